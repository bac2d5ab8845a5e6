import { publicNames } from '../../facts/secrets/secretNames.ts';
import { secretShapes } from '../../facts/secrets/secretShapes.ts';
import type { FoundSecret } from './findSecrets.ts';

/** How far back the name of a value is looked for. */
const nameReach = 60;

/**
 * Finds secrets by their own form.
 * @param text a text that was cut already
 * @returns what was found, in no order
 */
export function findShaped(text: string): readonly FoundSecret[] {
  const shaped = secretShapes.flatMap(({ kind, shape, unsure = false }) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const start = match.index + (match[1]?.length ?? 0);
      const end = match.index + match[0].length;
      return unsure && isPublic(text, start) ? [] : [{ kind, start, end }];
    }),
  );
  return [...shaped, ...findRandom(text)];
}

/** Words of the characters that generated secrets are made of. */
const words = /(?<![^\s"'<>;,|`(])[^\s"'<>;,|`]{28,180}(?![^\s"'<>;,|`])/g;

function findRandom(text: string): readonly FoundSecret[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    const start = index + (nameBefore.exec(word)?.[0].length ?? 0);
    const end = index + word.length;
    return !word.includes('://') && isRandom(text.slice(start, end)) && !isPublic(text, start)
      ? [{ kind: 'password' as const, start, end }]
      : [];
  });
}

const nameBefore = /^[A-Za-z][A-Za-z_-]{2,40}[=:]/;
const shortestRandom = 28;

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
