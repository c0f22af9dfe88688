import { isAfter } from '../../calendar/local-date';
import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { ECM_EVALUATION } from '../../policy/sources';
import { relationsOf } from '../relations';
import { mustLieAhead, RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { AroundCommand } from './commands';
import { MOST_AROUND } from './state';
import type { AroundTheChild } from './state';

type Command<Name extends AroundCommand['name']> = Extract<AroundCommand, { readonly name: Name }>;

export const AROUND_RULES = {
  fewAtOnce: {
    rule: 'few-professionals-and-interventions-at-once',
    standing: 'default',
    source:
      'No more professionals beside the case manager, and no more interventions at once, than the policy says: children were overwhelmed by many, and felt better with few',
  },
  levels: { rule: 'levels-of-the-recovery-model', standing: 'seed', source: ECM_EVALUATION.source },
  theirWork: {
    rule: 'work-has-somebody-who-does-it',
    standing: 'default',
    source: 'An intervention is done by the case manager, or by somebody who is involved',
  },
  everyAgency: {
    rule: 'every-invited-agency-once',
    standing: 'seed',
    source: 'Who was not there leaves a gap in the child’s history, which is named and followed up',
  },
  howMany: {
    rule: 'entries-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_AROUND} professionals, interventions, formulation meetings and mappings each`,
  },
} as const satisfies Record<string, NamedRule>;

export const refuseWhenFull =
  (kind: keyof AroundTheChild) =>
  ({ aroundTheChild }: PlanState): Refusal | null =>
    aroundTheChild[kind].length >= MOST_AROUND
      ? againstRule(
          AROUND_RULES.howMany,
          'This plan holds as many of these as it can. Speak with whoever runs the service before adding more.',
        )
      : null;

/** One more professional is one more whom the child has to meet. */
export function refuseInvolving(
  state: PlanState,
  { stops, overCap }: Command<'involve-professional'>,
  { actor }: Asked,
): Refusal | null {
  const involved = state.aroundTheChild.professionals
    .filter((one) => one.state.is === 'involved')
    .map(({ professionalId }) => professionalId);
  const busy = stops.find((id) => worksWith(state, id));
  if (busy !== undefined) return stillAtWork('stops');
  return refuseWhenFull('professionals')(state) ?? oneMore(state, involved, { stops, overCap }, actor);
}

export function refuseSteppingBack(
  state: PlanState,
  { professionalId }: Command<'step-back-professional'>,
): Refusal | null {
  return worksWith(state, professionalId) ? stillAtWork('professionalId') : null;
}

export function refuseIntervention(
  state: PlanState,
  { intervention, stops, overCap }: Command<'begin-intervention'>,
  { actor }: Asked,
): Refusal | null {
  const { professionals, interventions } = state.aroundTheChild;
  const { level, professionalId } = intervention;
  const by = professionals.find((one) => one.professionalId === professionalId);
  if (professionalId !== null && by?.state.is !== 'involved') {
    return againstRule(
      AROUND_RULES.theirWork,
      'Say who is involved already, or leave “professionalId” out for the case manager.',
      'professionalId',
    );
  }
  const running = interventions.filter((one) => one.state.is === 'running').map(({ interventionId }) => interventionId);
  return (
    refuseLevel(state, level) ??
    refuseWhenFull('interventions')(state) ??
    oneMore(state, running, { stops, overCap }, actor)
  );
}

export function refuseAdapting(state: PlanState, { level }: Command<'adapt-intervention'>): Refusal | null {
  return refuseLevel(state, level);
}

export function refuseMeeting(
  state: PlanState,
  { on, invitations }: Command<'plan-formulation-meeting'>,
  { today }: Asked,
): Refusal | null {
  if (new Set(invitations.map(({ agency }) => agency)).size < invitations.length) {
    return againstRule(AROUND_RULES.everyAgency, 'Invite each agency once.', 'invitations');
  }
  return mustLieAhead(on, today, 'on') ?? refuseWhenFull('formulationMeetings')(state);
}

/** Every agency that was invited was there or not: none is left out, and none comes in unasked. */
export function refuseAttendance(
  { aroundTheChild }: PlanState,
  { meetingId, attendance }: Command<'record-formulation-meeting'>,
  { today }: Asked,
): Refusal | null {
  const meeting = aroundTheChild.formulationMeetings.find((other) => other.meetingId === meetingId);
  if (!meeting) return null;
  if (isAfter(meeting.on, today)) {
    return againstRule(RULES.notInTheFuture, `It is on ${meeting.on}. Record it once it was held.`);
  }
  const invited = meeting.invitations.map(({ agency }) => agency).sort();
  const told = attendance.map(({ agency }) => agency).sort();
  if (JSON.stringify(invited) !== JSON.stringify(told)) {
    return againstRule(
      AROUND_RULES.everyAgency,
      `Say of each invited agency, once, whether it was there: ${invited.join(', ')}.`,
      'attendance',
    );
  }
  return attendance.some(({ attended, gap }) => attended && gap !== null)
    ? againstRule(AROUND_RULES.everyAgency, 'A gap is left by an agency that was not there.', 'attendance')
    : null;
}

function refuseLevel({ policy }: PlanState, level: number): Refusal | null {
  return level > policy.recoveryModelLevels
    ? againstRule(
        AROUND_RULES.levels,
        `The model has ${policy.recoveryModelLevels} levels. Choose one of them.`,
        'level',
      )
    : null;
}

/** Adding one more asks what will stop; only a manager goes over, with a reason. */
function oneMore(
  state: PlanState,
  running: readonly string[],
  { stops, overCap }: { readonly stops: readonly string[]; readonly overCap: string | null },
  actor: Asked['actor'],
): Refusal | null {
  if (stops.some((id) => !running.includes(id)) || new Set(stops).size < stops.length) {
    return againstRule(AROUND_RULES.fewAtOnce, 'Name only what runs now, each once.', 'stops');
  }
  const most = state.policy.professionalsAtMost;
  if (running.length - stops.length < most) return null;
  if (overCap === null) {
    return againstRule(
      AROUND_RULES.fewAtOnce,
      `There are ${running.length} already, and at most ${most} are to run at once. Say what stops for this one, or have a manager record why there are to be more.`,
      'stops',
    );
  }
  const relations = relationsOf(state, actor, null);
  return relations.has('yjs-manager') || relations.has('receiving-manager')
    ? null
    : againstRule(AROUND_RULES.fewAtOnce, 'Only a manager goes over the number, with a reason.', 'overCap');
}

/** Whether the number is reached when these have stopped: then it takes a manager's reason. */
export function goesOver(state: PlanState, running: number, stops: number): boolean {
  return running - stops >= state.policy.professionalsAtMost;
}

function worksWith({ aroundTheChild }: PlanState, professionalId: string): boolean {
  return aroundTheChild.interventions.some(
    (one) => one.professionalId === professionalId && one.state.is === 'running',
  );
}

function stillAtWork(field: string): Refusal {
  return againstRule(
    AROUND_RULES.theirWork,
    'Their work with the child still runs. Stop it first, or begin it anew with somebody else.',
    field,
  );
}
