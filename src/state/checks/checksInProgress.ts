import type { CheckResult, CheckState } from '../../domain/checks/check.ts';
import type { AskedOrganization } from './askable.ts';
import type { Account } from '../../domain/signIn/registration.ts';

/** What a run says to each result before it counts. */
export type RunChecks = {
  /** True where the result tells about the whole run, as a session that ended, and not about the organization. */
  drops(organization: AskedOrganization, account: Account, result: CheckResult): boolean;
};

/** A check in progress. Once it's canceled it's no longer listed, and nothing it still finds counts. */
export type CheckInProgress = {
  /** What was known before it began. */
  readonly before: CheckState;
  readonly accountKey: string;
  /** The run it was started by; undefined for a single check. */
  readonly run: RunChecks | undefined;
  readonly cancel: AbortController;
};

/** How a check ended: `counts` is false where it was canceled, and `state` is then what was known before. */
export type CheckEnd = { readonly state: CheckState; readonly counts: boolean };

type Listed = CheckInProgress & { readonly done: Promise<CheckEnd> };

/** The checks in progress, by organization id: one for each organization at most. */
export class ChecksInProgress {
  readonly #checks = new Map<string, Listed>();

  get(id: string): Listed | undefined {
    return this.#checks.get(id);
  }

  add(id: string, check: Listed): void {
    this.#checks.set(id, check);
  }

  /** Removes a check that came to its end; a canceled one was removed already, and another may be listed in its place. */
  end(id: string, check: CheckInProgress): void {
    if (this.#checks.get(id)?.cancel === check.cancel) this.#checks.delete(id);
  }

  /** Aborts and removes the checks concerned; `onend` is told what was known before each. */
  cancel(
    concerns: (check: CheckInProgress) => boolean,
    onend: (id: string, before: CheckState) => void,
  ): void {
    for (const [id, check] of [...this.#checks]) {
      if (!concerns(check)) continue;
      this.#checks.delete(id);
      check.cancel.abort();
      onend(id, check.before);
    }
  }
}

/** Resolves once the signal is aborted, to end a wait for work that doesn't obey it. */
export function canceled(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve(undefined);
      },
      { once: true },
    );
  });
}
