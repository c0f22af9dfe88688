import { howItHappened, reason } from '../about-task';
import type { PlanShown } from '../about-task';
import type { Field } from '../fields';
import { must, row } from './row';
import type { Row } from './row';

const warnings = {
  as: 'warningNoteId',
  things: ({ warningNotes }: PlanShown) =>
    warningNotes.map(({ warningNoteId, text, rev, state }) => {
      return { id: warningNoteId, says: text, rev, state: state.is };
    }),
};
const reviewOn: Field = { name: 'reviewOn', is: 'day' };

/** What whoever meets the child must know, and what has happened. */
export const SAFETY: readonly Row[] = [
  row('add-warning-note', { fields: [must({ name: 'text', label: 'warningText', is: 'long' }), reviewOn] }),
  row('keep-warning-note', { fields: [reviewOn] }, { of: warnings }),
  row(
    'change-warning-note',
    ({ thing }) => ({
      fields: [{ name: 'text', label: 'warningText', is: 'long', needed: true, first: thing?.says ?? '' }, reviewOn],
    }),
    { of: warnings },
  ),
  row('end-warning-note', { fields: [reason] }, { of: warnings }),
  row('record-serious-incident', {
    fields: [
      must({ name: 'on', label: 'happenedOnDay', is: 'day' }),
      must({ name: 'what', label: 'whatHappened', is: 'long' }),
    ],
  }),
  row('record-death', { fields: [must({ name: 'diedOn', is: 'day' })] }),
  row('withdraw-death', { fields: [howItHappened] }),
];
