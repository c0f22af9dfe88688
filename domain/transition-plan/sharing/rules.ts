import { addMonths, isAfter } from '../../calendar/local-date';
import { ECM_EVALUATION } from '../../policy/sources';
import type { ExtractSection } from '../../policy/sharing';
import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { hostToShareWith } from '../moves/area-state';
import { mustLieAhead } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { SharingCommand } from './commands';
import { MOST_SHARED } from './state';

type Command<Name extends SharingCommand['name']> = Extract<SharingCommand, { readonly name: Name }>;

export const SHARING_RULES = {
  ownReason: {
    rule: 'shared-with-a-reason-of-its-own',
    standing: 'default',
    source: 'The service’s policy says which sections are shared only with a reason of their own',
  },
  eachOnce: { rule: 'sections-of-one-decision', standing: 'default', source: 'One decision covers each section once' },
  notForEver: {
    rule: 'what-is-shared-expires',
    standing: 'default',
    source: 'The service’s policy says for how long an extract can be read at most',
  },
  namedRecipient: {
    rule: 'shared-with-a-named-recipient',
    standing: 'seed',
    source: ECM_EVALUATION.source,
  },
  receipt: {
    rule: 'receipt-by-the-recipient',
    standing: 'default',
    source: 'Whoever receives an extract says so; for somebody without access, whoever took it to them',
  },
  howMany: {
    rule: 'decisions-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_SHARED} decisions on sharing`,
  },
} as const satisfies Record<string, NamedRule>;

/** Refuses what no log of sharing could defend: a recipient who is nobody's, a section twice, no end, no reason. */
export function refuseSharing(
  state: PlanState,
  command: Command<'decide-on-sharing'>,
  { actor, today }: Asked,
): Refusal | null {
  const { policy, sharing } = state;
  const { decision, with: to } = command;
  if (sharing.decisions.length >= MOST_SHARED) {
    return againstRule(
      SHARING_RULES.howMany,
      'This plan holds as many decisions on sharing as it can. Speak with whoever runs the service.',
    );
  }
  if (to.is === 'staff' && to.side === 'receiver' && state.receivingServiceId === null) {
    return againstRule(SHARING_RULES.namedRecipient, 'This plan is handed to nobody. Name somebody else.', 'with');
  }
  if (to.is === 'staff' && to.side === 'host' && !hostToShareWith(state.moves.outOfArea)) {
    return againstRule(
      SHARING_RULES.namedRecipient,
      'No other area looks after this child now, or is asked to take the plan over. Name somebody else.',
      'with',
    );
  }
  if (to.is === 'staff' && to.staffId === actor.staffId) {
    return againstRule(SHARING_RULES.namedRecipient, 'Name somebody else than yourself.', 'with');
  }
  const sections = sectionsOf(command);
  if (new Set(sections).size < sections.length) {
    return againstRule(SHARING_RULES.eachOnce, 'Name each section once.', 'decision');
  }
  if (decision.is === 'not-to-share') return null;
  const unexplained = decision.extracts.find(
    ({ section, ownReason }) => policy.sharedWithOwnReason.includes(section) && ownReason === null,
  );
  if (unexplained) {
    return againstRule(
      SHARING_RULES.ownReason,
      `“${unexplained.section}” is not shared by default. Say in “ownReason” why this recipient needs it, or leave it out.`,
      'decision',
    );
  }
  if (decision.expiresOn === null) return null;
  const last = addMonths(today, policy.extractMonthsAtMost);
  if (isAfter(decision.expiresOn, last)) {
    return againstRule(
      SHARING_RULES.notForEver,
      `Choose ${last} or an earlier day. Should they need it for longer, decide anew then.`,
      'decision',
    );
  }
  return mustLieAhead(decision.expiresOn, today, 'decision');
}

/** What a decision is about. */
export function sectionsOf({ decision }: Command<'decide-on-sharing'>): readonly ExtractSection[] {
  return decision.is === 'share' ? decision.extracts.map(({ section }) => section) : decision.sections;
}

/** A receipt is the recipient's own word; for somebody without access, that of whoever took it to them. */
export function refuseReceipt(
  { sharing }: PlanState,
  { decisionId }: Command<'confirm-extracts'>,
  { actor }: Asked,
): Refusal | null {
  const to = sharing.decisions.find((one) => one.decisionId === decisionId)?.with;
  if (to?.is !== 'staff' || to.staffId === actor.staffId) return null;
  return againstRule(SHARING_RULES.receipt, 'Only the person with whom it was shared says that it has arrived.');
}
