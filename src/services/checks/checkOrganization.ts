import type { CheckResult, StageOutcome } from '../../domain/checks/check.ts';
import { listedState } from '../../domain/checks/listedState.ts';
import {
  readWebApiStages,
  webApiQuestions,
  type AskedOrganization,
  type WebApiAnswer,
  type WebApiStages,
} from '../../domain/checks/webApiStages.ts';
import { FailureError } from '../../domain/failure.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { scopeOf, type Resource } from '../../domain/signIn/resource.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';
import { askTogether } from './askTogether.ts';
import { holdToken } from './holdToken.ts';

type Options = {
  /** False in a run over many organizations, whose tokens MSAL shouldn't store. */
  readonly storeToken?: boolean;
  /** Hears that the organization is busy, and that nothing is asked for a while. */
  readonly onpause?: (() => void) | undefined;
  readonly signal?: AbortSignal;
  /** Hears of the stages whenever some have ended. */
  readonly onprogress?: (stages: readonly StageOutcome[]) => void;
};

/**
 * Puts the check's questions to one organization; the first stage that fails ends it. What it finds is a value: it
 * rejects only where `signal` stopped it.
 */
export async function checkOrganization(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  organization: AskedOrganization,
  { storeToken = true, signal, onprogress, onpause }: Options = {},
): Promise<CheckResult> {
  const resource: Resource = { is: 'organization', url: organization.apiUrl };
  const held = holdToken(identity, storeToken);
  const before = [
    listedState(organization),
    await askForToken(world, held, account, resource, signal),
  ];
  onprogress?.(before);
  if (hasFailed(before)) return resultOf(world, before, {});

  const answers: WebApiAnswer[] = [];
  const questions = { account, resource, paths: webApiQuestions, signal, onpause };
  let read: WebApiStages = { stages: [] };
  for await (const more of askTogether(world, held, questions)) {
    answers.push(...more);
    read = readWebApiStages(answers, organization);
    onprogress?.([...before, ...read.stages]);
    if (hasFailed(read.stages)) break;
  }
  return resultOf(world, [...before, ...read.stages], read);
}

async function askForToken(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  resource: Resource,
  signal: AbortSignal | undefined,
): Promise<StageOutcome> {
  signal?.throwIfAborted();
  const startedAt = world.now();
  try {
    await identity.token(account, scopeOf(resource), { signal });
    const ms = world.now() - startedAt;
    return { stage: 'token', status: 'passed', ms, detail: account.username };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const ms = world.now() - startedAt;
    return { stage: 'token', status: 'failed', ms, failure: error.failure };
  }
}

function hasFailed(stages: readonly StageOutcome[]): boolean {
  return stages.at(-1)?.status === 'failed';
}

function resultOf(
  world: World,
  stages: readonly StageOutcome[],
  { who, version }: Omit<WebApiStages, 'stages'>,
): CheckResult {
  const last = stages.at(-1);
  if (last?.status === 'failed')
    return {
      checkedAt: world.now(),
      stages,
      outcome: { verdict: 'failed', failure: last.failure },
    };
  if (!who) throw new Error('A check without an answer has failed.');
  return {
    checkedAt: world.now(),
    stages,
    outcome: { verdict: 'reachable', ...who, version },
  };
}
