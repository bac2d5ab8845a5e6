import { connectRecord } from '../connectFields.ts';
import { draftRecords } from '../drafts.ts';
import { notesRecord } from '../organizationNotes.ts';
import { preferencesRecord } from '../preferences.ts';
import { profileRecords } from '../profiles.ts';
import { recordWithId, type RecordCollection } from '../recordCollection.ts';
import type { RecordFormat, SingleRecord } from '../recordFormat.ts';
import { typedRecord } from '../typedAddresses.ts';

/** One kind of record that a backup holds, and what one and several of them are called. */
export type BackupKind = {
  readonly one: string;
  readonly many: string;
  /** How the record with this key is read; undefined where it is of another kind. */
  readonly formatOf: (key: string) => RecordFormat<unknown> | undefined;
};

/** What a person made and would miss. Lists and check results aren’t in a backup: they are asked for again. */
export const backupKinds: readonly BackupKind[] = [
  { one: 'profile', many: 'profiles', formatOf: collection(profileRecords) },
  {
    one: 'registration being set up',
    many: 'registrations being set up',
    formatOf: collection(draftRecords),
  },
  { one: 'set of notes', many: 'sets of notes', formatOf: single(notesRecord) },
  {
    one: 'list of added addresses',
    many: 'lists of added addresses',
    formatOf: single(typedRecord),
  },
  { one: 'set of preferences', many: 'sets of preferences', formatOf: single(preferencesRecord) },
  {
    one: 'entry in the sign-in form',
    many: 'entries in the sign-in form',
    formatOf: single(connectRecord),
  },
];

function collection<T>(records: RecordCollection<T>): BackupKind['formatOf'] {
  return (key) =>
    key.startsWith(records.prefix)
      ? opaque(recordWithId(records, key.slice(records.prefix.length)))
      : undefined;
}

function single<T>(record: SingleRecord<T>): BackupKind['formatOf'] {
  return (key) => (key === record.key ? opaque(record) : undefined);
}

/** Reads a record and writes what was read, whatever its type. */
function opaque<T>(format: RecordFormat<T>): RecordFormat<unknown> {
  return {
    parse: (stored) => {
      const value = format.parse(stored);
      return value === undefined ? undefined : format.write(value);
    },
    write: (written) => written,
  };
}
