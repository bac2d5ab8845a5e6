import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { compareLists, changesById } from '../../../src/domain/discovery/compareLists.ts';
import { allIndices } from '../../../src/domain/organizationList/indices.ts';
import { filterTest, noFilter } from '../../../src/domain/organizationList/filter.ts';
import {
  createGrouper,
  groupings,
  type Grouping,
} from '../../../src/domain/organizationList/grouping.ts';
import { countVerdicts, type Verdict } from '../../../src/domain/checks/check.ts';
import { geographyOf } from '../../../src/domain/organizations/region.ts';
import { sortByName } from '../../../src/domain/organizations/sortByName.ts';
import {
  defaultProductionRules,
  formatNameRules,
  parseNameRules,
  parseProductionRules,
  productionTest,
} from '../../../src/domain/organizations/productionRules.ts';
import { makeOrganizations } from '../../bench/organizations.ts';

const [sample] = makeOrganizations(1);
if (!sample) throw new Error('the generator made nothing');

function organization(over: Partial<Organization>): Organization {
  return { ...sample, ...over } as Organization;
}

function groupAll(organizations: readonly Organization[], by: Grouping) {
  return createGrouper(organizations, by)(allIndices(organizations));
}

function headings(organizations: readonly Organization[], by: Grouping): readonly string[] {
  return groupAll(organizations, by).map(({ title, detail, organizations: members }) =>
    [title, detail, members.length].filter((part) => part !== undefined).join(' | '),
  );
}

describe('groups', () => {
  const list = [
    organization({ id: 'a', suffix: 'crm11.dynamics.com', use: 'sandbox', version: '9.2.9.1' }),
    organization({
      id: 'b',
      suffix: 'unknown',
      use: 'other',
      version: undefined,
      tenantId: undefined,
    }),
    organization({ id: 'c', suffix: 'crm77.dynamics.com', use: 'production', version: '9.2.10.1' }),
    organization({ id: 'd', suffix: 'crm4.dynamics.com', use: 'production', version: '9.2.9.2' }),
    organization({ id: 'e', suffix: 'crm.dynamics.cn', use: 'default', version: '9.1.99.1' }),
    organization({ id: 'f', suffix: 'crm4.dynamics.com', use: 'teams', version: '9.2.9.1' }),
    organization({ id: 'g', suffix: 'contoso.example', use: 'trial', version: '9.2.9.1' }),
  ];

  test.each<[Grouping, readonly string[]]>([
    [
      'region',
      [
        'Europe | crm4.dynamics.com | 2',
        'United Kingdom | crm11.dynamics.com | 1',
        'China (21Vianet) | crm.dynamics.cn | 1',
        'Another host | contoso.example | 1',
        'Unlisted region | crm77.dynamics.com | 1',
        'No address | 1',
      ],
    ],
    [
      'type',
      ['Production | 2', 'Sandbox | 1', 'Trial | 1', 'Default | 1', 'Teams | 1', 'Other | 1'],
    ],
    [
      'version',
      ['Version 9.2.10 | 1', 'Version 9.2.9 | 4', 'Version 9.1.99 | 1', 'Unknown version | 1'],
    ],
    ['cloud', ['Commercial (worldwide) | 4', 'China (21Vianet) | 1', 'Unknown cloud | 2']],
    ['tenant', [`Tenant | ${sample.tenantId ?? ''} | 6`, 'Unknown tenant | 1']],
  ])('by %s come in the order of their table, unknown ones last', (by, expected) => {
    expect(headings(list, by)).toEqual(expected);
  });

  it('hold every organization once, in the order of the list, for every grouping', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...groupings),
        fc.array(
          fc.record({
            id: fc.uuid(),
            suffix: fc.oneof(fc.string(), fc.constantFrom('crm4.dynamics.com', 'unknown')),
            version: fc.option(fc.string(), { nil: undefined }),
            tenantId: fc.option(fc.string(), { nil: undefined }),
          }),
        ),
        (by, records) => {
          const given = records.map(organization);
          const groups = groupAll(given, by);
          const out = groups.flatMap((group) => [...group.organizations]);
          expect(new Set(out)).toEqual(new Set(given));
          expect(out).toHaveLength(given.length);
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
          for (const { organizations } of groups) {
            const indices = Array.from(organizations, (one) => given.indexOf(one));
            expect(indices).toEqual([...indices].sort((one, two) => one - two));
          }
        },
      ),
    );
  });

  it('count their organizations by verdict', () => {
    const verdicts: Record<string, Verdict> = { a: 'reachable', b: 'skipped', c: 'failed' };
    expect(countVerdicts(list, (id) => verdicts[id] ?? 'unchecked')).toEqual({
      unchecked: 4,
      checking: 0,
      reachable: 1,
      failed: 1,
      skipped: 1,
    });
  });

  it('have a geography even if the region isn’t in the table', () => {
    expect(geographyOf('crm4.dynamics.com')).toBe('Europe');
    expect(geographyOf('crm23.dynamics.com')).toBe('Unlisted region');
  });
});

it('sorts names without regard to case and accents, and numbers by value', () => {
  const names = ['org 10', 'Zeta', 'écologie', 'Org 9', 'alpha'];
  expect(sortByName(names.map((name) => organization({ name }))).map(({ name }) => name)).toEqual([
    'alpha',
    'écologie',
    'Org 9',
    'org 10',
    'Zeta',
  ]);
});

