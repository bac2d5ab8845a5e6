import { findSecrets, longestSearched } from './findSecrets.ts';
import { isOneOf, longRuns, replaceRuns } from './longRuns.ts';
import { valuesIn } from './valuesIn.ts';

/** What is shown where something was taken out. */
const removed = '[removed]';

/**
 * Removes secrets from a text that leaves this page or is shown: what has a secret's shape or name, and each known value, also
 * where it is percent-encoded. IDs, times and error codes stay.
 * @param text a message, an answer, a line of a report; what is longer than can be searched is cut off
 * @param known values that must not appear, whatever they look like
 */
export function redact(text: string, known: readonly string[]): string {
  const searched = text.slice(0, longestSearched);
  const cleaned = replaceRuns(searched, findSecrets(searched), removed);
  const longWords = longRuns(cleaned, longestWord, isWordCharacter);
  const rest = removeKnown(replaceRuns(cleaned, longWords, removed), known);
  return text.length > longestSearched ? `${rest}…` : rest;
}

/** Too long for an ID, a name or a word: a report is better off without it. */
const longestWord = 64;
const isWordCharacter = isOneOf(/[A-Za-z0-9_-]/);

/**
 * Removes each known value from a text of any length.
 * @param known values that must not appear, also percent-encoded or inside JSON
 */
export function removeKnown(text: string, known: readonly string[]): string {
  if (known.length === 0) return text;
  const spellings = known.flatMap((value) => [
    value,
    encodeURIComponentSafely(value),
    JSON.stringify(value).slice(1, -1),
  ]);
  const values = [...new Set(spellings)]
    .filter((value) => value !== '')
    .sort((one, other) => other.length - one.length);
  const held = valuesIn(text, values);
  return values
    .filter((value) => held.has(value))
    .reduce((rest, value) => rest.replaceAll(value, () => removed), text);
}

/** A lone half of a surrogate pair cannot be encoded; then the value itself is all there is to look for. */
function encodeURIComponentSafely(value: string): string {
  return /[\ud800-\udfff]/u.test(value) ? value : encodeURIComponent(value);
}
