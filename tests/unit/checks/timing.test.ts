import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organizationTimings, quantile, regionTimings } from '../../../src/domain/checks/timing.ts';
import { describeMs, scaleOf } from '../../../src/domain/checks/timingScale.ts';
import { notAMember, verdict } from './exampleRuns.ts';

const shared = { shared: true } as const;

describe('the time of a check', () => {
  test('is the sum of its stages', () => {
    const [timing] = organizationTimings([verdict('a', 'reachable')]);
    expect(timing?.ms).toBe(240);
    expect(timing?.parts.map(({ stages }) => stages.join())).toEqual([
      'token',
      'identity',
      'match',
      'version',
    ]);
  });

  test('counts a request once that answered several stages', () => {
    const [timing] = organizationTimings([
      verdict('a', 'reachable', {
        stages: [
          { stage: 'token', status: 'passed', ms: 100 },
          { stage: 'identity', status: 'passed', ms: 70, ...shared },
          { stage: 'match', status: 'not-applicable', detail: '' },
          { stage: 'version', status: 'failed', ms: 70, failure: notAMember, ...shared },
        ],
      }),
    ]);
    expect(timing).toEqual({
      organizationId: 'a',
      ms: 170,
      parts: [
        { stages: ['token'], ms: 100, failed: false },
        { stages: ['identity', 'version'], ms: 70, failed: true },
      ],
    });
  });

  test('puts the slowest first, and leaves out what was skipped', () => {
    const timings = organizationTimings([
      verdict('fast', 'reachable'),
      verdict('skipped', 'skipped'),
      verdict('slow', 'failed'),
    ]);
    expect(timings.map(({ organizationId }) => organizationId)).toEqual(['slow', 'fast']);
  });
});

test('regions come slowest first, each with the times of its organizations', () => {
  const timings = [100, 200, 300, 900].map((ms, nth) => ({
    organizationId: String(nth),
    ms,
    parts: [],
  }));
  const regions = regionTimings(timings, (id) =>
    id === '3' ? 'crm5.dynamics.com' : 'crm4.dynamics.com',
  );
  expect(regions.map(({ suffix, median, times }) => [suffix, median, times])).toEqual([
    ['crm5.dynamics.com', 900, [900]],
    ['crm4.dynamics.com', 200, [100, 200, 300]],
  ]);
});

describe('a quantile', () => {
  const sorted = fc
    .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })
    .map((values) => values.sort((one, other) => one - other));
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('lies between the smallest and the largest value, and grows with its share', () => {
    fc.assert(
      fc.property(sorted, share, share, (values, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(quantile(values, low)).toBeGreaterThanOrEqual((values[0] ?? 0) - 1e-6);
        expect(quantile(values, high)).toBeLessThanOrEqual((values.at(-1) ?? 0) + 1e-6);
        expect(quantile(values, high)).toBeGreaterThanOrEqual(quantile(values, low) - 1e-6);
      }),
    );
  });

  test.each([
    [[], 0.5, 0],
    [[7], 0.9, 7],
    [[1, 3], 0.5, 2],
    [[0, 10, 20, 30, 40], 0.9, 36],
  ])('of %j at %d is %d', (values, at, expected) => {
    expect(quantile(values, at)).toBeCloseTo(expected);
  });
});

test('a scale covers what it is for with three to six round numbers', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (longest) => {
      const { end, ticks } = scaleOf(longest);
      expect(end).toBeGreaterThanOrEqual(longest);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(new Set(ticks.map(describeMs)).size).toBe(ticks.length);
    }),
  );
});

test.each([
  [0.4, '0 ms'],
  [240, '240 ms'],
  [999.6, '1 s'],
  [1234, '1.2 s'],
  [20_000, '20 s'],
])('%d milliseconds read %s', (ms, words) => {
  expect(describeMs(ms)).toBe(words);
});
