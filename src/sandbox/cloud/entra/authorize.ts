import { accountChoice, chooseAccount, rememberSignedIn } from './accountChoice.ts';
import type { Account } from '../samples/accounts.ts';
import { clientInfo } from './clientInfo.ts';
import { checkRedirectUri, findClient, type Client } from './client.ts';
import { askConsent } from './consentStep.ts';
import { EntraError } from './entraError.ts';
import { issueCode } from './grants.ts';
import { checkAccount, checkTarget, resolveTenant, type Target } from './permission.ts';
import { hostOf } from '../samples/resources.ts';
import { readScopes, type Asked } from './scopes.ts';
import { withChoice, type Step } from './step.ts';
import type { Tenant } from '../samples/tenants.ts';
import { troublesAt, type Visit } from '../visit.ts';

/** What the page knows once the redirect URI is trusted: from here on, refusals can travel back. */
export type Return = {
  readonly redirectUri: string;
  readonly state: string | null;
  readonly mode: 'fragment' | 'query';
};

export type Request = {
  readonly client: Client;
  readonly back: Return;
  readonly segment: string;
};

/** Reads what must be right before anything may be sent back to the application. */
export function readRequest({ url, options }: Visit, segment: string, signInHost: string): Request {
  const query = url.searchParams;
  const client = findClient(query.get('client_id'), segment, signInHost);
  const redirectUri = checkRedirectUri(
    client.registration,
    query.get('redirect_uri'),
    options.redirectUris,
  );
  const mode = query.get('response_mode') === 'fragment' ? 'fragment' : 'query';
  return { client, segment, back: { redirectUri, state: query.get('state'), mode } };
}

/** The next screen of a sign-in: choose an account, consent, or go back with a code. */
export async function authorize(visit: Visit, request: Request): Promise<Step> {
  const { client, back } = request;
  const query = visit.url.searchParams;
  checkProtocol(query);
  const asked = readScopes(query.get('scope') ?? '', client.signInHost, '70011');
  const chosen = chooseAccount(query, client.signInHost, visit.options.memory);
  if (!('account' in chosen))
    return {
      screen: 'accounts',
      application: client.registration.name,
      choices: chosen.among.map((account) => ({
        account,
        href: withChoice(visit.url, accountChoice, account.id),
      })),
      another: chosen.more ? withChoice(visit.url, accountChoice, 'another') : undefined,
    };
  const { account } = chosen;
  const tenant = resolveTenant(client, account);
  checkAccount(client.registration, tenant, account);
  rememberSignedIn(visit.options.memory, client.signInHost, account);
  const target = checkTarget(visit, 'authorize', client, tenant, asked);
  const refusal = troublesAt(visit, 'authorize', hostOf(target.resource) ?? '').find(
    (trouble) => trouble.kind === 'refusal',
  );
  if (refusal) throw new EntraError(refusal.code, { resource: target.resource });
  const consent = askConsent(visit, client, tenant, account, target.api);
  return (
    consent ?? {
      screen: 'redirect',
      to: await answer(visit, request, account, tenant, asked, target, back),
    }
  );
}

function checkProtocol(query: URLSearchParams): void {
  const type = query.get('response_type');
  if (!type) throw new EntraError('900144', { parameter: 'response_type' });
  if (type !== 'code') throw new EntraError('700054', { type });
  const challenge = query.get('code_challenge');
  if (challenge === null) return;
  if (!/^[\w.~-]{43,128}$/.test(challenge)) throw new EntraError('501491');
  if (query.get('code_challenge_method') !== 'S256') throw new EntraError('9002313');
}

async function answer(
  visit: Visit,
  { client, segment }: Request,
  account: Account,
  tenant: Tenant,
  asked: Asked,
  target: Target,
  back: Return,
): Promise<string> {
  const query = visit.url.searchParams;
  const code = await issueCode(visit, {
    kind: 'code',
    id: visit.options.randomId(),
    clientId: client.registration.clientId,
    platform: client.registration.platform,
    account: account.id,
    tenant: tenant.id,
    segment,
    strong: target.resource,
    redirectUri: back.redirectUri,
    challenge: query.get('code_challenge') ?? '',
    scope: [...target.names.map((name) => `${target.resource}/${name}`), ...asked.openId].join(' '),
    nonce: query.get('nonce') ?? '',
    issuedAt: visit.options.now(),
  });
  return returnTo(back, {
    code,
    ...(query.get('client_info') === '1' && { client_info: clientInfo(account) }),
    session_state: account.id,
  });
}

/** The application's address with an answer on it. */
export function returnTo(back: Return, answer: Readonly<Record<string, string>>): string {
  const fields = new URLSearchParams(answer);
  if (back.state !== null) fields.set('state', back.state);
  if (back.mode === 'fragment') return `${back.redirectUri}#${fields.toString()}`;
  return `${back.redirectUri}${back.redirectUri.includes('?') ? '&' : '?'}${fields.toString()}`;
}
