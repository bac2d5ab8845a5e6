import type { CheckState } from '../../domain/checks/check.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';

type Verdict = CheckState['verdict'];

/** Why a run asks nothing more with one account: Microsoft wants to see the person before it issues another token. */
export type Pause = {
  readonly account: Account;
  /** The organization whose check found it out. */
  readonly organization: Organization;
  readonly failure: Failure;
  /** The number of organizations of this account that have no verdict. */
  readonly left: number;
};

/** How far a run over many organizations has come. */
export type Run = {
  readonly running: boolean;
  readonly of: number;
  readonly reachable: number;
  readonly failed: number;
  readonly skipped: number;
  /** Organizations without a verdict, those of paused accounts included. */
  readonly left: number;
  /** One for each account whose session ended during the run. */
  readonly pauses: readonly Pause[];
};

/**
 * Counts the verdicts of one run. It ends when every organization has one or belongs to a paused account, or when it's
 * stopped; then it no longer changes.
 */
export class RunTally {
  /** By organization id, the key of the account it's checked with. */
  readonly #accounts: Map<string, string>;
  readonly #waiting: Set<string>;
  readonly #verdicts = new Map<string, Verdict>();
  readonly #counts: Record<Verdict, number> = {
    unchecked: 0,
    checking: 0,
    skipped: 0,
    reachable: 0,
    failed: 0,
  };
  readonly #pauses = new Map<string, Pause>();
  #stopped = false;

  constructor(requests: Iterable<readonly [id: string, accountKey: string]>) {
    this.#accounts = new Map(requests);
    this.#waiting = new Set(this.#accounts.keys());
  }

  /** Whether the run still asks for a verdict of this organization. */
  has(id: string): boolean {
    return !this.#stopped && this.#waiting.has(id);
  }

  /** Counts a verdict, once for each organization; false where the run doesn't ask for it any more. */
  note(id: string, verdict: Verdict): boolean {
    if (!this.has(id)) return false;
    this.#waiting.delete(id);
    this.#verdicts.set(id, verdict);
    this.#counts[verdict]++;
    return true;
  }

  /** Ends the run for one account: its organizations without a verdict are left, and none of them counts as failed. */
  pause(account: Account, organization: Organization, failure: Failure): void {
    const before = this.#waiting.size;
    for (const id of [...this.#waiting])
      if (this.#accounts.get(id) === account.key) this.#waiting.delete(id);
    const left = before - this.#waiting.size;
    this.#pauses.set(account.key, { account, organization, failure, left });
  }

  /** Leaves out of the run whatever was to be checked with this account, and what was found with it. */
  leave(accountKey: string): void {
    this.#pauses.delete(accountKey);
    for (const [id, key] of this.#accounts) {
      if (key !== accountKey) continue;
      this.#waiting.delete(id);
      const verdict = this.#verdicts.get(id);
      if (verdict === undefined) continue;
      this.#verdicts.delete(id);
      this.#counts[verdict]--;
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  get run(): Run {
    const { reachable, failed, skipped } = this.#counts;
    const pauses = [...this.#pauses.values()];
    const left = pauses.reduce((sum, pause) => sum + pause.left, this.#waiting.size);
    return {
      running: !this.#stopped && this.#waiting.size > 0,
      of: left + this.#verdicts.size,
      reachable,
      failed,
      skipped,
      left,
      pauses,
    };
  }
}
