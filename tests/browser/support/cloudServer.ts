import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';
import { createCloud, type Cloud } from '../../../src/sandbox/cloud/cloud.ts';
import type { CloudOptions, LogEntry } from '../../../src/sandbox/cloud/options.ts';
import type { ScenarioId } from '../../../src/sandbox/cloud/scenarios/scenarios.ts';

export type CloudServer = {
  /** Chromium maps every host name here. */
  readonly port: number;
  /** Every request that reached it, whatever the host name; `service` is `unknown` where nothing answers. */
  readonly log: readonly LogEntry[];
  /** Every code and token handed out. */
  readonly issued: ReadonlySet<string>;
  /** What goes wrong from now on. */
  play(scenario: ScenarioId): void;
  /** Moves the cloud's clock on. */
  pass(ms: number): void;
  /** Forgets sessions, consents, spent codes and the log, between tests. */
  reset(): void;
  close(): Promise<void>;
};

const localUris = ['http://localhost/', 'http://localhost/some/path/'];

/** The simulated Microsoft over TLS at Microsoft's host names. Ends with its process. */
export async function startCloudServer(
  options: Partial<Pick<CloudOptions, 'redirectUris' | 'organizations'>> = {},
): Promise<CloudServer> {
  const memory = new Map<string, string>();
  const log: LogEntry[] = [];
  const issued = new Set<string>();
  const now = { scenario: 'all-well' as ScenarioId, ahead: 0 };
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
    answer(cloud, request, response).catch(() => request.socket.destroy());
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
    pass: (ms) => {
      now.ahead += ms;
    },
    reset: () => {
      memory.clear();
      issued.clear();
      log.length = 0;
      now.scenario = 'all-well';
      now.ahead = 0;
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
): Promise<void> {
  const body = await readBody(incoming);
  const { method = 'GET', headers } = incoming;
  const url = new URL(incoming.url ?? '/', `https://${headers.host ?? 'unknown.invalid'}`);
  const response = await cloud(
    new Request(url, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        value === undefined || name === 'host' ? [] : [[name, String(value)] as [string, string]],
      ),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    }),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
