import { createServer } from 'node:http';
import type { Registry } from 'prom-client';
import { StartError } from './start-error';

export interface MetricsServer {
  close(): Promise<void>;
}

/**
 * Answers `GET /metrics` for Prometheus and `GET /health` for whatever restarts processes, on a port of its own that
 * only they may reach: neither asks who is calling.
 */
export async function serveMetrics(
  registry: Registry,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<MetricsServer> {
  const answer = async (asked: string): Promise<readonly [status: number, type: string, body: string]> => {
    switch (asked) {
      case 'GET /metrics':
        return [200, registry.contentType, await registry.metrics()];
      case 'GET /health':
        return [200, 'application/json', '{"status":"ok"}'];
      default:
        return [404, 'text/plain', 'Only GET /metrics and GET /health.'];
    }
  };
  const server = createServer((request, response) => {
    answer(`${request.method ?? ''} ${request.url ?? ''}`).then(
      ([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new StartError(`Port ${port} (CAMAU_METRICS_PORT) cannot be listened on: choose another.`, { cause }));
    });
    server.listen(port, host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
