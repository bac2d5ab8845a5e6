import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Failure } from '../failure.ts';

/** One organization whose check failed. */
export type FailedCheck = {
  readonly organizationId: string;
  /** The account that asked. */
  readonly accountKey: string | undefined;
  /** Its region's host suffix. */
  readonly suffix: string;
  readonly kind: ProblemKind;
  readonly failure: Failure;
};

/** What several checks failed of, with one remedy for all of them. */
export type Cause = {
  /** The same for the same cause in every grouping. */
  readonly key: string;
  readonly kind: ProblemKind;
  /** The first of them; it has the words and the remedy of all. */
  readonly first: FailedCheck;
  /** In the order of the checks; never empty. */
  readonly failed: readonly FailedCheck[];
};

/** Which of the checks a cause has hit: all of them, all in one region, or some. */
export type Reach =
  | { readonly is: 'all' }
  | { readonly is: 'region'; readonly suffix: string }
  | { readonly is: 'some' };

/** Kinds that the person resolves for one account at a time. */
const perAccount: Partial<Record<ProblemKind, true>> = {
  'session-expired': true,
  mfa: true,
  'conditional-access': true,
  password: true,
  'user-consent': true,
  'no-licence': true,
};

/** Groups failed checks by their cause, in the order in which the causes were first seen. */
export function groupByCause(checks: Iterable<FailedCheck>): readonly Cause[] {
  const causes = new Map<string, { first: FailedCheck; failed: FailedCheck[] }>();
  for (const check of checks) {
    const key = causeKey(check);
    const known = causes.get(key);
    if (known) known.failed.push(check);
    else causes.set(key, { first: check, failed: [check] });
  }
  return [...causes].map(([key, { first, failed }]) => ({ key, kind: first.kind, first, failed }));
}

/** The same causes, the most frequent first. */
export function sortCauses(causes: readonly Cause[]): readonly Cause[] {
  return [...causes].sort((one, two) => two.failed.length - one.failed.length);
}

/** Whether a cause hit everything that was asked, or one region only. `asked` are the suffixes of all organizations with an answer. */
export function reachOf({ failed, first }: Cause, asked: readonly string[]): Reach {
  if (failed.length < 2) return { is: 'some' };
  if (failed.length >= asked.length) return { is: 'all' };
  const { suffix } = first;
  const inRegion = asked.filter((each) => each === suffix).length;
  const onlyThere = failed.every((each) => each.suffix === suffix);
  return onlyThere && failed.length >= inRegion ? { is: 'region', suffix } : { is: 'some' };
}

/** A time-out and a refused connection are one kind with different words, so the tag counts where there's no code. */
function causeKey({ accountKey, kind, failure }: FailedCheck): string {
  const code = failure.code ?? (failure.tag === 'refused' ? '' : failure.tag);
  const account = perAccount[kind] ? (accountKey ?? '') : '';
  return JSON.stringify([kind, code, account]);
}
