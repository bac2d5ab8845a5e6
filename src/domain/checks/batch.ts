import { readRetryAfter } from '../retryAfter.ts';

/** Questions in one request body. */
export type Batch = { readonly type: string; readonly body: string };

/** The answer to one question of a batch. */
export type BatchPart = {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  readonly text: string;
};

/** More parts than a batch of ours asks for. */
const mostParts = 100;

/**
 * Puts questions into one OData batch.
 *
 * @param addresses Absolute, all of one organization.
 * @param boundary A name that is in none of the addresses.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
 */
export function writeBatch(addresses: readonly string[], boundary: string): Batch {
  const parts = addresses.map((address) =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `GET ${address} HTTP/1.1`,
      'Accept: application/json',
      '',
      '',
    ].join('\r\n'),
  );
  return {
    type: `multipart/mixed; boundary=${boundary}`,
    body: `${parts.join('\r\n')}\r\n--${boundary}--\r\n`,
  };
}

/**
 * Reads the answer to a batch.
 *
 * @param now Milliseconds since 1970.
 * @returns Its parts in their order; undefined where it's no such answer, or was cut off.
 */
export function parseBatch(
  type: string | null,
  text: string,
  now: number,
): readonly BatchPart[] | undefined {
  const boundary = readBoundary(type);
  if (boundary === undefined) return undefined;
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  if (end < 2 || end > mostParts) return undefined;
  const parts = pieces.slice(1, end).map((piece) => readPart(piece, now));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
function readBoundary(type: string | null): string | undefined {
  const found = /^multipart\/mixed\s*;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))/i.exec(
    type ?? '',
  );
  return found?.[1] ?? found?.[2];
}

/** One part is an HTTP answer behind headers of its own. */
function readPart(piece: string, now: number): BatchPart | undefined {
  const [outer, answer] = cutAtEmptyLine(piece);
  if (answer === undefined || !/^content-type:\s*application\/http\b/im.test(outer))
    return undefined;
  const [head, text = ''] = cutAtEmptyLine(answer);
  const status = /^HTTP\/1\.[01] ([1-5]\d\d)\b/.exec(head)?.[1];
  if (status === undefined) return undefined;
  const wait = /^retry-after:(.*)$/im.exec(head)?.[1] ?? null;
  return { status: Number(status), retryAfter: readRetryAfter(wait, now), text };
}

function cutAtEmptyLine(text: string): readonly [before: string, after?: string] {
  const at = text.indexOf('\r\n\r\n');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 4)];
}
