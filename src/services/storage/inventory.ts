import { parseGuid } from '../../domain/guid.ts';
import { readList, readRecord } from '../../domain/json.ts';
import type { RecordEntry } from '../world.ts';
import { connectRecord } from './connectFields.ts';
import { draftRecords } from './drafts.ts';
import { keys, prefixes } from './keys.ts';
import { profileRecords } from './profiles.ts';
import { listRecords } from './rememberedLists.ts';
import { runRecords } from './runs.ts';

/** How many of one kind there are, and what one and several of them are called. */
export type StoredCount = {
  readonly one: string;
  readonly many: string;
  readonly count: number;
};

/** What this browser keeps, for the person to read before any of it is removed. */
export type Inventory = {
  readonly counts: readonly StoredCount[];
  readonly registrations: readonly {
    readonly clientId: string;
    readonly counts: readonly StoredCount[];
  }[];
};

type StoredKind = {
  /** The key, or what the keys start with. */
  readonly key: string;
  readonly one: string;
  readonly many: string;
  /** How many are in one record; one where this is missing. */
  readonly size?: (stored: unknown) => number;
  /** The client IDs that a record is about. */
  readonly clients?: (stored: unknown) => readonly (string | undefined)[];
};

const kinds: readonly StoredKind[] = [
  {
    key: prefixes.profile,
    one: 'profile',
    many: 'profiles',
    clients: (stored) => [profileRecords.parse(stored)?.registration.clientId],
  },
  {
    key: prefixes.draft,
    one: 'registration being set up',
    many: 'registrations being set up',
    clients: (stored) => {
      const draft = draftRecords.parse(stored);
      return [
        draft?.clientId,
        ...Object.values(draft?.others ?? {}).map(({ clientId }) => clientId),
      ];
    },
  },
  {
    key: prefixes.run,
    one: 'check run',
    many: 'check runs',
    clients: (stored) =>
      runRecords.parse(stored)?.accounts.map(({ registration }) => registration.clientId) ?? [],
  },
  {
    key: prefixes.list,
    one: 'remembered list of organizations',
    many: 'remembered lists of organizations',
    clients: (stored) => [listRecords.parse(stored)?.account.registration.clientId],
  },
  {
    key: keys.notes,
    one: 'organization with notes, tags or a star',
    many: 'organizations with notes, tags or a star',
    size: (stored) => Object.keys(readRecord(readRecord(stored)?.['notes']) ?? {}).length,
  },
  {
    key: keys.typed,
    one: 'added address',
    many: 'added addresses',
    size: (stored) => readList(stored)?.length ?? 1,
  },
  { key: keys.doctor, one: 'result of Diagnose', many: 'results of Diagnose' },
  {
    key: keys.connect,
    one: 'entry in the sign-in form',
    many: 'entries in the sign-in form',
    clients: (stored) => [parseGuid(connectRecord.parse(stored)?.client)],
  },
  { key: keys.preferences, one: 'set of preferences', many: 'sets of preferences' },
];

/** Parts of what is counted under another key. */
const parts: readonly string[] = [prefixes.runOrganizations, prefixes.runPart, keys.currentDraft];

const others = { one: 'other record', many: 'other records' };

/** Counts what is stored, kind by kind. A kind without records is left out. */
export function countStored(records: readonly RecordEntry[]): Inventory {
  const ids = [...new Set(records.flatMap(clientsOf))].sort();
  return {
    counts: count(records),
    registrations: ids.map((clientId) => ({
      clientId,
      counts: count(records.filter((record) => isOnlyAbout(record, clientId))),
    })),
  };
}

/** The keys of the records that are about this registration and no other. */
export function keysAbout(records: readonly RecordEntry[], clientId: string): readonly string[] {
  const found = records.filter((record) => isOnlyAbout(record, clientId)).map(([key]) => key);
  const runs = found
    .filter((key) => key.startsWith(prefixes.run))
    .map((key) => key.slice(prefixes.run.length));
  const contents = records
    .map(([key]) => key)
    .filter((key) =>
      runs.some(
        (id) =>
          key === `${prefixes.runOrganizations}${id}` ||
          key.startsWith(`${prefixes.runPart}${id}:`),
      ),
    );
  return [...found, ...contents];
}

/** Every client ID in what is stored. */
export function clientsOf([key, stored]: RecordEntry): readonly string[] {
  const found = kindOf(key)?.clients?.(stored) ?? [];
  return found.filter((each) => each !== undefined);
}

function isOnlyAbout(record: RecordEntry, clientId: string): boolean {
  const clients = clientsOf(record);
  return clients.length > 0 && clients.every((each) => each === clientId);
}

function kindOf(key: string): StoredKind | undefined {
  return kinds.find((kind) =>
    kind.key.endsWith(':') ? key.startsWith(kind.key) : key === kind.key,
  );
}

function count(records: readonly RecordEntry[]): readonly StoredCount[] {
  const counted = new Map<StoredKind | undefined, number>();
  for (const [key, stored] of records) {
    if (parts.some((part) => key.startsWith(part))) continue;
    const kind = kindOf(key);
    counted.set(kind, (counted.get(kind) ?? 0) + (kind?.size?.(stored) ?? 1));
  }
  return [...kinds, undefined]
    .map((kind) => ({
      one: (kind ?? others).one,
      many: (kind ?? others).many,
      count: counted.get(kind) ?? 0,
    }))
    .filter((each) => each.count > 0);
}
