import { createSubscriber } from 'svelte/reactivity';
import type { World } from '../services/world.ts';

/** Milliseconds between two ticks where only minutes are shown. */
const slowTick = 20_000;

/** The time of day as state: whatever reads it is updated every `tick` milliseconds while it's on the screen. */
export class Clock {
  readonly #world: World;
  readonly #subscribe: () => void;

  constructor(world: World, tick = slowTick) {
    this.#world = world;
    this.#subscribe = createSubscriber((update) => {
      let cancel: () => void;
      const wait = (): void => {
        cancel = world.after(tick, () => {
          update();
          wait();
        });
      };
      wait();
      return () => {
        cancel();
      };
    });
  }

  get now(): number {
    this.#subscribe();
    return this.#world.now();
  }
}

/** The seconds left of a wait; stops ticking at zero. */
export class Countdown {
  readonly #world: World;
  readonly #clock: Clock;
  readonly #until: number;

  constructor(world: World, seconds: number) {
    this.#world = world;
    this.#clock = new Clock(world, 1000);
    this.#until = world.now() + seconds * 1000;
  }

  get seconds(): number {
    const over = this.#world.now() >= this.#until;
    return over ? 0 : Math.ceil((this.#until - this.#clock.now) / 1000);
  }
}
