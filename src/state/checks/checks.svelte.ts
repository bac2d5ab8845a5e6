import type { CheckResult, CheckState } from '../../domain/checks/check.ts';
import type { RunScope, RunVerdict } from '../../domain/checks/run.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Session } from '../signIn/session.svelte.ts';
import { CheckStates } from './checkStates.ts';
import { OrganizationChecks, type OnResult, type TokenSource } from './organizationChecks.ts';
import { Redraw } from './redraw.svelte.ts';
import { Runner } from './runner.ts';
import type { RunStore } from './runStore.svelte.ts';
import type { Run } from './runTally.ts';
import { stateOfVerdict } from './verdicts.ts';

/** One organization to check, and as whom. */
export type CheckRequest = {
  readonly organization: Organization;
  readonly account: Account;
  /** Asks also where the list says that the organization isn't ready; a run never does. */
  readonly anyway?: boolean | undefined;
};

type SignedIn = TokenSource & Partial<Pick<Session, 'accounts' | 'arrived'>>;

/** What checks have found, by organization id. */
export class Checks {
  readonly #states: CheckStates;
  readonly #checks: OrganizationChecks;
  readonly #runner: Runner;

  constructor(session: SignedIn, store: RunStore, onresult: OnResult) {
    const { world } = store.page;
    const redraw = new Redraw(world);
    this.#states = new CheckStates(redraw);
    this.#checks = new OrganizationChecks(world, session, this.#states, onresult);
    this.#runner = new Runner(store, redraw, {
      ask: (request, run, onpause) => this.#checks.ask(request, run, onpause),
      cancel: (run, accountKey) => {
        this.#checks.cancel(
          (check) =>
            check.run === run && (accountKey === undefined || check.accountKey === accountKey),
        );
      },
      accounts: () => session.accounts ?? [],
      arrived: () => session.arrived,
      take: (verdicts, accountKeys) => {
        this.#take(verdicts, accountKeys);
      },
    });
  }

  of(id: string): CheckState {
    return this.#states.of(id);
  }

  /** Grows a moment after a state changed: for sums over many organizations, which need not keep up with each. */
  get version(): number {
    return this.#states.version;
  }

  result(id: string): CheckResult | undefined {
    const state = this.of(id);
    return 'result' in state ? state.result : undefined;
  }

  /**
   * Checks one organization; if it's being checked already, waits for that check. Resolves with what was known before where
   * the check was canceled. Rejects where it couldn't begin.
   */
  async check(request: CheckRequest): Promise<CheckState> {
    return (await this.#checks.ask(request)).state;
  }

  /** The run that goes on, or the last one of this page. It changes with every verdict. */
  get run(): Run | undefined {
    return this.#runner.run;
  }

  /** Checks them all, many at once. A run that is still going on ends first. Resolves when the run pauses or ends. */
  start(requests: readonly CheckRequest[], scope: RunScope): Promise<void> {
    return this.#runner.start(requests, scope);
  }

  /** Asks nothing more until `resume`. What was being asked is canceled and asked again then. */
  pause(): void {
    this.#runner.pause('person');
  }

  /** Goes on with what has no verdict yet, also with accounts whose session had ended. Resolves when the run pauses or ends. */
  resume(): Promise<void> {
    return this.#runner.resume();
  }

  /** Ends the run at once: what it still waits for goes back to what was known before, and what it found stays. */
  stop(): void {
    void this.#runner.giveUp();
  }

  /** Shows the last run of this browser, or the one that another tab works on. */
  open(): Promise<void> {
    return this.#runner.open();
  }

  /** Somebody has signed in: a run that the person left for that goes on. */
  welcome(): Promise<void> {
    return this.#runner.welcome();
  }

  /** Ends a run that is deleted. */
  drop(id: string): Promise<void> {
    return this.#runner.drop(id);
  }

  /** Forgets what was found with an account that signed out; checks with other accounts go on. */
  leave(accountKey: string): void {
    this.#checks.cancel((check) => check.accountKey === accountKey);
    this.#states.leave(accountKey);
    this.#runner.leave(accountKey);
  }

  /** Forgets everything. What is stored of a run stays. */
  clear(): void {
    this.#runner.clear();
    this.#checks.cancel(() => true);
    this.#states.clear();
  }

  /** Shows what was found before, or in another tab, unless something newer is known. */
  #take(verdicts: Iterable<RunVerdict>, accountKeys: ReadonlyMap<string, string>): void {
    for (const verdict of verdicts) {
      const { organizationId: id, at } = verdict;
      if (this.#checks.has(id) || (this.result(id)?.checkedAt ?? 0) > at) continue;
      this.#states.put(id, accountKeys.get(id) ?? '', stateOfVerdict(verdict));
    }
  }
}
