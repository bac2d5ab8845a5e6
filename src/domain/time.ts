/** The page is in English, so its dates are too, whatever the browser's language; the time zone is the reader's. */
const locale = 'en';

const minute = 60_000;

const steps = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

const ages = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const clockTimes = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

/** How long ago `then` was, both in milliseconds since 1970: `2 hours ago`. Under a minute reads `just now`. */
export function describeAge(now: number, then: number): string {
  const passed = Math.max(0, now - then);
  const step = steps.find(([, length]) => passed >= length);
  return step ? ages.format(-Math.floor(passed / step[1]), step[0]) : 'just now';
}

/** The day of an earlier time, in the reader's time zone: `Friday`, before that `Nov 20`, in another year `Nov 20, 2025`; undefined for today. */
export function describeEarlierDay(now: number, then: number): string | undefined {
  const [today, day] = [new Date(now), new Date(then)];
  if (today.toDateString() === day.toDateString()) return undefined;
  if (now - then < 6 * 24 * 60 * minute) return day.toLocaleDateString(locale, { weekday: 'long' });
  const year = today.getFullYear() === day.getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString(locale, { month: 'short', day: 'numeric', year });
}

/** A duration in whole seconds: `59 min 12 s`. */
export function describeDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** Time of day in the reader's time zone: `2:05 PM`. */
export function formatTime(at: number): string {
  return clockTimes.format(at);
}

/** Date and time of day in the reader's time zone: `Nov 26, 2026, 2:05 PM`. */
export function formatMoment(at: number): string {
  return moments.format(at);
}

/** A calendar day, the same for every reader (trial ends and expiry dates have no time zone). Anything but a date is returned as it is. */
export function formatDay(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : days.format(at);
}
