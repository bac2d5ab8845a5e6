import { bench, describe } from 'vitest';
import { hostileInputs } from './hostileInputs.ts';
import { parsers } from './parsers.ts';

/**
 * The yardstick is one `includes` over the whole text. Every parser of what people paste may take twenty times as long: each cuts
 * the text to what a real value can be before it matches anything.
 */
describe.each(hostileInputs())('one megabyte of $name', ({ text }) => {
  bench('one scan for a name of a secret', () => {
    text.includes('client_secret=zz');
  });

  for (const [name, parse] of Object.entries(parsers)) {
    bench(name, () => {
      parse(text);
    });
  }
});
