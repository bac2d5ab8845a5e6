import type { RunSummary, RunWithVerdicts } from '../../domain/checks/run.ts';
import type { PastCheck } from '../../services/storage/runs.ts';
import type { Checks } from './checks.svelte.ts';
import type { RunStore } from './runStore.svelte.ts';

/** The runs that this browser keeps. */
export class Runs {
  readonly #store: RunStore;
  readonly #checks: Checks;

  constructor(store: RunStore, checks: Checks) {
    this.#store = store;
    this.#checks = checks;
    void store.load();
  }

  /** The newest first; undefined until they have been read. */
  get list(): readonly RunSummary[] | undefined {
    return this.#store.loaded ? this.#store.list : undefined;
  }

  /** Runs that can't be read. They stay as they are until the person deletes them. */
  get unreadable() {
    return this.#store.unreadable;
  }

  /**
   * A whole run, as far as it's stored by now: for the run that goes on, see `checks.run`.
   *
   * @returns Undefined where there is no such run, or where it can't be read.
   * @throws {FailureError} where the database can't be read.
   */
  open(id: string): Promise<RunWithVerdicts | undefined> {
    return this.#store.read(id);
  }

  /** What the newest runs found out about one organization, the newest first. */
  historyOf(organizationId: string): Promise<readonly PastCheck[]> {
    return this.#store.historyOf(organizationId);
  }

  /** Deletes a run. One that goes on, here or in another tab, is stopped. */
  async remove(id: string): Promise<void> {
    await this.#checks.drop(id);
    await this.#store.remove(id);
  }

  async removeAll(): Promise<void> {
    for (const { id } of this.#store.list) await this.remove(id);
    for (const { key } of this.unreadable) await this.#store.removeUnreadable(key);
  }

  removeUnreadable({ key }: { readonly key: string }): Promise<void> {
    return this.#store.removeUnreadable(key);
  }
}
