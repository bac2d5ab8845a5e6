import type { ChangedOrganization, RunComparison } from '../../domain/checks/comparison.ts';
import type { RunWithVerdicts } from '../../domain/checks/run.ts';
import { describeScope, statusNames } from '../../domain/checks/runWords.ts';
import { nameOrId } from '../../domain/organizations/visibleOrganization.ts';
import { visibleText } from '../../domain/visibleText.ts';
import {
  momentOf,
  textCleaner,
  withoutQuery,
  type ReportOptions,
} from '../diagnosis/reportText.ts';
import { reportOrganization, type ReportedOrganization } from './reportedOrganization.ts';
import { reportCauses, type ReportedCause } from './runCauses.ts';
import { proofOf, type Proof } from './runProof.ts';

/** What the report of a run is made of; nothing else gets in. */
export type RunReportSource = {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** This page’s address, which is its redirect URI. */
  readonly page: string;
  readonly checked: RunWithVerdicts;
  /** The run before this one, and what has changed since. */
  readonly since: { readonly startedAt: number; readonly changes: RunComparison } | undefined;
};

/**
 * The report of a check run, as its JSON holds it. Times are ISO 8601 in UTC, durations milliseconds, and what isn’t known is
 * null. A later version may add fields; it changes `version` where a field changes its meaning or goes away.
 */
export type RunReport = {
  readonly format: 'latchkey-check-run';
  readonly version: 1;
  readonly made: string;
  /** The page that asked. */
  readonly page: string;
  readonly run: {
    readonly id: string;
    readonly started: string;
    readonly ended: string | null;
    readonly status: string;
    readonly scope: string;
    readonly reachable: number;
    readonly failed: number;
    readonly skipped: number;
    /** Organizations without a verdict. */
    readonly left: number;
    readonly accounts: readonly ReportedAccount[];
  };
  readonly proof: Proof;
  /** What has changed since the run before; null where there was none to compare with. */
  readonly changes: ReportedChanges | null;
  /** The failures by their cause, the most frequent first. */
  readonly causes: readonly ReportedCause[];
  readonly organizations: readonly ReportedOrganization[];
};

type ReportedAccount = {
  readonly user: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly cloud: string;
};

type ReportedChanges = {
  /** When the run before was started. */
  readonly since: string;
  readonly newlyFailing: readonly string[];
  readonly fixed: readonly string[];
  readonly stillFailing: readonly string[];
  /** Checked in the run before, without a verdict in this one. */
  readonly leftOut: readonly string[];
};

/** Everything that a run’s report says, without secrets, and without the names that the person wants hidden. */
export function makeRunReport(source: RunReportSource, options: ReportOptions): RunReport {
  const { run, verdicts } = source.checked;
  const clean = remember(namesIn(source, options));
  const users = new Map(run.accounts.map(({ key, username }) => [key, clean(username)]));
  const organizations = run.organizations.map((organization) =>
    reportOrganization(
      organization,
      verdicts.get(organization.id),
      users.get(organization.accountKey),
      clean,
    ),
  );
  const count = (verdict: ReportedOrganization['verdict']): number =>
    organizations.filter((each) => each.verdict === verdict).length;
  const accounts = run.accounts.map(({ username, tenantId, registration }) => ({
    user: clean(username),
    tenant: clean(tenantId),
    clientId: registration.clientId,
    cloud: registration.cloud,
  }));
  return {
    format: 'latchkey-check-run',
    version: 1,
    made: momentOf(source.madeAt),
    page: clean(withoutQuery(source.page)),
    run: {
      id: run.id,
      started: momentOf(run.startedAt),
      ended: run.endedAt === undefined ? null : momentOf(run.endedAt),
      status: statusNames[run.status],
      scope: clean(describeScope(run.scope)),
      reachable: count('reachable'),
      failed: count('failed'),
      skipped: count('skipped'),
      left: count('left'),
      accounts,
    },
    proof: proofOf(source, { clean, moment: momentOf }),
    changes: source.since ? reportChanges(source.since, clean) : null,
    causes: reportCauses(source, clean),
    organizations,
  };
}

function reportChanges(
  { startedAt, changes }: NonNullable<RunReportSource['since']>,
  clean: (text: string) => string,
): ReportedChanges {
  const names = (changed: readonly ChangedOrganization[]): readonly string[] =>
    changed.map(({ organization }) => clean(nameOrId(organization)));
  return {
    since: momentOf(startedAt),
    newlyFailing: names([...changes['newly-failing'], ...changes['first-failed']]),
    fixed: names(changes.fixed),
    stillFailing: names(changes['still-failing']),
    leftOut: names(changes['left-out']),
  };
}

/** The accounts of the run have names to hide, too. */
function namesIn({ checked }: RunReportSource, { masks, names }: ReportOptions): ReportOptions {
  const { accounts } = checked.run;
  return {
    masks,
    names: {
      users: [...names.users, ...accounts.map(({ username }) => username)],
      tenants: [
        ...names.tenants,
        ...accounts.flatMap(({ tenantId, registration }) => [tenantId, registration.tenant]),
      ],
    },
  };
}

/** Cleans each text once: two thousand organizations repeat a few hosts and codes. */
function remember(options: ReportOptions): (text: string) => string {
  const clean = textCleaner(options);
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const cleaned = visibleText(clean(text));
    known.set(text, cleaned);
    return cleaned;
  };
}
