import type { CheckState } from '../../domain/checks/check.ts';
import type { RunVerdict } from '../../domain/checks/run.ts';

/** What is stored of a check that ended; undefined where it hasn't. */
export function verdictOf(
  organizationId: string,
  state: CheckState,
  now: number,
): RunVerdict | undefined {
  switch (state.verdict) {
    case 'unchecked':
    case 'checking':
      return undefined;
    case 'skipped':
      return { organizationId, at: now, verdict: 'skipped', reason: state.reason, stages: [] };
    case 'reachable':
    case 'failed': {
      const { checkedAt, stages, outcome } = state.result;
      const found = { organizationId, at: checkedAt, stages };
      if (outcome.verdict === 'failed')
        return {
          ...found,
          verdict: 'failed',
          failure: outcome.failure,
          kind: state.verdict === 'failed' ? state.kind : 'unknown',
        };
      const { userId, version, organizationId: answeredId } = outcome;
      return { ...found, verdict: 'reachable', userId, version, answeredId };
    }
  }
}
