import type { World } from './world.ts';

/** Milliseconds that a part of the page may take to load. */
const patience = 15_000;

/**
 * Waits for a part of the page, but not forever.
 *
 * @param world - The clock.
 * @param part - What `import()` returned, alone or with what the part needs.
 * @returns The part.
 * @throws Where the part can't be loaded, or where it isn't there after 15 seconds.
 */
export function loadPart<T>(world: World, part: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = world.after(patience, () => {
      reject(new Error('A part of the page didn’t load in time.'));
    });
    void part.then(resolve, reject).finally(callOff);
  });
}
