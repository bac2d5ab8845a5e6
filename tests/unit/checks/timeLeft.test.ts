import { expect, it } from 'vitest';
import { describeTimeLeft } from '../../../src/domain/checks/timeLeft.ts';

it.each([
  [5_000, 'a few seconds left'],
  [40_000, 'about 40 s left'],
  [60_000, 'about 1 min left'],
  [180_000, 'about 3 min left'],
])('says %i ms in words', (ms, words) => {
  expect(describeTimeLeft(ms)).toBe(words);
});
