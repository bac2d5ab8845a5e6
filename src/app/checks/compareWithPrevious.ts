import { compareRuns, type RunComparison } from '../../domain/checks/comparison.ts';
import type { RunSummary, RunWithVerdicts } from '../../domain/checks/run.ts';

/** What has changed since an earlier run. */
export type ChangesSince = { readonly startedAt: number; readonly changes: RunComparison };

/** Runs that are looked at: one over other organizations has nothing to compare with. */
const mostRead = 5;

/**
 * Compares a run with the newest one before it that checked one of its organizations with the same account.
 * @param summaries all kept runs, the newest first
 * @param read opens a run
 * @returns undefined where there is no such run among the last few
 */
export async function compareWithPrevious(
  now: RunWithVerdicts,
  summaries: readonly RunSummary[],
  read: (id: string) => Promise<RunWithVerdicts | undefined>,
): Promise<ChangesSince | undefined> {
  const accounts = new Set(now.run.accounts.map(({ key }) => key));
  const earlier = summaries
    .filter(({ startedAt }) => startedAt < now.run.startedAt)
    .filter((each) => each.accounts.some(({ key }) => accounts.has(key)))
    .slice(0, mostRead);
  for (const { id } of earlier) {
    const before = await read(id);
    if (before && haveOneInCommon(before, now))
      return { startedAt: before.run.startedAt, changes: compareRuns(before, now) };
  }
  return undefined;
}

function haveOneInCommon(before: RunWithVerdicts, now: RunWithVerdicts): boolean {
  const asked = new Set(before.run.organizations.map(askedAs));
  return now.run.organizations.some(
    (each) => asked.has(askedAs(each)) && before.verdicts.has(each.id),
  );
}

function askedAs({ id, accountKey }: RunWithVerdicts['run']['organizations'][number]): string {
  return JSON.stringify([id, accountKey]);
}
