import type { CheckResult, CheckState } from '../../domain/checks/check.ts';

/** What is known after a check. The catalog that tells the kind of a failure is loaded with the first failure. */
export async function stateOf(result: CheckResult): Promise<CheckState> {
  if (result.outcome.verdict === 'reachable') return { verdict: 'reachable', result };
  const { classifyFailure } = await import('../../domain/diagnosis/classifyFailure.ts');
  return { verdict: 'failed', result, kind: classifyFailure(result.outcome.failure).kind };
}
