import { untrack } from 'svelte';
import type { Profile } from '../../domain/profiles/profile.ts';
import { noIds, withIds } from '../../domain/profiles/ids.ts';
import {
  noProfileFilter,
  profileTest,
  searchedProfile,
  sortProfiles,
  tagsOf,
  targetsOf,
  type ProfileFilter,
  type ProfileOrder,
} from '../../domain/profiles/profileList.ts';
import { findIndices } from '../../domain/search/search.ts';
import { buildIndex } from '../../domain/search/searchIndex.ts';
import type { Profiles } from './profiles.svelte.ts';
import { ShownRows } from '../shownRows.svelte.ts';

/** The profiles on the screen: sorted, searched, filtered, and which of them are selected. */
export class ProfileList {
  readonly #profiles: Pick<Profiles, 'list'>;
  readonly #now: () => number;

  query = $state('');
  order = $state<ProfileOrder>('saved');
  filter = $state.raw<ProfileFilter>(noProfileFilter);
  #selected = $state.raw(noIds);

  readonly all = $derived.by(() => this.#profiles.list ?? []);
  readonly tags = $derived.by(() => tagsOf(this.all));
  readonly targets = $derived.by(() => targetsOf(this.all));

  readonly #sorted = $derived.by(() => sortProfiles(this.all, this.order));
  readonly #index = $derived.by(() => buildIndex(this.#sorted.map(searchedProfile)));
  readonly #searched = $derived.by(() =>
    this.query.trim() === ''
      ? this.#sorted
      : Array.from(findIndices(this.#index, this.query)).flatMap(
          (index) => this.#sorted[index] ?? [],
        ),
  );

  /** What the search and the filter leave, in its order. */
  readonly found = $derived.by(() => {
    const { filter } = this;
    if (Object.values(filter).every((value) => value === undefined)) return this.#searched;
    return this.#searched.filter(profileTest(filter, this.#now()));
  });

  /** Of those, what is on the screen. */
  readonly shown = new ShownRows(() => this.found);
  readonly selected = $derived.by(() => this.all.filter(({ id }) => this.#selected.has(id)));
  readonly allFoundSelected = $derived.by(
    () => this.found.length > 0 && this.found.every(({ id }) => this.#selected.has(id)),
  );

  /** @param now the time of day; it decides which checks are too old */
  constructor(profiles: Pick<Profiles, 'list'>, now: () => number) {
    this.#profiles = profiles;
    this.#now = now;
  }

  isSelected({ id }: Profile): boolean {
    return this.#selected.has(id);
  }

  select(profiles: readonly Profile[], on: boolean): void {
    this.#selected = withIds(
      untrack(() => this.#selected),
      profiles,
      on,
    );
  }

  clearSelection(): void {
    this.#selected = noIds;
  }
}
