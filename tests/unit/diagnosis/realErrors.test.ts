import { describe, expect, test } from 'vitest';
import { recognize } from '../../../src/domain/diagnosis/recognition/recognize.ts';
import { mentions, realErrors, siblings } from './realErrors.ts';

const firstKind = (text: string) => recognize(text)[0]?.kind;

describe('an error from a public thread', () => {
  test.each(realErrors)('is %s: %s', (kind, text) => {
    expect(firstKind(text)).toBe(kind);
  });
});

describe('the same kind of error elsewhere', () => {
  test.each(siblings)('is %s: %s', (kind, text) => {
    expect(firstKind(text)).toBe(kind);
  });
});

describe('a text that only mentions codes', () => {
  test.each(mentions)('gives no diagnosis: %s', (_, text) => {
    expect(recognize(text)).toEqual([]);
  });

  test('doesn’t hide an error below it', () => {
    const code = "if (e.errorCode === 'AADSTS50011') return;";
    expect(firstKind(`${code}\nAADSTS50011: The redirect URI does not match.`)).toBe(
      'redirect-uri',
    );
  });
});
