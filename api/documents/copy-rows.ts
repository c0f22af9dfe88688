import { localDateOf } from '../../domain/calendar/london-time';
import { answerOf } from '../../domain/transition-plan/enforcement/state';
import { PLACES } from '../../domain/transition-plan/withdrawals/places';
import type { Place } from '../../domain/transition-plan/withdrawals/places';
import type { Withdrawable, WithdrawableKind } from '../../domain/transition-plan/withdrawals/state';
import { LABELS } from './copy-words';
import type { CopyKind } from './copy-words';
import type { Copied, Copying, Row } from './copying';
import { decidedBy, made, safeWayLines, withdrawnLine } from './copying';
import { copiedBrief } from './copy-brief';
import { OTHER_ROWS } from './copy-other-rows';
import { ITEMS } from './pack-words';

type Told = Omit<Copied, 'recordId'>;

/** One row for each kind that can be withdrawn: what stands, and what was withdrawn with who, when and why. */
const WITHDRAWABLE: {
  readonly [Kind in WithdrawableKind]: (record: Withdrawable[Kind], copying: Copying) => Told;
} = {
  'child-view': (one, { say, word }) => ({
    ...made(one),
    lines: [
      ['about', word(one.about)],
      [null, one.words === null ? say(LABELS.nothingToAdd) : `“${one.words}”`],
      ['language', one.language],
      ['translated', one.translation && `${one.translation.name}: “${one.translation.words}”`],
    ],
  }),
  'how-i-understand-best': (one) => ({
    ...made(one),
    lines: [
      [null, one.words],
      ['language', one.language],
      ['interpreter', one.interpreter.is === 'needed' ? one.interpreter.language : null],
      ['spoken', one.spoken],
      ['signed', one.signed],
      ['reading', one.reading],
      ['format', one.format],
    ],
  }),
  'safe-way-to-reach-me': (one) => ({
    ...made(one),
    lines: safeWayLines(one),
  }),
  advocate: (one, { word }) => ({
    ...made(one),
    lines: [
      ['answer', word(one.answer)],
      ['words', one.words],
    ],
  }),
  'restorative-work': (one, { word }) => ({
    ...made(one),
    lines: [
      ['stands', word(one.readiness)],
      ['reason', one.reason],
      ['words', one.words],
    ],
  }),
  achievement: (one, copying) => ({
    ...{ day: one.on, by: one.by },
    lines: [
      [null, one.what],
      ['familyMayKnow', copying.yesNo(one.familyMayKnow)],
      ['familyTold', one.familyTold && decidedBy({ ...one.familyTold, reason: one.familyTold.how }, copying)],
    ],
  }),
  'person-who-matters': (one, { word, yesNo }) => ({
    ...made(one),
    lines: [
      [null, `${one.name}, ${one.relationship}`],
      ['maySpeak', one.maySpeak.is === 'not-asked' ? word('not-asked') : yesNo(one.maySpeak.is === 'yes')],
      ['about', one.maySpeak.is === 'yes' ? one.maySpeak.about : null],
      ['unsafe', one.unsafe],
      ['stands', one.state.is === 'taken-off' ? `${word('taken-off')}: ${one.state.reason}` : null],
    ],
  }),
  professional: (one, { word }) => ({
    ...{ day: localDateOf(one.since), by: one.by },
    lines: [
      [null, `${one.name}, ${one.role}`],
      ['agency', word(one.agency)],
      ['overCap', one.overCap],
      ['stands', one.state.is === 'involved' ? word('involved') : `${word('stepped-back')}: ${one.state.reason}`],
    ],
  }),
  intervention: (one, { word }) => ({
    ...{ day: localDateOf(one.since), by: one.by },
    lines: [
      [null, one.what],
      ['level', String(one.level)],
      ['adapted', one.adapted],
      ['overCap', one.overCap],
      ['stands', one.state.is === 'running' ? word('running') : `${word('stopped')}: ${one.state.reason}`],
    ],
  }),
  'developmental-ages': (one) => ({
    ...made(one),
    lines: [
      ['social', String(one.social)],
      ['emotional', String(one.emotional)],
      ['cognitive', String(one.cognitive)],
      ['basis', one.basis],
    ],
  }),
  'formulation-meeting': ({ on, invitations, state }, { word }) => ({
    ...{ day: on, by: state.is === 'planned' ? null : state.by },
    lines: [
      ['stands', word(state.is)],
      ['reason', state.is === 'cancelled' ? state.reason : null],
      ...invitations.map(({ agency, expected, attendance }): Copied['lines'][number] => {
        const gap = attendance.is === 'not-there' && attendance.gap !== null ? ` (${attendance.gap})` : '';
        return ['invited', `${word(agency)}: ${expected}; ${word(attendance.is)}${gap}`];
      }),
    ],
  }),
  appointment: ({ what, where, withId, startsAt, state }, { word, nameOf, atTime }) => ({
    ...{ day: localDateOf(startsAt), by: state.is === 'planned' ? null : state.by },
    lines: [
      [null, what],
      ['when', atTime(startsAt)],
      ['where', where],
      ['with', nameOf(withId)],
      ['outcome', word(state.is)],
      ['reason', state.is === 'planned' ? null : state.reason],
      ['words', state.is === 'planned' || state.is === 'cancelled' ? null : state.childsWords],
    ],
  }),
  'preparation-check': ({ on, by, what }) => ({ day: on, by, lines: [[null, what]] }),
  'exit-plan': ({ on, by, whatWasDone, whatWorked, whoGoesOnSupporting, childsView }) => ({
    ...{ day: on, by },
    lines: [
      ['whatWasDone', whatWasDone],
      ['whatWorked', whatWorked],
      ['supports', whoGoesOnSupporting],
      ['childsView', childsView],
    ],
  }),
  'pack-item': (entry, { say, word, day }) => ({
    ...made(entry),
    lines: [
      ['item', say(ITEMS[entry.item])],
      ['found', word(entry.is)],
      [null, entry.is === 'ready' ? entry.note : entry.is === 'returned' ? entry.what : entry.why],
      ['expectedBy', entry.is === 'missing' ? day(entry.expectedBy) : null],
    ],
  }),
  advice: (consultation, { word }) => {
    const answer = answerOf(consultation);
    if (answer === null) throw new RangeError('Only what was answered is a record of its own');
    return {
      ...made(answer),
      lines:
        answer.is === 'advised'
          ? [
              ['of', word(answer.of)],
              ['advice', answer.advice],
            ]
          : [['stands', `${word('unavailable')}: ${answer.reason}`]],
    };
  },
  'serious-incident': ({ on, what, by }) => ({ day: on, by, lines: [[null, what]] }),
};

