import type { CheckState } from '../../domain/checks/check.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import { readinessNames } from '../../domain/organizations/organizationNames.ts';
import { describeEarlierDay } from '../../domain/time.ts';
import type { BriefReasons } from '../../state/diagnosis/briefReasons.svelte.ts';
import type { RowState } from '../../ui/organizationList/sections.ts';

/** The same object each time: a row that says the same as before isn't drawn again. */
const unchecked: RowState = { verdict: 'unchecked' };
const checking: RowState = { verdict: 'checking' };

/** What a row says about the check of its organization: the verdict, why in a few words, and the day if that isn’t today. */
export function rowState(
  state: CheckState,
  { apiUrl, readiness }: Pick<Organization, 'apiUrl' | 'readiness'>,
  reasons: Pick<BriefReasons, 'of'>,
  now: number,
): RowState {
  switch (state.verdict) {
    case 'unchecked':
      return unchecked;
    case 'checking':
      return checking;
    case 'skipped':
      return {
        verdict: 'skipped',
        reason: apiUrl ? readinessNames[readiness] : 'No usable address',
      };
    case 'reachable':
      return { verdict: 'reachable', day: describeEarlierDay(now, state.result.checkedAt) };
    case 'failed':
      return {
        verdict: 'failed',
        kind: state.kind,
        reason: reasons.of(state.kind),
        day: describeEarlierDay(now, state.result.checkedAt),
      };
  }
}
