// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createGrouper } from '../../../src/domain/organizationList/grouping.ts';
import { allIndices, OrganizationSubset } from '../../../src/domain/organizationList/indices.ts';
import { idsBetween, withSelected } from '../../../src/domain/organizationList/selection.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { Selection } from '../../../src/state/organizationList/selection.svelte.ts';
import { guid, listed } from '../examples.ts';

const all = [
  listed(1, { suffix: 'crm.dynamics.com' }),
  listed(2, { suffix: 'crm.dynamics.com' }),
  listed(3),
  listed(4),
  listed(5, { suffix: 'crm9.dynamics.com' }),
];

function open(folded: readonly string[] = []) {
  const sources = $state({
    listings: { everything: all },
    visibleList: visible(all, folded),
  });
  const selection = new Selection(sources);
  const chosen = () =>
    all.filter(({ id }) => selection.has(id)).map(({ id }) => Number(id.slice(-1)));
  return { selection, sources, chosen };
}

function visible(organizations: readonly Organization[], folded: readonly string[] = []) {
  return {
    organizations: new OrganizationSubset(organizations, allIndices(organizations)),
    groups: createGrouper(organizations, 'region')(allIndices(organizations)),
    folded: new Set(folded),
  };
}

describe('A range', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500 }).map(String), { minLength: 1 });

  it('is every row from one to the other, whichever comes first', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (list, one, two) => {
        const [from, to] = [list[one % list.length] ?? '', list[two % list.length] ?? ''];
        const between = idsBetween(list, from, to);
        expect(between).toEqual(idsBetween(list, to, from));
        expect(between).toHaveLength(Math.abs(list.indexOf(from) - list.indexOf(to)) + 1);
        expect(new Set([between[0], between.at(-1)])).toEqual(new Set([from, to]));
        expect(list.join()).toContain(between.join());
      }),
    );
  });

  it('is only the row itself where the other one isn’t shown', () => {
    expect(idsBetween(['1', '2'], '3', '2')).toEqual(['2']);
    expect(idsBetween(['1', '2'], undefined, '2')).toEqual(['2']);
    expect(idsBetween(['1', '2'], '1', '3')).toEqual(['3']);
  });

  it('added and taken away again leaves the others as they were', () => {
    fc.assert(
      fc.property(ids, ids, (before, range) => {
        const selected = new Set(before);
        const added = withSelected(selected, range, true);
        expect(new Set(before)).toEqual(selected);
        expect([...before, ...range].every((id) => added.has(id))).toBe(true);
        const rest = before.filter((id) => !range.includes(id));
        expect(withSelected(added, range, false)).toEqual(new Set(rest));
      }),
    );
  });
});

describe('The selection', () => {
  type Act = (selection: Selection) => void;
  const click =
    (number: number): Act =>
    (selection) => {
      selection.toggle(guid(number), false);
    };
  const shiftClick =
    (number: number): Act =>
    (selection) => {
      selection.toggle(guid(number), true);
    };
  const shiftArrow =
    (from: number, to: number): Act =>
    (selection) => {
      selection.extend(guid(from), guid(to));
    };
  const shown =
    (on: boolean): Act =>
    (selection) => {
      selection.toggleShown(on);
    };

  test.each<[string, readonly Act[], readonly number[]]>([
    ['a click', [click(2)], [2]],
    ['two clicks on one row', [click(2), click(2)], []],
    ['a click, and one with Shift below', [click(2), shiftClick(4)], [2, 3, 4]],
    ['a click, and one with Shift above', [click(4), shiftClick(2)], [2, 3, 4]],
    [
      'a range from where the last one ended',
      [click(1), shiftClick(2), shiftClick(4)],
      [1, 2, 3, 4],
    ],
    ['a range that starts by clearing', [shown(true), click(2), shiftClick(4)], [1, 5]],
    ['a range without a start', [shiftClick(3)], [3]],
    ['Shift and arrows', [shiftArrow(2, 3), shiftArrow(3, 4)], [2, 3, 4]],
    ['everything shown', [shown(true)], [1, 2, 3, 4, 5]],
    ['everything shown, then nothing', [shown(true), shown(false)], []],
    [
      'Clear',
      [
        click(1),
        (selection) => {
          selection.clear();
        },
      ],
      [],
    ],
  ])('after %s', (_, acts, numbers) => {
    const { selection, chosen } = open();
    for (const act of acts) act(selection);
    expect(chosen()).toEqual(numbers);
    expect(selection.organizations).toHaveLength(numbers.length);
  });

  it('leaves out the rows of a collapsed group from a range', () => {
    const { selection, chosen } = open(['region:crm4.dynamics.com']);
    selection.toggle(guid(1), false);
    selection.toggle(guid(5), true);
    expect(chosen()).toEqual([1, 2, 5]);
  });
});

describe('A search or a refresh', () => {
  it('keeps what is selected, and says how much of it isn’t shown', () => {
    const { selection, sources, chosen } = open();
    selection.toggleShown(true);
    sources.visibleList = visible(all.slice(0, 2));
    expect(chosen()).toEqual([1, 2, 3, 4, 5]);
    expect([selection.organizations.length, selection.shown]).toEqual([5, 2]);
    selection.toggleShown(false);
    expect(chosen()).toEqual([3, 4, 5]);
    expect(selection.shown).toBe(0);
  });

  it('keeps a selected organization that isn’t listed for a moment', () => {
    const { selection, sources } = open();
    selection.toggle(guid(1), false);
    sources.listings = { everything: [] };
    expect(selection.organizations).toEqual([]);
    sources.listings = { everything: all };
    expect(selection.organizations.map(({ id }) => id)).toEqual([guid(1)]);
  });
});
