/**
 * Recognition compares letters and digits only: lower case, without accents. A character has a class: 1–26 for `a`–`z`, 27–36
 * for digits, 37 for the underscore, 0 for what is left out (spaces, quotes, punctuation).
 */
export const digitZero = 27;
const underscore = 37;

/** A letter of another script is written as two signs from here on, one for each half of the low byte of its code. */
const firstForeignSign = 38;

/** How many signs a normalized text is written with, 0 included. */
export const signCount = firstForeignSign + 16;

/** Classes of characters that need more than a look-up. */
export const foreignLetter = 252;
export const tagEnd = 253;
export const tagStart = 254;
export const escapeStart = 255;

/** The class of each UTF-16 code unit. */
export const charClasses: Uint8Array = makeClasses();

/** The first sign of a letter of another script; its case makes no difference. */
export function firstSign(code: number): number {
  return firstForeignSign + ((lowerCase(code) >> 4) & 15);
}

export function secondSign(code: number): number {
  return firstForeignSign + (lowerCase(code) & 15);
}

export function isDigit(sign: number): boolean {
  return sign >= digitZero && sign < underscore;
}

/** The value of a hex digit; -1 for another sign. */
export function hexValue(sign: number): number {
  if (isDigit(sign)) return sign - digitZero;
  return sign >= 1 && sign <= 6 ? sign + 9 : -1;
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < 0x250; code += 1) classes[code] = latinClass(code);
  for (let code = 0x370; code < 0x2000; code += 1) classes[code] = foreignLetter;
  for (let code = 0x3040; code < 0xd800; code += 1) classes[code] = foreignLetter;
  classes[0x30fb] = 0; // the middle dot between Japanese words
  for (let code = 0xff10; code < 0xff5b; code += 1) classes[code] = latinClass(code - 0xfee0);
  for (const sign of '%&\\') classes[sign.charCodeAt(0)] = escapeStart;
  classes['<'.charCodeAt(0)] = tagStart;
  classes['>'.charCodeAt(0)] = tagEnd;
  return classes;
}

/** ASCII letters and digits, and accented letters as their bare ones. */
function latinClass(code: number): number {
  const bare = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
  if (bare >= 97 && bare <= 122) return bare - 96;
  if (bare >= 48 && bare <= 57) return bare - 48 + digitZero;
  return bare === 95 ? underscore : 0;
}

/** The small letter of each Greek and Cyrillic one. */
const smallLetters = Uint16Array.from({ length: 0x530 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

function lowerCase(code: number): number {
  return smallLetters[code] ?? code;
}
