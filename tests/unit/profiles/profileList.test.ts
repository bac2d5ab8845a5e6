import { describe, expect, it } from 'vitest';
import { applyBulkChange, type BulkChange } from '../../../src/domain/profiles/bulkChange.ts';
import {
  noDetails,
  savedOrganization,
  type Profile,
} from '../../../src/domain/profiles/profile.ts';
import {
  noProfileFilter,
  profileTest,
  sortProfiles,
  tagsOf,
  targetsOf,
  type ProfileFilter,
  type ProfileOrder,
} from '../../../src/domain/profiles/profileList.ts';
import {
  usualOptions,
  withOption,
  withTarget,
} from '../../../src/domain/profiles/profileTarget.ts';
import { listed, registration } from '../examples.ts';

const now = Date.UTC(2026, 10, 26);

function saved(number: number, changes: Partial<Profile> = {}): Profile {
  return {
    id: `p${number}`,
    name: `Profile ${number}`,
    registration,
    organization: savedOrganization(listed(number)),
    savedAt: number,
    lastCheck: undefined,
    ...noDetails,
    ...changes,
  };
}

const check = (at: number): NonNullable<Profile['lastCheck']> => ({
  at,
  verdict: 'reachable',
  code: undefined,
  version: undefined,
  username: 'ana',
  userId: undefined,
});

const profiles = [
  saved(1, { name: 'Zürich 10', target: 'smartconnect', tags: ['ERP'], lastCheck: check(now) }),
  saved(2, { name: 'zürich 9', target: 'xrmtoolbox', tags: ['Test', 'ERP'], lastUsedAt: 5 }),
  saved(3, { name: 'Contoso', lastCheck: check(now - 31 * 86_400_000), lastUsedAt: 7 }),
];
const ids = (those: readonly Profile[]): string => those.map(({ id }) => id).join(' ');

describe('The list of profiles', () => {
  it.each<[Partial<ProfileFilter>, string]>([
    [{}, 'p1 p2 p3'],
    [{ tag: 'ERP' }, 'p1 p2'],
    [{ tag: 'ERP', target: 'xrmtoolbox' }, 'p2'],
    [{ target: 'none' }, 'p3'],
    [{ verification: 'verified' }, 'p1'],
    [{ verification: 'old' }, 'p3'],
    [{ verification: 'unchecked' }, 'p2'],
    [{ tag: 'Other' }, ''],
  ])('filtered by %j shows %j', (filter, found) => {
    expect(ids(profiles.filter(profileTest({ ...noProfileFilter, ...filter }, now)))).toBe(found);
  });

  it.each<[ProfileOrder, string]>([
    ['saved', 'p3 p2 p1'],
    ['use', 'p3 p2 p1'],
    ['name', 'p3 p2 p1'],
    ['check', 'p1 p3 p2'],
  ])('sorted by %s is %s', (order, sorted) => {
    expect(ids(sortProfiles(profiles, order))).toBe(sorted);
  });

  it('offers the tags and tools that are in use', () => {
    expect(tagsOf(profiles)).toEqual(['ERP', 'Test']);
    expect(targetsOf(profiles)).toEqual(['smartconnect', 'xrmtoolbox']);
  });
});

describe('The tool of a profile', () => {
  it.each([
    ['smartconnect', 'crm4.dynamics.com', 'oauth token'],
    ['smartconnect', 'crm.dynamics.com', 'oauth token regional-discovery'],
    ['smartconnect', 'crm9.dynamics.com', 'oauth token regional-discovery'],
    ['xrmtoolbox', 'crm.dynamics.com', ''],
    [undefined, 'crm.dynamics.com', ''],
  ] as const)('%s in %s brings the options %j', (target, suffix, options) => {
    expect(usualOptions(target, suffix).join(' ')).toBe(options);
  });

  it('keeps the options while it stays the same', () => {
    const chosen = withOption(withTarget(saved(1), 'smartconnect'), 'meta-updates', true);
    expect(chosen.options).toEqual(['oauth', 'token', 'meta-updates']);
    expect(withTarget(chosen, 'smartconnect')).toBe(chosen);
    expect(withTarget(chosen, 'pac').options).toEqual([]);
  });
});

describe('A change of several profiles', () => {
  const nothing: BulkChange = {
    target: 'keep',
    addedTags: [],
    removedTags: [],
    optionsOn: [],
    optionsOff: [],
  };
  const profile = saved(1, { target: 'smartconnect', options: ['oauth'], tags: ['ERP', 'Test'] });

  it.each<[string, Partial<BulkChange>, Partial<Profile>]>([
    ['leaves all else', {}, {}],
    ['of the tool brings its usual options', { target: 'pac' }, { target: 'pac', options: [] }],
    ['can take the tool away', { target: undefined }, { target: undefined, options: [] }],
    [
      'of tags adds and removes',
      { addedTags: ['New', 'ERP'], removedTags: ['Test'] },
      { tags: ['ERP', 'New'] },
    ],
    [
      'of options turns each on or off',
      { optionsOn: ['token', 'meta-updates'], optionsOff: ['oauth'] },
      { options: ['token', 'meta-updates'] },
    ],
    [
      'gives no options to a tool that has none',
      { target: 'pac', optionsOn: ['token'] },
      { target: 'pac', options: [] },
    ],
  ])('%s', (_what, change, changed) => {
    expect(applyBulkChange(profile, { ...nothing, ...change })).toEqual({ ...profile, ...changed });
  });
});
