import type { CheckResult } from '../../domain/checks/check.ts';
import type { RunScope } from '../../domain/checks/run.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { PageLife, World } from '../../services/world.ts';
import type { AskedOrganization } from './askable.ts';
import type { CheckRequest } from './checks.svelte.ts';
import type { CheckEnd, RunChecks } from './checksInProgress.ts';
import { LiveRun } from './liveRun.ts';
import { newRun } from './newRun.ts';
import type { RunStore } from './runStore.svelte.ts';
import type { PauseReason, Run } from './runTally.ts';
import { verdictOf } from './verdicts.ts';

/** Checks in progress at once: beyond 32 a sign-in host on HTTP/1.1 gains nothing and the page begins to stall. */
const atOnce = 32;

/** Milliseconds between two signs of life of a run. */
const beatTime = 5000;

/** Milliseconds that a connection gets after it came back. */
const onlineTime = 1000;

/** How single organizations are checked. */
type Engine = {
  /**
   * Rejects where the check couldn't begin.
   * @param onpause Called when the organization is busy and nothing is asked for a while.
   */
  ask(request: CheckRequest, run: RunChecks, onpause: () => void): Promise<CheckEnd>;
  /** Ends the checks that a run has begun, all or those with one account. */
  cancel(run: RunChecks, accountKey?: string): void;
};

/** One stretch of a run, from its start or a pause to the next pause or its end. */
type Stretch = RunChecks & { over: boolean };

/** Runs over many organizations: one at a time, which can pause, and is stored as it goes. */
export class Runner {
  readonly #world: World;
  readonly #store: RunStore;
  readonly #engine: Engine;
  #live: LiveRun | undefined;
  #stretch: Stretch | undefined;
  #life: Promise<PageLife | undefined> | undefined;

  run = $state.raw<Run | undefined>(undefined);

  constructor(store: RunStore, engine: Engine) {
    this.#world = store.page.world;
    this.#store = store;
    this.#engine = engine;
  }

  async start(requests: readonly CheckRequest[], scope: RunScope): Promise<void> {
    this.stop();
    const stored = newRun(requests, scope, this.#world);
    const live = new LiveRun(this.#store, stored, requests);
    this.#live = live;
    if (stored.run.of > 0) {
      void this.#store.begin(stored.run);
      void this.#keepFrom(live);
    }
    await this.#goOn(live);
  }

  pause(reason: PauseReason): void {
    const live = this.#live;
    if (live?.status !== 'running') return;
    live.hold(reason);
    this.#rest(live);
  }

  async resume(): Promise<void> {
    if (this.#live?.status === 'paused') await this.#goOn(this.#live);
  }

  stop(): void {
    const live = this.#live;
    if (!live) return;
    live.stop();
    this.#rest(live);
  }

  leave(accountKey: string): void {
    const live = this.#live;
    if (!live) return;
    live.tally.leave(accountKey);
    if (live.status === 'running') this.#tell(live);
    else this.#rest(live);
  }

  clear(): void {
    this.stop();
    this.#live = undefined;
    this.run = undefined;
  }

  async #goOn(live: LiveRun): Promise<void> {
    live.goOn();
    const stretch: Stretch = {
      over: false,
      drops: (organization, account, result) => this.#drops(live, organization, account, result),
    };
    this.#stretch = stretch;
    this.#tell(live);
    this.#beat(live, stretch);
    const queue = live.queue();
    const all: Promise<void>[] = [];
    const worker = async (): Promise<void> => {
      for (const request of queue) {
        if (stretch.over) return;
        // An organization that asks to wait doesn't hold up the next one.
        await new Promise<void>((resolve, reject) => {
          const one = this.#askOne(live, stretch, request, resolve);
          all.push(one);
          one.then(resolve, reject);
        });
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, worker));
      await Promise.all(all);
    } catch (error) {
      live.stop();
      throw error;
    } finally {
      if (!stretch.over) this.#rest(live);
    }
  }

  async #askOne(
    live: LiveRun,
    stretch: Stretch,
    request: CheckRequest,
    onpause: () => void,
  ): Promise<void> {
    const { state, counts } = await this.#engine.ask(request, stretch, onpause);
    if (stretch.over) return;
    const verdict = counts && verdictOf(request.organization.id, state, this.#world.now());
    if (verdict) live.note(verdict);
    this.#tell(live);
  }

  /** Asks nothing more, and cancels what is being asked. */
  #rest(live: LiveRun): void {
    const stretch = this.#stretch;
    this.#stretch = undefined;
    if (stretch) {
      stretch.over = true;
      live.beat();
      this.#engine.cancel(stretch);
    }
    this.#tell(live);
  }

  /**
   * Whether this result tells of the whole run. A session that ended is one event for all of the account's organizations: the run
   * pauses for the account, and none of them counts as failed. Without a connection nothing can be said about any organization.
   */
  #drops(
    live: LiveRun,
    organization: AskedOrganization,
    account: Account,
    { outcome }: CheckResult,
  ): boolean {
    if (outcome.verdict !== 'failed') return false;
    const { failure } = outcome;
    if (failure.needsInteraction) {
      live.tally.pause(account, organization, failure);
      if (this.#stretch) this.#engine.cancel(this.#stretch, account.key);
      this.#tell(live);
      return true;
    }
    if (failure.tag !== 'unreachable' || this.#world.online()) return false;
    this.pause('offline');
    return true;
  }

  #tell(live: LiveRun): void {
    if (this.#live !== live) return;
    this.run = live.view;
    void live.store();
  }

  /** After a time without a sign of life, what was being asked is asked again: its answers may never come. */
  #beat(live: LiveRun, stretch: Stretch): void {
    this.#world.after(beatTime, () => {
      if (stretch.over) return;
      if (live.beat()) this.#beat(live, stretch);
      else {
        this.#rest(live);
        void this.#goOn(live);
      }
    });
  }

  /** Keeps other tabs from working on the same run. */
  async #keepFrom(live: LiveRun): Promise<void> {
    const life = await (this.#life ??= this.#openLife());
    const release = await life?.take(`run:${live.run.id}`);
    if (!release) return;
    if (live.status === 'running' || live.status === 'paused') live.release = release;
    else release();
  }

  async #openLife(): Promise<PageLife | undefined> {
    try {
      const life = await this.#world.life();
      life.onleave(() => void this.#live?.flush());
      life.ononline(() => {
        this.#hearConnection();
      });
      return life;
    } catch {
      return undefined; // a part of the page is missing: the run goes on, and other tabs don't hear of it
    }
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
