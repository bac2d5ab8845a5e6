import type { DoctorStage } from '../../facts/doctor/doctorStages.ts';
import {
  doctorStageIds,
  newDoctorRun,
  withRung,
  type DoctorRun,
  type StageState,
} from '../../domain/doctor/doctorRun.ts';
import { FailureError, type Failure } from '../../domain/failure.ts';
import { accessRungs } from './accessStages.ts';
import { groundRungs } from './groundStages.ts';
import type { Finding, Patient, Rungs, Visit } from './examination.ts';
import type { Identity } from '../signIn/identity.ts';
import { redactIssuedSecrets } from '../secrets/receivedSecrets.ts';
import type { World } from '../world.ts';

/** How a run stands: what is found so far, and what is being asked. */
export type Progress = { readonly run: DoctorRun; readonly asking: DoctorStage | undefined };

export type Examination = {
  readonly run: DoctorRun;
  /** What discovery listed on the way. */
  readonly listing: Visit['found']['listing'];
};

const rungs: Rungs<DoctorStage> = { ...groundRungs, ...accessRungs };

/**
 * Climbs the ladder from the page's address to one's place in an organization. A red rung does not end it: what can be asked
 * all the same is asked. Never rejects for what it finds; `signal` ends it with what is found so far.
 */
export async function examine(
  world: World,
  identity: () => Promise<Identity>,
  patient: Patient,
  signal: AbortSignal,
  onprogress: (progress: Progress) => void,
): Promise<Examination> {
  const visit: Visit = { world, identity, patient, signal, found: {} };
  const stopped = whenStopped(signal);
  let run = newDoctorRun(world.now());
  for (const stage of doctorStageIds) {
    onprogress({ run, asking: signal.aborted ? undefined : stage });
    run = withRung(run, stage, await climb(visit, stage, stopped));
  }
  onprogress({ run, asking: undefined });
  return { run, listing: visit.found.listing };
}

const unanswered: StageState = { status: 'unknown', reason: 'Stopped before the answer.' };

async function climb(
  visit: Visit,
  stage: DoctorStage,
  stopped: Promise<undefined>,
): Promise<StageState> {
  const { world } = visit;
  const startedAt = world.now();
  const finding = await Promise.race([settle(visit, stage), stopped]);
  if (!finding) return unanswered;
  const ms = world.now() - startedAt;
  switch (finding.status) {
    case 'passed':
      return { ...finding, ms };
    case 'failed':
      return { ...finding, ms, failure: cleaned(world, finding.failure) };
    case 'skipped':
    case 'unknown':
      return finding;
  }
}

/** Undefined where the run was stopped meanwhile. */
async function settle(visit: Visit, stage: DoctorStage): Promise<Finding | undefined> {
  const stopped = (): boolean => visit.signal.aborted;
  if (stopped()) return undefined;
  try {
    return await rungs[stage](visit);
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

/** A service may repeat in its refusal what it was sent; what is kept has nothing secret in it. */
function cleaned(world: World, failure: Failure): Failure {
  const text = failure.text === undefined ? undefined : redactIssuedSecrets(world, failure.text);
  return { ...failure, text, claims: undefined };
}
