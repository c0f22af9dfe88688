import { addYears, isAfter } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { Actor } from '../people';
import { againstRule, notFound, wrongState } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import { isAdult } from './clocks';
import type { ConcernCommand, FoundChild, RaiseConcern } from './commands';
import type { ConcernOutcome, ConcernState } from './state';

/** The rules by which a command about a concern can be refused. */
export const CONCERN_RULES = {
  aboutThemselves: {
    rule: 'not-raised-by-whom-it-is-about',
    standing: 'default',
    source: 'A concern about a practitioner is raised by somebody else: the person whom it is about does not see it',
  },
  described: {
    rule: 'child-described',
    standing: 'default',
    source: 'Only of a concern that describes a child is it asked who they are',
  },
  lookedFor: {
    rule: 'child-looked-for',
    standing: 'default',
    source: 'A concern closes once somebody has looked for the child whom it describes',
  },
  notAhead: { rule: 'step-not-ahead', standing: 'default', source: 'A step is recorded once it was done' },
  afterRaised: {
    rule: 'decided-after-report',
    standing: 'default',
    source: 'Services decide about what was reported to them',
  },
  reported: { rule: 'reported-already', standing: 'default', source: 'What was reported cannot be decided against' },
  refusal: {
    rule: 'adults-refusal',
    standing: 'guidance',
    source: 'A capacitous adult’s refusal is overridden only for coercion, public interest or imminent danger',
  },
  writtenAcceptance: {
    rule: 'adult-route-on-written-acceptance',
    standing: 'default',
    source:
      'At 18 oversight stays until adult services accept in writing, or it is below the threshold with its own plan',
  },
  bothViews: {
    rule: 'both-views-recorded',
    standing: 'default',
    source: 'A disagreement is settled with both views recorded at the level that settles it',
  },
  reviewAhead: { rule: 'review-ahead', standing: 'default', source: 'A review lies ahead, within a year' },
  closing: {
    rule: 'closing-a-concern',
    standing: 'default',
    source:
      'A concern closes with a report or a decision not to report, the services’ decision, and no open disagreement',
  },
  afterDeath: {
    rule: 'closed-because-the-child-has-died',
    standing: 'default',
    source: 'Only a confirmed death ends what is asked for a child, and a risk to other children goes on',
  },
  childsView: {
    rule: 'childs-view-where-safe',
    standing: 'default',
    source: 'A concern closes with the child’s view, or with why it was not safe to ask',
  },
} as const satisfies Record<string, NamedRule>;

/** What it answers once it is closed. */
export const CLOSED = 'This concern is closed. Raise another one when you are worried again.';

/** Why a concern cannot be raised with this; null when it can. */
export function refuseRaise({ keptOut, startedBy }: RaiseConcern): Refusal | null {
  return keptOut.includes(startedBy.staffId)
    ? againstRule(
        CONCERN_RULES.aboutThemselves,
        'Somebody who has no part in it has to raise this. Ask the designated safeguarding person or the head of service to.',
        'aboutStaffId',
      )
    : null;
}

/** Why the command cannot be carried out on an open concern by somebody who may give it; null when it can. */
export function refuse(state: ConcernState, command: ConcernCommand, actor: Actor, now: Instant): Refusal | null {
  switch (command.name) {
    case 'record-concern-step':
      return refuseStep(state, command, now);
    case 'match-child':
      return refuseMatch(state, command.child, actor);
    case 'decide-not-to-report':
      return wasReported(state)
        ? againstRule(CONCERN_RULES.reported, 'This was reported already. Record what the services decide.')
        : null;
    case 'acknowledge-concern':
      return state.acknowledged === null ? null : wrongState('acknowledged', 'This concern was acknowledged before.');
    case 'record-services-decision':
      return wasReported(state)
        ? null
        : againstRule(CONCERN_RULES.afterRaised, 'Nothing was reported yet. Record the report first.', 'decision');
    case 'record-disagreement-view':
    case 'settle-disagreement':
      return refuseOnDisagreement(state, command);
    case 'record-refusal':
      return isAdult(state, now)
        ? null
        : againstRule(
            CONCERN_RULES.refusal,
            'Only an adult can refuse. Write down what the child says with fill-in-concern.',
          );
    case 'override-refusal':
      return refusalThatStands(state) === null
        ? wrongState('no-refusal', 'No refusal stands here, so there is none to override.')
        : null;
    case 'record-adult-acceptance':
    case 'stay-below-threshold':
      return refuseAdultRoute(state, command, now);
    case 'review-below-threshold':
      if (state.adultRoute.is !== 'below-threshold') {
        return wrongState(state.adultRoute.is, 'There is no plan below the threshold to review.');
      }
      return command.nextReviewOn === null ? null : reviewAhead(command.nextReviewOn, now, 'nextReviewOn');
    case 'give-access':
      return state.keptOut.includes(command.staffId)
        ? againstRule(CONCERN_RULES.aboutThemselves, 'This colleague cannot be given access.', 'staffId')
        : null;
    case 'close-concern':
      return refuseClosing(state, command, now);
    case 'fill-in-concern':
    case 'raise-disagreement':
      return null;
  }
}

