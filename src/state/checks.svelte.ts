import { SvelteMap } from 'svelte/reactivity';
import type { ProblemKind } from '../facts/problems.ts';
import type { CheckState, CheckResult } from '../domain/check.ts';
import type { Organization, Readiness } from '../domain/organization.ts';
import type { OrganizationUrl } from '../domain/organizationUrl.ts';
import type { Account } from '../domain/registration.ts';
import type { World } from '../services/world.ts';
import type { Session } from './session.svelte.ts';

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
  readonly #session: Session;
  readonly #onresult: (organization: Organization, result: CheckResult) => void;
  readonly #states = new SvelteMap<string, CheckState>();
  readonly #kinds = new SvelteMap<string, ProblemKind>();
  #stop: AbortController | undefined;
  #telling = false;

  /** Grows a moment after anything was found: for sums over many organizations, which need not keep up with each. */
  epoch = $state.raw(0);
  run = $state.raw<Run | undefined>(undefined);

  constructor(
    world: World,
    session: Session,
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

  /** Checks one organization; one that is being checked already is left to it. */
  async check({ organization, account }: CheckWish, signal?: AbortSignal): Promise<CheckState> {
    const { id } = organization;
    if (this.of(id).verdict === 'checking') return this.of(id);
    const { apiUrl } = organization;
    const reason = apiUrl ? skipReasons[organization.readiness] : noAddress;
    if (!apiUrl || reason !== undefined) {
      return this.#put(id, { verdict: 'skipped', reason: reason ?? noAddress });
    }
    const before = this.of(id);
    this.#put(id, { verdict: 'checking', stages: [] });
    try {
      return await this.#ask({ ...organization, apiUrl }, account, signal);
    } catch (error) {
      this.#put(id, before);
      if (signal?.aborted) return before;
      throw error;
    }
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
    const worker = async (): Promise<void> => {
      for (const wish of queue) {
        if (stop.signal.aborted) return;
        const { verdict } = await this.check(wish, stop.signal);
        if (verdict in counts) counts[verdict as keyof typeof counts]++;
        if (this.#stop === stop) tell(!stop.signal.aborted);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (this.#stop === stop) tell(false);
  }

  /** Ends the run: what is being asked is called off, what was found stays. */
  stop(): void {
    this.#stop?.abort();
    if (this.run) this.run = { ...this.run, running: false };
  }

  /** Forgets what was found, as when the account is another. */
  clear(): void {
    this.stop();
    this.#states.clear();
    this.#kinds.clear();
    this.run = undefined;
    this.epoch += 1;
  }

  async #ask(
    organization: Organization & { readonly apiUrl: OrganizationUrl },
    account: Account,
    signal: AbortSignal | undefined,
  ): Promise<CheckState> {
    const { checkOrganization } = await import('../services/checkOrganization.ts');
    const result = await checkOrganization(
      this.#world,
      await this.#session.identity(),
      account,
      organization,
      {
        ...(signal && { signal }),
        onprogress: (stages) => this.#put(organization.id, { verdict: 'checking', stages }),
      },
    );
    if (result.outcome.verdict === 'failed') {
      const { diagnose } = await import('../domain/diagnose.ts');
      const { kind } = diagnose(result.outcome.failure, { cloud: account.registration.cloud });
      this.#kinds.set(organization.id, kind);
    }
    this.#onresult(organization, result);
    return this.#put(organization.id, { verdict: result.outcome.verdict, result });
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

/** Milliseconds. */
const tellingPause = 150;

const noAddress = 'It has no address that a token may be sent to.';
