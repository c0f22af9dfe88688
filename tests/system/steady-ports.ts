import { randomInt } from 'node:crypto';
import type { CamauOptions } from '../../embedded/camau';
import { isPortFree } from '../../embedded/ports';

/** Below what operating systems give to outgoing connections: one of those could take a port between two starts. */
const FIRST = 20_000;
const LAST = 32_000;

/** Ports for one Camau that stay free while it is killed and started again. */
export async function steadyPorts(): Promise<CamauOptions['ports']> {
  const [api, mailPage, smtp, issuer] = [
    await steadyPort(),
    await steadyPort(),
    await steadyPort(),
    await steadyPort(),
  ];
  return { api, mailPage, smtp, issuer };
}

const given = new Set<number>();

async function steadyPort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (given.has(port) || !(await isPortFree(port))) continue;
    given.add(port);
    return port;
  }
}
