import { KeyNotHere } from '../../../encryption/key-ring';
import type { ExtractSeen } from '../../../register/plans/extracts';
import { Problem, unavailable } from '../../problem';
import type { Services } from '../../services';

/** What the sealed text of an extract is bound to, so that it opens in no other place. */
export const placeOf = (planId: string, textId: string): string => `${planId}/${textId}`;

/** The text that was sealed, opened. Throws a 410 when it is not in the register, and a 503 while its key is away. */
export function openText(
  { planId: plan, textId, sealed }: Pick<ExtractSeen, 'planId' | 'textId' | 'sealed'>,
  { keyRing, log }: Services,
): string {
  if (sealed === null) throw readNoMore();
  try {
    return keyRing.open(sealed, placeOf(plan, textId));
  } catch (error) {
    if (!(error instanceof KeyNotHere)) throw error;
    log.error({ fault: { name: error.name, message: error.message } }, 'a key is away');
    throw unavailable('The key that opens this text is away. Whoever runs the service has been told; try again later.');
  }
}

/** Why a text is not shown to somebody who could read it before. */
export function readNoMore(): Problem {
  return new Problem(
    'gone',
    'This can be read no more: its time is over, or it was withdrawn. Ask whoever shared it when you still need it.',
  );
}
