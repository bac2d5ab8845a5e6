import { entraErrors, type EntraCode } from '../refusals/entraErrors.ts';

type Details = Readonly<Record<string, string>>;

/** Entra says no. Thrown inside the simulated Entra only, and turned into a page, a redirect or JSON at its edge. */
export class EntraError extends Error {
  override readonly name = 'EntraError';
  readonly code: EntraCode;
  readonly details: Details;

  constructor(code: EntraCode, details: Details = {}) {
    super(fill(entraErrors[code].text, details));
    this.code = code;
    this.details = details;
  }
}

/** One refusal as Entra writes it down. */
export type EntraReport = {
  readonly error: string;
  readonly description: string;
  readonly code: EntraCode;
  readonly text: string;
  readonly timestamp: string;
  readonly traceId: string;
  readonly correlationId: string;
  readonly uri: string;
};

export function reportError(
  error: EntraError,
  signInHost: string,
  now: number,
  traceId: string,
  correlationId: string,
): EntraReport {
  const timestamp = new Date(now).toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const text = `AADSTS${error.code}: ${error.message}`;
  return {
    error: entraErrors[error.code].error,
    description: `${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    code: error.code,
    text,
    timestamp,
    traceId,
    correlationId,
    uri: `https://${signInHost}/error?code=${error.code}`,
  };
}

function fill(text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
