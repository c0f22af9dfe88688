import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { assertPortFree, freePorts, isPortFree } from '../../embedded/ports';

describe('ports', () => {
  it('finds as many as asked for, all different, all free', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    expect(await Promise.all(ports.map(isPortFree))).not.toContain(false);
  });

  it('says which variable to change when one is taken, and is content when it is free again', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const use = { purpose: 'the web pages', variable: 'CAMAU_PORT' } as const;
    await expect(assertPortFree(port, use)).rejects.toThrow(
      `Port ${port}, wanted for the web pages, is already in use: choose another with CAMAU_PORT=<port>.`,
    );
    await once(holder.close(), 'close');
    await assertPortFree(port, use);
  });
});
