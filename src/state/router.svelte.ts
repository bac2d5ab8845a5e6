import { createSubscriber } from 'svelte/reactivity';
import { fragmentOf, parseRoute, withFragment, type Route } from '../domain/route.ts';
import type { World } from '../services/world.ts';

/** Where the person is, read from the address bar. */
export class Router {
  readonly #world: World;
  readonly #subscribe: () => void;

  constructor(world: World) {
    this.#world = world;
    this.#subscribe = createSubscriber((update) => world.address.watch(update));
  }

  /** The fragment (`#/…`); the bare page is `#/`. */
  get fragment(): string {
    this.#subscribe();
    return fragmentOf(this.#world.address.href());
  }

  get route(): Route {
    return parseRoute(this.fragment);
  }

  go(fragment: string): void {
    this.#world.address.go(fragment);
  }

  /** Goes there without a history entry, as after a sign-in or where an address must not stay. */
  replace(fragment: string): void {
    this.#world.address.replace(withFragment(this.#world.address.href(), fragment));
  }
}
