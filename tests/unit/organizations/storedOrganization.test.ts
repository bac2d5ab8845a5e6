import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previousId, sortByUse } from '../../../src/domain/organizationList/frecency.ts';
import { parseGuid } from '../../../src/domain/guid.ts';
import {
  changeNote,
  noNote,
  noNotes,
  parseNotes,
  readTags,
  writeNotes,
} from '../../../src/domain/organizations/organizationNotes.ts';
import {
  defaultPreferences,
  parsePreferences,
} from '../../../src/domain/organizationList/preferences.ts';
import { parseEnvironments } from '../../../src/domain/discovery/environments.ts';
import { isForeign } from '../../../src/domain/organizations/listedAddress.ts';
import {
  parseRememberedList,
  writeRememberedList,
} from '../../../src/domain/discovery/rememberedList.ts';
import { makeOrganizations } from '../../bench/organizations.ts';

const organizations = makeOrganizations(60, 8);
const clientId = parseGuid('5a4d0b0c-0000-4000-8000-000000000001');
if (!clientId) throw new Error('no client ID');
const list = {
  account: {
    key: 'k',
    username: 'ben@contoso.example',
    tenantId: 't',
    registration: { clientId, tenant: undefined, cloud: 'public' as const },
  },
  listedAt: 1000,
  organizations,
};

describe('a remembered list', () => {
  it('is read as it was written', () => {
    expect(parseRememberedList(writeRememberedList(list))).toEqual(list);
  });

  it('never lets a token go to another host than one of its cloud', () => {
    const [first] = organizations;
    const stored = {
      ...(writeRememberedList(list) as object),
      organizations: JSON.stringify([{ ...first, apiUrl: 'https://crm.attacker.example' }]),
    };
    expect(parseRememberedList(stored)?.organizations[0]?.apiUrl).toBe(undefined);
  });

  it.each([
    ['a later version', { ...(writeRememberedList(list) as object), version: 2 }],
    [
      'organizations that are no list',
      { ...(writeRememberedList(list) as object), organizations: '{' },
    ],
    ['nothing', undefined],
  ])('is refused: %s', (_, stored) => {
    expect(parseRememberedList(stored)).toBe(undefined);
  });
});

describe('whatever was stored gives a value or a refusal', () => {
  it.each([
    ['list', parseRememberedList],
    ['notes', parseNotes],
    ['preferences', parsePreferences],
    ['environments', (value: unknown) => parseEnvironments(value, 'public')],
  ] as const)('%s', (_, parse) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parse(value)).not.toThrow();
        expect(() => parse({ version: 1, notes: value, value, account: value })).not.toThrow();
      }),
    );
  });

  it('preferences of nobody are the default', () => {
    expect(parsePreferences({ grouping: 'moon', singleKeys: 'yes' })).toEqual(defaultPreferences);
    expect(parsePreferences({ teamList: 'team.json' }).teamList).toBe('team.json');
    for (const teamList of [
      7,
      '',
      'a'.repeat(301),
      'team.json?client_secret=abc~8Q~defghijklmnopq',
    ])
      expect(parsePreferences({ teamList })).toEqual(defaultPreferences);
  });
});

describe('notes', () => {
  const notes = changeNote(noNotes, 'a', (note) => ({
    ...note,
    favourite: true,
    opened: 2,
    openedAt: 50,
  }));

  it('are read as written, and one that says nothing is not kept', () => {
    expect(parseNotes(writeNotes(notes))).toEqual(notes);
    expect(changeNote(notes, 'a', () => noNote).size).toBe(0);
  });

  it('tags are read between commas, each once', () => {
    expect(readTags(' gold, north;gold\n  a   b ,')).toEqual(['gold', 'north', 'a b']);
  });

  it('put favourites and what is in use first, and know the one before', () => {
    const [one, two, three] = organizations;
    if (!one || !two || !three) throw new Error('the generator made too few');
    const used = changeNote(
      changeNote(noNotes, two.id, (note) => ({ ...note, opened: 3, openedAt: 90 })),
      three.id,
      (note) => ({ ...note, opened: 1, openedAt: 95 }),
    );
    expect(sortByUse([one, two, three], used, 100).map(({ id }) => id)).toEqual([
      two.id,
      three.id,
      one.id,
    ]);
    expect(previousId(used, three.id)).toBe(two.id);
    expect(previousId(used, undefined)).toBe(three.id);
  });
});

describe('the Power Platform API', () => {
  const environment = {
    id: 'Default-1',
    displayName: 'Contoso',
    type: 'Sandbox',
    dataverseId: '0a7a0000-0000-4000-8000-000000000001',
    url: 'https://contoso.crm4.dynamics.com/',
    geo: 'europe',
  };

  it.each([
    ['in an object', { value: [environment] }],
    ['bare', [environment]],
  ])('is read %s', (_, answer) => {
    expect(parseEnvironments(answer, 'public')?.organizations).toMatchObject([
      {
        name: 'Contoso',
        source: 'power-platform',
        use: 'sandbox',
        apiUrl: 'https://contoso.crm4.dynamics.com',
        suffix: 'crm4.dynamics.com',
        more: { geo: 'europe' },
      },
    ]);
  });

  it.each([
    'https://contoso.crm4.dynamics.com@evil.example/',
    'https://evil.example/',
    'https://contoso.crm4.dynamics.com.evil.example/',
    'https://contoso.crm.dynamics.cn/',
    'http://contoso.crm4.dynamics.com/',
    'javascript:alert(1)',
  ])('lets no token go to %s, and marks it as a foreign host', (url) => {
    const [read] = parseEnvironments([{ ...environment, url }], 'public')?.organizations ?? [];
    expect(read).toMatchObject({ name: 'Contoso', apiUrl: undefined });
    expect(read && isForeign(read)).toBe(true);
  });

  it('leaves environments without Dataverse out, and counts what is damaged', () => {
    const read = parseEnvironments(
      { value: [{ id: 'x' }, {}, { id: 'y', dataverseId: 'z' }] },
      'public',
    );
    expect(read).toMatchObject({ organizations: [], damaged: 2 });
  });
});
