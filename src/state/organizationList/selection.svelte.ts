import {
  countSelected,
  idsBetween,
  noneSelected,
  withSelected,
  type SelectedIds,
} from '../../domain/organizationList/selection.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { VisibleList } from './visibleList.svelte.ts';

/** What can be selected. */
type Sources = {
  /** Every organization, whichever account the list is narrowed to. */
  readonly listings: { readonly everything: readonly Organization[] };
  readonly visibleList: Pick<VisibleList, 'organizations' | 'groups' | 'folded'>;
};

/** The organizations that the person selected, by ID: a search, a filter or a refresh of the list doesn't change them. */
export class Selection {
  readonly #sources: Sources;
  #ids = $state.raw<SelectedIds>(noneSelected);
  /** The row that was selected or cleared last; a range begins there. */
  #from: string | undefined;

  /** The selected organizations that are in the list, shown or not. */
  readonly organizations = $derived.by(() =>
    this.#ids.size === 0
      ? []
      : this.#sources.listings.everything.filter(({ id }) => this.#ids.has(id)),
  );

  /** The number of selected organizations that the search and the filters show. */
  readonly shown = $derived.by(() =>
    this.#ids.size === 0 ? 0 : countSelected(this.#sources.visibleList.organizations, this.#ids),
  );

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Selects an organization, or clears it; with `range`, also all rows between it and the one before. */
  toggle(id: string, range: boolean): void {
    const ids = range ? idsBetween(this.#rows(), this.#from, id) : [id];
    this.#ids = withSelected(this.#ids, ids, !this.#ids.has(id));
    this.#from = id;
  }

  /** Selects the rows from one to the other: where the focus was, and where Shift and an arrow key moved it. */
  extend(from: string, to: string): void {
    this.#ids = withSelected(this.#ids, idsBetween(this.#rows(), from, to), true);
    this.#from = to;
  }

  /** Selects everything that the search and the filters show, or clears it. */
  toggleShown(on: boolean): void {
    const ids = Array.from(this.#sources.visibleList.organizations, ({ id }) => id);
    this.#ids = withSelected(this.#ids, ids, on);
    this.#from = undefined;
  }

  clear(): void {
    this.#ids = noneSelected;
    this.#from = undefined;
  }

  /** The IDs of the rows from top to bottom; those in collapsed groups aren't rows. */
  #rows(): readonly string[] {
    const { groups, folded } = this.#sources.visibleList;
    return groups
      .filter(({ key }) => !folded.has(key))
      .flatMap(({ organizations }) => Array.from(organizations, ({ id }) => id));
  }
}
