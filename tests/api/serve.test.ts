import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { serve } from '../../api/serve';

const LOCAL = { host: '127.0.0.1', port: 0 };

describe('serving', () => {
  it('lets a request under way finish, and takes no new one', async () => {
    let arrived: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const served = await serve((_request, response) => {
      arrived();
      setTimeout(() => response.end('done'), 200);
    }, LOCAL);
    const answer = fetch(served.url).then((response) => response.text());
    await underWay;
    const closed = served.close();
    await expect(answer).resolves.toBe('done');
    await closed;
    await expect(fetch(served.url)).rejects.toThrow();
  });

  it('cuts what does not finish in time', async () => {
    let arrived: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const served = await serve(() => {
      arrived();
    }, LOCAL);
    const answer = fetch(served.url).then(
      () => 'answered',
      () => 'cut',
    );
    await underWay;
    await served.close(50);
    await expect(answer).resolves.toBe('cut');
  });

  it('cuts off whoever sends their headers, or their body, so slowly that others would have to wait', async () => {
    const patience = { headersMs: 100, requestMs: 200, lookedAtEveryMs: 20 };
    const served = await serve((request, response) => request.on('end', () => response.end('done')).resume(), {
      ...LOCAL,
      patience,
    });
    const slowly = (first: string): Promise<string> =>
      new Promise((resolve) => {
        let answer = '';
        const socket = connect(served.port, '127.0.0.1', () => socket.write(first));
        socket
          .on('data', (chunk) => (answer += chunk.toString()))
          .on('close', () => {
            resolve(answer.split('\r\n')[0] ?? '');
          });
      });
    await expect(slowly('GET / HTTP/1.1\r\nHost: a\r\nX-One')).resolves.toBe('HTTP/1.1 408 Request Timeout');
    const header = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{';
    await expect(slowly(header)).resolves.toBe('HTTP/1.1 408 Request Timeout');
    const large = `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`;
    await expect(slowly(large)).resolves.toBe('HTTP/1.1 431 Request Header Fields Too Large');
    // Nothing is left out in silence: a token could stand behind the hundredth.
    const headers = (count: number) => Array.from({ length: count }, (_, index) => `X-${index}: a\r\n`).join('');
    const many = (count: number) => `GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers(count)}\r\n`;
    await expect(slowly(many(98))).resolves.toBe('HTTP/1.1 200 OK');
    await expect(slowly(many(99))).resolves.toBe('HTTP/1.1 431 Request Header Fields Too Large');
    await served.close();
  });

  it('says when the port is taken', async () => {
    const first = await serve((_request, response) => response.end(), LOCAL);
    await expect(serve((_request, response) => response.end(), { ...LOCAL, port: first.port })).rejects.toThrow(
      'EADDRINUSE',
    );
    await first.close();
  });
});
