import { doctorStages, type DoctorStage } from '../../facts/doctor/doctorStages.ts';
import type { Failure } from '../failure.ts';

/** How one rung stands. `unknown`: not asked yet, or the answer does not tell. */
export type StageState =
  | { readonly status: 'passed'; readonly ms: number; readonly detail?: string | undefined }
  | {
      readonly status: 'failed';
      readonly ms: number;
      readonly failure: Failure;
      /** How sure this is, where the browser hides the truth. */
      readonly detail?: string | undefined;
    }
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'unknown'; readonly reason?: string | undefined };

export type Rung = { readonly stage: DoctorStage } & StageState;

/** One run of the doctor: every rung in its order. */
export type DoctorRun = { readonly startedAt: number; readonly rungs: readonly Rung[] };

export const doctorStageIds: readonly DoctorStage[] = Object.keys(doctorStages).filter(isStage);

function isStage(id: string): id is DoctorStage {
  return id in doctorStages;
}

/** A run before its first answer. */
export function newDoctorRun(startedAt: number): DoctorRun {
  return { startedAt, rungs: doctorStageIds.map((stage) => ({ stage, status: 'unknown' })) };
}

/** The run with one more answer. */
export function withRung(run: DoctorRun, stage: DoctorStage, state: StageState): DoctorRun {
  return {
    ...run,
    rungs: run.rungs.map((rung) => (rung.stage === stage ? { stage, ...state } : rung)),
  };
}

/** The first red rung: the one to explain. */
export function firstFailure(run: DoctorRun): (Rung & { readonly status: 'failed' }) | undefined {
  return run.rungs.find((rung) => rung.status === 'failed');
}

/** What a probe without credentials (`no-cors`) tells beside the real request. */
export type ProbeOutcome = 'answered' | 'silent';

/**
 * Reads the two requests together. The probe's answer cannot be read; that there was one shows only that something stands at
 * the address, and silence may come from a blocker as well.
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
        'Something answers at this address, but the browser may not read its answer. Likely the organization is there and a firewall or policy refuses this page; not certain.',
    };
  return {
    reached: false,
    detail:
      'Nothing answers at this address. Most likely it is mistyped or no longer exists; a blocker or a lost connection looks the same.',
  };
}
