import { createCloud, type Cloud } from '../../../src/sandbox/cloud/cloud.ts';
import type { CloudOptions } from '../../../src/sandbox/cloud/options.ts';
import { registrations } from '../../../src/sandbox/cloud/samples/registrations.ts';
import { sha256 } from '../../../src/sandbox/cloud/sealed.ts';

export const page = 'http://localhost:4173/';
export const origin = 'http://localhost:4173';
export const discovery = 'https://globaldisco.crm.dynamics.com';
export const ben = '0c0a7050-0001-4000-8000-00000000c101';
export const ada = '0c0a7050-0001-4000-8000-00000000c102';
export const verifier = 'a-verifier-that-is-long-enough-to-be-accepted-0123456789';
const openId = 'openid profile offline_access';

/** A cloud with a clock that tests turn, a fresh memory and ids in a row. */
export function cloudForTests(options: Partial<CloudOptions> = {}) {
  const memory = new Map<string, string>();
  const clock = { now: Date.UTC(2026, 10, 20, 9) };
  let ids = 0;
  const cloud = createCloud({
    now: () => clock.now,
    randomId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    memory: {
      get: (key) => memory.get(key),
      set: (key, value) => void memory.set(key, value),
    },
    scenario: () => 'all-well',
    redirectUris: [page],
    ...options,
  });
  return { cloud, clock, memory };
}

type Fields = Readonly<Record<string, string | undefined>>;

/** The address MSAL would send a person to; `undefined` leaves a parameter out. */
export async function authorizeUrl(changes: Fields = {}, at = 'organizations'): Promise<URL> {
  const host = at.includes('//') ? at : `https://login.microsoftonline.com/${at}`;
  const url = new URL(`${host}/oauth2/v2.0/authorize`);
  const fields: Fields = {
    client_id: registrations.usual.clientId,
    scope: `${discovery}/user_impersonation ${openId}`,
    redirect_uri: page,
    response_mode: 'fragment',
    response_type: 'code',
    client_info: '1',
    nonce: 'the-nonce',
    state: 'the-state|mine',
    code_challenge: await sha256(verifier),
    code_challenge_method: 'S256',
    account_choice: ben,
    consent_choice: 'accept',
    ...changes,
  };
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

/** Where the page sent the person: the answer in the address, or the page's text. */
export async function visitPage(cloud: Cloud, url: URL) {
  const response = await cloud(new Request(url));
  const location = response.headers.get('location') ?? '';
  return {
    status: response.status,
    location,
    text: await response.text(),
    answer: new URLSearchParams(/[#?](.*)$/.exec(location)?.[1] ?? ''),
  };
}

export async function signIn(cloud: Cloud, changes: Fields = {}, at?: string): Promise<string> {
  const { answer } = await visitPage(cloud, await authorizeUrl(changes, at));
  return answer.get('code') ?? '';
}

export async function postToken(
  cloud: Cloud,
  changes: Fields,
  { at = 'organizations', from = origin }: { at?: string; from?: string | undefined } = {},
) {
  const fields: Fields = {
    client_id: registrations.usual.clientId,
    redirect_uri: page,
    scope: `${discovery}/user_impersonation ${openId}`,
    code_verifier: verifier,
    grant_type: 'authorization_code',
    client_info: '1',
    ...changes,
  };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.set(name, value);
  const host = at.includes('//') ? at : `https://login.microsoftonline.com/${at}`;
  const response = await cloud(
    new Request(`${host}/oauth2/v2.0/token`, {
      method: 'POST',
      body: form,
      headers: from === '' ? {} : { Origin: from },
    }),
  );
  const body = (await response.json()) as Readonly<Record<string, unknown>>;
  return { status: response.status, headers: response.headers, body };
}

/** Tokens for one resource after a sign-in with everything right. */
export async function tokensFor(cloud: Cloud, resource: string, changes: Fields = {}, at?: string) {
  const scope = `${resource}/user_impersonation ${openId}`;
  const code = await signIn(cloud, { scope, ...changes }, at);
  const client = changes['client_id'] === undefined ? {} : { client_id: changes['client_id'] };
  const { body } = await postToken(cloud, { code, scope, ...client }, { ...(at && { at }) });
  return { access: String(body['access_token']), refresh: String(body['refresh_token']), body };
}

export async function get(cloud: Cloud, url: string, token?: string) {
  const response = await cloud(
    new Request(url, {
      headers: { Origin: origin, ...(token && { Authorization: `Bearer ${token}` }) },
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: readJson(text) };
}

/** The claims inside a token. */
export function claims(token: unknown): Readonly<Record<string, unknown>> {
  const payload = String(token).split('.')[1] ?? '';
  return readJson(Buffer.from(payload, 'base64url').toString());
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    // Scenarios answer with HTML or nothing on purpose.
    return {};
  }
}
