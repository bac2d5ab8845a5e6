import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Failure } from '../failure.ts';
import type { Organization } from '../organizations/organization.ts';
import type { KnownAccount } from '../signIn/registration.ts';
import type { StageOutcome } from './check.ts';

/** Which organizations a run was started for. */
export type RunScope =
  | { readonly is: 'all' }
  | { readonly is: 'shown' }
  | { readonly is: 'selected' }
  | { readonly is: 'region'; readonly suffix: string }
  /** Those that failed in an earlier run. */
  | { readonly is: 'failed'; readonly runId: string };

/** Who the organizations of a run are checked as. */
export type RunAccount = KnownAccount;

/** One organization of a run, as it was listed when the run began. */
export type RunOrganization = Pick<
  Organization,
  'id' | 'name' | 'url' | 'apiUrl' | 'suffix' | 'region' | 'source'
> & { readonly accountKey: string };

/** What a run found out about one organization. */
export type RunVerdict = {
  readonly organizationId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly verdict: 'reachable' | 'failed' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string | undefined;
  readonly kind?: ProblemKind | undefined;
  readonly failure?: Failure | undefined;
  readonly stages: readonly StageOutcome[];
  readonly version?: string | undefined;
  readonly userId?: string | undefined;
  /** The organization's own ID, as it answered: a typed address has no other. */
  readonly answeredId?: string | undefined;
};

export const runStatuses = ['running', 'paused', 'stopped', 'finished'] as const;

/** As stored. A run that is `running` or `paused` while no tab works on it was interrupted. */
export type RunStatus = (typeof runStatuses)[number];

export type RunCounts = Readonly<Record<RunVerdict['verdict'], number>>;

/** What the list of runs needs to know of each. */
export type RunSummary = {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  readonly status: RunStatus;
  readonly scope: RunScope;
  readonly accounts: readonly RunAccount[];
  /** The number of organizations. */
  readonly of: number;
  /** As last noted: when it paused or ended. */
  readonly counts: RunCounts;
  /** Milliseconds it worked, without pauses and the time that the computer slept. */
  readonly activeMs: number;
  /** The key of the account that the person left to sign in with, so that the run continues automatically afterwards. */
  readonly continueAs?: string | undefined;
};

/** A run over many organizations. */
export type CheckRun = RunSummary & { readonly organizations: readonly RunOrganization[] };

export type RunWithVerdicts = {
  readonly run: CheckRun;
  /** By organization ID; those without one are left. */
  readonly verdicts: ReadonlyMap<string, RunVerdict>;
};
