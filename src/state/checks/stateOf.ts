import type { CheckResult, CheckState } from '../../domain/checks/check.ts';
import { loadKinds } from '../../services/loadKinds.ts';
import type { World } from '../../services/world.ts';

/** What is known after a check. The catalog that tells the kind of a failure is loaded with the first failure. */
export async function stateOf(world: World, result: CheckResult): Promise<CheckState> {
  if (result.outcome.verdict === 'reachable') return { verdict: 'reachable', result };
  const kindOf = await loadKinds(world);
  return { verdict: 'failed', result, kind: kindOf(result.outcome.failure) };
}
