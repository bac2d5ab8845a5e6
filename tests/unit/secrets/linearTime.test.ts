import { describe, expect, test } from 'vitest';
import { hostileInputs } from '../../bench/hostileInputs.ts';
import { parsers } from '../../bench/parsers.ts';

/** Far above what a busy machine needs, and far below what a parser needs that goes over a text again and again. */
const mostMilliseconds = 250;

describe.each(Object.entries(parsers))(
  'a megabyte of anything is read at once as %s',
  (_, parse) => {
    test.each(hostileInputs())('$name', ({ text }) => {
      const start = performance.now();
      parse(text);
      expect(performance.now() - start).toBeLessThan(mostMilliseconds);
    });
  },
);
