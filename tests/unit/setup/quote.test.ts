import { execFileSync } from 'node:child_process';
import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  plainLine,
  quoteBash,
  quoteBicep,
  quoteHcl,
  quotePowerShell,
} from '../../../src/formats/setup/scripts/quote.ts';

const hostile = [
  `O'Brien "Ltd"`,
  '$(touch /tmp/owned) `id` ${HOME} $HOME',
  'two\nlines\r\nand\ttab',
  '%{ if true }x%{ endif } ${path.module} $${a} %%{b}',
  "back\\slash \\' \\n",
  'it‘s ’typographic‚ ‛quotes',
  '日本 – Straße 🔑',
  '<script>&amp;</script>',
  "'; rm -rf / #",
  '@file',
  '--option',
  '\u2028\u2029\u0085\u007f\u0001',
  '__proto__',
];

const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom("'", '"', '\\', '$', '{', '%', '`', '\n', '’', 'a'), { maxLength: 12 })
    .map((signs) => signs.join('')),
);

/** What a reader can be given at all: no NUL, no half of a surrogate pair. */
const readable = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');

test('bash reads every quoted text unchanged', () => {
  const texts = [...hostile, ...fc.sample(anyText, 300)].map(readable);
  const script = texts.map((text) => `printf '%s\\0' ${quoteBash(text)}`).join('\n');
  const printed = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(printed.split('\0').slice(0, -1)).toEqual(texts);
});

test('PowerShell gets one literal, in which every kind of single quote is doubled', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const quoted = quotePowerShell(text);
      expect(quoted).toMatch(/^'(?:[^'‘’‚‛]|([‘’‚‛'])\1)*'$/u);
      expect(quoted.slice(1, -1).replace(/(['‘’‚‛])\1/g, '$1')).toBe(readable(text));
    }),
  );
});

test('Terraform’s own parser reads every quoted text unchanged', async () => {
  const texts = [...hostile, ...fc.sample(anyText, 200)].map(readable);
  const hcl = `locals {\n${texts.map((text, index) => `  t${index} = ${quoteHcl(text)}`).join('\n')}\n}\n`;
  const parsed = (await parse('main.tf', hcl)) as { locals: Record<string, string>[] };
  const read = texts.map((_, index) => parsed.locals[0]?.[`t${index}`]);
  expect(read.map(unescapeTemplates)).toEqual(texts.map((text) => text.normalize('NFC')));
});

/** The parser gives a literal `${` back in its escaped form, since what it writes is a template again. */
function unescapeTemplates(text: string | undefined): string | undefined {
  return text?.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

test('Bicep gets one literal without interpolation', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const quoted = quoteBicep(text);
      expect(quoted).toMatch(/^'(?:[^'\\$\n\r]|\$(?!\{)|\\(?:['\\nrt$]|u\{[0-9a-f]+\}))*'$/u);
      const read = quoted
        .slice(1, -1)
        .replace(/\\(?:u\{([0-9a-f]+)\}|([\s\S]))/g, (_, hex: string | undefined, sign: string) =>
          hex
            ? String.fromCodePoint(parseInt(hex, 16))
            : ({ n: '\n', r: '\r', t: '\t' }[sign] ?? sign),
        );
      expect(read).toBe(readable(text));
    }),
  );
});

describe('A text in a comment', () => {
  test('stays on its line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
