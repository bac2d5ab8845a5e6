import { createLazyRecords } from './browser/lazyRecords.ts';
import { createTabs } from './browser/tabs.ts';
import { createTabStorage } from './browser/tabStorage.ts';
import { loadPart } from './loadPart.ts';
import type { Address, World } from './world.ts';

/** Milliseconds after which a page that was told to leave, and is still here, is said to have stayed. */
const leavePatience = 20_000;

/** Milliseconds after which a clipboard that neither takes the text nor refuses it counts as refusing. */
const copyTimeout = 3000;

/** Milliseconds after which a page counts as painted: longer than any frame should take. */
const paintPatience = 200;

/** The browser itself. `name` keeps what is stored apart from another page's, or another build's, on the same origin. */
export function createBrowserWorld(name: string): World {
  const path = location.pathname.replace(/\/index\.html$/, '/');
  return {
    fetch: (request) => fetch(request),
    leave,
    reload: () => {
      location.reload();
    },
    now: () => Date.now(),
    after,
    painted,
    randomId,
    online: () => navigator.onLine,
    life: async () => {
      const { createPageLife } = await loadPart({ after }, import('./browser/pageLife.ts'));
      return createPageLife(`${name}:${path}`);
    },
    obstacle: obstacle(),
    address: createAddress(),
    records: createLazyRecords({ after }, `${name}:${path}`),
    tabStorage: createTabStorage(),
    tabs: createTabs(`${name}:${path}`),
    copy,
    download,
    sha256: async (bytes) => {
      const { sha256 } = await loadPart({ after }, import('./browser/sha256.ts'));
      return sha256(bytes);
    },
    warn: (text) => {
      console.warn(text); // eslint-disable-line no-console -- the console is the world of whoever hosts the page
    },
  };
}

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => {
    clearTimeout(timer);
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
      if (replaced(href)) window.dispatchEvent(new Event('hashchange'));
      else location.replace(href);
    },
    go: (fragment) => {
      location.hash = fragment;
    },
    entry,
    watch: (callback) => {
      window.addEventListener('hashchange', callback);
      return () => {
        window.removeEventListener('hashchange', callback);
      };
    },
  };
}

/** The mark stays in the history’s state. Where the browser refuses to keep it, each visit is a new one. */
function entry(): string {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'entry' in state)
    if (typeof state.entry === 'string') return state.entry;
  const mark = randomId();
  replaced(location.href, { entry: mark });
  return mark;
}

/** False where the browser refuses, as Safari does after a hundred calls in ten seconds. */
function replaced(href: string, state: unknown = history.state): boolean {
  try {
    history.replaceState(state, '', href);
    return true;
  } catch {
    return false; // the caller has another way
  }
}

/** Rejects where the browser refuses, has no clipboard, or doesn't answer, as while it asks for a permission nobody sees. */
function copy(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new DOMException('The clipboard does not answer.', 'TimeoutError'));
    }, copyTimeout);
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(resolve, reject);
  });
}

/** A random GUID (RFC 9562, version 4), also where the browser has no `crypto.randomUUID`, as over plain http. */
function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt((bytes[8] ?? 0) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
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
