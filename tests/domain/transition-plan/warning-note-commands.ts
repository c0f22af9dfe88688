import { warningNoteIdOf } from '../../../domain/ids';
import type { PlanId } from '../../../domain/ids';
import type { PlanState } from '../../../domain/transition-plan/state';
import type { WarningNoteCommand } from '../../../domain/transition-plan/warning-notes/commands';
import type { WarningNote } from '../../../domain/transition-plan/warning-notes/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { NOW, STAFF } from './plans';
import type { LivedPlan } from './plans';
import type { Makers } from './strand-commands';
import type { Item } from './strand-fixtures';

const warningNoteId = warningNoteIdOf('plan-1' as PlanId, 1);

/** One command of each name that could be carried out on a plan with one warning note. */
export const WARNING_NOTE_COMMANDS = {
  'add-warning-note': { name: 'add-warning-note', text: 'a dog in the yard', reviewOn: null },
  'keep-warning-note': { name: 'keep-warning-note', warningNoteId, reviewOn: null },
  'change-warning-note': { name: 'change-warning-note', warningNoteId, text: 'two dogs', reviewOn: null },
  'end-warning-note': { name: 'end-warning-note', warningNoteId, reason: 'they moved' },
} as const satisfies { readonly [Name in WarningNoteCommand['name']]: WarningNoteCommand & { readonly name: Name } };

const STATES: Readonly<Record<WarningNote['state']['is'], WarningNote['state']>> = {
  stands: { is: 'stands' },
  ended: { is: 'ended', at: NOW, by: STAFF.caseManager.staffId, reason: 'they moved' },
};
const each = (state: PlanState, to: Partial<WarningNote>): readonly WarningNote[] =>
  state.warningNotes.map((note) => ({ ...note, ...to }));

export const WARNING_NOTE_ITEMS: readonly Item[] = [
  {
    commands: ['keep-warning-note', 'change-warning-note', 'end-warning-note'],
    states: Object.keys(STATES),
    in: (state, is) => ({ ...state, warningNotes: each(state, { state: STATES[is as WarningNote['state']['is']] }) }),
    changed: (state, since) => ({ warningNotes: each(state, since) }),
  },
];

/** How a walk makes up commands about warning notes, sensible or not. */
export const WARNING_NOTE_MAKERS: Makers<WarningNoteCommand> = {
  'add-warning-note': (_, { chance, day, reason }) => {
    return { name: 'add-warning-note', text: reason, reviewOn: at(chance, 4) % 2 === 0 ? day : null };
  },
  'keep-warning-note': (plan, { chance, day }) => {
    const reviewOn = at(chance, 4) % 2 === 0 ? day : null;
    return { name: 'keep-warning-note', warningNoteId: some(plan, chance), reviewOn };
  },
  'change-warning-note': (plan, { chance, reason }) => {
    return { name: 'change-warning-note', warningNoteId: some(plan, chance), text: reason, reviewOn: null };
  },
  'end-warning-note': (plan, { chance, reason }) => {
    return { name: 'end-warning-note', warningNoteId: some(plan, chance), reason };
  },
};

function some({ state: { warningNotes } }: LivedPlan, chance: Chance) {
  return warningNotes.length === 0 ? warningNoteId : pick(warningNotes, at(chance, 3)).warningNoteId;
}
