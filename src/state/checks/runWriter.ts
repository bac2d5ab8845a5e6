import type { RunVerdict } from '../../domain/checks/run.ts';
import { runPartKey, writeRunPart } from '../../services/storage/runs.ts';
import type { Page } from '../page.ts';

/** Milliseconds in which verdicts are collected for one transaction: what a crash may lose. */
const batchTime = 250;

/** Stores the verdicts of one run as they come, each batch in a record of its own. */
export class RunWriter {
  readonly #page: Pick<Page, 'world' | 'storage'>;
  readonly #id: string;
  #part: number;
  #batch: RunVerdict[] = [];
  #callOff: (() => void) | undefined;
  #written: Promise<void> = Promise.resolve();

  /** @param part The number of the first batch: those before it are stored already. */
  constructor(page: Pick<Page, 'world' | 'storage'>, id: string, part = 0) {
    this.#page = page;
    this.#id = id;
    this.#part = part;
  }

  add(verdict: RunVerdict): void {
    this.#batch.push(verdict);
    this.#callOff ??= this.#page.world.after(batchTime, () => void this.flush());
  }

  /** Stores what came last, at once. Resolves when all of it is stored. */
  flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = undefined;
    const batch = this.#batch;
    if (batch.length === 0) return this.#written;
    this.#batch = [];
    const key = runPartKey(this.#id, this.#part++);
    const { world, storage } = this.#page;
    const write = writeRunPart(world, storage, key, batch).then(() => {
      world.tabs.tell(key);
    });
    this.#written = Promise.all([this.#written, write]).then(() => undefined);
    return this.#written;
  }
}
