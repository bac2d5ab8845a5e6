import { accountChoice, chooseAccount, consentChoice, rememberSignedIn } from './accountChoice.ts';
import type { Account } from '../samples/accounts.ts';
import { returnTo } from './authorize.ts';
import { checkRedirectUri, findClient, type Client } from './client.ts';
import { rememberConsent } from './consents.ts';
import { EntraError, reportError } from './entraError.ts';
import { checkAccount, checkTarget, resolveTenant } from './permission.ts';
import { apis, type Api } from '../samples/resources.ts';
import { readScopes } from './scopes.ts';
import { withChoice, type Step } from './step.ts';
import type { Tenant } from '../samples/tenants.ts';
import type { Visit } from '../visit.ts';

/**
 * An administrator agrees for everybody. `v2` agrees to the scope it is given and needs an address to return to;
 * `v1` agrees to everything that the registration lists.
 */
export function adminConsent(
  visit: Visit,
  segment: string,
  signInHost: string,
  version: 'v1' | 'v2',
): Step {
  const { url, options } = visit;
  const query = url.searchParams;
  const client = findClient(query.get('client_id'), segment, signInHost);
  if (version === 'v2' && segment.toLowerCase() === 'common') throw new EntraError('90019');
  const redirectUri = readRedirectUri(visit, client, version);
  const chosen = chooseAccount(query, signInHost, options.memory);
  if (!('account' in chosen))
    return {
      screen: 'accounts',
      application: client.registration.name,
      choices: chosen.among.map((account) => ({
        account,
        href: withChoice(url, accountChoice, account.id),
      })),
      another: chosen.more ? withChoice(url, accountChoice, 'another') : undefined,
    };
  const { account } = chosen;
  const tenant = resolveTenant(client, account);
  checkAccount(client.registration, tenant, account);
  rememberSignedIn(options.memory, signInHost, account);
  if (!account.admin || account.home !== tenant.id) throw new EntraError('90093');
  const asked = askedApis(visit, client, tenant, version);
  return decide(visit, client, tenant, account, asked, redirectUri);
}

function decide(
  visit: Visit,
  client: Client,
  tenant: Tenant,
  account: Account,
  asked: readonly Api[],
  redirectUri: string | undefined,
): Step {
  const { url, options } = visit;
  const choice = url.searchParams.get(consentChoice);
  if (choice === 'cancel') return declined(visit, client.signInHost, redirectUri);
  if (choice === 'accept') {
    for (const api of asked)
      rememberConsent(options.memory, client.registration, tenant, 'everybody', api);
    const scope = url.searchParams.get('scope');
    return back(visit, redirectUri, {
      admin_consent: 'True',
      tenant: tenant.id,
      ...(scope !== null && { scope }),
    });
  }
  return {
    screen: 'admin-consent',
    application: client.registration.name,
    account,
    tenant: tenant.name,
    asks: asked.map((api) => `${apis[api].name}: ${apis[api].asks}`),
    accept: withChoice(url, consentChoice, 'accept'),
    cancel: withChoice(url, consentChoice, 'cancel'),
  };
}

function readRedirectUri(
  { url, options }: Visit,
  { registration }: Client,
  version: 'v1' | 'v2',
): string | undefined {
  const requested = url.searchParams.get('redirect_uri');
  if (version === 'v1' && requested === null) return undefined;
  return checkRedirectUri(registration, requested, options.redirectUris);
}

function askedApis(
  visit: Visit,
  client: Client,
  tenant: Tenant,
  version: 'v1' | 'v2',
): readonly Api[] {
  if (version === 'v1') return client.registration.permissions;
  const asked = readScopes(visit.url.searchParams.get('scope') ?? '', client.signInHost, '70011');
  return [checkTarget(visit, 'authorize', client, tenant, asked).api];
}

function declined(visit: Visit, signInHost: string, redirectUri: string | undefined): Step {
  const { options } = visit;
  const error = new EntraError('65004');
  const report = reportError(
    error,
    signInHost,
    options.now(),
    options.randomId(),
    options.randomId(),
  );
  return back(visit, redirectUri, {
    error: report.error,
    error_description: report.description,
    error_uri: report.uri,
    admin_consent: 'True',
  });
}

/** Answers of an administrator's consent travel in the query; without an address they end on a page. */
function back(
  { url, options }: Visit,
  redirectUri: string | undefined,
  answer: Readonly<Record<string, string>>,
): Step {
  if (redirectUri === undefined)
    return { screen: 'consented', given: !('error' in answer), home: options.home };
  const state = url.searchParams.get('state');
  return { screen: 'redirect', to: returnTo({ redirectUri, state, mode: 'query' }, answer) };
}
