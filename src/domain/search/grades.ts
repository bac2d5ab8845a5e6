import { isWordStart } from './fold.ts';
import { edge, type Haystack } from './haystack.ts';
import type { SharedField } from './searchIndex.ts';
import { nearFinders } from './typo.ts';

/** What a hit is worth, the less the better; within a rank, the name comes before the other fields. */
export const grades = {
  nameExact: 0,
  exact: 1,
  namePrefix: 2,
  prefix: 3,
  nameWord: 4,
  word: 5,
  nameMiddle: 6,
  middle: 7,
  typo: 8,
  miss: 255,
} as const;

/** One grade for each organization. */
export type Grades = Uint8Array;

/** How much worse than in a name a hit is elsewhere. */
export type Offset = 0 | 1;

/** Grades the hits of a word over all texts; the best hit of each counts. */
export function sweep(haystack: Haystack, word: string, into: Grades, offset: Offset): void {
  sweepStarts(haystack, word, into, offset);
  sweepWords(haystack, word, into, offset);
}

/** Where a text begins with the word. */
function sweepStarts({ text, starts }: Haystack, word: string, into: Grades, offset: Offset): void {
  const first = word.charCodeAt(0);
  for (let nth = 0; nth < into.length; nth += 1) {
    const at = (starts[nth] ?? 0) + edge.length;
    // A letter is read in next to no time, a word is not.
    if (text.charCodeAt(at) === first && text.startsWith(word, at))
      improve(into, nth, gradeStart(text, at + word.length) + offset);
  }
}

/** Elsewhere, but only where nothing as good as the start of a word is known yet. */
function sweepWords({ text, starts }: Haystack, word: string, into: Grades, offset: Offset): void {
  const best = grades.nameWord + offset;
  let nth = nextWorse(into, best, 0);
  let at = text.indexOf(word, starts[nth]);
  while (at >= 0) {
    while ((starts[nth + 1] ?? Infinity) <= at) nth += 1;
    const known = into[nth] ?? grades.miss;
    const isStart = known > best && isWordStart(text, at);
    if (known > best) improve(into, nth, isStart ? best : grades.nameMiddle + offset);
    if (isStart || known <= best) {
      nth = nextWorse(into, best, nth + 1);
      at = text.indexOf(word, starts[nth]);
    } else at = text.indexOf(word, at + 1);
  }
}

function nextWorse(graded: Grades, than: number, from: number): number {
  let at = from;
  while ((graded[at] ?? grades.miss) <= than) at += 1;
  return Math.min(at, graded.length);
}

/** The same for a few organizations, a part at a time. */
export function sweepFew(
  { text, starts }: Haystack,
  word: string,
  into: Grades,
  offset: Offset,
  few: readonly number[],
): void {
  for (const organization of few) {
    const start = starts[organization] ?? 0;
    const part = text.slice(start, (starts[organization + 1] ?? start) + edge.length);
    for (let at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1))
      improve(into, organization, gradeHit(part, word, at) + offset);
  }
}

function gradeHit(text: string, word: string, at: number): number {
  if (text.charCodeAt(at - 1) === edgeCode) return gradeStart(text, at + word.length);
  return isWordStart(text, at) ? grades.nameWord : grades.nameMiddle;
}

/** A text that begins with the word: whether it ends with it as well, or the first name of its host does. */
function gradeStart(text: string, end: number): number {
  const after = text.charCodeAt(end);
  return after === edgeCode || after === dotCode ? grades.nameExact : grades.namePrefix;
}

const edgeCode = edge.charCodeAt(0);
const dotCode = '.'.charCodeAt(0);

export function improve(into: Grades, organization: number, grade: number): void {
  if (grade < (into[organization] ?? 0)) into[organization] = grade;
}

/** Grades a field that organizations share, a value at a time. */
export function gradeShared({ values, valueOf }: SharedField, word: string, into: Grades): void {
  spread(
    valueOf,
    into,
    values.map((value) => gradeValue(value, word)),
  );
}

function gradeValue(value: string, word: string): number {
  if (value.includes(edge + word)) return grades.word;
  return value.includes(word) ? grades.middle : grades.miss;
}

/** Several words that stand together at the start of a name are more than words. */
export function gradePhrase({ text, starts }: Haystack, phrase: string, into: Grades): void {
  for (let at = 0; at < into.length; at += 1) {
    if (into[at] === grades.miss) continue;
    const start = (starts[at] ?? 0) + edge.length;
    if (!text.startsWith(phrase, start)) continue;
    into[at] = text.startsWith(edge, start + phrase.length) ? grades.nameExact : grades.namePrefix;
  }
}

/** Grades what fits a word but for one slip; one finder need not look where another found something. */
export function sweepNear({ text, starts }: Haystack, word: string, into: Grades): void {
  for (const find of nearFinders) {
    let organization = nextMiss(into, 0);
    let near = find(text, word, starts[organization] ?? text.length);
    while (near) {
      while ((starts[organization + 1] ?? Infinity) <= near.at) organization += 1;
      into[organization] = grades.typo;
      organization = nextMiss(into, organization + 1);
      near = find(text, word, starts[organization] ?? text.length);
    }
  }
}

function nextMiss(graded: Grades, from: number): number {
  const at = graded.indexOf(grades.miss, from);
  return at < 0 ? graded.length : at;
}

export function gradeSharedNear(
  { values, valueOf }: SharedField,
  word: string,
  into: Grades,
): void {
  const isNear = (value: string) => nearFinders.some((find) => find(value, word, 0) !== undefined);
  spread(
    valueOf,
    into,
    values.map((value) => (isNear(value) ? grades.typo : grades.miss)),
  );
}

function spread(valueOf: Uint32Array, into: Grades, gradeOf: readonly number[]): void {
  if (gradeOf.every((grade) => grade === grades.miss)) return;
  for (let at = 0; at < into.length; at += 1) {
    const grade = gradeOf[valueOf[at] ?? 0] ?? grades.miss;
    if (grade < (into[at] ?? grades.miss)) into[at] = grade;
  }
}
