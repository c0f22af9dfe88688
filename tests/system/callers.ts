import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import { staffId } from './small-service';
import type { Person } from './small-service';

/** An answer of the API: status, headers and the parsed body. */
export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface PlanAnswer extends PlanView {
  readonly version: number;
  readonly childName: string;
}

export interface TimelineLine {
  readonly version: number;
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A path of the API and what is sent there, ready to be sent any number of times. */
export interface Sending {
  readonly path: string;
  readonly body?: unknown;
  /** Sent as a CSV file, instead of a body. */
  readonly csv?: string;
  readonly key?: string;
  readonly ifMatch?: number;
}

/** Where a Camau listens, and how its people get their tokens. */
export interface Reach {
  readonly apiUrl: string;
  token(subject: string): Promise<string>;
}

/** The people of the small service, who act through the API over HTTP and through nothing else. */
export class Callers {
  constructor(protected readonly reach: Reach) {}

  /** Sends a request as this person. A write gets a key of its own unless one is given. */
  async as<Body = Record<string, unknown>>(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    { body, csv, key, ifMatch }: Omit<Sending, 'path'> = {},
  ): Promise<Reply<Body>> {
    const token = await this.reach.token(staffId(person));
    const type = csv === undefined ? 'application/json' : 'text/csv';
    const response = await fetch(`${this.reach.apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID(), 'content-type': type } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(method === 'POST' ? { body: csv ?? JSON.stringify(body ?? {}) } : {}),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  /** Sends what was made ready, once more or for the first time. */
  send<Body = Record<string, unknown>>(person: Person, { path, ...sending }: Sending): Promise<Reply<Body>> {
    return this.as<Body>(person, 'POST', path, sending);
  }

  /** The plan as this person sees it. */
  async plan(planId: string, person: Person = 'caseManager'): Promise<PlanAnswer> {
    return (await this.as<PlanAnswer>(person, 'GET', `/v1/transition-plans/${planId}`)).body;
  }

  /** The plan's one unfinished task of this kind; the earliest due where there are several. */
  async task(planId: string, kind: TaskView['kind']): Promise<TaskView> {
    const { tasks } = await this.plan(planId);
    const open = tasks.filter((task) => task.kind === kind && !['completed', 'cancelled'].includes(task.state.is));
    const [task] = open.sort((a, b) => a.dueAt.localeCompare(b.dueAt));
    if (!task) throw new Error(`The plan has no unfinished task of the kind ${kind}`);
    return task;
  }

  /** A command about the plan's present task of this kind, on the revision as it is now. */
  async onTask(
    planId: string,
    kind: TaskView['kind'],
    verb: string,
    body: Record<string, unknown> = {},
  ): Promise<Sending & { readonly key: string }> {
    const { taskId, rev } = await this.task(planId, kind);
    return { path: `/v1/tasks/${taskId}/${verb}`, body, ifMatch: rev, key: randomUUID() };
  }

  /** Gives a command about the plan's present task of this kind, on the revision as it is now. */
  async act(
    person: Person,
    planId: string,
    kind: TaskView['kind'],
    verb: string,
    body: Record<string, unknown> = {},
  ): Promise<Reply> {
    return this.send(person, await this.onTask(planId, kind, verb, body));
  }

  /** Gives a command about the plan or a rung, on the revision as it is now. */
  async order(person: Person, planId: string, command: string, body: Record<string, unknown> = {}): Promise<Reply> {
    const plan = await this.plan(planId);
    const rung = plan.rungs.find(({ key }) => key === body['rung']);
    const ifMatch = rung?.rev ?? plan.peopleVersion;
    return this.as(person, 'POST', `/v1/transition-plans/${planId}/${command}`, { body, ifMatch });
  }

  /** Writes down what the child said: a command that nothing stands in the way of. */
  say(planId: string, words: string, key: string = randomUUID()): Promise<Reply> {
    const body = { about: 'other', words };
    return this.as('caseManager', 'POST', `/v1/transition-plans/${planId}/record-child-view`, { body, key });
  }

  /** Lets the practice plan live through so many days. */
  async advance(planId: string, days: number): Promise<void> {
    const reply = await this.as('caseManager', 'POST', `/v1/transition-plans/${planId}/rehearsal/advance`, {
      body: { days },
    });
    if (reply.status !== 200) throw new Error(`Time did not pass: ${JSON.stringify(reply.body)}`);
  }

  /** What happened, oldest first. */
  async timeline(planId: string): Promise<TimelineLine[]> {
    const rows: TimelineLine[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const reply: Reply<{ rows: TimelineLine[]; nextCursor: string | null }> = await this.as(
        'caseManager',
        'GET',
        `/v1/transition-plans/${planId}/timeline?${query}`,
      );
      rows.push(...reply.body.rows);
      cursor = reply.body.nextCursor;
    } while (cursor !== null);
    return rows.reverse();
  }

  /** The words of the child that the plan holds, in order. */
  async said(planId: string): Promise<string[]> {
    return (await this.plan(planId)).childViews.map(({ words }) => words ?? '');
  }
}

const PASSES_BY_ITSELF = [202, 429, 503];
const PAUSE_MS = 200;

/** What a good client does: sends the very same again for as long as the answer is that it should be. */
export async function untilAnswered(send: () => Promise<Reply>, forMs = 60_000): Promise<Reply> {
  const end = Date.now() + forMs;
  for (;;) {
    const reply = await send().catch((error: unknown) => {
      // Nobody listens at the moment: the process was killed, and comes back. (fetch's errors are of another realm.)
      if (/^TypeError: (fetch failed|terminated)/.test(String(error))) return null;
      throw error;
    });
    if (reply !== null && !PASSES_BY_ITSELF.includes(reply.status)) return reply;
    if (Date.now() > end) throw new Error(`No answer in ${forMs} ms; the last was ${reply?.status ?? 'none'}`);
    await pause(PAUSE_MS);
  }
}

/** Asks until it is so, for what no event tells; throws when it has not come about in time. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, forMs = 30_000): Promise<void> {
  const end = Date.now() + forMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It has not come about in ${forMs} ms: ${what}`);
    await pause(PAUSE_MS);
  }
}
