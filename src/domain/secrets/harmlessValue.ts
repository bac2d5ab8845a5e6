import {
  codeExpressions,
  documentationWords,
  harmlessWords,
  placeholders,
} from '../../facts/secrets/harmlessValues.ts';

/**
 * Whether what stands behind a secret's name is no secret: a placeholder, a word of documentation, or code that reads it from
 * elsewhere.
 * @param value without its quotes
 * @returns true for an empty value too
 */
export function isHarmless(value: string): boolean {
  const word = value.trim().slice(0, 200);
  if (word === '' || harmlessWords.has(word.toLowerCase())) return true;
  return placeholders.some((shape) => shape.test(word)) || isDocumentation(word);
}

/**
 * Whether an unquoted value is source code rather than a value.
 * @param value as written in the text
 */
export function isCode(value: string): boolean {
  return codeExpressions.some((shape) => shape.test(value.slice(0, 200)));
}

/**
 * Whether what follows a label is prose and no value: `see KeePass`, `expires in May`, `12 characters`, `2027-03-28`.
 * @param value the first word
 * @param after what follows it on the line
 */
export function isProse(value: string, after: string): boolean {
  const word = value.replace(/[.,;:!?)]+$/, '');
  if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(word) || harmlessWords.has(word.toLowerCase()))
    return true;
  const continues = /^[.,;:!?)]?[ \t]{1,4}[\p{L}\p{N}(]/u.test(after);
  return continues && /^(?:[\p{L}\p{M}’'-]{1,40}|\d{1,5})$/u.test(word);
}

/**
 * Whether the value of `code=` names an error (`50011`, `AADSTS50011`, `0x80072560`) rather than being a sign-in code.
 * @param value without its quotes
 */
export function isErrorCode(value: string): boolean {
  return /^(?:AADSTS\d+|0x[0-9a-f]+|\d{1,12})$/i.test(value);
}

/**
 * Whether a value has letters and digits or signs, as words of a sentence don't.
 * @param value the value alone
 * @param least how many characters it must have
 */
export function looksGenerated(value: string, least: number): boolean {
  const shapedLikeName = /^(?:AADSTS\d+|0x[0-9a-f]+|[\d.,:/ -]+|[A-Za-z]+(?:_[A-Za-z]+)*)$/i.test(
    value,
  );
  return value.length >= least && /[A-Za-z]/.test(value) && !shapedLikeName && !isAddress(value);
}

function isAddress(value: string): boolean {
  return (
    /^(?:[\w+.-]+@)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}\.?(?:[/:?#]|$)/i.test(value) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value)
  );
}

function isDocumentation(value: string): boolean {
  if (value.length > 60 || /\d/.test(value)) return false;
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_.-]+/);
  return words.every((word) => word === '' || documentationWords.has(word));
}
