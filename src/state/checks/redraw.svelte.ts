import type { World } from '../../services/world.ts';

/** Milliseconds between two redraws. */
const pause = 100;

/**
 * Gathers what has changed on the screen, by name: a change after a quiet time is shown at once, those of the next moment
 * together. A run changes hundreds of things in a second, and to redraw a long list costs more than a check.
 */
export class Redraw {
  readonly #world: Pick<World, 'after'>;
  /** A state for each name, also for one that nothing was heard of yet: a `SvelteMap` would tell its reader of every other name. */
  readonly #counts = $state<Record<string, number>>({});
  #changed: Record<string, true> = {};
  #waiting = false;

  constructor(world: Pick<World, 'after'>) {
    this.#world = world;
  }

  /** How often it was redrawn. Whoever asks is updated with its next redraw. */
  count(name: string): number {
    return this.#counts[name] ?? 0;
  }

  /** Shows a change with the next redraw. */
  soon(name: string): void {
    this.#changed[name] = true;
    if (!this.#waiting) this.now();
  }

  /** Shows what has changed, as at the end of a run. */
  now(): void {
    const names = Object.keys(this.#changed);
    this.#changed = {};
    for (const name of names) this.#counts[name] = this.count(name) + 1;
    if (!this.#waiting) this.#wait();
  }

  #wait(): void {
    this.#waiting = true;
    this.#world.after(pause, () => {
      this.#waiting = false;
      if (Object.keys(this.#changed).length > 0) this.now();
    });
  }
}
