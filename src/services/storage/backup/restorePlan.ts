import { readList, readRecord } from '../../../domain/json.ts';
import type { RecordEntry } from '../../world.ts';
import { keys } from '../keys.ts';
import type { Storage } from '../storage.ts';
import type { BackupKind } from './backupKinds.ts';
import { canonical, readBackupRecord, type BackupRecord } from './backupRecord.ts';

/** What restoring one record does. */
export type RestoreStep = {
  readonly key: string;
  readonly kind: BackupKind;
  readonly does: 'add' | 'change' | 'nothing';
  /** What is stored now; undefined where there is nothing. */
  readonly before: unknown;
  readonly after: unknown;
};

/** A stored record that can’t be read stays as it is. */
export type RestorePlan = {
  readonly steps: readonly RestoreStep[];
  readonly unreadable: number;
};

/** Compares a backup with what is stored. What only one of them has stays; of what differs, the backup’s counts. */
export function planRestore(
  stored: readonly RecordEntry[],
  records: readonly Extract<BackupRecord, { is: 'ok' }>[],
): RestorePlan {
  const current = new Map(stored);
  const readable = records.filter(
    ({ key }) =>
      !current.has(key) || ['ok', 'secret'].includes(readBackupRecord(key, current.get(key)).is),
  );
  const steps = readable.map(({ key, kind, value }): RestoreStep => {
    const before = current.get(key);
    if (before === undefined) return { key, kind, does: 'add', before, after: value };
    const after = merge(key, before, value);
    const read = readBackupRecord(key, before);
    const same = canonical(read.is === 'ok' ? read.value : before) === canonical(after);
    const does = same ? 'nothing' : 'change';
    return { key, kind, does, before, after };
  });
  return { steps, unreadable: records.length - readable.length };
}

/** Makes the changes. A record that was changed since the plan was made stays as it is. */
export function restore(storage: Storage, steps: readonly RestoreStep[]): Promise<number> {
  return replaceEach(storage, steps, ({ before, after }) => [before, after]);
}

/** Takes the changes back. A record that was changed since stays as it is. */
export function undoRestore(storage: Storage, steps: readonly RestoreStep[]): Promise<number> {
  return replaceEach(storage, steps, ({ before, after }) => [after, before]);
}

/** @returns How many were left as they are. */
async function replaceEach(
  storage: Storage,
  steps: readonly RestoreStep[],
  ends: (step: RestoreStep) => readonly [from: unknown, to: unknown],
): Promise<number> {
  const left = new Set<string>();
  await Promise.all(
    steps.map((step) => {
      const [from, to] = ends(step);
      return storage.update(step.key, (stored) => {
        if (canonical(stored ?? null) === canonical(from ?? null)) {
          left.delete(step.key);
          return to;
        }
        left.add(step.key);
        return stored;
      });
    }),
  );
  return left.size;
}

function merge(key: string, before: unknown, after: unknown): unknown {
  if (key === keys.typed)
    return [...new Set([...(readList(before) ?? []), ...(readList(after) ?? [])])];
  if (key !== keys.notes) return after;
  const notes = {
    ...readRecord(readRecord(before)?.['notes']),
    ...readRecord(readRecord(after)?.['notes']),
  };
  return { ...readRecord(before), ...readRecord(after), notes };
}
