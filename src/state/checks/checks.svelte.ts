import { SvelteMap } from 'svelte/reactivity';
import type { CheckResult, CheckState, StageOutcome } from '../../domain/checks/check.ts';
import type { RunScope, RunVerdict } from '../../domain/checks/run.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { checkOrganization } from '../../services/checks/checkOrganization.ts';
import type { Identity } from '../../services/signIn/identity.ts';
import type { World } from '../../services/world.ts';
import type { Session } from '../signIn/session.svelte.ts';
import { askable, type AskedOrganization } from './askable.ts';
import {
  canceled,
  ChecksInProgress,
  type CheckEnd,
  type CheckInProgress,
  type RunChecks,
} from './checksInProgress.ts';
import { Runner } from './runner.svelte.ts';
import type { RunStore } from './runStore.svelte.ts';
import type { Run } from './runTally.ts';
import { stateOf } from './stateOf.ts';
import { stateOfVerdict } from './verdicts.ts';

/** One organization to check, and as whom. */
export type CheckRequest = {
  readonly organization: Organization;
  readonly account: Account;
  /** Asks also where the list says that the organization isn't ready; a run never does. */
  readonly anyway?: boolean | undefined;
};

/** Where tokens come from. */
type TokenSource = Partial<Pick<Session, 'accounts' | 'arrived'>> & {
  identity(): Promise<Pick<Identity, 'token'>>;
};

/** Milliseconds between two updates of `version`. */
const versionPause = 150;

const unchecked: CheckState = { verdict: 'unchecked' };

/** What checks have found, by organization id. */
export class Checks {
  readonly #world: World;
  readonly #session: TokenSource;
  readonly #onresult: (organization: Organization, result: CheckResult, account: Account) => void;
  readonly #found = new SvelteMap<string, { readonly state: CheckState; accountKey: string }>();
  readonly #inProgress = new ChecksInProgress();
  readonly #runner: Runner;
  #versionPending = false;

  /** Grows a moment after a state changed: for sums over many organizations, which need not keep up with each. */
  version = $state.raw(0);

  /** @param onresult Called with each result that counts; never with one of a check that was stopped or forgotten. */
  constructor(
    session: TokenSource,
    store: RunStore,
    onresult: (organization: Organization, result: CheckResult, account: Account) => void,
  ) {
    this.#world = store.page.world;
    this.#session = session;
    this.#onresult = onresult;
    this.#runner = new Runner(store, {
      ask: (request, run, onpause) => this.#ask(request, run, onpause),
      cancel: (run, accountKey) => {
        this.#cancel(
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
    return this.#found.get(id)?.state ?? unchecked;
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
    return (await this.#ask(request)).state;
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

  /**
   * Goes on with what has no verdict yet, also with accounts whose session had ended. Resolves when the run pauses or ends.
   *
   * @param id A stored run; without it, the one that is shown.
   */
  resume(id?: string): Promise<void> {
    return id === undefined ? this.#runner.resume() : this.#runner.resumeStored(id);
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
    this.#cancel((check) => check.accountKey === accountKey);
    for (const [id, found] of this.#found)
      if (found.accountKey === accountKey) this.#found.delete(id);
    this.#runner.leave(accountKey);
    this.#bumpVersion();
  }

  /** Forgets everything. What is stored of a run stays. */
  clear(): void {
    this.#runner.clear();
    this.#cancel(() => true);
    this.#found.clear();
    this.#bumpVersion();
  }

  async #ask(
    { organization, account, anyway }: CheckRequest,
    run?: RunChecks,
    onpause?: () => void,
  ): Promise<CheckEnd> {
    const { id } = organization;
    const known = this.#inProgress.get(id);
    if (known) return known.done;
    const asked = askable(organization, anyway);
    if (typeof asked === 'string') {
      const state = this.#put(id, account.key, { verdict: 'skipped', reason: asked });
      return { state, counts: true };
    }
    const cancel = new AbortController();
    const check = { before: this.of(id), accountKey: account.key, run, cancel };
    this.#put(id, account.key, { verdict: 'checking', stages: [] });
    const done = this.#perform(check, asked, account, onpause);
    this.#inProgress.add(id, { ...check, done });
    return done;
  }

  async #perform(
    check: CheckInProgress,
    organization: AskedOrganization,
    account: Account,
    onpause: (() => void) | undefined,
  ): Promise<CheckEnd> {
    const { id } = organization;
    const { signal } = check.cancel;
    const isOver = (): boolean => signal.aborted;
    const onprogress = (stages: readonly StageOutcome[]): void => {
      if (!isOver()) this.#put(id, account.key, { verdict: 'checking', stages });
    };
    const work = this.#session
      .identity()
      .then((identity) =>
        checkOrganization(this.#world, identity, account, organization, {
          storeToken: check.run === undefined,
          onpause,
          signal,
          onprogress,
        }),
      )
      .then(async (result) => ({ result, state: await stateOf(result) }));
    try {
      const end = await Promise.race([work, canceled(signal)]);
      const dropped = { state: check.before, counts: false };
      if (!end || isOver() || check.run?.drops(organization, account, end.result)) return dropped;
      this.#onresult(organization, end.result, account);
      return { state: this.#put(id, account.key, end.state), counts: true };
    } catch (error) {
      if (isOver()) return { state: check.before, counts: false };
      this.#put(id, account.key, check.before);
      throw error;
    } finally {
      this.#inProgress.end(id, check);
    }
  }

  #cancel(concerns: (check: CheckInProgress) => boolean): void {
    this.#inProgress.cancel(concerns, (id, before) => {
      this.#put(id, this.#found.get(id)?.accountKey ?? '', before);
    });
  }

  /** Shows what was found before, or in another tab, unless something newer is known. */
  #take(verdicts: Iterable<RunVerdict>, accountKeys: ReadonlyMap<string, string>): void {
    for (const verdict of verdicts) {
      const { organizationId: id, at } = verdict;
      if (this.#inProgress.get(id) || (this.result(id)?.checkedAt ?? 0) > at) continue;
      this.#put(id, accountKeys.get(id) ?? '', stateOfVerdict(verdict));
    }
  }

  #put(id: string, accountKey: string, state: CheckState): CheckState {
    this.#found.set(id, { state, accountKey });
    this.#bumpVersion();
    return state;
  }

  #bumpVersion(): void {
    if (this.#versionPending) return;
    this.#versionPending = true;
    this.#world.after(versionPause, () => {
      this.#versionPending = false;
      this.version += 1;
    });
  }
}
