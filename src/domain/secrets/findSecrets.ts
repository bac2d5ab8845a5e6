import type { SecretKind } from '../../facts/secrets/secretKinds.ts';
import { findCommandSecrets } from './commandSecrets.ts';
import { findNamed } from './namedSecrets.ts';
import { findParameters, findShortFlags } from './secretParameters.ts';
import { findShaped } from './shapedSecrets.ts';

/** A secret inside a text: which kind, and from where to where. */
export type FoundSecret = {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
};

/** How many characters of a text are searched; callers keep no more than that. */
export const longestSearched = 10_000;

/**
 * Finds the secrets inside a text: by the name before them, and by their own shape. Placeholders aren't secrets.
 * @param text what was pasted, typed, read from a file or received
 * @param longest how much of it is read
 * @returns the secrets in their order; none overlaps another
 * @see https://learn.microsoft.com/purview/sit-defn-client-secret-api-key
 */
export function findSecrets(text: string, longest = longestSearched): readonly FoundSecret[] {
  const searched = text.length > longest ? text.slice(0, longest) : text;
  return merge(searches.flatMap((find) => find(searched)));
}

const searches = [
  findNamed,
  findParameters,
  findShortFlags,
  findCommandSecrets,
  findShaped,
] as const;

/**
 * @param text any text
 * @returns true where it holds a secret, so that it must not be kept or shown as it is
 */
export function holdsSecret(text: string): boolean {
  const searched = text.slice(0, longestSearched);
  return searches.some((find) => find(searched).length > 0);
}

function merge(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const sorted = [...found].sort((one, two) => one.start - two.start || two.end - one.end);
  const merged: FoundSecret[] = [];
  for (const each of sorted) {
    const last = merged.at(-1);
    if (!last || each.start >= last.end) merged.push(each);
    else merged.splice(-1, 1, { ...last, end: Math.max(last.end, each.end) });
  }
  return merged;
}
