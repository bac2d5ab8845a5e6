import type { RecordFormat, SingleRecord } from './recordFormat.ts';

/** Records of one kind: one for each ID, under keys that start alike. */
export type RecordCollection<T> = RecordFormat<T> & {
  readonly prefix: string;
  /** The ID in a value: it has to be the one in the record's key. */
  idOf(value: T): string;
};

/** The one record of a collection with this ID. */
export function recordWithId<T>(
  kind: RecordCollection<T>,
  id: string,
): SingleRecord<T | undefined> {
  return {
    key: `${kind.prefix}${id}`,
    none: undefined,
    parse(stored) {
      const value = kind.parse(stored);
      return value !== undefined && kind.idOf(value) === id ? value : undefined;
    },
    write: (value) => value !== undefined && kind.write(value),
  };
}
