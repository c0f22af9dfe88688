import type { z } from 'zod';
import { NOTE_KINDS } from '../../domain/notes';
import { notesPage, PAGES, PATHS, planPage } from '../paths';
import type { noteList } from '../schemas/note-schemas';
import type { PlanShown } from './acts/about-task';
import { carryOut, shownActs, untouched } from './acts/act';
import type { Act, Returned } from './acts/act';
import { EXAMPLE, optionsIn } from './acts/fields';
import type { Call, Page, Shown } from './page';
import { savedAt, savedOf } from './saved';

const LATEST_SHOWN = '20';

/** The notes on a plan that somebody may read, the latest first; and a quick one of their own. */
export const notes: Page = {
  path: PAGES.notes,
  show: (call) => shown(call, untouched()),
  send: async (call, typed) => {
    const came = await carryOut(call, noteOn(await planOf(call), call), typed);
    return 'done' in came ? savedAt(notesPage(planIdOf(call)), came.done, 'add-note') : shown(call, came);
  },
};

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
    acts: may('post', PATHS.notes) ? shownActs([noteOn(plan, call)], came, call) : [],
    rows: rows.map((row) => ({ ...row, what: t(`noteKinds.${row.kind}`) })),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'notes', title: t('daily.notes'), values };
}
