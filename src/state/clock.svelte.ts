import { createSubscriber } from 'svelte/reactivity';
import type { World } from '../services/world.ts';

/** Seconds left of a wait; ticks while somebody looks. */
export class Countdown {
  readonly #world: World;
  readonly #until: number;
  readonly #subscribe: () => void;

  constructor(world: World, seconds: number) {
    this.#world = world;
    this.#until = world.now() + seconds * 1000;
    this.#subscribe = createSubscriber((update) => {
      let callOff = (): void => undefined;
      const tick = (): void => {
        update();
        if (this.#left() > 0) callOff = world.after(1000, tick);
      };
      callOff = world.after(1000, tick);
      return () => {
        callOff();
      };
    });
  }

  get seconds(): number {
    const left = this.#left();
    if (left > 0) this.#subscribe();
    return left;
  }

  #left(): number {
    return Math.max(0, Math.ceil((this.#until - this.#world.now()) / 1000));
  }
}
