import { addWorkingDays } from '../../calendar/working-days';
import type { Side } from '../../people';
import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { setConsultation } from '../enforcement/waits';
import type { PlanState } from '../state';
import { assigneeFor, cancelTasks, isUnfinished, makeTask } from '../tasks';
import type { Turn } from '../turn';
import { haveNobodyTold } from '../voice/family';
import { isShown } from '../voice/shown';
import { MOST_WITHDRAWN } from './state';
import type { Withdrawable, WithdrawableKind } from './state';

export const WITHDRAWAL_RULES = {
  standsOnIt: {
    rule: 'nothing-stands-on-what-is-withdrawn',
    standing: 'default',
    source: 'A record on which another one stands is withdrawn after that one',
  },
  ahead: {
    rule: 'what-lies-ahead-is-called-off',
    standing: 'default',
    source: 'What has not taken place yet is called off, so that everybody who expects it is told',
  },
  own: {
    rule: 'each-side-withdraws-its-own',
    standing: 'default',
    source: 'Each side answers for what its own people have checked, returned or been advised',
  },
  howMany: {
    rule: 'withdrawals-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_WITHDRAWN} withdrawn records`,
  },
} as const satisfies Record<string, NamedRule>;

/** What withdrawing a record of one kind means. */
export interface KindRow<Record> {
  /** What changes, in plain words: it is shown to whoever withdraws. */
  readonly changes: string;
  /** Whether the receiving side is shown it among what was withdrawn. */
  readonly receiverSees: (record: Record) => boolean;
  readonly refuse: (state: PlanState, record: Record, side: Side) => Refusal | null;
  /** What waited because of it, once it is gone. */
  readonly after: (turn: Turn, record: Record) => void;
}

const PLAIN = { refuse: () => null, after: () => undefined };
/** Of what is replaced, the receiving side is shown the one that holds: of one that does not, nothing. */
const REPLACED = { ...PLAIN, changes: 'The one before it holds again, if there is one.', receiverSees: () => false };

