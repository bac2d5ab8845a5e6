import { fold, isWordStart } from './fold.ts';
import { nearFinders, shortestWithTypo } from './typo.ts';
import { wordsOf } from './words.ts';

/** A part of a name that matches; `end` is the first place behind it. */
type Range = { readonly start: number; readonly end: number };

/** A name cut into what matches and what does not. */
export type NamePart = { readonly text: string; readonly marked: boolean };

/** Where the words are in a name, from left to right, without overlaps. */
function locateAll(name: string, words: readonly string[]): readonly Range[] {
  if (words.length === 0) return [];
  const folded = foldWithPlaces(name);
  return merge(words.flatMap((word) => locate(folded, word)));
}

/** Cuts names at what a query finds in them: the parts take turns, and the first is not marked, if it is empty for that. */
export function nameCutter(query: string): (name: string) => readonly NamePart[] {
  const words = wordsOf(query);
  return (name) => cut(name, locateAll(name, words));
}

function cut(name: string, highlights: readonly Range[]): readonly NamePart[] {
  const parts: NamePart[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push({ text: name.slice(at, start), marked: false });
    parts.push({ text: name.slice(start, end), marked: true });
    at = end;
  }
  if (at < name.length || parts.length === 0) parts.push({ text: name.slice(at), marked: false });
  return parts;
}

/** `places[i]` is where the letter stands, in the name as written, that became the folded letter `i`. */
type Folded = { readonly text: string; readonly places: readonly number[]; readonly end: number };

function foldWithPlaces(name: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of name) {
    const folded = fold(letter);
    places.push(...Array.from({ length: folded.length }, () => at));
    text += folded;
    at += letter.length;
  }
  return { text, places, end: name.length };
}

/** The start of a word is the better place; elsewhere the first one; with one slip where the word is not found at all. */
function locate(folded: Folded, word: string): readonly Range[] {
  const { text } = folded;
  const first = text.indexOf(word);
  if (first < 0) return locateNear(folded, word);
  let at = first;
  while (at >= 0 && !isWordStart(text, at)) at = text.indexOf(word, at + 1);
  const best = at < 0 ? first : at;
  return [rangeOf(folded, best, best + word.length)];
}

function locateNear(folded: Folded, word: string): readonly Range[] {
  if (word.length <= shortestWithTypo) return [];
  for (const find of nearFinders) {
    const near = find(folded.text, word, 0);
    if (near) return [rangeOf(folded, near.at, near.end)];
  }
  return [];
}

function rangeOf({ places, end }: Folded, from: number, to: number): Range {
  const start = places[from] ?? end;
  let after = to;
  // A letter that folds into several (ß → ss) is marked as a whole.
  while (after < places.length && places[after] === places[after - 1]) after += 1;
  return { start, end: places[after] ?? end };
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((one, two) => one.start - two.start)) {
    const last = merged.at(-1);
    if (!last || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}
