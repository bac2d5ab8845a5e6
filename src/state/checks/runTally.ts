import type {
  CheckRun,
  RunAccount,
  RunScope,
  RunStatus,
  RunVerdict,
} from '../../domain/checks/run.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';

/** Why a run asks nothing more with one account: Microsoft wants to see the person before it issues another token. */
export type Pause = {
  readonly account: Account;
  /** The organization whose check found it out. */
  readonly organization: Organization;
  readonly failure: Failure;
  /** The number of organizations of this account that have no verdict. */
  readonly left: number;
};

/** An account of the run that isn't signed in, and the number of its organizations without a verdict. */
type AbsentAccount = { readonly account: RunAccount; readonly left: number };

/**
 * Why a paused run waits.
 * - `person`: somebody paused it
 * - `offline`: the browser is offline; it continues automatically
 * - `sign-in`: Microsoft wants to see the person (`pauses`), or nobody is signed in (`absent`)
 * - `interrupted`: the page it ran in was closed or loaded again
 */
export type PauseReason = 'person' | 'offline' | 'sign-in' | 'interrupted';

/** How far a run over many organizations has come. */
export type Run = {
  readonly id: string;
  readonly startedAt: number;
  readonly scope: RunScope;
  readonly status: RunStatus;
  /** Set while it's paused. */
  readonly reason: PauseReason | undefined;
  readonly running: boolean;
  /** Shown as it's stored: by another tab, or by a page that was closed. */
  readonly stored: boolean;
  /** Another tab works on it: this one can only look on. */
  readonly elsewhere: boolean;
  /** It continued automatically after the person had signed in again. */
  readonly continued: boolean;
  readonly of: number;
  readonly reachable: number;
  readonly failed: number;
  readonly skipped: number;
  /** Organizations without a verdict, those of paused and absent accounts included. */
  readonly left: number;
  /** One for each account whose session ended during the run. */
  readonly pauses: readonly Pause[];
  /** Accounts that signed out during the run, or that nobody has signed in with since: their organizations are left. */
  readonly absent: readonly AbsentAccount[];
  /** Milliseconds until its end, if it's running and that can be estimated. */
  readonly timeLeft: number | undefined;
  /** By organization ID. It grows: read it again when `checks.run` changes. */
  readonly verdicts: ReadonlyMap<string, RunVerdict>;
};

/** Whether a run is paused, and somebody is signed in whom this tab can go on with. */
export function canResume({ status, elsewhere, left, absent }: Run): boolean {
  const without = absent.reduce((sum, account) => sum + account.left, 0);
  return status === 'paused' && !elsewhere && left > without;
}

/** What the counts of a run are; the rest of `Run` is what the page does with it. */
export type Tallied = Pick<
  Run,
  'of' | 'reachable' | 'failed' | 'skipped' | 'left' | 'pauses' | 'absent' | 'verdicts'
>;

/**
 * Counts the verdicts of one run: one for each organization at most. Organizations of an account that can't be asked
 * with are left until that account is back.
 */
export class RunTally {
  /** By organization ID, the key of the account it's checked with. */
  readonly #accounts: ReadonlyMap<string, string>;
  readonly #known: readonly RunAccount[];
  readonly #waiting: Set<string>;
  readonly #verdicts: Map<string, RunVerdict>;
  readonly #counts = { skipped: 0, reachable: 0, failed: 0 };
  readonly #pauses = new Map<string, Omit<Pause, 'left'>>();
  readonly #absent = new Set<string>();

  constructor(
    { accounts, organizations }: Pick<CheckRun, 'accounts' | 'organizations'>,
    verdicts: Iterable<RunVerdict> = [],
  ) {
    this.#known = accounts;
    this.#accounts = new Map(organizations.map(({ id, accountKey }) => [id, accountKey]));
    this.#waiting = new Set(this.#accounts.keys());
    this.#verdicts = new Map();
    for (const verdict of verdicts) this.note(verdict);
  }

  /** Organizations that have no verdict, and an account to ask with. */
  get waiting(): readonly string[] {
    return [...this.#waiting].filter((id) => this.has(id));
  }

  /** Whether the run still asks for a verdict of this organization. */
  has(id: string): boolean {
    const account = this.#accounts.get(id) ?? '';
    return this.#waiting.has(id) && !this.#pauses.has(account) && !this.#absent.has(account);
  }

  /** Counts a verdict, once for each organization; false where it has one already, or isn't part of the run. */
  note(verdict: RunVerdict): boolean {
    if (!this.#waiting.delete(verdict.organizationId)) return false;
    this.#verdicts.set(verdict.organizationId, verdict);
    this.#counts[verdict.verdict]++;
    return true;
  }

  /** Asks nothing more with one account: its organizations without a verdict are left, and none of them counts as failed. */
  pause(account: Account, organization: Organization, failure: Failure): void {
    this.#pauses.set(account.key, { account, organization, failure });
  }

  /** Leaves what is still to be checked with an account that isn't signed in; what was found with it stays. */
  leave(accountKey: string): void {
    this.#pauses.delete(accountKey);
    if (this.#known.some(({ key }) => key === accountKey)) this.#absent.add(accountKey);
  }

  /** Leaves what would have to be asked with another account than these. */
  keepTo(accountKeys: readonly string[]): void {
    for (const { key } of this.#known) if (!accountKeys.includes(key)) this.leave(key);
  }

  get left(): number {
    return this.#waiting.size;
  }

  /** Asks again with the accounts that are signed in. */
  readmit(accountKeys: readonly string[]): void {
    this.#pauses.clear();
    for (const key of accountKeys) this.#absent.delete(key);
  }

  get tallied(): Tallied {
    const left = new Map<string, number>();
    if (this.#pauses.size + this.#absent.size > 0)
      for (const id of this.#waiting) {
        const key = this.#accounts.get(id) ?? '';
        left.set(key, (left.get(key) ?? 0) + 1);
      }
    return {
      ...this.#counts,
      of: this.#accounts.size,
      left: this.#waiting.size,
      pauses: [...this.#pauses].map(([key, pause]) => ({ ...pause, left: left.get(key) ?? 0 })),
      absent: this.#known
        .filter(({ key }) => this.#absent.has(key) && left.has(key))
        .map((account) => ({ account, left: left.get(account.key) ?? 0 })),
      verdicts: this.#verdicts,
    };
  }

  /** Whether there's nothing to ask for. */
  get rests(): boolean {
    for (const id of this.#waiting) if (this.has(id)) return false;
    return true;
  }
}
