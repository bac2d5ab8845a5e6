import type { RunScope, RunVerdict } from '../../domain/checks/run.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { World } from '../../services/world.ts';
import type { CheckRequest } from './checks.svelte.ts';
import { LiveRun } from './liveRun.ts';
import { newRun } from './newRun.ts';
import type { Redraw } from './redraw.svelte.ts';
import { RunFollower } from './runFollower.ts';
import { RunLock } from './runLock.ts';
import type { RunStore } from './runStore.svelte.ts';
import type { PauseReason, Run } from './runTally.ts';
import { RunWork, type Engine } from './runWork.ts';
import { requestsToResume } from './storedRequests.ts';
import { accountKeysOf } from './storedRunView.ts';

/** Milliseconds that a connection gets after it came back. */
const onlineTime = 1000;

/** What a run needs to know of the page. */
type Here = Engine & {
  /** Who is signed in. */
  accounts(): readonly Account[];
  /** The account that the person signed in with as this page opened. */
  arrived(): Account | undefined;
  /** Shows what a stored run found. */
  take(verdicts: Iterable<RunVerdict>, accountKeys: ReadonlyMap<string, string>): void;
};

/** Runs over many organizations: one at a time in this browser, which can pause, and is stored as it goes. */
export class Runner {
  readonly #world: World;
  readonly #store: RunStore;
  readonly #redraw: Redraw;
  readonly #here: Here;
  readonly #lock: RunLock;
  readonly #follower: RunFollower;
  readonly #work: RunWork;
  #live: LiveRun | undefined;

  #run: Run | undefined;

  constructor(store: RunStore, redraw: Redraw, here: Here) {
    this.#world = store.page.world;
    this.#store = store;
    this.#redraw = redraw;
    this.#here = here;
    this.#lock = new RunLock(this.#world, {
      onleave: () => void this.#live?.flush(),
      ononline: () => {
        this.#hearConnection();
      },
    });
    this.#work = new RunWork(this.#world, here, {
      onchange: this.#tell,
      onend: this.#rest,
      onoffline: () => {
        this.pause('offline');
      },
    });
    this.#follower = new RunFollower(store, this.#lock, {
      own: () => this.#live !== undefined,
      busy: () => this.#live?.status === 'running',
      signedIn: () => this.#here.accounts().map(({ key }) => key),
      onview: (run) => {
        this.#live = undefined;
        this.#show(run);
      },
      onverdicts: (verdicts, accountKeys) => {
        this.#here.take(verdicts, accountKeys);
      },
      onremoved: (id) => {
        if (this.#live?.run.id === id) void this.drop(id).then(() => store.removeContents(id));
      },
    });
  }

  /** How far it has come by now; what is on the screen is updated with the next redraw. */
  get run(): Run | undefined {
    this.#redraw.count('run');
    return this.#run;
  }

  /** Shows the last run as the page opens; goes on with it where the person left to sign in for that. */
  async open(): Promise<void> {
    await this.#follower.open();
    await this.#goOnAfterSignIn();
  }

  /** Somebody has signed in. */
  async welcome(): Promise<void> {
    const { shown } = this.#follower;
    if (!shown || this.#live) return;
    await this.#follower.show(shown.summary.id);
    await this.#goOnAfterSignIn();
  }

  async start(requests: readonly CheckRequest[], scope: RunScope): Promise<void> {
    if (this.run?.elsewhere) return;
    this.stop();
    const run = newRun(requests, scope, this.#world);
    await this.#begin(new LiveRun(this.#store, run, requests), true);
  }

  pause(reason: PauseReason): void {
    const live = this.#live;
    if (live?.status !== 'running') return;
    live.hold(reason);
    this.#rest(live);
  }

  async resume(): Promise<void> {
    if (this.#live?.status === 'paused') await this.#begin(this.#live);
    else await this.#resumeStored();
  }

  stop(): void {
    const live = this.#live;
    if (!live || live.status === 'stopped') return;
    live.stop();
    this.#rest(live);
  }

  /** Gives up what is left of the run that is shown, also where it isn't this tab's own. */
  async giveUp(): Promise<void> {
    const { shown } = this.#follower;
    if (this.#live) this.stop();
    else if (shown?.interrupted) {
      await this.#store.note(shown.summary.id, { status: 'stopped', endedAt: this.#world.now() });
      await this.#follower.show(shown.summary.id);
    }
  }

  leave(accountKey: string): void {
    const live = this.#live;
    if (!live) {
      void this.welcome();
      return;
    }
    live.leave(accountKey);
    if (live.status === 'running') this.#tell(live);
    else this.#rest(live);
  }

  /** Shows no run any more. What is stored of one can be resumed after the next sign-in. */
  clear(): void {
    this.pause('sign-in');
    this.#live = undefined;
    this.#follower.leave();
    this.#show(undefined);
  }

  /** Ends a run that is deleted, and shows it no longer. Resolves once nothing more of it is stored. */
  async drop(id: string): Promise<void> {
    if (this.run?.id !== id) return;
    const live = this.#live;
    this.stop();
    this.#live = undefined;
    this.#follower.leave();
    this.#show(undefined);
    await live?.store();
    await live?.flush();
  }

  async #goOnAfterSignIn(): Promise<void> {
    const key = this.#here.arrived()?.key;
    if (key && this.#follower.shown?.summary.continueAs === key) await this.#resumeStored(true);
  }

  /** Neither this tab nor another works on a run. */
  #isFree(): boolean {
    return !this.#live && !this.run?.elsewhere;
  }

  /** Goes on with the stored run that is shown, as far as its accounts are signed in. */
  async #resumeStored(continued = false): Promise<void> {
    const { shown } = this.#follower;
    if (!this.#isFree() || !shown?.interrupted) return;
    const { id } = shown.summary;
    const stored = await this.#store.tryRead(id);
    // It may have been resumed meanwhile, here or in another tab.
    if (!stored || !this.#isFree()) return;
    const requests = requestsToResume(stored, this.#here.accounts());
    if (requests.length === 0) {
      await this.#follower.show(id);
      return;
    }
    this.#here.take(stored.verdicts.values(), accountKeysOf(stored.run));
    await this.#begin(new LiveRun(this.#store, stored, requests, continued));
  }

  /** Begins or goes on. Where another tab works on a run, that one is shown instead. */
  async #begin(live: LiveRun, isNew = false): Promise<void> {
    this.#live = live;
    live.goOn();
    this.#show(live.view);
    const taken = live.run.of === 0 || (await this.#lock.take());
    if (this.#live !== live || live.status === 'stopped') {
      this.#lock.release(live.store());
      return;
    }
    if (!taken) {
      this.#live = undefined;
      this.#show(undefined);
      await this.#follower.open();
      return;
    }
    this.#follower.leave();
    if (isNew) live.begin();
    await this.#work.goOn(live);
  }

  readonly #rest = (live: LiveRun): void => {
    this.#work.halt(live);
    this.#tell(live);
    this.#redraw.now();
    this.#lock.release(live.store());
  };

  readonly #tell = (live: LiveRun): void => {
    if (this.#live !== live) return;
    this.#show(live.view);
    if (live.hasOneVerdict) this.#redraw.now(); // the one that the person waits for
    void live.store();
  };

  #show(run: Run | undefined): void {
    this.#run = run;
    this.#redraw.soon('run');
  }

  #hearConnection(): void {
    if (!this.#world.online()) {
      this.pause('offline');
      return;
    }
    this.#world.after(onlineTime, () => {
      if (this.#live?.reason === 'offline' && this.#world.online()) void this.resume();
    });
  }
}
