import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { SignOffCommand } from './commands';
import type { SignOff } from './state';

export const SIGN_OFF_RULES = {
  bySomebodyElse: {
    rule: 'signed-off-by-somebody-else',
    standing: 'default',
    source: 'Nobody signs off what they did themselves, and nobody gives both tiers',
  },
  tiers: {
    rule: 'tiers-of-a-sign-off',
    standing: 'default',
    source: 'The service’s policy says what is signed off, by a manager and where wanted then by the head of service',
  },
} as const satisfies Record<string, NamedRule>;

/** A sign-off is another person's, tier by tier. */
export function refuseSignOff({ signOffs }: PlanState, command: SignOffCommand, { actor }: Asked): Refusal | null {
  const found = signOffs.find(({ signOffId }) => signOffId === command.signOffId);
  if (!found) return null;
  if (found.doneBy === actor.staffId || found.given.some(({ by }) => by === actor.staffId)) {
    return againstRule(SIGN_OFF_RULES.bySomebodyElse, 'Ask another manager of your service, or the head of service.');
  }
  if (isLastOfTwo(found) && actor.role !== 'head-of-service') {
    return againstRule(SIGN_OFF_RULES.tiers, 'A manager has signed this off. Now it waits for the head of service.');
  }
  const goesOn = command.name === 'sign-off' && found.given.length + 1 < found.tiers;
  return goesOn && command.headOfServiceId === null
    ? againstRule(SIGN_OFF_RULES.tiers, 'Your service has no head of service to ask next. Have one named first.')
    : null;
}

function isLastOfTwo({ tiers, given }: SignOff): boolean {
  return tiers === 2 && given.length === 1;
}
