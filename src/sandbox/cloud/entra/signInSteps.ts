import { adminConsent } from './adminConsent.ts';
import { accountChoice, forgetSignedIn } from './accountChoice.ts';
import { authorize, readRequest, returnTo } from './authorize.ts';
import { EntraError, reportError } from './entraError.ts';
import { entraErrors } from '../refusals/entraErrors.ts';
import { withChoice, type Step } from './step.ts';
import type { Visit } from '../visit.ts';

/** What the sign-in page shows for an address: a sign-in, an administrator's consent or a sign-out. */
export async function nextStep(visit: Visit, signInHost: string): Promise<Step> {
  const [, segment = '', ...rest] = visit.url.pathname.split('/');
  try {
    switch (rest.join('/')) {
      case 'oauth2/v2.0/authorize':
        return await signIn(visit, segment, signInHost);
      case 'oauth2/v2.0/logout':
        return signOut(visit, signInHost);
      case 'v2.0/adminconsent':
        return adminConsent(visit, segment, signInHost, 'v2');
      default:
        return adminConsent(visit, segment, signInHost, 'v1');
    }
  } catch (error) {
    return errorPage(visit, signInHost, error);
  }
}

/** Is this an address of a page, not of a service? */
export function isPage(path: string): boolean {
  return /^\/[^/]+\/(oauth2\/v2\.0\/(authorize|logout)|(v2\.0\/)?adminconsent)$/.test(path);
}

async function signIn(visit: Visit, segment: string, signInHost: string): Promise<Step> {
  const request = readRequest(visit, segment, signInHost);
  try {
    return await authorize(visit, request);
  } catch (error) {
    if (!(error instanceof EntraError) || entraErrors[error.code].at === 'page') throw error;
    const report = reportOf(visit, signInHost, error);
    const row = entraErrors[error.code];
    return {
      screen: 'redirect',
      to: returnTo(request.back, {
        error: row.redirectError ?? report.error,
        ...(row.suberror !== undefined && { error_subcode: row.suberror }),
        error_description: report.description,
        error_uri: report.uri,
        ...(row.claims !== undefined && { claims: row.claims }),
      }),
    };
  }
}

function signOut({ url, options }: Visit, signInHost: string): Step {
  const query = url.searchParams;
  forgetSignedIn(options.memory, signInHost, query);
  const back = query.get('post_logout_redirect_uri');
  const known = options.redirectUris.map(withoutPort);
  if (back === null || !known.includes(withoutPort(back)))
    return { screen: 'signed-out', home: options.home };
  const state = query.get('state');
  const to = new URL(back);
  if (state !== null) to.searchParams.set('state', state);
  return { screen: 'redirect', to: to.href };
}

function withoutPort(address: string): string {
  return address.replace(/^(https?:\/\/localhost):\d+/, '$1');
}

function errorPage(visit: Visit, signInHost: string, error: unknown): Step {
  if (!(error instanceof EntraError)) throw error;
  return {
    screen: 'error',
    report: reportOf(visit, signInHost, error),
    another: visit.url.searchParams.has('client_id')
      ? withChoice(visit.url, accountChoice, 'another')
      : undefined,
    home: visit.options.home,
  };
}

function reportOf({ url, options }: Visit, signInHost: string, error: EntraError) {
  const correlation = url.searchParams.get('client-request-id') ?? options.randomId();
  return reportError(error, signInHost, options.now(), options.randomId(), correlation);
}
