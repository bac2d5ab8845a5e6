import type { PageLife, Records, World } from '../../src/services/world.ts';

type Reply = Response | Promise<Response>;

type Outside = {
  /** The address the page was opened with. */
  readonly href?: string;
  /** The network. Without one, nothing answers. */
  readonly fetch?: (request: Request) => Reply;
  /** Another database than one in memory, as one that is full. */
  readonly records?: Records;
  readonly session?: Readonly<Record<string, string>>;
  readonly obstacle?: World['obstacle'];
  /** The page does not leave, as when the person comes back with Back. */
  readonly stays?: boolean;
  /** Another tab of the same browser: database and messages are shared with it. */
  readonly beside?: TestWorld;
};

/** A world in memory, which keeps a list of all that a page did to it. */
export type TestWorld = World & {
  /** Every request, in its order; bodies can still be read. */
  readonly requests: readonly Request[];
  readonly left: readonly string[];
  /** The addresses at which the page was loaded anew. */
  readonly reloads: readonly string[];
  readonly copied: readonly string[];
  readonly downloads: readonly { readonly name: string; readonly text: string }[];
  readonly warnings: readonly string[];
  /** Every address the page was at; a replaced one is gone. */
  readonly history: readonly string[];
  readonly storedRecords: Map<string, unknown>;
  readonly sessionKeys: Map<string, string>;
  readonly channel: Set<(topic: string, from: object) => void>;
  /** By name, the tab that holds it. */
  readonly locks: Map<string, object>;
  /** Connects the page to the network, or takes it away. */
  connect(online: boolean): void;
  /** What happens when the page is closed or loaded anew: it is told, and what it holds is free. */
  close(): void;
  /** Lets time pass: what was to happen meanwhile happens, in its order. */
  advance(ms: number): Promise<void>;
  /** Lets time pass in which nothing happens, as while the computer sleeps; what is late happens with the next `advance`. */
  sleep(ms: number): void;
  /** Lets as much time pass as the work takes; resolves with the milliseconds, however the work ended. */
  until(work: Promise<unknown>): Promise<number>;
};

