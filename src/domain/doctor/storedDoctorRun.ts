import { doctorStages, type DoctorStage } from '../../facts/doctor/doctorStages.ts';
import type { DoctorRun, Rung, StageState } from './doctorRun.ts';
import { newDoctorRun } from './doctorRun.ts';
import type { Failure, FailureStage, FailureTag } from '../failure.ts';
import { readBoolean, readList, readNumber, readRecord, readText } from '../json.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the doctor's last run as it was stored; undefined where it is none. Unknown rungs are dropped, missing ones unknown. */
export function parseDoctorRun(value: unknown): DoctorRun | undefined {
  const record = readRecord(value);
  const startedAt = readNumber(record?.['startedAt']);
  const stored = readList(record?.['rungs']);
  if (startedAt === undefined || !stored) return undefined;
  const found = new Map(
    stored.flatMap((each) => readRung(each) ?? []).map((rung) => [rung.stage, rung]),
  );
  const run = newDoctorRun(startedAt);
  return { ...run, rungs: run.rungs.map((rung) => found.get(rung.stage) ?? rung) };
}

function readRung(value: unknown): Rung | undefined {
  const record = readRecord(value);
  const stage = readText(record?.['stage']);
  if (!record || stage === undefined || !isStage(stage)) return undefined;
  const state = readState(record);
  return state && { stage, ...state };
}

function isStage(id: string): id is DoctorStage {
  return Object.hasOwn(doctorStages, id);
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

const tags: Readonly<Record<FailureTag, true>> = {
  refused: true,
  unreachable: true,
  'timed-out': true,
  unreadable: true,
  interrupted: true,
  unsupported: true,
  mismatch: true,
};

const stages: Readonly<Record<FailureStage, true>> = {
  page: true,
  storage: true,
  'sign-in': true,
  tenant: true,
  token: true,
  discovery: true,
  organization: true,
};

/** Reads a failure as it was stored; undefined where it is none. */
export function parseFailure(value: unknown): Failure | undefined {
  const record = readRecord(value);
  const tag = readText(record?.['tag']);
  const during = readText(record?.['during']);
  if (!record || !isTag(tag) || !isFailureStage(during)) return undefined;
  return {
    tag,
    during,
    code: readText(record['code']),
    status: readNumber(record['status']),
    url: readText(record['url']),
    text: readText(record['text']),
    correlationId: readText(record['correlationId']),
    traceId: readText(record['traceId']),
    timestamp: readText(record['timestamp']),
    retryAfter: readNumber(record['retryAfter']),
    needsInteraction: readBoolean(record['needsInteraction']),
  };
}

function isTag(text: string | undefined): text is FailureTag {
  return text !== undefined && Object.hasOwn(tags, text);
}

function isFailureStage(text: string | undefined): text is FailureStage {
  return text !== undefined && Object.hasOwn(stages, text);
}
