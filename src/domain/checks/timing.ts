import type { CheckStage, StageOutcome } from './check.ts';
import type { RunVerdict } from './run.ts';
import { describeMs } from './timingScale.ts';

/** A stretch of a check’s time: one stage, or the stages that one request answered together. */
export type TimedPart = {
  readonly stages: readonly CheckStage[];
  readonly ms: number;
  readonly failed: boolean;
};

/** How long the check of one organization took. */
export type OrganizationTiming = {
  readonly organizationId: string;
  readonly ms: number;
  readonly parts: readonly TimedPart[];
};

/** How long the checks of one region took. */
export type RegionTiming = {
  readonly suffix: string;
  /** Milliseconds of each check, the shortest first. */
  readonly times: readonly number[];
  readonly median: number;
  /** Nine of ten checks took no longer. */
  readonly p90: number;
};

/** The time of each check, the slowest first. A skipped organization has none. */
export function organizationTimings(
  verdicts: Iterable<Pick<RunVerdict, 'organizationId' | 'stages'>>,
): readonly OrganizationTiming[] {
  return Array.from(verdicts, timingOf)
    .filter(({ parts }) => parts.length > 0)
    .sort((one, other) => other.ms - one.ms);
}

/** Milliseconds that one check took; undefined where nothing was asked. */
export function totalMs(
  verdict: Pick<RunVerdict, 'organizationId' | 'stages'>,
): number | undefined {
  const { ms, parts } = timingOf(verdict);
  return parts.length > 0 ? ms : undefined;
}

/** How long one check took, in words; nothing where nothing was asked. */
export function describeTime(verdict: RunVerdict | undefined): string {
  const ms = verdict && totalMs(verdict);
  return ms === undefined ? '' : describeMs(ms);
}

/**
 * The times of each region, the slowest median first.
 * @param suffixOf the host suffix of an organization; undefined leaves it out
 */
export function regionTimings(
  timings: readonly OrganizationTiming[],
  suffixOf: (organizationId: string) => string | undefined,
): readonly RegionTiming[] {
  const bySuffix = new Map<string, number[]>();
  for (const { organizationId, ms } of timings) {
    const suffix = suffixOf(organizationId);
    if (suffix === undefined) continue;
    const times = bySuffix.get(suffix);
    if (times) times.push(ms);
    else bySuffix.set(suffix, [ms]);
  }
  return Array.from(bySuffix, ([suffix, unsorted]) => {
    const times = unsorted.sort((one, other) => one - other);
    return { suffix, times, median: quantile(times, 0.5), p90: quantile(times, 0.9) };
  }).sort((one, other) => other.median - one.median);
}

/**
 * The value that a share of all values doesn’t exceed, between two values where the share falls between them.
 * @param sorted the values, the smallest first
 * @param share from 0 to 1
 * @returns 0 where there is no value
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

/** The time of one check in the order of its stages. Stages that one request answered share its time, so it counts once. */
function timingOf({
  organizationId,
  stages,
}: Pick<RunVerdict, 'organizationId' | 'stages'>): OrganizationTiming {
  const parts: TimedPart[] = [];
  let together: number | undefined;
  for (const outcome of stages) {
    if (!('ms' in outcome)) continue;
    const part = {
      stages: [outcome.stage],
      ms: Math.max(0, outcome.ms),
      failed: outcome.status === 'failed',
    };
    const earlier = together === undefined ? undefined : parts[together];
    if (!isShared(outcome)) parts.push(part);
    else if (together !== undefined && earlier) parts[together] = join(earlier, part);
    else together = parts.push(part) - 1;
  }
  return { organizationId, parts, ms: parts.reduce((sum, { ms }) => sum + ms, 0) };
}

function join(one: TimedPart, other: TimedPart): TimedPart {
  return {
    stages: [...one.stages, ...other.stages],
    ms: Math.max(one.ms, other.ms),
    failed: one.failed || other.failed,
  };
}

function isShared(outcome: StageOutcome): boolean {
  return 'shared' in outcome && outcome.shared === true;
}
