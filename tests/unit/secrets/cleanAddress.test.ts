import { describe, expect, test } from 'vitest';
import { cleanRoute } from '../../../src/domain/secrets/cleanAddress.ts';
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
