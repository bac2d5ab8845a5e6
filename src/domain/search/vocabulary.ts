import { partitionIndices } from '../organizationList/indices.ts';
import { grades, improve, sweep, sweepNear, type Grades } from './grades.ts';
import { stackTexts, type Haystack } from './haystack.ts';
import { betweenWords } from './words.ts';

/**
 * The words of all names, each once, and who has them in which place. A word of a query stands within one word of a name, and
 * names are made of the same few words again and again: to look through these is to look through little.
 */
export type Vocabulary = {
  readonly words: Haystack;
  /** Where the uses of each word begin; one more than there are words. */
  readonly usesFrom: Uint32Array;
  /** By use, the organization and the place of the word in its name. */
  readonly organizationOf: Uint32Array;
  readonly roleOf: Uint8Array;
};

const roles = { later: 0, first: 1, only: 2 } as const;

/** Of folded names, by organization. */
export function buildVocabulary(names: readonly string[]): Vocabulary {
  const numbers = new Map<string, number>();
  const wordOf: number[] = [];
  const organizationOf: number[] = [];
  const roleOf: number[] = [];
  for (const [organization, name] of names.entries()) {
    const words = name.trim().split(betweenWords);
    for (const [at, word] of words.entries()) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      wordOf.push(number);
      organizationOf.push(organization);
      roleOf.push(at > 0 ? roles.later : words.length > 1 ? roles.first : roles.only);
    }
  }
  const { all, parts } = partitionIndices(
    Uint32Array.from(wordOf.keys()),
    Uint32Array.from(wordOf),
    numbers.size,
  );
  let from = 0;
  return {
    words: stackTexts([...numbers.keys()]),
    usesFrom: Uint32Array.from([0, ...parts.map(({ length }) => (from += length))]),
    organizationOf: all.map((use) => organizationOf[use] ?? 0),
    roleOf: Uint8Array.from(all, (use) => roleOf[use] ?? roles.later),
  };
}

/** Grades the names that hold a word. */
export function gradeNames(vocabulary: Vocabulary, word: string, into: Grades): void {
  const graded = new Uint8Array(vocabulary.usesFrom.length - 1).fill(grades.miss);
  sweep(vocabulary.words, word, graded, 0);
  spread(vocabulary, graded, into);
}

/** Grades the names in which a word is like this one but for one slip. */
export function gradeNamesNear(vocabulary: Vocabulary, word: string, into: Grades): void {
  const graded = new Uint8Array(vocabulary.usesFrom.length - 1).fill(grades.miss);
  sweepNear(vocabulary.words, word, graded);
  spread(vocabulary, graded, into);
}

function spread({ usesFrom, organizationOf, roleOf }: Vocabulary, graded: Grades, into: Grades) {
  for (let word = 0; word < graded.length; word += 1) {
    const grade = graded[word] ?? grades.miss;
    if (grade === grades.miss) continue;
    const end = usesFrom[word + 1] ?? 0;
    for (let use = usesFrom[word] ?? 0; use < end; use += 1)
      improve(into, organizationOf[use] ?? 0, inName(grade, roleOf[use] ?? roles.later));
  }
}

/** What a hit in a word is worth for the name: only its first word begins it, and only its only word is all of it. */
function inName(grade: number, role: number): number {
  if (grade > grades.namePrefix || role === roles.only) return grade;
  return role === roles.first ? grades.namePrefix : grades.nameWord;
}
