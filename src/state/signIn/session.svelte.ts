import { FailureError, type Failure } from '../../domain/failure.ts';
import { accountsOf, type PendingSignIn } from '../../domain/signIn/signInRecord.ts';
import type { Account, Registration } from '../../domain/signIn/registration.ts';
import type { Arrival, SignInAnswer } from '../../domain/signIn/authorizationResponse.ts';
import type { Identity, SignInRequest } from '../../services/signIn/identity.ts';
import {
  forgetPending,
  readSignInRecord,
  takeArrival,
} from '../../services/signIn/signInRecord.ts';
import { loadPart } from '../../services/loadPart.ts';
import { signOutHere } from '../../services/signIn/signOut.ts';
import type { World } from '../../services/world.ts';
import type { Router } from '../router.svelte.ts';

export type SignInState =
  | { readonly status: 'resting' }
  | { readonly status: 'leaving' }
  | { readonly status: 'returning' }
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      readonly registration: Registration | undefined;
      readonly request: SignInRequest | undefined;
    };

/** How a sign-in through a registration went. */
export type SignInOutcome =
  | { readonly status: 'signed-in'; readonly registration: Registration }
  | { readonly status: 'failed'; readonly registration: Registration; readonly failure: Failure };

/** Brings MSAL and all that drives it. */
type IdentityLoader = (
  world: World,
  oninteraction: (account: Account, failure: Failure | undefined) => void,
) => Promise<Identity>;

const loadIdentity: IdentityLoader = async (world, oninteraction) => {
  const { createIdentity } = await loadPart(world, import('../../services/signIn/identity.ts'));
  return createIdentity(world, oninteraction);
};

/** A sign-in that began on one of these ends on the organizations screen. */
const entrances = /^#\/(connect\b.*)?$/;

/** Who is signed in, and how the last sign-in went. */
export class Session {
  readonly #world: World;
  readonly #router: Router;
  readonly #onoutcome: (outcome: SignInOutcome) => void;
  readonly #load: IdentityLoader;
  #identity: Promise<Identity> | undefined;

  accounts = $state.raw<readonly Account[]>([]);
  /** By account key, why Microsoft wants to see the person again before it issues another token. */
  interactions = $state.raw<Readonly<Record<string, Failure>>>({});
  /** Who signed in as this page opened. */
  arrived: Account | undefined;
  signIn = $state.raw<SignInState>({ status: 'resting' });
  /** A sign-in that left for Microsoft's page and got no answer. */
  unanswered = $state.raw<PendingSignIn | undefined>(undefined);
  /** True once an answer came that this tab didn't ask for, until it is dismissed. */
  unsolicited = $state(false);
  /** True once something that looked like a secret was removed from the address, until it is dismissed. */
  secretRemoved = $state(false);

  constructor(
    world: World,
    router: Router,
    onoutcome: (outcome: SignInOutcome) => void,
    load: IdentityLoader = loadIdentity,
  ) {
    this.#world = world;
    this.#router = router;
    this.#onoutcome = onoutcome;
    this.#load = load;
  }

  /** MSAL and all that drives it, loaded on first need. */
  identity(): Promise<Identity> {
    this.#identity ??= this.#load(this.#world, this.#noteInteraction).catch((cause: unknown) => {
      this.#identity = undefined;
      throw new FailureError(
        { tag: 'unreachable', during: 'page', code: 'part_missing' },
        { cause },
      );
    });
    return this.#identity;
  }

  /** Handles what the page was opened with: an answer from Microsoft, remembered accounts, or an unanswered sign-in. */
  async start(arrival: Arrival): Promise<void> {
    const record = readSignInRecord(this.#world);
    this.unsolicited = arrival.unsolicited;
    this.secretRemoved = arrival.heldSecret;
    this.accounts = accountsOf(record);
    const { answer } = arrival;
    arrival.answer = undefined;
    if (answer) await this.#finish(answer, record.pending);
    else this.unanswered = record.pending;
  }

  /** Removes from the address what another window or a link puts there while the page is open. Returns how to stop. */
  follow(): () => void {
    return this.#world.address.watch(() => {
      const { pending } = readSignInRecord(this.#world);
      const arrival = takeArrival(this.#world, this.#router.fragment);
      this.unsolicited ||= arrival.unsolicited;
      this.secretRemoved ||= arrival.heldSecret;
      if (arrival.answer) void this.#finish(arrival.answer, pending);
    });
  }

  /** Leaves for Microsoft's sign-in page. Settles only if the page stayed open. */
  async begin(request: SignInRequest): Promise<void> {
    this.unanswered = undefined;
    this.signIn = { status: 'leaving' };
    try {
      const identity = await this.identity();
      await identity.begin(request);
    } catch (error) {
      this.#fail(error, request.registration, request);
      const wasAway = error instanceof FailureError && error.failure.code === 'user_cancelled';
      if (wasAway) this.unanswered = readSignInRecord(this.#world).pending;
    }
  }

  /** Signs out of this tab, at once: nothing of it depends on the network or on a part of the page that isn't loaded yet. */
  signOut(account: Account): void {
    this.accounts = this.accounts.filter(({ key }) => key !== account.key);
    this.#noteInteraction(account, undefined);
    signOutHere(this.#world, account);
    void this.#forget(account);
  }

  async #forget(account: Account): Promise<void> {
    try {
      (await this.#identity)?.forget(account);
    } catch {
      // MSAL was never loaded, so it holds nothing; the caller who wanted it has been told.
    }
  }

  /** Closes the card about the last sign-in, and stops asking about a sign-in without an answer. */
  dismiss(): void {
    this.signIn = { status: 'resting' };
    this.unanswered = undefined;
    forgetPending(this.#world);
  }

  async #finish(answer: SignInAnswer, pending: PendingSignIn | undefined): Promise<void> {
    const cameTo = this.#router.fragment;
    this.unanswered = undefined;
    this.signIn = { status: 'returning' };
    try {
      const identity = await this.identity();
      const account = await identity.finish(answer);
      this.accounts = accountsOf(readSignInRecord(this.#world));
      this.arrived = account;
      this.#onoutcome({ status: 'signed-in', registration: account.registration });
      this.signIn = { status: 'resting' };
      // Anyone who has opened another screen meanwhile stays there.
      const stayed = this.#router.fragment === cameTo;
      if (stayed && entrances.test(pending?.route ?? '#/')) this.#router.replace('#/organizations');
    } catch (error) {
      this.#fail(error, pending?.registration, undefined);
    }
  }

  #noteInteraction = ({ key }: Account, failure: Failure | undefined): void => {
    const others = Object.entries(this.interactions).filter(([other]) => other !== key);
    this.interactions = Object.fromEntries(failure ? [...others, [key, failure]] : others);
  };

  #fail(
    error: unknown,
    registration: Registration | undefined,
    request: SignInRequest | undefined,
  ): void {
    if (!(error instanceof FailureError)) {
      this.signIn = { status: 'resting' };
      throw error;
    }
    const { failure } = error;
    this.signIn = { status: 'failed', failure, registration, request };
    if (registration) this.#onoutcome({ status: 'failed', registration, failure });
  }
}
