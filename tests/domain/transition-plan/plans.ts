import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { instantAt, localDateOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { Effect, EntityEvent, Envelope, Step, TimelineEntry } from '../../../domain/entity';
import type { ChildId, CommandId, OrderId, PlanId, ServiceId, StaffId, TeamId } from '../../../domain/ids';
import type { Actor, Recipient, Role } from '../../../domain/people';
import { POLICIES, transitionValues } from '../../../domain/policy/index';
import type { Nation, OrderType } from '../../../domain/policy/index';
import type { Refusal } from '../../../domain/refusal';
import type { PlanCommand, StartPlan } from '../../../domain/transition-plan/commands';
import { transitionPlan } from '../../../domain/transition-plan/index';
import { UNTOUCHED } from '../../../domain/transition-plan/order';
import type { ExitPlanTexts } from '../../../domain/transition-plan/exit-plan';
import type { Order, PlanState, Rung, RungKey, Task, TaskKind } from '../../../domain/transition-plan/state';

/** The day on which the tests' plans start unless they say otherwise: a Monday morning in winter. */
export const TODAY = localDate('2026-01-12');
export const NOW = instantAt(TODAY, '10:00');

export const YOUTH_JUSTICE = 'yjs-1' as ServiceId;
export const PROBATION = 'probation-1' as ServiceId;
export const YOUTH_TEAM = 'team-youth' as TeamId;
export const PROBATION_TEAM = 'team-probation' as TeamId;

function member(staffId: string, role: Role, side: 'youth justice' | 'probation'): Actor {
  const [serviceId, teamId] = side === 'probation' ? [PROBATION, PROBATION_TEAM] : [YOUTH_JUSTICE, YOUTH_TEAM];
  return { staffId: staffId as StaffId, role, serviceId, teamId, actingFor: [] };
}

/** The invented staff of both services. */
export const STAFF = {
  caseManager: member('case-manager', 'case-manager', 'youth justice'),
  colleague: member('colleague', 'case-manager', 'youth justice'),
  secondedOfficer: member('seconded-officer', 'seconded-probation-officer', 'youth justice'),
  manager: member('manager', 'manager', 'youth justice'),
  headOfService: member('head-of-service', 'head-of-service', 'youth justice'),
  psychologist: member('psychologist', 'psychologist', 'youth justice'),
  receivingOfficer: member('receiving-officer', 'probation-officer', 'probation'),
  receivingColleague: member('receiving-colleague', 'probation-officer', 'probation'),
  probationManager: member('probation-manager', 'probation-manager', 'probation'),
  stranger: {
    staffId: 'stranger' as StaffId,
    role: 'manager',
    serviceId: 'yjs-2' as ServiceId,
    teamId: 'team-elsewhere' as TeamId,
    actingFor: [],
  },
  traumaChampion: member('trauma-champion', 'trauma-champion', 'youth justice'),
} as const satisfies Record<string, Actor>;

export function order(type: OrderType, endsOn: LocalDate, more: Partial<Order> = {}): Order {
  return {
    orderId: `order-${type}` as OrderId,
    type,
    startsOn: addMonths(endsOn, -12),
    endsOn,
    requirements: [],
    agreedToTransfer: null,
    ...UNTOUCHED,
    ...more,
  };
}

/** The start of a plan for a child who is so old on the day: by default with one order that runs on for a year past 18. */
export function startAt(
  age: { readonly years: number; readonly months?: number; readonly days?: number },
  more: Partial<StartPlan> & { readonly nation?: Nation } = {},
  today: LocalDate = TODAY,
): StartPlan {
  const born = addDays(addMonths(today, -(age.years * 12 + (age.months ?? 0))), -(age.days ?? 0));
  return startBorn(born, more, today);
}

/** The start of a plan for a child whose 18th birthday is so many days away (or ago, when negative). */
export function startBeforeEighteen(days: number, more: Partial<StartPlan> = {}, today: LocalDate = TODAY): StartPlan {
  return startBorn(addMonths(addDays(today, days), -18 * 12), more, today);
}

export function startBorn(
  dateOfBirth: LocalDate,
  { nation = 'wales', ...more }: Partial<StartPlan> & { readonly nation?: Nation } = {},
  today: LocalDate = TODAY,
): StartPlan {
  const eighteenOn = addMonths(dateOfBirth, 18 * 12);
  const lastsUntil = addMonths(eighteenOn > today ? eighteenOn : today, 12);
  return {
    planId: 'plan-1' as PlanId,
    childId: 'child-1' as ChildId,
    dateOfBirth,
    rehearsal: true,
    serviceId: YOUTH_JUSTICE,
    teamId: YOUTH_TEAM,
    caseManagerId: STAFF.caseManager.staffId,
    managerId: STAFF.manager.staffId,
    routes: ['youth-to-adult'],
    receivingServiceId: PROBATION,
    receivingTeamId: PROBATION_TEAM,
    orders: [order('youth-rehabilitation-order', lastsUntil)],
    policy: transitionValues(POLICIES[nation]),
    startedBy: STAFF.caseManager,
    ...more,
  };
}

/** The start of a plan about the end of one order that runs for so many more days, for a child of sixteen. */
export function startBeforeEnd(days: number, more: Partial<StartPlan> = {}): StartPlan {
  return startAt(
    { years: 16 },
    {
      routes: ['end-of-order'],
      receivingServiceId: null,
      receivingTeamId: null,
      orders: [order('youth-rehabilitation-order', addDays(TODAY, days))],
      ...more,
    },
  );
}

export function envelope(actor: Actor, command: PlanCommand, ifMatch: number | null = null): Envelope<PlanCommand> {
  return { entityId: 'plan-1', commandId: 'command-1' as CommandId, bodyHash: 'body-1', actor, ifMatch, command };
}

/**
 * Freezes a state all through, so that a step that writes into it throws, and refuses what JSON would lose. What is
 * frozen has been looked at before, so that it costs only what changed.
 */
export function frozenJson<T>(value: T): T {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number');
  if (value === undefined || typeof value === 'function' || typeof value === 'bigint' || typeof value === 'symbol') {
    throw new TypeError(`JSON loses a ${typeof value}`);
  }
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) throw new TypeError('JSON loses a class');
  for (const inner of Object.values(value)) frozenJson<unknown>(inner);
  return Object.freeze(value);
}

