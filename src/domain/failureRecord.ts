import type { Failure, FailureStage, FailureTag } from './failure.ts';
import { readBoolean, readNumber, readRecord, readText } from './json.ts';

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
