import type { z } from 'zod';
import { localDateOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { contactPage, PAGES, PATHS, planPage } from '../../../paths';
import { Problem } from '../../../problem';
import type { timeline } from '../../../schemas/answers';
import type { PlanShown } from '../../acts/about-task';
import { carryOut, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import type { ContactShown } from '../../acts/on-contact';
import type { Call, Page, Shown } from '../../page';
import { tellIn } from '../../words/in-welsh/tell';

type Timeline = z.output<typeof timeline>;
const MOST_SHOWN = '100';

/** What is lived through, and where its history is read. */
interface Practised {
  readonly of: 'plan' | 'contact';
  readonly params: Readonly<Record<string, string>>;
  readonly advanceAt: string;
  readonly timelineAt: string;
  readonly shown: Pick<PlanShown, 'childName' | 'version' | 'rehearsal' | 'phase'>;
  readonly back: string;
}

/** What is for practice lives through some days at once, and what happened in them is told. Of a real one there is no such page. */
const rehearsing = (path: string, found: (call: Call) => Promise<Practised>): Page => ({
  path,
  show: async (call) => shown(call, forPractice(await found(call)), untouched()),
  send: async (call, typed) => {
    const practised = forPractice(await found(call));
    const came = await carryOut(call, liveThrough(practised, call.t), typed);
    if (!('done' in came)) return shown(call, practised, came);
    const { now, all } = came.answered as { readonly now: string; readonly all: boolean };
    const since = `since=${practised.shown.version}&now=${localDateOf(now as Instant)}`;
    return `${call.request.path}?${since}&all=${all ? 'yes' : 'no'}`;
  },
});

export const rehearsal = rehearsing(PAGES.rehearsal, async ({ ask, request }) => {
  const params = { planId: String(request.params['planId']) };
  const found = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
  const paths = { advanceAt: PATHS.advanceRehearsal, timelineAt: PATHS.timeline };
  return { of: 'plan', params, ...paths, shown: found, back: planPage(params.planId) };
});

export const contactRehearsal = rehearsing(PAGES.contactRehearsal, async ({ ask, request }) => {
  const params = { episodeId: String(request.params['episodeId']) };
  const found = (await ask('get', PATHS.voluntaryContact, { params })) as ContactShown;
  const paths = { advanceAt: PATHS.advanceVoluntaryContact, timelineAt: PATHS.voluntaryContactTimeline };
  return { of: 'contact', params, ...paths, shown: found as Practised['shown'], back: contactPage(params.episodeId) };
});

/** Throws a 404 where it is real. */
function forPractice(practised: Practised): Practised {
  if (!practised.shown.rehearsal) throw new Problem('not-found', 'This is no practice.');
  return practised;
}

const DAYS = [1, 7, 30, 90] as const;

const liveThrough = ({ advanceAt, params }: Practised, t: Call['t']): Act => ({
  ...{ act: 'live-through', path: advanceAt, params },
  fields: [
    {
      ...{ name: 'days', is: 'choice', needed: true, first: '30' },
      options: DAYS.map((count) => ({ value: String(count), text: t('daysToLive', { count }) })),
    },
  ],
  body: ({ days }) => ({ days: Number(days) }),
});

async function shown(call: Call, practised: Practised, came: Returned): Promise<Shown> {
  const { t, request, language } = call;
  const { of, shown: found } = practised;
  const { since, now, all } = request.query;
  const lived = typeof since === 'string' ? await linesSince(call, practised, Number(since)) : null;
  const values = {
    ...{ of, form: came.form, caption: found.childName, back: practised.back, ends: found.phase === 'closed' },
    acts: shownActs([liveThrough(practised, t)], came, call),
    now: typeof now === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(now) ? now : null,
    notAll: all === 'no',
    lived: lived?.map((line) => ({ on: localDateOf(line.at as Instant), text: tellIn(language, line, of) })),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'rehearsal', title: t('rehearsal.title'), values };
}

/** What has happened since this version, the earliest first. */
async function linesSince(
  { ask }: Call,
  { timelineAt, params }: Practised,
  version: number,
): Promise<Timeline['rows']> {
  const query = { limit: MOST_SHOWN };
  const { rows } = (await ask('get', timelineAt, { params, query })) as Timeline;
  return rows.filter((row) => row.version > version).toReversed();
}
