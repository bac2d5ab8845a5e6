import { FailureError, type Failure } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Scope } from '../../domain/signIn/resource.ts';
import type { World } from '../world.ts';
import { createGate } from './gate.ts';

export type TokenOptions = {
  /** Asks Microsoft for a new token even if there is one in the cache. */
  readonly fresh?: boolean;
  /** False where MSAL shouldn't store the token: those of a run over many organizations would fill session storage. */
  readonly store?: boolean | undefined;
  /** Ends the wait. The request goes on for others who want the same token. */
  readonly signal?: AbortSignal | undefined;
};

/** Asks MSAL for a token. Throws a FailureError where there is none. */
type AskForToken = (
  account: Account,
  scope: Scope,
  how: { readonly fresh: boolean; readonly store: boolean },
) => Promise<string>;

/** Told of a failure that only the person can resolve on Microsoft's page, and of its end. */
type OnInteraction = (account: Account, failure: Failure | undefined) => void;

/** A request in progress; `stop` ends every wait for it. */
type Underway = { readonly token: Promise<string>; readonly stop: AbortController };

/** A refusal that only Microsoft's page can resolve. */
type Refusal = { readonly error: FailureError; readonly at: number };

/** Token requests to Microsoft at once: as many as a run has checks. */
const atOnce = 32;

/** Requests that begin this many milliseconds after such a refusal belong to the same event. */
const sameEvent = 3000;

/**
 * Shares token requests: one at a time for the same account and scope, however many callers want it. When Microsoft
 * wants to see the person, every request for the same permission of that account ends with that one failure, and
 * those that begin right after it get it without asking again: a session that ends during a run is one event.
 */
export function shareTokenRequests(world: World, ask: AskForToken, oninteraction: OnInteraction) {
  const underway = new Map<string, Underway>();
  const refusals = new Map<string, Refusal>();
  const gate = createGate(atOnce);

  function start(account: Account, scope: Scope, fresh: boolean, store: boolean): Underway {
    const group = groupOf(account, scope);
    const key = keyOf(account, scope, fresh);
    const stop = new AbortController();
    const earlier = underway.get(keyOf(account, scope, !fresh))?.token;
    const begin = () =>
      gate(() => {
        stop.signal.throwIfAborted(); // it waited while the session ended
        return ask(account, scope, { fresh, store });
      });
    // Microsoft is never asked twice at once about the same organization.
    const token = earlier ? earlier.then(begin, begin) : begin();
    const made = { token, stop };
    underway.set(key, made);
    const end = (error?: unknown): void => {
      if (underway.get(key) !== made) return; // no one waits for it any longer
      underway.delete(key);
      if (error === undefined && refusals.delete(group)) oninteraction(account, undefined);
      if (!(error instanceof FailureError) || !error.failure.needsInteraction) return;
      refusals.set(group, { error, at: world.now() });
      oninteraction(account, error.failure);
      for (const [other, { stop }] of [...underway]) {
        if (!other.startsWith(`${group} `)) continue;
        underway.delete(other);
        stop.abort(error);
      }
    };
    made.token.then(() => {
      end();
    }, end);
    return made;
  }

  /**
   * A token for one scope of one account.
   * @throws FailureError where Microsoft gives none; the reason of whatever ended the wait.
   */
  async function token(
    account: Account,
    scope: Scope,
    { fresh = false, store = true, signal }: TokenOptions = {},
  ): Promise<string> {
    signal?.throwIfAborted();
    const refusal = refusals.get(groupOf(account, scope));
    if (refusal && world.now() - refusal.at < sameEvent) throw refusal.error;
    const { token, stop } =
      underway.get(keyOf(account, scope, true)) ??
      underway.get(keyOf(account, scope, fresh)) ??
      start(account, scope, fresh, store);
    return await unlessAborted(token, signal ? [signal, stop.signal] : [stop.signal]);
  }

  /** Ends every wait of an account that signed out. */
  function forget(account: Account): void {
    const reason = new DOMException('The account signed out.', 'AbortError');
    for (const [key, { stop }] of [...underway]) {
      if (!key.startsWith(`${account.key} `)) continue;
      underway.delete(key);
      stop.abort(reason);
    }
    for (const group of [...refusals.keys()])
      if (group.startsWith(`${account.key} `)) refusals.delete(group);
  }

  return { token, forget };
}

/** Consent and session are asked about per permission; every organization and Global Discovery have the same one. */
function groupOf(account: Account, scope: Scope): string {
  return `${account.key} ${scope.slice(scope.lastIndexOf('/') + 1)}`;
}

function keyOf(account: Account, scope: Scope, fresh: boolean): string {
  return `${groupOf(account, scope)} ${scope}${fresh ? ' fresh' : ''}`;
}

/** The result of `work`, or the reason of the first signal that ends the wait for it. */
function unlessAborted<T>(work: Promise<T>, signals: AbortSignal[]): Promise<T> {
  const signal = AbortSignal.any(signals);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
