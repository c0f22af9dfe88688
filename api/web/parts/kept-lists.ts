import type { z } from 'zod';
import type { FilteredList } from '../../../register/register';
import { PAGES, PATHS } from '../../paths';
import { Problem } from '../../problem';
import type { FieldError } from '../../problem';
import type { filterList } from '../../schemas/filter-schemas';
import { carryOutOneOf, shownActs } from '../acts/act';
import type { Act, Returned } from '../acts/act';
import type { Call, Fields } from '../page';
import { savedAt } from './saved';

type Kept = z.output<typeof filterList>['rows'][number];

/** By this an address names a list that its reader keeps, as `GET /v1/tasks?filter=…` does. */
export const KEPT = 'filter';

/** Of each list that somebody can keep: its page, and the route by which it is kept. */
const LISTS: Readonly<Record<FilteredList, { readonly page: string; readonly keep: string }>> = {
  'transition-plans': { page: PAGES.children, keep: PATHS.planFilters },
  tasks: { page: PAGES.tasks, keep: PATHS.taskFilters },
  'voluntary-contacts': { page: PAGES.contacts, keep: PATHS.contactFilters },
  concerns: { page: PAGES.concerns, keep: PATHS.concernFilters },
};

/** Every list that somebody keeps; none for whoever keeps none. */
export async function keptLists({ ask, may }: Call): Promise<readonly Kept[]> {
  if (!may('get', PATHS.filters)) return [];
  return ((await ask('get', PATHS.filters)) as z.output<typeof filterList>).rows;
}

/** Where each of them is, by the name that its owner gave it. */
export const linksTo = (kept: readonly Kept[]): readonly { readonly href: string; readonly text: string }[] =>
  kept.map(({ list, name }) => ({ href: hrefOf(list, name), text: name }));

const hrefOf = (list: FilteredList, name: string) => `${LISTS[list].page}?${KEPT}=${encodeURIComponent(name)}`;

/** A list as its address narrows it: `narrowed` is what stands there beside a kept name, and `always` what the page asks besides. */
interface Narrowed {
  readonly list: FilteredList;
  readonly narrowed: Readonly<Record<string, string>>;
  readonly always?: Readonly<Record<string, string>>;
}

const nameIn = ({ request }: Call): string | null => {
  const { [KEPT]: name } = request.query;
  return typeof name === 'string' ? name : null;
};

/** Keeping the list as it is narrowed now, or keeping no longer the one that is looked at. */
function actsOn(call: Call, { list, narrowed, always = {} }: Narrowed): readonly Act[] {
  const name = nameIn(call);
  if (!call.may('post', LISTS[list].keep)) return [];
  if (name !== null) {
    const body = () => ({ list, name });
    return [{ ...{ act: 'keep-list-no-longer', path: PATHS.removeFilter, params: {}, fields: [] }, body }];
  }
  if (Object.keys(narrowed).length === 0) return [];
  return [
    {
      ...{ act: 'keep-list', path: LISTS[list].keep, params: {} },
      fields: [{ name: 'name', label: 'listName', is: 'line', needed: true }],
      wrong: (said) =>
        /^[a-z0-9-]{1,40}$/.test(asName(said['name'])) ? null : { name: 'name', says: 'kept.nameWrong' },
      body: (said) => ({ name: asName(said['name']), query: { ...always, ...narrowed } }),
    },
  ];
}

/** A name as it can stand in an address: people write capitals, accents and spaces. */
const asName = (said: unknown): string =>
  String(said).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, '-');

/** Carries out what was sent about a list; answers with where to go then, or with the form and what is wrong. */
export async function sendKept(call: Call, on: Narrowed, typed: Fields): Promise<string | Returned> {
  const came = await carryOutOneOf(call, actsOn(call, on), typed);
  if (!('done' in came)) return came;
  const at = savedAt(LISTS[on.list].page, came.done, came.act);
  return came.act === 'keep-list' ? `${at}&${KEPT}=${asName(typed['name']?.trim())}` : at;
}

/** What the page of a list shows of what its reader keeps: links, the form, and what the list that is looked at is narrowed by. */
export function shownKept(call: Call, on: Narrowed, kept: readonly Kept[], came: Returned) {
  const name = nameIn(call);
  const open = kept.find((one) => one.list === on.list && one.name === name) ?? null;
  const asked = new URLSearchParams({ ...on.narrowed, ...(name === null ? {} : { [KEPT]: name }) });
  return {
    links: linksTo(kept.filter(({ list }) => list === on.list)),
    acts: shownActs(actsOn(call, on), came, call),
    action: `${call.request.path}?${asked.toString()}`,
    open,
    /** Said in the place of its rows, where there are none to be had. */
    unknown: call.t(open ? 'kept.unfit' : 'kept.gone', { name: name ?? '' }),
  };
}

/** What the route of a list answers; null where the kept list that was asked for is none, or fits no longer. */
export async function unlessUnknown<Body>(asked: Promise<unknown>): Promise<Body | null> {
  try {
    return (await asked) as Body;
  } catch (error) {
    const errors = error instanceof Problem ? ((error.members['errors'] ?? []) as readonly FieldError[]) : [];
    if (!errors.some(({ field }) => field === KEPT)) throw error;
    return null;
  }
}
