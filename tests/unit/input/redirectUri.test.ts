import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRedirectUri } from '../../../src/domain/input/redirectUri.ts';

test.each([
  [' https://sc.example.com/OAuth/ ', 'https://sc.example.com/OAuth/'],
  ['"https://sc.example.com"', 'https://sc.example.com'],
  ['http://localhost', 'http://localhost'],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['app://58145B91-0C36-4500-8554-080854F2AC97', 'app://58145B91-0C36-4500-8554-080854F2AC97'],
])('%j is kept letter by letter', (text, uri) => {
  expect(checkRedirectUri(text)).toEqual({ status: 'ok', uri });
});

test.each([
  ['http://example.com/', 'must begin with https://'],
  ['http://127.0.0.1/', 'must begin with https://'],
  ['https://example.com/#/start', 'behind a #'],
  ['https://*.example.com/', 'A * is not accepted'],
  [`https://example.com/${'a'.repeat(250)}`, 'longer than 256'],
  ['https://example.com/a,b', 'sign that Entra does not accept'],
  ['https://anna:x@example.com/', 'user name or password'],
  ['example.com/callback', 'not a whole address'],
  ['javascript:alert(1)', 'not a whole address'],
])('%j is refused in words', (text, words) => {
  const checked = checkRedirectUri(text);
  expect(checked.status === 'refused' ? checked.message : checked).toContain(words);
});

test('nothing is empty', () => {
  expect(checkRedirectUri('  ')).toEqual({ status: 'empty' });
});

test('any text gives an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
      expect(['ok', 'empty', 'refused']).toContain(checkRedirectUri(text).status);
    }),
  );
});
