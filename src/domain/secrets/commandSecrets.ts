import { commandSecrets } from '../../facts/secrets/commandSecrets.ts';
import type { FoundSecret } from './findSecrets.ts';
import { harmfulAt } from './harmfulValue.ts';
import { looksGenerated } from './harmlessValue.ts';

/** How much of a command's line is read. */
const longestLine = 400;
/** How many lines with one command are read; the rest of a text with more counts as secret. */
const mostLines = 60;

/**
 * Finds the secrets of commands that take them without a name.
 * @param text a text that was cut already
 */
export function findCommandSecrets(text: string): readonly FoundSecret[] {
  const lower = text.toLowerCase();
  const hasFlag = (lower.includes('-') || lower.includes('/')) && flags.test(lower);
  if (!hasFlag && !words.some((word) => lower.includes(word))) return [];
  // A few letters get longer in lower case; then the places in both texts differ.
  const searched = lower.length === text.length ? lower : text;
  return commandSecrets.flatMap(({ commands, before, least = 0 }) =>
    commands.flatMap((command) => findIn(text, searched, command, before, least)),
  );
}

/** Such a line has one of these; most texts have none. */
const flags = /\s[-/](?:h?[bpuw]|rp)/;
const words = ['net use', 'identified by', 'sqlplus'];

function findIn(
  text: string,
  searched: string,
  command: string,
  before: RegExp,
  least: number,
): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let lines = 0;
  for (let at = searched.indexOf(command); at >= 0;) {
    lines += 1;
    if (lines > mostLines) return [...found, { kind: 'password', start: at, end: text.length }];
    const from = at + command.length;
    const line = /^[^\r\n]*/.exec(text.slice(from, from + longestLine))?.[0] ?? '';
    if (!/\w/.test(text.charAt(at - 1))) found.push(...secretsOf(text, from, line, before, least));
    at = searched.indexOf(command, from + line.length);
  }
  return found;
}

function secretsOf(
  text: string,
  from: number,
  line: string,
  before: RegExp,
  least: number,
): readonly FoundSecret[] {
  return [...line.matchAll(before)].flatMap((match) => {
    const value = harmfulAt(text, from + match.index + match[0].length);
    if (!value || (!value.quoted && /^[-*]/.test(value.text))) return [];
    if (least > 0 && !value.quoted && !looksGenerated(value.text, least)) return [];
    return [{ kind: 'password' as const, start: value.start, end: value.end }];
  });
}
