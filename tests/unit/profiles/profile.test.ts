import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/domain/checks/check.ts';
import { laterCheck, lastCheckOf, type LastCheck } from '../../../src/domain/profiles/lastCheck.ts';
import {
  cleanDetails,
  noDetails,
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
  lastCheck: {
    at: 1_700_000_001_000,
    verdict: 'failed',
    code: '0x80072560',
    version: undefined,
    username: 'ana@contoso.example',
    userId: undefined,
  },
  account: { username: 'ana@contoso.example', tenantId: guid(8000) },
  target: 'smartconnect',
  options: ['oauth', 'token'],
  notes: 'For the nightly run',
  tags: ['Test', 'ERP'],
  cardDone: [],
  lastUsedAt: 1_700_000_002_000,
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

describe('The details of a profile', () => {
  it('are empty in a record of an earlier version', () => {
    const { id, name, registration, organization, savedAt, lastCheck } = profile;
    const written = { version: 1, id, name, registration, organization, savedAt, lastCheck };
    expect(parseProfile(written)).toEqual({ ...written, version: undefined, ...noDetails });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<Profile>]>([
    ['a tool nobody knows', { target: 'toaster' }, { target: undefined }],
    ['an option nobody knows', { options: ['oauth', 'magic', 7] }, { options: ['oauth'] }],
    ['an account without a tenant', { account: { username: 'ana' } }, { account: undefined }],
    ['tags that are no texts', { tags: ['Test', 7, '', ' Test '] }, { tags: ['Test'] }],
    ['notes that are no text', { notes: ['x'] }, { notes: '' }],
    ['a date of use that is no number', { lastUsedAt: 'today' }, { lastUsedAt: undefined }],
  ])('are read without %s', (_what, changes, read) => {
    expect(parseProfile(stored(changes))).toEqual({ ...profile, ...read });
  });

  it('are stored without secrets', () => {
    const secret = 'client_secret=abC8Q~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
    const cleaned = cleanDetails({ ...profile, notes: `Use ${secret}`, tags: [secret, 'ERP'] });
    expect(JSON.stringify(cleaned)).not.toContain('abC8Q');
    expect(cleaned.tags).toContain('ERP');
  });
});

describe('The last check of a profile', () => {
  it.each<[CheckResult['outcome'], ReturnType<typeof lastCheckOf>]>([
    [
      { verdict: 'reachable', organizationId: guid(1), userId: guid(2), version: '9.2' },
      {
        at: 5,
        verdict: 'reachable',
        code: undefined,
        version: '9.2',
        username: 'ana@contoso.example',
        userId: guid(2),
      },
    ],
    [
      { verdict: 'failed', failure: { tag: 'refused', during: 'token', code: 'AADSTS65001' } },
      {
        at: 5,
        verdict: 'failed',
        code: 'AADSTS65001',
        version: undefined,
        username: 'ana@contoso.example',
        userId: undefined,
      },
    ],
  ])('is kept of %j', (outcome, kept) => {
    const account = { username: 'ana@contoso.example' };
    expect(lastCheckOf({ checkedAt: 5, stages: [], outcome }, account)).toEqual(kept);
  });

  const by = (username: string | undefined, at: number): LastCheck => ({
    at,
    verdict: 'reachable',
    code: undefined,
    version: undefined,
    username,
    userId: undefined,
  });

  it.each<[string, string | undefined, LastCheck | undefined, LastCheck, number]>([
    ['the first', 'ana', undefined, by('ben', 2), 2],
    ['a later one of the same account', 'ana', by('ana', 1), by('ANA', 2), 2],
    ['not a later one of another account', 'ana', by('ana', 1), by('ben', 2), 1],
    ['a later one, where the profile names no account', undefined, by('ana', 1), by('ben', 2), 2],
    ['a later one, where nobody knows who checked first', 'ana', by(undefined, 1), by('ben', 2), 2],
  ])('is %s', (_which, username, before, found, at) => {
    expect(laterCheck(before, found, username).at).toBe(at);
  });
});
