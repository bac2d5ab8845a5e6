/** What GitHub and others link by themselves: addresses, mentions, references. A backslash wouldn't stop them. */
const linked = /@|:\/\/|www\.|#\d/i;

/** A longer word may be an ID or a token: it stays as it is, so that whatever looks for it finds it. */
const longestEscaped = 24;

/**
 * Writes text from outside into Markdown so that it stays text: no link, image, mention, HTML, table, or emphasis comes of it.
 * @returns One line. A word that would be linked anyway, or that is very long, is written as code.
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function escape(text: string): string {
  return oneLine(text).split(' ').map(escapeWord).join(' ');
}

function escapeWord(word: string): string {
  if (mask.test(word)) return word;
  if (linked.test(word) || (word.length > longestEscaped && signs.test(word))) return code(word);
  return word.replace(new RegExp(signs, 'g'), '\\$&').replace(listMark, '\\$&');
}

/** What takes the place of a hidden value, such as `[user]`. By itself it means nothing in Markdown. */
const mask = /^\[[a-z]+\][.,;]?$/;
const signs = /[\\`*_[\]<>#|~&]/;
/** Signs that begin a list or a heading where a line begins with them. */
const listMark = /^[-+=]|(?<=^\d+)[.)]$/;

/** Writes text from outside as code, on one line. */
export function code(text: string): string {
  const line = oneLine(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  return longestRun(line) > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Writes text from outside into one cell of a table, where a bar would begin the next cell, in code too. */
export function cell(text: string): string {
  return escape(text).replace(/(\\*)\|/g, (bar, { length }: string) =>
    length % 2 === 0 ? `${bar.slice(0, -1)}\\|` : bar,
  );
}

/** Writes a text of many lines as a block of code. */
export function fenced(text: string): readonly string[] {
  const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
  return [fence, text.trimEnd(), fence];
}

/** Puts a text on one line, without control characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
