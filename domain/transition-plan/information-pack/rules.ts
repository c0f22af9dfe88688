import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { mustLieAhead } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { PackCommand } from './commands';
import { lacking } from './shown';

export const PACK_RULES = {
  ofThePack: {
    rule: 'items-of-the-information-pack',
    standing: 'default',
    source: 'The service’s policy says which items make an information pack whole',
  },
  acceptedKnowing: {
    rule: 'accepted-knowing-what-is-missing',
    standing: 'guidance',
    source:
      'All information is shared before transfer; what is missing is accepted knowing it, or the pack is returned',
  },
} as const satisfies Record<string, NamedRule>;

/** Refuses a look at what the plan's pack does not hold, at one item twice, and a promise for a day that has passed. */
export function refuseChecks({ policy, routes }: PlanState, { checks }: PackCommand, { today }: Asked): Refusal | null {
  if (!routes.includes('youth-to-adult') || policy.informationPackItems.length === 0) {
    return againstRule(PACK_RULES.ofThePack, 'This plan asks for no information pack.', 'checks');
  }
  const items = checks.map(({ item }) => item);
  const other = items.find((item, index) => !policy.informationPackItems.includes(item) || items.indexOf(item) < index);
  if (other !== undefined) {
    return againstRule(
      PACK_RULES.ofThePack,
      `Say one thing of each item that the pack holds. Look at: ${other}.`,
      'checks',
    );
  }
  for (const check of checks) {
    const late = check.is === 'missing' ? mustLieAhead(check.expectedBy, today, 'checks') : null;
    if (late) return late;
  }
  return null;
}

/** Responsibility is not taken on in the dark: what is not there is named, and accepted knowing it or returned. */
export function refuseAcceptanceInTheDark(state: PlanState, conditions: string | null): Refusal | null {
  const missing = lacking(state);
  return missing.length === 0 || conditions !== null
    ? null
    : againstRule(
        PACK_RULES.acceptedKnowing,
        `The information pack is not complete. Say in “conditions” on what terms you accept knowing this, or decline with a reason. Not there: ${missing.join(', ')}.`,
        'conditions',
      );
}
