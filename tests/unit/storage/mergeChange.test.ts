import { expect, test } from 'vitest';
import { mergeChange } from '../../../src/services/storage/mergeChange.ts';

const texts = ['a', 'b'];

test.each<[what: string, stored: unknown, before: unknown, after: unknown, merged: unknown]>([
  ['fields that aren’t known', { a: 1, z: 9 }, { a: 1 }, { a: 2 }, { a: 2, z: 9 }],
  [
    'fields inside fields',
    { a: { b: 1, z: 9 } },
    { a: { b: 1 } },
    { a: { b: 2 } },
    { a: { b: 2, z: 9 } },
  ],
  [
    'what another tab has changed since',
    { a: 5, b: 1 },
    { a: 1, b: 1 },
    { a: 1, b: 2 },
    { a: 5, b: 2 },
  ],
  ['words that aren’t known', ['z', 'a'], ['a'], texts, ['a', 'b', 'z']],
  ['a word that another tab has added as well', ['b', 'a'], ['a'], texts, texts],
])('%s stay', (_what, stored, before, after, merged) => {
  expect(mergeChange(stored, before, after)).toEqual(merged);
});

test.each<[what: string, stored: unknown, before: unknown, after: unknown, merged: unknown]>([
  ['a field', { a: 1, b: 2 }, { a: 1, b: 2 }, { b: 2 }, { b: 2 }],
  ['a word', ['a', 'b', 'z'], texts, ['b'], ['b', 'z']],
  ['a field of that name that objects have', { constructor: 1 }, { constructor: 1 }, {}, {}],
])('%s that the change removes is removed', (_what, stored, before, after, merged) => {
  expect(mergeChange(stored, before, after)).toEqual(merged);
});

test.each<[what: string, stored: unknown, before: unknown, after: unknown]>([
  ['a list of anything else', [1, 2], [1, 2], [3]],
  ['a list of words and others', ['a', 1, 'z'], ['a', 1], ['b', 1]],
  ['a list after fields', { a: 1 }, { a: 1 }, ['b']],
  ['fields after a list', ['a'], ['a'], { a: 1 }],
  ['null', null, null, { a: 1 }],
  ['fields where there was null', { z: 1 }, null, { a: 1 }],
  ['nothing', undefined, undefined, { a: 1 }],
  ['a text', 'a', 'a', 'b'],
])('%s is replaced as a whole', (_what, stored, before, after) => {
  expect(mergeChange(stored, before, after)).toEqual(after);
});

test('what hasn’t changed is left as it is stored', () => {
  const stored = { a: [1], z: 9 };
  expect(mergeChange(stored, { a: [1] }, { a: [1] })).toBe(stored);
});
