import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRetryAfter } from '../../src/domain/retryAfter.ts';

const now = Date.UTC(2026, 10, 26, 12);

test.each<[string | null, number | undefined]>([
  ['30', 30],
  [' 1.2 ', 2],
  ['86400', 86_400],
  ['Thu, 26 Nov 2026 12:00:45 GMT', 45],
  ['0', undefined],
  ['-1', undefined],
  ['1e20', undefined],
  ['86401', undefined],
  ['Thu, 26 Nov 2026 11:59:00 GMT', undefined],
  ['Fri, 31 Dec 9999 23:59:59 GMT', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j means %s seconds', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});

test('any other header is a pause between a second and a day, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String)), (header) => {
      const seconds = readRetryAfter(header, now);
      expect(seconds === undefined || (seconds >= 1 && seconds <= 86_400)).toBe(true);
    }),
  );
});
