import { expect, test } from 'vitest';
import {
  forgetIssuedSecrets,
  redactIssuedSecrets,
  rememberIssuedSecrets,
  removeIssuedSecrets,
} from '../../../src/services/secrets/issuedSecrets.ts';
import { createTestWorld } from '../testWorld.ts';

const code = 'odd+Shape/1-of.a~Code%2';
const token = 'opaqueToken-0123456789-Abc';

test('removes what was issued to this page and what MSAL keeps, however it is written', () => {
  const world = createTestWorld({
    session: {
      'msal.3|x': JSON.stringify({ secret: 'from-before' }),
      other: JSON.stringify({ secret: 'not MSAL’s' }),
    },
  });
  rememberIssuedSecrets(world, { code, access_token: token, state: 'kept' });
  const text = `${code} ${encodeURIComponent(code)} ${token} from-before kept not MSAL’s`;
  for (const clean of [redactIssuedSecrets(world, text), removeIssuedSecrets(world, text)]) {
    for (const secret of ['odd+Shape', 'odd%2BShape', token, 'from-before'])
      expect(clean).not.toContain(secret);
    expect(clean).toContain('kept not MSAL’s');
  }
  expect(removeIssuedSecrets(createTestWorld(), token)).toBe(token);
});

test.each([
  ['words', { code: 'Problem', access_token: 'localhost' }],
  ['a long word', { code: 'organization-not-found-in-this-tenant' }],
  ['an address', { id_token: 'https://Contoso1.crm4.dynamics.com/' }],
  ['an ID', { client_info: '0f0e1d2c-50a0-4001-8005-115001150011' }],
  ['no text', { code: 7, refresh_token: null }],
])('an answer of %s cannot make words disappear', (_, answer) => {
  const world = createTestWorld();
  rememberIssuedSecrets(world, answer);
  const text = `Problem at localhost: ${Object.values(answer).join(' ')}`;
  expect(removeIssuedSecrets(world, text)).toBe(text);
});

test('nothing issued is kept once it is forgotten', () => {
  const world = createTestWorld();
  rememberIssuedSecrets(world, { access_token: token });
  forgetIssuedSecrets(world);
  expect(removeIssuedSecrets(world, token)).toBe(token);
});
