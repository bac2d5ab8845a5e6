import { digitZero, hexValue, isDigit } from './charClass.ts';
import { endOf, isJoined, type NormalizedText } from './normalizedText.ts';

/** Characters between a key and its number: `AADSTS: `, `0x8 `. */
const shortGap = 16;

/** Characters between a label and its number, which may be on the next line of an indented list. */
const labelGap = 48;

/**
 * The number of a code, in one or two pieces: the second is what the next line begins with, because a code may be broken there.
 */
type CodeNumber = {
  readonly digits: string;
  /** Empty where the next line doesn't begin with digits. */
  readonly nextLine: string;
  /** A colon follows the second piece, as in `AADSTS500113: No reply address…`. */
  readonly colon: boolean;
};

/**
 * Reads the number after `AADSTS`.
 * @param normalized The text.
 * @param from The sign after `AADSTS`.
 * @returns Undefined where no number follows at once, or one that is too long for a code.
 */
export function readCodeNumber(normalized: NormalizedText, from: number): CodeNumber | undefined {
  if (!followsWithin(normalized, from, shortGap)) return undefined;
  const count = countDigits(normalized, from);
  if (count === 0 || count > 8) return undefined;
  const end = endOf(normalized, from + count - 1);
  const broken = /^(?:[ \t]*(?:\\+[rn]|[\r\n])+[ \t>|]*|=\r?\n)(\d{1,6})(?![\d/-])(:?)/.exec(
    normalized.text.slice(end, end + 40),
  );
  return {
    digits: digitsAt(normalized, from, count),
    nextLine: broken?.[1] ?? '',
    colon: broken?.[2] === ':',
  };
}

/**
 * Reads the number after a label such as `errorCode`.
 * @param normalized The text.
 * @param from The sign after the label.
 * @returns Five to eight decimal or hex digits in lower case; undefined for anything else, such as the beginning of a GUID.
 */
export function readLabeledNumber(normalized: NormalizedText, from: number): string | undefined {
  const first = normalized.signs[from] ?? 0;
  if (!isDigit(first) || !followsWithin(normalized, from, labelGap)) return undefined;
  const start = normalized.starts[from] ?? 0;
  return /^[0-9a-f]{5,8}(?![0-9a-z-])/i
    .exec(normalized.text.slice(start, start + 9))?.[0]
    .toLowerCase();
}

/**
 * Reads the seven hex digits after `0x8`, over a line break if need be.
 * @param normalized The text.
 * @param from The sign after `0x8`.
 * @returns The whole number, or undefined where there are fewer or more digits.
 */
export function readHexAfterEight(normalized: NormalizedText, from: number): number | undefined {
  let value = 8;
  for (let at = from; at < from + 7; at += 1) {
    const digit = hexAt(normalized, at);
    if (digit < 0 || !(isJoined(normalized, at) || isBrokenOff(normalized, at))) return undefined;
    value = value * 16 + digit;
  }
  const goesOn = hexAt(normalized, from + 7) >= 0 && isJoined(normalized, from + 7);
  return goesOn ? undefined : value;
}

function hexAt({ signs, length }: NormalizedText, at: number): number {
  return at < length ? hexValue(signs[at] ?? 0) : -1;
}

/** A signed or unsigned decimal as the unsigned number of 32 bits that it stands for. */
type Decimal = { readonly number: number; readonly signed: boolean };

/**
 * Reads a decimal of ten digits such as -2147180284.
 * @param normalized The text.
 * @param first The sign of its first digit.
 * @returns Undefined where the number has more or fewer digits.
 */
export function readDecimal(normalized: NormalizedText, first: number): Decimal | undefined {
  if (isJoined(normalized, first) && isDigit(normalized.signs[first - 1] ?? 0)) return undefined;
  if (countDigits(normalized, first) !== 10) return undefined;
  const number = Number(digitsAt(normalized, first, 10));
  const start = normalized.starts[first] ?? 0;
  const signed = /(?:[-−]|%2d)$/i.test(normalized.text.slice(Math.max(0, start - 3), start));
  return { number: signed ? 2 ** 32 - number : number, signed };
}

/** How many digits are together from a sign on, counted to eleven. */
function countDigits(normalized: NormalizedText, from: number): number {
  let at = from;
  while (at < normalized.length && at < from + 11) {
    if (!isDigit(normalized.signs[at] ?? 0) || (at > from && !isJoined(normalized, at))) break;
    at += 1;
  }
  return at - from;
}

function digitsAt({ signs }: NormalizedText, from: number, count: number): string {
  return Array.from(signs.subarray(from, from + count), (sign) => sign - digitZero).join('');
}

function followsWithin(normalized: NormalizedText, at: number, gap: number): boolean {
  if (at >= normalized.length) return false;
  return (normalized.starts[at] ?? 0) - endOf(normalized, at - 1) <= gap;
}

/** Whether only blanks, quote marks of a mail, and escapes are between a sign and the one before it. */
function isBrokenOff(normalized: NormalizedText, at: number): boolean {
  if (!followsWithin(normalized, at, shortGap)) return false;
  const gap = normalized.text.slice(endOf(normalized, at - 1), normalized.starts[at]);
  return /^(?:[\s>|=]|\\+[nrt]|%(?:25)*[0-9a-f]{2}|&[#\w;]{2,12};)*$/i.test(gap);
}
