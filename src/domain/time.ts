const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const minute = 60_000;
const steps = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** How long ago that was, in words: `2 hours ago`. What is younger than a minute was just now. */
export function describeAge(now: number, then: number): string {
  const passed = Math.max(0, now - then);
  const step = steps.find(([, length]) => passed >= length);
  return step ? words.format(-Math.floor(passed / step[1]), step[0]) : 'just now';
}
