import { expect, test } from 'vitest';
import {
  describeAge,
  describeDuration,
  formatDay,
  formatMoment,
  formatTime,
} from '../../src/domain/time.ts';

const now = 1_800_000_000_000;

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 minute ago'],
  [2 * 3_600_000, '2 hours ago'],
  [86_400_000, 'yesterday'],
  [3 * 86_400_000, '3 days ago'],
  [-5000, 'just now'],
])('an age of %i ms reads “%s”', (passed, words) => {
  expect(describeAge(now, now - passed)).toBe(words);
});

test.each([
  [5, '5 s'],
  [65, '1 min 5 s'],
  [3600, '1 h 0 min'],
])('%i seconds read “%s”', (seconds, words) => {
  expect(describeDuration(seconds)).toBe(words);
});

test('dates and times are in English, times in the time zone of the reader', () => {
  const at = new Date(2026, 10, 26, 14, 5).getTime();
  // Some versions of the locale data put a narrow no-break space before PM.
  expect(formatTime(at).replace(/\s/g, ' ')).toBe('2:05 PM');
  expect(formatMoment(at).replace(/\s/g, ' ')).toBe('Nov 26, 2026, 2:05 PM');
});

test.each([
  ['2026-11-26', 'Nov 26, 2026'],
  ['2026-11-26T23:59:59Z', 'Nov 26, 2026'],
  ['someday', 'someday'],
])('the day %s reads %s', (iso, words) => {
  expect(formatDay(iso)).toBe(words);
});
