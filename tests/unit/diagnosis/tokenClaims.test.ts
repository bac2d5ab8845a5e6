import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseToken, tokenState } from '../../../src/domain/diagnosis/tokenClaims.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  aud: 'https://contoso.crm4.dynamics.com',
  tid: '1a2b3c4d-0000-4000-8000-000000000001',
  appid: '0f0e1d2c-50a0-4001-8005-115001150011',
  scp: 'user_impersonation',
  name: 'Änne 木村',
  amr: ['pwd', 'mfa'],
  ver: '1.0',
  nbf: 1_800_000_000,
  exp: 1_800_003_600,
};
const signature = 'c2lnbmF0dXJl';
const token = `${part({ alg: 'RS256' })}.${part(claims)}.${signature}`;

test.each([
  token,
  `Bearer ${token}`,
  `Authorization: Bearer ${token}`,
  `"${token}"`,
  `\n ${token} \n`,
])('reads a token however it was copied', (pasted) => {
  const parsed = parseToken(pasted);
  expect(parsed).toMatchObject({
    status: 'read',
    token: {
      audience: claims.aud,
      tenant: claims.tid,
      app: claims.appid,
      scopes: ['user_impersonation'],
      version: '1.0',
      expiresAt: 1_800_003_600_000,
    },
  });
  const text = JSON.stringify(parsed);
  for (const piece of token.split('.')) expect(text).not.toContain(piece);
});

test('each claim comes with words', () => {
  const parsed = parseToken(token);
  const rows = parsed.status === 'read' ? parsed.token.rows : [];
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    ['Audience', claims.aud],
    ['Tenant', claims.tid],
    ['App (client ID)', claims.appid],
    ['Permissions of the app', 'user_impersonation'],
    ['Name', 'Änne 木村'],
    ['How the person signed in', 'pwd, mfa'],
    ['Version', '1.0'],
  ]);
  for (const { meaning } of rows) expect(meaning).toMatch(/\.$/);
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['hello', 'refused'],
  ['a.b.c', 'refused'],
  [`${part({})}.${part([])}.x`, 'refused'],
  [`${part({})}.${part({})}.a.b.c`, 'refused'],
  ['0.AXoAabcdefghijklmnop', 'refused'],
  [undefined, 'refused'],
  [42, 'refused'],
])('%j is %s', (pasted, status) => {
  expect(parseToken(pasted).status).toBe(status);
});

test.each([
  [1_799_999_999_000, 'not-yet-valid'],
  [1_800_000_000_000, 'valid'],
  [1_800_003_600_000, 'expired'],
] as const)('at %i the token is %s', (now, state) => {
  const parsed = parseToken(token);
  if (parsed.status !== 'read') throw new Error('the token was not read');
  expect(tokenState(parsed.token, now)).toBe(state);
});

test('anything at all gives a reading or a refusal', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.json().map((json) => `x.${part(json)}.y`),
      ),
      (value) => {
        expect(['read', 'empty', 'refused']).toContain(parseToken(value).status);
      },
    ),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(['read', 'refused']).toContain(parseToken(`x.${part(body)}.y`).status);
    }),
  );
});
