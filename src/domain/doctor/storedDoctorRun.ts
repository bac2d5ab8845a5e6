import { parseFailure } from '../failureRecord.ts';
import { readList, readNumber, readRecord, readText } from '../json.ts';
import {
  isStage,
  newDoctorRun,
  type DoctorRun,
  type ExaminedStage,
  type StageState,
} from './doctorRun.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the doctor's last run as it was stored; undefined where it is none. Unknown stages are dropped, missing ones unknown. */
export function parseDoctorRun(value: unknown): DoctorRun | undefined {
  const record = readRecord(value);
  const startedAt = readNumber(record?.['startedAt']);
  const stored = readList(record?.['rungs']);
  if (startedAt === undefined || !stored) return undefined;
  const found = new Map(
    stored.flatMap((each) => readStage(each) ?? []).map((stage) => [stage.stage, stage]),
  );
  const run = newDoctorRun(startedAt);
  return { ...run, stages: run.stages.map((stage) => found.get(stage.stage) ?? stage) };
}

/** What's written to storage: its name for the stages is that of the first version. */
export function writeDoctorRun({ startedAt, stages }: DoctorRun): unknown {
  return { startedAt, rungs: stages };
}

function readStage(value: unknown): ExaminedStage | undefined {
  const record = readRecord(value);
  const stage = readText(record?.['stage']);
  if (!record || stage === undefined || !isStage(stage)) return undefined;
  const state = readState(record);
  return state && { stage, ...state };
}

function readState(record: Fields): StageState | undefined {
  const ms = readNumber(record['ms']);
  switch (record['status']) {
    case 'passed':
      return ms === undefined
        ? undefined
        : { status: 'passed', ms, detail: readText(record['detail']) };
    case 'failed':
      return readFailed(record, ms);
    case 'skipped':
      return { status: 'skipped', reason: readText(record['reason']) ?? '' };
    case 'unknown':
      return { status: 'unknown', reason: readText(record['reason']) };
    default:
      return undefined;
  }
}

function readFailed(record: Fields, ms: number | undefined): StageState | undefined {
  const failure = parseFailure(record['failure']);
  return failure && ms !== undefined
    ? { status: 'failed', ms, failure, detail: readText(record['detail']) }
    : undefined;
}
