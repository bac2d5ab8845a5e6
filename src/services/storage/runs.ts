import type {
  CheckRun,
  RunAccount,
  RunOrganization,
  RunSummary,
  RunVerdict,
  RunWithVerdicts,
} from '../../domain/checks/run.ts';
import {
  parseRunOrganizations,
  parseRunSummary,
  writeRunOrganizations,
  writeRunSummary,
} from '../../domain/checks/storedRun.ts';
import { parseVerdicts, writeVerdicts } from '../../domain/checks/storedVerdict.ts';
import { readRecord } from '../../domain/json.ts';
import { loadKinds, type KindOf } from '../loadKinds.ts';
import { redactIssuedSecrets } from '../secrets/issuedSecrets.ts';
import type { World } from '../world.ts';
import { prefixes } from './keys.ts';
import { recordWithId, type RecordCollection } from './recordCollection.ts';
import { readStored, type SingleRecord } from './recordFormat.ts';
import type { Storage } from './storage.ts';

/** Runs beyond this number are deleted, the oldest first. */
export const keptRuns = 50;

/** What is known of each run without its organizations and verdicts. */
export const runRecords: RecordCollection<RunSummary> = {
  prefix: prefixes.run,
  parse: parseRunSummary,
  write: writeRunSummary,
  idOf: ({ id }) => id,
};

function organizationsOf(
  id: string,
  accounts: readonly RunAccount[],
): SingleRecord<readonly RunOrganization[] | undefined> {
  return {
    key: `${prefixes.runOrganizations}${id}`,
    none: undefined,
    parse: (stored) => parseRunOrganizations(readRecord(stored)?.['organizations'], accounts),
    write: (organizations) => ({
      version: 1,
      organizations: writeRunOrganizations(organizations ?? []),
    }),
  };
}

/** The key of a batch of verdicts; the keys of a run are in the order in which they were written. */
export function runPartKey(id: string, part: number): string {
  return `${prefixes.runPart}${id}:${String(part).padStart(6, '0')}`;
}

/** Stores the organizations of a run that begins. */
export async function writeOrganizationsOfRun(
  world: World,
  storage: Storage,
  run: CheckRun,
): Promise<void> {
  const list = organizationsOf(run.id, run.accounts);
  await put(world, storage, list.key, list.write(run.organizations));
}

/** Stores verdicts in a record of their own: nothing that was stored before is written again. */
export async function writeRunPart(
  world: World,
  storage: Storage,
  key: string,
  verdicts: readonly RunVerdict[],
): Promise<void> {
  const redacted = new Map<string, string>();
  const redact = (text: string): string => {
    const known = redacted.get(text) ?? redactIssuedSecrets(world, text);
    redacted.set(text, known);
    return known;
  };
  await put(world, storage, key, { version: 1, verdicts: writeVerdicts(verdicts, redact) });
}

/** Removes the organizations and verdicts of a run. */
export async function removeRunContents(world: World, storage: Storage, id: string): Promise<void> {
  const prefix = `${prefixes.runPart}${id}:`;
  try {
    await world.records.removeAll(prefix);
    for (const [key] of await storage.list(prefix)) await storage.remove(key);
  } catch {
    // The person hears of a broken database from the storage, which removes what follows once it works again.
  }
  await storage.remove(`${prefixes.runOrganizations}${id}`);
}

/** Writes without reading first, so that a page being closed gets it done; where the database fails, it waits as any change does. */
async function put(world: World, storage: Storage, key: string, value: unknown): Promise<void> {
  try {
    await world.records.put(key, value);
  } catch {
    await storage.update(key, () => value); // reports what is wrong, and keeps it in memory
  }
}

/** The run that began last; undefined where there is none, or where the database can't be read. */
export async function readLastRun(storage: Storage): Promise<RunSummary | undefined> {
  const stored = await storage.list(runRecords.prefix).catch(() => []); // the storage itself says what is wrong
  return stored
    .map(([, record]) => readStored(runRecords, record))
    .flatMap((read) => (read.is === 'value' ? [read.value] : []))
    .reduce<RunSummary | undefined>(
      (last, run) => (last && last.startedAt > run.startedAt ? last : run),
      undefined,
    );
}

