import { dataverseProblems, type DataverseProblem } from '../refusals/dataverseProblems.ts';

export function json(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headersOf(headers) },
  });
}

export function html(status: number, body: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

export function redirectTo(to: string): Response {
  return new Response(null, {
    status: 302,
    headers: { Location: to, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  });
}

export function nothing(status: number, headers: HeadersInit = {}): Response {
  return new Response(null, { status, headers });
}

/** A refusal of an organization's Web API. */
export function refuse(name: DataverseProblem): Response {
  const problem: { status: number; code: string; message: string; retryAfter?: number } =
    dataverseProblems[name];
  return json(
    problem.status,
    { error: { code: problem.code, message: problem.message } },
    {
      'OData-Version': '4.0',
      ...(problem.retryAfter !== undefined && { 'Retry-After': String(problem.retryAfter) }),
    },
  );
}

function headersOf(headers: HeadersInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
