const steps: readonly (readonly [ms: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** How long ago something was, in words. */
export function ago(then: number, now: number): string {
  const ms = Math.max(0, now - then);
  const step = steps.find(([length]) => ms >= length);
  if (!step) return 'just now';
  const [length, unit] = step;
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  return words.format(-Math.floor(ms / length), unit);
}

/** Seconds as people count them: `59 min 12 s`. */
export function inMinutes(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}
