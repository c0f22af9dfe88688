import { PAGES, PATHS, planPage, taskPage } from '../paths';
import { carryOut, chosenOf, shownActs, untouched } from './acts/act';
import type { Returned } from './acts/act';
import type { AboutTask, PlanShown, TaskShown } from './acts/about-task';
import { answersTo, inState, linesOf } from './acts/by-kind';
import { EXAMPLE } from './acts/fields';
import { informationPack } from './information-pack';
import type { Call, Page, Shown } from './page';

const FINISHED = ['completed', 'cancelled', 'rejected'];

/** One task, and the forms by which whoever it is asked of answers it. */
export const task: Page = {
  path: PAGES.task,
  show: async (call) => shown(await aboutTask(call), untouched()),
  send: async (call, typed) => {
    const about = await aboutTask(call);
    const act = chosenOf(await answersTo(about), typed);
    if (act === null) return shown(about, untouched());
    const came = await carryOut(call, act, typed);
    if (!('done' in came)) return shown(about, came);
    return `${taskPage(about.task.taskId)}?saved=${came.done}`;
  },
};

async function aboutTask(call: Call): Promise<AboutTask> {
  const taskId = String(call.request.params['taskId']);
  const task = (await call.ask('get', PATHS.task, { params: { taskId } })) as TaskShown;
  const plan = (await call.ask('get', PATHS.transitionPlan, { params: { planId: task.planId } })) as PlanShown;
  return { call, task, plan };
}

async function shown(about: AboutTask, came: Returned): Promise<Shown> {
  const { call, task, plan } = about;
  const { t } = call;
  const { kind, state, assignee, names, planId } = task;
  const id = assignee.kind === 'staff' ? assignee.staffId : assignee.kind === 'team' ? assignee.teamId : null;
  const finished = FINISHED.includes(state.is);
  const waits = kind === 'accept-responsibility' && state.is === 'accepted';
  const acts = finished || waits ? [] : await answersTo(about);
  const isHandover = kind === 'accept-responsibility' || kind === 'share-information';
  const values = {
    task,
    form: came.form,
    acts: shownActs(inState(acts, state.is), came, call),
    ...{ example: EXAMPLE, planHref: planPage(planId), lines: linesOf(about), finished, waits },
    ...{ state: t(`states.${state.is}`), transferOn: plan.transferOn },
    who: assignee.kind === 'role' ? t(`roles.${assignee.role}`) : (names[id ?? ''] ?? ''),
    pack: isHandover ? await informationPack(call, planId) : null,
    saved: call.request.query['saved'],
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'task', title: t(`tasks.${kind}`), values };
}
