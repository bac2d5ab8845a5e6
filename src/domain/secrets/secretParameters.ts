import { secretParameters, shortFlags, signInCommands } from '../../facts/secrets/secretNames.ts';
import type { FoundSecret } from './findSecrets.ts';
import { isErrorCode, isHarmless } from './harmlessValue.ts';
import { readValue } from './secretValue.ts';

const parameters = new RegExp(
  String.raw`(?<![a-z_-])(${secretParameters.map(({ name }) => name).join('|')})(?:=|%(?:25){0,4}3d)`,
  'gi',
);
const shortestParameter = 8;

/**
 * Finds the values of `sig=` and `code=`, also percent-encoded.
 * @param text a text that was cut already
 */
export function findParameters(text: string): readonly FoundSecret[] {
  return [...text.matchAll(parameters)].flatMap((match) => {
    const row = secretParameters.find(({ name }) => name === match[1]?.toLowerCase());
    const value = readValue(text, match.index + match[0].length);
    if (!row || !value || value.text.length < shortestParameter) return [];
    if (isHarmless(value.text) || isErrorCode(value.text)) return [];
    return [{ kind: row.kind, start: value.start, end: value.end }];
  });
}

const flags = new RegExp(
  String.raw`(?<=^|\s)(${shortFlags.map(({ flag }) => flag).join('|')})(?:[ \t]{1,4}|=)`,
  'g',
);
const anyFlag = /(?:^|\s)-[a-z]/;
const commandReach = 400;

/**
 * Finds the values of short flags of commands that sign somebody in, as `az login … -p`.
 * @param text a text that was cut already
 */
export function findShortFlags(text: string): readonly FoundSecret[] {
  if (!text.includes('-') || !anyFlag.test(text)) return [];
  return [...text.matchAll(flags)].flatMap((match) => {
    const row = shortFlags.find(({ flag }) => flag === match[1]);
    const command = text.slice(Math.max(0, match.index - commandReach), match.index);
    const value = readValue(text, match.index + match[0].length);
    if (!row || !value || !signInCommands.test(command.slice(command.lastIndexOf('\n') + 1)))
      return [];
    const isPort = /^\d{1,5}(?::\d{1,5})?$/.test(value.text);
    const isFlag = !value.quoted && /^--?[a-z]/i.test(value.text);
    if (isPort || isFlag || isHarmless(value.text)) return [];
    return [{ kind: row.kind, start: value.start, end: value.end }];
  });
}
