import {
  groupByCause,
  sortCauses,
  type Cause,
  type FailedCheck,
} from '../../domain/checks/causes.ts';
import type { Run } from '../../state/checks/runTally.ts';
import type { Listings } from '../../state/discovery/listings.svelte.ts';

/** The causes of a run's failures. During the run new ones come last; after it, the most frequent come first. */
export function runCauses(
  { verdicts, running }: Pick<Run, 'verdicts' | 'running'>,
  listings: Pick<Listings, 'find' | 'accountFor'>,
): readonly Cause[] {
  const failed: FailedCheck[] = [];
  for (const { organizationId, kind, failure } of verdicts.values()) {
    if (!kind || !failure) continue;
    const organization = listings.find(organizationId);
    failed.push({
      organizationId,
      accountKey: organization && listings.accountFor(organization)?.key,
      suffix: organization?.suffix ?? '',
      kind,
      failure,
    });
  }
  const causes = groupByCause(failed);
  return running ? causes : sortCauses(causes);
}
