import { isWordStart } from './fold.ts';
import { edge } from './haystack.ts';

/** A part of a text that is a word but for one slip. */
type NearMatch = { readonly at: number; readonly end: number };

export type NearFinder = (text: string, word: string, from: number) => NearMatch | undefined;

/** Shorter words are like too many others. */
export const shortestWithTypo = 3;

/**
 * Together they find whatever differs from a word by one letter too many, too few, another, or two swapped. One slip leaves
 * one half of the word whole, or swaps the two letters where the halves meet; so only places where a half stands are
 * looked at. Sweep with one after the other: each finds its own matches in the order of the text.
 */
export const nearFinders: readonly NearFinder[] = [findByHead, findByTail, findSwapped];

function findByHead(text: string, word: string, from: number): NearMatch | undefined {
  const { head, tail } = halve(word);
  for (let at = text.indexOf(head, from); at >= 0; at = text.indexOf(head, at + 1)) {
    if (!mayStand(text, at, word)) continue;
    const rest = at + head.length;
    const length = fitLongest(text, rest, tail);
    if (length !== undefined) return { at, end: rest + length };
  }
  return undefined;
}

function findByTail(text: string, word: string, from: number): NearMatch | undefined {
  const { head, tail } = halve(word);
  const backwards = reverse(head);
  for (let at = text.indexOf(tail, from); at >= 0; at = text.indexOf(tail, at + 1)) {
    const before = reverse(text.slice(Math.max(from, at - head.length - 1), at));
    const lengths = fitLengths(before, 0, backwards);
    const length = lengths.find((one) => mayStand(text, at - one, word));
    if (length !== undefined) return { at: at - length, end: at + tail.length };
  }
  return undefined;
}

function findSwapped(text: string, word: string, from: number): NearMatch | undefined {
  const { head, tail } = halve(word);
  const swapped = `${head.slice(0, -1)}${tail.charAt(0)}${head.slice(-1)}${tail.slice(1)}`;
  if (swapped === word) return undefined;
  for (let at = text.indexOf(swapped, from); at >= 0; at = text.indexOf(swapped, at + 1)) {
    if (mayStand(text, at, word)) return { at, end: at + word.length };
  }
  return undefined;
}

function halve(word: string): { readonly head: string; readonly tail: string } {
  const middle = word.length >> 1;
  return { head: word.slice(0, middle), tail: word.slice(middle) };
}

function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text.charAt(at);
  return reversed;
}

/** Short words with a slip count at the start of a word only: in the middle they would fit nearly anywhere. */
function mayStand(text: string, at: number, word: string): boolean {
  return word.length > 4 || isWordStart(text, at);
}

/** The first of the lengths below, which is all that is asked for at most places. */
function fitLongest(text: string, at: number, part: string): number | undefined {
  const slip = at + countSame(text, at, part);
  const rest = part.slice(slip - at);
  if (!isEnd(text, slip)) {
    if (text.startsWith(rest, slip + 1)) return part.length + 1;
    if (isSlipped(text, slip, rest)) return part.length;
  }
  return text.startsWith(rest.slice(1), slip) ? part.length - 1 : undefined;
}

/** How long the text from `at` can be that fits `part` with one slip, the longest first; none where it does not fit. */
function fitLengths(text: string, at: number, part: string): readonly number[] {
  const slip = at + countSame(text, at, part);
  const rest = part.slice(slip - at);
  const shorter = text.startsWith(rest.slice(1), slip) ? [part.length - 1] : [];
  if (isEnd(text, slip)) return shorter;
  const longer = text.startsWith(rest, slip + 1) ? [part.length + 1] : [];
  return isSlipped(text, slip, rest)
    ? [...longer, part.length, ...shorter]
    : [...longer, ...shorter];
}

function countSame(text: string, at: number, part: string): number {
  let same = 0;
  while (same < part.length && text.charCodeAt(at + same) === part.charCodeAt(same)) same += 1;
  return same;
}

/** The letter that is wrong may not be the end of a field. */
function isEnd(text: string, at: number): boolean {
  return at >= text.length || text.startsWith(edge, at);
}

/** Another letter, or two swapped. */
function isSlipped(text: string, slip: number, rest: string): boolean {
  return (
    text.startsWith(rest.slice(1), slip + 1) ||
    text.startsWith(`${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`, slip)
  );
}
