/** What Microsoft's sign-in page put into our address. */
export type SignInAnswer =
  /** `fragment` holds the authorization code; only MSAL may see it. */
  | { readonly is: 'code'; readonly fragment: string; readonly hasState: boolean }
  | {
      readonly is: 'error';
      readonly fragment: string;
      readonly hasState: boolean;
      readonly error: string;
      readonly description: string | undefined;
    };

/** An address, with what the sign-in page put into it taken out. */
export type Arrival = {
  /** The page's own address: origin and path, the one redirect URI to register. */
  readonly page: string;
  /** The route asked for (`#/…`), or undefined. */
  readonly route: string | undefined;
  readonly answer: SignInAnswer | undefined;
  /** An answer in the query string: admin consent's, as it came. */
  readonly query: string | undefined;
};

const queryAnswers = ['admin_consent', 'error', 'state', 'code', 'tenant'];

/** Takes the address apart that the page was opened with. */
export function readArrival(href: string): Arrival {
  const url = new URL(href);
  const fragment = url.hash.slice(1);
  const answer = fragment.startsWith('/') ? undefined : readSignInAnswer(fragment);
  return {
    page: pageOf(url),
    route: fragment.startsWith('/') ? url.hash : undefined,
    answer,
    query: queryAnswers.some((key) => url.searchParams.has(key)) ? url.search : undefined,
  };
}

/** The redirect URI: origin and path, without a last `index.html`, a query or a fragment. */
export function pageOf(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/index\.html$/, '/')}`;
}

function readSignInAnswer(fragment: string): SignInAnswer | undefined {
  const fields = new URLSearchParams(fragment);
  const error = fields.get('error');
  const hasState = fields.has('state');
  if (error) {
    return {
      is: 'error',
      fragment,
      hasState,
      error,
      description: fields.get('error_description') ?? undefined,
    };
  }
  return fields.has('code') ? { is: 'code', fragment, hasState } : undefined;
}
