import { SvelteMap } from 'svelte/reactivity';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { CheckResult, CheckState, StageOutcome } from '../../domain/checks/check.ts';
import type { Organization, Readiness } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Identity } from '../../services/signIn/identity.ts';
import type { World } from '../../services/world.ts';

/** One organization to check, and as whom. */
export type CheckWish = { readonly organization: Organization; readonly account: Account };

/** How far a run over many organizations has come. */
export type Run = {
  readonly running: boolean;
  readonly of: number;
  readonly reachable: number;
  readonly failed: number;
  readonly skipped: number;
  readonly left: number;
};

/** Where tokens come from. */
type TokenSource = { identity(): Promise<Pick<Identity, 'token'>> };

/** A check that has begun; it may say what it finds until it ends, is called off or forgotten. */
type Underway = {
  readonly before: CheckState;
  readonly signal: AbortSignal | undefined;
  done?: Promise<CheckState>;
};

type AskedOrganization = Organization & { readonly apiUrl: OrganizationUrl };

/** Checks under way at once: beyond 32 a sign-in host on HTTP/1.1 gains nothing and the page begins to stall. */
const atOnce = 32;

const unchecked: CheckState = { verdict: 'unchecked' };

/** Why an organization in this condition is not asked. */
const skipReasons: Partial<Record<Readiness, string>> = {
  disabled: 'It is disabled.',
  locked: 'It is locked.',
  provisioning: 'It is still being provisioned.',
};

/** What checks have found, by organization id. */
export class Checks {
  readonly #world: World;
  readonly #session: TokenSource;
  readonly #onresult: (organization: Organization, result: CheckResult) => void;
  readonly #states = new SvelteMap<string, CheckState>();
  readonly #kinds = new SvelteMap<string, ProblemKind>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- Bookkeeping: nothing on the screen reads it.
  readonly #underway = new Map<string, Underway>();
  #stop: AbortController | undefined;
  #telling = false;

  /** Grows a moment after anything was found: for sums over many organizations, which need not keep up with each. */
  epoch = $state.raw(0);
  run = $state.raw<Run | undefined>(undefined);

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
    return this.#states.get(id) ?? unchecked;
  }

  result(id: string): CheckResult | undefined {
    const state = this.of(id);
    return 'result' in state ? state.result : undefined;
  }

  /** The kind of problem a failed check met. */
  kindOf(id: string): ProblemKind | undefined {
    return this.of(id).verdict === 'failed' ? this.#kinds.get(id) : undefined;
  }

  /** Checks one organization; one that is being checked already is waited for. */
  check({ organization, account }: CheckWish, signal?: AbortSignal): Promise<CheckState> {
    const { id, apiUrl } = organization;
    const known = this.#underway.get(id);
    if (known?.done && !known.signal?.aborted) return known.done;
    const reason = skipReason(organization);
    if (!apiUrl || reason !== undefined) {
      return Promise.resolve(this.#put(id, { verdict: 'skipped', reason: reason ?? noAddress }));
    }
    const underway: Underway = { before: known?.before ?? this.of(id), signal };
    this.#underway.set(id, underway);
    underway.done = this.#see(underway, { ...organization, apiUrl }, account);
    return underway.done;
  }

  /** Checks them all, many at once; the summary counts what has ended. */
  async checkAll(wishes: readonly CheckWish[]): Promise<void> {
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    const counts = { reachable: 0, failed: 0, skipped: 0 };
    const tell = (running: boolean): void => {
      const done = counts.reachable + counts.failed + counts.skipped;
      this.run = { running, of: wishes.length, ...counts, left: wishes.length - done };
    };
    tell(true);
    const queue = wishes.values();
    const isOver = (): boolean => stop.signal.aborted;
    const worker = async (): Promise<void> => {
      for (const wish of queue) {
        if (isOver()) return;
        const { verdict } = await this.check(wish, stop.signal);
        if (isOver()) return;
        if (verdict in counts) counts[verdict as keyof typeof counts]++;
        tell(true);
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, worker));
    } catch (error) {
      stop.abort();
      throw error;
    } finally {
      if (this.#stop === stop) tell(false);
    }
  }

  /** Ends the run: what is being asked is called off, what was found stays. */
  stop(): void {
    this.#stop?.abort();
    if (this.run) this.run = { ...this.run, running: false };
  }

  /** Forgets what was found, as when the account is another. */
  clear(): void {
    this.stop();
    this.#stop = undefined;
    this.#underway.clear();
    this.#states.clear();
    this.#kinds.clear();
    this.run = undefined;
    this.epoch += 1;
  }

  /** Sees a check through; what one that was called off or forgotten still finds is not told. */
  async #see(
    underway: Underway,
    organization: AskedOrganization,
    account: Account,
  ): Promise<CheckState> {
    const { id } = organization;
    const { before, signal } = underway;
    const tell = (state: CheckState): CheckState =>
      this.#underway.get(id) === underway ? this.#put(id, state) : state;
    tell({ verdict: 'checking', stages: [] });
    try {
      const result = await this.#ask(organization, account, signal, (stages) =>
        tell({ verdict: 'checking', stages }),
      );
      return tell({ verdict: result.outcome.verdict, result });
    } catch (error) {
      tell(before);
      if (signal?.aborted) return before;
      throw error;
    } finally {
      if (this.#underway.get(id) === underway) this.#underway.delete(id);
    }
  }

  async #ask(
    organization: AskedOrganization,
    account: Account,
    signal: AbortSignal | undefined,
    onprogress: (stages: readonly StageOutcome[]) => void,
  ): Promise<CheckResult> {
    const { checkOrganization } = await import('../../services/checks/checkOrganization.ts');
    const identity = await this.#session.identity();
    const options = { onprogress, ...(signal && { signal }) };
    const result = await checkOrganization(this.#world, identity, account, organization, options);
    if (result.outcome.verdict === 'failed') {
      const { diagnose } = await import('../../domain/diagnosis/diagnose.ts');
      const { kind } = diagnose(result.outcome.failure, { cloud: account.registration.cloud });
      this.#kinds.set(organization.id, kind);
    }
    this.#onresult(organization, result);
    return result;
  }

  #put(id: string, state: CheckState): CheckState {
    this.#states.set(id, state);
    if (!this.#telling) {
      this.#telling = true;
      this.#world.after(tellingPause, () => {
        this.#telling = false;
        this.epoch += 1;
      });
    }
    return state;
  }
}

function skipReason({ apiUrl, readiness }: Organization): string | undefined {
  return apiUrl ? skipReasons[readiness] : noAddress;
}

/** Milliseconds. */
const tellingPause = 150;

const noAddress = 'It has no address that a token may be sent to.';
