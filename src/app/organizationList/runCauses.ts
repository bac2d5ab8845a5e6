import { groupByCause, sortCauses, type Cause } from '../../domain/checks/causes.ts';
import { failedChecks } from '../../domain/checks/failedChecks.ts';
import type { Run } from '../../state/checks/runTally.ts';
import type { Listings } from '../../state/discovery/listings.svelte.ts';

/** The causes of a run's failures. During the run new ones come last; after it, the most frequent come first. */
export function runCauses(
  { verdicts, running }: Pick<Run, 'verdicts' | 'running'>,
  listings: Pick<Listings, 'find' | 'accountFor'>,
): readonly Cause[] {
  const failed = failedChecks(verdicts.values(), (id) => {
    const organization = listings.find(id);
    return (
      organization && {
        suffix: organization.suffix,
        accountKey: listings.accountFor(organization)?.key,
      }
    );
  });
  const causes = groupByCause(failed);
  return running ? causes : sortCauses(causes);
}
