import { untrack } from 'svelte';
import type { Organization } from '../domain/organization.ts';
import { facetsOf } from '../domain/organizationFacets.ts';
import { filterOrganizations, type OrganizationMarks } from '../domain/organizationFilter.ts';
import {
  countVerdicts,
  groupOrganizations,
  sortByName,
  type Verdict,
} from '../domain/organizationGroups.ts';
import { sortByUse } from '../domain/frecency.ts';
import { foldedIn, noneFolded } from '../domain/preferences.ts';
import { productionTest } from '../domain/production.ts';
import { findOrganizations } from '../domain/search/search.ts';
import { buildIndex } from '../domain/search/searchIndex.ts';
import { checksOf, type Checks } from './checks.svelte.ts';
import type { Latchkey } from './latchkey.svelte.ts';
import type { OrganizationDesk } from './organizationDesk.ts';

/** What of a list is on the screen: searched, filtered, ordered and grouped. Made inside a component. */
export function createShown(
  latchkey: Latchkey,
  { view, preferences, notes }: OrganizationDesk,
  listed: () => readonly Organization[],
) {
  const { world } = latchkey;
  const checks = checksOf(latchkey);
  const sorted = $derived(sortByName(listed()));
  const ordered = $derived(
    preferences.current.order === 'use' ? sortByUse(sorted, notes.all, world.now()) : sorted,
  );
  const index = $derived(buildIndex(ordered));
  const isProduction = $derived(productionTest(preferences.current.production));
  const searching = $derived(view.query.trim() !== '');
  const found = $derived(searching ? findOrganizations(index, view.query) : ordered);
  const filtered = $derived(filterOrganizations(found, view.filter, marks()));
  const groups = $derived(groupOrganizations(filtered, preferences.current.grouping));
  const tallies = $derived(tally(checks, groups));
  const facets = $derived(facetsOf(ordered, view.filter, marks()));
  const folded = $derived(searching ? noneFolded : foldedIn(preferences.current));

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
      return filtered;
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

type Groups = ReturnType<typeof groupOrganizations>;

function tally(
  checks: Checks,
  groups: Groups,
): ReadonlyMap<string, ReturnType<typeof countVerdicts>> {
  if (checks.epoch === 0) return new Map();
  const verdictOf = verdictReader(checks);
  return new Map(
    groups.map(({ key, organizations }) => [key, countVerdicts(organizations, verdictOf)]),
  );
}

/** Sums are made again with the epoch, not with each of ten thousand states. */
function verdictReader(checks: Checks): (id: string) => Verdict {
  const { epoch } = checks;
  return (id) => (epoch === 0 ? 'unchecked' : untrack(() => checks.of(id).verdict));
}
