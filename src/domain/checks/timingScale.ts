/** An axis of milliseconds that begins at zero. */
export type Scale = { readonly end: number; readonly ticks: readonly number[] };

const steps = [1, 2, 5];

/** An axis that ends at a round number, with three to six round numbers on it. */
export function scaleOf(longest: number): Scale {
  const end = Math.max(10, longest);
  const magnitude = 10 ** Math.floor(Math.log10(end / 4));
  const step = magnitude * (steps.find((each) => each * magnitude * 4 >= end) ?? 10);
  const count = Math.ceil(end / step);
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, nth) => nth * step) };
}

/** A duration on a chart: `240 ms`, `1.2 s`. */
export function describeMs(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 9_950 ? 1 : 0).replace(/\.0$/, '')} s`;
}
