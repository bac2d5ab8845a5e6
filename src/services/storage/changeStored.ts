import { mergeChange } from './mergeChange.ts';
import { readStored, type SingleRecord, type StoredValue } from './recordFormat.ts';
import type { Storage } from './storage.ts';

/**
 * Changes a record in one transaction. Fields that this version doesn't know stay as they are,
 * and a record that can't be read is not touched.
 *
 * @param edit Gets the value as stored, or what counts while there is none. What it returns is stored; undefined removes the record.
 * @returns The value as it is now; undefined where the database failed and the change waits in memory.
 */
export async function changeStored<T>(
  storage: Storage,
  record: SingleRecord<T>,
  edit: (value: T) => T,
): Promise<StoredValue<T> | undefined> {
  let outcome: StoredValue<T> = { is: 'none' };
  const written = await storage.update(record.key, (stored) => {
    const before = readStored(record, stored);
    outcome = before;
    if (before.is === 'unreadable') return stored;
    const value = edit(before.is === 'value' ? before.value : record.none);
    outcome = value === undefined ? { is: 'none' } : { is: 'value', value };
    if (value === undefined) return undefined;
    return before.is === 'none'
      ? record.write(value)
      : mergeChange(stored, record.write(before.value), record.write(value));
  });
  return written.kept ? outcome : undefined;
}
