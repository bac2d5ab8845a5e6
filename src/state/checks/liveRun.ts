import type { CheckRun, RunStatus, RunVerdict } from '../../domain/checks/run.ts';
import { timeLeft } from '../../domain/checks/timeLeft.ts';
import type { StoredRun } from '../../services/storage/runs.ts';
import type { CheckRequest } from './checks.svelte.ts';
import type { RunStore } from './runStore.svelte.ts';
import { RunTally, type PauseReason, type Run } from './runTally.ts';
import { RunWriter } from './runWriter.ts';

/** A longer time between two signs of life is one in which the computer slept or the browser held the page. */
const longestBeat = 60_000;

/** A run that this tab works on: what it has found, what it waits for, and how much of it is stored. */
export class LiveRun {
  readonly run: CheckRun;
  readonly tally: RunTally;
  readonly #requests: ReadonlyMap<string, CheckRequest>;
  readonly #store: RunStore;
  readonly #writer: RunWriter;
  #held: PauseReason | undefined;
  #stopped = false;
  #noted: RunStatus | undefined;
  /** Verdicts that this page asked for, and how long that took: the pace. */
  #asked = 0;
  #pacedMs = 0;
  #beatAt: number;

  /** Gives back what keeps other tabs from working on this run. */
  release: () => void = () => undefined;
  continued = false;

  /** @param requests What to ask with the accounts that are signed in; an organization without one is left. */
  constructor(
    store: RunStore,
    { run, verdicts, nextPart }: StoredRun,
    requests: readonly CheckRequest[],
  ) {
    this.run = run;
    this.tally = new RunTally(run, verdicts.values());
    this.#requests = new Map(requests.map((request) => [request.organization.id, request]));
    this.#store = store;
    this.#writer = new RunWriter(store.page, run.id, nextPart);
    this.#beatAt = store.page.world.now();
    const present = new Set(requests.map(({ account }) => account.key));
    for (const { key } of run.accounts) if (!present.has(key)) this.tally.leave(key);
  }

  /** What to ask next, each once. What has a verdict by the time it's its turn is left out. */
  *queue(): Generator<CheckRequest> {
    for (const id of this.tally.waiting) {
      const request = this.#requests.get(id);
      if (request && this.tally.has(id)) yield request;
    }
  }

  note(verdict: RunVerdict): void {
    if (!this.tally.note(verdict)) return;
    this.#writer.add(verdict);
    if (verdict.verdict !== 'skipped') this.#asked++;
  }

  hold(reason: PauseReason): void {
    this.#held = reason;
  }

  /** Asks again, also with accounts whose session had ended. */
  goOn(): void {
    this.#held = undefined;
    this.tally.readmit([...this.#requests.values()].map(({ account }) => account.key));
    this.#beatAt = this.#store.page.world.now();
  }

  stop(): void {
    this.#stopped = true;
  }

  /** A sign of life. Returns false after a time without any, as when the computer slept. */
  beat(): boolean {
    const now = this.#store.page.world.now();
    const ms = now - this.#beatAt;
    this.#beatAt = now;
    const awake = ms >= 0 && ms < longestBeat;
    if (awake) this.#pacedMs += ms;
    return awake;
  }

  get reason(): PauseReason | undefined {
    if (this.#stopped || this.tally.tallied.left === 0) return undefined;
    return this.#held ?? (this.tally.rests ? 'sign-in' : undefined);
  }

  get status(): RunStatus {
    if (this.tally.tallied.left === 0) return 'finished';
    if (this.#stopped) return 'stopped';
    return this.reason ? 'paused' : 'running';
  }

  get view(): Run {
    const { id, startedAt, scope } = this.run;
    const { status, reason, continued } = this;
    const tallied = this.tally.tallied;
    const running = status === 'running';
    return {
      ...{ id, startedAt, scope, status, reason, running, continued },
      elsewhere: false,
      timeLeft: running ? timeLeft(this.#asked, this.#pacedMs, tallied.left) : undefined,
      ...tallied,
    };
  }

  /** Stores what came last: verdicts first, then where the run stands if that has changed. */
  async store(): Promise<void> {
    const { status } = this;
    if (status === this.#noted) return;
    this.#noted = status;
    const ended = status === 'stopped' || status === 'finished';
    const endedAt = ended ? this.#store.page.world.now() : undefined;
    if (ended) this.release();
    await this.#writer.flush();
    const { reachable, failed, skipped } = this.tally.tallied;
    await this.#store.note(this.run.id, {
      status,
      endedAt,
      counts: { reachable, failed, skipped },
      activeMs: this.run.activeMs + this.#pacedMs,
      continueAs: undefined,
    });
  }

  flush(): Promise<void> {
    return this.#writer.flush();
  }
}
