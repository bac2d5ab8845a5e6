import { proxySuffix } from '../../facts/cloud/linkWrappers.ts';
import { otherHosts } from '../../facts/cloud/otherAddresses.ts';
import { readOrganizationHost } from '../organizations/organizationUrl.ts';
import { unwrap } from './unwrap.ts';

/** A redirect URI as someone entered it, compared with what Entra accepts. */
export type CheckedRedirectUri =
  | { readonly status: 'ok'; readonly uri: string }
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string };

const longest = 2048;
const whereToFind = 'Copy the redirect URI (callback URL) that the tool’s connection window shows.';

/** `Redirect URI:` and the like before the address. */
const label = /^(?!\w+:\/\/)[\p{L} ()_-]{1,40}[:=]\s{0,9}(?=[a-z][\w+.-]{0,60}:\/\/)/iu;

type TextRule = { readonly broken: (text: string) => boolean; readonly message: string };

/** What the text alone shows, before it is read as an address. */
const textRules: readonly TextRule[] = [
  {
    broken: (text) => /^https?:?\/{0,2}https?:?\/\//i.test(text),
    message: 'It begins with https:// twice. Remove one of them.',
  },
  {
    broken: (text) =>
      /[^=&?/%]https?:\/\//i.test(text.slice(1)) || /[\s,;]\w[\w+.-]{0,60}:\/\//.test(text),
    message: 'This is more than one address. Enter one redirect URI at a time.',
  },
  {
    broken: (text) => /<[\w\s-]{1,60}>|\{[\w\s-]{1,60}\}|\[[\w\s-]{1,60}\]/.test(text),
    message: `It still contains a placeholder in brackets. Replace it with your own value. ${whereToFind}`,
  },
  {
    broken: (text) => !URL.canParse(text) || !/^[a-z][a-z0-9+.-]{0,60}:\/\/./i.test(text),
    message: 'This isn’t a complete address. Enter it as the tool shows it, including https://.',
  },
];

type Rule = { readonly broken: (text: string, url: URL) => boolean; readonly message: string };

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url */
const rules: readonly Rule[] = [
  {
    broken: (_, url) => url.protocol === 'http:' && url.hostname !== 'localhost',
    message: 'It must begin with https://. Only http://localhost may begin with http.',
  },
  {
    broken: (_, url) => isSignIn(url),
    message: `This is one of Microsoft’s sign-in or token addresses. A redirect URI is the tool’s own address, where Microsoft sends people back after they sign in. ${whereToFind}`,
  },
  {
    broken: (_, url) => isOrganization(url),
    message: `This is the address of a Dynamics 365 organization. A redirect URI is the tool’s own address, where Microsoft sends people back after they sign in. ${whereToFind}`,
  },
  {
    broken: (text) => text.includes('#'),
    message: 'A redirect URI can’t contain a #. Remove the # and everything after it.',
  },
  {
    broken: (text) => text.includes('*'),
    message: 'A redirect URI can’t contain a *. Enter the complete address.',
  },
  {
    broken: (text) => text.length > 256,
    message: 'It is longer than 256 characters, which Entra doesn’t accept.',
  },
  {
    broken: (text) => /[!$'(),;\s<>"\\^`{|}]/.test(text),
    message: 'Contains a character that Entra doesn’t accept, such as a space, a comma or a quote.',
  },
  {
    broken: (_, url) => url.username !== '' || url.password !== '',
    message: 'It contains a user name or password. Remove the part before the @.',
  },
  {
    broken: (_, url) => unsafeSchemes.has(url.protocol),
    message: 'An address of this kind can’t be a redirect URI.',
  },
];

const unsafeSchemes: ReadonlySet<string> = new Set([
  'javascript:',
  'data:',
  'file:',
  'vbscript:',
  'blob:',
]);

/** Pages of Microsoft's that are redirect URIs: where a desktop program's or a federated sign-in ends. */
const microsoftPages = /\/(?:oauth2\/(?:nativeclient|authresp)|oauth20_desktop\.srf)$/;

/** @see https://learn.microsoft.com/entra/identity-platform/scenario-desktop-app-registration#redirect-uris */
function isSignIn({ hostname, pathname }: URL): boolean {
  const row = otherHosts.find(({ host }) => host.test(hostname));
  return row?.what === 'sign-in-page' && !microsoftPages.test(pathname);
}

/** A web resource is a page of its own, which may sign people in. */
function isOrganization(url: URL): boolean {
  const hostname = url.hostname.replace(proxySuffix, '');
  const what = otherHosts.find(({ host }) => host.test(hostname))?.what;
  return (
    what === 'discovery' ||
    what === 'regional-discovery' ||
    (readOrganizationHost(hostname) !== undefined && !/\/webresources\/./i.test(url.pathname))
  );
}

/**
 * Checks a redirect URI. Spaces around it and quotes are removed; letter case and slashes stay, because Entra compares them.
 * @param text what is in the field
 * @returns the address, or in words why it is none
 */
export function checkRedirectUri(text: string): CheckedRedirectUri {
  const uri = unwrap(text.slice(0, longest)).replace(label, '');
  if (uri === '') return { status: 'empty' };
  const unreadable = textRules.find((rule) => rule.broken(uri));
  if (unreadable) return { status: 'refused', message: unreadable.message };
  const url = new URL(uri);
  const broken = rules.find((rule) => rule.broken(uri, url));
  return broken ? { status: 'refused', message: broken.message } : { status: 'ok', uri };
}