/**
 * Reads a whole run. What can't be read of it is left out, and its organizations count as left.
 *
 * @returns Undefined where there is no such run, or where its record is damaged or of a later version.
 * @throws {FailureError} where the database can't be read.
 */
export async function readRun(
  world: World,
  storage: Storage,
  id: string,
): Promise<StoredRun | undefined> {
  const header = readStored(
    recordWithId(runRecords, id),
    await storage.get(`${prefixes.run}${id}`),
  );
  if (header.is !== 'value' || !header.value) return undefined;
  const organizations = await readOrganizations(storage, header.value);
  if (!organizations) return undefined;
  const parts = await storage.list(`${prefixes.runPart}${id}:`);
  const kindOf = await kindsFor(
    world,
    parts.map(([, stored]) => stored),
  );
  const verdicts = new Map<string, RunVerdict>();
  for (const [, stored] of parts)
    for (const verdict of readPart(stored, kindOf)) verdicts.set(verdict.organizationId, verdict);
  const last = parts.at(-1)?.[0];
  return {
    run: { ...header.value, organizations },
    verdicts,
    nextPart: last === undefined ? 0 : Number(last.slice(last.lastIndexOf(':') + 1)) + 1,
  };
}

async function readOrganizations(
  storage: Storage,
  { id, accounts }: RunSummary,
): Promise<readonly RunOrganization[] | undefined> {
  const list = organizationsOf(id, accounts);
  const stored = readStored(list, await storage.get(list.key));
  return stored.is === 'value' ? stored.value : undefined;
}

export type StoredRun = RunWithVerdicts & {
  /** The number of the next batch. */
  readonly nextPart: number;
};

/** Reads one batch of verdicts. */
export async function readRunPart(
  world: World,
  storage: Storage,
  key: string,
): Promise<readonly RunVerdict[]> {
  const stored = await storage.get(key);
  return readPart(stored, await kindsFor(world, [stored]));
}

/** What one run found out about an organization. */
export type PastCheck = {
  readonly run: RunSummary;
  /** Who it was checked as. */
  readonly username: string | undefined;
  readonly verdict: RunVerdict;
};

/** Reads what a run found out about one organization; undefined where it has no verdict, or where it can't be read. */
export async function readPastCheck(
  world: World,
  storage: Storage,
  run: RunSummary,
  organizationId: string,
): Promise<PastCheck | undefined> {
  const verdict = await readVerdictOf(world, storage, run, organizationId);
  if (!verdict) return undefined;
  const organizations = await readOrganizations(storage, run);
  const stored = organizations?.find(({ id }) => id === organizationId);
  const username = run.accounts.find(({ key }) => key === stored?.accountKey)?.username;
  return { run, username, verdict };
}

/** Only the batches that name the organization are parsed: a run may have thousands of verdicts. */
async function readVerdictOf(
  world: World,
  storage: Storage,
  { id }: RunSummary,
  organizationId: string,
): Promise<RunVerdict | undefined> {
  const parts = await storage.list(`${prefixes.runPart}${id}:`);
  const near = parts
    .map(([, stored]) => stored)
    .filter((stored) => String(readRecord(stored)?.['verdicts']).includes(organizationId));
  const kindOf = await kindsFor(world, near);
  const found = near.flatMap((stored) => readPart(stored, kindOf));
  return found.findLast((verdict) => verdict.organizationId === organizationId);
}

function readPart(stored: unknown, kindOf: KindOf): readonly RunVerdict[] {
  const format = {
    parse: (value: unknown) => parseVerdicts(readRecord(value)?.['verdicts'], kindOf),
    write: () => undefined,
  };
  const read = readStored(format, stored);
  return read.is === 'value' ? read.value : [];
}

/** The catalog that tells the kind of a failure is loaded only where there is one. */
async function kindsFor(world: World, parts: readonly unknown[]): Promise<KindOf> {
  const text = parts.some((part) => String(readRecord(part)?.['verdicts']).includes('"failed"'));
  return text ? loadKinds(world) : () => 'unknown';
}
