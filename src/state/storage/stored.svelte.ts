import { changeStored } from '../../services/storage/changeStored.ts';
import {
  readFrom,
  type SingleRecord,
  type StoredValue,
  type UnreadableReason,
} from '../../services/storage/recordFormat.ts';
import type { Page } from '../page.ts';

type Edit<T> = (value: T) => T;

/** One stored record, in step with the other tabs. */
export class Stored<T> {
  readonly #page: Pick<Page, 'world' | 'storage'>;
  readonly #record: SingleRecord<T>;
  /** The value as last read or written. */
  #base: T;
  /** Edits on their way to the database. They are shown already. */
  #edits: readonly Edit<T>[] = [];

  #shown = $state.raw<{ readonly value: T } | undefined>(undefined);
  /** False until the record, or that there is none, has been read. */
  known = $state(false);
  /** Why the stored record is left as it is. This page then works on one in memory. */
  unreadable = $state.raw<UnreadableReason | undefined>(undefined);

  constructor(page: Pick<Page, 'world' | 'storage'>, record: SingleRecord<T>) {
    this.#page = page;
    this.#record = record;
    this.#base = record.none;
    page.world.tabs.hear((key) => {
      if (key === record.key) void this.load();
    });
  }

  get current(): T {
    return this.#shown ? this.#shown.value : this.#record.none;
  }

  /** Where the record can't be read, what is shown stays. */
  async load(): Promise<void> {
    const read = await readFrom(this.#page.storage, this.#record);
    if (read) this.#take(read);
  }

  /**
   * Shows the edit at once, and makes it on what is stored by then.
   *
   * @param make May run several times, each time on a newer value.
   */
  async change(make: Edit<T>): Promise<void> {
    const { storage, world } = this.#page;
    // The same function may be passed twice; each edit counts.
    const edit: Edit<T> = (value) => make(value);
    this.#edits = [...this.#edits, edit];
    this.#show();
    try {
      const stored = await changeStored(storage, this.#record, edit);
      this.#edits = this.#edits.filter((each) => each !== edit);
      if (!stored || stored.is === 'unreadable') this.#base = edit(this.#base);
      if (stored) this.#take(stored);
      world.tabs.tell(this.#record.key);
    } finally {
      this.#edits = this.#edits.filter((each) => each !== edit);
      this.#show();
    }
  }

  #take(read: StoredValue<T>): void {
    if (read.is !== 'unreadable') {
      this.#base = read.is === 'value' ? read.value : this.#record.none;
      this.known = true;
    }
    this.unreadable = read.is === 'unreadable' ? read.why : undefined;
    this.#page.storage.noteUnreadable(this.#record.key, this.unreadable);
    this.#show();
  }

  #show(): void {
    this.#shown = { value: this.#edits.reduce((value, edit) => edit(value), this.#base) };
  }
}
