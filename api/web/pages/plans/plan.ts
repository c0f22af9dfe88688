import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import {
  appointmentPage,
  childPage,
  contactsOfChild,
  PAGES,
  PATHS,
  raiseConcernPage,
  restrictedPage,
  taskPage,
} from '../../../paths';
import type { PlanShown } from '../../acts/about-task';
import type { Call, Page } from '../../page';
import { isLooking } from '../children/restricted';
import { nextOnPlan } from '../../parts/next-steps';
import { savedOf } from '../../parts/saved';
import { sharingOf } from './sharing';
import { undoOf } from './undo';
import { rulesBehind } from '../../parts/why';
import { ownNowOf } from '../../parts/own-now';

const FINISHED = ['completed', 'cancelled', 'rejected'];

/** One plan: who is accountable, the child's words first, the ladder, and what is asked of whom. */
export const plan: Page = {
  path: PAGES.plan,
  show: async (call) => {
    const { ask, t, day, request, language, may } = call;
    const params = { planId: String(request.params['planId']) };
    const body = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
    const nameOf = (id: string | null) => (id === null ? t('nobodyYet') : (body.names[id] ?? id));
    const ended = body.status === 'closed' || body.status === 'sealed';
    const by = await rulesBehind(call, body);
    const whoHas = ({ assignee }: PlanShown['tasks'][number]) =>
      assignee.kind === 'role'
        ? t(`roles.${assignee.role}`)
        : nameOf(assignee.kind === 'staff' ? assignee.staffId : assignee.teamId);
    const rungs = body.rungs.map(({ key, state, dueOn, changes }) => ({
      ...{ name: t(`rungs.${key}`), why: by.rung(key) },
      // By whom it was moved, repeated or passed over last.
      moved: changes.slice(-1).map(({ by: whom, at }) => t('ladderMoved', { name: nameOf(whom), day: day(dayOf(at)) })),
      ...(ended || (state.is !== 'open' && state.is !== 'ahead') ? {} : heldAndLate(key, body, whoHas, call)),
      // Nothing is now, or still ahead, once the plan has ended.
      ...(ended && (state.is === 'open' || state.is === 'ahead')
        ? { is: 'not-done', state: t('rungStates.not-done') }
        : { is: state.is, state: t(`rungStates.${state.is}`), dueOn }),
    }));
    const tasks = body.tasks
      .filter(({ state }) => !FINISHED.includes(state.is))
      .map((task) => ({
        ...{ what: t(`tasks.${task.kind}`), state: t(`states.${task.state.is}`), dueOn: task.dueOn },
        ...{ href: taskPage(task.taskId), who: whoHas(task) },
      }));
    const views = body.childViews.toReversed().map(({ words, about, language: spoken, at }) => ({
      ...{ words, about: t(`abouts.${about}`), lang: spoken === language ? null : spoken, on: dayOf(at) },
    }));
    const people = {
      accountable: nameOf(body.accountable.staffId),
      accountableSince: dayOf(body.accountable.from),
      caseManager: nameOf(body.caseManagerId),
      receivingOfficer: body.receivingServiceId === null ? null : nameOf(body.receivingOfficerId),
    };
    // Nobody is to come to anything once the plan has ended, least of all where the child has died.
    const planned = (ended ? [] : body.appointments)
      .filter(({ state }) => state.is === 'planned')
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    const now = ownNowOf(body, call);
    const next = planned.find(({ startsAt }) => startsAt > now);
    const values = {
      plan: body,
      waiting: planned.filter(({ startsAt }) => startsAt <= now).length,
      nextAppointment: next && {
        ...{ what: next.what, on: dayOf(next.startsAt), at: localTimeOf(next.startsAt as Instant) },
        href: appointmentPage(body.planId, next.appointmentId),
      },
      sharing: sharingOf(call, body),
      notes: may('get', PATHS.notes),
      contact:
        may('get', PATHS.voluntaryContacts) && body.voluntaryContact.is === 'agreed'
          ? contactsOfChild(body.childId)
          : null,
      ...{ ended, rungs },
      tasks,
      views,
      people,
      phase: t(`phases.${body.phase}`),
      worry: may('post', PATHS.concerns) ? raiseConcernPage(body.childId) : null,
      looking: isLooking(call, body.childId) ? restrictedPage(body.childId) : null,
      aboutChild: childPage(body.childId),
      restricted: may('get', PATHS.restrictions) ? restrictedPage(body.childId) : null,
      pack: body.routes.includes('youth-to-adult'),
      concern: body.concerns !== undefined,
      ...{ ...savedOf(call), savedMore: nextOnPlan(call, body) },
      undo: await undoOf(call, body),
    };
    return { view: 'plan', title: body.childName, values };
  },
};

/** Of a step that is now or still ahead: in whose hands it is, and on which day it would have been where the plan began late. */
function heldAndLate(
  key: PlanShown['rungs'][number]['key'],
  { tasks, moved }: PlanShown,
  whoHas: (task: PlanShown['tasks'][number]) => string,
  { t, day }: Call,
) {
  const unfinished = tasks.filter(({ rung, state }) => rung === key && !FINISHED.includes(state.is));
  const names = [...new Set(unfinished.map(whoHas))].join(', ');
  const late = moved.find(({ rung }) => rung === key);
  return {
    who: names === '' ? null : t('ladderWho', { names }),
    late: late ? t('ladderLate', { day: day(late.ideal) }) : null,
  };
}

const dayOf = (at: string): string => localDateOf(at as Instant);
