import { FailureError } from '../domain/failure.ts';
import { createRecords } from './browser/records.ts';
import type { Address, TabStorage, Tabs, World } from './world.ts';

/** Milliseconds after which a page that was told to leave, and is still here, is said to have stayed. */
const leavePatience = 20_000;

/** Milliseconds after which a page counts as painted: longer than any frame should take. */
const paintPatience = 200;

/** The browser itself. `name` keeps what is stored apart from another page's, or another build's, on the same origin. */
export function createBrowserWorld(name: string): World {
  const path = location.pathname.replace(/\/index\.html$/, '/');
  return {
    fetch: (request) => fetch(request),
    leave,
    now: () => Date.now(),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    painted,
    randomId: () => crypto.randomUUID(),
    online: () => navigator.onLine,
    obstacle: obstacle(),
    address: createAddress(),
    records: createRecords(`${name}:${path}`),
    tabStorage: createTabStorage(),
    tabs: createTabs(`${name}:${path}`),
    copy: (text) => navigator.clipboard.writeText(text),
    download,
  };
}

/** The callback of a frame comes before it is painted, that of the next one after. A page in the background paints none. */
function painted(callback: () => void): void {
  let called = false;
  const call = (): void => {
    if (!called) callback();
    called = true;
  };
  requestAnimationFrame(() => {
    requestAnimationFrame(call);
  });
  setTimeout(call, paintPatience);
}

/** Goes there. Resolves where the page came back from the back/forward cache, or never went. */
function leave(url: string): Promise<void> {
  return new Promise((resolve) => {
    const stay = (): void => {
      clearTimeout(timer);
      window.removeEventListener('pageshow', stay);
      resolve();
    };
    const timer = setTimeout(stay, leavePatience);
    window.addEventListener('pageshow', stay);
    location.assign(url);
  });
}

function obstacle(): World['obstacle'] {
  if (window.top !== window.self) return 'framed';
  return window.isSecureContext ? undefined : 'insecure';
}

function createAddress(): Address {
  return {
    href: () => location.href,
    replace: (href) => {
      history.replaceState(history.state, '', href);
      window.dispatchEvent(new Event('hashchange'));
    },
    go: (fragment) => {
      location.hash = fragment;
    },
    watch: (callback) => {
      window.addEventListener('hashchange', callback);
      return () => {
        window.removeEventListener('hashchange', callback);
      };
    },
  };
}

/** Blocked web storage reads as empty; writing to it throws, and the sign-in that needs it says so. */
function createTabStorage(): TabStorage {
  const storage = reachSessionStorage();
  return {
    get: (key) => storage?.getItem(key) ?? undefined,
    set: (key, value) => {
      if (!storage)
        throw new FailureError({
          tag: 'unsupported',
          during: 'storage',
          code: 'storage_not_supported',
        });
      storage.setItem(key, value);
    },
    remove: (key) => {
      storage?.removeItem(key);
    },
    keys: () => (storage ? Object.keys(storage) : []),
  };
}

function reachSessionStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined; // the person or a policy blocks storage for this site
  }
}

function createTabs(name: string): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    tell: (topic) => {
      channel.postMessage(topic);
    },
    hear: (callback) => {
      const listener = (event: MessageEvent<unknown>): void => {
        if (typeof event.data === 'string') callback(event.data);
      };
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
  };
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
