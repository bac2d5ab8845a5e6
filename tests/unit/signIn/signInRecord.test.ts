import { describe, expect, it } from 'vitest';
import { accountsOf, parseSignInRecord } from '../../../src/domain/signIn/signInRecord.ts';
import { readConfig } from '../../../src/services/signIn/hostConfig.ts';
import { readConnectFields } from '../../../src/services/storage/connectFields.ts';
import { writeConnectFields } from '../../../src/services/storage/writeConnectFields.ts';
import {
  forgetPending,
  readSignInRecord,
  redirectUri,
  takeArrival,
  writeSignInRecord,
} from '../../../src/services/signIn/signInRecord.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { lookUpTenant } from '../../../src/services/signIn/lookUpTenant.ts';
import { guid, registration } from '../examples.ts';
import { redactIssuedSecrets } from '../../../src/services/secrets/issuedSecrets.ts';
import { createTestWorld, json, offline, silence } from '../testWorld.ts';

const page = 'https://tools.example/latchkey/';
const pending = { registration, route: '#/setup?topic=tenant', startedAt: 5, state: '4a5e' };
const answer = 'code=0.AX&state=eyJpZCI6IngifQ%7C4a5e';

describe('The page’s arrival', () => {
  it.each<[string, string, string]>([
    ['nothing', page, page],
    ['a route', `${page}#/profiles`, `${page}#/profiles`],
    ['a last index.html', `${page}index.html#/profiles`, `${page}#/profiles`],
    ['an answer, for the route it began at', `${page}#${answer}`, `${page}#/setup?topic=tenant`],
    ['an answer in the query', `${page}?admin_consent=True&tenant=x`, page],
    ['an answer in the query of a route', `${page}?error=x#/setup`, `${page}#/setup`],
    ['a query that is none of ours', `${page}?utm=1#/setup`, `${page}#/setup`],
    ['a code in the query', `${page}?code=0.AX&state=abc#/setup`, `${page}#/setup`],
    ['a code in the query of the bare page', `${page}?code=0.AX`, page],
    ['a fragment that is none of ours', `${page}#section`, page],
  ])('takes out of the address %s', (_what, href, clean) => {
    const world = createTestWorld({ href });
    writeSignInRecord(world, { signedIn: [], pending });
    takeArrival(world);
    expect(world.history).toEqual([clean]);
  });

  it.each([
    ['no sign-in is pending', undefined, answer],
    ['the state is missing', pending, 'error=access_denied&error_description=Call+0800+000'],
    ['the state is another', pending, 'code=Problem&access_token=localhost&state=x%7Cother'],
  ])('is the start screen, and touches nothing, where %s', (_when, waiting, fragment) => {
    const world = createTestWorld({ href: `${page}#${fragment}` });
    const record = { signedIn: [], pending: waiting };
    writeSignInRecord(world, record);
    expect(takeArrival(world)).toMatchObject({ answer: undefined, unsolicited: true });
    expect(world.history).toEqual([`${page}#/`]);
    expect(readSignInRecord(world)).toEqual(record);
    expect(redactIssuedSecrets(world, 'Problem at localhost')).toBe('Problem at localhost');
  });
});

describe('The record of sign-ins', () => {
  it('tells of an account what it says, and else what its key says; what doesn’t fit is left out', () => {
    const record = parseSignInRecord({
      signedIn: [
        { key: 'person.home tenant', registration },
        { key: 'x', registration, username: 'walter@contoso.com', name: 7, tenantId: 't' },
        { key: 'without a registration' },
        { registration },
        7,
      ],
      pending: { registration, route: '/x', startedAt: 5 },
    });
    expect(record.pending).toBeUndefined();
    expect(accountsOf(record)).toEqual([
      {
        key: 'person.home tenant',
        registration,
        username: 'your account',
        name: undefined,
        tenantId: 'tenant',
        homeTenantId: 'home',
      },
      {
        key: 'x',
        registration,
        username: 'walter@contoso.com',
        name: undefined,
        tenantId: 't',
        homeTenantId: '',
      },
    ]);
    expect(parseSignInRecord(undefined)).toEqual({ signedIn: [], pending: undefined });
  });

  it('is one key, named after the page’s path, and goes when it is empty', () => {
    const world = createTestWorld({ href: `${page}index.html#/x` });
    writeSignInRecord(world, { signedIn: [{ key: 'walter', registration }], pending });
    expect([...world.sessionKeys.keys()]).toEqual(['latchkey.sign-in /latchkey/']);
    expect(readSignInRecord(world)).toEqual({
      signedIn: [{ key: 'walter', registration }],
      pending,
    });
    writeSignInRecord(world, { signedIn: [], pending: undefined });
    expect(world.sessionKeys.size).toBe(0);
  });

  it('forgets who never came back, and keeps who is signed in', () => {
    const world = createTestWorld();
    writeSignInRecord(world, { signedIn: [{ key: 'walter', registration }], pending });
    forgetPending(world);
    expect(readSignInRecord(world)).toEqual({
      signedIn: [{ key: 'walter', registration }],
      pending: undefined,
    });
  });

  it.each(['', 'x', '[]', '{"pending":7}'])('is empty where the key holds “%s”', (text) => {
    const world = createTestWorld({ session: { 'latchkey.sign-in /latchkey/': text } });
    expect(readSignInRecord(world)).toEqual({ signedIn: [], pending: undefined });
  });
});

