import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/checks/check.ts';
import {
  lastCheckOf,
  parseProfile,
  writeProfile,
  type Profile,
} from '../../../src/domain/profiles/profile.ts';
import { guid, listed, registration } from '../examples.ts';

const { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId } = listed(1);
const profile: Profile = {
  id: 'a',
  name: 'My organization',
  registration,
  organization: { id, name, uniqueName, url, apiUrl, suffix, environmentId, tenantId },
  savedAt: 1_700_000_000_000,
  lastCheck: { at: 1_700_000_001_000, verdict: 'failed', code: '0x80072560', version: undefined },
};

function stored(changes: Readonly<Record<string, unknown>>): unknown {
  return { ...(writeProfile(profile) as object), ...changes };
}

describe('A stored profile', () => {
  it('is read as it was written', () => {
    expect(parseProfile(structuredClone(writeProfile(profile)))).toEqual(profile);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['of a later version', { version: 2 }],
    ['without a version', { version: undefined }],
    ['without an id', { id: '' }],
    ['without a name', { name: 7 }],
    ['without a registration', { registration: { clientId: 'x', cloud: 'public' } }],
    ['of a cloud nobody knows', { registration: { ...registration, cloud: 'moon' } }],
    ['without an organization', { organization: null }],
    [
      'whose address is foreign',
      { organization: { ...profile.organization, apiUrl: 'https://evil.example' } },
    ],
    ['whose address is of another cloud', { registration: { ...registration, cloud: 'gcc' } }],
    ['without a date', { savedAt: 'yesterday' }],
  ])('%s is damaged', (_how, changes) => {
    expect(parseProfile(stored(changes))).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['is missing', undefined],
    ['has no date', { verdict: 'reachable' }],
    ['has a verdict nobody knows', { at: 1, verdict: 'fine' }],
  ])('is read without its last check where that %s', (_how, lastCheck) => {
    expect(parseProfile(stored({ lastCheck }))).toEqual({ ...profile, lastCheck: undefined });
  });
});

describe('The last check of a profile', () => {
  it.each<[CheckResult['outcome'], ReturnType<typeof lastCheckOf>]>([
    [
      { verdict: 'reachable', organizationId: guid(1), userId: guid(2), version: '9.2' },
      { at: 5, verdict: 'reachable', code: undefined, version: '9.2' },
    ],
    [
      { verdict: 'failed', failure: { tag: 'refused', during: 'token', code: 'AADSTS65001' } },
      { at: 5, verdict: 'failed', code: 'AADSTS65001', version: undefined },
    ],
  ])('is kept of %j', (outcome, kept) => {
    expect(lastCheckOf({ checkedAt: 5, stages: [], outcome })).toEqual(kept);
  });
});
