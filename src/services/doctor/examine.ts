import type { DoctorStage } from '../../facts/doctor/doctorStages.ts';
import {
  doctorStageIds,
  newDoctorRun,
  withStage,
  type DoctorRun,
  type StageState,
} from '../../domain/doctor/doctorRun.ts';
import { FailureError, type Failure } from '../../domain/failure.ts';
import { accessStages } from './accessStages.ts';
import { groundStages } from './groundStages.ts';
import type { StageResult, Subject, Stages, Examination } from './examination.ts';
import type { Identity } from '../signIn/identity.ts';
import { redactIssuedSecrets } from '../secrets/issuedSecrets.ts';
import type { World } from '../world.ts';

/** What is found so far, and the stage in progress. */
export type Progress = { readonly run: DoctorRun; readonly running: DoctorStage | undefined };

export type ExaminationResult = {
  readonly run: DoctorRun;
  /** What discovery listed on the way. */
  readonly listing: Examination['found']['listing'];
};

const stages: Stages<DoctorStage> = { ...groundStages, ...accessStages };

/**
 * Examines everything from the page's address to one's user in an organization. A failed stage doesn't end the run: what can be
 * asked all the same is asked. Never rejects for what it finds.
 * @param signal Ends the run at once, with what is found so far.
 * @param onprogress Called before each stage and at the end.
 */
export async function examine(
  world: World,
  identity: () => Promise<Identity>,
  subject: Subject,
  signal: AbortSignal,
  onprogress: (progress: Progress) => void,
): Promise<ExaminationResult> {
  const examination: Examination = { world, identity, subject, signal, found: {} };
  const stopped = whenStopped(signal);
  let run = newDoctorRun(world.now());
  for (const stage of doctorStageIds) {
    onprogress({ run, running: signal.aborted ? undefined : stage });
    run = withStage(run, stage, await runStage(examination, stage, stopped));
  }
  onprogress({ run, running: undefined });
  return { run, listing: examination.found.listing };
}

const unanswered: StageState = { status: 'unknown', reason: 'Stopped before it ended.' };

async function runStage(
  examination: Examination,
  stage: DoctorStage,
  stopped: Promise<undefined>,
): Promise<StageState> {
  const { world } = examination;
  const startedAt = world.now();
  const result = await Promise.race([settle(examination, stage), stopped]);
  if (!result) return unanswered;
  const ms = world.now() - startedAt;
  switch (result.status) {
    case 'passed':
      return { ...result, ms };
    case 'failed':
      return { ...result, ms, failure: cleaned(world, result.failure) };
    case 'skipped':
    case 'unknown':
      return result;
  }
}

/** Undefined where the run was stopped in the meantime. */
async function settle(
  examination: Examination,
  stage: DoctorStage,
): Promise<StageResult | undefined> {
  const stopped = (): boolean => examination.signal.aborted;
  if (stopped()) return undefined;
  try {
    return await stages[stage](examination);
  } catch (error) {
    if (stopped()) return undefined;
    if (error instanceof FailureError) return { status: 'failed', failure: error.failure };
    throw error;
  }
}

function whenStopped(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve(undefined);
      },
      { once: true },
    );
  });
}

/** A service may repeat what it was sent in its refusal; nothing secret is kept. */
function cleaned(world: World, failure: Failure): Failure {
  const text = failure.text === undefined ? undefined : redactIssuedSecrets(world, failure.text);
  return { ...failure, text, claims: undefined };
}
