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

  it('says when the port is taken', async () => {
    const first = await serve((_request, response) => response.end(), LOCAL);
    await expect(serve((_request, response) => response.end(), { ...LOCAL, port: first.port })).rejects.toThrow(
      'EADDRINUSE',
    );
    await first.close();
  });
});
