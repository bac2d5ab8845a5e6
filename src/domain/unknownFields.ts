/** Levels of a field that is kept without being known. */
const deepest = 16;

/** Values and letters in all such fields of one record. */
const most = 20_000;

/** The fields that have no place of their own. One that is nested too deep, or too long, is left out. */
export function readUnknownFields(
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
