import { TASK_KINDS } from '../../domain/transition-plan/state';
import { PHASES as CONTACT_PHASES } from '../../domain/voluntary-contact/state';
import { FILTERED_LISTS } from '../../register/register';
import { PLAN_NEEDS, TASK_NEEDS } from '../../register/register';
import { PHASES, STATUSES, TASK_STATES } from './answers';
import { body, oneOf, staffId, teamId, z } from './primitives';

const NAME_EXPECTED = 'Expected a name of your own, 1 to 40 small letters, digits and hyphens; never a person’s name.';
export const filterName = z
  .string(NAME_EXPECTED)
  .regex(/^[a-z0-9-]{1,40}$/, NAME_EXPECTED)
  .openapi({ description: 'It stands in addresses: never the name of a child, or of anybody.' });

const counted = oneOf(['true'])
  .optional()
  .openapi({ description: 'true: only what the summary counts, open plans and no practice.' });

/** What narrows the list of plans. */
export const planFilter = {
  status: oneOf([...STATUSES, 'active'])
    .optional()
    .openapi({ description: 'active: every open plan, paused or not.' }),
  phase: oneOf(PHASES).optional(),
  team: teamId.optional(),
  caseManager: staffId.optional(),
  holder: staffId.optional().openapi({ description: 'The case manager, or the receiving practitioner.' }),
  needs: oneOf(PLAN_NEEDS).optional(),
  counted,
  due: oneOf(['overdue', 'this-week']).optional(),
  sort: oneOf(['next-due', 'transfer', 'started']).optional().openapi({ description: 'next-due when left out.' }),
};
/** What narrows the list of tasks. */
export const taskFilter = {
  assignee: staffId.optional().openapi({
    description:
      '"me" or the id of a member of staff. What was declined is asked of the case manager, not of whoever declined it.',
  }),
  kind: oneOf(TASK_KINDS).optional(),
  state: oneOf([...TASK_STATES, 'unfinished']).optional(),
  due: oneOf(['overdue', 'this-week']).optional(),
  needs: oneOf(TASK_NEEDS).optional(),
  counted,
};
/** What narrows the list of contacts. A filter is kept longer than the record of a child, so that none names one. */
export const contactFilter = {
  phase: oneOf(CONTACT_PHASES).optional(),
  trustedWorker: staffId.optional(),
  due: oneOf(['late', 'this-week']).optional(),
};
/** What narrows the list of concerns; of no child, for the same reason. */
export const concernFilter = {
  status: oneOf(['open', 'closed']).optional(),
  due: oneOf(['late']).optional(),
};
/** Of a list: the filter that you have kept under this name. What else the query says comes before it. */
export const savedFilter = { filter: filterName.optional() };

export const filterBodies = {
  'transition-plans': body({ name: filterName, query: z.strictObject(planFilter, 'Expected an object.') }),
  tasks: body({ name: filterName, query: z.strictObject(taskFilter, 'Expected an object.') }),
  'voluntary-contacts': body({ name: filterName, query: z.strictObject(contactFilter, 'Expected an object.') }),
  concerns: body({ name: filterName, query: z.strictObject(concernFilter, 'Expected an object.') }),
  remove: body({ list: oneOf(FILTERED_LISTS), name: filterName }),
};

export const filterList = z
  .strictObject({
    rows: z.array(
      z.strictObject({ list: z.enum(FILTERED_LISTS), name: z.string(), query: z.record(z.string(), z.string()) }),
    ),
  })
  .openapi('SavedFilters');
