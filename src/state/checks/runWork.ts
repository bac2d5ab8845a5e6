import type { CheckResult } from '../../domain/checks/check.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { World } from '../../services/world.ts';
import type { AskedOrganization } from './askable.ts';
import type { CheckRequest } from './checks.svelte.ts';
import type { CheckEnd, RunChecks } from './checksInProgress.ts';
import type { LiveRun } from './liveRun.ts';
import { verdictOf } from './verdicts.ts';

/** Checks in progress at once: beyond 32 a sign-in host on HTTP/1.1 gains nothing and the page begins to stall. */
const atOnce = 32;

/** Milliseconds between two signs of life of a run. */
const beatTime = 5000;

/** How single organizations are checked. */
export type Engine = {
  /**
   * Rejects where the check couldn't begin.
   * @param onpause Called when the organization is busy and nothing is asked for a while.
   */
  ask(request: CheckRequest, run: RunChecks, onpause: () => void): Promise<CheckEnd>;
  /** Ends the checks that a run has begun, all or those with one account. */
  cancel(run: RunChecks, accountKey?: string): void;
};

/** What the run hears of its work. */
type Hears = {
  /** Something of it has changed. */
  readonly onchange: (live: LiveRun) => void;
  /** It has asked everything that can be asked. */
  readonly onend: (live: LiveRun) => void;
  readonly onoffline: () => void;
};

/** One stretch of a run, from its start or a pause to the next pause or its end. */
type Stretch = RunChecks & { over: boolean };

/** Asks what a run has to ask, many at once, until it's told to halt. */
export class RunWork {
  readonly #world: World;
  readonly #engine: Engine;
  readonly #hears: Hears;
  #stretch: Stretch | undefined;

  constructor(world: World, engine: Engine, hears: Hears) {
    this.#world = world;
    this.#engine = engine;
    this.#hears = hears;
  }

  async goOn(live: LiveRun): Promise<void> {
    live.goOn();
    const stretch: Stretch = {
      over: false,
      drops: (organization, account, result) => this.#drops(live, organization, account, result),
    };
    this.#stretch = stretch;
    this.#hears.onchange(live);
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
      if (stretch.over || live.status !== 'running') return;
      // All that was being asked was given up in the sleep, before the sign of life that would ask it again.
      if (live.slept) await this.#askAgain(live);
      // Nothing is left that could be asked, whatever is stored says.
      else live.hold('interrupted');
    } catch (error) {
      live.stop();
      throw error;
    } finally {
      if (!stretch.over) this.#hears.onend(live);
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
    this.#hears.onchange(live);
  }

  /** Asks nothing more, and cancels what is being asked. */
  halt(live: LiveRun): void {
    const stretch = this.#stretch;
    this.#stretch = undefined;
    if (!stretch) return;
    stretch.over = true;
    live.beat();
    this.#engine.cancel(stretch);
  }

  /**
   * Whether this result tells of the whole run. A session that ended is one event for all of the account's organizations: the run
   * pauses for the account, and none of them counts as failed. Without a connection, or after a sleep that ended it, nothing can be
   * said about any organization.
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
      this.#hears.onchange(live);
      return true;
    }
    // The next sign of life is due, and asks again what was being asked while the computer slept.
    if (isSilence(failure) && live.slept) return true;
    if (failure.tag !== 'unreachable' || this.#world.online()) return false;
    this.#hears.onoffline();
    return true;
  }

  /** After a time without a sign of life, what was being asked is asked again: its answers may never come. */
  #beat(live: LiveRun, stretch: Stretch): void {
    this.#world.after(beatTime, () => {
      if (stretch.over) return;
      if (live.beat()) this.#beat(live, stretch);
      else void this.#askAgain(live);
    });
  }

  #askAgain(live: LiveRun): Promise<void> {
    this.halt(live);
    return this.goOn(live);
  }
}

function isSilence({ tag }: Failure): boolean {
  return tag === 'unreachable' || tag === 'timed-out';
}
