import type { CamauOptions } from '../../embedded/camau';
import { freePorts } from '../../embedded/ports';

/** Ports for one Camau that stay free while it is killed and started again. */
export async function steadyPorts(): Promise<CamauOptions['ports']> {
  const [api = 0, mailPage = 0, smtp = 0, issuer = 0] = await freePorts(4);
  return { api, mailPage, smtp, issuer };
}
