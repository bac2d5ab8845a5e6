import { digitZero, escaped, hexDigit, isDigitClass, readEscape } from './normalizedText.ts';

/** Signs between a key and its number: `AADSTS: `, `error_codes":[`, escapes included. */
const longestGap = 16;

/**
 * The number of a code that begins after `from`, in one or two pieces: the second is what stands on the next line, because a
 * code may be broken there. Undefined where no number follows at once, or one too long for a code.
 */
export type CodeNumber = {
  readonly digits: string;
  readonly nextLine: string | undefined;
  /** A colon follows the second piece, as in `AADSTS500113: No reply address…`. */
  readonly colon: boolean;
};

export function readCodeNumber(
  text: string,
  from: number,
  classes: Uint8Array,
): CodeNumber | undefined {
  const start = findDigit(text, from, classes);
  if (start < 0) return undefined;
  const end = endOfDigits(text, start);
  if (end - start > 8) return undefined;
  const digits = text.slice(start, end);
  const broken = /^(?:[ \t]*(?:\\+[rn]|[\r\n])+[ \t>|]*|=\r?\n)(\d{1,6})(?![\d/-])(:?)/.exec(
    text.slice(end, end + 40),
  );
  return { digits, nextLine: broken?.[1], colon: broken?.[2] === ':' };
}

/** Where the first digit stands, if nothing but signs comes before it. */
export function findDigit(text: string, from: number, classes: Uint8Array): number {
  const last = Math.min(text.length, from + longestGap);
  for (let at = from; at < last; at += 1) {
    const kept = classes[text.charCodeAt(at)] ?? 0;
    if (kept === escaped) at = Math.floor(readEscape(text, at, classes) / 256);
    else if (kept !== 0) return isDigitClass(kept) ? at : -1;
  }
  return -1;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (at - start < 10 && isAsciiDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The number that `0x8` and seven more digits make, over a line break if need be; -1 where there are fewer or more. */
export function readHexAfterEight(text: string, from: number, classes: Uint8Array): number {
  let value = 8;
  let read = 0;
  for (let at = from; at < from + 7 + longestGap && at < text.length; at += 1) {
    const digit = hexOfClass(classes[text.charCodeAt(at)] ?? 0);
    if (digit < 0) {
      at = endOfGap(text, at, classes);
      if (at < 0) return -1;
    } else {
      value = value * 16 + digit;
      read += 1;
      if (read === 7) return hexDigit(text.charCodeAt(at + 1)) < 0 ? value : -1;
    }
  }
  return -1;
}

/** The last character of a sign or escape that may stand inside a broken number; -1 for a letter. */
function endOfGap(text: string, at: number, classes: Uint8Array): number {
  const kept = classes[text.charCodeAt(at)] ?? 0;
  if (kept !== escaped) return kept === 0 && /[\s>|]/.test(text.charAt(at)) ? at : -1;
  const escape = readEscape(text, at, classes);
  return escape % 256 === 0 ? Math.floor(escape / 256) : -1;
}

function hexOfClass(kept: number): number {
  if (isDigitClass(kept)) return kept - digitZero;
  return kept >= 1 && kept <= 6 ? kept + 9 : -1;
}

/**
 * A decimal such as -2147180284, whose first four digits stand from `first` to before `from`, as the unsigned number it stands
 * for. `signed` where a minus stands before it.
 */
export function readSignedDecimal(
  text: string,
  first: number,
  from: number,
): { readonly number: number; readonly signed: boolean } | undefined {
  if (!isAsciiDigit(text.charCodeAt(from))) return undefined;
  const rest = /^\d{6}(?!\d)/.exec(text.slice(from, from + 7))?.[0];
  const before = text.slice(Math.max(0, first - 3), first);
  if (rest === undefined || from - first !== 4 || /\d$/.test(before)) return undefined;
  const signed = /(?:[-−]|%2d)$/i.test(before);
  const number = Number(text.slice(first, from) + rest);
  return { number: signed ? 2 ** 32 - number : number, signed };
}
