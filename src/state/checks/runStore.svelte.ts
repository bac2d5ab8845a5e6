import type { CheckRun, RunSummary } from '../../domain/checks/run.ts';
import {
  keptRuns,
  readRun,
  removeRunContents,
  runRecords,
  writeOrganizationsOfRun,
  type StoredRun,
} from '../../services/storage/runs.ts';
import type { Page } from '../page.ts';
import { StoredRecords } from '../storage/storedRecords.svelte.ts';

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
    await this.load();
    const ended = this.list.slice(keptRuns).filter(({ status }) => status !== 'running');
    for (const { id, startedAt } of ended) if (startedAt < run.startedAt) await this.remove(id);
  }

  /** Notes how far a run has come; nothing where it was deleted meanwhile. */
  note(id: string, changes: Partial<RunSummary>): Promise<void> {
    return this.#summaries.change(id, (before) => before && { ...before, ...changes });
  }

  read(id: string): Promise<StoredRun | undefined> {
    return readRun(this.page.storage, id);
  }

  async remove(id: string): Promise<void> {
    await this.#summaries.remove(id);
    await removeRunContents(this.page.world, this.page.storage, id);
  }

  async removeUnreadable(key: string): Promise<void> {
    await this.#summaries.removeUnreadable({ key });
    const id = key.slice(runRecords.prefix.length);
    await removeRunContents(this.page.world, this.page.storage, id);
  }
}

function summaryOf(run: CheckRun): RunSummary {
  const { id, startedAt, status, scope, accounts, of, counts, activeMs } = run;
  return { id, startedAt, status, scope, accounts, of, counts, activeMs };
}
