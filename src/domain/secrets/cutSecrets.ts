import { secretKinds } from '../../facts/secrets/secretKinds.ts';
import { findSecrets, longestSearched } from './findSecrets.ts';
import { replaceRuns } from './longRuns.ts';

/** A text without its secrets. */
export type CutText = {
  /** What may be kept and shown. */
  readonly text: string;
  /** Says what was removed and where it belongs; undefined where nothing was. */
  readonly message: string | undefined;
};

/** Cutting one secret can bring the name of another to its value. */
const mostRounds = 3;
/** A text with more secrets is a list of them, of which nothing is worth keeping. */
const mostSecrets = 60;

/**
 * Removes the secrets from a text that is to be kept or shown; the rest of it stays.
 * @param text what was typed or pasted
 * @param longest how much of it is read and kept
 * @returns the rest, and the message for the person
 */
export function cutSecrets(text: string, longest = longestSearched): CutText {
  let rest = text.slice(0, longest);
  let found = findSecrets(rest, longest);
  const kind = found[0]?.kind;
  for (let round = 0; round < mostRounds && found[0]; round += 1) {
    const [first] = found;
    rest = found.length > mostSecrets ? rest.slice(0, first.start) : replaceRuns(rest, found, '');
    found = findSecrets(rest, longest);
  }
  if (found.length > 0) rest = '';
  if (kind) return { text: rest.trim() === '' ? '' : rest, message: secretKinds[kind] };
  return { text: rest, message: text.length > longest ? tooLong(longest) : undefined };
}

/**
 * Says that a text holds a secret, without cutting it.
 * @returns the message for the person; undefined where there is none
 */
export function secretMessage(text: string, longest = longestSearched): string | undefined {
  const first = findSecrets(text, longest)[0];
  return first && secretKinds[first.kind];
}

function tooLong(longest: number): string {
  return `Only the first ${longest.toLocaleString('en-US')} characters were kept.`;
}
