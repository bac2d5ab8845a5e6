import { classesFor, escaped, readEscape } from './normalizedText.ts';

/** What a scan tells of a found phrase: which one, the place of its first and last character, and whether it stands alone. */
type Hit = (phrase: number, first: number, last: number, alone: boolean) => void;

/** Finds every phrase of a fixed list in one pass over a text, whatever the text (Aho and Corasick, 1975). */
export type PhraseScanner = {
  readonly classes: Uint8Array;
  scan(text: string, onHit: Hit): void;
};

/** Places of the last kept characters; longer than any phrase. */
const memory = 256;

export function makePhraseScanner(phrases: readonly string[]): PhraseScanner {
  const { table: classes, count } = classesFor(phrases.join(''));
  const keptPhrases = phrases.map((phrase) => keep(phrase, classes));
  const lengths = keptPhrases.map((phrase) => phrase.length);
  const machine = makeMachine(keptPhrases, count);
  return {
    classes,
    scan(text, onHit) {
      scanText(text, classes, machine, (places, seen, ended, last) => {
        const after = classes[text.charCodeAt(last + 1)] ?? 0;
        const freeAfter = after === 0 || after === escaped;
        for (const phrase of ended) {
          const length = lengths[phrase] ?? 0;
          const first = places[(seen - length) & (memory - 1)] ?? 0;
          const before = seen > length ? (places[(seen - length - 1) & (memory - 1)] ?? -2) : -2;
          onHit(phrase, first, last, freeAfter && before !== first - 1);
        }
      });
    },
  };
}

type Ended = (places: Int32Array, seen: number, ended: readonly number[], last: number) => void;

/** The hot loop: one look-up per character, whatever the text. */
function scanText(text: string, classes: Uint8Array, machine: Machine, onEnd: Ended): void {
  const { next, firstEnd, ends, count } = machine;
  const places = new Int32Array(memory);
  let seen = 0;
  let state = 0;
  for (let at = 0; at < text.length; at += 1) {
    const begin = at;
    let kept = classes[text.charCodeAt(at)] ?? 0;
    if (kept === escaped) {
      const read = readEscape(text, at, classes);
      at = Math.floor(read / 256);
      kept = read % 256;
    }
    if (kept === 0) continue;
    places[seen & (memory - 1)] = begin;
    seen += 1;
    state = next[state + kept] ?? 0;
    if (state >= firstEnd) onEnd(places, seen, ends[(state - firstEnd) / count] ?? [], at);
  }
}

function keep(phrase: string, classes: Uint8Array): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < phrase.length; at += 1) {
    const sign = classes[phrase.charCodeAt(at)] ?? 0;
    if (sign !== 0 && sign !== escaped) kept.push(sign);
  }
  return kept;
}

type Machine = {
  /** The next state by state + class; a state's number is its row times `count`. */
  readonly next: Int32Array;
  /** From this state on, every state ends phrases. */
  readonly firstEnd: number;
  readonly ends: readonly (readonly number[])[];
  readonly count: number;
};

function makeMachine(phrases: readonly (readonly number[])[], count: number): Machine {
  const { rows, endings } = makeTrie(phrases, count);
  const fallback = new Int32Array(endings.length);
  const order: number[] = [0];
  for (const state of order) {
    const back = fallback[state] ?? 0;
    if (state !== 0) endings[state]?.push(...(endings[back] ?? []));
    for (let sign = 1; sign < count; sign += 1) {
      const slot = state * count + sign;
      const detour = state === 0 ? 0 : at(rows, back * count + sign);
      if (at(rows, slot) === 0) rows[slot] = detour;
      else {
        fallback[at(rows, slot)] = detour;
        order.push(at(rows, slot));
      }
    }
  }
  return renumber(rows, endings, count);
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}

function makeTrie(phrases: readonly (readonly number[])[], count: number) {
  const total = phrases.reduce((sum, phrase) => sum + phrase.length, 1);
  const rows = new Int32Array(total * count);
  const endings: number[][] = [[]];
  phrases.forEach((phrase, index) => {
    let state = 0;
    for (const sign of phrase) {
      const slot = state * count + sign;
      if (rows[slot] === 0) rows[slot] = endings.push([]) - 1;
      state = rows[slot] ?? 0;
    }
    endings[state]?.push(index);
  });
  return { rows, endings };
}

/** Puts the states that end phrases last, so that one comparison tells them apart. */
function renumber(
  rows: Int32Array,
  endings: readonly (readonly number[])[],
  count: number,
): Machine {
  const states = endings.map((_, state) => state);
  const plain = states.filter((state) => endings[state]?.length === 0);
  const ending = states.filter((state) => endings[state]?.length !== 0);
  const order = [...plain, ...ending];
  const place = new Int32Array(order.length);
  order.forEach((state, index) => {
    place[state] = index * count;
  });
  const next = new Int32Array(order.length * count);
  order.forEach((state, index) => {
    for (let sign = 0; sign < count; sign += 1)
      next[index * count + sign] = place[rows[state * count + sign] ?? 0] ?? 0;
  });
  return {
    next,
    firstEnd: plain.length * count,
    ends: ending.map((state) => endings[state] ?? []),
    count,
  };
}
