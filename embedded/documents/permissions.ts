import { PERMISSIONS } from '../../api/permissions';
import { OF_CONCERNS } from '../../api/permissions/concerns';
import { OF_CONTACT } from '../../api/permissions/contact';
import { OF_HANDOVER } from '../../api/permissions/handover';
import type { Permission } from '../../api/permissions/permission';
import { OF_THE_PLAN } from '../../api/permissions/plan';
import { OF_RECORDS } from '../../api/permissions/records';
import { OF_THE_SERVICE } from '../../api/permissions/service';
import { ROLES } from '../../domain/people';
import { CONCERN_ACTIONS } from '../../domain/safeguarding-concern/actions';
import { ACTIONS as PLAN_ACTIONS } from '../../domain/transition-plan/actions';
import { ACTIONS as CONTACT_ACTIONS } from '../../domain/voluntary-contact/actions';
import { WHO_SEES_PLANS } from '../../register/access/visibility';
import { documentOf, table } from './markdown';

/** By what each part of the table of roles is headed. Together they are the whole table: a test counts them. */
const PARTS: readonly (readonly [string, Readonly<Record<string, Permission>>])[] = [
  ['The service itself', OF_THE_SERVICE],
  ['What is kept of children', OF_RECORDS],
  ['Transition plans', OF_THE_PLAN],
  ['Handovers, and what is beside the ladder', OF_HANDOVER],
  ['Voluntary contact', OF_CONTACT],
  ['Safeguarding concerns', OF_CONCERNS],
];

/** Who may see and do what, as the document that people read, in Markdown; made from the tables that the software asks. */
export function permissionsDocument(): string {
  return documentOf([
    '# Who may see and do what',
    'Made from the tables that API and pages ask: `npm run documents` writes it anew. What is in none of them is refused.',
    'Three questions are asked of everything, in this order. Does this person know of this child at all? If not, the answer is as if there were none. May their role do this? And does it fit how they stand to this plan, contact or concern, and how that stands?',
    '## Which plans each role knows',
    table(
      ['role', 'sees', 'while the record is restricted', 'why'],
      ROLES.map((role) => {
        const { sees, whileRestricted, why } = WHO_SEES_PLANS[role];
        return [role, sees, RESTRICTED[whileRestricted], why];
      }),
    ),
    'A family member named in a restriction is shut out whatever they do for the child. Voluntary contact is seen in its own service alone. A concern is known to those on its access list, never to the colleague whom it is about.',
    '## What each role may do',
    ...PARTS.flatMap(([title, rows]) => [`### ${title}`, byRole(rows)]),
    '## How somebody has to stand to a plan',
    'A manager is one of the service that is meant; whoever stands in for somebody stands as they do.',
    table(
      ['command', 'about', 'that is', 'by', 'in these phases', 'while paused', 'why'],
      Object.entries(PLAN_ACTIONS).map(([name, { on, who, phases, itemStates, whilePaused, why }]) => [
        ...[name, on, itemStates.join(', '), who.join(', '), phases.join(', '), whilePaused ? 'yes' : 'no', why],
      ]),
    ),
    '## How somebody has to stand to voluntary contact',
    table(
      ['command', 'about', 'that is', 'by', 'in these phases', 'while it waits for a release', 'why'],
      Object.entries(CONTACT_ACTIONS).map(([name, { on, who, phases, itemStates, inside, why }]) => [
        ...[name, on, itemStates.join(', '), who.join(', '), phases.join(', ')],
        ...[inside === true || phases.includes('paused') ? 'yes' : 'no', why],
      ]),
    ),
    '## How somebody has to stand to a safeguarding concern',
    table(
      ['command', 'by', 'why'],
      Object.entries(CONCERN_ACTIONS).map(([name, { who, why }]) => [name, who.join(', '), why]),
    ),
  ]);
}

/** How many rows of the table of roles the document has. */
export const rowsPrinted = (): number => PARTS.reduce((sum, [, rows]) => sum + Object.keys(rows).length, 0);
export const rowsInForce = (): number => Object.keys(PERMISSIONS).length;

const RESTRICTED = {
  all: 'all of it',
  'own-work': 'where they work with the child; otherwise only by a look with a reason',
  nothing: 'nothing',
} as const;

const byRole = (rows: Readonly<Record<string, Permission>>): string =>
  table(
    ['action', 'roles', 'why'],
    Object.entries(rows).map(([action, { roles, why }]) => [
      action,
      roles === 'anyone' ? 'anyone' : roles.join(', '),
      why,
    ]),
  );
