import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { fold } from '../../../src/domain/search/fold.ts';
import { nameCutter } from '../../../src/domain/search/highlights.ts';
import { search } from '../../../src/domain/search/search.ts';
import { buildIndex } from '../../../src/domain/search/searchIndex.ts';
import { nearFinders } from '../../../src/domain/search/typo.ts';
import { makeOrganizations, seeded } from '../../bench/organizations.ts';
import { makeFloor, makeWishes, mistype, queryKinds, searchFloor } from '../../bench/queries.ts';

const [sample] = makeOrganizations(1);
if (!sample) throw new Error('the generator made nothing');

function organization(name: string, over: Partial<Organization> = {}): Organization {
  const host = fold(name).replace(/[^a-z0-9]+/g, '') || 'x';
  return {
    ...sample,
    name,
    urlName: host,
    url: `https://${host}.crm4.dynamics.com`,
    suffix: 'crm4.dynamics.com',
    region: 'EMEA',
    uniqueName: 'unq0000',
    id: '00000000-0000-4000-8000-000000000000',
    environmentId: '00000000-0000-4000-8000-000000000001',
    tenantId: '00000000-0000-4000-8000-000000000002',
    version: '9.2.1.2',
    use: 'sandbox',
    ...over,
  } as Organization;
}

function find(list: readonly Organization[], query: string): readonly string[] {
  return search(buildIndex(list), query).map(({ organization: { name } }) => name);
}

describe('one organization is found by', () => {
  const wanted = organization('Zürich Ångström Vertrieb', {
    uniqueName: 'unqa1b2c3',
    urlName: 'zav-live',
    url: 'https://zav-live.crm17.dynamics.com/',
    suffix: 'crm17.dynamics.com',
    region: 'CHE',
    id: '7d44f1aa-1111-4222-8333-9c0de55ab0e1',
    environmentId: 'default-5e5e5e5e-1111-4222-8333-444455556666',
    tenantId: 'cafe0001-2222-4333-8444-555566667777',
    version: '9.2.25093.00168',
    use: 'production',
    purpose: 'Invoices',
  });
  const list = [organization('Contoso'), wanted, organization('Fabrikam')];

  test.each([
    ['zürich'],
    ['ZURICH'],
    ['angstrom'],
    ['vertrieb zur'],
    ['trieb'],
    ['unqa1b2c3'],
    ['zav-live'],
    ['live'],
    ['https://zav-live.crm17.dynamics.com/main.aspx?appid=1'],
    ['https://zav-live.api.crm17.dynamics.com/api/data/v9.2/'],
    ['AuthType=OAuth;Url=https://zav-live.crm17.dynamics.com;AppId=x'],
    ['7d44f1aa-1111-4222-8333-9c0de55ab0e1'],
    ['{7D44F1AA-1111-4222-8333-9C0DE55AB0E1}'],
    ['7d44f1aa'],
    ['b0e1'],
    ['default-5e5e5e5e-1111-4222-8333-444455556666'],
    ['https://make.powerapps.com/environments/Default-5e5e5e5e-1111-4222-8333-444455556666/home'],
    ['cafe0001'],
    ['CHE'],
    ['switzerland'],
    ['crm17'],
    ['25093'],
    ['9.2.25093'],
    ['production'],
    ['invoices'],
    ['switzerland production zur'],
    ['zurch'],
    ['zurrich'],
    ['zutich'],
    ['zruich'],
    ['vertreib'],
    ['switzreland'],
    ['vertreib zurich'],
    ['zav-lvie'],
    ['unqa1b2d3'],
    ['angstromvertrieb'],
    ['7d44f1ab-1111'],
  ])('%s', (query) => {
    expect(find(list, query)).toEqual([wanted.name]);
  });

  test.each([['xyz'], ['zurich fabrikam'], ['zzurrichh'], ['https://other.crm17.dynamics.com']])(
    'but not by %s',
    (query) => {
      expect(find(list, query)).not.toContain(wanted.name);
    },
  );
});

describe('the order', () => {
  it('is exact, prefix, start of a word, middle', () => {
    const list = ['Alcontoso', 'New Contoso', 'Contoso UAT', 'Contoso'].map((name) =>
      organization(name, { url: undefined, urlName: undefined }),
    );
    const matches = search(buildIndex(list), 'contoso');
    expect(matches.map(({ organization: { name }, rank }) => [name, rank])).toEqual([
      ['Contoso', 'exact'],
      ['Contoso UAT', 'prefix'],
      ['New Contoso', 'word'],
      ['Alcontoso', 'middle'],
    ]);
  });

  it('puts a slip last, and names before addresses', () => {
    const list = [
      organization('Other', { urlName: 'alpine', url: 'https://alpine-x.crm4.dynamics.com' }),
      organization('Alpime House'),
      organization('Chalpine'),
    ];
    expect(find(list, 'lpine')).toEqual(['Chalpine', 'Other', 'Alpime House']);
  });

  it('puts several words that begin a name before the same words elsewhere', () => {
    const list = [organization('Bank of Contoso Works'), organization('Contoso Works Oslo')];
    expect(find(list, 'contoso works')).toEqual(['Contoso Works Oslo', 'Bank of Contoso Works']);
  });

  it('is that of the list where nothing else decides, and for an empty query', () => {
    const list = ['B two', 'A two', 'C two'].map((name) => organization(name));
    expect(find(list, 'two')).toEqual(['B two', 'A two', 'C two']);
    expect(find(list, '  ')).toEqual(['B two', 'A two', 'C two']);
  });
});

