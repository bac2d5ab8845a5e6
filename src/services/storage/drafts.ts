import type { SetupDraft } from '../../domain/setup/setupDraft.ts';
import { parseDraft } from '../../domain/setup/storedDraft.ts';
import { readText } from '../../domain/json.ts';
import { changeStored } from './changeStored.ts';
import { keys, prefixes } from './keys.ts';
import type { RecordCollection } from './recordCollection.ts';
import { readSingle, type SingleRecord } from './recordFormat.ts';
import type { Storage } from './storage.ts';

export const draftRecords: RecordCollection<SetupDraft> = {
  prefix: prefixes.draft,
  parse(stored) {
    const read = parseDraft(stored);
    return read.status === 'ok' ? read.draft : undefined;
  },
  write: (draft) => draft,
  idOf: ({ id }) => id,
};

const currentRecord: SingleRecord<string | undefined> = {
  key: keys.currentDraft,
  none: undefined,
  parse: readText,
  write: (id) => id,
};

/** The ID of the draft that was worked on last; undefined where there is none, or where it can't be read. */
export function readCurrentId(storage: Storage): Promise<string | undefined> {
  return readSingle(storage, currentRecord);
}

export async function writeCurrentId(storage: Storage, id: string): Promise<void> {
  await changeStored(storage, currentRecord, () => id);
}
