import { backupFormat, backupVersion } from '../../../domain/backupFormat.ts';
import { readJson, readList, readNumber, readRecord, readText } from '../../../domain/json.ts';
import type { RecordEntry } from '../../world.ts';
import { readBackupRecord, type BackupRecord } from './backupRecord.ts';

/** The largest file that is read. */
export const longestBackup = 50_000_000;

type Kept = Extract<BackupRecord, { is: 'ok' }>;

/** Why records of a file are left out, with how many. */
type LeftOut = Readonly<Record<Exclude<BackupRecord['is'], 'ok'> | 'repeated', number>>;

export type BackupResult =
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'read'; readonly records: readonly Kept[]; readonly leftOut: LeftOut };

/** Writes what a backup holds of these records. Those that can’t be read or hold a secret aren’t in it. */
export function writeBackup(records: readonly RecordEntry[], savedAt: number): string {
  const kept = records
    .map(([key, stored]) => readBackupRecord(key, stored))
    .filter((each) => each.is === 'ok')
    .map(({ key, value }) => ({ key, value }));
  const file = {
    format: backupFormat,
    version: backupVersion,
    savedAt: new Date(savedAt).toISOString(),
    records: kept,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a backup. Nothing of it is saved yet. */
export function readBackup(text: string): BackupResult {
  if (text.length > longestBackup) return refuse(tooLong);
  const file = readRecord(readJson(text.replace(/^\uFEFF/, '')));
  if (!file) return refuse('This isn’t a Latchkey backup: it isn’t complete JSON.');
  if (file['format'] !== backupFormat)
    return refuse(
      'This isn’t a Latchkey backup. To read another tool’s file, go to Profiles and select Import.',
    );
  const written = readNumber(file['version']);
  if (written !== undefined && written > backupVersion)
    return refuse(
      'A newer version of Latchkey wrote this backup. Reload the page to get the newer version, then restore it. Nothing was changed.',
    );
  const records = readList(file['records']);
  if (written !== backupVersion || !records)
    return refuse('This backup is damaged: it has no version or no records. Nothing was changed.');
  return readRecords(records);
}

export const tooLong =
  'This file is larger than 50 MB, which is more than a backup needs. Nothing was read.';

function refuse(message: string): BackupResult {
  return { is: 'refused', message };
}

function readRecords(records: readonly unknown[]): BackupResult {
  const kept = new Map<string, Kept>();
  const leftOut = { unknown: 0, newer: 0, damaged: 0, secret: 0, repeated: 0 };
  for (const each of records) {
    const entry = readRecord(each);
    const key = readText(entry?.['key']);
    const read: BackupRecord =
      entry && key !== undefined && Object.hasOwn(entry, 'value')
        ? readBackupRecord(key, entry['value'])
        : { is: 'damaged' };
    if (read.is !== 'ok') leftOut[read.is] += 1;
    else if (kept.has(read.key)) leftOut.repeated += 1;
    else kept.set(read.key, read);
  }
  return { is: 'read', records: [...kept.values()], leftOut };
}
