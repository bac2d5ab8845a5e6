import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Failure } from '../failure.ts';

/** The questions of a check in their order. The first that fails ends it. */
export const checkStages = [
  'state',
  'token',
  'reachable',
  'identity',
  'match',
  'version',
  'details',
] as const;

export type CheckStage = (typeof checkStages)[number];

/** How long a stage took. */
type Timed = {
  readonly ms: number;
  /** True where one request answered several stages: `ms` is the time of that request, and the others have it too. */
  readonly shared?: true | undefined;
};

/** The outcome of one stage. `noted`: something to know, which is no reason to fail. */
export type StageOutcome =
  | ({
      readonly stage: CheckStage;
      readonly status: 'passed';
      readonly detail?: string | undefined;
    } & Timed)
  | ({ readonly stage: CheckStage; readonly status: 'noted'; readonly detail: string } & Timed)
  | { readonly stage: CheckStage; readonly status: 'not-applicable'; readonly detail: string }
  | ({
      readonly stage: CheckStage;
      readonly status: 'failed';
      readonly failure: Failure;
    } & Timed);

/** What a check found. */
export type CheckResult = {
  readonly checkedAt: number;
  readonly stages: readonly StageOutcome[];
  readonly outcome:
    | {
        readonly verdict: 'reachable';
        readonly organizationId: string;
        readonly userId: string;
        readonly version: string | undefined;
      }
    | { readonly verdict: 'failed'; readonly failure: Failure };
};

/** What is known about one organization at any moment. `skipped`: it is disabled, locked or provisioning, or has no address to ask. */
export type CheckState =
  | { readonly verdict: 'unchecked' }
  | { readonly verdict: 'checking'; readonly stages: readonly StageOutcome[] }
  | { readonly verdict: 'skipped'; readonly reason: string }
  | { readonly verdict: 'reachable'; readonly result: CheckResult }
  | { readonly verdict: 'failed'; readonly result: CheckResult; readonly kind: ProblemKind };

export type Verdict = CheckState['verdict'];

/** What a verdict is called on screen, everywhere. */
export const verdictNames = {
  unchecked: 'Not checked',
  checking: 'Checking',
  reachable: 'Reachable',
  failed: 'Failed',
  skipped: 'Skipped',
} as const satisfies Record<Verdict, string>;

/** The number of organizations of each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts the organizations of each verdict. */
export function countVerdicts(
  organizations: Iterable<{ readonly id: string }>,
  verdictOf: (id: string) => Verdict,
): VerdictCounts {
  const counts = { unchecked: 0, checking: 0, reachable: 0, failed: 0, skipped: 0 };
  for (const { id } of organizations) counts[verdictOf(id)] += 1;
  return counts;
}

/** Counts the verdicts of several groups, by the key of the group. */
export function countVerdictsByGroup(
  groups: readonly {
    readonly key: string;
    readonly organizations: Iterable<{ readonly id: string }>;
  }[],
  verdictOf: (id: string) => Verdict,
): ReadonlyMap<string, VerdictCounts> {
  return new Map(
    groups.map(({ key, organizations }) => [key, countVerdicts(organizations, verdictOf)]),
  );
}

/** Before the first check. */
export const noVerdicts: ReadonlyMap<string, VerdictCounts> = new Map();
