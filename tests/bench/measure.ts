/** What benches share: medians, times, and budgets that end the run where they are missed. */

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

/** Prints each figure beside its budget, and ends the run where one was missed. */
export class Judge {
  readonly #missed: string[] = [];

  atMost(claim: string, value: number, budget: number): void {
    this.#judge(claim, value, value <= budget, `at most ${budget}`);
  }

  atLeast(claim: string, value: number, budget: number): void {
    this.#judge(claim, value, value >= budget, `at least ${budget}`);
  }

  /** To be called last, so that every figure is printed. */
  end(): void {
    if (this.#missed.length > 0) throw new Error(`Missed: ${this.#missed.join('; ')}`);
  }

  #judge(claim: string, value: number, holds: boolean, budget: string): void {
    say(`${holds ? '  ok    ' : '  MISSED'} ${claim}: ${value.toFixed(2)}, ${budget}`);
    if (!holds) this.#missed.push(claim);
  }
}
