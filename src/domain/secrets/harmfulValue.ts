import { isHarmless } from './harmlessValue.ts';
import { readValue, type Value } from './secretValue.ts';

/** The value at this place, unless it is one that says nothing: a placeholder, a type, a word of the documentation. */
export function harmfulAt(text: string, from: number, inElement = false): Value | undefined {
  const value = readValue(text, from, { inElement });
  return value && !isHarmless(value.text) ? value : undefined;
}
