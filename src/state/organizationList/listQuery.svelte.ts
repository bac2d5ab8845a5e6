import { noFilter, type OrganizationFilter } from '../../domain/organizationList/filter.ts';
import type { World } from '../../services/world.ts';

/** What is looked for in the list; it stays when one comes back to it. */
export class OrganizationView {
  readonly #world: World;
  readonly #isLong: () => boolean;
  #query = $state('');
  #searched = $state('');
  #following = false;

  filter = $state.raw<OrganizationFilter>(noFilter);
  /** The key of the one account whose organizations are shown; undefined shows all. */
  accountKey = $state.raw<string | undefined>(undefined);

  /** How far down the page is, in pixels. */
  scrolled = 0;

  /** `isLong`: whether the list is so long that to search it takes a part of a frame. */
  constructor(world: World, isLong: () => boolean) {
    this.#world = world;
    this.#isLong = isLong;
  }

  /** What stands in the search box. */
  get query(): string {
    return this.#query;
  }

  set query(query: string) {
    this.#query = query;
    if (!this.#isLong()) this.catchUp();
    else if (!this.#following) {
      this.#following = true;
      this.#world.painted(() => {
        this.catchUp();
      });
    }
  }

  /** What the list was searched for: where it is long a frame behind the box, so that no list ever holds up a letter. */
  get searched(): string {
    return this.#searched;
  }

  /** For whoever acts on what is found: a person can press Enter faster than a frame is painted. */
  catchUp(): void {
    this.#following = false;
    this.#searched = this.#query;
  }
}
