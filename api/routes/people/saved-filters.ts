import type { Actor } from '../../../domain/people';
import { TooManyFilters } from '../../../register/errors';
import type { FilteredList, SavedFilter } from '../../../register/register';
import { PATHS } from '../../paths';
import type { Action } from '../../permissions';
import { Problem, unknownReference } from '../../problem';
import {
  concernFilter,
  contactFilter,
  filterBodies,
  filterList,
  planFilter,
  taskFilter,
} from '../../schemas/filter-schemas';
import { z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { chosen } from '../filters';
import { recordOnce } from '../recorded';
import { read, write } from '../route';
import type { Reply, Route, WriteCall } from '../route';

export const listFilters = read({
  path: PATHS.filters,
  action: 'read-filters',
  summary: 'The filters that you keep, to be used as ?filter=name of their list',
  csv: ['list', 'name', 'query'],
  answers: { 200: { says: 'All of them.', schema: filterList } },
  handle: ({ actor, services }) => filtersOf(actor, services),
});

const saving = (list: FilteredList, path: string, action: Action, called: string): Route =>
  write({
    path,
    action,
    summary: `Keep a filter of the list of ${called}; one of the same name gives way to it`,
    body: filterBodies[list],
    ifMatch: 'none',
    answers: { 200: { says: 'Everything that you keep now.', schema: filterList } },
    handle: (call) => save(call, list, call.body),
  });

/** One for each list of which a filter can be kept. */
export const saveFilters: readonly Route[] = [
  saving('transition-plans', PATHS.planFilters, 'save-plan-filter', 'plans'),
  saving('tasks', PATHS.taskFilters, 'save-task-filter', 'tasks'),
  saving('voluntary-contacts', PATHS.contactFilters, 'save-contact-filter', 'voluntary contacts'),
  saving('concerns', PATHS.concernFilters, 'save-concern-filter', 'safeguarding concerns'),
];

export const removeFilter = write({
  path: PATHS.removeFilter,
  action: 'remove-filter',
  summary: 'Keep a filter no longer',
  body: filterBodies.remove,
  ifMatch: 'none',
  answers: { 200: { says: 'Everything that you keep now.', schema: filterList } },
  handle: async (call) => {
    const { actor, services, body } = call;
    await recordOnce(call, 'remove-filter', (recorded) => services.register.removeFilter(body, recorded));
    return filtersOf(actor, services);
  },
});

const QUERIES: Readonly<Record<FilteredList, z.ZodType>> = {
  'transition-plans': z.strictObject(planFilter),
  tasks: z.strictObject(taskFilter),
  'voluntary-contacts': z.strictObject(contactFilter),
  concerns: z.strictObject(concernFilter),
};
const UNFIT = 'The filter that you keep under this name asks for something that there is not any more. Remove it.';

/** What a list is asked for: the filter that the caller keeps under this name, and before it whatever the query says itself. */
export async function withSaved<Query extends { readonly filter?: string | undefined }>(
  list: FilteredList,
  query: Query,
  { staffId }: Actor,
  { register }: Services,
): Promise<Query> {
  if (query.filter === undefined) return query;
  const saved = (await register.savedFilters(staffId)).find((one) => one.list === list && one.name === query.filter);
  if (!saved) throw unknownReference('filter', 'Expected the name of a filter that you keep of this list.');
  if (!QUERIES[list].safeParse(saved.query).success) throw unknownReference('filter', UNFIT);
  return { ...(saved.query as Partial<Query>), ...(chosen(query) as Query) };
}

async function save(
  call: WriteCall<unknown, unknown, unknown>,
  list: FilteredList,
  { name, query }: { readonly name: string; readonly query: Readonly<Record<string, string | undefined>> },
): Promise<Reply> {
  const { actor, services } = call;
  const filter = { list, name, query: chosen(query) as SavedFilter['query'] };
  try {
    await recordOnce(call, 'save-filter', (recorded) => services.register.saveFilter(filter, recorded));
  } catch (error) {
    if (!(error instanceof TooManyFilters)) throw error;
    throw new Problem('wrong-state', 'You keep as many filters as you can. Remove one first.', {
      members: { state: 'full' },
    });
  }
  return filtersOf(actor, services);
}

async function filtersOf({ staffId }: Actor, { register }: Services): Promise<Reply> {
  return { status: 200, body: { rows: await register.savedFilters(staffId) } };
}
