import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { EntityEvent, Step } from '../entity';
import type { DisagreementId } from '../ids';
import type { Recipient } from '../people';
import { CONCERN_LINE } from '../policy/concerns';
import { actorOf, noteChange, tell, turnFrom } from '../turn';
import type { ConcernCommand, FoundChild } from './commands';
import type { ConcernState, Disagreement } from './state';
import { climbsAt, passTime } from './time';
import { change, happen, mailLevel, mailNews } from './turn';
import type { ConcernTurn } from './turn';

/** The next state of a concern after one event. Pure; a command must have passed `guard` on this very state. */
export function step(state: ConcernState, event: EntityEvent<ConcernCommand>, now: Instant): Step<ConcernState> {
  const by = event.type === 'command' ? event.envelope.actor.staffId : null;
  const turn = turnFrom(state, now, by);
  switch (event.type) {
    case 'command':
      carryOut(turn, event.envelope.command);
      noteChange(turn, event.envelope.command.name);
      mailNews(turn, event.envelope.actor.role);
      break;
    case 'time':
      passTime(turn);
      break;
    case 'mail-undeliverable':
      noteUndeliverable(turn, event.recipient);
      break;
    case 'workers-seen':
    case 'whereabouts-seen':
    case 'contact-seen':
      break;
    case 'death-seen':
      noteDeath(turn, event.died);
      break;
  }
  return { state: turn.state, timeline: turn.timeline, effects: turn.mails, item: turn.item };
}

/** The child has died, or the record of it was a mistake. What is the child's own rests from then on, and goes on as it was after it. */
function noteDeath(turn: ConcernTurn, died: boolean): void {
  const { state, now } = turn;
  if (state.closed !== null || died === (state.childDiedSeenAt !== null)) return;
  change(turn, { childDiedSeenAt: died ? now : null });
  tell(turn, died ? 'child-died-seen' : 'death-withdrawn-seen', null);
}

function carryOut(turn: ConcernTurn, command: ConcernCommand): void {
  const by = actorOf(turn);
  const { state, now } = turn;
  switch (command.name) {
    case 'fill-in-concern': {
      const kinds = [...new Set([...state.kinds, ...command.kinds])];
      const notes = command.words === null ? state.notes : [...state.notes, { at: now, by, words: command.words }];
      change(turn, { kinds, notes, otherChildren: command.otherChildren ?? state.otherChildren });
      tell(turn, 'concern-filled-in', null, { kinds: kinds.join(', ') });
      const allegation = command.kinds.includes('allegation-about-practitioner');
      if (allegation && !state.kinds.includes('allegation-about-practitioner')) happen(turn, 'allegation-known', now);
      return;
    }
    case 'record-concern-step': {
      const { step: done, at, withWhom, reference, words } = command;
      const when = at ?? now;
      change(turn, { steps: [...state.steps, { step: done, at: when, by, withWhom, reference, words }] });
      tell(turn, 'concern-step', done, { step: done, doneAt: when });
      happen(turn, done, when);
      return;
    }
    case 'match-child':
      matchChild(turn, command.child);
      return;
    case 'decide-not-to-report':
      change(turn, { notReported: { at: now, by, reasons: command.reasons } });
      tell(turn, 'decided-not-to-report', null, { reasons: command.reasons });
      happen(turn, 'decided-not-to-report', now);
      mailLevel(turn, 'manager', 'concern-news');
      return;
    case 'acknowledge-concern':
      change(turn, { acknowledged: { at: now, by } });
      tell(turn, 'concern-acknowledged', null);
      happen(turn, 'acknowledged', now);
      return;
    case 'record-services-decision': {
      const { decision, words } = command;
      change(turn, { servicesDecisions: [...state.servicesDecisions, { at: now, by, decision, words }] });
      tell(turn, 'services-decided', null, { decision });
      happen(turn, 'services-decided', now);
      if (decision === 'no-further-action') happen(turn, decision, now);
      return;
    }
    case 'raise-disagreement':
      raiseDisagreement(turn, command);
      return;
    case 'record-disagreement-view': {
      const { disagreementId, side, view } = command;
      changeDisagreement(turn, disagreementId, (one) => ({
        ...one,
        views: [...one.views, { level: one.level, side, view, at: now, by }],
      }));
      tell(turn, 'disagreement-view', disagreementId, { side });
      return;
    }
    case 'settle-disagreement':
      changeDisagreement(turn, command.disagreementId, (one) => ({
        ...one,
        settled: { at: now, by, outcome: command.outcome },
      }));
      tell(turn, 'disagreement-settled', command.disagreementId, { outcome: command.outcome });
      return;
    case 'record-refusal':
      change(turn, { refusals: [...state.refusals, { at: now, by, words: command.words, overridden: null }] });
      tell(turn, 'adult-refused', null);
      return;
    case 'override-refusal': {
      const overridden = { at: now, by, words: command.reasons, ground: command.ground };
      const refusals = state.refusals.map((one, place) =>
        place === state.refusals.length - 1 ? { ...one, overridden } : one,
      );
      change(turn, { refusals });
      tell(turn, 'refusal-overridden', null, { ground: command.ground, reasons: command.reasons });
      mailLevel(turn, 'manager', 'concern-news');
      return;
    }
    case 'record-adult-acceptance': {
      const { acceptedBy, reference } = command;
      change(turn, { adultRoute: { is: 'accepted', at: now, by, acceptedBy, reference } });
      tell(turn, 'adult-route-accepted', null);
      return;
    }
    case 'stay-below-threshold': {
      const { reasons, plan, reviewOn } = command;
      change(turn, { adultRoute: { is: 'below-threshold', at: now, by, reasons, plan, reviewOn } });
      tell(turn, 'below-threshold', null, { reviewOn });
      setReview(turn, reviewOn);
      return;
    }
    case 'review-below-threshold': {
      const { words, nextReviewOn } = command;
      if (state.adultRoute.is !== 'below-threshold') return;
      change(turn, {
        adultRoute: { ...state.adultRoute, reviewOn: nextReviewOn },
        notes: [...state.notes, { at: now, by, words }],
      });
      tell(turn, 'below-threshold-reviewed', null, { nextReviewOn });
      setReview(turn, nextReviewOn);
      return;
    }
    case 'give-access':
      change(turn, { access: [...new Set([...state.access, command.staffId])] });
      tell(turn, 'access-given', null, { staffId: command.staffId, why: command.why });
      return;
    case 'close-concern': {
      const { outcome, reasons, told, childsView, viewNotAskedBecause } = command;
      change(turn, { closed: { at: now, by, outcome, reasons, told, childsView, viewNotAskedBecause } });
      tell(turn, 'concern-closed', null, { outcome, reasons });
      return;
    }
  }
}

