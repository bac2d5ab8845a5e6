import type { Evidence } from './diagnosis.ts';
import type { Failure } from '../failure.ts';
import { redact } from '../secrets/redact.ts';

/** The facts of a failure for the evidence of a card. Secrets are removed from the service’s own words, and a long text is cut. */
export function failureEvidence(failure: Failure, code: string | undefined): readonly Evidence[] {
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    ['Code', code ?? failure.code],
    ['HTTP status', failure.status],
    ['Address', failure.url],
    ['Correlation ID', failure.correlationId],
    ['Trace ID', failure.traceId],
    ['Timestamp', failure.timestamp],
    ['Answer', failure.text === undefined ? undefined : shorten(redact(failure.text, []))],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}

const longestAnswer = 600;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestAnswer ? `${line.slice(0, longestAnswer)}…` : line;
}
