import { untrack } from 'svelte';
import type { Organization } from '../../domain/organizations/organization.ts';
import { facetsOf } from '../../domain/organizationList/facets.ts';
import {
  filterTest,
  isFiltering,
  type OrganizationMarks,
} from '../../domain/organizationList/filter.ts';
import { createGrouper, type OrganizationGroup } from '../../domain/organizationList/grouping.ts';
import { countVerdicts, type Verdict } from '../../domain/checks/check.ts';
import { sortByName } from '../../domain/organizations/sortByName.ts';
import {
  allIndices,
  OrganizationSubset,
  type Indices,
} from '../../domain/organizationList/indices.ts';
import { sortByUse } from '../../domain/organizationList/frecency.ts';
import { foldedIn, noneFolded } from '../../domain/organizationList/preferences.ts';
import { productionTest } from '../../domain/organizations/productionRules.ts';
import { findIndices } from '../../domain/search/search.ts';
import { buildIndex } from '../../domain/search/searchIndex.ts';
import type { Checks } from '../checks/checks.svelte.ts';
import type { Page } from '../page.ts';
import type { OrganizationDesk } from './organizationWorkspace.ts';

/** What of a list is on the screen: searched, filtered, ordered and grouped. Made inside a component. */
export function createShown(
  { world }: Page,
  { view, preferences, notes, checks }: OrganizationDesk,
  listed: () => readonly Organization[],
) {
  const sorted = $derived(sortByName(listed()));
  const ordered = $derived(
    preferences.current.order === 'use' ? sortByUse(sorted, notes.all, world.now()) : sorted,
  );
  const index = $derived(buildIndex(ordered));
  const isProduction = $derived(productionTest(preferences.current.production));
  const searching = $derived(view.searched.trim() !== '');
  const group = $derived(createGrouper(ordered, preferences.current.grouping));
  const every = $derived(allIndices(ordered));
  const found = $derived(searching ? findIndices(index, view.searched) : every);
  const filtered = $derived(isFiltering(view.filter) ? filter(found) : found);
  const groups = $derived(group(filtered));
  const tallies = $derived(tally(checks, groups));
  const facets = $derived(facetsOf(ordered, view.filter, marks()));
  const folded = $derived(searching ? noneFolded : foldedIn(preferences.current));

  // The first letter typed should not have to wait for it.
  $effect(() => {
    let wanted = ordered.length > 0;
    world.painted(() => {
      if (wanted) untrack(() => index);
    });
    return () => {
      wanted = false;
    };
  });

  function filter(places: Indices): Indices {
    const isLetThrough = filterTest(view.filter, marks());
    return places.filter((place) => {
      const organization = ordered[place];
      return organization !== undefined && isLetThrough(organization);
    });
  }

  /** Makes the look-up of marks anew whenever something was found or noted, so that whoever uses it runs again. */
  function marks(): (organization: Organization) => OrganizationMarks {
    const all = notes.all;
    const production = isProduction;
    const verdictOf = verdictReader(checks);
    return (organization) => {
      const note = all.get(organization.id);
      return {
        verdict: verdictOf(organization.id),
        production: production(organization),
        favourite: note?.favourite ?? false,
        tags: note?.tags ?? [],
      };
    };
  }

  return {
    get organizations() {
      return new OrganizationSubset(ordered, filtered);
    },
    get groups() {
      return groups;
    },
    get tallies() {
      return tallies;
    },
    get facets() {
      return facets;
    },
    /** A search looks into folded groups as well. */
    get folded() {
      return folded;
    },
    get searching() {
      return searching;
    },
    get isProduction() {
      return isProduction;
    },
  };
}

export type Shown = ReturnType<typeof createShown>;

function tally(
  checks: Checks,
  groups: readonly OrganizationGroup[],
): ReadonlyMap<string, ReturnType<typeof countVerdicts>> {
  if (checks.version === 0) return new Map();
  const verdictOf = verdictReader(checks);
  return new Map(
    groups.map(({ key, organizations }) => [key, countVerdicts(organizations, verdictOf)]),
  );
}

/** Sums are made again with the version, not with each of ten thousand states. */
function verdictReader(checks: Checks): (id: string) => Verdict {
  const { version } = checks;
  return (id) => (version === 0 ? 'unchecked' : untrack(() => checks.of(id).verdict));
}
