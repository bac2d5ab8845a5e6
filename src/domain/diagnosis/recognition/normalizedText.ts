/**
 * What recognition sees of a text: letters and digits in lower case and underscores, nothing else. Quotes, spaces, line breaks
 * and escapes (HTML, percent, JSON, however deeply nested) fall away, so that a text is the same text in every wrapping.
 * A kept character has a class of its own from 1 on; 0 is left out.
 */
export const escaped = 255;

const underscore = 37;
export const digitZero = 27;

export function isDigitClass(kept: number): boolean {
  return kept >= digitZero && kept < digitZero + 10;
}

/** The classes of all characters; `alphabet` names the characters beyond Latin that some phrase needs. */
export function classesFor(alphabet: Iterable<string>): { table: Uint8Array; count: number } {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x250; code += 1) table[code] = latinClass(code);
  for (const sign of '%&\\') table[sign.charCodeAt(0)] = escaped;
  let count = underscore + 1;
  for (const sign of alphabet) {
    const code = sign.charCodeAt(0);
    if (code >= 0x3040 && table[code] === 0 && count < escaped) table[code] = count++;
  }
  return { table, count };
}

/** ASCII letters and digits, and accented letters as their bare ones. */
function latinClass(code: number): number {
  const bare = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
  if (bare >= 97 && bare <= 122) return bare - 96;
  if (bare >= 48 && bare <= 57) return bare - 48 + digitZero;
  return bare === 95 ? underscore : 0;
}

const percent = 37;
const ampersand = 38;
const hash = 35;
const backslash = 92;

/**
 * Reads the escape that begins at `from`. The answer holds two numbers: the place of its last character times 256, plus the
 * class of what it stands for.
 */
export function readEscape(text: string, from: number, table: Uint8Array): number {
  switch (text.charCodeAt(from)) {
    case percent:
      return readPercent(text, from, table);
    case ampersand:
      return readEntity(text, from, table);
    default:
      return readBackslash(text, from, table);
  }
}

function readPercent(text: string, from: number, table: Uint8Array): number {
  let at = from + 1;
  while (text.charCodeAt(at) === 50 && text.charCodeAt(at + 1) === 53) at += 2; // %2525…
  const code = hexAt(text, at, 2);
  if (code < 0) return pack(at - 1, 0);
  return meaning(text, at + 1, code, table);
}

/** `&quot;`, `&#39;`, `&#x27;`, `&eacute;`, `&amp;amp;quot;`; a bare ampersand stands for itself. */
function readEntity(text: string, from: number, table: Uint8Array): number {
  let at = from + 1;
  while (text.startsWith('amp;', at)) at += 4;
  if (text.charCodeAt(at) === hash) return readNumericEntity(text, at + 1, table);
  const end = text.slice(at, at + 9).indexOf(';');
  if (end < 2) return pack(at - 1, 0);
  const accented = /^[a-z](?:acute|grave|uml|circ|cedil|tilde|ring);/i.test(
    text.slice(at, at + end + 1),
  );
  return pack(at + end, accented ? classAt(text, at, table) : 0);
}

function readNumericEntity(text: string, from: number, table: Uint8Array): number {
  const match = /^(?:x([0-9a-f]{1,6})|(\d{1,7}));?/i.exec(text.slice(from, from + 9));
  if (!match) return pack(from - 1, 0);
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return meaning(text, from + match[0].length - 1, code, table);
}

/** A run of backslashes with what it escapes: `\n`, `\"`, `\\u0027`. */
function readBackslash(text: string, from: number, table: Uint8Array): number {
  let at = from + 1;
  while (text.charCodeAt(at) === backslash) at += 1;
  const letter = text.charCodeAt(at);
  if (letter === 110 || letter === 114 || letter === 116) return pack(at, 0); // n r t
  const digits = letter === 117 ? 4 : letter === 120 ? 2 : 0; // u x
  const code = digits > 0 ? hexAt(text, at + 1, digits) : -1;
  return code < 0 ? pack(at - 1, 0) : meaning(text, at + digits, code, table);
}

/** The class of a decoded character; where it begins another escape, that one is read too. */
function meaning(text: string, last: number, code: number, table: Uint8Array): number {
  if (code === ampersand) return readEntity(text, last, table);
  if (code === backslash) return readBackslash(text, last, table);
  const kept = code < 0x10000 ? (table[code] ?? 0) : 0;
  return pack(last, kept === escaped ? 0 : kept);
}

function classAt(text: string, at: number, table: Uint8Array): number {
  return table[text.charCodeAt(at)] ?? 0;
}

function pack(last: number, kept: number): number {
  return last * 256 + kept;
}

function hexAt(text: string, from: number, length: number): number {
  let code = 0;
  for (let at = from; at < from + length; at += 1) {
    const digit = hexDigit(text.charCodeAt(at));
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
