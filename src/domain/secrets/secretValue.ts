/** A value in a text: without its quotes, and its position. */
export type Value = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
};

const longestValue = 16_000;
/** A longer value in quotes is read as if it had none. */
const longestQuoted = 1000;

/**
 * Where a sticky pattern ends that is tried at one place.
 * @returns `at` where it doesn't fit
 */
export function matchAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}

const opening = /\\{0,8}(?:[@$fbru]{0,2}["'`“‘„«]|&quot;|%(?:25){0,3}22)/iy;

/** What closes a quote; several languages open it below and close it above. */
const closing: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '‘': ['’'],
  '„': ['“', '”'],
  '«': ['»'],
};

/**
 * An unquoted value ends at white space, a semicolon or a double quote; a comma, bracket or single quote ends it only where
 * nothing of the value follows.
 */
const unquoted =
  /(?:[^\s;"<>|`'\\,)}\]&%]|['\\,)}\]>](?![\s;"'`,)}\]\\]|$)|<(?![/a-z!])|&(?![\w$.-]{1,40}=|amp;|quot;)|%(?!(?:25){0,3}(?:26|22|3b)))+/iy;
const insideElement = /(?:[^<\r\n&]|&(?!lt;\/))+/y;

/**
 * Reads the value at one place of a text.
 * @param at where it begins, quotes included
 * @returns undefined where there is none
 */
export function readValue(
  text: string,
  at: number,
  { inElement = false }: { readonly inElement?: boolean } = {},
): Value | undefined {
  const isPlain = text[at] === '"' || text[at] === "'";
  const from = isPlain ? at + 1 : matchAt(opening, text, at);
  if (from === at) return readBare(text, at, inElement);
  return readQuoted(text, at, from) ?? readBare(text, from, inElement);
}

function readQuoted(text: string, at: number, from: number): Value | undefined {
  const mark = text.slice(at, from);
  const quote = mark.length === 1 ? mark : mark.replace(/^\\*[@$fbru]*/i, '');
  const reach = text.slice(from, from + longestQuoted);
  const ends = closing[quote] ?? [quote];
  const escaped = mark.startsWith('\\');
  const end = endOf(reach, ends, escaped);
  if (end === undefined) return undefined;
  const inside = reach.slice(0, end);
  const value = escaped ? inside.replace(/\\+$/, '') : inside;
  return { text: value, start: from, end: from + value.length, quoted: true };
}

/** The place of the first closing quote on the same line that isn't escaped. */
function endOf(text: string, ends: readonly string[], escaped: boolean): number | undefined {
  for (const end of ends) {
    let at = text.indexOf(end);
    while (!escaped && at > 0 && isEscaped(text, at)) {
      at = text.indexOf(end, text[at + 1] === text[at] ? at + 2 : at + 1);
    }
    if (at >= 0 && !/[\r\n]/.test(text.slice(0, at))) return at;
  }
  return undefined;
}

/** After a backslash, or doubled. */
function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\' || text[at + 1] === text[at];
}

function readBare(text: string, at: number, inElement: boolean): Value | undefined {
  const end = Math.min(matchAt(inElement ? insideElement : unquoted, text, at), at + longestValue);
  return end > at ? { text: text.slice(at, end), start: at, end, quoted: false } : undefined;
}
