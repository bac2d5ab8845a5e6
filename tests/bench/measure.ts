/** What benches share: medians, and budgets that end the run where they are missed. */

export function median(values: readonly number[]): number {
  return [...values].sort((one, two) => one - two)[values.length >> 1] ?? NaN;
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? NaN;
}

/** The last result. Work whose result nobody keeps may be left out by the compiler. */
let result: unknown;

export function time(work: () => unknown): number {
  const start = performance.now();
  result = work();
  const milliseconds = performance.now() - start;
  if (result === time) throw new Error('No work gives this.');
  return milliseconds;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
