import { expect, test } from 'vitest';
import { problemKinds } from '../../../src/facts/diagnosis/problems.ts';
import { problemsInBrief } from '../../../src/facts/diagnosis/problemsInBrief.ts';

test.each(problemKinds)('%s has a short reason of its own that fits in a row', (kind) => {
  const words = problemsInBrief[kind];
  expect(words).toMatch(/^[A-Z][^.]{3,23}$/);
  expect(Object.values(problemsInBrief).filter((each) => each === words)).toHaveLength(1);
});
