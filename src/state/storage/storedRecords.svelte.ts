import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { FailureError } from '../../domain/failure.ts';
import { changeStored } from '../../services/storage/changeStored.ts';
import { recordWithId, type RecordCollection } from '../../services/storage/recordCollection.ts';
import {
  readFrom,
  readStored,
  type SingleRecord,
  type StoredValue,
  type UnreadableReason,
} from '../../services/storage/recordFormat.ts';
import type { Page } from '../page.ts';

/** A record that is there and can't be used. It stays as it is until the person deletes it. */
export type UnreadableRecord = {
  readonly key: string;
  readonly value: unknown;
  readonly why: UnreadableReason;
};

/** A record that was removed, as it was stored. */
type RemovedRecord<T> = {
  readonly id: string;
  readonly record: SingleRecord<T | undefined>;
  readonly stored: unknown;
};

/** Stored records of one kind, by ID, in step with the other tabs. */
export class StoredRecords<T> {
  readonly #page: Pick<Page, 'world' | 'storage'>;
  readonly #kind: RecordCollection<T>;
  readonly #onvalue: (value: T) => void;
  readonly #values = new SvelteMap<string, T>();
  readonly #unreadable = new SvelteMap<string, UnreadableRecord>();

  /** False until they have been read, or turned out not to be readable. */
  loaded = $state(false);
  /** Grows with each record that comes or goes. */
  #arrivals = $state(0);
  /** The IDs there are; it changes only when one comes or goes. */
  readonly ids: readonly string[] = $derived.by(() =>
    this.#arrivals === 0 ? [] : untrack(() => [...this.#values.keys()]),
  );

  /** `onvalue` hears of each value as it is read or written. */
  constructor(
    page: Pick<Page, 'world' | 'storage'>,
    kind: RecordCollection<T>,
    onvalue: (value: T) => void = () => undefined,
  ) {
    this.#page = page;
    this.#kind = kind;
    this.#onvalue = onvalue;
    page.world.tabs.hear((key) => {
      if (key.startsWith(kind.prefix)) void this.#reload(this.#idIn(key));
    });
  }

  get values(): readonly T[] {
    return [...this.#values.values()];
  }

  get unreadable(): readonly UnreadableRecord[] {
    return [...this.#unreadable.values()];
  }

  of(id: string): T | undefined {
    return this.#values.get(id);
  }

  /** Where the database can't be read, what is shown stays. */
  async load(): Promise<void> {
    try {
      const records = await this.#page.storage.list(this.#kind.prefix);
      const found = setOf(records.map(([key]) => this.#idIn(key)));
      for (const id of this.ids) if (!found.has(id)) this.#take(id, { is: 'none' });
      this.#unreadable.clear();
      for (const [key, stored] of records) {
        const id = this.#idIn(key);
        this.#take(id, readStored(recordWithId(this.#kind, id), stored));
      }
    } catch (error) {
      if (!(error instanceof FailureError)) throw error; // the person hears of it from the storage
    }
    this.loaded = true;
  }

  /**
   * Changes one record on top of what is stored by then, and shows it.
   *
   * @param edit Gets undefined where there is no such record. What it returns is kept; undefined removes the record.
   */
  change(id: string, edit: (value: T | undefined) => T | undefined): Promise<void> {
    return this.changeEach([id], edit);
  }

  /** Changes records at once as `change` does, and shows them together. */
  async changeEach(
    ids: readonly string[],
    edit: (value: T | undefined) => T | undefined,
  ): Promise<void> {
    const { storage, world } = this.#page;
    const changed = await Promise.all(
      ids.map(async (id) => {
        const record = recordWithId(this.#kind, id);
        return { id, record, stored: await changeStored(storage, record, edit) };
      }),
    );
    for (const { id, record, stored } of changed) {
      if (stored) this.#take(id, stored);
      // The database failed, or what is in it has to stay: the edit lasts as long as the page.
      if (!stored || stored.is === 'unreadable') this.#put(id, edit(this.of(id)));
      world.tabs.tell(record.key);
    }
  }

  /** Writes new records at once, and shows them together: a screen with many of them is drawn again only once. */
  async addAll(values: readonly T[]): Promise<void> {
    const { storage, world } = this.#page;
    const records = values.map((value) => ({
      value,
      record: recordWithId(this.#kind, this.#kind.idOf(value)),
    }));
    await Promise.all(
      records.map(({ value, record }) => changeStored(storage, record, () => value)),
    );
    for (const { value, record } of records) {
      this.#put(this.#kind.idOf(value), value);
      world.tabs.tell(record.key);
    }
  }

  /**
   * Removes records at once, and shows it once.
   * @returns Puts them back as they were stored, with the fields that this version doesn't know
   */
  async removeEach(ids: readonly string[]): Promise<() => Promise<void>> {
    const removed = await Promise.all(ids.map((id) => this.#takeOut(id)));
    for (const { id, record } of removed) {
      this.#take(id, { is: 'none' });
      this.#page.world.tabs.tell(record.key);
    }
    return () => this.#putBack(removed);
  }

  async remove(id: string): Promise<void> {
    await this.#removeKey(`${this.#kind.prefix}${id}`);
  }

  async removeUnreadable({ key }: Pick<UnreadableRecord, 'key'>): Promise<void> {
    await this.#removeKey(key);
  }

  /** Removes all of them, also those that can't be read. */
  async removeAll(): Promise<void> {
    await this.load();
    for (const id of this.ids) await this.remove(id);
    for (const record of this.unreadable) await this.removeUnreadable(record);
  }

  async #takeOut(id: string): Promise<RemovedRecord<T>> {
    const record = recordWithId(this.#kind, id);
    const value = this.of(id);
    let stored = value && record.write(value);
    await this.#page.storage.update(record.key, (now) => {
      stored = now ?? stored;
      return undefined;
    });
    return { id, record, stored };
  }

  async #putBack(removed: readonly RemovedRecord<T>[]): Promise<void> {
    const { storage, world } = this.#page;
    const written = await Promise.all(
      removed.map(({ record, stored }) => storage.update(record.key, (now) => now ?? stored)),
    );
    for (const [at, { id, record, stored }] of removed.entries()) {
      const now = written[at];
      this.#take(id, readStored(record, now?.kept ? now.value : stored));
      world.tabs.tell(record.key);
    }
  }

  async #removeKey(key: string): Promise<void> {
    await this.#page.storage.remove(key);
    this.#take(this.#idIn(key), { is: 'none' });
    this.#page.world.tabs.tell(key);
  }

  async #reload(id: string): Promise<void> {
    const read = await readFrom(this.#page.storage, recordWithId(this.#kind, id));
    if (read) this.#take(id, read);
  }

  #take(id: string, read: StoredValue<T | undefined>): void {
    const key = `${this.#kind.prefix}${id}`;
    if (read.is === 'unreadable')
      this.#unreadable.set(key, { key, value: read.stored, why: read.why });
    else {
      this.#unreadable.delete(key);
      this.#put(id, read.is === 'value' ? read.value : undefined);
    }
  }

  #put(id: string, value: T | undefined): void {
    const known = this.#values.has(id);
    if (value === undefined) this.#values.delete(id);
    else {
      this.#onvalue(value);
      this.#values.set(id, value);
    }
    if (known !== this.#values.has(id)) this.#arrivals += 1;
  }

  #idIn(key: string): string {
    return key.slice(this.#kind.prefix.length);
  }
}

function setOf(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids);
}
