import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { addDays, addMonths, daysBetween } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { instantFromMillis, localDateOf } from '../../domain/calendar/london-time';
import { onOrAfterWorkingDay } from '../../domain/calendar/working-days';
import type { ChildId } from '../../domain/ids';
import { POLICIES } from '../../domain/policy';
import { AUDIENCE, startCamau } from '../../embedded/camau';
import type { Camau, CamauOptions } from '../../embedded/camau';
import { startTemporalServer } from '../../embedded/temporal-server';
import type { TemporalServer } from '../../embedded/temporal-server';
import { emptyRegister, workflowBundle } from '../once-per-run';
import { temporalBinary } from '../temporal-binary';
import { Callers } from './callers';
import type { PlanAnswer } from './callers';
import { Histories } from './histories';
import { steadyPorts } from './steady-ports';
import { inventedChild, PROBATION, RECEIVING_TEAM, smallService } from './small-service';

export { staffId } from './small-service';
export type { Person } from './small-service';
export type { PlanAnswer } from './callers';

export const today = (): LocalDate => localDateOf(instantFromMillis(Date.now()));

/** Today, or the next day on which somebody works. */
export const workingToday = (): LocalDate =>
  onOrAfterWorkingDay(today(), POLICIES.wales.workingTime.bankHolidays.value);

/** The day on which somebody was born who reaches this age today. */
export function bornOn({ years, months = 0, days = 0 }: Age): LocalDate {
  return addDays(addMonths(today(), -12 * years - months), -days);
}
export interface Age {
  readonly years: number;
  readonly months?: number;
  readonly days?: number;
}

/** The body that starts a practice plan with one order that goes on well past the 18th birthday. */
export function startBody(childId: ChildId, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    childId,
    orders: [{ type: 'youth-rehabilitation-order', startsOn: addMonths(today(), -2), endsOn: addMonths(today(), 30) }],
    receivingServiceId: PROBATION,
    receivingTeamId: RECEIVING_TEAM,
    rehearsal: true,
    ...more,
  };
}

type WholeOptions = Partial<Pick<CamauOptions, 'tuning' | 'around' | 'register' | 'log' | 'temporal' | 'temporalKeys'>>;

/** Camau as a whole on the real server, with people who act through its API, and children who are added as needed. */
export class Whole extends Callers {
  private serverAgain: TemporalServer | null = null;

  private constructor(
    readonly camau: Camau,
    readonly histories: Histories,
    private readonly options: CamauOptions,
  ) {
    super({
      apiUrl: camau.apiUrl,
      token: (subject) => camau.issuer.token({ subject, audience: AUDIENCE }),
    });
  }

  static async start(options: WholeOptions = {}): Promise<Whole> {
    return Whole.startOn({
      folder: mkdtempSync(join(tmpdir(), 'camau-whole-')),
      temporal: { binary: await temporalBinary() },
      register: await emptyRegister(),
      workflowBundle: await workflowBundle(),
      ports: await steadyPorts(),
      log: pino({ level: 'silent' }),
      ...options,
    });
  }

  /** Stops it, lets something be done to what it has left, and starts it again on the same folder. */
  async restart(inBetween: (folder: string) => Promise<void>, changes: WholeOptions = {}): Promise<Whole> {
    await this.end();
    await inBetween(this.options.folder);
    return Whole.startOn({ ...this.options, ...changes });
  }

  /** Where everything of it is kept. */
  get folder(): string {
    return this.options.folder;
  }

  /** Takes the Temporal server away like a power cut, and gives what brings it back on the same data. */
  async loseServer(): Promise<() => Promise<void>> {
    const { server } = this.camau;
    if (!server || !('binary' in this.options.temporal)) throw new Error('There is no server of its own');
    const { binary } = this.options.temporal;
    const { folder } = this.options;
    server.kill();
    await server.exited;
    return async () => {
      this.serverAgain = await startTemporalServer({
        binary,
        databaseFile: join(folder, 'temporal.db'),
        logFile: join(folder, 'temporal.log'),
      });
    };
  }

  private static async startOn(options: CamauOptions): Promise<Whole> {
    const camau = await startCamau(options);
    await camau.register.load(smallService(camau.issuer.issuer));
    return new Whole(camau, await Histories.of(camau.temporal), options);
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.options.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    await this.histories.close();
    await this.camau.stop();
    await this.serverAgain?.stop();
  }

  /** Adds an invented child who was born on this day, and gives the child's id. */
  async addChild(dateOfBirth: LocalDate): Promise<ChildId> {
    const child = inventedChild(dateOfBirth);
    await this.camau.register.load({ services: [], teams: [], staff: [], children: [child] });
    return child.childId;
  }

  /**
   * Starts a practice plan for a child who reaches this age today, and gives the plan's id. Where today nobody works, it has lived on to
   * the next day on which somebody does: what is asked at once is asked then.
   */
  async startPlan(age: Age): Promise<string> {
    const reply = await this.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', {
      body: startBody(await this.addChild(bornOn(age))),
    });
    if (reply.status !== 201) throw new Error(`The plan was not started: ${JSON.stringify(reply.body)}`);
    await this.untilWork(reply.body.planId);
    return reply.body.planId;
  }

  /** Lets a practice plan live on to a day on which somebody works; on a working day, not at all. */
  async untilWork(planId: string): Promise<void> {
    const days = daysBetween(today(), workingToday());
    if (days > 0) await this.advance(planId, days);
  }

  /** A plan whose receiving practitioner is `officer`, with everything done that comes before the joint contacts. */
  async startGradedHandover(age: Age): Promise<string> {
    const planId = await this.startPlan(age);
    const done = [
      await this.act('caseManager', planId, 'prepare-child', 'complete'),
      await this.act('caseManager', planId, 'share-information', 'complete'),
      await this.act('probationManager', planId, 'name-receiving-officer', 'accept'),
      await this.act('probationManager', planId, 'name-receiving-officer', 'complete', {
        receivingOfficerId: 'staff-officer',
      }),
      await this.act('caseManager', planId, 'three-way-meeting', 'complete'),
    ];
    if (done.some(({ status }) => status !== 200)) throw new Error(`Not prepared: ${JSON.stringify(done)}`);
    return planId;
  }

  /** Joint contacts and the one that the receiving practitioner leads: then responsibility can be accepted. */
  async meetJointly(planId: string): Promise<void> {
    await this.act('caseManager', planId, 'joint-contact', 'complete');
    await this.act('caseManager', planId, 'joint-contact', 'complete');
    await this.act('officer', planId, 'receiver-led-contact', 'accept');
    const { status } = await this.act('officer', planId, 'receiver-led-contact', 'complete');
    if (status !== 200) throw new Error('The joint contacts were not held');
  }

  async workflowIdOf(planId: string): Promise<string> {
    return `transitionPlan:${(await this.plan(planId)).childId}`;
  }
}
