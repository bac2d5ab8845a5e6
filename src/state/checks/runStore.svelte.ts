import type { CheckRun, RunSummary, RunVerdict } from '../../domain/checks/run.ts';
import { FailureError } from '../../domain/failure.ts';
import { recordWithId } from '../../services/storage/recordCollection.ts';
import { readFrom, type StoredValue } from '../../services/storage/recordFormat.ts';
import {
  keptRuns,
  readPastCheck,
  readRun,
  readRunPart,
  removeRunContents,
  runRecords,
  writeOrganizationsOfRun,
  type PastCheck,
  type StoredRun,
} from '../../services/storage/runs.ts';
import type { Page } from '../page.ts';
import { StoredRecords } from '../storage/storedRecords.svelte.ts';

/** Checks of one organization that its history shows. */
export const longestHistory = 10;

/** The runs that this browser keeps, in step with the other tabs. */
export class RunStore {
  readonly page: Pick<Page, 'world' | 'storage'>;
  readonly #summaries: StoredRecords<RunSummary>;
  #loading: Promise<void> | undefined;

  /** The newest first. */
  readonly list: readonly RunSummary[] = $derived.by(() =>
    [...this.#summaries.values].sort((one, other) => other.startedAt - one.startedAt),
  );

  constructor(page: Pick<Page, 'world' | 'storage'>) {
    this.page = page;
    this.#summaries = new StoredRecords(page, runRecords);
  }

  get loaded(): boolean {
    return this.#summaries.loaded;
  }

  /** Runs that can't be read. They stay as they are until the person deletes them. */
  get unreadable() {
    return this.#summaries.unreadable;
  }

  /** Reads them once. */
  load(): Promise<void> {
    return (this.#loading ??= this.#summaries.load());
  }

  /** Stores a run that begins, and deletes the oldest ones beyond the number that is kept. */
  async begin(run: CheckRun): Promise<void> {
    const { world, storage } = this.page;
    await Promise.all([
      writeOrganizationsOfRun(world, storage, run),
      this.#summaries.change(run.id, () => summaryOf(run)),
    ]);
    void this.#removeOldest(run);
  }

  async #removeOldest(before: CheckRun): Promise<void> {
    await this.load();
    for (const { id, startedAt } of this.list.slice(keptRuns))
      if (startedAt < before.startedAt) await this.remove(id);
  }

  /** Notes how far a run has come; nothing where it was deleted meanwhile. */
  note(id: string, changes: Partial<RunSummary>): Promise<void> {
    return this.#summaries.change(id, (before) => before && { ...before, ...changes });
  }

  read(id: string): Promise<StoredRun | undefined> {
    return readRun(this.page.world, this.page.storage, id);
  }

  /** The run; undefined also where the database can't be read, of which the person hears from the storage. */
  tryRead(id: string): Promise<StoredRun | undefined> {
    return unlessUnreadable(this.read(id));
  }

  /** What is stored of the run itself; undefined where the database can't be read. */
  readSummary(id: string): Promise<StoredValue<RunSummary | undefined> | undefined> {
    return readFrom(this.page.storage, recordWithId(runRecords, id));
  }

  /** A batch of verdicts; none where it can't be read. */
  async readPart(key: string): Promise<readonly RunVerdict[]> {
    return (await unlessUnreadable(readRunPart(this.page.world, this.page.storage, key))) ?? [];
  }

  /** What the newest runs found out about one organization, the newest first. */
  async historyOf(organizationId: string): Promise<readonly PastCheck[]> {
    await this.load();
    const checks: PastCheck[] = [];
    for (const run of this.list) {
      if (checks.length >= longestHistory) break;
      const check = await readPastCheck(this.page.world, this.page.storage, run, organizationId);
      if (check) checks.push(check);
    }
    return checks;
  }

  async removeContents(id: string): Promise<void> {
    await removeRunContents(this.page.world, this.page.storage, id);
  }

  async remove(id: string): Promise<void> {
    await this.#summaries.remove(id);
    await this.removeContents(id);
  }

  async removeUnreadable(key: string): Promise<void> {
    await this.#summaries.removeUnreadable({ key });
    const id = key.slice(runRecords.prefix.length);
    await this.removeContents(id);
  }
}

function summaryOf(run: CheckRun): RunSummary {
  const { id, startedAt, status, scope, accounts, of, counts, activeMs } = run;
  return { id, startedAt, status, scope, accounts, of, counts, activeMs };
}

/** Undefined where the database can't be read: the person hears of that from the storage. */
async function unlessUnreadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FailureError) return undefined;
    throw error;
  }
}