it('The redirect URI is the page, without index.html, query and fragment', () => {
  expect(redirectUri(createTestWorld({ href: `${page}index.html?x=1#/setup` }))).toBe(page);
});

describe('What was typed into the form', () => {
  const fields = { client: guid(1), tenant: 'contoso.com', cloud: 'gcc' };

  it('comes back', async () => {
    const storage = createStorage(createTestWorld());
    expect(await readConnectFields(storage)).toBeUndefined();
    await writeConnectFields(storage, fields);
    expect(await readConnectFields(storage)).toEqual(fields);
  });

  it.each<[unknown, unknown]>([
    ['x', undefined],
    [{ tenant: 'contoso.com' }, undefined],
    [
      { client: guid(1), tenant: 7 },
      { client: guid(1), tenant: '', cloud: '' },
    ],
  ])('is read from %j as far as it fits', async (value, read) => {
    const storage = createStorage(createTestWorld());
    await storage.update('connect', () => value);
    expect(await readConnectFields(storage)).toEqual(read);
  });
});

describe('The host’s settings', () => {
  it('are asked for beside the page', async () => {
    const world = createTestWorld({
      href: `${page}index.html#/setup`,
      fetch: () => json({ connect: { client: guid(1) } }),
    });
    const config = await readConfig(world);
    expect(config.connect).toEqual({ client: guid(1) });
    expect(world.requests.map((request) => request.url)).toEqual([`${page}config.json`]);
  });

  it.each<[string, () => Response]>([
    ['offline', offline],
    ['without such a file', () => new Response('Not found', { status: 404 })],
    ['where every address shows the start page', () => new Response('<html>')],
    ['as they ship', () => json({})],
  ])('are none %s', async (_where, fetch) => {
    expect(await readConfig(createTestWorld({ fetch }))).toEqual({ problems: [] });
  });

  it('are told to the console where something in them is wrong', async () => {
    const world = createTestWorld({ fetch: () => json({ colour: 'red', cloud: 'gcc' }) });
    expect(await readConfig(world)).toMatchObject({
      cloud: 'gcc',
      problems: [{ path: '$.colour' }],
    });
    expect(world.warnings).toEqual([
      expect.stringMatching(/^config\.json, \$\.colour: Unknown key\. Expected: One of: connect, /),
    ]);
  });

  it('are none after five seconds without an answer', async () => {
    const world = createTestWorld({ fetch: silence });
    const reading = readConfig(world);
    expect(await world.until(reading)).toBe(5000);
    expect(await reading).toEqual({ problems: [] });
  });
});

describe('A tenant’s domain', () => {
  const issuer = (tenant: string) =>
    json({ issuer: `https://login.microsoftonline.com/${tenant}/v2.0` });

  it.each([
    ['public', 'login.microsoftonline.com'],
    ['gcchigh', 'login.microsoftonline.us'],
    ['china', 'login.partner.microsoftonline.cn'],
  ] as const)('in the cloud %s is looked up at %s', async (cloud, host) => {
    const world = createTestWorld({ fetch: () => issuer(guid(7)) });
    expect(await lookUpTenant(world, cloud, 'contoso.com')).toMatchObject({ id: guid(7) });
    expect(world.requests.map((request) => request.url)).toEqual([
      `https://${host}/contoso.com/v2.0/.well-known/openid-configuration`,
    ]);
  });

  it('cannot lead to another path', async () => {
    const world = createTestWorld({ fetch: () => issuer(guid(7)) });
    await lookUpTenant(world, 'public', '../evil?x=1#');
    expect(new URL(world.requests[0]?.url ?? '').pathname).toBe(
      '/..%2Fevil%3Fx%3D1%23/v2.0/.well-known/openid-configuration',
    );
  });

  it.each<[string, () => Response, Readonly<Record<string, unknown>>]>([
    [
      'is unknown',
      () =>
        json(
          { error: 'invalid_tenant', error_description: "AADSTS90002: Tenant 'x' not found." },
          400,
        ),
      { tag: 'refused', during: 'tenant', status: 400, code: 'AADSTS90002' },
    ],
    ['has no issuer', () => json({}), { tag: 'unreadable', during: 'tenant' }],
    ['has the template for an issuer', () => issuer('{tenantid}'), { tag: 'unreadable' }],
  ])('that %s is a failure', async (_what, fetch, failure) => {
    const work = lookUpTenant(createTestWorld({ fetch }), 'public', 'contoso.com');
    await expect(work).rejects.toMatchObject({ failure });
  });
});
