/** A screen, as the fragment of the address names it. */
export type Route =
  | { readonly screen: 'start' }
  /** The start screen with a form filled in by a link; `query` is not read yet. */
  | { readonly screen: 'connect'; readonly query: string }
  /** The setup guide; the query is read with the guide. */
  | { readonly screen: 'setup'; readonly query: string }
  | { readonly screen: 'organizations' }
  | { readonly screen: 'organization'; readonly id: string }
  | { readonly screen: 'diagnose' }
  | { readonly screen: 'profiles' }
  /** The kept check runs, or one of them. */
  | { readonly screen: 'runs'; readonly id: string | undefined }
  /** What this browser keeps, and what the host of the page set. */
  | { readonly screen: 'settings' }
  | { readonly screen: 'unknown' };

/** A fragment without its query: as long as it stays, the same screen about the same thing is open. */
export function pathOf(fragment: string): string {
  return splitOnce(fragment, '?')[0] ?? '';
}

/** Reads a fragment (`#/…`); an empty one is the start screen. */
export function parseRoute(fragment: string): Route {
  const [, query = ''] = splitOnce(fragment, '?');
  const [screen = '', id, ...rest] = pathOf(fragment)
    .slice(0, longestPath)
    .replace(/^#/, '')
    .split('/')
    .filter((part) => part !== '');
  if (rest.length > 0) return { screen: 'unknown' };
  if (screen === 'runs') return { screen, id: id && decode(id) };
  if (id !== undefined) {
    return screen === 'organizations'
      ? { screen: 'organization', id: decode(id) }
      : { screen: 'unknown' };
  }
  return readScreen(screen, query);
}

/** No path that leads to a screen is longer. */
const longestPath = 1000;

export function organizationRoute(id: string): string {
  return `#/organizations/${encodeURIComponent(id)}`;
}

export function runRoute(id: string): string {
  return `#/runs/${encodeURIComponent(id)}`;
}

function readScreen(screen: string, query: string): Route {
  switch (screen) {
    case '':
      return { screen: 'start' };
    case 'connect':
    case 'setup':
      return { screen, query };
    case 'organizations':
    case 'diagnose':
    case 'profiles':
    case 'settings':
      return { screen };
    default:
      return { screen: 'unknown' };
  }
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone percent sign: no id has one, so nothing is found by it
  }
}

/** The fragment (`#/…`) of an address. The bare page is `#/`; a fragment that is no route counts as `otherwise`. */
export function fragmentOf(href: string, otherwise = '#/'): string {
  const { hash } = new URL(href);
  if (hash.startsWith('#/')) return hash;
  return hash === '' ? '#/' : otherwise;
}

export function withFragment(href: string, fragment: string): string {
  const url = new URL(href);
  url.hash = fragment;
  return url.href;
}
