import { holdsAddressSecret } from '../secrets/cleanAddress.ts';
import type { PendingSignIn } from './signInRecord.ts';

/** Microsoft's answer to the sign-in that this tab began. */
export type SignInAnswer =
  /** `fragment` holds the authorization code; only MSAL may see it. */
  | { readonly is: 'code'; readonly fragment: string }
  | {
      readonly is: 'error';
      readonly fragment: string;
      readonly error: string;
      readonly description: string | undefined;
    };

/** An address, with what a sign-in page put into it taken out. */
export type Arrival = {
  /** The page's own address: origin and path, the one redirect URI to register. */
  readonly page: string;
  /** The route asked for (`#/…`), or undefined. */
  readonly route: string | undefined;
  /** Removed once it has been used: it holds a credential, which the page's memory must not keep. */
  answer: SignInAnswer | undefined;
  /** True if an answer came that this tab didn't ask for: anyone can write such an address, so nothing in it is used. */
  readonly unsolicited: boolean;
  /** An answer in the query string: admin consent's, as it came. */
  readonly query: string | undefined;
  /** True if the query or the fragment held what looks like a secret. Links that fill in the form say that themselves. */
  readonly heldSecret: boolean;
};

const queryAnswers = ['admin_consent', 'error', 'state', 'code', 'tenant'];

/**
 * Takes apart the address that the page was opened with. An answer counts only if it returns the `state` that the
 * pending sign-in left with; this is compared before anything else in the answer is read.
 * @see https://www.rfc-editor.org/rfc/rfc9700#section-2.1
 */
export function readArrival(href: string, pending: PendingSignIn | undefined): Arrival {
  const url = new URL(href);
  const fragment = url.hash.slice(1);
  const isRoute = fragment.startsWith('/');
  const fields = new URLSearchParams(isRoute ? '' : fragment);
  const isAnswer = answerFields.some((name) => fields.has(name));
  const asked = isAnswer && hasStateOf(pending, fields);
  const saysItself = isAnswer || fragment.startsWith('/connect?');
  return {
    page: pageOf(url),
    route: isRoute ? url.hash : undefined,
    answer: asked ? readAnswer(fragment, fields) : undefined,
    unsolicited: isAnswer && !asked,
    query: queryAnswers.some((key) => url.searchParams.has(key)) ? url.search : undefined,
    heldSecret: holdsAddressSecret(url.search) || holdsAddressSecret(saysItself ? '' : url.hash),
  };
}

/** The redirect URI: origin and path, without a final `index.html`, a query or a fragment. */
export function pageOf(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/index\.html$/, '/')}`;
}

/** A fragment with one of these is meant as an answer. */
const answerFields = ['code', 'error'];

/** MSAL sends `<its own>|<ours>`, and Microsoft returns it unchanged. */
function hasStateOf(pending: PendingSignIn | undefined, fields: URLSearchParams): boolean {
  const returned = fields.getAll('state');
  return (
    pending?.state !== undefined &&
    returned.length === 1 &&
    returned[0]?.endsWith(`|${pending.state}`) === true
  );
}

function readAnswer(fragment: string, fields: URLSearchParams): SignInAnswer {
  const error = fields.get('error');
  return error
    ? { is: 'error', fragment, error, description: fields.get('error_description') ?? undefined }
    : { is: 'code', fragment };
}
