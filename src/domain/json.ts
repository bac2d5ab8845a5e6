/** Reading values from outside, one field at a time: what does not fit is absent. */

export function readRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function readList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Undefined where the text is no JSON; JSON's own `null` stays null. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: the caller sees it by the absence
  }
}

/** The entry of a table under a word from outside; undefined for words such as `constructor` that every object has. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Levels of a field that is kept without being known. */
const deepest = 16;

/** Values and letters in all such fields of one record. */
const most = 20_000;

/** The fields that have no place of their own. One that is nested too deep, or too long, is left out. */
export function readRest(
  record: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const room = { left: most };
  const rest = Object.entries(record).filter(
    ([name, value]) => !known.has(name) && fits(value, deepest, room),
  );
  return Object.fromEntries(rest);
}

function fits(value: unknown, levels: number, room: { left: number }): boolean {
  room.left -= typeof value === 'string' ? value.length + 1 : 1;
  if (levels < 0 || room.left < 0) return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((each) => fits(each, levels - 1, room));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
