import { LADDER } from '../../../../domain/transition-plan/ladder';
import { TRANSFERS_WANTED } from '../../../../domain/transition-plan/transfer-requests/state';
import type { PlanShown } from '../about-task';
import { childsWords, doneOn, reason } from '../about-task';
import { optionsIn } from '../fields';
import type { Field } from '../fields';
import type { Call } from '../../page';
import { must, row } from './row';
import type { Row } from './row';

const rungs = {
  as: 'rung',
  things: ({ rungs: all }: PlanShown, { t, day }: Call) =>
    all.map(({ key, state, rev, dueOn }) => ({
      ...{ id: key, rev, state: state.is, says: `${t(`rungs.${key}`)}, ${day(dueOn)}` },
    })),
};

const passable = {
  ...rungs,
  things: (plan: PlanShown, call: Call) =>
    rungs.things(plan, call).filter(({ id }) => id !== 'end-of-order' && LADDER[id].canBePassedOver),
};

const JOINT = ['jointFirst', 'jointSecond', 'jointThird', 'jointFourth', 'jointFifth', 'jointSixth'] as const;
const jointContacts: readonly Field[] = JOINT.map((label, index) => ({
  ...{ name: label, is: 'day' },
  ...(index === 0 ? { needed: true } : {}),
}));

const wentThrough: readonly Field[] = [doneOn, must({ name: 'what', label: 'wentThrough', is: 'long' })];

/** The steps of the plan and its days: at the child's pace, and by decision. */
export const STEPS: readonly Row[] = [
  row('slow-down', { fields: [must({ name: 'byDays', is: 'number', between: [1, 365] }), reason] }, { of: rungs }),
  row('repeat-rung', { fields: [reason] }, { of: rungs }),
  row('pass-over-rung', { fields: [reason] }, { of: passable }),
  row('plan-joint-contacts', {
    fields: jointContacts,
    body: (said) => ({ on: JOINT.map((name) => said[name]).filter((day) => day !== null) }),
  }),
  row('check-preparation-as-sender', { fields: wentThrough }),
  row('check-preparation-as-receiver', { fields: wentThrough }),
  row(
    're-plan',
    {
      fields: [
        { name: 'transferOn', label: 'newTransferOn', is: 'day' },
        { name: 'adoptCurrentPolicy', is: 'tick' },
        reason,
      ],
    },
    { act: 'new-dates' },
  ),
  row('ask-for-transfer', ({ call: { t } }) => ({
    fields: [
      must({ name: 'wanted', is: 'choice', options: optionsIn(t, TRANSFERS_WANTED, 'values') }),
      { name: 'from', label: 'wantedFrom', is: 'day' },
      reason,
    ],
  })),
  row('keep-at-yjs', ({ plan: { proposal } }) => ({
    fields: [{ name: 'until', is: 'day', needed: true, first: proposal?.keepUntil ?? '' }, reason],
  })),
  row('hand-over-after-all', { fields: [reason] }),
  row('pause', { fields: [reason, must({ name: 'reviewOn', label: 'pauseReviewOn', is: 'day' })] }),
  row('resume'),
  row('let-go', { fields: [childsWords] }),
  row('close', { fields: [reason] }),
  row('re-open', { fields: [reason] }),
];
