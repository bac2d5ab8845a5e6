import { expect, test } from 'vitest';
import { parseOrganizationUrl } from '../../../src/domain/organizations/organizationUrl.ts';
import type { TokenResult } from '../../../src/domain/diagnosis/tokenClaims.ts';
import { tokenDoubts } from '../../../src/app/diagnosis/tokenDoubts.ts';

const contoso = parseOrganizationUrl('https://contoso.crm4.dynamics.com', 'public');
if (!contoso) throw new Error('The sample is malformed.');

const good: TokenResult = {
  audience: 'https://contoso.api.crm4.dynamics.com/',
  tenant: undefined,
  app: undefined,
  scopes: ['user_impersonation'],
  version: '1.0',
  issuedAt: undefined,
  validFrom: undefined,
  expiresAt: undefined,
  rows: [],
};

test.each<[string, Partial<TokenResult>, RegExp | undefined]>([
  ['the organization’s', {}, undefined],
  ['Global Discovery’s', { audience: 'https://globaldisco.crm.dynamics.com' }, undefined],
  ['Graph’s', { audience: 'https://graph.microsoft.com' }, /another service than Dataverse/],
  [
    'an app’s by ID',
    { audience: '00000003-0000-0000-c000-000000000000' },
    /another service than Dataverse/,
  ],
  ['another’s', { audience: 'https://other.crm4.dynamics.com' }, /another organization/],
  ['nobody’s', { audience: undefined }, /names no audience/],
  ['one without permission', { scopes: [] }, /has no permissions/],
  ['one with another permission', { scopes: ['User.Read'] }, /doesn’t have the permission/],
])('a token that is %s raises the right doubt', (_, changes, doubt) => {
  const doubts = tokenDoubts({ ...good, ...changes }, contoso);
  expect(doubts).toHaveLength(doubt ? 1 : 0);
  if (doubt) expect(doubts[0]).toMatch(doubt);
});
