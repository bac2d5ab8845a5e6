import type { Failure } from '../failure.ts';
import { readList, readNumber, readRecord, readText } from '../json.ts';
import { checkStages, type StageOutcome } from './check.ts';

/** More stages than any check has. */
const mostStages = 50;

/** The stages in plain data. The failed one doesn't repeat the failure that its verdict holds. */
export function writeStages(stages: readonly StageOutcome[]): readonly unknown[] {
  return stages.map((outcome) =>
    outcome.status === 'failed' ? { ...outcome, failure: undefined } : outcome,
  );
}

/** Reads stages as they were stored; one that this version doesn't know is left out. */
export function parseStages(value: unknown, failure: Failure | undefined): readonly StageOutcome[] {
  const stored = (readList(value) ?? []).slice(0, mostStages);
  return stored.flatMap((each) => readStage(each, failure) ?? []);
}

function readStage(value: unknown, failure: Failure | undefined): StageOutcome | undefined {
  const record = readRecord(value);
  const stage = checkStages.find((each) => each === record?.['stage']);
  if (!record || !stage) return undefined;
  const timed = readTime(record);
  const detail = readText(record['detail']);
  switch (record['status']) {
    case 'passed':
      return { stage, status: 'passed', ...timed, detail };
    case 'noted':
      return { stage, status: 'noted', ...timed, detail: detail ?? '' };
    case 'failed':
      return failure && { stage, status: 'failed', ...timed, failure };
    case 'not-applicable':
      return { stage, status: 'not-applicable', detail: detail ?? '' };
    default:
      return undefined;
  }
}

function readTime({ ms: stored, shared }: Readonly<Record<string, unknown>>) {
  const ms = Math.max(0, readNumber(stored) ?? 0);
  return shared === true ? ({ ms, shared } as const) : { ms };
}