/** One plan as it is lived: commands are given, time passes, and everything that follows is kept. */
export class LivedPlan {
  state: PlanState;
  readonly timeline: TimelineEntry[] = [];
  readonly effects: Effect[] = [];
  /** Every instant at which time itself acted. */
  readonly wakes: Instant[] = [];

  constructor(
    start: StartPlan,
    public now: Instant,
  ) {
    this.state = this.keep(transitionPlan.begin(frozenJson(start), now)).state;
  }

  get today(): LocalDate {
    return localDateOf(this.now);
  }

  /** Carries a command out; throws, with the refusal, when it is refused. */
  do(actor: Actor, command: PlanCommand, ifMatch: number | null = null): Step<PlanState> {
    const refusal = this.refusal(actor, command, ifMatch);
    if (refusal) throw new Error(`${command.name} was refused: ${JSON.stringify(refusal)}`);
    return this.happens({ type: 'command', envelope: envelope(actor, command, ifMatch) });
  }

  /** Why a command would be refused now; null when it would not. */
  refusal(actor: Actor, command: PlanCommand, ifMatch: number | null = null): Refusal | null {
    return transitionPlan.guard(this.state, envelope(actor, command, ifMatch), this.now);
  }

  happens(event: EntityEvent<PlanCommand>): Step<PlanState> {
    return this.keep(transitionPlan.step(this.state, event, this.now));
  }

  /** Lets time pass to an instant, or to the morning of a day, waking whenever the plan asks for it. */
  passTo(until: Instant | LocalDate): this {
    const end = until.length === 10 ? instantAt(until as LocalDate, '10:00') : (until as Instant);
    for (let due = transitionPlan.nextWake(this.state); due !== null && due <= end;) {
      if (due > this.now) this.now = due;
      this.wakes.push(this.now);
      this.happens({ type: 'time', due });
      const next = transitionPlan.nextWake(this.state);
      if (next !== null && next <= this.now) throw new Error(`Woken at ${this.now}, and again for ${next}`);
      due = next;
    }
    if (end > this.now) this.now = end;
    return this;
  }

  passDays(days: number): this {
    return this.passTo(addDays(this.today, days));
  }

