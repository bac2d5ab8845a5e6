import type { LogEntry } from '../options.ts';

/** What is worth knowing about a request, without any value that could be secret. */
export async function logEntry(request: Request, service: string): Promise<LogEntry> {
  const url = new URL(request.url);
  const form = await readForm(request);
  const scope = form
    .get('scope')
    ?.split(' ')
    .find((word) => word.includes('://'));
  return {
    method: request.method,
    host: url.host,
    path: url.pathname,
    service,
    status: 0,
    parameters: [...new Set([...url.searchParams.keys(), ...form.keys()])],
    headers: [...request.headers.keys()],
    grant: form.get('grant_type') ?? undefined,
    resource: scope?.slice(0, scope.lastIndexOf('/')),
  };
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  return type.toLowerCase().startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await request.clone().text())
    : new URLSearchParams();
}
