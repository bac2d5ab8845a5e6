import { findClient, type Client } from './client.ts';
import { EntraError } from './entraError.ts';
import { readCode, readRefresh, type Code, type Refresh } from './grants.ts';
import { issueTokens, type Tokens } from './issueTokens.ts';
import { sha256 } from '../sealed.ts';
import { tenantById, type Tenant } from '../samples/tenants.ts';
import type { Visit } from '../visit.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Answers a token request with tokens, or throws Entra's refusal. */
export async function redeem(
  visit: Visit,
  form: URLSearchParams,
  segment: string,
  signInHost: string,
): Promise<Tokens> {
  const grant = form.get('grant_type');
  if (!grant) throw new EntraError('900144', { parameter: 'grant_type' });
  const client = findClient(form.get('client_id'), segment, signInHost);
  if (grant === 'authorization_code') return redeemCode(visit, form, segment, client);
  if (grant === 'refresh_token') return redeemRefresh(visit, form, client);
  throw new EntraError('70003', { grant });
}

async function redeemCode(
  visit: Visit,
  form: URLSearchParams,
  segment: string,
  client: Client,
): Promise<Tokens> {
  const text = form.get('code');
  if (!text) throw new EntraError('900144', { parameter: 'code' });
  const code = await readCode(text);
  if (!code) throw new EntraError('70000');
  checkBearer(visit, form, code, client);
  checkSameDirectory(code, segment, client);
  if (form.get('redirect_uri') !== code.redirectUri) throw new EntraError('70000');
  await checkVerifier(form.get('code_verifier'), code);
  spend(visit, code);
  return issueTokens(visit, form, client, directoryOf(code, client), code);
}

async function redeemRefresh(visit: Visit, form: URLSearchParams, client: Client): Promise<Tokens> {
  const text = form.get('refresh_token');
  if (!text) throw new EntraError('900144', { parameter: 'refresh_token' });
  const refresh = await readRefresh(text);
  if (!refresh) throw new EntraError('70000');
  checkBearer(visit, form, refresh, client);
  if (visit.options.now() >= refresh.startedAt + day)
    throw new EntraError('700084', { issued: new Date(refresh.startedAt).toISOString() });
  return issueTokens(visit, form, client, directoryOf(refresh, client), refresh);
}

/** A page's grants go to a page, a server's to a server with its secret, and each to the client it was made for. */
function checkBearer(
  visit: Visit,
  form: URLSearchParams,
  grant: Code | Refresh,
  client: Client,
): void {
  if (grant.clientId !== client.registration.clientId) throw new EntraError('70000');
  const secret = form.has('client_secret') || form.has('client_assertion');
  if (grant.platform === 'web') {
    if (visit.origin !== undefined) throw new EntraError('9002326', { origin: visit.origin });
    if (!secret) throw new EntraError('7000218');
    return;
  }
  if (visit.origin === undefined) throw new EntraError('9002327');
  if (secret) throw new EntraError('700025');
}

function checkSameDirectory(code: Code, segment: string, client: Client): void {
  const same = code.segment.toLowerCase() === segment.toLowerCase();
  if (!same && client.tenant !== 'any' && client.tenant.id !== code.tenant)
    throw new EntraError('700005', { tenant: code.tenant });
}

async function checkVerifier(verifier: string | null, code: Code): Promise<void> {
  if (code.challenge === '') throw new EntraError('9002325');
  if (verifier === null || !/^[\w.~-]{43,128}$/.test(verifier)) throw new EntraError('50148');
  if ((await sha256(verifier)) !== code.challenge) throw new EntraError('501481');
}

function spend({ options }: Visit, code: Code): void {
  const key = `sandbox.spent.${code.id}`;
  if (options.memory.get(key) !== undefined) throw new EntraError('54005');
  options.memory.set(key, 'spent');
  if (options.now() >= code.issuedAt + 10 * minute) throw new EntraError('70008');
}

/** The directory the tokens are for: the address's own, or the one of the sign-in. */
function directoryOf(grant: Code | Refresh, client: Client): Tenant {
  const tenant = client.tenant === 'any' ? tenantById(grant.tenant) : client.tenant;
  if (!tenant) throw new EntraError('70000');
  return tenant;
}
