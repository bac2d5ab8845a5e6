import type { RunSummary, RunWithVerdicts } from '../../domain/checks/run.ts';
import { compareWithPrevious, type ChangesSince } from './compareWithPrevious.ts';

/** What changed from run to run. One run is read after the other, so that the page stays quick. */
export class ChangesOfRuns {
  readonly #list: () => readonly RunSummary[];
  readonly #read: (id: string) => Promise<RunWithVerdicts | undefined>;
  readonly #known = new Map<string, Promise<ChangesSince | undefined>>();
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param list gives all kept runs, the newest first
   * @param read opens a run
   */
  constructor(
    list: () => readonly RunSummary[],
    read: (id: string) => Promise<RunWithVerdicts | undefined>,
  ) {
    this.#list = list;
    this.#read = read;
  }

  /** What changed since the previous run. It’s compared again after the run continued. */
  of({ id, counts }: RunSummary): Promise<ChangesSince | undefined> {
    const key = JSON.stringify([id, counts]);
    const known = this.#known.get(key);
    if (known) return known;
    const changes = this.#last.then(() => this.#compare(id));
    this.#known.set(key, changes);
    this.#last = changes.catch(() => undefined); // the row says that its run can’t be read
    return changes;
  }

  async #compare(id: string): Promise<ChangesSince | undefined> {
    const now = await this.#read(id);
    return now && compareWithPrevious(now, this.#list(), this.#read);
  }
}
