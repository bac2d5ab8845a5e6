import type { SecretKind } from '../../facts/secrets/secretKinds.ts';
import { pagingNames } from '../../facts/secrets/secretNames.ts';
import { harmfulAt } from './harmfulValue.ts';
import { isCode, isHarmless, isProse, looksGenerated } from './harmlessValue.ts';
import { paired } from './pairedValue.ts';
import { matchAt, readValue, type Value } from './secretValue.ts';

export type SecretName = { readonly kind: SecretKind; readonly weak: boolean };

/** Words that may follow a name and still belong to it: `Client Secret Value`, `password2`. */
const suffix = /(?:[ _.-]{0,2}(?:value|text|plain[ _]?text|string|wert|valeur|valore?))?\d{0,2}/iy;

const assignment =
  /(?:\\{0,8}["'`*_)\]]{0,3}|%(?:25){0,3}22)[ \t]{0,3}(?::=|=>|->|→|[=:：|,]|\((?=["'])|\t|%(?:25){0,4}3[ad])(?:\*{2})?[ \t]{0,4}(?:[|>][+-]?[ \t]{0,4}\r?\n[ \t]{1,20})?/iy;

/**
 * Reads the value behind a name, in the first of the ways that fits.
 * @param hasPairs whether the text has a field or an element for a value at all
 */
export function valueOf(
  text: string,
  start: number,
  end: number,
  name: SecretName,
  hasPairs: boolean,
): Value | undefined {
  const word = wordStart(text, start);
  if (isOtherWord(text, start, word, name)) return undefined;
  const after = matchAt(suffix, text, end);
  return (
    assigned(text, after, name) ??
    inElement(text, word, after) ??
    flagged(text, word, after) ??
    (hasPairs ? paired(text, word, after) : undefined) ??
    said(text, after, isLabelAlone(text, start, end)) ??
    below(text, start, after)
  );
}

/** `bypass` and `pagingToken` are no names of secrets. */
function isOtherWord(text: string, start: number, word: number, name: SecretName): boolean {
  if (word === start) return false;
  if (name.weak && /[a-z]/i.test(text.charAt(start - 1))) return true;
  return pagingNames.test(text.slice(Math.max(word, start - 10), start));
}

const longestWord = 40;

/** Where the word begins that a name ends: `S2S` of `S2SClientSecret`, `--` of `--password`. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestWord && /[\w.:-]/.test(text.charAt(start - 1)))
    start -= 1;
  return start;
}

function assigned(text: string, at: number, name: SecretName): Value | undefined {
  const from = matchAt(assignment, text, at);
  const value = from > at ? harmfulAt(text, from) : undefined;
  if (!value) return undefined;
  const sign = text.slice(at, from);
  const loose = /[\s]$/.test(sign) && !value.quoted;
  if (loose && isLabel(text, value, name)) return undefined;
  if (!value.quoted && isCode(text.slice(value.start, value.end + 1))) return undefined;
  const least = leastOf(sign, name);
  return least === 0 || looksGenerated(value.text, least) ? value : undefined;
}

/** What follows a label may be a word about the secret, and Entra's secrets are no words. */
function isLabel(text: string, value: Value, name: SecretName): boolean {
  const isWord = name.kind === 'client-secret' && /^[\p{L}-]{1,40}$/u.test(value.text);
  return isWord || isProse(value.text, text.slice(value.end, value.end + 40));
}

/** How long a value must be, and irregular, where the name or the sign after it can mean something else too. */
function leastOf(sign: string, { kind, weak }: SecretName): number {
  if (weak) return kind === 'token' ? 16 : 6;
  if (sign.includes(',')) return 8;
  return /[|\t]/.test(sign) ? 4 : 0;
}

const endOfTag = /(?:\s[^<>]{0,80})?(?:>|&gt;)/y;

/** `<Password>value</Password>`, also escaped. */
function inElement(text: string, word: number, at: number): Value | undefined {
  if (!text.endsWith('<', word) && !text.endsWith('&lt;', word)) return undefined;
  const from = matchAt(endOfTag, text, at);
  const value = from > at ? harmfulAt(text, from, true) : undefined;
  return value && /^(?:<|&lt;)\//.test(text.slice(value.end, value.end + 5)) ? value : undefined;
}

/** `--clientSecret value`, `-ClientSecret value`, `/password value` */
function flagged(text: string, word: number, at: number): Value | undefined {
  if (!isFlag(text, word)) return undefined;
  const from = matchAt(/[ \t]{1,4}(?:[\\`^][ \t]*\r?\n[ \t]{0,40})?/y, text, at);
  const value = from > at ? harmfulAt(text, from) : undefined;
  if (!value || value.quoted) return value;
  return /^--?[a-z]/i.test(value.text) || isCode(value.text) ? undefined : value;
}

function isFlag(text: string, word: number): boolean {
  const slash = text.charAt(word - 1) === '/';
  const start = slash ? word - 1 : word;
  return (slash || text.charAt(word) === '-') && /^[\s"'`([]?$/.test(text.charAt(start - 1));
}

const saying =
  /[ \t]{1,3}(?:(?:is|was|ist|lautet|war|est|es|è|é|er|är|[-–—])[ \t:"'“„]{1,4}|(?=["'“„`]))/iy;
const blanks = /[ \t]{1,3}/y;

/** `The password is Passw0rd!`, `PASSWORD Passw0rd` */
function said(text: string, at: number, isLabel: boolean): Value | undefined {
  const from = matchAt(saying, text, at);
  const value = from > at ? readValue(text, from) : undefined;
  if (value) return /\d/.test(value.text) && generated(value) ? value : undefined;
  const next = matchAt(blanks, text, at);
  const bare = next > at ? readValue(text, next) : undefined;
  return bare && generated(bare) && (isLabel ? isMixed : isStrong).test(bare.text)
    ? bare
    : undefined;
}

/** A name in capitals, or in the file .netrc: a value may follow it without a sign. */
function isLabelAlone(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (name === name.toUpperCase() && /[A-Z]{3}/.test(name)) return true;
  return /\blogin[ \t]{1,4}\S{1,60}[ \t]{1,4}$/i.test(text.slice(Math.max(0, start - 80), start));
}

/** Letters, and a digit with small letters or a sign: no other label, and no number. */
const isMixed = /^(?=.{0,60}[A-Za-z])(?=.{0,60}\d)(?=.{0,60}[a-z!@#$%^&*+=?~]).{6,60}$/;

/** Letters, a digit and a sign, as password rules ask for. */
const isStrong = /^(?=.{0,60}[A-Za-z])(?=.{0,60}\d)(?=.{0,60}[!@#$%^&*+=?~]).{8,60}$/;

const longestLabel = 60;

const lineEnd = /[ \t:：]{0,3}\r?\n[ \t]{0,8}/y;

/** A label on its own line, and the value on the next. */
function below(text: string, start: number, at: number): Value | undefined {
  const from = matchAt(lineEnd, text, at);
  if (from === at) return undefined;
  const before = text.slice(Math.max(0, start - longestLabel), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === longestLabel || line.includes('=')) return undefined;
  const value = readValue(text, from);
  const alone = value && /^[ \t]{0,8}(?:[\r\n]|$)/.test(text.slice(value.end, value.end + 10));
  return alone && /\d/.test(value.text) && generated(value) ? value : undefined;
}

function generated({ text }: Value): boolean {
  return looksGenerated(text, 6) && !isHarmless(text) && !/[:=]/.test(text.at(-1) ?? '');
}
