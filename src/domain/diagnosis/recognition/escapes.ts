/** A character written as an escape: its code, and the place after the escape. The code is -1 where it stands for none. */
export type Unescaped = { readonly code: number; readonly end: number };

const percent = 37;
const ampersand = 38;
const hash = 35;
const backslash = 92;
const lineFeed = 10;

/**
 * Reads the percent, HTML, or JSON escape at a place, however deeply it is nested: `%2522`, `&amp;quot;`, `\\u0022`.
 * @param text Any text.
 * @param from The place of a percent sign, an ampersand, or a backslash.
 * @returns What the escape stands for.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function readEscape(text: string, from: number): Unescaped {
  switch (text.charCodeAt(from)) {
    case percent:
      return readPercent(text, from);
    case ampersand:
      return readEntity(text, from);
    default:
      return readBackslash(text, from);
  }
}

/** `%41`, `%2541`, and the bytes of UTF-8: `%C3%A9`. */
function readPercent(text: string, from: number): Unescaped {
  let at = skipNestedPercent(text, from + 1);
  let code = hexAt(text, at, 2);
  if (code < 0) return { code: -1, end: at };
  at += 2;
  let more = code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : code >= 0xc2 ? 1 : 0;
  if (more > 0) code &= 0x3f >> more;
  for (; more > 0 && text.charCodeAt(at) === percent; more -= 1) {
    const next = skipNestedPercent(text, at + 1);
    const byte = hexAt(text, next, 2);
    if (byte < 0x80 || byte > 0xbf) break;
    code = code * 64 + (byte & 0x3f);
    at = next + 2;
  }
  return unescapeAgain(text, at, code);
}

/** The place after `25` in `%2525…`. */
function skipNestedPercent(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 50 && text.charCodeAt(at + 1) === 53) at += 2;
  return at;
}

/** `&quot;`, `&#39;`, `&#x27;`, `&eacute;`, `&amp;amp;quot;`; a bare ampersand stands for itself. */
function readEntity(text: string, from: number): Unescaped {
  let at = from + 1;
  while (text.startsWith('amp;', at)) at += 4;
  if (text.charCodeAt(at) === hash) return readNumericEntity(text, at + 1);
  const length = text.slice(at, at + 9).indexOf(';');
  if (length < 2) return { code: -1, end: at };
  const name = text.slice(at, at + length).toLowerCase();
  const end = at + length + 1;
  if (name === 'lt' || name === 'gt') return { code: name === 'lt' ? 60 : 62, end };
  const accented = /^[a-z](?:acute|grave|uml|circ|cedil|tilde|ring)$/.test(name);
  return { code: accented ? name.charCodeAt(0) : -1, end };
}

function readNumericEntity(text: string, from: number): Unescaped {
  const match = /^(?:x([0-9a-f]{1,6})|(\d{1,7}));?/i.exec(text.slice(from, from + 9));
  if (!match) return { code: -1, end: from };
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return unescapeAgain(text, from + match[0].length, code);
}

/** A run of backslashes with what it escapes: `\n`, `\"`, `\\u0027`. */
function readBackslash(text: string, from: number): Unescaped {
  let at = from + 1;
  while (text.charCodeAt(at) === backslash) at += 1;
  const letter = text.charCodeAt(at);
  if (letter === 110 || letter === 114 || letter === 116) return { code: lineFeed, end: at + 1 }; // n r t
  const digits = letter === 117 ? 4 : letter === 120 ? 2 : 0; // u x
  const code = digits > 0 ? hexAt(text, at + 1, digits) : -1;
  return code < 0 ? { code: -1, end: at } : unescapeAgain(text, at + 1 + digits, code);
}

/** An escaped character may begin another escape. */
function unescapeAgain(text: string, end: number, code: number): Unescaped {
  if (code === ampersand) return readEntity(text, end - 1);
  if (code === backslash) return readBackslash(text, end - 1);
  return { code, end };
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

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
