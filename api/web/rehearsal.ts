import type { z } from 'zod';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { PAGES, PATHS, planPage } from '../paths';
import { Problem } from '../problem';
import type { timeline } from '../schemas/answers';
import type { PlanShown } from './acts/about-task';
import { carryOut, shownActs, untouched } from './acts/act';
import type { Act, Returned } from './acts/act';
import type { Call, Page, Shown } from './page';
import { tellIn } from './words/in-welsh/tell';

type Timeline = z.output<typeof timeline>;
const MOST_SHOWN = '100';

/** A practice plan lives through some days at once, and what happened in them is told. Of a real plan there is no such page. */
export const rehearsal: Page = {
  path: PAGES.rehearsal,
  show: async (call) => shown(call, await practiceOf(call), untouched()),
  send: async (call, typed) => {
    const plan = await practiceOf(call);
    const came = await carryOut(call, liveThrough(plan, call.t), typed);
    if (!('done' in came)) return shown(call, plan, came);
    const { now, all } = came.answered as { readonly now: string; readonly all: boolean };
    return `${call.request.path}?since=${plan.version}&now=${localDateOf(now as Instant)}&all=${all ? 'yes' : 'no'}`;
  },
};

/** The plan of this address, where it is for practice. */
async function practiceOf({ ask, request }: Call): Promise<PlanShown> {
  const params = { planId: String(request.params['planId']) };
  const plan = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
  if (!plan.rehearsal) throw new Problem('not-found', 'This is a real plan.');
  return plan;
}

const DAYS = [1, 7, 30, 90] as const;

const liveThrough = ({ planId }: PlanShown, t: Call['t']): Act => ({
  ...{ act: 'live-through', path: PATHS.advanceRehearsal, params: { planId } },
  fields: [
    {
      ...{ name: 'days', is: 'choice', needed: true, first: '30' },
      options: DAYS.map((count) => ({ value: String(count), text: t('daysToLive', { count }) })),
    },
  ],
  body: ({ days }) => ({ days: Number(days) }),
});

async function shown(call: Call, plan: PlanShown, came: Returned): Promise<Shown> {
  const { t, request, language } = call;
  const { since, now, all } = request.query;
  const lived = typeof since === 'string' ? await linesSince(call, plan.planId, Number(since)) : null;
  const values = {
    ...{ form: came.form, caption: plan.childName, back: planPage(plan.planId), ends: plan.phase === 'closed' },
    acts: shownActs([liveThrough(plan, t)], came, call),
    now: typeof now === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(now) ? now : null,
    notAll: all === 'no',
    lived: lived?.map((line) => ({ on: localDateOf(line.at as Instant), text: tellIn(language, line) })),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'rehearsal', title: t('rehearsal.title'), values };
}

/** What has happened since this version of the plan, the earliest first. */
async function linesSince({ ask }: Call, planId: string, version: number): Promise<Timeline['rows']> {
  const query = { limit: MOST_SHOWN };
  const { rows } = (await ask('get', PATHS.timeline, { params: { planId }, query })) as Timeline;
  return rows.filter((row) => row.version > version).toReversed();
}
