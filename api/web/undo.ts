import { localTimeOf } from '../../domain/calendar/london-time';
import { lastToUndo } from '../../domain/transition-plan/withdrawals/undo';
import type { Undoable } from '../../domain/transition-plan/withdrawals/undo';
import { TITLES } from '../documents/copy-words';
import { PAGES, PATHS, planCommandPath, planPage } from '../paths';
import { carryOut, shownActs, untouched } from './acts/act';
import type { Act, Returned } from './acts/act';
import type { PlanShown } from './acts/about-task';
import type { Call, Page, Shown } from './page';
import { policyRead } from './policy';
import { savedAt } from './saved';
import { rulesBehind } from './why';

const WINDOW = 'notes.undoneWithin';

/** Taking out again what somebody has just written down: by the command that withdraws records, with the same permissions. */
export const undo: Page = {
  path: PAGES.undo,
  show: async (call) => shown(call, await planOf(call), untouched()),
  send: async (call, typed) => {
    const plan = await planOf(call);
    const last = await asked(call, plan);
    const came = last === null ? untouched() : await carryOut(call, takeOut(plan, last, call.t), typed);
    if (!('done' in came)) return shown(call, plan, came);
    return savedAt(planPage(plan.planId), came.done, 'undo');
  },
};

/** Which record whoever has just saved something on this plan can take out again, and where; null where there is none, or not any more. */
export async function undoOf(
  call: Call,
  plan: PlanShown,
): Promise<{ readonly href: string; readonly what: string } | null> {
  const { saved, did } = call.request.query;
  if (saved !== 'yes' || did === 'undo') return null;
  const last = await lastOf(call, plan);
  if (last === null) return null;
  const href = PAGES.undo
    .replace(':planId', encodeURIComponent(plan.planId))
    .replace(':recordId', encodeURIComponent(last.recordId));
  return { href, what: whatIs(call, last) };
}

/** What they wrote may have been before what they have just saved, so it is named. */
const whatIs = ({ language }: Call, { kind, at }: Undoable): string => `${TITLES[kind][language]}, ${localTimeOf(at)}`;

const planOf = async ({ ask, request }: Call): Promise<PlanShown> =>
  (await ask('get', PATHS.transitionPlan, { params: { planId: String(request.params['planId']) } })) as PlanShown;

async function lastOf(call: Call, plan: PlanShown): Promise<Undoable | null> {
  if (!call.may('post', planCommandPath('withdraw-record'))) return null;
  const { rows } = await policyRead(call);
  const minutes = rows.find(({ path }) => path === WINDOW)?.value;
  const records = plan as unknown as Parameters<typeof lastToUndo>[0];
  return typeof minutes === 'number' ? lastToUndo(records, call.visitor.actor.staffId, call.now(), minutes) : null;
}

/** The record of this address, while it is the last that they wrote down and can be taken out. */
async function asked(call: Call, plan: PlanShown): Promise<Undoable | null> {
  const last = await lastOf(call, plan);
  return last?.recordId === call.request.params['recordId'] ? last : null;
}

const takeOut = ({ planId }: PlanShown, { kind, recordId }: Undoable, t: Call['t']): Act => ({
  ...{ act: 'undo', path: planCommandPath('withdraw-record'), params: { planId }, fields: [] },
  body: () => ({ kind, recordId, reason: t('undo.reason') }),
});

async function shown(call: Call, plan: PlanShown, came: Returned): Promise<Shown> {
  const { t } = call;
  const last = await asked(call, plan);
  const values = {
    ...{ form: came.form, caption: plan.childName, back: planPage(plan.planId) },
    what: last === null ? null : `${whatIs(call, last)}. ${t('undo.what')}`,
    acts: last === null ? [] : shownActs([takeOut(plan, last, t)], came, call, await rulesBehind(call)),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'undo', title: t('undo.title'), values };
}
