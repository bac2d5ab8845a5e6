import type { RunSummary, RunVerdict, RunWithVerdicts } from '../../domain/checks/run.ts';

/** What one run found about an organization. */
export type PastCheck = {
  readonly run: RunSummary;
  /** Who it was checked as. */
  readonly username: string | undefined;
  readonly verdict: RunVerdict;
};

/**
 * Reads what the last runs found about one organization, one run after the other.
 * @param id the organization's
 * @param summaries all kept runs, the newest first
 * @param read opens a run
 * @param most the number of checks after which it stops
 */
export async function readHistory(
  id: string,
  summaries: readonly RunSummary[],
  read: (runId: string) => Promise<RunWithVerdicts | undefined>,
  most: number,
): Promise<readonly PastCheck[]> {
  const found: PastCheck[] = [];
  for (const summary of summaries) {
    if (found.length >= most) break;
    const opened = await read(summary.id);
    const verdict = opened?.verdicts.get(id);
    if (!opened || !verdict) continue;
    const { run } = opened;
    const accountKey = run.organizations.find((each) => each.id === id)?.accountKey;
    const username = run.accounts.find(({ key }) => key === accountKey)?.username;
    found.push({ run, username, verdict });
  }
  return found;
}