/** The last refusal, while nobody has overridden it; null when none stands. */
export function refusalThatStands({ refusals }: ConcernState) {
  const last = refusals.at(-1);
  return last === undefined || last.overridden !== null ? null : last;
}

export function wasReported({ steps }: ConcernState): boolean {
  return steps.some(({ step }) => step === 'telephone-report' || step === 'written-report');
}

function refuseMatch({ about }: ConcernState, child: FoundChild | null, { staffId }: Actor): Refusal | null {
  if (about === null) {
    return againstRule(CONCERN_RULES.described, 'Whoever raised this named the child. There is nobody to look for.');
  }
  return child?.keptOut.includes(staffId)
    ? againstRule(CONCERN_RULES.aboutThemselves, 'Somebody who has no part in it has to say who the child is.')
    : null;
}

function refuseStep(
  state: ConcernState,
  { step, at }: Extract<ConcernCommand, { readonly name: 'record-concern-step' }>,
  now: Instant,
): Refusal | null {
  if (at !== null && at > now) {
    return againstRule(CONCERN_RULES.notAhead, 'This lies ahead. Record it once it was done.', 'at');
  }
  const report = step === 'telephone-report' || step === 'written-report';
  if (!report || refusalThatStands(state) === null || state.otherChildren) return null;
  return againstRule(
    CONCERN_RULES.refusal,
    'The young adult has refused. Override it first, for coercion, public interest or imminent danger, with your reasons.',
    'step',
  );
}

function refuseOnDisagreement(
  { disagreements }: ConcernState,
  command: Extract<ConcernCommand, { readonly name: 'record-disagreement-view' | 'settle-disagreement' }>,
): Refusal | null {
  const one = disagreements.find(({ disagreementId }) => disagreementId === command.disagreementId);
  if (!one) return notFound('There is no such disagreement on this concern.');
  if (one.settled !== null)
    return wrongState('settled', 'This disagreement is settled. Raise another one if it is not.');
  if (command.name === 'record-disagreement-view') return null;
  const both = (['ours', 'theirs'] as const).every((side) =>
    one.views.some((view) => view.level === one.level && view.side === side),
  );
  return both
    ? null
    : againstRule(CONCERN_RULES.bothViews, `Record both views of the ${one.level} first.`, 'disagreementId');
}

function refuseAdultRoute(
  state: ConcernState,
  command: Extract<ConcernCommand, { readonly name: 'record-adult-acceptance' | 'stay-below-threshold' }>,
  now: Instant,
): Refusal | null {
  const { is } = state.adultRoute;
  if (is === 'not-yet') return wrongState(is, 'The adult route is proposed on the 18th birthday, and not before.');
  if (is === 'accepted') return wrongState(is, 'Adult services have accepted in writing.');
  return command.name === 'stay-below-threshold' ? reviewAhead(command.reviewOn, now, 'reviewOn') : null;
}

function reviewAhead(on: ReturnType<typeof localDateOf>, now: Instant, field: string): Refusal | null {
  const today = localDateOf(now);
  return isAfter(on, today) && !isAfter(on, addYears(today, 1))
    ? null
    : againstRule(CONCERN_RULES.reviewAhead, 'Choose a day after today, within a year.', field);
}

/** Outcomes with which a concern may close while adult services have not answered. */
const NOTHING_LEFT: readonly ConcernOutcome[] = ['safe-now', 'not-substantiated', 'child-has-died'];

function refuseClosing(
  state: ConcernState,
  command: Extract<ConcernCommand, { readonly name: 'close-concern' }>,
  now: Instant,
): Refusal | null {
  const closing = (message: string): Refusal => againstRule(CONCERN_RULES.closing, message);
  if (state.about !== null && state.lookedFor === null) {
    return againstRule(
      CONCERN_RULES.lookedFor,
      'Look for the child first: say with match-child who they are, or that none is known here.',
    );
  }
  if (!wasReported(state) && state.notReported === null) {
    return closing('Record the report, or the decision not to report with its reasons, first.');
  }
  if (wasReported(state) && state.servicesDecisions.length === 0) {
    return closing('Record what the services decided first. If they have not, contact them again.');
  }
  if (state.disagreements.some(({ settled }) => settled === null)) {
    return closing('A disagreement is open. It is settled first, with both views.');
  }
  if (command.outcome === 'child-has-died' && state.otherChildren) {
    return againstRule(
      CONCERN_RULES.afterDeath,
      'This concern is about other children too, for whom it goes on. Close it with what was done for them.',
      'outcome',
    );
  }
  const { is } = state.adultRoute;
  const passes = command.outcome === 'with-adult-services';
  if (
    (passes && is !== 'accepted') ||
    (is === 'proposed' && isAdult(state, now) && !NOTHING_LEFT.includes(command.outcome))
  ) {
    return againstRule(
      CONCERN_RULES.writtenAcceptance,
      'Adult services have not accepted in writing. Record that, or stay below the threshold with a plan and a review.',
      'outcome',
    );
  }
  return command.childsView === null && command.viewNotAskedBecause === null
    ? againstRule(CONCERN_RULES.childsView, 'Write down the child’s view, or why it was not safe to ask.', 'childsView')
    : null;
}
