import { setupTopics, type SetupTopic } from '../facts/setup/setupTopics.ts';

/** A screen, as the fragment of the address names it. */
export type Route =
  | { readonly screen: 'start' }
  /** The start screen with a form filled in by a link; `query` is not read yet. */
  | { readonly screen: 'connect'; readonly query: string }
  | {
      readonly screen: 'setup';
      readonly topic: SetupTopic | undefined;
      readonly step?: SetupStepLink | undefined;
    }
  | { readonly screen: 'organizations' }
  | { readonly screen: 'organization'; readonly id: string }
  | { readonly screen: 'diagnose' }
  | { readonly screen: 'profiles' }
  | { readonly screen: 'unknown' };

/** A link to one step of the setup guide: what to add there, and the problem that led to it. None of it is checked yet. */
export type SetupStepLink = {
  /** The ID of the step, or its base (`redirect-uri-web`). */
  readonly id: string;
  /** A value to add, for example a redirect URI. */
  readonly value?: string | undefined;
  /** The problem kind, and the error code. */
  readonly kind?: string | undefined;
  readonly code?: string | undefined;
};

/** Reads a fragment (`#/…`); an empty one is the start screen. */
export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = splitOnce(fragment.replace(/^#/, ''), '?');
  const [screen = '', id, ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0) return { screen: 'unknown' };
  if (id !== undefined) {
    return screen === 'organizations'
      ? { screen: 'organization', id: decode(id) }
      : { screen: 'unknown' };
  }
  return readScreen(screen, query);
}

export function organizationRoute(id: string): string {
  return `#/organizations/${encodeURIComponent(id)}`;
}

/** The fragment that opens the setup guide at a step, with the value to add and the reason above it. */
export function setupStepRoute({ id, value, kind, code }: SetupStepLink): string {
  const query = new URLSearchParams({
    step: id,
    ...(value !== undefined && { value }),
    ...(kind !== undefined && { kind }),
    ...(code !== undefined && { code }),
  });
  return `#/setup?${query.toString()}`;
}

function readScreen(screen: string, query: string): Route {
  switch (screen) {
    case '':
      return { screen: 'start' };
    case 'connect':
      return { screen, query };
    case 'setup':
      return readSetup(new URLSearchParams(query));
    case 'organizations':
    case 'diagnose':
    case 'profiles':
      return { screen };
    default:
      return { screen: 'unknown' };
  }
}

function readSetup(values: URLSearchParams): Route {
  const topic = values.get('topic');
  const id = values.get('step') ?? '';
  return {
    screen: 'setup',
    topic: setupTopics.find((each) => each === topic),
    ...(/^[a-z][a-z0-9@-]{1,80}$/.test(id) && {
      step: {
        id,
        value: values.get('value') ?? undefined,
        kind: values.get('kind') ?? undefined,
        code: values.get('code') ?? undefined,
      },
    }),
  };
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
