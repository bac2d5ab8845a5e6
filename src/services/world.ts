/**
 * The whole outside as one type. Services take it as their first argument; a test or the sandbox hands in another one.
 */
export type World = {
  /** One HTTP request. Rejects with a TypeError when there is no answer the browser lets us read. */
  fetch(request: Request): Promise<Response>;
  /** Leaves this page. Resolves only where the page stayed: the person came back with Back, or the browser refused. */
  leave(url: string): Promise<void>;
  /** Loads this page anew, as the browser's own button does. */
  reload(): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `ms`; returns how to call it off. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back once what the document holds now has been painted, in time for the frame after that. */
  painted(callback: () => void): void;
  randomId(): string;
  online(): boolean;
  /** What work that goes on for minutes needs to know of its page; loaded with the first such work. */
  life(): Promise<PageLife>;
  /** Why this page cannot do its work here, if so: an answer for people who open it in a frame or over plain http. */
  readonly obstacle: 'framed' | 'insecure' | undefined;
  readonly address: Address;
  readonly records: Records;
  readonly tabStorage: TabStorage;
  readonly tabs: Tabs;
  copy(text: string): Promise<void>;
  download(name: string, type: string, text: string): void;
  /** Tells whoever opens the console of the browser: the person who hosts the page. */
  warn(text: string): void;
  /** The SHA-256 hash in hexadecimal; undefined where the browser computes none, as over plain http. */
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
};

/** How long a page lasts, and what it shares its browser with. */
export type PageLife = {
  /** Calls back when the page is about to be closed, left or loaded anew. Returns how to stop. */
  onleave(callback: () => void): () => void;
  /** Calls back whenever `online()` has changed. Returns how to stop. */
  ononline(callback: () => void): () => void;
  /**
   * Takes a name that only one tab can hold. Resolves with how to give it back, which happens automatically when the page ends;
   * undefined where another tab holds it. A browser without such names gives it to everyone.
   */
  take(name: string): Promise<(() => void) | undefined>;
  /** Resolves once no tab holds the name. */
  free(name: string): Promise<void>;
};

/** The address bar. */
export type Address = {
  /** The current address of the page. */
  href(): string;
  /** Replaces the address without a new history entry and without loading anything. */
  replace(href: string): void;
  /** Goes to a fragment of this page (`#/…`), with a history entry. */
  go(fragment: string): void;
  /** The mark of this history entry, which Back and Forward lead to again; a new visit to the same address has another one. */
  entry(): string;
  /** Calls back whenever the fragment changes, whether the person or the page changed it. Returns how to stop. */
  watch(callback: () => void): () => void;
};

/** Named records in IndexedDB. Every call rejects where the database is missing, full or broken, or doesn't answer in time. */
export type Records = {
  /** The record, or undefined where there is none. */
  get(key: string): Promise<unknown>;
  /**
   * Reads a record and writes what `change` makes of it in one transaction, so that no other tab can write in between.
   * A change to `undefined` removes the record; one that returns what it was given writes nothing.
   * Resolves with the record as it is now, once it is kept. Where it rejects, the record is as it was before.
   */
  update(key: string, change: RecordChange): Promise<unknown>;
  /** Writes a record without reading what was there: all of it is on its way when this returns, also while the page is closed. */
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes all records whose key starts with `prefix`. */
  removeAll(prefix: string): Promise<void>;
  /** All records whose key starts with `prefix`, in the order of their keys. */
  list(prefix: string): Promise<readonly RecordEntry[]>;
  /** Whether there is a record whose key starts with `prefix`. Reads no record. */
  has(prefix: string): Promise<boolean>;
  clear(): Promise<void>;
};

export type RecordChange = (stored: unknown) => unknown;

export type RecordEntry = readonly [key: string, value: unknown];

/** Web storage of this tab, for the one record of a sign-in under way and for what MSAL keeps there. */
export type TabStorage = {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
};

/** Other tabs of this page. Sign-in is not shared; lists and edits are. */
export type Tabs = {
  tell(topic: string): void;
  hear(callback: (topic: string) => void): () => void;
};
