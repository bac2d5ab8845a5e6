import { randomUUID } from 'node:crypto';
import {
  createSecureServer,
  type Http2SecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { createCloud, type Cloud } from '../../src/sandbox/cloud/cloud.ts';

export type DistantCloud = {
  readonly port: number;
  /** Forgets who is signed in. */
  reset(): void;
  close(): Promise<void>;
};

/**
 * The simulated Microsoft over HTTP/2, as far away as `roundTrip` says.
 *
 * @param organizations How many the first tenant has.
 * @param roundTrip Milliseconds until an answer is there, beside the time that it takes to make it.
 */
export async function startDistantCloud(
  organizations: number,
  roundTrip: number,
): Promise<DistantCloud> {
  const memory = new Map<string, string>();
  const cloud = createCloud({
    now: () => Date.now(),
    randomId: () => randomUUID(),
    memory: { get: (key) => memory.get(key), set: (key, value) => void memory.set(key, value) },
    scenario: () => 'all-well',
    redirectUris: ['http://localhost/'],
    organizations,
  });
  const pems = await generate([{ name: 'commonName', value: 'Simulated Microsoft' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  const server = createSecureServer({ key: pems.private, cert: pems.cert });
  server.on('stream', (stream, headers) => {
    answer(cloud, stream, headers, roundTrip).catch(() => {
      stream.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    reset: () => {
      memory.clear();
    },
    close: () => close(server),
  };
}

async function answer(
  cloud: Cloud,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  roundTrip: number,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = `https://${headers[':authority'] ?? ''}${headers[':path'] ?? ''}`;
  const request = new Request(url, {
    method: headers[':method'] ?? 'GET',
    headers: Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith(':') || value === undefined
        ? []
        : [[name, String(value)] as [string, string]],
    ),
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
  const [response] = await Promise.all([
    cloud(request),
    new Promise((resolve) => setTimeout(resolve, roundTrip)),
  ]);
  const content = Buffer.from(await response.arrayBuffer());
  stream.respond({ ':status': response.status, ...Object.fromEntries(response.headers) });
  stream.end(content);
}

function close(server: Http2SecureServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    setTimeout(() => {
      resolve();
    }, 500).unref();
  });
}
