import { unwrap } from './unwrap.ts';

/** A redirect URI as someone entered it, held against what Entra accepts. */
export type CheckedRedirectUri =
  | { readonly status: 'ok'; readonly uri: string }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string };

type Rule = { readonly broken: (text: string, url: URL) => boolean; readonly message: string };

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url */
const rules: readonly Rule[] = [
  {
    broken: (_, url) => url.protocol === 'http:' && url.hostname !== 'localhost',
    message: 'It must begin with https://. Only http://localhost may begin with http.',
  },
  {
    broken: (text) => text.includes('#'),
    message: 'What stands behind a # is no part of a redirect URI. Leave it out.',
  },
  {
    broken: (text) => text.includes('*'),
    message: 'A * is not accepted here: enter the whole address.',
  },
  {
    broken: (text) => text.length > 256,
    message: 'It is longer than 256 characters, which Entra does not accept.',
  },
  {
    broken: (text) => /[!$'(),;\s<>"\\^`{|}]/.test(text),
    message:
      'It has a sign that Entra does not accept in a redirect URI (such as a space, a comma or a quote).',
  },
  {
    broken: (_, url) => url.username !== '' || url.password !== '',
    message: 'It holds a user name or password. A redirect URI has none.',
  },
  {
    broken: (_, url) => unsafeSchemes.has(url.protocol),
    message: 'This kind of address is no redirect URI.',
  },
];

const unsafeSchemes: ReadonlySet<string> = new Set([
  'javascript:',
  'data:',
  'file:',
  'vbscript:',
  'blob:',
]);

/** Spaces around it and quotes are taken off; letter case and slashes stay, because Entra compares them. */
export function checkRedirectUri(text: string): CheckedRedirectUri {
  const uri = unwrap(text.slice(0, 2048));
  if (uri === '') return { status: 'empty' };
  if (!URL.canParse(uri) || !/^[a-z][a-z0-9+.-]*:\/\/./i.test(uri))
    return {
      status: 'refused',
      message: 'This is not a whole address. It begins with https://, as the tool shows it.',
    };
  const url = new URL(uri);
  const broken = rules.find((rule) => rule.broken(uri, url));
  return broken ? { status: 'refused', message: broken.message } : { status: 'ok', uri };
}
