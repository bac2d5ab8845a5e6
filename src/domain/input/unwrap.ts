import { parseGuid, type Guid } from '../guid.ts';
import { isOneOf } from '../secrets/longRuns.ts';

/** Of what was pasted into a field for one value, only so many characters are read. */
export const longestId = 2000;

const isAround = isOneOf(/[\s"'`“”‘’„«»<>{}()[\],;]/);

/**
 * Removes what copying leaves around a value: spaces, quotes, brackets, invisible characters.
 * @param text what was pasted
 * @param longest how much of it is read
 */
export function unwrap(text: string, longest = longestId): string {
  const bare = text.slice(0, longest).replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
  let start = 0;
  let end = bare.length;
  while (start < end && isAround(bare.charCodeAt(start))) start += 1;
  while (end > start && isAround(bare.charCodeAt(end - 1))) end -= 1;
  return bare.slice(start, end);
}

/**
 * Like {@link unwrap}, and also removes a label before an ID (`Application (client) ID:`) and a scheme (`urn:uuid:`).
 * @param text what was pasted into a field for an ID
 */
export function unwrapId(text: string): string {
  const value = unwrap(text).replace(
    /^(?:application|client|app|directory|tenant)[ _-]?(?:\((?:client|tenant)\))?[ _-]?(?:id)?\s{0,9}[:=]\s{0,9}/i,
    '',
  );
  return unwrap(value).replace(/^(?:urn:uuid:|api:\/\/|spn:)/i, '');
}

/**
 * Reads a GUID, with or without hyphens.
 * @param text already unwrapped
 */
export function readGuid(text: string): Guid | undefined {
  return (
    parseGuid(text) ??
    parseGuid(
      text.replace(
        /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i,
        '$1-$2-$3-$4-$5',
      ),
    )
  );
}

/**
 * Finds the GUID that a label names inside a longer text, as when a whole Overview page was pasted.
 * @param text what was pasted
 * @param label ends with a lazy reach to the colon
 */
export function labeledGuid(text: string, label: RegExp): Guid | undefined {
  const at = label.exec(text.slice(0, longestId));
  const value = at ? text.slice(at.index + at[0].length, at.index + at[0].length + 60) : '';
  return parseGuid(/^[\s"'{]{0,5}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i.exec(value)?.[1]);
}
