import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';
import { createCloud, type Cloud } from '../../../src/sandbox/cloud/cloud.ts';
import type { CloudOptions, LogEntry } from '../../../src/sandbox/cloud/options.ts';
import type { ScenarioId } from '../../../src/sandbox/cloud/scenarios/scenarios.ts';

/** What goes wrong with a request on its way, beside the scenario. */
export type Fault =
  'busy' | 'unavailable' | 'hang' | 'reset' | 'no-cors' | 'refused' | 'html' | 'cut';

export type CloudServer = {
  /** Chromium maps every host name here. */
  readonly port: number;
  /** Every request that reached it, whatever the host name; `service` is `unknown` where nothing answers. */
  readonly log: readonly LogEntry[];
  /** Every code and token handed out. */
  readonly issued: ReadonlySet<string>;
  /** What goes wrong from now on. */
  play(scenario: ScenarioId): void;
  /** Tells which fault a request meets from now on; undefined: none. */
  disturb(faultOf: (url: URL, method: string) => Fault | undefined): void;
  /** Keeps the answers concerned back until what it returns is called, or the next hold; the log has their requests already. */
  hold(concerns: (url: URL, method: string) => boolean): () => void;
  /** Moves the cloud's clock on. */
  pass(ms: number): void;
  /** Forgets sessions, consents, spent codes and the log, between tests. */
  reset(): void;
  close(): Promise<void>;
};

/** What happens to requests and answers on their way. */
type Way = {
  faultOf: (url: URL, method: string) => Fault | undefined;
  /** Resolves once the answer may leave; undefined: at once. */
  held: (url: URL, method: string) => Promise<void> | undefined;
};

const freeWay: Way = { faultOf: () => undefined, held: () => undefined };

const localUris = ['http://localhost/', 'http://localhost/some/path/'];

/** The simulated Microsoft over TLS at Microsoft's host names. Ends with its process. */
export async function startCloudServer(
  options: Partial<Pick<CloudOptions, 'redirectUris' | 'organizations'>> = {},
): Promise<CloudServer> {
  const memory = new Map<string, string>();
  const log: LogEntry[] = [];
  const issued = new Set<string>();
  const way = { ...freeWay };
  const now = { scenario: 'all-well' as ScenarioId, ahead: 0 };
  let release: (() => void) | undefined;
  const cloud = createCloud({
    now: () => Date.now() + now.ahead,
    randomId: () => randomUUID(),
    memory: {
      get: (key) => memory.get(key),
      set: (key, value) => void memory.set(key, value),
    },
    scenario: () => now.scenario,
    redirectUris: localUris,
    css: await readFile(new URL('../../../src/sandbox/signIn.css', import.meta.url), 'utf8'),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
    issued: (secret) => void issued.add(secret),
    log: (entry) => void log.push(entry),
    ...options,
  });
  const pems = await generate([{ name: 'commonName', value: 'Simulated Microsoft' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    // No answer at all is what a refused connection or an unknown host looks like.
    answer(cloud, request, response, way).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    log,
    issued,
    play: (scenario) => {
      now.scenario = scenario;
    },
    disturb: (faultOf) => {
      way.faultOf = faultOf;
    },
    hold: (concerns) => {
      release?.();
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      way.held = (url, method) => (concerns(url, method) ? released : undefined);
      return () => {
        way.held = freeWay.held;
        release?.();
      };
    },
    pass: (ms) => {
      now.ahead += ms;
    },
    reset: () => {
      memory.clear();
      issued.clear();
      log.length = 0;
      now.scenario = 'all-well';
      now.ahead = 0;
      Object.assign(way, freeWay);
      release?.();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  cloud: Cloud,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  way: Way,
): Promise<void> {
  const body = await readBody(incoming);
  const { method = 'GET', headers } = incoming;
  const url = new URL(incoming.url ?? '/', `https://${headers.host ?? 'unknown.invalid'}`);
  const fault = way.faultOf(url, method);
  if (fault === 'hang') return;
  if (fault === 'reset') throw new Error('reset');
  const response = await cloud(
    new Request(url, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        value === undefined || name === 'host' ? [] : [[name, String(value)] as [string, string]],
      ),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    }),
  );
  const sent = await spoiled(response, method, fault);
  await way.held(url, method);
  outgoing.writeHead(sent.status, Object.fromEntries(sent.headers));
  outgoing.end(Buffer.from(await sent.arrayBuffer()));
}

/** The answer as a fault leaves it; it spares the question before the request, unless that is what it's about. */
async function spoiled(
  response: Response,
  method: string,
  fault: Fault | undefined,
): Promise<Response> {
  const spoil = fault && spoils[fault];
  const spares = method === 'OPTIONS' && fault !== 'no-cors';
  return spoil && !spares ? await spoil(response) : response;
}

type Spoil = (response: Response) => Response | Promise<Response>;

const refuse =
  (status: number, code: string, more: Readonly<Record<string, string>> = {}): Spoil =>
  ({ headers }) =>
    new Response(JSON.stringify({ error: { code, message: 'Not now.' } }), {
      status,
      headers: { ...Object.fromEntries(headers), 'content-type': 'application/json', ...more },
    });

/** What faults leave of an answer. */
const spoils: Readonly<Partial<Record<Fault, Spoil>>> = {
  busy: refuse(429, '0x80072322', { 'retry-after': '1' }),
  unavailable: refuse(503, '0x80040231'),
  refused: refuse(403, '0x80072560'),
  html: ({ headers }) =>
    new Response('<html>Sign in to the Wi-Fi</html>', {
      headers: { ...Object.fromEntries(headers), 'content-type': 'text/html' },
    }),
  cut: async (response) => {
    const text = await response.text();
    return new Response(text.slice(0, text.length / 2), response);
  },
  'no-cors': ({ body, status, headers }) => {
    const left = [...headers].filter(([name]) => name !== 'access-control-allow-origin');
    return new Response(body, { status, headers: left });
  },
};

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
