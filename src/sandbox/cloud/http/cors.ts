/** What a service lets pages of other origins do. */
export type CorsPolicy = {
  readonly methods: readonly string[];
  /** Request headers a preflight may allow, in lower case, beside the ones that need none. */
  readonly headers: readonly string[];
  /** Answer headers a page may read, in lower case. */
  readonly exposed: readonly string[];
};

export const corsPolicies = {
  none: undefined,
  token: { methods: ['POST', 'OPTIONS'], headers: ['content-type'], exposed: ['x-ms-request-id'] },
  metadata: { methods: ['GET', 'OPTIONS'], headers: [], exposed: [] },
  discovery: { methods: ['GET', 'OPTIONS'], headers: ['authorization', 'accept'], exposed: [] },
  'power-platform': {
    methods: ['GET', 'OPTIONS'],
    headers: ['authorization', 'accept'],
    exposed: [],
  },
  dataverse: {
    methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'],
    headers: [
      'authorization',
      'accept',
      'content-type',
      'odata-version',
      'odata-maxversion',
      'prefer',
      'if-none-match',
    ],
    exposed: [
      'preference-applied',
      'odata-entityid',
      'location',
      'etag',
      'odata-version',
      'content-encoding',
      'transfer-encoding',
      'content-length',
      'retry-after',
    ],
  },
} as const satisfies Record<string, CorsPolicy | undefined>;

export type CorsName = keyof typeof corsPolicies;

/** The answer to the question a browser asks before the real request. Refusals carry no `Access-Control-Allow-Origin`. */
export function answerPreflight(name: CorsName, request: Request): Response {
  const policy: CorsPolicy | undefined = corsPolicies[name];
  const method = request.headers.get('access-control-request-method') ?? '';
  const wanted = (request.headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((header) => header.trim().toLowerCase())
    .filter((header) => header !== '');
  const allowed =
    policy?.methods.includes(method) && wanted.every((header) => policy.headers.includes(header));
  if (!policy || !allowed) return new Response(null, { status: 403 });
  return new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': policy.methods.join(', '),
      'Access-Control-Allow-Headers': policy.headers.join(', '),
      'Access-Control-Max-Age': '0',
    },
  });
}

/** The answer with the headers that let a page read it. */
export function readable(name: CorsName, response: Response): Response {
  const policy: CorsPolicy | undefined = corsPolicies[name];
  if (!policy) return response;
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', '*');
  if (policy.exposed.length > 0)
    headers.set('Access-Control-Expose-Headers', policy.exposed.join(', '));
  return new Response(response.body, { status: response.status, headers });
}