export function createTestWorld(outside: Outside = {}): TestWorld {
  const lists = {
    requests: [],
    left: [],
    reloads: [],
    copied: [],
    downloads: [],
    warnings: [],
  } as {
    requests: Request[];
    left: string[];
    reloads: string[];
    copied: string[];
    downloads: { name: string; text: string }[];
    warnings: string[];
  };
  const history = [outside.href ?? 'https://tools.example/latchkey/'];
  const watchers = new Set<() => void>();
  const storedRecords = outside.beside?.storedRecords ?? new Map<string, unknown>();
  const sessionKeys = new Map(Object.entries(outside.session ?? {}));
  const channel = outside.beside?.channel ?? new Set();
  const life = createLife(outside);
  const self = {};
  /** Node's requests hear of their signal only while somebody holds them, as a network would. */
  const held = new Set<Request>();
  const clock = createClock();
  const moved = (): void => {
    for (const watcher of [...watchers]) watcher();
  };

  return {
    ...lists,
    history,
    storedRecords,
    sessionKeys,
    channel,
    ...life,
    ...clock,
    fetch: (request) => {
      lists.requests.push(request.clone());
      held.add(request);
      return answer(request, outside.fetch ?? offline);
    },
    leave: (url) => {
      lists.left.push(url);
      return outside.stays ? Promise.resolve() : new Promise(() => undefined);
    },
    reload: () => {
      lists.reloads.push(history.at(-1) ?? '');
    },
    randomId: createIds(outside),
    obstacle: outside.obstacle,
    address: {
      href: () => history.at(-1) ?? '',
      replace: (href) => {
        history.splice(-1, 1, href);
        moved();
      },
      go: (fragment) => {
        history.push(new URL(fragment, history.at(-1)).href);
        moved();
      },
      entry: () => `entry ${history.length}`,
      watch: (callback) => {
        watchers.add(callback);
        return () => watchers.delete(callback);
      },
    },
    records: outside.records ?? recordsIn(storedRecords),
    tabStorage: {
      get: (key) => sessionKeys.get(key),
      set: (key, value) => void sessionKeys.set(key, value),
      remove: (key) => void sessionKeys.delete(key),
      keys: () => [...sessionKeys.keys()],
    },
    tabs: {
      tell: (topic) => {
        for (const listener of channel) listener(topic, self);
      },
      hear: (callback) => {
        const listener = (topic: string, from: object): void => {
          if (from !== self) callback(topic);
        };
        channel.add(listener);
        return () => channel.delete(listener);
      },
    },
    copy: (text) => {
      lists.copied.push(text);
      return Promise.resolve();
    },
    download: (name, _type, text) => {
      lists.downloads.push({ name, text });
    },
    sha256: async (bytes) => {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    warn: (text) => {
      lists.warnings.push(text);
    },
  };
}

/** No two tabs get the same ID. */
function createIds({ beside }: Outside): () => string {
  let ids = 0;
  return () => beside?.randomId() ?? `id-${++ids}`;
}

/** The page's end, its connection, and the locks that it shares with other tabs. */
function createLife({ beside, fetch }: Outside) {
  const self = {};
  const locks = beside?.locks ?? new Map<string, object>();
  const leavers = new Set<() => void>();
  const onliners = new Set<() => void>();
  let online = fetch !== undefined;
  const add = (callbacks: Set<() => void>, callback: () => void): (() => void) => {
    callbacks.add(callback);
    return () => callbacks.delete(callback);
  };
  return {
    locks,
    online: () => online,
    connect: (now: boolean): void => {
      online = now;
      for (const callback of [...onliners]) callback();
    },
    close: (): void => {
      for (const callback of [...leavers]) callback();
      for (const [name, holder] of [...locks]) if (holder === self) locks.delete(name);
    },
    life: () =>
      Promise.resolve<PageLife>({
        onleave: (callback) => add(leavers, callback),
        ononline: (callback) => add(onliners, callback),
        take: (name) => {
          if (locks.has(name)) return Promise.resolve(undefined);
          locks.set(name, self);
          return Promise.resolve(() => void locks.delete(name));
        },
        free: async (name) => {
          while (locks.has(name)) await settle();
        },
      }),
  };
}

/** A database where everything rejects with an error of this name. */
export function brokenRecords(name: string): Records {
  const fail = (): Promise<never> => Promise.reject(new DOMException('It does not work.', name));
  return {
    get: fail,
    update: fail,
    put: fail,
    remove: fail,
    removeAll: fail,
    list: fail,
    has: fail,
    clear: fail,
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

/** Answers one request after the other; a function may fail as a network does. The last one stays. */
export function inTurn(...replies: readonly (() => Reply)[]): () => Reply {
  let turn = 0;
  return () => (replies[Math.min(turn++, replies.length - 1)] ?? offline)();
}

/** What `fetch` does where no answer can be read. */
export function offline(): never {
  throw new TypeError('Failed to fetch');
}

/** No answer, ever. */
export function silence(): Promise<Response> {
  return new Promise(() => undefined);
}

/** Lets all work go on that waits for nothing but itself. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function answer(request: Request, reply: (request: Request) => Reply): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(request.signal.reason as Error);
    };
    if (request.signal.aborted) stop();
    request.signal.addEventListener('abort', stop);
    Promise.resolve(request).then(reply).then(resolve, reject);
  });
}

/**
 * A database in memory, as strict as IndexedDB: values are copied on their way in and out, a change is one transaction
 * after the other, and keys are in order.
 */
export function recordsIn(records: Map<string, unknown>): Records {
  const keysFrom = (prefix: string): readonly string[] =>
    [...records.keys()].filter((key) => key.startsWith(prefix)).sort();
  /** What a transaction does happens at once, but never before the caller has gone on. */
  const transact = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  return {
    get: (key) => transact(() => structuredClone(records.get(key))),
    update: (key, change) =>
      transact(() => {
        const stored = structuredClone(records.get(key));
        const changed = change(stored);
        if (changed === stored) return stored;
        if (changed === undefined) records.delete(key);
        else records.set(key, structuredClone(changed));
        return changed;
      }),
    put: (key, value) =>
      transact(() => {
        records.set(key, structuredClone(value));
      }),
    remove: (key) =>
      transact(() => {
        records.delete(key);
      }),
    removeAll: (prefix) =>
      transact(() => {
        for (const key of keysFrom(prefix)) records.delete(key);
      }),
    list: (prefix) =>
      transact(() =>
        keysFrom(prefix).map((key) => [key, structuredClone(records.get(key))] as const),
      ),
    has: (prefix) => transact(() => keysFrom(prefix).length > 0),
    clear: () =>
      transact(() => {
        records.clear();
      }),
  };
}

function createClock(): Pick<
  TestWorld,
  'now' | 'after' | 'painted' | 'advance' | 'sleep' | 'until'
> {
  type Timer = { readonly at: number; readonly callback: () => void };
  const timers = new Set<Timer>();
  let now = Date.UTC(2026, 0, 2, 3, 4, 5);

  const nextBefore = async (end: number): Promise<Timer | undefined> => {
    await settle();
    return [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
  };
  const ring = (timer: Timer): void => {
    timers.delete(timer);
    now = Math.max(now, timer.at);
    timer.callback();
  };

  return {
    now: () => now,
    painted: (callback) => {
      callback();
    },
    after: (ms, callback) => {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: async (ms) => {
      const end = now + ms;
      for (let next = await nextBefore(end); next; next = await nextBefore(end)) ring(next);
      now = end;
    },
    sleep: (ms) => {
      now += ms;
    },
    until: async (work) => {
      const began = now;
      const state = { ended: false };
      const end = (): void => {
        state.ended = true;
      };
      work.then(end, end);
      for (;;) {
        const next = await nextBefore(Infinity);
        if (state.ended) return now - began;
        if (next) ring(next);
      }
    },
  };
}
