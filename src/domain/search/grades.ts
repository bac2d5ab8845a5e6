import { isWordStart } from './fold.ts';
import { edge, type Haystack, type SharedField } from './searchIndex.ts';
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

/** Grades the hits of a word in one pass over all organizations; the best hit of each counts. */
export function sweep(
  { text, starts }: Haystack,
  word: string,
  into: Grades,
  offset: Offset,
): void {
  let organization = 0;
  let at = text.indexOf(word);
  while (at >= 0) {
    while ((starts[organization + 1] ?? Infinity) <= at) organization += 1;
    const grade = gradeHit(text, word, at) + offset;
    if (grade < (into[organization] ?? 0)) into[organization] = grade;
    // Nothing much better can follow a hit at the start of a field.
    const next = grade <= grades.prefix ? (starts[organization + 1] ?? text.length) : at + 1;
    at = text.indexOf(word, next);
  }
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
    const part = text.slice(start, starts[organization + 1]);
    for (let at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
      const grade = gradeHit(part, word, at) + offset;
      if (grade < (into[organization] ?? 0)) into[organization] = grade;
    }
  }
}

function gradeHit(text: string, word: string, at: number): number {
  if (text.charAt(at - 1) === edge) {
    const after = text.charAt(at + word.length);
    return after === edge || after === '.' ? grades.nameExact : grades.namePrefix;
  }
  return isWordStart(text, at) ? grades.nameWord : grades.nameMiddle;
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

/** Grades what fits a word but for one slip. */
export function sweepNear({ text, starts }: Haystack, word: string, into: Grades): void {
  for (const find of nearFinders) {
    let organization = 0;
    let near = find(text, word, 0);
    while (near) {
      while ((starts[organization + 1] ?? Infinity) <= near.at) organization += 1;
      into[organization] = grades.typo;
      near = find(text, word, starts[organization + 1] ?? text.length);
    }
  }
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
