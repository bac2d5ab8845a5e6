import { corsPolicies, type CorsPolicy } from '../http/cors.ts';
import { createCloud, findService } from '../cloud.ts';
import type { CloudOptions } from '../options.ts';
import { visit } from '../visit.ts';

/** Request headers that need no preflight, and answer headers that every page may read. */
const simpleRequest = ['accept', 'accept-language', 'content-language'];
const simpleAnswer = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];
const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const simpleMethods = ['GET', 'HEAD', 'POST'];

/**
 * The cloud as a page in a browser meets it: what CORS would refuse rejects with a TypeError, and headers that are not
 * exposed are gone. For the door where no browser stands between the page and the cloud.
 */
export function createBrowserFetch(options: CloudOptions): (request: Request) => Promise<Response> {
  const cloud = createCloud(options);
  return async (request) => {
    const { url, organizations } = visit(options, request);
    const service = findService(url, organizations);
    const policy: CorsPolicy | undefined = service && corsPolicies[service.cors];
    if (request.mode === 'no-cors') return probe(await abortable(request, cloud(request)));
    if (!policy || preflightFails(policy, request)) throw unreadable();
    const response = await abortable(request, cloud(request));
    if (!response.headers.has('access-control-allow-origin')) throw unreadable();
    return withReadableHeaders(policy, response);
  };
}

/** Would a browser ask before this request, and be told no? */
function preflightFails(policy: CorsPolicy, request: Request): boolean {
  const asking = [...request.headers].filter(([name, value]) => !isSimple(name, value));
  const allowed =
    asking.every(([name]) => policy.headers.includes(name)) &&
    (simpleMethods.includes(request.method) || policy.methods.includes(request.method));
  return !allowed;
}

function isSimple(name: string, value: string): boolean {
  const type = value.split(';')[0]?.trim().toLowerCase() ?? '';
  return (
    simpleRequest.includes(name) ||
    name === 'origin' ||
    (name === 'content-type' && simpleTypes.includes(type))
  );
}

function withReadableHeaders(policy: CorsPolicy, response: Response): Response {
  const headers = [...response.headers].filter(
    ([name]) => simpleAnswer.includes(name) || policy.exposed.includes(name),
  );
  return new Response(response.body, { status: response.status, headers });
}

/** An answer without contents: all that a `no-cors` request is told is that there is one. */
function probe(response: Response): Response {
  void response.body?.cancel();
  return Response.error();
}

function unreadable(): TypeError {
  return new TypeError('Failed to fetch');
}

/** Gives up as soon as the request's signal says so, whatever the cloud still does. */
function abortable(request: Request, answer: Promise<Response>): Promise<Response> {
  const { signal } = request;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason instanceof Error ? signal.reason : new TypeError('Aborted'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject);
  });
}
