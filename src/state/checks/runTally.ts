import type { CheckState } from '../../domain/checks/check.ts';

type Verdict = CheckState['verdict'];

/** How far a run over many organizations has come. */
export type Run = {
  readonly running: boolean;
  readonly of: number;
  readonly reachable: number;
  readonly failed: number;
  readonly skipped: number;
  readonly left: number;
};

/** Counts the verdicts of one run. It ends when every organization has one, or when it's stopped; then it no longer changes. */
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

  /** Leaves out of the run whatever was to be checked with this account, and what was found with it. */
  leave(accountKey: string): void {
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
    return {
      running: !this.#stopped && this.#waiting.size > 0,
      of: this.#waiting.size + this.#verdicts.size,
      reachable,
      failed,
      skipped,
      left: this.#waiting.size,
    };
  }
}
