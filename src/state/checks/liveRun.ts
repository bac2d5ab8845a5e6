import type { CheckRun, RunStatus, RunVerdict } from '../../domain/checks/run.ts';
import { timeLeft } from '../../domain/checks/timeLeft.ts';
import type { StoredRun } from '../../services/storage/runs.ts';
import { askable } from './askable.ts';
import type { CheckRequest } from './checks.svelte.ts';
import type { RunStore } from './runStore.svelte.ts';
import { RunTally, type PauseReason, type Run } from './runTally.ts';
import { RunWriter } from './runWriter.ts';

/** A longer time between two signs of life is one in which the computer slept: a tab in the background gets one a minute. */
const longestBeat = 150_000;

/** A run that this tab works on: what it has found, what it waits for, and how much of it is stored. */
export class LiveRun {
  readonly run: CheckRun;
  readonly tally: RunTally;
  readonly #requests: ReadonlyMap<string, CheckRequest>;
  readonly #store: RunStore;
  readonly #writer: RunWriter;
  readonly #gone = new Set<string>();
  #held: PauseReason | undefined;
  #stopped = false;
  /** What is stored of its status. */
  #noted: string;
  #storing: Promise<void> = Promise.resolve();
  /** Verdicts that this page asked for, and how long that took: the pace. */
  #asked = 0;
  #pacedMs = 0;
  #beatAt: number;

  /** It continued automatically after a sign-in. */
  readonly continued: boolean;

  /** @param requests What to ask with the accounts that are signed in; an organization without one is left. */
  constructor(
    store: RunStore,
    { run, verdicts, nextPart }: StoredRun,
    requests: readonly CheckRequest[],
    continued = false,
  ) {
    this.run = run;
    this.continued = continued;
    this.tally = new RunTally(run, verdicts.values());
    this.#requests = new Map(requests.map((request) => [request.organization.id, request]));
    this.#store = store;
    this.#writer = new RunWriter(store.page, run.id, nextPart);
    this.#noted = stamp(run.status, run.continueAs);
    this.#beatAt = store.page.world.now();
    this.tally.keepTo(requests.map(({ account }) => account.key));
  }

  /** Stores a run that is new. */
  begin(): void {
    if (this.run.of > 0) this.#storing = this.#store.begin(this.run);
  }

  /**
   * What to ask next, each once; what is skipped without a question comes first, so that it's known at once. What has a verdict by the
   * time it's its turn is left out.
   */
  *queue(): Generator<CheckRequest> {
    const requests = this.tally.waiting.flatMap((id) => this.#requests.get(id) ?? []);
    const skipped = requests.filter(
      ({ organization }) => typeof askable(organization) === 'string',
    );
    for (const request of new Set([...skipped, ...requests]))
      if (this.tally.has(request.organization.id)) yield request;
  }

  note(verdict: RunVerdict): void {
    if (!this.tally.note(verdict)) return;
    this.#writer.add(verdict);
    if (verdict.verdict !== 'skipped') this.#asked++;
  }

  /** Asks nothing more with an account that signed out. */
  leave(accountKey: string): void {
    this.#gone.add(accountKey);
    this.tally.leave(accountKey);
  }

  hold(reason: PauseReason): void {
    this.#held = reason;
  }

  /** Asks again, also with accounts whose session had ended. */
  goOn(): void {
    this.#held = undefined;
    const keys = [...this.#requests.values()].map(({ account }) => account.key);
    this.tally.readmit(keys.filter((key) => !this.#gone.has(key)));
    this.#beatAt = this.#store.page.world.now();
  }

  stop(): void {
    this.#stopped = true;
  }

  /** A sign of life. Returns false after a time without any, as when the computer slept. */
  beat(): boolean {
    const { slept } = this;
    const now = this.#store.page.world.now();
    if (!slept) this.#pacedMs += now - this.#beatAt;
    this.#beatAt = now;
    return !slept;
  }

  /** There was no sign of life for so long that what failed meanwhile says nothing. */
  get slept(): boolean {
    const ms = this.#store.page.world.now() - this.#beatAt;
    return ms < 0 || ms >= longestBeat;
  }

  get hasOneVerdict(): boolean {
    const { reachable, failed } = this.tally.tallied;
    return reachable + failed === 1;
  }

  get reason(): PauseReason | undefined {
    if (this.#stopped || this.tally.left === 0) return undefined;
    return this.#held ?? (this.tally.rests ? 'sign-in' : undefined);
  }

  get status(): RunStatus {
    if (this.tally.left === 0) return 'finished';
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
      ...{ stored: false, elsewhere: false },
      timeLeft: running ? timeLeft(this.#asked, this.#pacedMs, tallied.left) : undefined,
      ...tallied,
    };
  }

  /** Stores what came last: verdicts first, then where the run stands if that has changed. */
  store(): Promise<void> {
    const { status } = this;
    const { reachable, failed, skipped, pauses } = this.tally.tallied;
    const continueAs = status === 'paused' ? pauses[0]?.account.key : undefined;
    const noted = stamp(status, continueAs);
    if (noted === this.#noted || this.run.of === 0) return this.#storing;
    this.#noted = noted;
    const ended = status === 'stopped' || status === 'finished';
    const changes = {
      status,
      endedAt: ended ? this.#store.page.world.now() : undefined,
      counts: { reachable, failed, skipped },
      activeMs: this.run.activeMs + this.#pacedMs,
      continueAs,
    };
    const written = this.#writer.flush();
    this.#storing = Promise.all([this.#storing, written]).then(() =>
      this.#store.note(this.run.id, changes),
    );
    return this.#storing;
  }

  flush(): Promise<void> {
    return this.#writer.flush();
  }
}

function stamp(status: RunStatus, continueAs: string | undefined): string {
  return `${status} ${continueAs ?? ''}`;
}
