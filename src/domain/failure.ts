/** What was going on when something broke. */
export type FailureStage =
  'page' | 'storage' | 'sign-in' | 'tenant' | 'token' | 'discovery' | 'organization';

/**
 * How it broke.
 * - `refused`: a service answered no (`status`, `code`, `text`)
 * - `unreachable`: no answer that the browser lets us read (offline, DNS, CORS, firewall)
 * - `timed-out`: no answer in time
 * - `unreadable`: an answer that is not in Microsoft's shape
 * - `interrupted`: the sign-in was left, lost or doubled on this side; `code` is MSAL's, or one of ours
 * - `unsupported`: this page or browser cannot do it (plain http, framed, storage blocked or full)
 * - `mismatch`: an answer came, from another organization than the one listed
 */
export type FailureTag =
  | 'refused'
  | 'unreachable'
  | 'timed-out'
  | 'unreadable'
  | 'interrupted'
  | 'unsupported'
  | 'mismatch';

/** The facts of a failure; `diagnose` turns them into sentences. It never contains a token, a code, or a secret. */
export type Failure = {
  readonly tag: FailureTag;
  readonly during: FailureStage;
  /** As the service or library wrote it: `AADSTS50011`, `0x80072560`, `access_denied`, `interaction_in_progress`. */
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  /** Origin and path of what was asked; never a query or a fragment. */
  readonly url?: string | undefined;
  /** The service's own words, for evidence. */
  readonly text?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly traceId?: string | undefined;
  readonly timestamp?: string | undefined;
  /** Seconds until asking again makes sense. */
  readonly retryAfter?: number | undefined;
  /** True where only the person, on Microsoft's page, can help. */
  readonly needsInteraction?: boolean | undefined;
  /** Entra's claims challenge (JSON), to be handed on with the next sign-in. */
  readonly claims?: string | undefined;
};

/** The one thing that is thrown. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.during}: ${failure.tag}${failure.code ? ` (${failure.code})` : ''}`, options);
    this.failure = failure;
  }
}
