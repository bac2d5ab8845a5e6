import { doctorStages, type DoctorStage } from '../../facts/doctor/doctorStages.ts';
import type { Failure } from '../failure.ts';

/** How one stage ended. `unknown`: not run yet, or the answer doesn't tell. */
export type StageState =
  | { readonly status: 'passed'; readonly ms: number; readonly detail?: string | undefined }
  | {
      readonly status: 'failed';
      readonly ms: number;
      readonly failure: Failure;
      /** How certain this is, where the browser hides the cause. */
      readonly detail?: string | undefined;
    }
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'unknown'; readonly reason?: string | undefined };

export type ExaminedStage = { readonly stage: DoctorStage } & StageState;

/** One run of the doctor: every stage in its order. */
export type DoctorRun = { readonly startedAt: number; readonly stages: readonly ExaminedStage[] };

export const doctorStageIds: readonly DoctorStage[] = Object.keys(doctorStages).filter(isStage);

export function isStage(id: string): id is DoctorStage {
  return Object.hasOwn(doctorStages, id);
}

/** A run before its first answer. */
export function newDoctorRun(startedAt: number): DoctorRun {
  return { startedAt, stages: doctorStageIds.map((stage) => ({ stage, status: 'unknown' })) };
}

/** The run with the state of one stage replaced. */
export function withStage(run: DoctorRun, stage: DoctorStage, state: StageState): DoctorRun {
  return {
    ...run,
    stages: run.stages.map((each) => (each.stage === stage ? { stage, ...state } : each)),
  };
}

/** The first failed stage: the one to explain. */
export function firstFailure(
  run: DoctorRun,
): (ExaminedStage & { readonly status: 'failed' }) | undefined {
  return run.stages.find((each) => each.status === 'failed');
}

/** What a request without credentials (`no-cors`) tells beside the real one. */
export type ProbeOutcome = 'answered' | 'silent';

/**
 * Reads the two requests together. The probe's answer can't be read: it only shows that something answers at the address, and
 * silence may also come from a blocker.
 */
export function reachability(
  request: 'answered' | 'unreachable',
  probe: ProbeOutcome,
): { readonly reached: boolean; readonly detail: string } {
  if (request === 'answered')
    return { reached: true, detail: 'The organization’s address answers.' };
  if (probe === 'answered')
    return {
      reached: true,
      detail:
        'Something answers at this address, but the browser isn’t allowed to read the answer. Most likely the organization exists and a firewall or policy blocks this page; not certain.',
    };
  return {
    reached: false,
    detail:
      'Nothing answers at this address. Most likely it’s mistyped or no longer exists; a blocker or a lost connection looks the same.',
  };
}