describe('over a thousand made-up organizations', () => {
  const list = makeOrganizations(1000);
  const index = buildIndex(list);

  test.each(queryKinds)('every wanted one is found by %s', (kind) => {
    const wishes = makeWishes(list, kind, 200);
    const lost = wishes.filter(
      ({ query, wanted }) => !search(index, query).some((match) => match.organization === wanted),
    );
    expect(lost.length / wishes.length).toBeLessThanOrEqual(kind === 'one typo' ? 0.01 : 0);
  });

  it('nothing is lost that a plain search for longer words finds', () => {
    const floor = makeFloor(list);
    for (const kind of queryKinds) {
      for (const { query } of makeWishes(list, kind, 40)) {
        // A few letters alone are looked for in ids only by a plain search, which finds them nearly anywhere there.
        if (query.split(' ').some(({ length }) => length < 4)) continue;
        const found = new Set(search(index, query).map((match) => match.organization));
        for (const wanted of searchFloor(floor, list, query)) expect(found).toContain(wanted);
      }
    }
  });
});

describe('whatever is in the list and whatever is typed', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  const maybe = fc.option(text, { nil: undefined });
  const records = fc.array(
    fc.record({
      name: text,
      url: maybe,
      urlName: maybe,
      uniqueName: maybe,
      region: maybe,
      version: maybe,
    }),
    { maxLength: 8 },
  );

  it('a search gives each organization at most once, best rank first', () => {
    const order = ['exact', 'prefix', 'word', 'middle', 'typo'];
    fc.assert(
      fc.property(records, text, (given, query) => {
        const list = given.map((record) => organization(record.name, record));
        const matches = search(buildIndex(list), query);
        expect(new Set(matches.map((match) => match.organization)).size).toBe(matches.length);
        const places = matches.map(({ rank }) => order.indexOf(rank));
        expect(places).toEqual([...places].sort((one, two) => one - two));
      }),
    );
  });

  it('a part of a name finds its organization', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(20), fc.nat(20), (given, which, from, length) => {
        const list = given.map((record) => organization(record.name, record));
        const wanted = list[which % Math.max(1, list.length)];
        const letters = Array.from(wanted?.name ?? '');
        const scrap = letters.slice(from, from + length).join('');
        // Only words: an address or id is read as what it leads to.
        fc.pre(wanted !== undefined && /^[\p{L}\p{N} ]+$/u.test(scrap));
        expect(search(buildIndex(list), scrap).map((match) => match.organization)).toContain(
          wanted,
        );
      }),
    );
  });

  it('the parts of a name make up the name, and marked parts are neither empty nor adjacent', () => {
    fc.assert(
      fc.property(text, text, (name, query) => {
        const parts = nameCutter(query)(name);
        expect(parts.map((part) => part.text).join('')).toBe(name);
        for (const [at, part] of parts.entries()) {
          expect(part.marked).toBe(at % 2 === 1);
          if (at > 0) expect(part.text).not.toBe('');
        }
      }),
    );
  });

  it('a word with one slip is near to what it was', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.integer(), (meant, seed) => {
        const typed = mistype(meant, seeded(seed));
        fc.pre(typed.length >= 3);
        const haystack = `\nsome ${meant}\n`;
        const isNear = nearFinders.some((finder) => finder(haystack, typed, 0) !== undefined);
        expect(isNear || haystack.includes(typed)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('highlights', () => {
  test.each([
    ['Contoso UAT', 'con', '[Con]toso UAT'],
    ['Contoso UAT', 'uat con', '[Con]toso [UAT]'],
    ['Alcontoso Contoso', 'contoso', 'Alcontoso [Contoso]'],
    ['Zürich', 'zuri', '[Züri]ch'],
    ['Straße 9', 'stras', '[Straß]e 9'],
    ['Northwind', 'nortwind', '[Northwind]'],
    ['Contoso', 'fabrikam', 'Contoso'],
    ['Contoso', '', 'Contoso'],
    ['', 'x', ''],
  ])('of "%s" for "%s"', (name, query, expected) => {
    const shown = nameCutter(query)(name).map(({ text, marked }) => (marked ? `[${text}]` : text));
    expect(shown.join('')).toBe(expected);
  });
});

describe('folding', () => {
  test.each([
    ['Ångström', 'angstrom'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['東京', '東京'],
    ['서울', '\u1109\u1165\u110b\u116e\u11af'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
