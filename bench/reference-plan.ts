import type { Connection } from '@temporalio/client';
import { addDays } from '../domain/calendar/local-date';
import { addMinutes, instantFromMillis, localDateOf, millisOf } from '../domain/calendar/london-time';
import type { Instant } from '../domain/calendar/london-time';
import { workflowIdOf } from '../domain/ids';
import type { TaskView } from '../domain/transition-plan/view';
import { fastForward } from '../api/temporal/fast-forward';
import { staffId } from '../tests/system/whole';
import type { Person, PlanAnswer, Whole } from '../tests/system/whole';

/** The reference plan: eighteen months, at least forty due dates and forty completions. */
const STARTS_AT = { years: 16, months: 9 };
const CONTACTS = 16;
const DAYS_BETWEEN_CONTACTS = 21;

/** When people do what is due: only after its date, or an hour before it. */
export type Habit = 'after its date' | 'in time';

/** One practice plan that lives through the reference plan's eighteen months. */
export class ReferencePlan {
  planId = '';
  workflowId = '';
  completions = 0;
  private now: Instant = instantFromMillis(Date.now());
  private offsetMinutes = 0;
  private readonly seen = new Set<string>();

  constructor(
    private readonly whole: Whole,
    private readonly connection: Connection,
    private readonly habit: Habit,
  ) {}

  get dueDates(): number {
    return this.seen.size;
  }

  mails(): number {
    return this.whole.camau.mail.messages().filter(({ text }) => text.includes(this.planId)).length;
  }

  async start(): Promise<void> {
    this.planId = await this.whole.startPlan(STARTS_AT);
    const { childId } = await this.look();
    this.workflowId = workflowIdOf('transitionPlan', childId);
  }

  async live(): Promise<void> {
    await this.start();
    const first = localDateOf(this.now);
    const on = Array.from({ length: CONTACTS }, (_, i) => addDays(first, (i + 1) * DAYS_BETWEEN_CONTACTS));
    await this.expectOk(this.whole.order('caseManager', this.planId, 'plan-joint-contacts', { on }));
    for (;;) {
      const plan = await this.look();
      const ready = plan.tasks.filter((task) => isOpen(task) && this.comes(task) <= this.now);
      for (const { taskId } of ready.sort((a, b) => a.dueAt.localeCompare(b.dueAt))) await this.finish(taskId);
      if (ready.length > 0) continue;
      if (plan.rungs.every(({ state }) => state.is === 'done')) break;
      await this.passUntilNext(plan);
    }
    await this.expectOk(this.whole.order('caseManager', this.planId, 'let-go', { childsWords: null }));
  }

  /** Lets so many minutes of the plan's own time pass. */
  async pass(minutes: number): Promise<void> {
    this.offsetMinutes += minutes;
    await fastForward(this.connection, {
      namespace: this.whole.camau.temporal.namespace,
      workflowId: this.workflowId,
      seconds: minutes * 60,
      id: `${this.planId}-${this.offsetMinutes}`,
      withinMs: 120_000,
      mostAttempts: 20,
    });
    this.now = addMinutes(instantFromMillis(Date.now()), this.offsetMinutes);
  }

  private async look(): Promise<PlanAnswer> {
    const plan = await this.whole.plan(this.planId);
    for (const { taskId } of plan.tasks) this.seen.add(taskId);
    return plan;
  }

  /** When somebody gets round to this task. */
  private comes({ dueAt }: TaskView): Instant {
    return addMinutes(dueAt, this.habit === 'in time' ? -60 : 60);
  }

  private async passUntilNext(plan: PlanAnswer): Promise<void> {
    const moments = [
      ...plan.tasks.filter(isOpen).map((task) => this.comes(task)),
      ...(plan.nextWake ? [plan.nextWake] : []),
    ];
    const next = moments.filter((at) => at > this.now).sort()[0];
    if (next === undefined) throw new Error('Nothing lies before this plan any more');
    await this.pass(Math.ceil((millisOf(next) - millisOf(this.now)) / 60_000) + 1);
  }

  /** Answers a request where one waits, and records the task as done. */
  private async finish(taskId: string): Promise<void> {
    const { task } = await this.taskNow(taskId);
    const person: Person = task.assignee.side === 'sender' ? 'caseManager' : 'officer';
    if (task.state.is === 'requested') {
      const { rev } = task;
      const body = task.kind === 'accept-responsibility' ? { conditions: 'what is missing follows' } : {};
      await this.expectOk(this.whole.as(person, 'POST', `/v1/tasks/${taskId}/accept`, { body, ifMatch: rev }));
      if (task.kind === 'accept-responsibility') {
        this.completions += 1;
        return;
      }
    } else if (task.kind === 'accept-responsibility') return;
    const answer = answerTo(task);
    if (answer !== null) {
      await this.expectOk(this.whole.order('caseManager', this.planId, answer.command, answer.body));
      this.completions += 1;
      return;
    }
    const { rev } = (await this.taskNow(taskId)).task;
    const body = task.kind === 'name-receiving-officer' ? { receivingOfficerId: staffId('officer') } : {};
    await this.expectOk(this.whole.as(person, 'POST', `/v1/tasks/${taskId}/complete`, { body, ifMatch: rev }));
    this.completions += 1;
  }

  private async taskNow(taskId: string): Promise<{ task: TaskView }> {
    const task = (await this.look()).tasks.find((each) => each.taskId === taskId);
    if (!task) throw new Error(`No task ${taskId}`);
    return { task };
  }

  private async expectOk(reply: Promise<{ status: number; body: unknown }>): Promise<void> {
    const { status, body } = await reply;
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  }
}

/** How the child answers what only they can answer; null for a task that somebody else completes. */
function answerTo({ kind, about }: TaskView) {
  if (kind === 'ask-the-child') return { command: 'record-child-view', body: { about, nothingToAdd: true } };
  if (kind === 'offer-advocate') return { command: 'record-advocate-answer', body: { answer: 'not-now' } };
  return null;
}

/** A task that still waits for somebody; an accepted handover waits only for its day. */
function isOpen({ kind, state }: TaskView): boolean {
  if (kind === 'accept-responsibility') return state.is === 'requested';
  return state.is !== 'completed' && state.is !== 'cancelled';
}
