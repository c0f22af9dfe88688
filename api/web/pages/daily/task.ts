import { PAGES, PATHS, planPage, taskPage } from '../../../paths';
import { carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import type { AboutTask, PlanShown, TaskShown } from '../../acts/about-task';
import { afterDeclined, answersTo, inState, linesOf } from '../../acts/by-kind';
import { EXAMPLE } from '../../acts/fields';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { POLICY_BEHIND } from '../../../../domain/policy/behind-tasks';
import { informationPack } from '../plans/information-pack';
import type { Call, Page, Shown } from '../../page';
import { nextOnPlan, sinceThen } from '../../parts/next-steps';
import { savedAt, savedOf } from '../../parts/saved';
import { undoOf } from '../plans/undo';
import { rulesBehind } from '../../parts/why';

/** When the meeting that was arranged for it is. */
const meetingIn = ({ startsAt }: { readonly startsAt: string }) => ({
  on: localDateOf(startsAt as Instant),
  time: localTimeOf(startsAt as Instant),
});

const FINISHED = ['completed', 'cancelled'];

/** One task, and the forms by which whoever it is asked of answers it. */
export const task: Page = {
  path: PAGES.task,
  show: async (call) => {
    return shown(await aboutTask(call), untouched());
  },
  send: async (call, typed) => {
    const about = await aboutTask(call);
    // Whatever state it is in by now: what is sent twice is answered as the first time.
    const acts = [...(await answersTo(about)), ...(await afterDeclined(about))];
    const came = await carryOutOneOf(call, acts, typed);
    if (!('done' in came)) return shown(about, came);
    const { taskId } = about.task;
    return savedAt(taskPage(taskId), came.done, came.act) + (await sinceThen(call, about.plan, taskId));
  },
};

async function aboutTask(call: Call): Promise<AboutTask> {
  const taskId = String(call.request.params['taskId']);
  const task = (await call.ask('get', PATHS.task, { params: { taskId } })) as TaskShown;
  const plan = (await call.ask('get', PATHS.transitionPlan, { params: { planId: task.planId } })) as PlanShown;
  return { call, task, plan };
}

/** What whoever looks can do about the task now: answer it or, where it was declined, ask somebody else. */
async function actsOn(about: AboutTask): Promise<readonly Act[]> {
  const { task, plan, call } = about;
  if (FINISHED.includes(task.state.is)) return [];
  if (task.state.is !== 'rejected') return answersTo(about);
  return call.visitor.actor.serviceId === plan.serviceId ? afterDeclined(about) : [];
}

async function shown(about: AboutTask, came: Returned): Promise<Shown> {
  const { call, task, plan } = about;
  const { t } = call;
  const { kind, state, assignee, names, planId } = task;
  const id = assignee.kind === 'staff' ? assignee.staffId : assignee.kind === 'team' ? assignee.teamId : null;
  const finished = FINISHED.includes(state.is);
  const waits = kind === 'accept-responsibility' && state.is === 'accepted';
  const isHandover = kind === 'accept-responsibility' || kind === 'share-information';
  const [acts, by, pack, undo] = await Promise.all([
    waits ? [] : actsOn(about),
    rulesBehind(call, plan),
    isHandover ? informationPack(call, planId) : null,
    undoOf(call, plan),
  ]);
  const values = {
    task,
    form: came.form,
    acts: shownActs(inState(acts, state.is), came, call, by),
    meeting: task.meeting === null ? null : meetingIn(task.meeting),
    ...{ example: EXAMPLE, planHref: planPage(planId), lines: linesOf(about), finished, waits },
    declined: state.is === 'rejected' ? String(state['reason']) : null,
    declinedAsks: t('declinedAsks', { name: plan.names[plan.caseManagerId] ?? '' }),
    ...{ state: t(`states.${state.is}`), transferOn: plan.transferOn },
    who: assignee.kind === 'role' ? t(`roles.${assignee.role}`) : (names[id ?? ''] ?? ''),
    why: by.at(POLICY_BEHIND[kind], { says: [t(`whyTasks.${kind}`)] }),
    ...{ ...savedOf(call), savedMore: nextOnPlan(call, plan) },
    ...{ pack, undo },
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'task', title: t(`tasks.${kind}`), values };
}
