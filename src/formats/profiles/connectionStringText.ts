/** The pairs of one connection string, in their order. */
export type StringPairs = readonly (readonly [key: string, value: string])[];

/**
 * Joins a connection string. A value is quoted where .NET’s DbConnectionStringBuilder would quote it.
 * @see https://learn.microsoft.com/dotnet/api/system.data.common.dbconnectionstringbuilder
 */
export function joinConnectionString(pairs: StringPairs): string {
  return `${pairs.map(([key, value]) => `${key}=${quote(value)}`).join(';')};`;
}

function quote(text: string): string {
  const value = text
    .replaceAll('\0', '')
    .replace(/[\r\n]+/g, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD');
  if (/^[^"'=;\s\p{Cc}]+$/u.test(value)) return value;
  if (value.includes('"') && !value.includes("'")) return `'${value}'`;
  return `"${value.replaceAll('"', '""')}"`;
}

type Part = { readonly text: string; readonly end: number };

/**
 * Splits a connection string into its pairs, by the rules of .NET.
 * @returns undefined where it isn’t one: a key without a value, or a quote that isn’t closed
 */
export function splitConnectionString(text: string): StringPairs | undefined {
  const pairs: (readonly [string, string])[] = [];
  let at = skip(text, 0, /[\s;]/);
  while (at < text.length) {
    const key = readKey(text, at);
    const value = key && readValue(text, skip(text, key.end, /\s/));
    if (!key || !value) return undefined;
    pairs.push([key.text, value.text]);
    at = skip(text, value.end, /[\s;]/);
  }
  return pairs.length > 0 ? pairs : undefined;
}

/** A key ends at its first equals sign; two in a row are one that belongs to the key. */
function readKey(text: string, start: number): Part | undefined {
  let sign = text.indexOf('=', start);
  while (sign >= 0 && text.charAt(sign + 1) === '=') sign = text.indexOf('=', sign + 2);
  const key = text.slice(start, Math.max(start, sign)).replaceAll('==', '=').trim();
  return key === '' || key.includes(';') ? undefined : { text: key, end: sign + 1 };
}

function readValue(text: string, start: number): Part | undefined {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") return readQuoted(text, start, quote);
  const semicolon = text.indexOf(';', start);
  const end = semicolon < 0 ? text.length : semicolon;
  return { text: text.slice(start, end).trim(), end };
}

/** In a quoted value the quote itself stands twice. */
function readQuoted(text: string, start: number, quote: string): Part | undefined {
  let close = text.indexOf(quote, start + 1);
  while (close >= 0 && text.charAt(close + 1) === quote) close = text.indexOf(quote, close + 2);
  const end = close < 0 ? -1 : skip(text, close + 1, /\s/);
  if (end < 0 || (end < text.length && text.charAt(end) !== ';')) return undefined;
  return { text: text.slice(start + 1, close).replaceAll(quote + quote, quote), end };
}

function skip(text: string, start: number, signs: RegExp): number {
  let at = start;
  while (at < text.length && signs.test(text.charAt(at))) at += 1;
  return at;
}
