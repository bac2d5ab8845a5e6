import { readText } from '../json.ts';
import { looksEmpty, visibleText } from '../visibleText.ts';

/** Reads a text of a provider for the screen: hidden characters are made visible. Undefined where there is none. */
export function readVisible(value: unknown): string | undefined {
  const text = readText(value);
  return text === undefined ? undefined : visibleText(text);
}

/** Reads a name for the screen; one that would look empty is replaced by the ID. Undefined where there is none. */
export function readName(value: unknown, id: string): string | undefined {
  const text = readText(value);
  if (text === undefined) return undefined;
  return looksEmpty(text) ? id : visibleText(text);
}
