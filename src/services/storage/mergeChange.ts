type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts a change into a stored value and leaves the rest of it alone: fields and words in lists that this version doesn't
 * know stay as they are.
 *
 * @param stored What the database holds.
 * @param before What this version read in it, in plain data.
 * @param after The same after the change.
 * @returns The value to store; `stored` itself where nothing has changed.
 */
export function mergeChange(stored: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return stored;
  if (isFields(stored) && isFields(before) && isFields(after))
    return mergeFields(stored, before, after);
  if (isList(stored) && isTexts(before) && isTexts(after))
    return [...after, ...stored.filter((each) => !before.includes(each) && !after.includes(each))];
  return after;
}

function mergeFields(stored: Fields, before: Fields, after: Fields): Fields {
  const merged = new Map(Object.entries(stored));
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = mergeChange(own(stored, name), own(before, name), own(after, name));
    if (value === undefined) merged.delete(name);
    else merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isTexts(value: unknown): value is readonly unknown[] {
  return isList(value) && value.every((each) => typeof each === 'string');
}
