import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRuns, type RunChange } from '../../../src/domain/checks/comparison.ts';
import type { RunVerdict, RunWithVerdicts } from '../../../src/domain/checks/run.ts';
import { organization, runOf, verdict } from './exampleRuns.ts';

type Found = RunVerdict['verdict'] | undefined;

function runWith(found: Readonly<Record<string, Found>>): RunWithVerdicts {
  const known = Object.entries(found);
  return runOf(
    known.map(([id]) => organization(id)),
    known.flatMap(([id, each]) => (each ? [verdict(id, each)] : [])),
  );
}

const table: readonly (readonly [before: Found, now: Found, change: RunChange])[] = [
  ['reachable', 'failed', 'newly-failing'],
  ['skipped', 'failed', 'newly-failing'],
  ['failed', 'reachable', 'fixed'],
  ['failed', 'failed', 'still-failing'],
  [undefined, 'failed', 'first-failed'],
  [undefined, 'reachable', 'first-reachable'],
  ['skipped', 'reachable', 'reachable-again'],
  ['failed', 'skipped', 'skipped'],
  ['reachable', 'skipped', 'skipped'],
  ['reachable', undefined, 'left-out'],
  ['failed', undefined, 'left-out'],
  ['reachable', 'reachable', 'same'],
];

test.each(table)('%s before and %s now is %s', (before, now, change) => {
  const comparison = compareRuns(runWith({ a: before }), runWith({ a: now }));
  expect(comparison[change].map(({ organization: { id } }) => id)).toEqual(['a']);
});

test('an organization that moved in or out of the list is compared all the same', () => {
  const comparison = compareRuns(runWith({ gone: 'failed' }), runWith({ added: 'failed' }));
  expect(comparison['left-out'].map(({ organization: { id } }) => id)).toEqual(['gone']);
  expect(comparison['first-failed'].map(({ organization: { id } }) => id)).toEqual(['added']);
});

const found = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor'),
  fc.constantFrom<Found>('reachable', 'failed', 'skipped', undefined),
);

test('every organization of both runs is in exactly one list', () => {
  fc.assert(
    fc.property(found, found, (before, now) => {
      const lists = Object.values(compareRuns(runWith(before), runWith(now)));
      const ids = lists.flatMap((list) => list.map(({ organization: { id } }) => id));
      expect(ids.sort()).toEqual(
        [...new Set([...Object.keys(before), ...Object.keys(now)])].sort(),
      );
    }),
  );
});

test('a run compared with itself has changed nothing', () => {
  fc.assert(
    fc.property(found, (each) => {
      const {
        same,
        'still-failing': failing,
        ...changed
      } = compareRuns(runWith(each), runWith(each));
      expect(Object.values(changed).flat()).toEqual([]);
      expect(same.length + failing.length).toBe(Object.keys(each).length);
    }),
  );
});

test('what was fixed one way is newly failing the other way', () => {
  fc.assert(
    fc.property(found, found, (one, other) => {
      const ids = (before: typeof one, now: typeof one, change: RunChange): readonly string[] =>
        compareRuns(runWith(before), runWith(now))
          [change].filter((each) => each.before?.verdict === 'reachable' || change === 'fixed')
          .map(({ organization: { id } }) => id)
          .sort();
      expect(ids(one, other, 'fixed')).toEqual(ids(other, one, 'newly-failing'));
    }),
  );
});
