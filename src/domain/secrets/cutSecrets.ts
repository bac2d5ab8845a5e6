import { secretKinds, type SecretKind } from '../../facts/secrets/secretKinds.ts';
import { findSecrets, longestSearched } from './findSecrets.ts';

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
  let kind: SecretKind | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = findSecrets(rest, longest);
    const first = found[0];
    if (!first) break;
    kind ??= first.kind;
    if (found.length > mostSecrets) {
      rest = rest.slice(0, first.start);
      continue;
    }
    rest = found.reduceRight((all, { start, end }) => all.slice(0, start) + all.slice(end), rest);
  }
  if (findSecrets(rest, longest).length > 0) rest = '';
  if (kind) return { text: rest.trim() === '' ? '' : rest, message: secretKinds[kind] };
  return { text: rest, message: text.length > longest ? tooLong(longest) : undefined };
}

function tooLong(longest: number): string {
  return `Only the first ${longest.toLocaleString('en-US')} characters were kept.`;
}
