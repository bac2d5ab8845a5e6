import type { Cause, FailedCheck } from './causes.ts';
import type { RunVerdict, RunWithVerdicts } from './run.ts';

/** What is known of a check besides its verdict. */
type Asked = Pick<FailedCheck, 'suffix' | 'accountKey'>;

/** The checks that failed, in the order of these verdicts. */
export function failedChecks(
  verdicts: Iterable<RunVerdict>,
  askedOf: (organizationId: string) => Asked | undefined,
): readonly FailedCheck[] {
  return Array.from(verdicts).flatMap(({ organizationId, kind, failure }) => {
    if (!kind || !failure) return [];
    const { suffix = '', accountKey } = askedOf(organizationId) ?? {};
    return [{ organizationId, accountKey, suffix, kind, failure }];
  });
}

/** The checks of a run that failed, in the order of its organizations. */
export function failedChecksOf({ run, verdicts }: RunWithVerdicts): readonly FailedCheck[] {
  const organizations = new Map(run.organizations.map((each) => [each.id, each]));
  const found = run.organizations.flatMap(({ id }) => verdicts.get(id) ?? []);
  return failedChecks(found, (id) => organizations.get(id));
}

/** The region's host suffix of each organization that was asked. */
export function suffixesAsked(
  verdicts: Iterable<RunVerdict>,
  suffixOf: (organizationId: string) => string | undefined,
): readonly string[] {
  return Array.from(verdicts)
    .filter(({ verdict }) => verdict !== 'skipped')
    .map(({ organizationId }) => suffixOf(organizationId) ?? '');
}

/** The IDs of the organizations that failed, cause by cause. */
export function idsOfCauses(causes: readonly Cause[]): readonly string[] {
  return causes.flatMap(({ failed }) => failed.map(({ organizationId }) => organizationId));
}

/** How many checks failed, and of how many causes: `36 failed for 4 reasons`. */
export function describeCauses(causes: readonly Cause[]): string {
  const failed = causes.reduce((sum, cause) => sum + cause.failed.length, 0);
  return `${failed} failed for ${causes.length} ${causes.length === 1 ? 'reason' : 'reasons'}`;
}
