import type { z } from 'zod';
import { NOTE_KINDS } from '../../../../domain/notes';
import { MANAGING } from '../../../../domain/people';
import { notePage, notesPage, PAGES, PATHS, planPage } from '../../../paths';
import type { noteList } from '../../../schemas/note-schemas';
import { nothingHere } from '../../../problem';
import { reason } from '../../acts/about-task';
import type { PlanShown } from '../../acts/about-task';
import { carryOut, carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { EXAMPLE, optionsIn } from '../../acts/fields';
import type { Call, Page, Shown } from '../../page';
import { savedAt, savedOf } from '../../parts/saved';
import { lastNote, undoOf, withdrawnBecauseIn } from './undo';
import { rulesBehind } from '../../parts/why';
import type { Say } from '../../words';

const LATEST_SHOWN = '20';
/** As many as one page of the API holds. */
const MOST_LOOKED_THROUGH = '200';

/** The notes on a plan that somebody may read, the latest first; and a quick one of their own. */
export const notes: Page = {
  path: PAGES.notes,
  show: (call) => shown(call, untouched()),
  send: async (call, typed) => {
    const came = await carryOut(call, noteOn(await planOf(call), call), typed);
    return 'done' in came ? savedAt(notesPage(planIdOf(call)), came.done, 'add-note') : shown(call, came);
  },
};

/** One note of the reader’s own service: what is wrong in it is put right by another one, or it is withdrawn with a reason. */
export const note: Page = {
  path: PAGES.note,
  show: async (call) => shownOne(call, untouched()),
  send: async (call, typed) => {
    const plan = await planOf(call);
    const came = await carryOutOneOf(call, actsOn(call, plan, await noteIn(call, plan)), typed);
    return 'done' in came ? savedAt(notesPage(plan.planId), came.done, came.act) : shownOne(call, came);
  },
};

type NoteShown = z.output<typeof noteList>['rows'][number];

async function noteIn({ ask, request }: Call, { planId }: PlanShown): Promise<NoteShown> {
  const query = { limit: MOST_LOOKED_THROUGH };
  const { rows } = (await ask('get', PATHS.notes, { params: { planId }, query })) as z.output<typeof noteList>;
  const found = rows.find(({ noteId }) => noteId === request.params['noteId']);
  if (!found) throw nothingHere('note');
  return found;
}

const shownNote = (one: NoteShown, t: Say) => ({
  ...one,
  what: t(`noteKinds.${one.kind}`),
  withdrawnBecause: withdrawnBecauseIn(t, one.withdrawnBecause),
});

/** Whether the reader could do anything about this note: only their own service’s can be put right, and only what stands. */
const isTheirs = ({ visitor, may }: Call, { serviceId, withdrawnAt }: NoteShown): boolean =>
  may('post', PATHS.notes) && serviceId === visitor.actor.serviceId && withdrawnAt === null;

function actsOn(call: Call, plan: PlanShown, one: NoteShown): readonly Act[] {
  if (!isTheirs(call, one)) return [];
  const { staffId, role } = call.visitor.actor;
  const mayWithdraw = one.by === staffId || MANAGING.some((managing) => managing === role);
  const { fields, path, params } = noteOn(plan, call);
  return [
    {
      ...{ act: 'correct-note', path, params },
      fields: fields.map((field) => {
        const first: Readonly<Record<string, string>> = { text: one.text, kind: one.kind, happenedOn: one.happenedOn };
        return { ...field, first: first[field.name] ?? '' };
      }),
      body: (said) => ({ ...said, corrects: one.noteId }),
    },
    ...(mayWithdraw
      ? [
          {
            act: 'withdraw-note',
            path: PATHS.withdrawNote,
            params: { ...params, noteId: one.noteId },
            fields: [reason],
          },
        ]
      : []),
  ];
}

async function shownOne(call: Call, came: Returned): Promise<Shown> {
  const { t } = call;
  const plan = await planOf(call);
  const one = await noteIn(call, plan);
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: plan.childName, back: notesPage(plan.planId) },
    acts: shownActs(actsOn(call, plan, one), came, call, await rulesBehind(call, plan)),
    one: shownNote(one, t),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'note', title: t('daily.note'), values };
}

const planIdOf = ({ request }: Call) => String(request.params['planId']);
const planOf = async (call: Call): Promise<PlanShown> =>
  (await call.ask('get', PATHS.transitionPlan, { params: { planId: planIdOf(call) } })) as PlanShown;

/** A note. Only the youth justice service decides whether it goes along with responsibility. */
function noteOn(plan: PlanShown, { t, visitor }: Call): Act {
  const [first] = NOTE_KINDS;
  const ours = visitor.actor.serviceId === plan.serviceId && plan.receivingServiceId !== null;
  return {
    ...{ act: 'add-note', path: PATHS.notes, params: { planId: plan.planId } },
    fields: [
      { name: 'text', label: 'noteText', is: 'long', needed: true },
      {
        name: 'kind',
        label: 'noteAbout',
        is: 'choice',
        options: optionsIn(t, NOTE_KINDS, 'noteKinds'),
        needed: true,
        first,
      },
      { name: 'happenedOn', is: 'day' },
      ...(ours ? [{ name: 'goesAlong', is: 'tick' } as const] : []),
    ],
  };
}

async function shown(call: Call, came: Returned): Promise<Shown> {
  const { ask, t, may } = call;
  const plan = await planOf(call);
  const query = { limit: LATEST_SHOWN };
  const { rows } = (await ask('get', PATHS.notes, { params: { planId: plan.planId }, query })) as z.output<
    typeof noteList
  >;
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: plan.childName, back: planPage(plan.planId), ...savedOf(call) },
    acts: may('post', PATHS.notes) ? shownActs([noteOn(plan, call)], came, call, await rulesBehind(call, plan)) : [],
    undo: await undoOf(call, plan, lastNote),
    rows: rows.map((row) => ({
      ...shownNote(row, t),
      href: isTheirs(call, row) ? notePage(plan.planId, row.noteId) : null,
    })),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'notes', title: t('daily.notes'), values };
}
