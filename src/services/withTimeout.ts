import type { World } from './world.ts';

/** Does work with a signal that is aborted after so many milliseconds, or with `outer`. */
export async function withTimeout<T>(
  world: Pick<World, 'after'>,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const stop = new AbortController();
  const callOff = world.after(milliseconds, () => {
    stop.abort();
  });
  try {
    return await work(outer ? AbortSignal.any([stop.signal, outer]) : stop.signal);
  } finally {
    callOff();
  }
}