/** One row for each kind of record that can be withdrawn; `docs/adr/0023` says why other kinds have ways of their own. */
export const KINDS: { readonly [Kind in WithdrawableKind]: KindRow<Withdrawable[Kind]> } = {
  'child-view': {
    ...PLAIN,
    changes:
      'It is no words of the child’s any more, in the brief, in the pack and in what a service learns; of probation’s rules they have stated nothing by it.',
    receiverSees: ({ mayBeSeenBy }) => isShown('child-view', mayBeSeenBy, 'receiving-side'),
  },
  'how-i-understand-best': REPLACED,
  'safe-way-to-reach-me': REPLACED,
  advocate: REPLACED,
  'restorative-work': REPLACED,
  achievement: {
    ...PLAIN,
    changes: 'It is no achievement any more, and nobody of the family is told.',
    receiverSees: ({ mayBeSeenBy }) => isShown('achievement', mayBeSeenBy, 'receiving-side'),
    after: (turn, { achievementId }) => {
      haveNobodyTold(turn, achievementId, 'the achievement was withdrawn');
    },
  },
  'person-who-matters': {
    ...PLAIN,
    changes: 'They are nobody who matters to the child any more, nor anybody who is not safe for them.',
    receiverSees: () => false,
  },
  professional: {
    ...PLAIN,
    changes: 'They count no more among those whom the child has to meet.',
    receiverSees: () => true,
    refuse: ({ aroundTheChild }, { professionalId }) =>
      aroundTheChild.interventions.some((work) => work.professionalId === professionalId)
        ? againstRule(WITHDRAWAL_RULES.standsOnIt, 'Work with the child names them. Withdraw that first.', 'recordId')
        : null,
  },
  intervention: { ...PLAIN, changes: 'It counts no more among the work that runs at once.', receiverSees: () => true },
  'developmental-ages': { ...REPLACED },
  'formulation-meeting': {
    changes:
      'Who was there counts no more in how often agencies take part; what was to follow up its gaps is taken back.',
    receiverSees: () => false,
    refuse: (_, { state }) =>
      state.is === 'planned'
        ? againstRule(WITHDRAWAL_RULES.ahead, 'It has not been held. Call it off instead.', 'recordId')
        : null,
    after: (turn, { meetingId }) => {
      cancelTasks(turn, ({ about }) => about?.startsWith(`${meetingId}.`) === true, 'the meeting was withdrawn');
    },
  },
  appointment: {
    changes:
      'It is neither kept nor missed: both counts of its order fall, and with them what the law asks for. Following it up is taken back.',
    receiverSees: () => true,
    refuse: ({ enforcement }, { appointmentId, state }) => {
      if (state.is === 'planned') {
        return againstRule(WITHDRAWAL_RULES.ahead, 'It has not taken place. Call it off instead.', 'recordId');
      }
      const warned = enforcement.decisions.some(
        ({ step, state: decision }) =>
          decision.is === 'stands' && step.is === 'warning' && step.appointmentId === appointmentId,
      );
      return warned
        ? againstRule(
            WITHDRAWAL_RULES.standsOnIt,
            'A warning stands for it. A decision made under the law is never undone by this: withdraw the warning first, with why.',
            'recordId',
          )
        : null;
    },
    after: (turn, { appointmentId }) => {
      cancelTasks(turn, ({ about }) => about === appointmentId, 'the appointment was withdrawn');
    },
  },
  'preparation-check': {
    ...PLAIN,
    changes: 'That worker has not checked with the child, unless another check of theirs stands.',
    receiverSees: () => true,
    refuse: (_, { side }, by) =>
      side === by ? null : againstRule(WITHDRAWAL_RULES.own, 'This is the other side’s check.', 'recordId'),
  },
  'exit-plan': {
    changes: 'The one before it holds again. Where there is none, the case manager is asked to write it again.',
    receiverSees: () => true,
    refuse: () => null,
    after: (turn) => {
      const { exitPlans, tasks, policy } = turn.state;
      if (exitPlans.length > 0 || tasks.some((task) => task.kind === 'exit-plan' && isUnfinished(task))) return;
      const dueOn = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
      makeTask(turn, 'exit-plan', null, assigneeFor(turn.state, 'case-manager'), dueOn);
    },
  },
  'pack-item': {
    changes: 'Nobody has looked at this item of the pack any more. Sending what was missing of it is taken back.',
    receiverSees: () => true,
    refuse: (_, entry, by) =>
      (entry.is === 'returned') === (by === 'receiver')
        ? null
        : againstRule(WITHDRAWAL_RULES.own, 'The other side has said this of the item.', 'recordId'),
    after: (turn, { item }) => {
      cancelTasks(turn, ({ kind, about }) => kind === 'send-what-is-missing' && about === item, 'it was withdrawn');
    },
  },
  advice: {
    changes: 'The question waits for an answer again, while something is left to decide.',
    receiverSees: ({ side }) => side === 'receiver',
    refuse: (_, { side, state }, by) => {
      if (side !== by) return againstRule(WITHDRAWAL_RULES.own, 'The other side has asked for this.', 'recordId');
      return state.is === 'decided'
        ? againstRule(
            WITHDRAWAL_RULES.standsOnIt,
            'It was decided on. What a decision was made on stays to be read with it: write a note of what was wrong.',
            'recordId',
          )
        : null;
    },
    after: (turn, { consultationId }) => {
      const asked = turn.state.enforcement.consultations.find((one) => one.consultationId === consultationId);
      if (asked) setConsultation(turn, asked, asked.state, 'its answer was withdrawn');
    },
  },
  'serious-incident': {
    changes: 'Nobody has to be notified of it any more.',
    receiverSees: () => true,
    refuse: () => null,
    after: (turn, { at }) => {
      cancelTasks(turn, ({ about }) => about === at, 'the incident was withdrawn');
    },
  },
};
