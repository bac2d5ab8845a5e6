import {
  charClasses,
  digitZero,
  escapeStart,
  firstSign,
  foreignLetter,
  isDigit,
  secondSign,
  tagEnd,
  tagStart,
} from './charClass.ts';
import { readEscape } from './escapes.ts';

/**
 * A text reduced to its letters and digits, so that it reads the same in every wrapping: quotes, spaces, line breaks, HTML tags,
 * and escapes fall away. For each sign, the place it came from is known.
 */
export type NormalizedText = {
  /** The text as it was pasted. */
  readonly text: string;
  /** The class of each letter and digit that is left; see `charClass.ts`. */
  readonly signs: Uint8Array;
  /** Where each sign begins in `text`. */
  readonly starts: Int32Array;
  /** How many signs there are; the arrays may be longer. */
  readonly length: number;
};

/**
 * Normalizes a text in one pass.
 * @param text Any text.
 * @returns Its letters and digits with their positions.
 */
export function normalize(text: string): NormalizedText {
  const writer = new SignWriter(text);
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let code = text.charCodeAt(at);
    let charClass = charClasses[code] ?? 0;
    if (charClass === escapeStart) {
      const escape = readEscape(text, start);
      at = escape.end - 1;
      code = escape.code;
      charClass = charClasses[code] ?? 0;
    }
    if (charClass < foreignLetter) writer.write(charClass, start);
    else writer.writeSpecial(charClass, code, start);
  }
  return writer;
}

class SignWriter implements NormalizedText {
  readonly text: string;
  readonly signs: Uint8Array;
  readonly starts: Int32Array;
  length = 0;
  /** How many signs there are before the HTML tag that is open; -1 where none is. */
  #tag = -1;

  constructor(text: string) {
    const most = beyondLatin.test(text) ? 2 * text.length : text.length;
    this.text = text;
    this.signs = new Uint8Array(most);
    this.starts = new Int32Array(most);
  }

  write(sign: number, start: number): void {
    this.signs[this.length] = sign;
    this.starts[this.length] = start;
    if (sign !== 0) this.length += 1;
  }

  /** Writes what one look-up doesn’t tell: letters of other scripts, and tags, which fall away. */
  writeSpecial(charClass: number, code: number, start: number): void {
    if (charClass === foreignLetter) {
      this.write(firstSign(code), start);
      this.write(secondSign(code), start);
    } else if (charClass === tagStart) this.#tag = this.length;
    else if (charClass === tagEnd && this.#tag >= 0) {
      if (isMarkup(this, this.#tag)) this.length = this.#tag;
      this.#tag = -1;
    }
  }
}

/** Letters that are written with two signs. */
const beyondLatin = /[\u0370-\uffff]/;

/**
 * Where a sign ends in the text: after its character or escape.
 * @param normalized The text.
 * @param at Which sign.
 */
export function endOf({ text, starts }: NormalizedText, at: number): number {
  const start = starts[at] ?? 0;
  const isEscaped = charClasses[text.charCodeAt(start)] === escapeStart;
  return isEscaped ? readEscape(text, start).end : start + 1;
}

/** Whether nothing is between a sign and the one before it. */
export function isJoined(normalized: NormalizedText, at: number): boolean {
  return at > 0 && normalized.starts[at] === endOf(normalized, at - 1);
}

/** Whether signs are a word of their own and no part of a longer one. */
export function standsAlone(normalized: NormalizedText, first: number, last: number): boolean {
  const goesOn = last + 1 < normalized.length && isJoined(normalized, last + 1);
  return !goesOn && !isJoined(normalized, first);
}

/** HTML elements that only shape a text. What other elements hold in their attributes (addresses, values) is read as text. */
const shapingElements: ReadonlySet<string> = new Set([
  ...['b', 'i', 'u', 'p', 'em', 'strong', 'small', 'span', 'font', 'code', 'pre', 'tt'],
  ...['br', 'wbr', 'hr', 'div', 'td', 'th', 'tr', 'li', 'ul', 'ol', 'sub', 'sup'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Whether the signs from `from` on are an HTML tag that only shapes the text: the words around it belong together. */
function isMarkup(normalized: NormalizedText, from: number): boolean {
  const { signs, length } = normalized;
  if (length - from > longestTag) return false;
  let name = '';
  for (let at = from; at < length && name.length < 7; at += 1) {
    if (at > from && !isJoined(normalized, at)) break;
    name += letterOf(signs[at] ?? 0);
  }
  return shapingElements.has(name) || (name === 'a' && length - from === 1);
}

/** Of a tag with more letters and digits than this, the text is read too. */
const longestTag = 120;

function letterOf(sign: number): string {
  return isDigit(sign) ? String(sign - digitZero) : (sign + 9).toString(36);
}
