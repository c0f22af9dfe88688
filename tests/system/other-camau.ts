import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openPglite } from '../../embedded/pglite';
import { ownKey } from '../../embedded/own-key';
import { NAMESPACE, startTemporalServer } from '../../embedded/temporal-server';
import type { TemporalServer } from '../../embedded/temporal-server';
import type { TemporalReach } from '../../operations/temporal-data';
import type { ChildId } from '../../domain/ids';
import type { Child } from '../../register/register';
import { temporalBinary } from '../temporal-binary';
import { Callers } from './callers';
import { inventedChild } from './small-service';
import { steadyPorts } from './steady-ports';
import { bornOn, startBody } from './whole';

const ROOT = join(__dirname, '../..');

/** What a process is told at its start. */
export interface Orders {
  readonly folder: string;
  readonly address: string;
  readonly ports: { readonly api: number; readonly mailPage: number; readonly smtp: number; readonly issuer: number };
  readonly child: Child;
  /** Ends the server and itself, without a word, right after the commit in which these words of the child stand. */
  readonly dieAfter: { readonly words: string; readonly serverPid: number } | null;
  /** Whether the register is compared with the living plans only after the next commit, instead of before it. */
  readonly repairsLate: boolean;
}

/** Camau and its Temporal server as processes of their own, which are killed and started again on the same data. */
export class OtherCamau extends Callers {
  private process: ChildProcess | null = null;
  private ended: Promise<unknown> = Promise.resolve();
  server!: TemporalServer;

  private constructor(
    private readonly orders: Pick<Orders, 'folder' | 'ports' | 'child'>,
    private readonly tokens = new Map<string, string>(),
  ) {
    super({
      apiUrl: `http://127.0.0.1:${orders.ports.api}`,
      // A token outlives the process that gave it, because the key is kept.
      token: async (subject) => tokens.get(subject) ?? this.tokenFor(subject),
    });
  }

  static async prepare(dateOfBirth = bornOn({ years: 17, months: 6 })): Promise<OtherCamau> {
    const folder = mkdtempSync(join(tmpdir(), 'camau-other-'));
    const child = inventedChild(dateOfBirth);
    return new OtherCamau({ folder, ports: await steadyPorts(), child });
  }

  /** Starts the server, again on the ports that it had. */
  async startServer(): Promise<void> {
    const file = (name: string): string => join(this.orders.folder, name);
    this.server = await startTemporalServer({
      binary: await temporalBinary(),
      databaseFile: file('temporal.db'),
      logFile: file('temporal.log'),
    });
  }

  /** Starts worker, API and register, and returns when they are ready. */
  async startProcess(options: { readonly dieAfter?: string; readonly repairsLate?: boolean } = {}): Promise<void> {
    const { dieAfter = null, repairsLate = false } = options;
    await this.killProcess();
    const { address, pid } = this.server;
    const death = dieAfter === null ? null : { words: dieAfter, serverPid: pid };
    const orders: Orders = { ...this.orders, address, dieAfter: death, repairsLate };
    const script = join(__dirname, 'camau-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(orders)], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = child;
    this.ended = once(child, 'exit');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
    if (first.value !== 'ready') throw new Error(`It did not start (exit code ${String(child.exitCode)})`);
  }

  /** SIGKILL for worker, API and register. */
  async killProcess(): Promise<void> {
    this.process?.kill('SIGKILL');
    await this.ended;
  }

  async killServer(): Promise<void> {
    this.server.kill();
    await this.server.exited;
  }

  /** Resolves when the process has ended by its own hand, and the server with it. */
  async died(): Promise<void> {
    await this.ended;
    await this.server.exited;
  }

  async remove(): Promise<void> {
    await this.killProcess();
    await this.server.stop();
    rmSync(this.orders.folder, { recursive: true, force: true });
  }

  /** Starts the child's plan and gives its id. */
  async startPlan(): Promise<string> {
    const body = startBody(this.orders.child.childId);
    const reply = await this.as('caseManager', 'POST', '/v1/transition-plans', { body });
    if (reply.status !== 201) throw new Error(`The plan was not started: ${JSON.stringify(reply.body)}`);
    return String(reply.body['planId']);
  }

  /** What stands in the audit of the plan; the process must have been killed, because only one may open the register. */
  async audited(planId: string): Promise<string[]> {
    const database = await openPglite(join(this.orders.folder, 'register'));
    const asked = 'select act from audit where entity_id = $1 order by seq';
    const { rows } = await database.client.query<{ act: string }>(asked, [planId]);
    await database.close();
    return rows.map(({ act }) => act);
  }

  /** Where its Temporal server is, and the key that opens what stands there. */
  get temporal(): TemporalReach {
    const keys = [ownKey(join(this.orders.folder, 'own.key'))];
    return { address: this.server.address, tls: null, namespace: NAMESPACE, keys };
  }

  get childId(): ChildId {
    return this.orders.child.childId;
  }

  get workflowId(): string {
    return `transitionPlan:${this.orders.child.childId}`;
  }

  private async tokenFor(subject: string): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${this.orders.ports.issuer}/demo-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subject }),
    });
    const { token } = (await response.json()) as { token: string };
    this.tokens.set(subject, token);
    return token;
  }
}
