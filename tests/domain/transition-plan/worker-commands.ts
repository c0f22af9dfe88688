import { URGENT_REASONS } from '../../../domain/transition-plan/workers/state';
import type { WorkerCommand } from '../../../domain/transition-plan/workers/commands';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { STAFF } from './plans';
import type { Makers } from './strand-commands';

const OURS = [STAFF.colleague, STAFF.secondedOfficer, STAFF.caseManager, STAFF.receivingOfficer, STAFF.manager];
const THEIRS = [STAFF.receivingColleague, STAFF.receivingOfficer, STAFF.caseManager];

const perhapsUrgent = (chance: Chance) => (at(chance, 3) % 2 === 0 ? pick(URGENT_REASONS, at(chance, 2)) : null);

/** How a walk makes up the commands by which people change, at times with somebody of the wrong service. */
export const WORKER_MAKERS: Makers<WorkerCommand> = {
  'change-case-manager': (_, { chance }) => {
    return { name: 'change-case-manager', toId: pick(OURS, at(chance, 4)).staffId, urgent: perhapsUrgent(chance) };
  },
  'change-receiving-officer': (_, { chance }) => {
    return {
      name: 'change-receiving-officer',
      toId: pick(THEIRS, at(chance, 4)).staffId,
      urgent: perhapsUrgent(chance),
    };
  },
  'take-on-accountability': () => ({ name: 'take-on-accountability' }),
};

/** One command of each name, that somebody could give on a plan whose receiving officer is named. */
export const WORKER_COMMANDS: {
  readonly [Name in WorkerCommand['name']]: Extract<WorkerCommand, { readonly name: Name }>;
} = {
  'change-case-manager': { name: 'change-case-manager', toId: STAFF.colleague.staffId, urgent: null },
  'change-receiving-officer': {
    name: 'change-receiving-officer',
    toId: STAFF.receivingColleague.staffId,
    urgent: null,
  },
  'take-on-accountability': { name: 'take-on-accountability' },
};
