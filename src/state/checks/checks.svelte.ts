import { SvelteMap } from 'svelte/reactivity';
import type { CheckResult, CheckState, StageOutcome } from '../../domain/checks/check.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { checkOrganization } from '../../services/checks/checkOrganization.ts';
import type { Identity } from '../../services/signIn/identity.ts';
import type { World } from '../../services/world.ts';
import { askable, type AskedOrganization } from './askable.ts';
import { canceled, ChecksInProgress, type CheckInProgress } from './checksInProgress.ts';
import { RunTally, type Run } from './runTally.ts';
import { stateOf } from './stateOf.ts';

/** One organization to check, and as whom. */
export type CheckRequest = { readonly organization: Organization; readonly account: Account };

/** Where tokens come from. */
type TokenSource = { identity(): Promise<Pick<Identity, 'token'>> };

/** Checks in progress at once: beyond 32 a sign-in host on HTTP/1.1 gains nothing and the page begins to stall. */
const atOnce = 32;

/** Milliseconds between two updates of `version`. */
const versionPause = 150;

const unchecked: CheckState = { verdict: 'unchecked' };

/** What checks have found, by organization id. */
export class Checks {
  readonly #world: World;
  readonly #session: TokenSource;
  readonly #onresult: (organization: Organization, result: CheckResult) => void;
  readonly #found = new SvelteMap<string, { readonly state: CheckState; accountKey: string }>();
  readonly #inProgress = new ChecksInProgress();
  #tally: RunTally | undefined;
  #versionPending = false;

  /** Grows a moment after a state changed: for sums over many organizations, which need not keep up with each. */
  version = $state.raw(0);
  run = $state.raw<Run | undefined>(undefined);

  /** @param onresult Called with each result that counts; never with one of a check that was stopped or forgotten. */
  constructor(
    world: World,
    session: TokenSource,
    onresult: (organization: Organization, result: CheckResult) => void,
  ) {
    this.#world = world;
    this.#session = session;
    this.#onresult = onresult;
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
  check({ organization, account }: CheckRequest, run?: RunTally): Promise<CheckState> {
    const { id } = organization;
    const known = this.#inProgress.get(id);
    if (known) return known.done;
    const asked = askable(organization);
    if (typeof asked === 'string')
      return Promise.resolve(this.#put(id, account.key, { verdict: 'skipped', reason: asked }));
    const cancel = new AbortController();
    const check = { before: this.of(id), accountKey: account.key, run, cancel };
    this.#put(id, account.key, { verdict: 'checking', stages: [] });
    const done = this.#perform(check, asked, account);
    this.#inProgress.add(id, { ...check, done });
    return done;
  }

  /** Checks them all, many at once. A run that is still going on ends first. */
  async checkAll(requests: readonly CheckRequest[]): Promise<void> {
    this.stop();
    const tally = new RunTally(
      requests.map(({ organization, account }) => [organization.id, account.key] as const),
    );
    this.#tally = tally;
    this.run = tally.run;
    const queue = requests.values();
    const worker = async (): Promise<void> => {
      for (const request of queue) {
        const { id } = request.organization;
        if (!tally.has(id)) continue;
        const { verdict } = await this.check(request, tally);
        if (tally.note(id, verdict)) this.#tell(tally);
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, worker));
    } finally {
      tally.stop();
      this.#tell(tally);
    }
  }

  /** Ends the run at once: what it still waits for goes back to what was known before, and what it found stays. */
  stop(): void {
    const tally = this.#tally;
    if (!tally) return;
    tally.stop();
    this.#cancel((check) => check.run === tally);
    this.#tell(tally);
  }

  /** Forgets what was found with an account that signed out; checks with other accounts go on. */
  leave(accountKey: string): void {
    this.#tally?.leave(accountKey);
    this.#cancel((check) => check.accountKey === accountKey);
    for (const [id, found] of this.#found)
      if (found.accountKey === accountKey) this.#found.delete(id);
    if (this.#tally) this.#tell(this.#tally);
    this.#bumpVersion();
  }

  /** Forgets everything. */
  clear(): void {
    this.#tally?.stop();
    this.#tally = undefined;
    this.#cancel(() => true);
    this.#found.clear();
    this.run = undefined;
    this.#bumpVersion();
  }

  async #perform(
    check: CheckInProgress,
    organization: AskedOrganization,
    account: Account,
  ): Promise<CheckState> {
    const { id } = organization;
    const { signal } = check.cancel;
    const isOver = (): boolean => signal.aborted;
    const put = (state: CheckState): CheckState =>
      isOver() ? check.before : this.#put(id, account.key, state);
    const onprogress = (stages: readonly StageOutcome[]): void => {
      put({ verdict: 'checking', stages });
    };
    const work = this.#session
      .identity()
      .then((identity) =>
        checkOrganization(this.#world, identity, account, organization, { signal, onprogress }),
      )
      .then(async (result) => ({ result, state: await stateOf(result) }));
    try {
      const outcome = await Promise.race([work, canceled(signal)]);
      if (!outcome || isOver() || this.#pausesRun(check, organization, account, outcome.result))
        return check.before;
      this.#onresult(organization, outcome.result);
      return put(outcome.state);
    } catch (error) {
      if (isOver()) return check.before;
      put(check.before);
      throw error;
    } finally {
      this.#inProgress.end(id, check);
    }
  }

  /**
   * Whether this result tells that the account's session ended during a run. That's one event for all of the account's
   * organizations, so the run pauses for the account, and none of them counts as failed.
   */
  #pausesRun(
    { run }: CheckInProgress,
    organization: Organization,
    account: Account,
    { outcome }: CheckResult,
  ): boolean {
    if (!run || outcome.verdict !== 'failed' || !outcome.failure.needsInteraction) return false;
    run.pause(account, organization, outcome.failure);
    this.#cancel((other) => other.run === run && other.accountKey === account.key);
    this.#tell(run);
    return true;
  }

  #cancel(concerns: (check: CheckInProgress) => boolean): void {
    this.#inProgress.cancel(concerns, (id, before) => {
      this.#put(id, this.#found.get(id)?.accountKey ?? '', before);
    });
  }

  #tell(tally: RunTally): void {
    if (this.#tally === tally) this.run = tally.run;
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
