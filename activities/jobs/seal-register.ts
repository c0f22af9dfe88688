import type { JobReport } from '../../domain/jobs';
import { RESEAL_FROM_THE_START } from '../../register/sealing/resealing';
import type { ResealedTo } from '../../register/sealing/resealing';
import type { JobDependencies } from './dependencies';

/** Seals what an earlier release has left in the clear, and seals anew what an older key has sealed. */
export async function sealRegister({ register }: JobDependencies): Promise<JobReport> {
  let sealed = 0;
  let next: ResealedTo | null = RESEAL_FROM_THE_START;
  while (next !== null) {
    const some = await register.resealSome(next);
    sealed += some.sealed;
    next = some.next;
  }
  return { counts: { sealed }, outboxIds: [] };
}
