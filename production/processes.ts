import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';

/** Another process, whose output goes to a file. */
export interface Running {
  readonly name: string;
  readonly output: () => string;
  /** Its exit code once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop and gives its exit code and the time it took; cut after `withinMs`. */
  stop(withinMs?: number): Promise<{ readonly code: number | null; readonly ms: number }>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Its whole environment, but for the path. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly logFile: string;
}

/** Starts it; a process of the same name goes on in the same file. */
export function start({ name, program, args, env, cwd, logFile }: Command): Running {
  const { PATH = '' } = process.env;
  const child = spawn(program, args, { cwd, env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      appendFileSync(logFile, text);
    });
  }
  appendFileSync(logFile, '');
  const ended = Promise.race([
    once(child, 'close').then(([code]) => code as number | null),
    once(child, 'error').then(([error]) => Promise.reject(error as Error)),
  ]);
  ended.catch(() => undefined);
  return {
    name,
    output: () => readFileSync(logFile, 'utf8'),
    ended,
    stop: async (withinMs = 40_000) => {
      const started = Date.now();
      child.kill('SIGTERM');
      const cut = setTimeout(() => child.kill('SIGKILL'), withinMs);
      const code = await ended;
      clearTimeout(cut);
      return { code, ms: Date.now() - started };
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs it to its end. Throws with its last words when that is not a good one. */
export async function runToEnd(command: Command): Promise<string> {
  const running = start(command);
  const code = await running.ended;
  const output = running.output().trim();
  if (code !== 0) throw new Error(`${command.name} ended with ${code ?? 'a signal'}: ${output.slice(-2_000)}`);
  return output;
}

/** Asks until it is so; fails at once when the process that is to bring it about has ended. */
export async function until(what: string, by: Running, isSo: () => Promise<boolean>, forMs = 60_000): Promise<void> {
  const end = Date.now() + forMs;
  while (!(await isSo().catch(() => false))) {
    if (await hasEnded(by)) throw new Error(`${by.name} ended before ${what}: ${by.output().slice(-2_000)}`);
    if (Date.now() > end) throw new Error(`Not in ${forMs} ms: ${what}. ${by.name} said: ${by.output().slice(-2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Whether it has ended by now. */
async function hasEnded(running: Running): Promise<boolean> {
  const still = Symbol('still running');
  return (await Promise.race([running.ended, Promise.resolve(still)])) !== still;
}