describe('a filter', () => {
  const list = [
    organization({ id: 'a', use: 'production', isSystemAdministrator: true }),
    organization({ id: 'b', use: 'sandbox', readiness: 'disabled', isSystemAdministrator: false }),
    organization({
      id: 'c',
      use: 'trial',
      suffix: 'crm4.dynamics.com',
      isSystemAdministrator: undefined,
    }),
  ];
  const marksOf = ({ id }: Organization) => ({
    verdict: id === 'b' ? ('failed' as const) : ('unchecked' as const),
    production: id === 'a',
    favourite: id === 'c',
    tags: id === 'c' ? ['acme', 'north'] : [],
  });

  test.each([
    [{}, 'abc'],
    [{ uses: ['production', 'trial'] as const }, 'ac'],
    [{ readiness: ['disabled'] as const }, 'b'],
    [{ verdicts: ['failed'] as const }, 'b'],
    [{ administrator: true }, 'a'],
    [{ administrator: false }, 'bc'],
    [{ production: false }, 'bc'],
    [{ favourite: true }, 'c'],
    [{ tags: ['north', 'south'] }, 'c'],
    [{ tags: ['south'] }, ''],
    [{ favourite: true, production: true }, ''],
  ])('%j keeps %s', (over, ids) => {
    const kept = list.filter(filterTest({ ...noFilter, ...over }, marksOf));
    expect(kept.map(({ id }) => id).join('')).toBe(ids);
  });
});

describe('two lists compared', () => {
  const before = [
    organization({ id: 'stays' }),
    organization({ id: 'gone' }),
    organization({ id: 'renamed', name: 'Old' }),
    organization({ id: 'moved', suffix: 'crm4.dynamics.com' }),
  ];
  const after = [
    organization({ id: 'stays' }),
    organization({ id: 'renamed', name: 'New' }),
    organization({ id: 'moved', name: 'Moved too', suffix: 'crm12.dynamics.com' }),
    organization({ id: 'added' }),
  ];
  const diff = compareLists(before, after);

  it('tell what is new, gone, renamed and moved', () => {
    expect(diff.added.map(({ id }) => id)).toEqual(['added']);
    expect(diff.gone.map(({ id }) => id)).toEqual(['gone']);
    expect(diff.renamed.map((change) => [change.before.name, change.after.name])).toContainEqual([
      'Old',
      'New',
    ]);
    expect(diff.moved.map((change) => [change.before.suffix, change.after.suffix])).toEqual([
      ['crm4.dynamics.com', 'crm12.dynamics.com'],
    ]);
    expect([...changesById(diff)]).toEqual([
      ['added', 'new'],
      ['renamed', 'renamed'],
      ['moved', 'moved'],
    ]);
  });

  it('say nothing of a list compared with itself', () => {
    expect(compareLists(before, before)).toEqual({ added: [], gone: [], renamed: [], moved: [] });
  });
});

describe('production', () => {
  test.each<[string, Organization['use'], boolean]>([
    ['Contoso', 'production', true],
    ['Contoso', 'sandbox', false],
    ['Contoso', 'default', false],
    ['Contoso PROD', 'sandbox', true],
    ['contoso-prod', 'sandbox', true],
    ['Contoso (Live)', 'other', true],
    ['Contoso PROD copy', 'sandbox', false],
    ['Contoso UAT', 'production', false],
    ['Contoso Testing', 'production', false],
    ['Products of Contoso', 'sandbox', false],
    ['Delivery', 'sandbox', false],
    ['Attestation', 'production', true],
  ])('%s of type %s: %s', (name, use, expected) => {
    expect(productionTest(defaultProductionRules)(organization({ name, use }))).toBe(expected);
  });

  it('follows the rules that a person writes', () => {
    const { rules, refused } = parseNameRules('echt*, NOT echt2\n!kopie;  , ***, C++');
    expect(formatNameRules(rules)).toBe('echt*\nnot echt2\nnot kopie\nc++');
    expect(refused).toEqual([{ text: '***', why: 'It needs at least one letter or digit.' }]);
    const isProduction = productionTest({ uses: [], names: rules });
    expect(isProduction(organization({ name: 'Contoso ECHTBETRIEB' }))).toBe(true);
    expect(isProduction(organization({ name: 'Contoso kopie' }))).toBe(false);
    expect(isProduction(organization({ name: 'Contoso' }))).toBe(false);
  });

  it('refuses a rule that would take long to try', () => {
    expect(parseNameRules('a*a*a*a*').refused).toEqual([
      { text: 'a*a*a*a*', why: 'It has more than 3 wildcards (*).' },
    ]);
    expect(parseNameRules('x'.repeat(61)).rules).toEqual([]);
  });

  it('reads a hundred rules, and says that there are more', () => {
    const names = Array.from({ length: 103 }, (_, n) => `rule${n}`);
    const { rules, refused } = parseNameRules(names.join('\n\n'));
    expect(rules.map(({ pattern }) => pattern)).toEqual(names.slice(0, 100));
    expect(refused).toEqual([{ text: 'rule100', why: 'Only 100 rules can be used.' }]);
  });

  it('reads any rules a person may write, and writes them back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { rules } = parseNameRules(text);
        productionTest({ uses: [], names: rules })(organization({}));
        expect(parseNameRules(formatNameRules(rules)).rules).toEqual(rules);
      }),
    );
  });

  it('reads any remembered rules, and takes the default for what is none', () => {
    expect(parseProductionRules(defaultProductionRules)).toEqual(defaultProductionRules);
    expect(parseProductionRules({ uses: ['sandbox', 'x'], names: [{ pattern: 1 }] })).toEqual({
      uses: ['sandbox'],
      names: [],
    });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        productionTest(parseProductionRules(value))(organization({}));
      }),
    );
    fc.assert(
      fc.property(
        fc.record({ uses: fc.array(fc.anything()), names: fc.array(fc.anything()) }),
        (value) => {
          productionTest(parseProductionRules(value))(organization({}));
        },
      ),
    );
  });
});
