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
  const from = matchAt(opening, text, at);
  if (from === at) return readBare(text, at, inElement);
  return readQuoted(text, at, from) ?? readBare(text, from, inElement);
}

function readQuoted(text: string, at: number, from: number): Value | undefined {
  const mark = text.slice(at, from);
  const quote = mark.replace(/^\\*[@$fbru]*/i, '');
  const line = text.slice(from, from + longestQuoted).split(/[\r\n]/, 1)[0] ?? '';
  const ends = closing[quote] ?? [quote];
  const escaped = mark.startsWith('\\');
  const end = endOf(line, ends, escaped);
  if (end === undefined) return undefined;
  const value = line.slice(0, end).replace(/\\+$/, (slashes) => (escaped ? '' : slashes));
  return { text: value, start: from, end: from + value.length, quoted: true };
}

/** The place of the first closing quote that isn't escaped. */
function endOf(line: string, ends: readonly string[], escaped: boolean): number | undefined {
  for (const end of ends) {
    let at = line.indexOf(end);
    while (!escaped && at > 0 && isEscaped(line, at)) {
      at = line.indexOf(end, line[at + 1] === line[at] ? at + 2 : at + 1);
    }
    if (at >= 0) return at;
  }
  return undefined;
}

/** After a backslash, or doubled. */
function isEscaped(line: string, at: number): boolean {
  return line[at - 1] === '\\' || line[at + 1] === line[at];
}

function readBare(text: string, at: number, inElement: boolean): Value | undefined {
  const end = Math.min(matchAt(inElement ? insideElement : unquoted, text, at), at + longestValue);
  return end > at ? { text: text.slice(at, end), start: at, end, quoted: false } : undefined;
}
