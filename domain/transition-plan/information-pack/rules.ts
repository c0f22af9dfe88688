import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import type { PackItem } from '../../policy/information-pack';
import { mustLieAhead, notBeforeEighteen } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import { isUnfinished } from '../tasks';
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
  jointDecision: {
    rule: 'another-date-by-joint-decision',
    standing: 'guidance',
    source: 'Responsibility transfers on the 18th birthday or later by joint decision',
  },
} as const satisfies Record<string, NamedRule>;

type Command<Name extends PackCommand['name']> = Extract<PackCommand, { readonly name: Name }>;

/** Refuses a look at what the plan's pack does not hold, at one item twice, and a promise for a day that has passed. */
export function refuseChecks(
  state: PlanState,
  { checks }: Command<'check-information-pack'>,
  { today }: Asked,
): Refusal | null {
  const wrong = refuseItems(
    state,
    checks.map(({ item }) => item),
    'checks',
  );
  if (wrong) return wrong;
  for (const check of checks) {
    const late = check.is === 'missing' ? mustLieAhead(check.expectedBy, today, 'checks') : null;
    if (late) return late;
  }
  return null;
}

/** Refuses a return of what the plan's pack does not hold, and of one item twice. */
export function refuseReturn(state: PlanState, { lacks }: Command<'return-information-pack'>): Refusal | null {
  return refuseItems(
    state,
    lacks.map(({ item }) => item),
    'lacks',
  );
}

function refuseItems({ policy, routes }: PlanState, items: readonly PackItem[], field: string): Refusal | null {
  if (!routes.includes('youth-to-adult') || policy.informationPackItems.length === 0) {
    return againstRule(PACK_RULES.ofThePack, 'This plan asks for no information pack.', field);
  }
  const other = items.find((item, index) => !policy.informationPackItems.includes(item) || items.indexOf(item) < index);
  return other === undefined
    ? null
    : againstRule(PACK_RULES.ofThePack, `Say one thing of each item that the pack holds. Look at: ${other}.`, field);
}

/** Refuses a day on which nobody could take responsibility, the day that is planned already, and a second question beside one that waits. */
export function refuseAnotherDate(
  state: PlanState,
  { on }: Command<'ask-for-another-date'>,
  { today }: Asked,
): Refusal | null {
  const { transferOn, tasks } = state;
  if (transferOn === null) return againstRule(PACK_RULES.jointDecision, 'This plan hands nothing over.', 'on');
  if (tasks.some((task) => task.kind === 'agree-on-date' && isUnfinished(task))) {
    return againstRule(PACK_RULES.jointDecision, 'Another day was asked for already, and waits for an answer.', 'on');
  }
  if (tasks.some((task) => task.kind === 'accept-responsibility' && task.state.is === 'accepted')) {
    return againstRule(
      PACK_RULES.jointDecision,
      'The handover was accepted. Speak with the youth justice service.',
      'on',
    );
  }
  const wrong = notBeforeEighteen(state, on, 'on') ?? mustLieAhead(on, today, 'on');
  if (wrong || on !== transferOn) return wrong;
  return againstRule(PACK_RULES.jointDecision, 'This is the day that is planned. Choose another.', 'on');
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
