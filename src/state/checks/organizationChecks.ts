import type { CheckResult, StageOutcome } from '../../domain/checks/check.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { checkOrganization } from '../../services/checks/checkOrganization.ts';
import type { Identity } from '../../services/signIn/identity.ts';
import type { World } from '../../services/world.ts';
import { askable, type AskedOrganization } from './askable.ts';
import type { CheckRequest } from './checks.svelte.ts';
import {
  canceled,
  ChecksInProgress,
  type CheckEnd,
  type CheckInProgress,
  type RunChecks,
} from './checksInProgress.ts';
import type { CheckStates } from './checkStates.ts';
import { stateOf } from './stateOf.ts';

/** Called with each result that counts; never with one of a check that was stopped or forgotten. */
export type OnResult = (organization: Organization, result: CheckResult, account: Account) => void;

/** Where tokens come from. */
export type TokenSource = { identity(): Promise<Pick<Identity, 'token'>> };

/** Checks organizations, each once at a time, and shows how that goes. */
export class OrganizationChecks {
  readonly #world: World;
  readonly #session: TokenSource;
  readonly #states: CheckStates;
  readonly #onresult: OnResult;
  readonly #inProgress = new ChecksInProgress();

  constructor(world: World, session: TokenSource, states: CheckStates, onresult: OnResult) {
    this.#world = world;
    this.#session = session;
    this.#states = states;
    this.#onresult = onresult;
  }

  has(id: string): boolean {
    return this.#inProgress.get(id) !== undefined;
  }

  /**
   * Checks one organization; if it's being checked already, waits for that check. Rejects where it couldn't begin.
   * @param onpause Called when the organization is busy and nothing is asked for a while.
   */
  async ask(
    { organization, account, anyway }: CheckRequest,
    run?: RunChecks,
    onpause?: () => void,
  ): Promise<CheckEnd> {
    const { id } = organization;
    const known = this.#inProgress.get(id);
    if (known) return known.done;
    const asked = askable(organization, anyway);
    if (typeof asked === 'string') {
      const state = this.#states.put(id, account.key, { verdict: 'skipped', reason: asked });
      return { state, counts: true };
    }
    const cancel = new AbortController();
    const check = { before: this.#states.of(id), accountKey: account.key, run, cancel };
    this.#states.put(id, account.key, { verdict: 'checking', stages: [] });
    const done = this.#perform(check, asked, account, onpause);
    this.#inProgress.add(id, { ...check, done });
    return done;
  }

  /** Ends the checks concerned: their organizations go back to what was known before. */
  cancel(concerns: (check: CheckInProgress) => boolean): void {
    this.#inProgress.cancel(concerns, (id, before) => {
      this.#states.restore(id, before);
    });
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
      if (!isOver()) this.#states.put(id, account.key, { verdict: 'checking', stages });
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
      .then(async (result) => ({ result, state: await stateOf(this.#world, result) }));
    try {
      const end = await Promise.race([work, canceled(signal)]);
      const dropped = { state: check.before, counts: false };
      if (!end || isOver() || check.run?.drops(organization, account, end.result)) return dropped;
      this.#onresult(organization, end.result, account);
      return { state: this.#states.put(id, account.key, end.state), counts: true };
    } catch (error) {
      if (isOver()) return { state: check.before, counts: false };
      this.#states.put(id, account.key, check.before);
      throw error;
    } finally {
      this.#inProgress.end(id, check);
    }
  }
}
