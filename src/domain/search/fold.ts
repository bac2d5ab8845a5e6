/** Letters whose plain form is no matter of accents, so that Unicode does not take them apart. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
};

/**
 * Folds letter case and accents: what somebody types without accents finds what is written with them. What is taken apart
 * stays apart (Hangul), so that a part of a text folds to a part of what the text folds to.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðłþıħς]/g, (letter) => plain[letter] ?? letter);
}

/** Folds many at once, at the price of one where all of them are plain. */
export function foldAll(texts: readonly string[]): readonly string[] {
  const all = texts.join(between);
  const folded = isPlain(all) ? all.toLowerCase().split(between) : [];
  return folded.length === texts.length ? folded : texts.map(fold);
}

const between = '\n';

/** Plain ASCII, as nearly every name is, has nothing to fold but its letter case. */
function isPlain(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what ASCII begins with
  return /^[\u0000-\u007f]*$/.test(text);
}

/** Whether a word of a folded text begins at this place. */
export function isWordStart(text: string, at: number): boolean {
  return at === 0 || !isLetterOrDigit(text.charCodeAt(at - 1));
}

function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
