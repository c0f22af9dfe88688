import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { addDays, addMonths } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { instantFromMillis, localDateOf } from '../../domain/calendar/london-time';
import type { ChildId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import type { Tuning } from '../../domain/protocol';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import { AUDIENCE, startCamau } from '../../embedded/camau';
import type { Camau } from '../../embedded/camau';
import { freePorts } from '../../embedded/ports';
import { SAMPLE_SERVICE_IDS } from '../../embedded/sample/services';
import type { Child, StaffMember } from '../../register/register';
import { temporalBinary } from '../temporal-binary';

const [YJS, PROBATION] = SAMPLE_SERVICE_IDS;
export const SENDING_TEAM = 'team-sending' as TeamId;
export const RECEIVING_TEAM = 'team-receiving' as TeamId;

/** Everybody in the small invented service that the tests run on, by the name they are called here. */
export const STAFF = {
  caseManager: ['case-manager', YJS, SENDING_TEAM],
  otherCaseManager: ['case-manager', YJS, SENDING_TEAM],
  manager: ['manager', YJS, SENDING_TEAM],
  headOfService: ['head-of-service', YJS, SENDING_TEAM],
  officer: ['probation-officer', PROBATION, RECEIVING_TEAM],
  otherOfficer: ['probation-officer', PROBATION, RECEIVING_TEAM],
  deputy: ['probation-officer', PROBATION, RECEIVING_TEAM],
  probationManager: ['probation-manager', PROBATION, RECEIVING_TEAM],
  probationHead: ['head-of-service', PROBATION, RECEIVING_TEAM],
} as const satisfies Record<string, readonly [Role, string, TeamId]>;
export type Person = keyof typeof STAFF;

export const staffId = (person: Person): StaffId => `staff-${person.toLowerCase()}` as StaffId;
export const addressOf = (person: Person): string => `${person.toLowerCase()}@people.example`;

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

/** Camau as a whole on the real server, with people who act through its API, and children who are added as needed. */
export class Whole {
  private children = 0;

  private constructor(
    readonly camau: Camau,
    private readonly folder: string,
  ) {}

  static async start(options: { tuning?: Tuning } = {}): Promise<Whole> {
    const folder = mkdtempSync(join(tmpdir(), 'camau-whole-'));
    const [api = 0, mailPage = 0, smtp = 0, issuer = 0] = await freePorts(4);
    const camau = await startCamau({
      folder,
      temporal: { binary: await temporalBinary() },
      register: 'memory',
      ports: { api, mailPage, smtp, issuer },
      log: pino({ level: 'silent' }),
      ...options,
    });
    const whole = new Whole(camau, folder);
    await whole.loadStaff();
    return whole;
  }

  async stop(): Promise<void> {
    await this.camau.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Sends a request as this person. A write gets a key of its own unless one is given. */
  async as<Body = Record<string, unknown>>(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    { body, key, ifMatch }: { body?: unknown; key?: string; ifMatch?: number } = {},
  ): Promise<Reply<Body>> {
    const token = await this.camau.issuer.token({ subject: staffId(person), audience: AUDIENCE });
    const response = await fetch(`${this.camau.apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID(), 'content-type': 'application/json' } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  /** Adds an invented child who was born on this day, and gives the child's id. */
  async addChild(dateOfBirth: LocalDate): Promise<ChildId> {
    this.children += 1;
    const child: Child = {
      childId: `c-${randomUUID().slice(0, 8)}` as ChildId,
      serviceId: YJS,
      teamId: SENDING_TEAM,
      givenName: 'Gwenllian',
      familyName: `Enghraifft ${this.children}`,
      dateOfBirth,
      language: 'cy',
    };
    await this.camau.register.load({ services: [], teams: [], staff: [], children: [child] });
    return child.childId;
  }

  /** The body that starts a practice plan with one order that goes on well past the 18th birthday. */
  startBody(childId: ChildId, more: Record<string, unknown> = {}): Record<string, unknown> {
    const today = this.today();
    return {
      childId,
      orders: [{ type: 'youth-rehabilitation-order', startsOn: addMonths(today, -2), endsOn: addMonths(today, 30) }],
      receivingServiceId: PROBATION,
      receivingTeamId: RECEIVING_TEAM,
      rehearsal: true,
      ...more,
    };
  }

  /** Starts a practice plan for a child who reaches this age today, and gives the plan's id. */
  async startPlan(age: { years: number; months?: number; days?: number }): Promise<string> {
    const { years, months = 0, days = 0 } = age;
    const born = addDays(addMonths(this.today(), -12 * years - months), -days);
    const reply = await this.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', {
      body: this.startBody(await this.addChild(born)),
    });
    if (reply.status !== 201) throw new Error(`The plan was not started: ${JSON.stringify(reply.body)}`);
    return reply.body.planId;
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

  /** Gives a command about the plan's present task of this kind, on the revision as it is now. */
  async act(
    person: Person,
    planId: string,
    kind: TaskView['kind'],
    verb: string,
    body: Record<string, unknown> = {},
  ): Promise<Reply> {
    const { taskId, rev } = await this.task(planId, kind);
    return this.as(person, 'POST', `/v1/tasks/${taskId}/${verb}`, { body, ifMatch: rev });
  }

  /** Gives a command about the plan or a rung, on the revision as it is now. */
  async order(person: Person, planId: string, command: string, body: Record<string, unknown> = {}): Promise<Reply> {
    const plan = await this.plan(planId);
    const rung = plan.rungs.find(({ key }) => key === body['rung']);
    const ifMatch = rung?.rev ?? plan.peopleVersion;
    return this.as(person, 'POST', `/v1/transition-plans/${planId}/${command}`, { body, ifMatch });
  }

  /** Lets the practice plan live through so many days. */
  async advance(planId: string, days: number): Promise<void> {
    const reply = await this.as('caseManager', 'POST', `/v1/transition-plans/${planId}/rehearsal/advance`, {
      body: { days },
    });
    if (reply.status !== 200) throw new Error(`Time did not pass: ${JSON.stringify(reply.body)}`);
  }

  /** What happened, oldest first, as `kind` or `kind item`. */
  async timeline(
    planId: string,
  ): Promise<{ kind: string; item: string | null; data: Record<string, unknown>; text: string }[]> {
    const rows: { kind: string; item: string | null; data: Record<string, unknown>; text: string }[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const reply: Reply<{ rows: typeof rows; nextCursor: string | null }> = await this.as(
        'caseManager',
        'GET',
        `/v1/transition-plans/${planId}/timeline?${query}`,
      );
      rows.push(...reply.body.rows);
      cursor = reply.body.nextCursor;
    } while (cursor !== null);
    return rows.reverse();
  }

  today(): LocalDate {
    return localDateOf(instantFromMillis(Date.now()));
  }

  private async loadStaff(): Promise<void> {
    const staff = (Object.keys(STAFF) as Person[]).map((person): StaffMember => {
      const [role, serviceId, teamId] = STAFF[person];
      return {
        staffId: staffId(person),
        serviceId: serviceId,
        teamId,
        role,
        name: `Test ${person}`,
        email: addressOf(person),
        language: 'both',
        issuer: this.camau.issuer.issuer,
        subject: staffId(person),
        active: true,
        awayFrom: null,
        awayUntil: null,
        deputyId: person === 'officer' ? staffId('deputy') : null,
      };
    });
    await this.camau.register.load({
      services: [
        {
          serviceId: YJS,
          kind: 'youth-justice-service',
          nation: 'wales',
          name: 'YJS',
          boardEmail: 'board@yjs.example',
          headOfServiceId: staffId('headOfService'),
        },
        {
          serviceId: PROBATION,
          kind: 'probation-region',
          nation: 'wales',
          name: 'Probation',
          boardEmail: 'board@probation.example',
          headOfServiceId: staffId('probationHead'),
        },
      ],
      teams: [
        {
          teamId: SENDING_TEAM,
          serviceId: YJS,
          name: 'Sending team',
          email: 'team@yjs.example',
          managerId: staffId('manager'),
          deputyId: null,
        },
        {
          teamId: RECEIVING_TEAM,
          serviceId: PROBATION,
          name: 'Receiving team',
          email: 'team@probation.example',
          managerId: staffId('probationManager'),
          deputyId: staffId('deputy'),
        },
      ],
      staff,
      children: [],
    });
  }
}