function withdrawable(kind: WithdrawableKind): Row {
  const told = WITHDRAWABLE[kind] as (record: unknown, copying: Copying) => Told;
  const { among, idOf } = PLACES[kind] as Place<unknown>;
  return (plan, copying) => {
    const informationPack = plan.informationPack.items.flatMap((entry) => (entry.is === 'not-checked' ? [] : [entry]));
    const standing = among({ ...plan, informationPack, preparationChecks: plan.preparation.checks });
    const gone = plan.withdrawals.filter((one) => one.kind === kind);
    return [
      ...standing.map((record) => ({ recordId: idOf(record), ...told(record, copying) })),
      ...gone.map((one) => {
        const { lines, ...rest } = told(one.record, copying);
        return { recordId: one.recordId, ...rest, lines: [...lines, withdrawnLine(one, copying)] };
      }),
    ];
  };
}

const FIRST_ROWS = Object.fromEntries(
  (Object.keys(WITHDRAWABLE) as WithdrawableKind[]).map((kind) => [kind, withdrawable(kind)]),
) as unknown as Readonly<Record<WithdrawableKind, Row>>;

/** One row for each kind of record. */
export const ROWS: Readonly<Record<CopyKind, Row>> = { brief: copiedBrief, ...FIRST_ROWS, ...OTHER_ROWS };
