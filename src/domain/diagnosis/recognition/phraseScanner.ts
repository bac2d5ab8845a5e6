import { signCount } from './charClass.ts';
import { normalize, type NormalizedText } from './normalizedText.ts';

/** Tells of a found phrase: which one, and its first and last sign in the normalized text. */
type OnHit = (phrase: number, first: number, last: number) => void;

/** Finds every phrase of a fixed list in one pass over a text. */
export type PhraseScanner = {
  scan(text: NormalizedText, onHit: OnHit): void;
};

/**
 * Makes a scanner whose time grows with the length of the text only, however many phrases there are.
 * @param phrases What to look for. Only letters and digits count.
 * @see https://doi.org/10.1145/360825.360855 (Aho and Corasick, 1975)
 */
export function makePhraseScanner(phrases: readonly string[]): PhraseScanner {
  const signs = phrases.map((phrase) => {
    const normalized = normalize(phrase);
    return normalized.signs.subarray(0, normalized.length);
  });
  const { next, firstEnding, endings } = makeMachine(signs);
  return {
    scan({ signs: written, length }, onHit) {
      let state = 0;
      for (let at = 0; at < length; at += 1) {
        state = next[state * signCount + (written[at] ?? 0)] ?? 0;
        if (state < firstEnding) continue;
        for (const phrase of endings[state - firstEnding] ?? [])
          onHit(phrase, at + 1 - (signs[phrase]?.length ?? 0), at);
      }
    },
  };
}

type Machine = {
  /** The next state by state and sign. Small numbers make a small table, which is read faster. */
  readonly next: Uint16Array | Uint32Array;
  /** From this state on, every state ends phrases. */
  readonly firstEnding: number;
  /** The phrases that each of those states ends. */
  readonly endings: readonly (readonly number[])[];
};

function makeMachine(phrases: readonly Uint8Array[]): Machine {
  const { rows, endings } = makeTrie(phrases);
  const fallback = new Int32Array(endings.length);
  const order: number[] = [0];
  for (const state of order) {
    const back = fallback[state] ?? 0;
    if (state !== 0) endings[state]?.push(...(endings[back] ?? []));
    for (let sign = 1; sign < signCount; sign += 1) {
      const slot = state * signCount + sign;
      const detour = state === 0 ? 0 : at(rows, back * signCount + sign);
      if (at(rows, slot) === 0) rows[slot] = detour;
      else {
        fallback[at(rows, slot)] = detour;
        order.push(at(rows, slot));
      }
    }
  }
  return renumber(rows, endings);
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}

function makeTrie(phrases: readonly Uint8Array[]) {
  const most = phrases.reduce((sum, phrase) => sum + phrase.length, 1);
  const rows = new Int32Array(most * signCount);
  const endings: number[][] = [[]];
  phrases.forEach((phrase, index) => {
    let state = 0;
    for (const sign of phrase) {
      const slot = state * signCount + sign;
      if (rows[slot] === 0) rows[slot] = endings.push([]) - 1;
      state = rows[slot] ?? 0;
    }
    endings[state]?.push(index);
  });
  return { rows, endings };
}

/** Puts the states that end phrases last, so that one comparison tells them apart. */
function renumber(rows: Int32Array, endings: readonly (readonly number[])[]): Machine {
  const states = endings.map((_, state) => state);
  const plain = states.filter((state) => endings[state]?.length === 0);
  const ending = states.filter((state) => endings[state]?.length !== 0);
  const order = [...plain, ...ending];
  const place = new Int32Array(order.length);
  order.forEach((state, index) => {
    place[state] = index;
  });
  const size = order.length * signCount;
  const next = order.length <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
  order.forEach((state, index) => {
    for (let sign = 0; sign < signCount; sign += 1)
      next[index * signCount + sign] = place[rows[state * signCount + sign] ?? 0] ?? 0;
  });
  return {
    next,
    firstEnding: plain.length,
    endings: ending.map((state) => endings[state] ?? []),
  };
}
