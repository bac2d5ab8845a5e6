import { publicNames } from '../../facts/secrets/secretNames.ts';
import { secretShapes, type SecretShape } from '../../facts/secrets/secretShapes.ts';
import type { FoundSecret } from './findSecrets.ts';
import { isOneOf, longRuns } from './longRuns.ts';

/** How far back the name of a value is looked for. */
const nameReach = 60;

/**
 * Finds secrets by their own form.
 * @param text a text that was cut already
 * @returns what was found, in no order
 */
export function findShaped(text: string): readonly FoundSecret[] {
  const lower = text.toLowerCase();
  const shaped = secretShapes.flatMap((row) =>
    canHold(text, lower, row) ? findForm(text, row) : [],
  );
  return [...shaped, ...findRandom(text)];
}

function canHold(text: string, lower: string, { needs, hint }: SecretShape): boolean {
  return (needs?.some((part) => lower.includes(part)) ?? true) && (hint?.test(text) ?? true);
}

function findForm(text: string, { kind, shape, unsure }: SecretShape): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const match of text.matchAll(shape)) {
    const start = match.index + (match[1]?.length ?? 0);
    if (unsure && isPublic(text, start)) continue;
    if (found.length === mostOfOneForm) return [...found, { kind, start, end: text.length }];
    found.push({ kind, start, end: match.index + match[0].length });
  }
  return found;
}

/** A text with more secrets of one form is a list of them: the rest of it counts as secret. */
const mostOfOneForm = 60;

const shortestRandom = 28;
const longestRandom = 180;

function findRandom(text: string): readonly FoundSecret[] {
  return wordsIn(text).flatMap(({ word, at }) => {
    const start = at + (nameBefore.exec(word)?.[0].length ?? 0);
    const end = at + word.length;
    return !word.includes('://') && isRandom(text.slice(start, end)) && !isPublic(text, start)
      ? [{ kind: 'password' as const, start, end }]
      : [];
  });
}

const isPartOfWord = isOneOf(/[^\s"'<>;,|`]/);

/** The words that are as long as generated secrets; of a longer one, what follows a parenthesis. */
function wordsIn(text: string): readonly { readonly word: string; readonly at: number }[] {
  return longRuns(text, shortestRandom, isPartOfWord).flatMap(({ start, end }) => {
    const isLong = end - start > longestRandom;
    const at = isLong ? text.indexOf('(', end - longestRandom - 1) + 1 || end : start;
    return end - at < shortestRandom ? [] : [{ word: text.slice(at, end), at }];
  });
}

const nameBefore = /^[A-Za-z][A-Za-z_-]{2,40}[=:]/;

const addresses =
  /:\/\/|^[\w.+-]+@[\w.-]+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?:[:/?#]|$)|^[/\\~]|^[A-Za-z]:\\|%[0-9a-f]{2}/i;

/**
 * Whether a word is as irregular as a generated secret: capitals, small letters and digits, changing with most characters.
 * Names, versions, addresses and IDs change far less often.
 */
function isRandom(word: string): boolean {
  if (word.length < shortestRandom || addresses.test(word)) return false;
  const classes = Array.from(word.replace(/[^A-Za-z0-9]/g, ''), classOf);
  const count = (wanted: string) => classes.filter((each) => each === wanted).length;
  if (classes.length < 22 || count('A') < 3 || count('a') < 3 || count('0') < 2) return false;
  const changes = classes.filter((each, at) => at > 0 && each !== classes[at - 1]).length;
  return changes / classes.length >= 0.45;
}

function classOf(character: string): string {
  if (/[a-z]/.test(character)) return 'a';
  return /[A-Z]/.test(character) ? 'A' : '0';
}

function isPublic(text: string, start: number): boolean {
  return publicNames.test(text.slice(Math.max(0, start - nameReach), start));
}
