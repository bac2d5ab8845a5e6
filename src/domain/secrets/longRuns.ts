/** A piece of a text, from `start` to before `end`. */
export type Run = { readonly start: number; readonly end: number };

/**
 * Finds the runs of characters that are at least so long. Such a run covers every so many characters one that is looked at, so
 * that a text of short words is read in few steps.
 * @param belongs whether a character, given by its code, is part of a run
 */
export function longRuns(
  text: string,
  least: number,
  belongs: (code: number) => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  let after = 0;
  for (let probe = least - 1; probe < text.length; probe = after + least - 1) {
    let start = probe;
    while (start >= after && belongs(text.charCodeAt(start))) start -= 1;
    start += 1;
    after = probe + 1;
    if (start > probe) continue;
    while (after < text.length && belongs(text.charCodeAt(after))) after += 1;
    if (after - start >= least) runs.push({ start, end: after });
  }
  return runs;
}

/**
 * A text with something else in the place of each run, put together once.
 * @param runs in their order; none overlaps another
 */
export function replaceRuns(text: string, runs: readonly Run[], replacement: string): string {
  if (runs.length === 0) return text;
  const kept = runs.map(({ start }, at) => text.slice(runs[at - 1]?.end ?? 0, start));
  return [...kept, text.slice(runs.at(-1)?.end ?? 0)].join(replacement);
}

/** A fast answer to whether a character, given by its code, is one of these. */
export function isOneOf(characters: RegExp): (code: number) => boolean {
  const isAscii = Array.from({ length: 128 }, (_, code) =>
    characters.test(String.fromCharCode(code)),
  );
  return (code) => isAscii[code] ?? characters.test(String.fromCharCode(code));
}
