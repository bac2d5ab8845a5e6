import { readEscape } from './escapes.ts';

/** Of a longer text, only so much is read for values. */
const longest = 20_000;

/**
 * A text without its percent, HTML, and JSON escapes, so that addresses and names in it can be read.
 * @param text Any text.
 * @returns Its beginning, decoded.
 */
export function plainText(text: string): string {
  const beginning = text.slice(0, longest);
  const decoded = decode(beginning);
  return isForm(beginning) ? decoded.replace(/\+/g, ' ') : decoded;
}

function decode(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!'%&\\'.includes(text.charAt(at))) continue;
    const { code, end } = readEscape(text, at);
    const meant = code < 0 ? meaningOf(text.slice(at, end)) : String.fromCodePoint(code);
    if (meant === undefined) continue;
    pieces.push(text.slice(done, at), meant);
    done = end;
    at = end - 1;
  }
  return [...pieces, text.slice(done)].join('');
}

/** What an escape stands for that isn't a letter or digit; undefined for a sign that stands for itself. */
function meaningOf(escape: string): string | undefined {
  if (escape.startsWith('\\')) return '';
  if (!escape.endsWith(';')) return undefined;
  return /quot|apos/i.test(escape) ? '"' : ' ';
}

/** Whether spaces are written as plus signs, as in a form or an address. */
function isForm(text: string): boolean {
  return /error_description=[^\s&+]{1,60}\+/.test(text);
}