  rung(key: RungKey): Rung {
    const rung = this.state.rungs.find((other) => other.key === key);
    if (!rung) throw new Error(`No rung ${key}`);
    return rung;
  }

  /** The tasks of a kind that are not finished. */
  unfinished(kind?: TaskKind): readonly Task[] {
    return this.state.tasks.filter(
      (task) =>
        (kind === undefined || task.kind === kind) && task.state.is !== 'completed' && task.state.is !== 'cancelled',
    );
  }

  /** The one unfinished task of a kind. */
  task(kind: TaskKind): Task {
    const [task, ...others] = this.unfinished(kind);
    if (!task || others.length > 0) throw new Error(`Not one unfinished ${kind} but ${others.length + (task ? 1 : 0)}`);
    return task;
  }

  /** Has every unfinished task of a kind accepted, where that is still wanted, and completed today. */
  finish(kind: TaskKind, actor: Actor = STAFF.caseManager): void {
    for (const { taskId, state } of this.unfinished(kind)) {
      if (state.is !== 'accepted' && state.is !== 'in-progress') this.do(actor, acceptTask(taskId));
      const receivingOfficerId = kind === 'name-receiving-officer' ? STAFF.receivingOfficer.staffId : null;
      this.do(actor, {
        ...completeTask(taskId),
        receivingOfficerId,
        exitPlan: kind === 'exit-plan' ? EXIT_PLAN : null,
      });
    }
  }

  told(kind: string): readonly TimelineEntry[] {
    return this.timeline.filter((entry) => entry.kind === kind);
  }

  mailed(template: string): readonly Recipient[] {
    return this.effects.filter((effect) => effect.template === template).map((effect) => effect.to);
  }

  private keep(step: Step<PlanState>): Step<PlanState> {
    this.state = frozenJson(step.state);
    this.timeline.push(...frozenJson(step.timeline));
    this.effects.push(...frozenJson(step.effects));
    return step;
  }
}

export function live(start: StartPlan, now: Instant = NOW): LivedPlan {
  return new LivedPlan(start, now);
}

export const EXIT_PLAN: ExitPlanTexts = {
  whatWasDone: 'football, and talking about it',
  whatWorked: 'one person who stayed',
  whoGoesOnSupporting: 'the coach',
  childsView: 'I can ring him',
};

export function acceptTask(
  taskId: Task['taskId'],
  more: Partial<Extract<PlanCommand, { name: 'accept-task' }>> = {},
): PlanCommand {
  return { name: 'accept-task', taskId, conditions: null, from: null, receivingManagerId: null, ...more };
}

export function completeTask(
  taskId: Task['taskId'],
  more: Partial<Extract<PlanCommand, { name: 'complete-task' }>> = {},
): Extract<PlanCommand, { name: 'complete-task' }> {
  return {
    name: 'complete-task',
    taskId,
    on: null,
    childsWords: null,
    note: null,
    receivingOfficerId: null,
    exitPlan: null,
    ...more,
  };
}

/** The explicit acceptance by which responsibility passes, in the name of the receiving manager. */
export function acceptResponsibility(
  taskId: Task['taskId'],
  more: Partial<Extract<PlanCommand, { name: 'accept-task' }>> = {},
): PlanCommand {
  const conditions = 'accepted knowing what is missing';
  return acceptTask(taskId, { conditions, receivingManagerId: STAFF.probationManager.staffId, ...more });
}

/** Climbs the ladder as planned, each rung on its day, up to where responsibility can be accepted. */
export function climbToAcceptance(plan: LivedPlan): LivedPlan {
  plan.passTo(plan.rung('prepare-child').startsOn);
  plan.finish('prepare-child');
  plan.finish('share-information');
  plan.finish('name-receiving-officer', STAFF.receivingColleague);
  plan.finish('three-way-meeting');
  plan.passTo(latestOf(plan.rung('joint-sessions').startsOn, plan.today));
  plan.finish('joint-contact');
  plan.passTo(latestOf(plan.rung('receiving-worker-leads').startsOn, plan.today));
  plan.finish('receiver-led-contact', STAFF.receivingOfficer);
  return plan.passTo(latestOf(plan.rung('accept-responsibility').startsOn, plan.today));
}

const latestOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
