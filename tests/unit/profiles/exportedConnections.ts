import fc from 'fast-check';
import type { ExportedConnection } from '../../../src/formats/profiles/exported.ts';
import { exportFormats, type ExportFormatId } from '../../../src/formats/profiles/exportFormats.ts';
import { guid, listed, registration } from '../examples.ts';

export const exportedAt = Date.UTC(2026, 10, 26, 9, 30);
export const tenant = guid(8000);

/** A connection to organization `number`, as a profile or a row of the list gives it to the export. */
export function exported(
  number: number,
  changes: Partial<ExportedConnection> = {},
): ExportedConnection {
  return {
    id: guid(7000 + number),
    name: `Organization ${number}`,
    registration: { ...registration, tenant },
    organization: listed(number, { uniqueName: `unq${number}` }),
    ...changes,
  };
}

/** The texts of a format's files. */
export function write(
  id: ExportFormatId,
  connections: readonly ExportedConnection[],
): readonly string[] {
  const format = exportFormats.find((each) => each.id === id);
  if (!format) throw new Error(`No format ${id}.`);
  return format.write(connections, exportedAt).map(({ text }) => text);
}

/** Names that would break a format if they weren't written with care. */
export const hostileNames = [
  `O'Brien "Ltd" & <Sons>`,
  ']]> <!-- --> <![CDATA[',
  '&amp; &lt; &#x41; <?xml ?>',
  'two\nlines\r\nand\ttab',
  '  spaces at both ends  ',
  'a;b=c;Password=Hunter2!x;',
  '{{url}} ${HOME} $(id) `id` %PATH%',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '\u202Etxet desrever\u202C',
  '日本 – Straße 🔑',
  '\u0000\u0001\u001F\u007F\u0085\u2028\u2029',
  'lone \uD800 and \uDC00',
  '\uFFFE\uFFFF',
  '__proto__',
  'constructor',
  '$shared',
  '### GET https://evil.example/',
  '# @no-redirect',
  '| a | b |\n|---|---|',
  '[link](https://evil.example) ![](x) @someone #1',
  '../../etc/passwd',
  'CON',
  ' ',
  'x'.repeat(500),
];

export const anyName = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom('"', "'", ';', '=', '<', '>', '&', ']', '{', '}', '$', '\n', '\r', ',', 'a'),
      { minLength: 1, maxLength: 12 },
    )
    .map((signs) => signs.join('')),
);
