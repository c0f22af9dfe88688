import type { LocalDate } from '../../domain/calendar/local-date';
import type { GivenOrder } from '../../domain/transition-plan/order';
import type { StrandCommand } from '../../domain/transition-plan/commands';
import type { RungKey, TaskKind } from '../../domain/transition-plan/state';
import type { AdvocateAnswer, ChildView } from '../../domain/transition-plan/voice/state';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import type { PlanRow } from '../../register/register';
import type { As } from './caller';
import { PROBATION, teamId } from './services';
import type { TeamName } from './services';

/** A plan as the API answers it. */
export interface PlanAnswer extends PlanView {
  readonly childName: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Who plays which part in one plan: subjects of the demo provider. */
export interface Cast {
  readonly caseManager: string;
  readonly manager: string;
  readonly officer: string;
  readonly receivingManager: string;
  readonly receivingTeam: TeamName;
}

/** What is said when a step is recorded. */
export interface Said {
  readonly childsWords?: string;
  readonly note?: string;
}

/**
 * One plan, brought along by its people through the API. Every step looks first at how the plan stands and does only what
 * is not yet done, so that a story which was interrupted can be told again from its beginning.
 */
export interface Walk {
  readonly planId: string;
  plan(): Promise<PlanAnswer>;
  tasks(kind: TaskKind): Promise<readonly TaskView[]>;
  /** Somebody looks at a request: no answer yet. */
  look(kind: TaskKind, by: string): Promise<void>;
  accept(kind: TaskKind, by: string, how?: { conditions?: string; from?: LocalDate }): Promise<void>;
  reject(kind: TaskKind, by: string, reason: string): Promise<void>;
  /** Accepts and completes the tasks of this kind, or only the first `atMost` of them. */
  settle(kind: TaskKind, by: string, said?: Said, atMost?: number): Promise<void>;
  /** The receiving manager answers the request for a named practitioner. */
  nameOfficer(): Promise<void>;
  meet(kind: TaskKind, by: string, when: { on: LocalDate; at: string; minutes: number }): Promise<void>;
  childSays(about: ChildView['about'], words: string, by?: string): Promise<void>;
  /** An advocate is offered, and this is what the child answers. */
  childAnswersAdvocate(answer: AdvocateAnswer['answer']): Promise<void>;
  passOver(rung: RungKey, reason: string): Promise<void>;
  slowDown(rung: RungKey, byDays: number, reason: string): Promise<void>;
  rePlan(transferOn: LocalDate, reason: string): Promise<void>;
  pause(reason: string, reviewOn: LocalDate): Promise<void>;
  handOverAfterAll(reason: string): Promise<void>;
  keepAtYjs(until: LocalDate, reason: string): Promise<void>;
  letGo(childsWords: string): Promise<void>;
  /** Somebody else does what this kind of task asks: they are asked. */
  hand(kind: TaskKind, to: string, reason: string): Promise<void>;
  /** The case manager asks for advice, and it waits for an answer. */
  askForAdvice(of: 'psychologist' | 'trauma-champion', question: string): Promise<void>;
  /** Gives any other command about the plan, on this revision of what it touches; the same one is never carried out twice. */
  give(by: string, command: StrandCommand['name'], body: object, ifMatch?: number): Promise<void>;
  /** The sender's look through the information pack. */
  checkPack(checks: readonly object[]): Promise<void>;
  /** Lets a practice plan live through days at once, and answers with its own now. */
  advance(days: number): Promise<string>;
}

/** The day on which a plan of the youth-to-adult route hands over. */
export function transferOf({ transferOn }: PlanAnswer): LocalDate {
  if (transferOn === null) throw new Error('This plan hands nothing over');
  return transferOn;
}

/** Starts a plan for the child, or finds the one that an interrupted telling began. */
export async function startOrFind(
  as: As,
  cast: Cast,
  child: { readonly childId: string; readonly rehearsal?: boolean },
  orders: readonly GivenOrder[],
): Promise<Walk> {
  const caseManager = as(cast.caseManager);
  const { rows } = await caseManager.get<{ rows: PlanRow[] }>('/v1/transition-plans?limit=200');
  const found = rows.find(({ childId }) => childId === child.childId);
  if (found) return walkOf(as, cast, found.planId);
  const { planId } = await caseManager.post<PlanAnswer>('/v1/transition-plans', {
    childId: child.childId,
    orders,
    receivingServiceId: PROBATION,
    receivingTeamId: teamId(cast.receivingTeam),
    rehearsal: child.rehearsal ?? false,
  });
  return walkOf(as, cast, planId);
}

function walkOf(as: As, cast: Cast, planId: string): Walk {
  const { caseManager, manager, receivingManager } = cast;
  const planPath = `/v1/transition-plans/${planId}`;
  const plan = () => as(caseManager).get<PlanAnswer>(planPath);
  const tasks = async (kind: TaskKind) => (await plan()).tasks.filter((task) => task.kind === kind);
  const onTask = (by: string, verb: string, task: TaskView, body: object) =>
    as(by).post(`/v1/tasks/${task.taskId}/${verb}`, body, task.rev);
  const onPlan = async (by: string, command: string, body: object) => {
    await as(by).post(`${planPath}/${command}`, body, (await plan()).peopleVersion);
  };
  const onRung = async (rung: RungKey, command: string, body: object) => {
    const rev = (await plan()).rungs.find(({ key }) => key === rung)?.rev;
    await as(caseManager).post(`${planPath}/${command}`, { rung, ...body }, rev);
  };
  /** Does something about each task of this kind that stands so. */
  const each = async (
    kind: TaskKind,
    states: readonly TaskView['state']['is'][],
    act: (task: TaskView) => Promise<unknown>,
    atMost = Infinity,
  ) => {
    const done = (await tasks(kind)).filter(({ state }) => state.is === 'completed').length;
    const waiting = (await tasks(kind)).filter(({ state }) => states.includes(state.is));
    for (const task of waiting.slice(0, Math.max(0, atMost - done))) await act(task);
  };
  const accept: Walk['accept'] = (kind, by, how = {}) =>
    each(kind, UNANSWERED, (task) => onTask(by, 'accept', task, how));

  return {
    planId,
    plan,
    tasks,
    accept,
    checkPack: (checks) => onPlan(caseManager, 'check-information-pack', { checks }),
    look: (kind, by) => each(kind, ['requested'], (task) => onTask(by, 'receive', task, {})),
    reject: (kind, by, reason) => each(kind, UNANSWERED, (task) => onTask(by, 'reject', task, { reason })),
    settle: async (kind, by, said = {}, atMost) => {
      await each(kind, UNANSWERED, (task) => onTask(by, 'accept', task, {}), atMost);
      await each(kind, UNDER_WAY, (task) => onTask(by, 'complete', task, said), atMost);
    },
    nameOfficer: async () => {
      await accept('name-receiving-officer', receivingManager);
      await each('name-receiving-officer', UNDER_WAY, (task) =>
        onTask(receivingManager, 'complete', task, { receivingOfficerId: cast.officer }),
      );
    },
    meet: (kind, by, when) =>
      each(kind, [...UNANSWERED, ...UNDER_WAY], async (task) => {
        if (task.meeting === null) await onTask(by, 'arrange-meeting', task, when);
      }),
    childSays: async (about, words, by = caseManager) => {
      if ((await plan()).childViews.some((view) => view.words === words)) return;
      await as(by).post(`${planPath}/record-child-view`, { about, words });
    },
    childAnswersAdvocate: async (answer) => {
      if ((await plan()).voice.advocate.length > 0) return;
      await as(caseManager).post(`${planPath}/record-advocate-answer`, { answer });
    },
    passOver: async (rung, reason) => {
      const state = (await plan()).rungs.find(({ key }) => key === rung)?.state.is;
      if (state === 'ahead' || state === 'open') await onRung(rung, 'pass-over-rung', { reason });
    },
    slowDown: (rung, byDays, reason) => onRung(rung, 'slow-down', { byDays, reason }),
    rePlan: (transferOn, reason) => onPlan(caseManager, 're-plan', { transferOn, reason }),
    pause: async (reason, reviewOn) => {
      if ((await plan()).pause === null) await onPlan(caseManager, 'pause', { reason, reviewOn });
    },
    handOverAfterAll: async (reason) => {
      if ((await plan()).proposal !== null) await onPlan(manager, 'hand-over-after-all', { reason });
    },
    keepAtYjs: async (until, reason) => {
      if ((await plan()).phase !== 'kept-by-yjs') await onPlan(manager, 'keep-at-yjs', { until, reason });
    },
    letGo: async (childsWords) => {
      if ((await plan()).phase !== 'closed') await onPlan(caseManager, 'let-go', { childsWords });
    },
    hand: (kind, to, reason) =>
      each(kind, [...UNANSWERED, ...UNDER_WAY], async (task) => {
        const { assignee } = task;
        if (assignee.kind === 'staff' && assignee.staffId === to) return;
        await onTask(caseManager, 'reassign', task, { assignee: { kind: 'staff', staffId: to }, reason });
      }),
    askForAdvice: async (of, question) => {
      const { orders, enforcement } = await plan();
      if (enforcement.consultations.length > 0) return;
      await as(caseManager).post(`${planPath}/ask-for-consultation`, { orderId: orders[0]?.orderId, question, of });
    },
    give: async (by, command, body, ifMatch) => {
      await as(by).post(`${planPath}/${command}`, body, ifMatch);
    },
    advance: async (days) => {
      const path = `${planPath}/rehearsal/advance`;
      return (await as(caseManager).post<{ now: string }>(path, { days })).now;
    },
  };
}

const UNANSWERED = ['requested', 'received'] as const;
const UNDER_WAY = ['accepted', 'in-progress'] as const;
