import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsSecret } from '../../../src/domain/secrets/findSecrets.ts';
import { redact } from '../../../src/domain/secrets/redact.ts';

const letters = (signs: string, from: number, to: number) =>
  fc
    .array(fc.constantFrom(...Array.from(signs)), { minLength: from, maxLength: to })
    .map((parts) => parts.join(''));
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** Every shape of a secret that must never leave, as `[what stands around it, the secret]`. */
const shapes = {
  'a JSON Web Token': fc
    .tuple(letters(base64url, 10, 80), letters(base64url, 10, 200), letters(base64url, 0, 90))
    .map(([head, body, sign]) => [`token eyJ${head}.${body}.${sign}`, `eyJ${head}.${body}`]),
  'a code in an address': letters(base64url, 8, 300).map((code) => [
    `https://x.example/?code=zz${code}&state=1`,
    `zz${code}`,
  ]),
  'a code, percent-encoded': letters(base64url, 8, 300).map((code) => [
    `fragment%23code%3Dzz${code}%26state`,
    `zz${code}`,
  ]),
  'a bearer token': letters(base64url, 16, 300).map((token) => [`Bearer zz${token}`, `zz${token}`]),
  'an authorization header': letters(base64url, 4, 60).map((token) => [
    `Authorization: Basic zz${token}`,
    `zz${token}`,
  ]),
  'a client secret in a form': letters(base64url, 6, 60).map((secret) => [
    `client_id=x&client_secret=zz${secret}&grant_type=y`,
    `zz${secret}`,
  ]),
  'a client secret in a connection string': letters(base64url, 6, 60).map((secret) => [
    `AuthType=ClientSecret;ClientSecret=zz${secret};Url=https://contoso.crm4.dynamics.com`,
    `zz${secret}`,
  ]),
  'a client secret in JSON': letters(base64url, 6, 60).map((secret) => [
    JSON.stringify(JSON.stringify({ client_secret: `zz${secret}` })),
    `zz${secret}`,
  ]),
  'the value of an Entra secret': fc
    .tuple(letters(base64url, 3, 3), letters(`${base64url}.~`, 31, 37))
    .map(([start, rest]) => [`the secret is ${start}8Q~${rest} .`, `${start}8Q~${rest}`]),
  'a refresh token': letters(base64url, 20, 400).map((token) => [
    `got 0.A${token} .`,
    `0.A${token}`,
  ]),
  'a newer refresh token': letters(base64url, 20, 400).map((token) => [
    `got 1.A${token} .`,
    `1.A${token}`,
  ]),
  'a refresh token in JSON': letters(base64url, 6, 400).map((token) => [
    JSON.stringify({ refresh_token: `zz${token}` }),
    `zz${token}`,
  ]),
  'a cookie': letters(base64url, 6, 90).map((value) => [`Cookie: a=b; c=zz${value}`, `zz${value}`]),
  'a cookie of Entra': letters(base64url, 6, 90).map((value) => [
    `ESTSAUTHPERSISTENT=zz${value}; path=/`,
    `zz${value}`,
  ]),
  'a password': letters(base64url, 6, 30).map((value) => [
    `Username=ann;Password=zz${value};`,
    `zz${value}`,
  ]),
} satisfies Readonly<Record<string, fc.Arbitrary<string[]>>>;

describe('what has the shape of a secret is taken out', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    fc.assert(
      fc.property(shape, fc.string(), ([text = '', secret = ''], around) => {
        const cleaned = redact(`${around}\n${text}\n${around}`, []);
        expect(cleaned).not.toContain(secret);
        expect(holdsSecret(text)).toBe(true);
      }),
    );
  });
});

test('every known value is taken out, also percent-encoded', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 12, maxLength: 60 }),
      fc.string(),
      fc.string(),
      (value, before, after) => {
        fc.pre(!'[removed]'.includes(value));
        const text = `${before}${value}${after} ${JSON.stringify(value)}`;
        expect(redact(text, [value])).not.toContain(value);
      },
    ),
  );
});

test.each([
  'AADSTS50011: The redirect URI https://latchkey.example/app/ does not match.',
  'Correlation ID: 0f0e1d2c-50a0-4001-8005-115001150011 Timestamp: 2026-11-22T10:00:00Z',
  'https://login.microsoftonline.com/error?code=50011',
  '{"error":{"code":"0x80072560","message":"The user is not a member of the organization."}}',
  'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI',
  'Microsoft.Identity.Client.Internal.Requests.RequestBase.HandleTokenRefreshError',
  'the client secret is missing',
])('what helps to find the error stays: %s', (text) => {
  expect(redact(text, [])).toBe(text);
  expect(holdsSecret(text)).toBe(false);
});

test('a megabyte of near-tokens is cleaned in one go', () => {
  const text = 'eyJeyJ.eyJ code=%3d client_secret client_secret= 0.A0.A '.repeat(20_000);
  expect(redact(text, []).length).toBeLessThanOrEqual(text.length * 2);
});

test('a text that is longer than can be searched ends with a sign of that, also where its end was removed', () => {
  expect(redact('a '.repeat(5001), [])).toBe(`${'a '.repeat(5000)}…`);
  expect(redact(`${'a '.repeat(4990)}code=${'x1Y'.repeat(99)}`, [])).toMatch(/code=\[removed\]…$/);
});
