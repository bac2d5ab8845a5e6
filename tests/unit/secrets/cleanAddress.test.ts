import { describe, expect, test } from 'vitest';
import { cleanRoute, holdsAddressSecret } from '../../../src/domain/secrets/cleanAddress.ts';
import { parseConnectLink } from '../../../src/domain/signIn/connectLink.ts';
import { takeArrival } from '../../../src/services/signIn/signInRecord.ts';
import { createTestWorld } from '../testWorld.ts';

const page = 'https://tools.example/latchkey/';
const secret = 'zz7Kb3';
const names = [
  ...['pwd', 'password', 'sig', 'authorization', 'code', 'code_verifier', 'SAMLResponse'],
  ...['client_info', 'session_state', 'access_token', 'id_token', 'refresh_token', 'client_secret'],
  ...['client_assertion', 'apikey', 'anything'],
];
const routes = [
  ...['#/', '#/setup', '#/setup?topic=tenant', '#/organizations', '#/organizations/one'],
  ...['#/diagnose', '#/profiles', '#/runs/one', '#/connect', '#/connect?for=pac', '#/nowhere'],
];

describe.each(routes)('at %s', (route) => {
  test.each(names)('%s is removed from the address when the page is opened', (name) => {
    const sign = route.includes('?') ? '&' : '?';
    for (const address of [
      `${page}${route}${sign}${name}=${secret}`,
      `${page}?${name}=${secret}${route}`,
      `${page}${route}&${name}=${secret}`,
      `${page}#${name}=${secret}`,
    ]) {
      const world = createTestWorld({ href: address });
      takeArrival(world);
      expect(world.history.join()).not.toContain(secret);
    }
  });
});

test.each([
  '#/setup?topic=tenant',
  '#/setup?step=redirect-uri&value=https%3A%2F%2Fx.example%2F&kind=redirect-mismatch&code=AADSTS50011',
  '#/setup?step=secret&code=0x80072560',
  '#/connect?org=https://contoso.crm4.dynamics.com/main.aspx?x=1&for=pac',
  '#/organizations/contoso.crm4.dynamics.com',
])('%s stays as it is', (route) => {
  expect(cleanRoute(route)).toBe(route);
});

test('a link with a secret still says that the secret was ignored', () => {
  const route = cleanRoute(`#/connect?client_secret=${secret}&for=pac`);
  const link = parseConnectLink(route.slice('#/connect?'.length));
  expect(link).toMatchObject({ values: { for: 'pac' }, hadSecret: true });
  expect(link.refusals.map(({ key }) => key)).toEqual(['client_secret']);
});

const shapes = {
  'a JSON Web Token': 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ4In0.c2lnbmF0dXJl',
  'a client secret': 'xK48Q~bT2mVwPz9LrYc5Nn7HsGdJf3EaUoWiR1tX',
  'an older client secret': 'vR7/kPz+Qm3xWd9LbTn5YsHc2JfGa8EuXo4Ri1tKw6M=',
  'a sign-in code': '0.AXkAxyzABCdef_GhIjKlMnOpQrSt-UvWxYz0123',
  'a refresh token': '1.AXkAxyzABCdef_GhIjKlMnOpQrSt-UvWxYz0123',
  'a code of a personal account': 'M.C507_BAY.2.U.0a1b2c3d-4e5f',
  'a bearer token': 'Bearer zzQ1w2E3r4T5y6U7i8',
  'a named secret': 'client_secret=zz7Kb3',
  'a named secret in JSON': '{"password":"zz7Kb3"}',
  'a labeled password': 'Password: zz7Kb3',
  'a connection string':
    'AuthType=ClientSecret;Url=https://contoso.crm.dynamics.com;ClientSecret=zz7Kb3',
  'a storage key': 'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=zz7Kb3',
  'a signed address': 'https://contoso.crm4.dynamics.com/?sv=1&sig=zz7Kb3',
  'an address with a code': 'https://contoso.crm4.dynamics.com/?code=zz7Kb3zz7Kb3',
  'an address with a password': 'https://anna:zz7Kb3@contoso.crm4.dynamics.com/',
  'a private key': '-----BEGIN PRIVATE KEY-----MIIEvQIBADANBgkqhkiG',
  'a certificate': 'MIIKcQIBAzCCCi0GCSqGSIb3DQEHAaCC',
  'a token of GitHub': 'ghp_0123456789abcdefghijABCDEFGHIJ012345',
};

