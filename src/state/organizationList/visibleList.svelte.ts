import { untrack } from 'svelte';
import { countVerdictsByGroup, noVerdicts, type Verdict } from '../../domain/checks/check.ts';
import { facetsOf } from '../../domain/organizationList/facets.ts';
import {
  filterTest,
  isFiltering,
  type OrganizationMarks,
} from '../../domain/organizationList/filter.ts';
import { sortByUse } from '../../domain/organizationList/frecency.ts';
import { createGrouper } from '../../domain/organizationList/grouping.ts';
import {
  allIndices,
  OrganizationSubset,
  type Indices,
} from '../../domain/organizationList/indices.ts';
import {
  foldedIn,
  noneFolded,
  type Preferences,
} from '../../domain/organizationList/preferences.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import { productionTest } from '../../domain/organizations/productionRules.ts';
import { sortByName } from '../../domain/organizations/sortByName.ts';
import { findIndices } from '../../domain/search/search.ts';
import { buildIndex } from '../../domain/search/searchIndex.ts';
import type { Checks } from '../checks/checks.svelte.ts';
import type { World } from '../../services/world.ts';
import type { ListQuery } from './listQuery.svelte.ts';
import type { OrganizationNotes } from './organizationNotes.svelte.ts';

/** What the visible list is made of. */
type Sources = {
  readonly world: Pick<World, 'now' | 'painted'>;
  readonly listings: {
    readonly organizations: readonly Organization[];
    readonly accountKey: string | undefined;
  };
  readonly listQuery: Pick<ListQuery, 'searched' | 'filter'>;
  readonly preferences: { readonly current: Preferences };
  readonly notes: Pick<OrganizationNotes, 'all'>;
  readonly checks: Pick<Checks, 'of' | 'version'>;
};

/** The part of the list that is on the screen: searched, filtered, sorted, and grouped. */
export class VisibleList {
  readonly #sources: Sources;

  readonly #sorted = $derived.by(() => sortByName(this.#sources.listings.organizations));
  readonly #ordered = $derived.by(() => {
    const { preferences, notes, world } = this.#sources;
    return preferences.current.order === 'use'
      ? sortByUse(this.#sorted, notes.all, world.now())
      : this.#sorted;
  });
  readonly #index = $derived.by(() => buildIndex(this.#ordered));
  readonly #group = $derived.by(() =>
    createGrouper(this.#ordered, this.#sources.preferences.current.grouping),
  );
  readonly #all = $derived.by(() => allIndices(this.#ordered));

  /** Whether the list shows the results of a search. */
  readonly searching = $derived.by(() => this.#sources.listQuery.searched.trim() !== '');

  readonly #found = $derived.by(() =>
    this.searching ? findIndices(this.#index, this.#sources.listQuery.searched) : this.#all,
  );
  readonly #filtered = $derived.by(() =>
    isFiltering(this.#sources.listQuery.filter) ? this.#filter(this.#found) : this.#found,
  );

  /** Whether a search, a filter or the choice of an account may leave organizations out. */
  readonly narrowed = $derived.by(
    () =>
      this.searching ||
      isFiltering(this.#sources.listQuery.filter) ||
      this.#sources.listings.accountKey !== undefined,
  );

  readonly isProduction = $derived.by(() =>
    productionTest(this.#sources.preferences.current.production),
  );
  readonly organizations = $derived.by(() => new OrganizationSubset(this.#ordered, this.#filtered));
  readonly groups = $derived.by(() => this.#group(this.#filtered));

  /** By group key, how many organizations have which verdict. Empty until the first check. */
  readonly tallies = $derived.by(() =>
    this.#sources.checks.version === 0
      ? noVerdicts
      : countVerdictsByGroup(this.groups, this.#verdictReader()),
  );

  readonly facets = $derived.by(() =>
    facetsOf(this.#ordered, this.#sources.listQuery.filter, this.#marksReader()),
  );

  /** The keys of the collapsed groups; none during a search, which also looks into collapsed groups. */
  readonly folded = $derived.by(() =>
    this.searching ? noneFolded : foldedIn(this.#sources.preferences.current),
  );

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Builds the search index once the list is painted, so that the first letter typed doesn't have to wait for it. */
  prepareSearch = (): (() => void) => {
    let wanted = this.#ordered.length > 0;
    this.#sources.world.painted(() => {
      if (wanted) untrack(() => this.#index);
    });
    return () => {
      wanted = false;
    };
  };

  #filter(indices: Indices): Indices {
    const ordered = this.#ordered;
    const passes = filterTest(this.#sources.listQuery.filter, this.#marksReader());
    return indices.filter((index) => {
      const organization = ordered[index];
      return organization !== undefined && passes(organization);
    });
  }

  /** A new reader whenever a verdict, a note or a rule changes, so that what was read is read again. */
  #marksReader(): (organization: Organization) => OrganizationMarks {
    const { all } = this.#sources.notes;
    const { isProduction } = this;
    const verdictOf = this.#verdictReader();
    return (organization) => {
      const note = all.get(organization.id);
      return {
        verdict: verdictOf(organization.id),
        production: isProduction(organization),
        favourite: note?.favourite ?? false,
        tags: note?.tags ?? [],
      };
    };
  }

  /** Counts are made again with the version, not with each of ten thousand verdicts. */
  #verdictReader(): (id: string) => Verdict {
    const { checks } = this.#sources;
    const { version } = checks;
    return (id) => (version === 0 ? 'unchecked' : untrack(() => checks.of(id).verdict));
  }
}
