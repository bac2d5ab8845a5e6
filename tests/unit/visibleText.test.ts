import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksEmpty, visibleText } from '../../src/domain/visibleText.ts';

const units = [
  'a',
  ' ',
  '[',
  'U+',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u0000',
  '\ud83d',
  '👩',
  'ی',
  'א',
  '\u0301',
];

describe('Text from outside', () => {
  it.each([
    ['a plain name', 'Contoso (UAT) – Zürich', 'Contoso (UAT) – Zürich'],
    ['a zero-width space', 'Con\u200btoso', 'Con[U+200B]toso'],
    ['a right-to-left override', 'Con\u202etoso', 'Con[U+202E]toso'],
    ['an isolate', '\u2067Contoso\u2069', '[U+2067]Contoso[U+2069]'],
    ['a line break', 'Contoso\r\nProd', 'Contoso[U+000D][U+000A]Prod'],
    ['a NUL', 'Contoso\u0000', 'Contoso[U+0000]'],
    ['a soft hyphen', 'Con\u00adtoso', 'Con[U+00AD]toso'],
    ['a tag character', 'Contoso\u{e0041}', 'Contoso[U+E0041]'],
    ['a Hangul filler', 'Contoso\u3164', 'Contoso[U+3164]'],
    ['half a surrogate pair', 'Contoso\ud83d', 'Contoso[U+D83D]'],
    ['Hebrew', 'קונטוסו 7', 'קונטוסו 7'],
    ['an emoji of several characters', 'Lab 👩🏽‍💻', 'Lab 👩🏽‍💻'],
    ['a Persian word with its non-joiner', 'می‌خواهم', 'می‌خواهم'],
    ['a non-joiner between Latin letters', 'Con\u200ctoso', 'Con[U+200C]toso'],
  ])('with %s is shown in full', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each([
    ['', true],
    [' \u00a0\u3000', true],
    ['\u200b\u2060\ufeff', true],
    ['\u3164', true],
    ['\u2800', true],
    ['\u200b.', false],
    ['Contoso', false],
  ])('%j looks empty: %s', (text, empty) => {
    expect(looksEmpty(text)).toBe(empty);
  });

  it('has no hidden characters left, and stays the same when shown again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units)), (parts) => {
        const text = parts.join('');
        const shown = visibleText(text);
        expect(shown).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
  });

  it('takes no longer than its length, whatever it holds', () => {
    for (const part of ['\u200b', '👩‍', 'می‌', ':']) {
      expect(visibleText(part.repeat(100_000)).length).toBeLessThan(10_000);
    }
  });
});
