import type { CheckRun, RunStatus, RunSummary, RunVerdict } from '../../domain/checks/run.ts';
import type { StoredRun } from '../../services/storage/runs.ts';
import { RunTally, type Run } from './runTally.ts';

/** A run as it's stored, with what another tab adds to it. */
export class StoredRunView {
  readonly summary: RunSummary;
  readonly accountKeys: ReadonlyMap<string, string>;
  readonly #tally: RunTally;
  elsewhere: boolean;

  /** @param signedIn The keys of the accounts that could go on with it. */
  constructor({ run, verdicts }: StoredRun, elsewhere: boolean, signedIn: readonly string[]) {
    this.summary = run;
    this.elsewhere = elsewhere;
    this.accountKeys = accountKeysOf(run);
    this.#tally = new RunTally(run, verdicts.values());
    if (!elsewhere) this.#tally.keepTo(signedIn);
  }

  note(verdicts: readonly RunVerdict[]): void {
    for (const verdict of verdicts) this.#tally.note(verdict);
  }

  /** A run that nobody works on, with organizations left that nobody gave up. */
  get interrupted(): boolean {
    return this.#status === 'paused';
  }

  get #status(): RunStatus {
    const { status } = this.summary;
    if (this.elsewhere) return status;
    if (this.#tally.left === 0) return 'finished';
    return status === 'running' || status === 'finished' ? 'paused' : status;
  }

  get view(): Run {
    const { id, startedAt, scope } = this.summary;
    const status = this.#status;
    return {
      ...{ id, startedAt, scope, status, elsewhere: this.elsewhere, stored: true },
      reason: status === 'paused' ? 'interrupted' : undefined,
      running: status === 'running',
      continued: false,
      timeLeft: undefined,
      ...this.#tally.tallied,
    };
  }
}

/** By organization ID, the key of the account it's checked with. */
export function accountKeysOf({
  organizations,
}: Pick<CheckRun, 'organizations'>): ReadonlyMap<string, string> {
  return new Map(organizations.map(({ id, accountKey }) => [id, accountKey]));
}