const places: Readonly<Record<string, (value: string) => string>> = {
  'a known key': (value) => `#/connect?for=pac&tenant=${value}`,
  'the client ID': (value) => `#/connect?client=${value}`,
  'the organization': (value) => `#/connect?org=${value}&for=pac`,
  'a key in capitals': (value) => `#/connect?TENANT=${value}`,
  'a name': (value) => `#/connect?${value}=1&for=pac`,
  'the guide': (value) => `#/setup?step=secret&value=${value}`,
  'an organization’s route': (value) => `#/organizations/${value}`,
  'a run’s route': (value) => `#/runs/${value}`,
  'an unknown route': (value) => `#/nowhere/${value}/x`,
  'a fragment that is no route': (value) => `#${value}`,
  'the query': (value) => `?tenant=${value}#/connect?for=pac`,
};

const writings: Readonly<Record<string, (value: string) => string>> = {
  encoded: encodeURIComponent,
  'encoded twice': (value) => encodeURIComponent(encodeURIComponent(value)),
  'encoded three times': (value) =>
    encodeURIComponent(encodeURIComponent(encodeURIComponent(value))),
  'encoded in small letters': (value) =>
    encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase()),
  'with every sign encoded': (value) =>
    value.replace(/[^A-Za-z0-9]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
};

describe.each(Object.entries(shapes))('%s', (_what, value) => {
  const telling = /zz7Kb3|zzQ1w2E3|eyJ0eXAi|xK48Q|vR7\/kPz|AXkAxyz|C507_BAY|MII|ghp_0123/;

  test.each(Object.entries(places))('in %s is removed, and the page knows it', (_where, place) => {
    for (const [how, write] of Object.entries(writings)) {
      const world = createTestWorld({ href: `${page}${place(write(value))}` });
      const arrival = takeArrival(world);
      const left = [0, 1, 2, 3].reduce((text) => decodeURIComponent(text), world.history.join());
      expect(left, how).not.toMatch(telling);
      expect(arrival.route, how).not.toMatch(telling);
      const link = parseConnectLink(new URL(world.history.join()).hash.slice('#/connect?'.length));
      expect(arrival.heldSecret || link.hadSecret, how).toBe(true);
    }
  });
});

test('a link whose value was removed still says which field held it', () => {
  const route = cleanRoute(`#/connect?for=pac&tenant=${shapes['a JSON Web Token']}&cloud=dod`);
  const link = parseConnectLink(route.slice('#/connect?'.length));
  expect(link).toMatchObject({ values: { for: 'pac', cloud: 'dod' }, hadSecret: true });
  expect(link.refusals.map(({ key }) => key)).toEqual(['tenant']);
  expect(link.refusals[0]?.message).toMatch(/looked like a password, secret, or token/);
  expect(link.clean).toBe('#/connect?for=pac&cloud=dod');
});

test.each([
  '',
  '#/',
  '#/setup?step=redirect-uri&value=https%3A%2F%2Ftools.example%2Flatchkey%2F&code=AADSTS50011',
  '#/setup?topic=client-secret',
  '#/connect?client=0f8fad5b-d9cb-469f-a165-70867728950e&tenant=contoso.onmicrosoft.com&cloud=gcc',
  '#/connect?org=https://contoso.crm4.dynamics.com/main.aspx?appid=0F8FAD5B-D9CB-469F-A165-70867728950E%26code=50011',
  '#/connect?org=https%3A%2F%2Fmake.powerapps.com%2Fenvironments%2FDefault-0f8fad5b-d9cb-469f-a165-70867728950e%2Fhome',
  '#/connect?org=https://token-office.crm4.dynamics.com:443/',
  '#/organizations/0f8fad5b-d9cb-469f-a165-70867728950e',
  '#/organizations/secret-service.crm4.dynamics.com',
  '?utm_source=mail&admin_consent=True&tenant=0f8fad5b-d9cb-469f-a165-70867728950e&state=4a5e',
])('nothing of %s is taken for a secret', (address) => {
  const world = createTestWorld({ href: `${page}${address}` });
  expect(takeArrival(world).heldSecret).toBe(false);
  expect(holdsAddressSecret(address)).toBe(false);
});

test('an answer to a sign-in is no secret that a link brought', () => {
  const world = createTestWorld({ href: `${page}#code=${shapes['a sign-in code']}&state=x` });
  expect(takeArrival(world)).toMatchObject({ unsolicited: true, heldSecret: false });
  expect(world.history).toEqual([`${page}#/`]);
});
