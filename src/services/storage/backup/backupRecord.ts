import { findSecrets } from '../../../domain/secrets/findSecrets.ts';
import { readStored } from '../recordFormat.ts';
import { backupKinds, type BackupKind } from './backupKinds.ts';

/** A record of a backup, or why it is left out. */
export type BackupRecord =
  | { readonly is: 'ok'; readonly key: string; readonly kind: BackupKind; readonly value: unknown }
  | { readonly is: 'unknown' | 'newer' | 'damaged' | 'secret' };

type Fields = Readonly<Record<string, unknown>>;

/** Levels of a record; what is deeper is no record of ours. */
const deepest = 32;
/** Names that would reach an object’s prototype. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one record by the parser of its kind. Fields that this version doesn’t know stay, because a newer one may have added
 * them; what the parser refuses of the others does not.
 */
export function readBackupRecord(key: string, stored: unknown): BackupRecord {
  const [kind, format] =
    backupKinds
      .map((each) => [each, each.formatOf(key)] as const)
      .find(([, found]) => found !== undefined) ?? [];
  if (!kind || !format) return { is: 'unknown' };
  if (!isShallow(stored, deepest)) return { is: 'damaged' };
  const read = readStored(format, stored);
  if (read.is === 'unreadable') return { is: read.why };
  if (read.is === 'none') return { is: 'damaged' };
  const value = keepUnknown(stored, read.value);
  return holdsSecretText('', value) ? { is: 'secret' } : { is: 'ok', key, kind, value };
}

/** The same text for the same value, whatever the order of its fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    isFields(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [two]) => (one < two ? -1 : 1)))
      : each,
  );
}

function keepUnknown(stored: unknown, known: unknown): unknown {
  if (!isFields(stored) || !isFields(known)) return known;
  const names = new Set([...Object.keys(known), ...Object.keys(stored)]);
  const fields = [...names]
    .filter((name) => !reserved.has(name))
    .map((name) => [
      name,
      Object.hasOwn(known, name)
        ? keepUnknown(Object.hasOwn(stored, name) ? stored[name] : undefined, known[name])
        : withoutReserved(stored[name]),
    ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function withoutReserved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReserved);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !reserved.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutReserved(each)]));
}

function holdsSecretText(name: string, value: unknown): boolean {
  if (typeof value === 'string') {
    const text = `${name}=${value}`;
    return findSecrets(value, value.length).length + findSecrets(text, text.length).length > 0;
  }
  if (Array.isArray(value)) return value.some((each) => holdsSecretText(name, each));
  return isFields(value) && Object.entries(value).some(([key, each]) => holdsSecretText(key, each));
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
