import { noFilter, type OrganizationFilter } from '../../domain/organizationList/filter.ts';
import type { World } from '../../services/world.ts';

/** The search, the filter and the scroll position of the list; they stay when the person comes back to it. */
export class ListQuery {
  readonly #world: Pick<World, 'painted'>;
  readonly #isLong: () => boolean;
  #query = $state('');
  #searched = $state('');
  #following = false;

  filter = $state.raw<OrganizationFilter>(noFilter);

  /** The scroll position of the page, in pixels. */
  scrolled = 0;

  /** @param isLong - whether a search in the list takes a noticeable part of a frame */
  constructor(world: Pick<World, 'painted'>, isLong: () => boolean) {
    this.#world = world;
    this.#isLong = isLong;
  }

  /** The text in the search box. */
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

  /** The text that the list was searched for. In a long list it's a frame behind the box, so that typing never waits for the list. */
  get searched(): string {
    return this.#searched;
  }

  /** Searches now, for an action on the results: a person can press Enter before the next frame. */
  catchUp(): void {
    this.#following = false;
    this.#searched = this.#query;
  }
}
