import type { z } from 'zod';
import { PHASES } from '../../../../domain/voluntary-contact/state';
import { contactPage, PAGES, PATHS } from '../../../paths';
import type { episodeList } from '../../../schemas/episode-answers';
import { untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { KEPT, keptLists, sendKept, shownKept, unlessUnknown } from '../../parts/kept-lists';
import { asFile, fileOf, moreOf, narrowedBy } from '../../parts/lists';
import { dueInWords, dueQuestion, narrowingOf, saidOf } from '../../parts/narrowing';
import type { NarrowingQuestion } from '../../parts/narrowing';
import { savedOf } from '../../parts/saved';
import type { Call, Page, Shown } from '../../page';
import type { Say } from '../../words';

type List = z.output<typeof episodeList>;
const SHOWN_AT_ONCE = '50';
/** By what the list can be narrowed in its address, and kept so. */
const FILTERS = ['phase', 'trustedWorker', 'due'] as const;
/** Beside them one child, whose list nobody keeps. */
const NAMES = [...FILTERS, 'child', KEPT] as const;

/** Contact by the child’s own choice: a case manager’s own, or what a manager’s service holds; the next due first. */
export const contacts: Page = {
  path: PAGES.contacts,
  show: async (call) => (await asFile(call, PATHS.voluntaryContacts, askedOf(call))) ?? shown(call, untouched()),
  send: async (call, typed) => {
    const came = await sendKept(call, narrowedOf(call), typed);
    return typeof came === 'string' ? came : shown(call, came);
  },
};

const narrowedOf = ({ request }: Call) => ({
  list: 'voluntary-contacts' as const,
  narrowed: request.query['child'] === undefined ? narrowedBy(request, FILTERS) : {},
});

/** Where nothing narrows the list: a case manager’s own. */
const ownOf = ({ visitor: { actor } }: Call): Readonly<Record<string, string>> =>
  actor.role === 'case-manager' ? { trustedWorker: actor.staffId } : {};

/** What the list is asked for: of a kept one, what it was kept with. */
function askedOf(call: Call): Readonly<Record<string, string>> {
  const named = narrowedBy(call.request, NAMES);
  return Object.keys(named).length === 0 ? ownOf(call) : named;
}

const questionsOf = (t: Say): readonly NarrowingQuestion[] => [
  { name: 'phase', label: t('state'), answers: saidOf(PHASES, (phase) => t(`contactPhases.${phase}`)) },
  dueQuestion(t, ['late', 'this-week']),
];

async function shown(call: Call, came: Returned): Promise<Shown> {
  const { ask, t, request } = call;
  const { cursor } = request.query;
  const filter = askedOf(call);
  const query = { ...filter, limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
  const [body, lists] = await Promise.all([
    unlessUnknown<List>(ask('get', PATHS.voluntaryContacts, { query })),
    keptLists(call),
  ]);
  const kept = shownKept(call, narrowedOf(call), lists, came);
  const { phase, due }: Readonly<Record<string, string>> = { ...kept.open?.query, ...filter };
  const values = {
    ...{ rows: (body?.rows ?? []).map((row) => rowOf(row, call)), kept, isKnown: body !== null },
    ...{ form: came.form, ...savedOf(call) },
    more: moreOf(request, NAMES, body?.nextCursor ?? null),
    only: [phase && t(`contactPhases.${phase}`), due && dueInWords(t, due)].filter(Boolean).join(', '),
    narrowing: narrowingOf(call, questionsOf(t), filter),
    file: fileOf(call, NAMES),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'contacts', title: t('contact.title'), values };
}

/** Contact in which this person is the one whom the child trusts, and that has not ended; only what is due this week or late, if so chosen. */
export async function ownContacts(call: Call, due: { readonly due?: 'this-week' } = {}) {
  if (!call.may('get', PATHS.voluntaryContacts)) return [];
  const query = { trustedWorker: call.visitor.actor.staffId, limit: SHOWN_AT_ONCE, ...due };
  const { rows } = (await call.ask('get', PATHS.voluntaryContacts, { query })) as List;
  return rows.filter(({ phase }) => phase !== 'closed').map((row) => rowOf(row, call));
}

const rowOf = (row: List['rows'][number], { t }: Call) => ({
  ...row,
  ...{ href: contactPage(row.episodeId), stands: t(`contactPhases.${row.phase}`) },
});
