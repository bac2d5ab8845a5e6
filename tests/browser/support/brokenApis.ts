/** A browser in which one API doesn't work. The start page, the guide and the paste box work in every one of them. */
export type BrokenBrowser = {
  /** Reads after “with”: `sessionStorage that can’t be reached`. */
  readonly name: string;
  /** Runs in every page before the page's own scripts, and breaks the API. */
  readonly script: string;
  /** Where sign-in depends on the API: whether it works, or the `data-code` of the card that says why it can't. */
  readonly signIn?: 'works' | { readonly code: string };
  /** Where nothing can be copied: the copy button says so. */
  readonly copies?: false;
};

const denied = `new DOMException('The operation is insecure.', 'SecurityError')`;
const full = `new DOMException('The quota has been exceeded.', 'QuotaExceededError')`;
const never = `new Promise(() => {})`;

/** Reading `owner.name` throws, as where the browser blocks site data. */
function unreachable(owner: string, name: string): string {
  return `Object.defineProperty(${owner}, '${name}', { configurable: true, get() { throw ${denied}; } });`;
}

/** `owner.name` has this value instead of the browser's own. */
function replaced(owner: string, name: string, value: string): string {
  return `Object.defineProperty(${owner}, '${name}', { configurable: true, writable: true, value: ${value} });`;
}

/** `owner.name` is undefined, as in a browser that never had it or over plain http. */
function missing(owner: string, name: string): string {
  return replaced(owner, name, 'undefined');
}

/** Every method that crypto.subtle has for our sign-in, answering with `answer`. */
function subtle(answer: string): string {
  return ['digest', 'generateKey', 'importKey', 'exportKey', 'encrypt', 'decrypt', 'sign']
    .map((method) => replaced('SubtleCrypto.prototype', method, `() => ${answer}`))
    .join('\n');
}

const indexedDb: readonly BrokenBrowser[] = [
  {
    name: 'IndexedDB that can’t be reached',
    script: unreachable('window', 'indexedDB'),
    signIn: 'works',
  },
  { name: 'no IndexedDB', script: missing('window', 'indexedDB') },
  {
    name: 'IndexedDB that refuses to open',
    script: replaced('IDBFactory.prototype', 'open', `() => { throw ${denied}; }`),
    signIn: 'works',
  },
  {
    name: 'IndexedDB that fails while it opens',
    script: replaced(
      'IDBFactory.prototype',
      'open',
      `() => {
        const request = new EventTarget();
        request.error = new DOMException('A mutation operation was attempted.', 'InvalidStateError');
        setTimeout(() => {
          const event = new Event('error');
          request.onerror?.(event);
          request.dispatchEvent(event);
        });
        return request;
      }`,
    ),
  },
  {
    name: 'IndexedDB that never opens',
    script: replaced('IDBFactory.prototype', 'open', '() => new EventTarget()'),
    signIn: 'works',
  },
  {
    name: 'a full IndexedDB',
    script: replaced('IDBObjectStore.prototype', 'put', `() => { throw ${full}; }`),
  },
];

const webStorage: readonly BrokenBrowser[] = [
  {
    name: 'sessionStorage that can’t be reached',
    script: unreachable('window', 'sessionStorage'),
    signIn: { code: 'storage_not_supported' },
  },
  {
    name: 'no sessionStorage',
    script: missing('window', 'sessionStorage'),
    signIn: { code: 'storage_not_supported' },
  },
  {
    name: 'a full sessionStorage',
    script: replaced('Storage.prototype', 'setItem', `() => { throw ${full}; }`),
    signIn: { code: 'cache_quota_exceeded' },
  },
  {
    name: 'localStorage that can’t be reached',
    script: unreachable('window', 'localStorage'),
    signIn: 'works',
  },
];

const otherTabs: readonly BrokenBrowser[] = [
  {
    name: 'a BroadcastChannel that can’t be made',
    script: replaced('window', 'BroadcastChannel', `class { constructor() { throw ${denied}; } }`),
    signIn: 'works',
  },
  {
    name: 'no BroadcastChannel',
    script: missing('window', 'BroadcastChannel'),
    signIn: 'works',
  },
  {
    name: 'a BroadcastChannel that refuses messages',
    script: replaced('BroadcastChannel.prototype', 'postMessage', `() => { throw ${denied}; }`),
    signIn: 'works',
  },
  {
    name: 'locks that can’t be reached',
    script: unreachable('navigator', 'locks'),
  },
  { name: 'no locks', script: missing('navigator', 'locks') },
  {
    name: 'locks that are refused',
    script: replaced('LockManager.prototype', 'request', `() => Promise.reject(${denied})`),
  },
  {
    name: 'locks that are never granted',
    script: replaced('LockManager.prototype', 'request', `() => ${never}`),
    signIn: 'works',
  },
];

const cryptography: readonly BrokenBrowser[] = [
  {
    name: 'no crypto.subtle',
    script: missing('crypto', 'subtle'),
    signIn: { code: 'crypto_nonexistent' },
  },
  {
    name: 'crypto.subtle that refuses',
    script: subtle(`Promise.reject(new DOMException('Not supported', 'NotSupportedError'))`),
    signIn: { code: 'pkce_not_created' },
  },
  {
    name: 'crypto.subtle that never answers',
    script: subtle(never),
    signIn: { code: 'timed_out' },
  },
  {
    name: 'no crypto.randomUUID',
    script: missing('crypto', 'randomUUID'),
    signIn: 'works',
  },
];

const clipboard: readonly BrokenBrowser[] = [
  { name: 'no clipboard', script: missing('navigator', 'clipboard'), copies: false },
  {
    name: 'a clipboard that can’t be reached',
    script: unreachable('navigator', 'clipboard'),
    copies: false,
  },
  {
    name: 'a clipboard that refuses',
    script: replaced(
      'Clipboard.prototype',
      'writeText',
      `() => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))`,
    ),
    copies: false,
  },
  {
    name: 'a clipboard that never answers',
    script: replaced('Clipboard.prototype', 'writeText', `() => ${never}`),
    copies: false,
  },
];

const document: readonly BrokenBrowser[] = [
  {
    name: 'a history that refuses to replace addresses',
    script: replaced('History.prototype', 'replaceState', `() => { throw ${denied}; }`),
    signIn: 'works',
  },
  {
    name: 'frames that are never painted',
    script: replaced('window', 'requestAnimationFrame', '() => 1'),
  },
];

export const brokenBrowsers: readonly BrokenBrowser[] = [
  ...indexedDb,
  ...webStorage,
  ...otherTabs,
  ...cryptography,
  ...clipboard,
  ...document,
];
