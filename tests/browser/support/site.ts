import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A request as the site's host would log it. */
type SiteRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
};

export type Site = {
  /** `http://localhost:<port>`, without a slash at its end. */
  readonly origin: string;
  readonly requests: readonly SiteRequest[];
  close(): Promise<void>;
};

/** The built product is served here, and once more below a path. */
export const sitePaths = ['/', '/some/path/'] as const;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a built folder on localhost and keeps a list of every request. */
export async function startSite(folder = 'dist'): Promise<Site> {
  const requests: SiteRequest[] = [];
  const server = createServer((request, response) => {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', `http://${headers.host ?? 'localhost'}`);
    requests.push({ method, url: url.href, headers });
    void readPage(folder, url.pathname).then((page) => {
      response.writeHead(page ? 200 : 404, {
        'Content-Type': page?.type ?? 'text/plain; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      });
      response.end(method === 'HEAD' ? undefined : (page?.body ?? 'Not found'));
    });
  });
  const port = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readPage(
  folder: string,
  pathname: string,
): Promise<{ type: string; body: Buffer } | undefined> {
  const base = [...sitePaths].reverse().find((path) => pathname.startsWith(path)) ?? '/';
  const relative = normalize(pathname.slice(base.length));
  if (relative.startsWith('..')) return undefined;
  const path = pathname.endsWith('/') ? join(relative, 'index.html') : relative;
  try {
    return {
      type: types[extname(path)] ?? 'application/octet-stream',
      body: await readFile(join(folder, path)),
    };
  } catch {
    // No such file: the site answers 404.
    return undefined;
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  server.unref();
  return (server.address() as AddressInfo).port;
}
