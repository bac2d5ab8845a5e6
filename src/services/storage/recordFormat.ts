import { FailureError } from '../../domain/failure.ts';
import { readNumber, readRecord } from '../../domain/json.ts';
import type { Storage } from './storage.ts';

/** How one kind of record is read and written. */
export type RecordFormat<T> = {
  /** Reads a record of this version or an older one; undefined where it is damaged. */
  parse(stored: unknown): T | undefined;
  /** The record of a value, in plain data. */
  write(value: T): unknown;
};

/** A record of which there is one, under one key. */
export type SingleRecord<T> = RecordFormat<T> & {
  readonly key: string;
  /** What counts while nothing is stored. */
  readonly none: T;
};

/** Why a record that is there can't be used: a newer version of Latchkey wrote it, or it is damaged. */
export type UnreadableReason = 'newer' | 'damaged';

export type StoredValue<T> =
  | { readonly is: 'none' }
  | { readonly is: 'value'; readonly value: T }
  | { readonly is: 'unreadable'; readonly why: UnreadableReason; readonly stored: unknown };

/** The version that all records have today; a record without a version is of this one. */
const version = 1;

/** Reads a stored record. A later version is never read, because its fields may mean something else. */
export function readStored<T>(format: RecordFormat<T>, stored: unknown): StoredValue<T> {
  if (stored === undefined) return { is: 'none' };
  if ((readNumber(readRecord(stored)?.['version']) ?? version) > version)
    return { is: 'unreadable', why: 'newer', stored };
  const value = format.parse(stored);
  return value === undefined
    ? { is: 'unreadable', why: 'damaged', stored }
    : { is: 'value', value };
}

/** @returns What is stored; where it can't be read, what this page would have stored since; else `none`. */
export async function readSingle<T>(storage: Storage, record: SingleRecord<T>): Promise<T> {
  const read =
    (await readFrom(storage, record)) ?? readStored(record, storage.inMemory(record.key));
  return read.is === 'value' ? read.value : record.none;
}

/** @returns Undefined where the database can't be read; the person hears of that from the storage itself. */
export async function readFrom<T>(
  storage: Storage,
  record: SingleRecord<T>,
): Promise<StoredValue<T> | undefined> {
  try {
    return readStored(record, await storage.get(record.key));
  } catch (error) {
    if (error instanceof FailureError) return undefined;
    throw error;
  }
}
