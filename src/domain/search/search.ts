import type { Organization } from '../organizations/organization.ts';
import { allIndices, partitionIndices, type Indices } from '../organizationList/indices.ts';
import {
  grades,
  gradePhrase,
  gradeShared,
  gradeSharedNear,
  sweep,
  sweepFew,
  sweepNear,
  type Grades,
} from './grades.ts';
import type { SearchIndex } from './searchIndex.ts';
import { shortestWithTypo } from './typo.ts';
import { gradeNames, gradeNamesNear } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** How well an organization matches. */
type Rank = 'exact' | 'prefix' | 'word' | 'middle' | 'typo';

export type Match = { readonly organization: Organization; readonly rank: Rank };

/** By grade. */
const rankOf: readonly Rank[] = [
  'exact',
  'exact',
  'prefix',
  'prefix',
  'word',
  'word',
  'middle',
  'middle',
  'typo',
];

/**
 * Organizations in which every word of the query is found, in whatever order, the best first; within a rank they keep the
 * order of the list. With one slip in one word they are still found, after what fits. An empty query finds all.
 */
export function search(index: SearchIndex, query: string): readonly Match[] {
  const words = wordsOf(query);
  if (words.length === 0)
    return index.organizations.map((organization) => ({ organization, rank: 'exact' }));
  return collect(index, gradeQuery(index, words));
}

/**
 * As `search`, without saying how well each fits, for a long list that is drawn anew with every key: the places in the
 * index's list, from which few organizations will be taken.
 */
export function findIndices(index: SearchIndex, query: string): Indices {
  const words = wordsOf(query);
  if (words.length === 0) return allIndices(index.organizations);
  return partitionIndices(allIndices(index.organizations), gradeQuery(index, words), rankOf.length)
    .all;
}

function gradeQuery(index: SearchIndex, words: readonly string[]): Grades {
  const exactly = gradeWords(index, words);
  return isMeant(exactly, words) ? exactly : withTypo(index, words, exactly);
}

/** With more names than this that hold the words in their middle, nobody looks for a slip. */
const many = 25;

/** What begins with the words typed was meant, and so was a scrap of an id; the rest may be a slip. */
function isMeant(exactly: Grades, words: readonly string[]): boolean {
  let inNames = 0;
  let anywhere = false;
  for (const grade of exactly) {
    if (grade < grades.nameMiddle) return true;
    if (grade === grades.nameMiddle) inNames += 1;
    if (grade !== grades.miss) anywhere = true;
  }
  return inNames > many || (anywhere && words.every(isIdLike));
}

function gradeWords(index: SearchIndex, words: readonly string[]): Grades {
  const longestFirst = words.toSorted((one, two) => two.length - one.length);
  const [first = '', ...others] = longestFirst;
  let joined = gradeWord(index, first);
  for (const word of others) joined = joinWords([joined, gradeWord(index, word, few(joined))]);
  if (words.length > 1) gradePhrase(index.names, words.join(' '), joined);
  return joined;
}

/** The organizations still in question, where they are few enough to be looked at one by one. */
function few(graded: Grades): readonly number[] | undefined {
  const left: number[] = [];
  for (let at = 0; at < graded.length; at += 1) {
    if (graded[at] !== grades.miss) left.push(at);
    if (left.length * 4 > graded.length) return undefined;
  }
  return left;
}

/** Adds what fits when one word of the query is taken for mistyped. */
function withTypo(index: SearchIndex, words: readonly string[], exactly: Grades): Grades {
  const all = exactly.slice();
  const byWord = words.length > 1 ? words.map((word) => gradeWord(index, word)) : [exactly];
  for (const [at, word] of words.entries()) {
    if (word.length < shortestWithTypo) continue;
    const others = byWord.toSpliced(at, 1);
    // Where nothing holds the other words, nothing is gained by looking for this one.
    if (others.length > 0 && joinWords(others).every((grade) => grade === grades.miss)) continue;
    const near = joinWords([...others, gradeNear(index, word)]);
    for (let place = 0; place < all.length; place += 1) {
      if (near[place] !== grades.miss && all[place] === grades.miss) all[place] = grades.typo;
    }
  }
  return all;
}

function gradeWord(index: SearchIndex, word: string, only?: readonly number[]): Grades {
  const { vocabulary, names, addresses, uniqueNames, ids, shared } = index;
  const graded = new Uint8Array(index.organizations.length).fill(grades.miss);
  const idLike = isIdLike(word);
  if (only) sweepFew(names, word, graded, 0, only);
  else gradeNames(vocabulary, word, graded);
  // One letter is in nearly every unique name, and says nothing.
  const others = [...addresses, ...(word.length > 1 ? [uniqueNames] : []), ...(idLike ? ids : [])];
  for (const haystack of others) {
    if (only) sweepFew(haystack, word, graded, 1, only);
    else sweep(haystack, word, graded, 1);
  }
  for (const field of shared) if (idLike || !field.ids) gradeShared(field, word, graded);
  return graded;
}

/** Slips are looked for between the words of names, in addresses, unique names and ids only where none is in a word. */
function gradeNear(index: SearchIndex, word: string): Grades {
  const { vocabulary, names, addresses, uniqueNames, ids, shared } = index;
  const near = new Uint8Array(names.starts.length - 1).fill(grades.miss);
  gradeNamesNear(vocabulary, word, near);
  for (const field of shared) if (!field.ids) gradeSharedNear(field, word, near);
  if (near.includes(grades.typo)) return near;
  if (word.length >= shortestOfTwo) sweepNear(names, word, near);
  for (const haystack of [...addresses, uniqueNames]) sweepNear(haystack, word, near);
  if (isIdLike(word) && word.length >= shortestIdWithTypo)
    for (const haystack of ids) sweepNear(haystack, word, near);
  return near;
}

const shortestIdWithTypo = 8;
/** The space between two words may be the letter that is missing. */
const shortestOfTwo = 8;

/** A scrap of an id. Letters alone must be four: `fab` rather begins a name. */
function isIdLike(word: string): boolean {
  return /^(?:default-|legacy-)?[0-9a-f-]{3,}$/.test(word) && (word.length > 3 || /\d/.test(word));
}

/** Every word has to be found: the worst of them counts. */
function joinWords(byWord: readonly Grades[]): Grades {
  const [first, ...others] = byWord;
  const joined = first?.slice() ?? new Uint8Array();
  for (const other of others) {
    for (let at = 0; at < joined.length; at += 1) {
      const grade = other[at] ?? grades.miss;
      if (grade > (joined[at] ?? 0)) joined[at] = grade;
    }
  }
  return joined;
}

function collect({ organizations }: SearchIndex, graded: Grades): readonly Match[] {
  const byGrade: Match[][] = rankOf.map(() => []);
  for (let at = 0; at < graded.length; at += 1) {
    const grade = graded[at] ?? grades.miss;
    const rank = rankOf[grade];
    const organization = organizations[at];
    if (rank && organization) byGrade[grade]?.push({ organization, rank });
  }
  return byGrade.flat();
}