/**
 * Somebody has looked for the child who was described. The history says that they did, and not whether the child is known here:
 * whoever raised it must not learn that. Found anew, what time alone had drawn from the age of another is drawn again.
 */
function matchChild(turn: ConcernTurn, child: FoundChild | null): void {
  const { state, now } = turn;
  const by = actorOf(turn);
  const unknown = { childId: null, dateOfBirth: state.about?.dateOfBirth ?? null, teamId: state.teamId, keptOut: [] };
  const { keptOut, ...found } = child ?? unknown;
  change(turn, { ...found, lookedFor: { at: now, by } });
  if (keptOut.length > 0) change(turn, { keptOut: [...new Set([...state.keptOut, ...keptOut])] });
  if (found.childId !== state.childId || found.dateOfBirth !== state.dateOfBirth) {
    change(turn, {
      childDiedSeenAt: null,
      jointPlanAsked: false,
      clocks: state.clocks.map((clock) =>
        clock.clock === 'jointPlan' && clock.met === null ? { ...clock, met: { at: now, by, late: false } } : clock,
      ),
      ...(state.adultRoute.is === 'proposed' ? { adultRoute: { is: 'not-yet' } as const } : {}),
    });
  }
  tell(turn, 'child-looked-for', null);
  happen(turn, 'child-looked-for', now);
  passTime(turn);
}

function raiseDisagreement(
  turn: ConcernTurn,
  { about, view, urgent }: Extract<ConcernCommand, { readonly name: 'raise-disagreement' }>,
): void {
  const { state, now } = turn;
  const by = actorOf(turn);
  const disagreementId = `${state.concernId}.g${state.disagreements.length + 1}` as DisagreementId;
  const first: Disagreement = {
    ...{ disagreementId, about, urgent, raisedAt: now, raisedBy: by, level: 'practitioners', settled: null },
    climbsAt: climbsAt(state, 'practitioners', urgent, now),
    views: [{ level: 'practitioners', side: 'ours', view, at: now, by }],
  };
  change(turn, { disagreements: [...state.disagreements, first] });
  tell(turn, 'disagreement-raised', disagreementId, { urgent: urgent ? 'urgent' : 'in the usual time' });
}

function changeDisagreement(turn: ConcernTurn, id: DisagreementId, to: (one: Disagreement) => Disagreement): void {
  const { disagreements } = turn.state;
  change(turn, { disagreements: disagreements.map((one) => (one.disagreementId === id ? to(one) : one)) });
}

/** The review of a plan below the threshold is a clock as the others: the one before is met by setting, or ending, the next. */
function setReview(turn: ConcernTurn, reviewOn: Parameters<typeof instantAt>[0] | null): void {
  const { state, now } = turn;
  const by = actorOf(turn);
  const clocks = state.clocks.map((clock) =>
    clock.clock === 'belowThresholdReview' && clock.met === null
      ? { ...clock, met: { at: now, by, late: now > clock.dueAt } }
      : clock,
  );
  const next =
    reviewOn === null
      ? []
      : [
          {
            clock: 'belowThresholdReview' as const,
            startedAt: now,
            dueAt: instantAt(reviewOn, state.policy.closingTime),
            climbed: 0,
            met: null,
          },
        ];
  change(turn, { clocks: [...clocks, ...next] });
}

/** Nobody of the line could be reached: the next level up that has not heard of the concern hears of it now. */
function noteUndeliverable(turn: ConcernTurn, recipient: Recipient): void {
  tell(turn, 'mail-undeliverable', null);
  if (recipient.kind === 'first-there' && recipient.line[0]?.kind === 'staff') return;
  const next = CONCERN_LINE.find((level) => !turn.state.reached.includes(level));
  if (next !== undefined) mailLevel(turn, next, 'concern-waits');
}
