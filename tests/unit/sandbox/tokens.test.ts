import { describe, expect, it } from 'vitest';
import { registrations } from '../../../src/sandbox/cloud/samples/registrations.ts';
import { sha256 } from '../../../src/sandbox/cloud/sealed.ts';
import {
  authorizeUrl,
  claims,
  cloudForTests,
  discovery,
  page,
  postToken,
  signIn,
  tokensFor,
  verifier,
  visitPage,
} from './person.ts';

const fabrikam = '0fab71ca-0000-4000-8000-00000000f001';
const contosoId = '0c0a7050-0000-4000-8000-00000000c001';
const gita = '0fab71ca-0001-4000-8000-00000000f102';
const organization = 'https://contoso.crm4.dynamics.com';
const minute = 60_000;
const hour = 60 * minute;

type Fields = Readonly<Record<string, string | undefined>>;
type Row = readonly [
  what: string,
  code: number,
  signIn: Fields,
  token: Fields,
  where?: { at?: string; from?: string },
];

const refused: readonly Row[] = [
  ['without a grant type', 900144, {}, { grant_type: undefined }],
  ['with an unknown grant type', 70003, {}, { grant_type: 'password' }],
  ['without a client ID', 900144, {}, { client_id: undefined }],
  ['with a malformed client ID', 90112, {}, { client_id: 'latchkey' }],
  ['to another client', 70000, {}, { client_id: registrations.dataverseOnly.clientId }],
  ['when it is made up', 70000, {}, { code: '1.eyJraW5kIjoiY29kZSJ9.AAAA' }],
  ['when it is missing', 900144, {}, { code: undefined }],
  ['for another address', 70000, {}, { redirect_uri: `${page}other` }],
  ['for another port of the same address', 70000, {}, { redirect_uri: 'http://localhost:1/' }],
  ['with another verifier', 501481, {}, { code_verifier: 'x'.repeat(43) }],
  ['with a short verifier', 50148, {}, { code_verifier: 'x' }],
  ['without a verifier', 50148, {}, { code_verifier: undefined }],
  [
    'when it was made without a challenge',
    9002325,
    { code_challenge: undefined, code_challenge_method: undefined },
    {},
  ],
  ['at another directory', 700005, {}, {}, { at: fabrikam }],
  ['at an unknown directory', 90002, {}, {}, { at: 'nobody.example' }],
  ['without an origin', 9002327, {}, {}, { from: '' }],
  ['with a secret', 700025, {}, { client_secret: 'hush' }],
  [
    'for two APIs',
    28000,
    {},
    { scope: `${discovery}/user_impersonation ${organization}/user_impersonation` },
  ],
  [
    'for an unknown API',
    500011,
    {},
    { scope: 'https://nobody.crm.dynamics.com/user_impersonation' },
  ],
  ['for an unknown scope', 650053, {}, { scope: `${organization}/anything` }],
  [
    'for an API nobody agreed to',
    65001,
    {},
    { scope: 'https://api.powerplatform.com/EnvironmentManagement.Environments.Read' },
  ],
  [
    'to a page, when registered as Web',
    9002326,
    { client_id: registrations.web.clientId },
    { client_id: registrations.web.clientId },
  ],
  [
    'to a server without a secret, when registered as Web',
    7000218,
    { client_id: registrations.web.clientId },
    { client_id: registrations.web.clientId },
    { from: '' },
  ],
];

describe('a code is refused', () => {
  it.each(
    refused.map(
      ([what, code, changes, token, where]) => [what, code, changes, token, where] as const,
    ),
  )('%s: AADSTS%i', async (_what, code, changes, token, where) => {
    const { cloud } = cloudForTests();
    const grant = await signIn(cloud, changes);
    const { status, body, headers } = await postToken(cloud, { code: grant, ...token }, where);
    expect(status).toBe(code === 7000218 || code === 650053 || code === 700025 ? 401 : 400);
    expect(body['error_codes']).toEqual([code]);
    expect(body['error_description']).toMatch(
      new RegExp(`^AADSTS${code}: .+ Trace ID: .+ Correlation ID: .+ Timestamp: .+Z$`),
    );
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['error', 'timestamp', 'trace_id', 'correlation_id', 'error_uri']),
    );
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('the second time: AADSTS54005', async () => {
    const { cloud } = cloudForTests();
    const code = await signIn(cloud);
    expect((await postToken(cloud, { code })).status).toBe(200);
    expect((await postToken(cloud, { code })).body['error_codes']).toEqual([54005]);
  });

  it('after ten minutes: AADSTS70008', async () => {
    const { cloud, clock } = cloudForTests();
    const code = await signIn(cloud);
    clock.now += 10 * minute;
    expect((await postToken(cloud, { code })).body['error_codes']).toEqual([70008]);
  });

  it('when one letter of it is changed', async () => {
    const { cloud } = cloudForTests();
    const code = await signIn(cloud);
    const changed = `${code.slice(0, 20)}${code[20] === 'A' ? 'B' : 'A'}${code.slice(21)}`;
    expect((await postToken(cloud, { code: changed })).body['error_codes']).toEqual([70000]);
  });

  it('to a single-tenant registration at organizations: AADSTS50194', async () => {
    const { cloud } = cloudForTests();
    const client = { client_id: registrations.oneDirectory.clientId };
    const code = await signIn(cloud, client, 'contoso.example');
    const { body } = await postToken(cloud, { code, ...client });
    expect(body['error_codes']).toEqual([50194]);
    const right = await postToken(cloud, { code, ...client }, { at: contosoId });
    expect(right.status).toBe(200);
  });
});

