/** Rows rendered for the first frame, as many as a window shows; then a moment later, and with each step further. */
const rowsInSight = 5;
const firstRows = 20;
const moreRows = 100;

/** A list of any length that is shown step by step. */
export class ShownRows<T> {
  readonly #all: () => readonly T[];
  #count = $state(rowsInSight);

  readonly rows = $derived.by(() => this.#all().slice(0, this.#count));

  constructor(all: () => readonly T[]) {
    this.#all = all;
  }

  get total(): number {
    return this.#all().length;
  }

  /** How many rows the next step shows. */
  get more(): number {
    return this.#count < firstRows ? 0 : Math.min(moreRows, this.total - this.rows.length);
  }

  /** Renders the rows below the window, after the first frame. */
  fill(): void {
    this.#count = Math.max(this.#count, firstRows);
  }

  showMore(): void {
    this.#count += moreRows;
  }
}
