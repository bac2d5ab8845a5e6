import { geographyOf } from '../organizations/region.ts';
import type { RunCounts, RunScope, RunStatus } from './run.ts';

/** Which organizations a run was started for. */
export function describeScope(scope: RunScope): string {
  switch (scope.is) {
    case 'all':
      return 'All organizations';
    case 'shown':
      return 'The organizations shown';
    case 'selected':
      return 'Selected organizations';
    case 'region':
      return `${geographyOf(scope.suffix)} (${scope.suffix})`;
    case 'failed':
      return 'Organizations that failed before';
  }
}

/** How a run ended, or that it didn’t. */
export const statusNames = {
  running: 'Not finished',
  paused: 'Paused',
  stopped: 'Stopped',
  finished: 'Finished',
} as const satisfies Record<RunStatus, string>;

/**
 * How far a run is, or how it ended.
 * @param live The run as a tab works on it; undefined where none does.
 */
export function describeStatus(
  status: RunStatus,
  live: { readonly running: boolean; readonly elsewhere: boolean } | undefined,
): string {
  if (live?.running) return live.elsewhere ? 'Running in another tab' : 'Running';
  return statusNames[status];
}

/** What a run found: `24 of 25 reachable, 1 failed`. */
export function describeCounts(counts: RunCounts, of: number): string {
  const left = leftOf(counts, of);
  return [
    `${counts.reachable} of ${of} reachable`,
    `${counts.failed} failed`,
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ...(left > 0 ? [`${left} not checked`] : []),
  ].join(', ');
}

/** The number of organizations without a verdict. */
export function leftOf({ reachable, failed, skipped }: RunCounts, of: number): number {
  return Math.max(0, of - reachable - failed - skipped);
}
