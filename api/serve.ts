import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long somebody may take over what they send, and how often that is looked at: Node's own 30 s would let ten become forty. */
const PATIENCE: Patience = { headersMs: 10_000, requestMs: 30_000, lookedAtEveryMs: 1_000 };
const HEADERS_AT_MOST = 100;
const HEADER_BYTES_AT_MOST = 16_384;
const KEEP_ALIVE_MS = 5_000;
const GRACE_MS = 20_000;

interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly lookedAtEveryMs: number;
}

export interface Served {
  readonly port: number;
  readonly url: string;
  /** Takes no new requests, lets those under way finish for so long, then cuts what is left. Safe to call twice. */
  close(graceMs?: number): Promise<void>;
}

/**
 * Listens, and answers once it does. Port 0 takes any free one. Fails when the port is taken. Whoever sends their request too
 * slowly is answered with 408 and cut off, and more than 100 headers, or 16 kB of them, with 431.
 */
export async function serve(
  app: RequestListener,
  { host, port, patience = PATIENCE }: { readonly host: string; readonly port: number; readonly patience?: Patience },
): Promise<Served> {
  const server = createServer(
    {
      requestTimeout: patience.requestMs,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.lookedAtEveryMs,
      maxHeaderSize: HEADER_BYTES_AT_MOST,
    },
    (request, response) => {
      if (request.rawHeaders.length / 2 <= HEADERS_AT_MOST) app(request, response);
      else response.writeHead(431, { Connection: 'close' }).end();
    },
  );
  // One more than is taken: Node leaves out what is beyond, and says nothing of it.
  server.maxHeadersCount = HEADERS_AT_MOST + 1;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  let closing: Promise<void> | null = null;
  return {
    port: bound,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: (graceMs = GRACE_MS) => {
      closing ??= new Promise<void>((resolve) => {
        const cut = setTimeout(() => {
          server.closeAllConnections();
        }, graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      });
      return closing;
    },
  };
}
