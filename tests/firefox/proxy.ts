import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** Firefox sends requests to these on its own; they would look like requests of the page in the cloud's log. */
const ownHosts = /(^|\.)(mozilla\.(com|net|org)|firefox\.com):\d+$/;

export type Proxy = { readonly port: number; close(): Promise<void> };

/** The network that Firefox sees: hands every TLS connection to the cloud's port, whatever its host, and refuses the rest. */
export async function startProxy(cloudPort: number): Promise<Proxy> {
  const open = new Set<Duplex>();
  const server = createServer((_request, response) => {
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    if (ownHosts.test(url)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const cloud = connect(cloudPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      cloud.pipe(socket).pipe(cloud);
    });
    for (const side of [cloud, socket]) {
      open.add(side);
      // Either side may break off, as in a real network; it closes then, and the other one with it.
      side.on('error', () => undefined);
      side.on('close', () => {
        open.delete(side);
        cloud.destroy();
        socket.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
        for (const side of open) side.destroy();
      }),
  };
}
