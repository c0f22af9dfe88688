import type { z } from 'zod';
import { PATHS } from '../../paths';
import type { serviceList } from '../../schemas/answers';
import type { Call } from '../page';

/** Youth justice services other than this one, with their teams, by name: where a child can move to, or lives. */
export async function servicesElsewhere({ ask }: Call, home: string | null) {
  const { rows } = (await ask('get', PATHS.services)) as z.output<typeof serviceList>;
  return rows.filter(({ serviceId, kind }) => kind === 'youth-justice-service' && serviceId !== home);
}
