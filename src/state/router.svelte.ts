import { createSubscriber } from 'svelte/reactivity';
import { fragmentOf, parseRoute, withFragment, type Route } from '../domain/route.ts';
import type { World } from '../services/world.ts';

/** The open screen, read from the address bar. */
export class Router {
  readonly #world: World;
  readonly #subscribe: () => void;
  /** The last route seen: it stays open while something that is no route, such as an answer, passes through the address. */
  #last = '#/';

  constructor(world: World) {
    this.#world = world;
    this.#subscribe = createSubscriber((update) => world.address.watch(update));
  }

  /** The fragment (`#/…`); the bare page is `#/`. */
  get fragment(): string {
    this.#subscribe();
    return (this.#last = fragmentOf(this.#world.address.href(), this.#last));
  }

  get route(): Route {
    return parseRoute(this.fragment);
  }

  /** The history entry that is open; Back and Forward lead to it again. */
  get entry(): string {
    this.#subscribe();
    return this.#world.address.entry();
  }

  go(fragment: string): void {
    this.#world.address.go(fragment);
  }

  /** Goes there without a history entry, as after a sign-in or where the address must not be kept. */
  replace(fragment: string): void {
    this.#world.address.replace(withFragment(this.#world.address.href(), fragment));
  }
}
