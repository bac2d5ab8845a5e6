/** Fewer verdicts than this tell nothing about the others. */
const fewest = 5;

/** Milliseconds of work that tell nothing yet. */
const soonest = 1000;

const second = 1000;
const minute = 60 * second;

/**
 * Milliseconds until a run ends, from the pace of all of it, in steps: a number that changes with every verdict can't be read.
 *
 * @param done Verdicts that were asked for since the pace is measured.
 * @param activeMs How long that took.
 * @returns Undefined while it's too early to tell.
 */
export function timeLeft(done: number, activeMs: number, left: number): number | undefined {
  if (left === 0 || done < fewest || activeMs < soonest) return undefined;
  const ms = (activeMs / done) * left;
  const step = ms < 20 * second ? 5 * second : ms < 2 * minute ? 10 * second : minute;
  return Math.ceil(ms / step) * step;
}

/** The time left in words: `about 40 s left`. */
export function describeTimeLeft(ms: number): string {
  if (ms < 10 * second) return 'a few seconds left';
  if (ms < minute) return `about ${Math.ceil(ms / second)} s left`;
  return `about ${Math.ceil(ms / minute)} min left`;
}
