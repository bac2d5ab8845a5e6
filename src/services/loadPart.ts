import type { World } from './world.ts';

/** Milliseconds that a part of the page may take to load. */
const patience = 15_000;

/** A part of the page didn't load: the network is gone, or the host has a newer version of the page. Reloading helps. */
export class PartNotLoaded extends Error {}

/**
 * Waits for a part of the page, but not forever. Every `import()` goes through it.
 *
 * @param world - The clock.
 * @param part - What `import()` returned, alone or with what the part needs.
 * @returns The part.
 * @throws {PartNotLoaded} where the part can't be loaded, or where it isn't there after 15 seconds.
 */
export function loadPart<T>(world: Pick<World, 'after'>, part: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = world.after(patience, () => {
      reject(new PartNotLoaded('A part of the page didn’t load in time.'));
    });
    void part
      .then(resolve, (cause: unknown) => {
        reject(new PartNotLoaded('A part of the page didn’t load.', { cause }));
      })
      .finally(callOff);
  });
}

/** Loads parts ahead, so that they are there once the network is gone. Whoever needs one later hears whether it came. */
export function preloadParts(...parts: readonly Promise<unknown>[]): void {
  void Promise.allSettled(parts);
}
