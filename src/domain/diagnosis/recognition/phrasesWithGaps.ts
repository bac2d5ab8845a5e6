/** Letters and digits between two pieces of a phrase, at most. */
const longestValue = 160;

/**
 * Follows phrases with a value inside that differs from text to text (`the user … is disabled`) through a text. Each piece of
 * each phrase has a slot, the pieces of a phrase one after the other. A hit costs the same, however long the text is.
 */
export class PhrasesWithGaps {
  /** By slot, for the first and the last place where the phrase may go on: the sign it began at, and the sign after the piece. */
  readonly #firstBegin: Int32Array;
  readonly #firstEnd: Int32Array;
  readonly #lastBegin: Int32Array;
  readonly #lastEnd: Int32Array;

  /** @param slots How many pieces there are in all. */
  constructor(slots: number) {
    this.#firstBegin = new Int32Array(slots);
    this.#firstEnd = new Int32Array(slots).fill(-1);
    this.#lastBegin = new Int32Array(slots);
    this.#lastEnd = new Int32Array(slots).fill(-1);
  }

  /**
   * Takes in a piece.
   * @param slot Which piece.
   * @param isFirst Whether it begins its phrase.
   * @param first Its first sign.
   * @param last Its last sign.
   * @returns The first sign of the phrase up to this piece; -1 where the pieces before it weren't found.
   */
  take(slot: number, isFirst: boolean, first: number, last: number): number {
    const begin = isFirst ? first : this.#find(slot - 1, first);
    if (begin < 0) return -1;
    if (this.#find(slot, first) < 0) {
      this.#firstBegin[slot] = begin;
      this.#firstEnd[slot] = last + 1;
    }
    this.#lastBegin[slot] = begin;
    this.#lastEnd[slot] = last + 1;
    return begin;
  }

  /** Where the earliest phrase began that may go on at a sign. */
  #find(slot: number, first: number): number {
    if (mayGoOn(this.#firstEnd[slot], first)) return this.#firstBegin[slot] ?? -1;
    return mayGoOn(this.#lastEnd[slot], first) ? (this.#lastBegin[slot] ?? -1) : -1;
  }
}

function mayGoOn(end: number | undefined, first: number): boolean {
  return end !== undefined && end >= 0 && first >= end && first - end <= longestValue;
}
