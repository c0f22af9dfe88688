import type { Role } from '../../domain/people';
import type { ConcernCommandName } from '../../domain/safeguarding-concern/commands';
import type { SupervisionCommandName } from '../../domain/supervision';
import type { PlanCommandName } from '../../domain/transition-plan/commands';
import type { EpisodeCommandName } from '../../domain/voluntary-contact/commands';
import { OF_CONCERNS } from './concerns';
import { OF_CONTACT } from './contact';
import { OF_HANDOVER } from './handover';
import type { Permission } from './permission';
import { OF_THE_PLAN } from './plan';
import { OF_RECORDS } from './records';
import { OF_THE_SERVICE } from './service';

/** Everything that a route lets a person do: each command by its own name, and what else has a row in the table. */
export type Action =
  | PlanCommandName
  | EpisodeCommandName
  | ConcernCommandName
  | SupervisionCommandName
  | keyof typeof OF_THE_SERVICE
  | keyof typeof OF_RECORDS
  | keyof typeof OF_CONTACT
  | keyof typeof OF_CONCERNS
  | keyof typeof OF_HANDOVER
  | keyof typeof OF_THE_PLAN;

/**
 * Who may do what, each row with its reason. This is the first of three questions: the register decides which children a
 * person may know of at all, and the domain's own guard decides by team and assignment. So a role stands here when some
 * person with that role may do it for some child.
 */
export const PERMISSIONS: Readonly<Record<Action, Permission>> = {
  ...OF_THE_SERVICE,
  ...OF_RECORDS,
  ...OF_CONTACT,
  ...OF_CONCERNS,
  ...OF_HANDOVER,
  ...OF_THE_PLAN,
};

/** Whether a person with this role may do this at all. */
export function mayDo(role: Role, action: Action): boolean {
  const { roles } = PERMISSIONS[action];
  return roles === 'anyone' || roles.includes(role);
}
