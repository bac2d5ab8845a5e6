import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeKnown } from '../../../src/domain/secrets/redact.ts';
import { valuesIn } from '../../../src/domain/secrets/valuesIn.ts';

/** Few letters, so that values often are in the text, and end alike. */
const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝒂'), minLength: 1, maxLength });

/** So many that the text is read once for all of them. */
const others = Array.from({ length: 100 }, (_, nth) => `other-${nth}`);

test('a text holds the values that it includes', () => {
  fc.assert(
    fc.property(letters(60), fc.array(letters(12), { maxLength: 6 }), (text, values) => {
      const included = new Set(values.filter((value) => text.includes(value)));
      expect(valuesIn(text, values)).toEqual(included);
      expect(valuesIn(text, [...values, ...others])).toEqual(included);
    }),
  );
});

test('thousands of known values are removed from a long text', () => {
  const long = 'Contoso is reachable. '.repeat(20_000);
  const values = Array.from({ length: 3000 }, (_, nth) => `eyJhbGciOiJIUzI1NiJ9.${nth}.x${nth}y`);
  expect(removeKnown(long, values)).toBe(long);
  const text = `${long}${values[2999] ?? ''} ${long}${values[0] ?? ''}`;
  expect(removeKnown(text, values)).toBe(`${long}[removed] ${long}[removed]`);
});
