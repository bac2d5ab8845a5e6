import type { RunOrganization, RunVerdict, RunWithVerdicts } from './run.ts';

type Found = RunVerdict['verdict'] | 'none';

/** What became of one organization between two runs. */
const changes = {
  none: { none: 'same', reachable: 'first-reachable', failed: 'first-failed', skipped: 'same' },
  reachable: { none: 'left-out', reachable: 'same', failed: 'newly-failing', skipped: 'skipped' },
  failed: { none: 'left-out', reachable: 'fixed', failed: 'still-failing', skipped: 'skipped' },
  skipped: {
    none: 'left-out',
    reachable: 'reachable-again',
    failed: 'newly-failing',
    skipped: 'same',
  },
} as const satisfies Record<Found, Record<Found, string>>;

export type RunChange = (typeof changes)[Found][Found];

/** An organization whose verdict changed, or that still fails. */
export type ChangedOrganization = {
  readonly organization: RunOrganization;
  readonly before: RunVerdict | undefined;
  readonly now: RunVerdict | undefined;
};

/** What changed from one run to the next, by the kind of change. Every organization of both runs is in one list. */
export type RunComparison = Readonly<Record<RunChange, readonly ChangedOrganization[]>>;

/** Compares what two runs found, organization by organization. */
export function compareRuns(before: RunWithVerdicts, now: RunWithVerdicts): RunComparison {
  const comparison: Record<RunChange, ChangedOrganization[]> = {
    'newly-failing': [],
    fixed: [],
    'still-failing': [],
    'first-failed': [],
    'first-reachable': [],
    'reachable-again': [],
    skipped: [],
    'left-out': [],
    same: [],
  };
  const organizations = new Map(
    [...before.run.organizations, ...now.run.organizations].map((each) => [each.id, each]),
  );
  for (const [id, organization] of organizations) {
    const earlier = before.verdicts.get(id);
    const later = now.verdicts.get(id);
    const change = changes[earlier?.verdict ?? 'none'][later?.verdict ?? 'none'];
    comparison[change].push({ organization, before: earlier, now: later });
  }
  return comparison;
}