describe('a refresh token', () => {
  const renew = (refresh: string, scope: string, client?: string): Fields => ({
    grant_type: 'refresh_token',
    refresh_token: refresh,
    scope: `${scope} openid profile offline_access`,
    code_verifier: undefined,
    redirect_uri: undefined,
    ...(client && { client_id: client }),
  });

  it('serves every organization, and is replaced each time', async () => {
    const { cloud } = cloudForTests();
    const { refresh } = await tokensFor(cloud, discovery);
    const one = await postToken(cloud, renew(refresh, `${organization}/user_impersonation`));
    expect(claims(one.body['access_token'])['aud']).toBe(organization);
    expect(one.body['refresh_token']).not.toBe(refresh);
    const two = await postToken(
      cloud,
      renew(String(one.body['refresh_token']), `${organization}/.default`),
    );
    expect(claims(two.body['access_token'])['scp']).toBe('user_impersonation');
  });

  it('lives 24 hours, carried over to its successors', async () => {
    const { cloud, clock } = cloudForTests();
    const { refresh } = await tokensFor(cloud, discovery);
    clock.now += 23 * hour;
    const late = await postToken(cloud, renew(refresh, `${organization}/user_impersonation`));
    expect(late.body['refresh_token_expires_in']).toBe(3600);
    clock.now += hour;
    const { body } = await postToken(
      cloud,
      renew(String(late.body['refresh_token']), `${organization}/user_impersonation`),
    );
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
  });

  it('asks for consent where another API is meant', async () => {
    const { cloud } = cloudForTests();
    const { refresh } = await tokensFor(cloud, discovery);
    const { body } = await postToken(
      cloud,
      renew(refresh, 'https://graph.microsoft.com/User.Read'),
    );
    expect(body).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
  });

  it('is bound to its client, to pages, and to what the registration lists', async () => {
    const { cloud } = cloudForTests();
    const only = registrations.dataverseOnly.clientId;
    const { refresh } = await tokensFor(cloud, discovery, { client_id: only });
    const dataverse = `${organization}/user_impersonation`;
    const platform = 'https://api.powerplatform.com/.default';
    const other = await postToken(cloud, renew(refresh, dataverse));
    expect(other.body['error_codes']).toEqual([70000]);
    const server = await postToken(cloud, renew(refresh, dataverse, only), { from: '' });
    expect(server.body['error_codes']).toEqual([9002327]);
    const unlisted = await postToken(cloud, renew(refresh, platform, only));
    expect(unlisted.body['error_codes']).toEqual([650057]);
  });

  it('takes a guest to the other directory, once that one agreed', async () => {
    const { cloud } = cloudForTests();
    const { refresh } = await tokensFor(cloud, discovery, { account_choice: gita });
    const asked = renew(refresh, `${organization}/user_impersonation`);
    const before = await postToken(cloud, asked, { at: contosoId });
    expect(before.body['error_codes']).toEqual([65001]);
    await signIn(cloud, { account_choice: gita }, contosoId);
    const after = await postToken(cloud, asked, { at: contosoId });
    expect(claims(after.body['access_token'])).toMatchObject({
      tid: contosoId,
      oid: '0c0a7050-0001-4000-8000-00000000c1f2',
    });
    const home = JSON.parse(
      Buffer.from(String(after.body['client_info']), 'base64url').toString(),
    ) as unknown;
    expect(home).toEqual({ uid: gita, utid: fabrikam });
  });

  it('does not take a stranger there', async () => {
    const { cloud } = cloudForTests();
    const { refresh } = await tokensFor(cloud, discovery);
    const asked = renew(refresh, 'https://fabrikam.crm.dynamics.com/user_impersonation');
    expect((await postToken(cloud, asked, { at: fabrikam })).body['error_codes']).toEqual([50020]);
  });
});

describe('audiences', () => {
  it.each([
    [`${discovery}/user_impersonation`, discovery],
    [`${discovery}//user_impersonation`, `${discovery}/`],
    [`${discovery}/.default`, discovery],
  ])('%s is for %s', async (scope, audience) => {
    const { cloud } = cloudForTests();
    const code = await signIn(cloud, { scope: `${scope} openid` });
    const { body } = await postToken(cloud, { code, scope: `${scope} openid` });
    expect(claims(body['access_token'])['aud']).toBe(audience);
    expect(body).not.toHaveProperty('refresh_token');
  });
});

describe('metadata', () => {
  it('resolves a domain to its directory', async () => {
    const { cloud } = cloudForTests();
    const response = await cloud(
      new Request(
        'https://login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration',
      ),
    );
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({
      issuer: `https://login.microsoftonline.com/${contosoId}/v2.0`,
      token_endpoint: `https://login.microsoftonline.com/${contosoId}/oauth2/v2.0/token`,
    });
  });

  it('refuses an unknown directory', async () => {
    const { cloud } = cloudForTests();
    const response = await cloud(
      new Request('https://login.windows.net/nobody.example/v2.0/.well-known/openid-configuration'),
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });
});

it('tells its keeper every code and token', async () => {
  const issued = new Set<string>();
  const { cloud } = cloudForTests({ issued: (secret) => issued.add(secret) });
  const { answer } = await visitPage(cloud, await authorizeUrl());
  const code = answer.get('code') ?? '';
  const { body } = await postToken(cloud, { code });
  expect(issued).toEqual(
    new Set([code, body['access_token'], body['refresh_token'], body['id_token']]),
  );
  expect(await sha256(verifier)).toHaveLength(43);
});
