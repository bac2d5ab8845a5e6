import { createSubscriber } from 'svelte/reactivity';
import type { World } from '../services/world.ts';

/** Milliseconds between two looks: ages are told in minutes. */
const pause = 20_000;

/** The time of day for what is told as an age; moves on while somebody looks. */
export class Clock {
  readonly #world: World;
  readonly #subscribe: () => void;

  constructor(world: World) {
    this.#world = world;
    this.#subscribe = createSubscriber((update) => {
      let callOff = (): void => undefined;
      const tick = (): void => {
        callOff = world.after(pause, () => {
          update();
          tick();
        });
      };
      tick();
      return () => {
        callOff();
      };
    });
  }

  get now(): number {
    this.#subscribe();
    return this.#world.now();
  }
}
