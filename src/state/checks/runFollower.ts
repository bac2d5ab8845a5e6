import { prefixes } from '../../services/storage/keys.ts';
import type { RunStatus, RunSummary, RunVerdict } from '../../domain/checks/run.ts';
import type { StoredRun } from '../../services/storage/runs.ts';
import type { RunLock } from './runLock.ts';
import type { RunStore } from './runStore.svelte.ts';
import type { Run } from './runTally.ts';
import { StoredRunView } from './storedRunView.ts';

/** Milliseconds for which a run is shown again when the page opens: later its verdicts no longer tell how things are now. */
const shownFor = 24 * 60 * 60 * 1000;

/** What happens in this tab itself. */
type Here = {
  /** A run of this tab is shown, whether it goes on or not. */
  readonly own: () => boolean;
  /** A run of this tab goes on: nothing else can be shown. */
  readonly busy: () => boolean;
  readonly signedIn: () => readonly string[];
  /** Another tab deleted a run. */
  readonly onremoved: (id: string) => void;
  readonly onview: (run: Run | undefined) => void;
  /** Verdicts of a stored run, with the key of the account of each organization. */
  readonly onverdicts: (
    verdicts: Iterable<RunVerdict>,
    accountKeys: ReadonlyMap<string, string>,
  ) => void;
};

/** Shows a run as it's stored: the last one when the page opens, and one in another tab as it goes on. */
export class RunFollower {
  readonly #store: RunStore;
  readonly #lock: RunLock;
  readonly #here: Here;
  #shown: StoredRunView | undefined;
  #turn = 0;
  /** The keys of batches that came while the run was read. */
  #late: string[] | undefined;

  constructor(store: RunStore, lock: RunLock, here: Here) {
    this.#store = store;
    this.#lock = lock;
    this.#here = here;
    store.page.world.tabs.hear((topic) => {
      void this.#hear(topic);
    });
  }

  get shown(): StoredRunView | undefined {
    return this.#shown;
  }

  /** Shows the last run. */
  async open(): Promise<void> {
    await this.#store.load();
    const last = this.#store.list[0];
    if (!last || this.#here.own() || this.#store.page.world.now() - last.startedAt > shownFor)
      return;
    await this.show(last.id);
  }

  /** Shows this run, as far as it's stored; it no longer shows where it was deleted. */
  async show(id: string): Promise<void> {
    if (this.#here.busy()) return;
    const turn = ++this.#turn;
    this.#late = [];
    const stored = await this.#store.tryRead(id);
    const elsewhere = stored?.run.status === 'running' && (await this.#isElsewhere(id));
    if (turn !== this.#turn || this.#here.busy()) return;
    const late = this.#late;
    this.#late = undefined;
    if (stored) this.#take(stored, elsewhere);
    else if (this.#shown?.summary.id === id) this.#hide();
    for (const key of late) await this.#hear(key);
  }

  /** Shows no stored run until another tab starts one. */
  leave(): void {
    this.#turn++;
    this.#shown = undefined;
  }

  #hide(): void {
    this.leave();
    this.#here.onview(undefined);
  }

  #isElsewhere(id: string): Promise<boolean> {
    return this.#lock.isHeldElsewhere(() => {
      if (this.#shown?.summary.id === id) void this.show(id);
    });
  }

  #take(stored: StoredRun, elsewhere: boolean): void {
    const shown = new StoredRunView(stored, elsewhere, this.#here.signedIn());
    this.#shown = shown;
    this.#here.onverdicts(stored.verdicts.values(), shown.accountKeys);
    this.#here.onview(shown.view);
    if (!elsewhere) this.#correct(stored.run, shown.view);
  }

  /** The page that a run was in may not have noted how far it came. */
  #correct(summary: RunSummary, { id, status, reachable, failed, skipped }: Run): void {
    const counts = { reachable, failed, skipped };
    const { counts: noted } = summary;
    const same =
      noted.reachable === reachable && noted.failed === failed && noted.skipped === skipped;
    const end: { status?: RunStatus; endedAt?: number } =
      status === 'finished' && summary.status !== 'finished'
        ? { status, endedAt: this.#store.page.world.now() }
        : {};
    if (!same || end.status) void this.#store.note(id, { counts, ...end });
  }

  async #hear(topic: string): Promise<void> {
    if (topic.startsWith(prefixes.runPart)) {
      if (this.#late) this.#late.push(topic);
      else await this.#add(topic);
    } else if (topic.startsWith(prefixes.run)) {
      await this.#hearOfRun(topic.slice(prefixes.run.length));
    }
  }

  async #hearOfRun(id: string): Promise<void> {
    const stored = await this.#store.readSummary(id);
    if (stored?.is === 'none') this.#here.onremoved(id);
    const status = stored?.is === 'value' ? stored.value?.status : undefined;
    if (status === 'running' || this.#shown?.summary.id === id) await this.show(id);
  }

  async #add(key: string): Promise<void> {
    const shown = this.#shown;
    if (!shown || !key.startsWith(`${prefixes.runPart}${shown.summary.id}:`)) return;
    const verdicts = await this.#store.readPart(key);
    if (this.#shown !== shown || this.#here.busy()) return;
    shown.note(verdicts);
    this.#here.onverdicts(verdicts, shown.accountKeys);
    this.#here.onview(shown.view);
  }
}
