import { expect, test } from 'vitest';
import { noDetails } from '../../../src/domain/profiles/profile.ts';
import { exportedOrganization } from '../../../src/formats/profiles/exportedOrganization.ts';
import { exportedProfile } from '../../../src/formats/profiles/exportedProfile.ts';
import { accountOf, guid, listed, registration } from '../examples.ts';

test('a listed organization is exported with the account, registration, and tenant that see it', () => {
  expect(exportedOrganization(listed(1), accountOf('ana'), undefined)).toMatchObject({
    name: 'Organization 1',
    registration: { ...registration, tenant: guid(8000) },
    account: 'ana@contoso.example',
    check: undefined,
  });
});

test('an organization without an address of its cloud can’t be exported', () => {
  const foreign = { ...listed(1), apiUrl: undefined };
  expect(exportedOrganization(foreign, accountOf('ana'), undefined)).toBeUndefined();
});

test('a profile is exported with its own tenant, or else the organization’s', () => {
  const profile = {
    id: guid(1),
    name: 'Mine',
    registration,
    organization: listed(1, { tenantId: guid(5) }),
    savedAt: 1,
    lastCheck: {
      at: 2,
      verdict: 'failed',
      code: 'x',
      version: undefined,
      username: undefined,
      userId: undefined,
    },
    ...noDetails,
  } as const;
  expect(exportedProfile(profile)).toMatchObject({
    name: 'Mine',
    registration: { tenant: guid(5) },
    check: { at: 2, verdict: 'failed' },
  });
  const own = { ...profile, registration: { ...registration, tenant: 'contoso.example' } };
  expect(exportedProfile(own).registration.tenant).toBe('contoso.example');
});
