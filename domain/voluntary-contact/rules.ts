import { dateOfAge } from '../calendar/age';
import { daysBetween, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import type { Actor } from '../people';
import { againstRule, wrongState } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import { isAsked } from './asked';
import type { EpisodeCommand } from './commands';
import { planned } from './rhythm';
import { refuseUntilSomebodyIsThere, refuseWhereabouts } from './whereabouts-rules';
import { refuseAhead, refuseDay, refuseFull, refuseMore, RULES } from './named-rules';
import { refuseAgreement, refuseRhythm } from './start-rules';
import type { AskedKind, CheckIn, EpisodeState } from './state';
import { firstGap, lengthOf } from './taper';

/** Why no warning and no breach can be given here. */
export const ENFORCEMENT_ENDS: NamedRule = {
  rule: 'nothing-is-enforced-in-voluntary-contact',
  standing: 'law',
  source: 'Only an order can be enforced, while it runs; after its true end there is no warning and no breach',
};

/** From 18 no parent is told without agreement, and silence is a choice. */
export function isAdult({ dateOfBirth, policy }: EpisodeState, today: LocalDate): boolean {
  return !isBefore(today, dateOfAge(dateOfBirth, policy.parentsToldOnlyByAgreementFrom));
}

/** Why the command cannot be carried out now; null when it can. Who and when stands in `ACTIONS`. */
export function againstRules(
  state: EpisodeState,
  command: EpisodeCommand,
  checkIn: CheckIn | null,
  actor: Actor,
  today: LocalDate,
): Refusal | null {
  switch (command.name) {
    case 'plan-check-in':
      return refuseDay(command.on, today, 'on') ?? refuseMore(state, 1);
    case 'move-check-in':
      return refuseDay(command.on, today, 'on');
    case 'record-kept-check-in':
      return refuseAhead(command.on, today, 'on');
    case 'record-missed-check-in':
      return checkIn !== null && isAfter(checkIn.on, today)
        ? againstRule(RULES.recordedBefore, 'This check-in is still to come. Nobody has missed it.')
        : null;
    case 'stretch-contact':
    case 'tighten-contact':
      return (
        refuseRhythm(command.taper, command.startsOn ?? today, today) ??
        refuseMore(state, lengthOf(command.taper)) ??
        refuseOtherWay(state, command)
      );
    case 'return-to-contact':
      return (
        refuseRhythm(command.taper, command.startsOn ?? today, today) ??
        refuseMore(state, lengthOf(command.taper ?? state.taper))
      );
    case 'pause-contact':
    case 'keep-pause':
      return command.lookAgainOn === null ? null : refuseDay(command.lookAgainOn, today, 'lookAgainOn');
    case 'record-outreach':
      return refuseOutreach(state, command, actor, today);
    case 'record-welfare-check':
      return (
        refuseNotAsked(state, ['welfare-check']) ?? refuseAhead(command.on, today, 'on') ?? refuseFull(state.outreaches)
      );
    case 'record-letter':
      return refuseNotAsked(state, ['letter']) ?? refuseAhead(command.on, today, 'on') ?? refuseFull(state.outreaches);
    case 'consider-concern':
      return refuseFull(state.considered);
    case 'record-contact-review':
      return refuseReview(state, command, today);
    case 'record-letting-go-meeting':
      return refuseAhead(command.on, today, 'on');
    case 'say-goodbye':
      return refuseGoodbye(state);
    case 'record-connection':
      return refuseFull(state.connections);
    case 'record-safe-way':
      return refuseFull(state.safeWays);
    case 'record-on-track':
      return refuseFull(state.onTrack);
    case 'change-trusted-worker':
      return command.toId === state.trustedWorkerId
        ? wrongState('named', 'This is the person whom the child trusts already.')
        : null;
    case 'record-agreement':
      return (
        refuseAhead(command.agreement.on, today, 'agreement.on') ??
        refuseEarlier(state, command.agreement.on) ??
        refuseAgreement(state, command.agreement, today) ??
        refuseFull(state.earlierAgreements)
      );
    case 'take-on-contact':
      return refuseFull(state.accountability);
    case 'address-corrected':
      return refuseNotAsked(state, ['correct-address']);
    case 'record-time-in-custody':
    case 'record-end-of-custody':
    case 'record-move-away':
      return refuseWhereabouts(state, command, today);
    case 'stop-contact':
      return null;
  }
}

function refuseOutreach(
  state: EpisodeState,
  { on, reached, worried }: Extract<EpisodeCommand, { name: 'record-outreach' }>,
  { staffId, actingFor }: Actor,
  today: LocalDate,
): Refusal | null {
  const refusal =
    refuseNotAsked(state, ['kind-outreach', 'second-outreach']) ??
    refuseAhead(on, today, 'on') ??
    refuseFull(state.outreaches);
  if (refusal !== null || isAsked(state, 'second-outreach') === undefined) return refusal;
  if (![staffId, ...actingFor].includes(state.trustedWorkerId)) {
    return againstRule(
      RULES.trustedPerson,
      'The second outreach is by the person whom the child trusts, or who stands in for them.',
    );
  }
  return isAdult(state, today) && !reached && worried === null
    ? againstRule(
        RULES.worry,
        'Say whether anybody is worried: if not, silence is the young adult’s choice.',
        'worried',
      )
    : null;
}

function refuseReview(
  state: EpisodeState,
  { decision, taper, startsOn }: Extract<EpisodeCommand, { name: 'record-contact-review' }>,
  today: LocalDate,
): Refusal | null {
  if (decision === 'let-go') {
    return taper === null
      ? refuseFull(state.reviews)
      : againstRule(RULES.lettingGoTogether, 'Letting go plans no more check-ins. Leave the taper out.', 'taper');
  }
  if (taper === null) {
    return againstRule(RULES.rhythm, 'Say in which rhythm it goes on.', 'taper');
  }
  return (
    refuseRhythm(taper, startsOn ?? today, today) ?? refuseMore(state, lengthOf(taper)) ?? refuseFull(state.reviews)
  );
}

function refuseGoodbye({ life, lettingGo, connections }: EpisodeState): Refusal | null {
  if (life.phase === 'paused') {
    return life.by === 'open-door'
      ? null
      : againstRule(RULES.lettingGoTogether, 'The child has paused. Ask them first whether they want to stop.');
  }
  if (lettingGo === null) {
    return againstRule(RULES.lettingGoTogether, 'Hold the letting-go meeting first, and write down the child’s view.');
  }
  return life.phase === 'letting-go' && life.toSomebodyThere === true
    ? refuseUntilSomebodyIsThere(connections, life.since)
    : null;
}

/** A rhythm is refused that does the opposite of what the child asked for; days moved by a weekend do not count. */
function refuseOtherWay(
  state: EpisodeState,
  { name, taper }: Extract<EpisodeCommand, { name: 'stretch-contact' | 'tighten-contact' }>,
): Refusal | null {
  const [next, after] = planned(state);
  if (!next || !after) return null;
  const gap = daysBetween(next.on, after.on);
  const wanted = firstGap(taper);
  const opposite = name === 'stretch-contact' ? wanted < gap - MOVED_AT_MOST : wanted > gap + MOVED_AT_MOST;
  return opposite
    ? againstRule(
        RULES.meansWhatItSays,
        `The check-ins are about ${gap} days apart now, and would be ${wanted}. Choose a rhythm that does what the child asked for.`,
        'taper',
      )
    : null;
}
const MOVED_AT_MOST = 5;

function refuseNotAsked(state: EpisodeState, kinds: readonly AskedKind[]): Refusal | null {
  return kinds.some((kind) => isAsked(state, kind) !== undefined)
    ? null
    : wrongState('not-asked-for', 'This step is not asked for now. Look at the episode for what comes next.');
}

/** What was agreed later holds. */
function refuseEarlier({ agreement }: EpisodeState, on: LocalDate): Refusal | null {
  return isBefore(on, agreement.on)
    ? againstRule(
        RULES.lastAgreementHolds,
        `The child agreed on ${agreement.on} already. Give the day on which they were asked since.`,
        'agreement.on',
      )
    : null;
}
