import { localDateOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import { ASKED_KINDS, ASKED_OF } from '../../../domain/voluntary-contact/state';
import { PATHS } from '../../paths';
import { Problem } from '../../problem';
import type { PlanShown } from '../acts/about-task';
import { answeredBy } from '../acts/on-contact';
import type { ContactShown } from '../acts/on-contact';
import type { Call } from '../page';
import { clockRunsOut } from './time-left';

// What a command has changed, as its page says it afterwards: found by looking before and after, so that it is the domain that says it.

type Task = PlanShown['tasks'][number];
const FINISHED = ['completed', 'cancelled', 'rejected'];
const isOpen = ({ state }: Task) => !FINISHED.includes(state.is);

/** Of one task or clock, by its id or name, in an address. */
const listed = (name: string, ids: readonly string[]): string =>
  ids.length === 0 ? '' : `&${name}=${ids.map(encodeURIComponent).join(',')}`;
const namedIn = ({ request }: Call, name: string): readonly string[] => {
  const { [name]: value } = request.query;
  return typeof value === 'string' ? value.split(',') : [];
};

/** The plan as it is after a command; null where whoever gave it does not see it any more. */
async function planNow({ ask }: Call, planId: string): Promise<PlanShown | null> {
  try {
    return (await ask('get', PATHS.transitionPlan, { params: { planId } })) as PlanShown;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** What is asked, and not asked any more, of whom since that look at the plan, for the address of the page that says so. `but` is the task that was answered. */
export async function sinceThen(call: Call, before: PlanShown, but?: string): Promise<string> {
  const after = await planNow(call, before.planId);
  if (after === null) return '';
  const open = (plan: PlanShown) => plan.tasks.filter(isOpen).map(({ taskId }) => taskId);
  const [was, is] = [open(before), open(after)];
  const passed = before.accountable.staffId === after.accountable.staffId ? '' : '&passed=yes';
  const asked = is.filter((taskId) => !was.includes(taskId));
  const ended = was.filter((taskId) => !is.includes(taskId) && taskId !== but);
  return `${listed('asked', asked)}${listed('ended', ended)}${passed}`;
}

/** The same in words: one sentence each. */
export function nextOnPlan(call: Call, { tasks, names, accountable }: PlanShown): readonly string[] {
  const { t, day } = call;
  if (call.request.query['saved'] !== 'yes') return [];
  const whom = ({ assignee }: Task) =>
    assignee.kind === 'role'
      ? t(`roles.${assignee.role}`)
      : (names[assignee.kind === 'staff' ? assignee.staffId : assignee.teamId] ?? '');
  const those = (name: string) => tasks.filter(({ taskId }) => namedIn(call, name).includes(taskId));
  const name = names[accountable.staffId] ?? '';
  return [
    ...(call.request.query['passed'] === 'yes'
      ? [t('accountableSentence', { name, day: day(accountable.from.slice(0, 10)) })]
      : []),
    ...those('asked').map((task) =>
      t('next.asked', { what: t(`tasks.${task.kind}`), who: whom(task), day: day(task.dueOn) }),
    ),
    ...those('ended').map((task) => t('next.notAsked', { what: t(`tasks.${task.kind}`), who: whom(task) })),
  ];
}

interface Clocked {
  readonly concernId: string;
  readonly clocks: readonly {
    readonly clock: string;
    readonly owner: string;
    readonly dueAt: string;
    readonly startedAt: string;
    readonly met: object | null;
  }[];
}

/** Which clocks of a concern have stopped, and which have started, since that look at it. */
export async function clocksSince({ ask }: Call, before: Clocked): Promise<string> {
  let after: Clocked;
  try {
    after = (await ask('get', PATHS.concern, { params: { concernId: before.concernId } })) as Clocked;
  } catch (error) {
    if (error instanceof Problem) return '';
    throw error;
  }
  const running = ({ clocks }: Clocked) =>
    clocks.filter(({ met }) => met === null).map(({ clock, startedAt }) => `${clock}@${startedAt}`);
  const [was, is] = [running(before), running(after)];
  const namesOf = (ones: readonly string[]) => ones.map((one) => one.slice(0, one.indexOf('@')));
  const stopped = namesOf(was.filter((one) => !is.includes(one)));
  const started = namesOf(is.filter((one) => !was.includes(one)));
  return `${listed('stopped', stopped)}${listed('started', started)}`;
}

/** The same in words: of a clock that was started, who it waits for and until when. */
export function nextOnConcern(call: Call, { clocks }: Clocked): readonly string[] {
  const { t, day } = call;
  if (call.request.query['saved'] !== 'yes') return [];
  const those = (name: string) => clocks.filter(({ clock }) => namedIn(call, name).includes(clock));
  return [
    ...those('stopped').map(({ clock }) => t('next.stopped', { what: t(`clocks.${clock}`) })),
    ...those('started')
      .filter(({ met }) => met === null)
      .map(({ clock, owner, dueAt }) => {
        const { on, time } = clockRunsOut(dueAt, t);
        return t('next.started', { what: t(`clocks.${clock}`), who: t(`parties.${owner}`), day: day(on), time });
      }),
  ];
}

type Asked = ContactShown['asked'][number];

/** What contact asks, and does not ask any more, and what of it has passed to somebody else since that look at it, by an act that answers some of it. */
export async function contactSince({ ask }: Call, before: ContactShown, act: string): Promise<string> {
  let after: ContactShown;
  try {
    after = (await ask('get', PATHS.voluntaryContact, { params: { episodeId: before.episodeId } })) as ContactShown;
  } catch (error) {
    if (error instanceof Problem) return '';
    throw error;
  }
  const keyOf = ({ kind, checkInId, askedAt }: Asked) => [kind, checkInId, askedAt].join();
  const notIn = (other: ContactShown) => (one: Asked) => !other.asked.some((each) => keyOf(each) === keyOf(one));
  const asked = after.asked.filter(notIn(before)).map(({ kind }) => kind);
  const ended = before.asked.filter(notIn(after)).filter(({ kind }) => !answeredBy(act).includes(kind));
  const changed = (of: (one: ContactShown) => string) => of(before) !== of(after);
  return [
    listed('asked', asked),
    listed(
      'ended',
      ended.map(({ kind, of }) => `${kind}@${of}`),
    ),
    changed(({ accountable }) => accountable.staffId) ? '&passed=yes' : '',
    changed(({ trustedWorkerId }) => trustedWorkerId) ? '&trusted=yes' : '',
    changed(({ nextReviewOn }) => nextReviewOn) ? '&review=yes' : '',
  ].join('');
}

/** The same in words, and then the day on which people next meet, or on which the child is asked again, and with whom. */
export function nextOnContact(call: Call, contact: ContactShown): readonly string[] {
  const { t, day } = call;
  const { query } = call.request;
  if (query['saved'] !== 'yes') return [];
  const { asked, names, accountable, life, phase, trustedWorkerId, nextCheckInOn, nextReviewOn } = contact;
  const trusted = names[trustedWorkerId] ?? '';
  const manager = names[accountable.staffId] ?? '';
  const whom = (of: string) =>
    of === 'trusted-worker' ? trusted : of === 'manager' ? manager : t('askedOf.team-manager');
  const ended = ASKED_KINDS.flatMap((kind) =>
    ASKED_OF.filter((of) => namedIn(call, 'ended').includes(`${kind}@${of}`)).map((of) => ({ kind, of })),
  );
  const { lookAgainOn } = life as { readonly lookAgainOn?: string };
  return [
    ...(query['passed'] === 'yes'
      ? [t('accountableSentence', { name: manager, day: day(localDateOf(accountable.from as Instant)) })]
      : []),
    ...(query['trusted'] === 'yes' ? [t('next.trusted', { name: trusted })] : []),
    ...asked
      .filter(({ kind }) => namedIn(call, 'asked').includes(kind))
      .map(({ kind, of, dueAt }) => {
        const { on, time } = clockRunsOut(dueAt, t);
        return t('next.askedUntil', { what: t(`contactAsked.${kind}`), who: whom(of), day: day(on), time });
      }),
    ...ended.map(({ kind, of }) => t('next.notAsked', { what: t(`contactAsked.${kind}`), who: whom(of) })),
    ...(phase === 'running' && nextCheckInOn !== null
      ? [t('next.checkIn', { day: day(nextCheckInOn), name: trusted })]
      : []),
    ...(phase === 'paused' && lookAgainOn !== undefined && !asked.some(({ kind }) => kind === 'look-at-pause')
      ? [t('next.askAgain', { day: day(lookAgainOn), name: trusted })]
      : []),
    ...(query['review'] === 'yes' && phase !== 'closed' ? [t('next.review', { day: day(nextReviewOn) })] : []),
  ];
}
