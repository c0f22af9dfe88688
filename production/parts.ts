import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Deployment } from './deployment';
import type { Lifetime } from './lifetime';
import { runToEnd, until } from './processes';
import type { Running } from './processes';
import { expectThat } from './protocol';

/** A stop in production has to be over within this: docker-compose.yml kills after 30 s. */
const STOPS_WITHIN_MS = 25_000;

/** The three processes of a deployment, as somebody starts and stops them who runs it. */
export class Parts {
  private temporal: Running | null = null;
  private worker: Running | null = null;
  private api: Running | null = null;

  constructor(
    private readonly deployment: Deployment,
    private readonly lifetime: Lifetime,
  ) {}

  async start(): Promise<string> {
    const started = Date.now();
    const { deployment } = this;
    this.temporal = this.own(deployment.temporal());
    const namespace = [join('dist', 'operations', 'make-namespace.js')];
    const job = deployment.command('the namespace job', process.execPath, namespace, deployment.env);
    await Promise.race([runToEnd(job), endedBefore(this.temporal, 'its namespace was made')]).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}\nTemporal said: ${this.temporal?.output().slice(-3_000) ?? ''}`);
      },
    );
    await this.startWorker();
    this.api = this.own(deployment.api());
    await until('the API is ready', this.api, async () => (await fetch(`${deployment.apiUrl}/ready`)).ok);
    return `ready ${((Date.now() - started) / 1000).toFixed(1)} s after the first process was started`;
  }

  async killWorker(): Promise<void> {
    await this.worker?.kill();
  }

  async startWorker(): Promise<void> {
    const worker = this.own(this.deployment.worker());
    this.worker = worker;
    const { worker: url } = this.deployment.metricsUrl;
    await until('the worker is up', worker, async () => (await fetch(`${url}/health`)).ok);
  }

  async replaceWorker(): Promise<string> {
    const stopped = await stopsWell(this.worker);
    await this.startWorker();
    return stopped;
  }

  /** First whoever takes commands, then whoever carries them out. */
  async stopGracefully(): Promise<string> {
    return `${await stopsWell(this.api)}; ${await stopsWell(this.worker)}`;
  }

  async stopTemporal(): Promise<void> {
    await this.temporal?.stop();
    // The server counts members that were alive within the last seconds; a restart at once would wait for them.
    await delay(100);
  }

  logs(): { name: string; output: string }[] {
    return [this.api, this.worker].flatMap((part) => (part ? [{ name: part.name, output: part.output() }] : []));
  }

  private own(running: Running): Running {
    this.lifetime.endsWith(() => running.stop());
    return running;
  }
}

/** Fails when the process ends. */
async function endedBefore(running: Running, what: string): Promise<never> {
  const code = await running.ended;
  throw new Error(`${running.name} ended with ${code ?? 'a signal'} before ${what}`);
}

async function stopsWell(part: Running | null): Promise<string> {
  if (!part) throw new Error('It was never started');
  const { code, ms } = await part.stop();
  expectThat(code === 0, `${part.name} ended with 0, not with ${code ?? 'a signal'}`);
  expectThat(ms < STOPS_WITHIN_MS, `${part.name} stopped in time, not in ${ms} ms`);
  return `${part.name} in ${(ms / 1000).toFixed(1)} s, with 0`;
}
