// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { CheckState } from '../../../src/domain/checks/check.ts';
import { noFilter } from '../../../src/domain/organizationList/filter.ts';
import {
  defaultPreferences,
  type Preferences,
} from '../../../src/domain/organizationList/preferences.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import {
  noNote,
  type OrganizationNote,
} from '../../../src/domain/organizations/organizationNotes.ts';
import { ListQuery } from '../../../src/state/organizationList/listQuery.svelte.ts';
import { VisibleList } from '../../../src/state/organizationList/visibleList.svelte.ts';
import { guid, listed } from '../examples.ts';
import { createTestWorld } from '../testWorld.ts';

const list = [
  listed(1, { name: 'Contoso 10', use: 'production' }),
  listed(2, { name: 'Contoso 9', use: 'sandbox', suffix: 'crm.dynamics.com' }),
  listed(3, { name: 'Fabrikam', use: 'sandbox' }),
];

function open(organizations: readonly Organization[] = list) {
  const frames: (() => void)[] = [];
  const world = { now: () => 1000, painted: (callback: () => void) => void frames.push(callback) };
  const listings = $state({ organizations, accountKey: undefined });
  const preferences = $state<{ current: Preferences }>({ current: defaultPreferences });
  let notes = $state.raw<ReadonlyMap<string, OrganizationNote>>(new Map());
  let verdicts = $state.raw<Readonly<Record<string, CheckState>>>({});
  let version = $state(0);
  const listQuery = new ListQuery(createTestWorld(), () => false);
  const visible = new VisibleList({
    world,
    listings,
    listQuery,
    preferences,
    notes: {
      get all() {
        return notes;
      },
    },
    checks: {
      of: (id) => verdicts[id] ?? { verdict: 'unchecked' },
      get version() {
        return version;
      },
    },
  });
  return {
    visible,
    listQuery,
    listings,
    frames,
    prefer: (changes: Partial<Preferences>) => {
      preferences.current = { ...preferences.current, ...changes };
    },
    note: (id: string, changes: Partial<OrganizationNote>) => {
      notes = new Map([...notes, [id, { ...noNote, ...changes }]]);
    },
    found: (id: string, state: CheckState) => {
      verdicts = { ...verdicts, [id]: state };
      version += 1;
    },
    names: () => [...visible.organizations].map(({ name }) => name),
    groups: () =>
      visible.groups.map(({ title, organizations: { length } }) => `${title} ${String(length)}`),
  };
}

const skipped: CheckState = { verdict: 'skipped', reason: 'It is disabled.' };

describe('The visible list', () => {
  it('is sorted by name and grouped by region', () => {
    const { names, groups } = open();
    expect(names()).toEqual(['Contoso 9', 'Contoso 10', 'Fabrikam']);
    expect(groups()).toEqual(['North America 1', 'Europe 2']);
  });

  it('shows the best match of a search first, also from collapsed groups', () => {
    const { visible, listQuery, names, prefer } = open();
    prefer({ folded: ['region:crm4.dynamics.com'] });
    expect([...visible.folded]).toEqual(['region:crm4.dynamics.com']);
    listQuery.query = 'fabrikam';
    expect(names()).toEqual(['Fabrikam']);
    expect([...visible.folded]).toEqual([]);
    expect(visible.searching).toBe(true);
    listQuery.query = '  ';
    expect(names()).toHaveLength(3);
    expect(visible.searching).toBe(false);
  });

  it('combines the search with the filters', () => {
    const { listQuery, names } = open();
    listQuery.filter = { ...noFilter, uses: ['sandbox'] };
    expect(names()).toEqual(['Contoso 9', 'Fabrikam']);
    listQuery.query = 'contoso';
    expect(names()).toEqual(['Contoso 9']);
  });

  it('puts favorites first when sorted by use', () => {
    const { names, note, prefer } = open();
    prefer({ order: 'use' });
    note(guid(3), { favourite: true });
    expect(names()).toEqual(['Fabrikam', 'Contoso 9', 'Contoso 10']);
  });

  it('filters by verdict, and follows the checks', () => {
    const { listQuery, names, found } = open();
    listQuery.filter = { ...noFilter, verdicts: ['skipped'] };
    expect(names()).toEqual([]);
    found(guid(2), skipped);
    expect(names()).toEqual(['Contoso 9']);
  });

  it('counts verdicts by group once something was checked', () => {
    const { visible, found } = open();
    expect(visible.tallies.size).toBe(0);
    found(guid(3), skipped);
    expect(visible.tallies.get('region:crm4.dynamics.com')).toEqual({
      unchecked: 1,
      checking: 0,
      reachable: 0,
      failed: 0,
      skipped: 1,
    });
  });

  it('follows the name rules and the tags', () => {
    const { visible, note, prefer } = open();
    expect(visible.isProduction(list[0] ?? fail())).toBe(true);
    prefer({ production: { uses: [], names: [] } });
    expect(visible.isProduction(list[0] ?? fail())).toBe(false);
    note(guid(1), { tags: ['north'] });
    expect(visible.facets.find(({ title }) => title === 'Tag')?.choices).toMatchObject([
      { label: 'north', count: 1, chosen: false },
    ]);
  });

  it('builds the search index after painting, unless the list has gone by then', () => {
    const { visible, listings, frames } = open();
    const stop = $effect.root(() => {
      $effect(visible.prepareSearch);
    });
    flushSync();
    expect(frames).toHaveLength(1);
    listings.organizations = [];
    flushSync();
    expect(frames).toHaveLength(2);
    for (const frame of frames) frame();
    stop();
  });

  it('updates what reads it when the list changes', () => {
    const { listings, names } = open([]);
    const seen: number[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(names().length);
      });
    });
    flushSync();
    listings.organizations = list;
    flushSync();
    stop();
    expect(seen).toEqual([0, 3]);
  });
});

function fail(): never {
  throw new Error('The sample list is empty.');
}
