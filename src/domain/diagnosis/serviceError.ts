import type { Failure } from '../failure.ts';
import { readJson, readList, readRecord, readText } from '../json.ts';

/** What a service said about an error, in any of Microsoft's formats. */
export type Refusal = Pick<Failure, 'code' | 'text' | 'correlationId' | 'traceId' | 'timestamp'>;

/**
 * Reads OData's `error`, Entra's `error_description`, a bare `code` or `Message`, or plain text.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors
 */
export function readRefusal(text: string): Refusal {
  const body = readRecord(readJson(text));
  if (!body) return { text: snippet(text) };
  const error = readRecord(body['error']);
  if (error) return readError(error);
  return readText(body['code']) === undefined ? readFlatRefusal(body) : readError(body);
}

/** Words for a status. Where a service uses them as its code, the cause has a code of its own further inside. */
const statusWords: ReadonlySet<string | undefined> = new Set([
  ...[undefined, 'BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'InternalServerError'],
]);

/**
 * Reads an error with its `innererror` or `details`.
 * @see https://learn.microsoft.com/graph/errors
 */
function readError(error: Readonly<Record<string, unknown>>): Refusal {
  const code = readText(error['code']);
  const text = readText(error['message']);
  const details = readList(error['details']) ?? [];
  const cause = [error['innererror'], error['innerError'], ...details]
    .map(readRecord)
    .find((each) => readText(each?.['code']) !== undefined);
  if (!cause || !statusWords.has(code)) return { code, text };
  return { code: readText(cause['code']), text: readText(cause['message']) ?? text };
}

/** Reads the AADSTS code and the IDs that Entra writes into its sentences. */
export function readEntraText(text: string): Refusal {
  return {
    code: /AADSTS\d+/.exec(text)?.[0],
    text,
    correlationId: /Correlation ID:\s*([0-9a-f-]{36})/i.exec(text)?.[1],
    traceId: /Trace ID:\s*([0-9a-f-]{36})/i.exec(text)?.[1],
    timestamp: /Timestamp:\s*(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\dZ?)/i.exec(text)?.[1],
  };
}

/** Enough of an unknown answer to recognize it by. */
export function snippet(text: string): string | undefined {
  const plain = text
    .slice(0, 5000)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : plain.slice(0, 300);
}

function readFlatRefusal(body: Readonly<Record<string, unknown>>): Refusal {
  const description = readText(body['error_description']);
  if (description) {
    const said = readEntraText(description);
    return { ...said, code: said.code ?? readText(body['error']) };
  }
  return {
    code: readText(body['error']),
    text: readText(body['Message']) ?? readText(body['message']),
  };
}
