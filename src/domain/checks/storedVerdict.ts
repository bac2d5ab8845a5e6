import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import type { Failure } from '../failure.ts';
import { parseFailure } from '../failureRecord.ts';
import { readJson, readList, readNumber, readRecord, readText } from '../json.ts';
import type { RunVerdict } from './run.ts';
import { parseStages, writeStages } from './storedStages.ts';

/** Letters of a service's message that are stored. */
const longestText = 2000;

/** Letters of one batch that are read: a damaged record must not hold up the page. */
const longestBatch = 8 * 1024 * 1024;

/** Verdicts that came within a moment, as one text: a database copies that much faster than thousands of small records. */
export function writeVerdicts(
  verdicts: readonly RunVerdict[],
  redact: (text: string) => string,
): string {
  return JSON.stringify(
    verdicts.map((verdict) => ({
      ...verdict,
      kind: undefined,
      stages: writeStages(verdict.stages),
      failure: verdict.failure && writeFailure(verdict.failure, redact),
    })),
  );
}

/**
 * Reads verdicts as they were stored; undefined where the text is none. One that is damaged is left out: its organization counts as left.
 *
 * @param kindOf What a failure is called. It isn't stored, because a later version may know better.
 */
export function parseVerdicts(
  value: unknown,
  kindOf: (failure: Failure) => ProblemKind,
): readonly RunVerdict[] | undefined {
  const text = readText(value);
  if (text === undefined || text.length > longestBatch) return undefined;
  return readList(readJson(text))?.flatMap((each) => readVerdict(each, kindOf) ?? []);
}

/** What Microsoft wants to know with the next sign-in (`claims`) is of no use later. */
function writeFailure(failure: Failure, redact: (text: string) => string): Failure {
  const { text } = failure;
  return {
    ...failure,
    claims: undefined,
    text: text === undefined ? undefined : redact(text).slice(0, longestText),
  };
}

function readVerdict(
  value: unknown,
  kindOf: (failure: Failure) => ProblemKind,
): RunVerdict | undefined {
  const record = readRecord(value) ?? {};
  const organizationId = readText(record['organizationId']);
  const at = readNumber(record['at']);
  if (!organizationId || at === undefined) return undefined;
  const failure = parseFailure(record['failure']);
  const base = { organizationId, at, stages: parseStages(record['stages'], failure) };
  switch (record['verdict']) {
    case 'reachable':
      return {
        ...base,
        verdict: 'reachable',
        version: readText(record['version']),
        userId: readText(record['userId']),
        answeredId: readText(record['answeredId']),
      };
    case 'failed':
      return failure && { ...base, verdict: 'failed', failure, kind: kindOf(failure) };
    case 'skipped':
      return { ...base, verdict: 'skipped', reason: readText(record['reason']) ?? '' };
    default:
      return undefined;
  }
}
