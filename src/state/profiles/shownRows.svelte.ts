/** Rows rendered at first, and with each step further. */
const firstRows = 20;
const moreRows = 100;

/** A list of any length that is shown step by step. */
export class ShownRows<T> {
  readonly #all: () => readonly T[];
  #count = $state(firstRows);

  readonly rows = $derived.by(() => this.#all().slice(0, this.#count));

  constructor(all: () => readonly T[]) {
    this.#all = all;
  }

  get total(): number {
    return this.#all().length;
  }

  /** How many rows the next step shows. */
  get more(): number {
    return Math.min(moreRows, this.total - this.rows.length);
  }

  showMore(): void {
    this.#count += moreRows;
  }
}
