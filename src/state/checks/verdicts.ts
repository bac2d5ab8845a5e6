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

/** What a stored verdict says about an organization. */
export function stateOfVerdict(verdict: RunVerdict): CheckState {
  const { organizationId, at, stages, failure } = verdict;
  const result = { checkedAt: at, stages };
  switch (verdict.verdict) {
    case 'skipped':
      return { verdict: 'skipped', reason: verdict.reason ?? '' };
    case 'failed':
      return failure
        ? {
            verdict: 'failed',
            kind: verdict.kind ?? 'unknown',
            result: { ...result, outcome: { verdict: 'failed', failure } },
          }
        : { verdict: 'unchecked' };
    case 'reachable':
      return {
        verdict: 'reachable',
        result: {
          ...result,
          outcome: {
            verdict: 'reachable',
            organizationId: verdict.answeredId ?? organizationId,
            userId: verdict.userId ?? '',
            version: verdict.version,
          },
        },
      };
  }
}
