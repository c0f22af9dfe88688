import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** One of the commands of package.json, run as a real process directly under node, so that signals reach it. */
export interface Command {
  readonly pid: number;
  out(): string;
  err(): string;
  /** Waits until standard output fits; rejects with everything that was said when the process ends first, or after `ms`. */
  says(expected: RegExp, ms: number): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
  /** The exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** On free ports, beside whatever else runs on this machine. */
const FREE_PORTS = { CAMAU_PORT: '0', CAMAU_MAIL_PORT: '0', CAMAU_DEMO_ISSUER_PORT: '0' };

export function runCommand(
  file: 'start.cjs' | 'token.cjs' | 'job.cjs' | 'demo.cjs' | 'test.cjs',
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Command {
  const child = spawn(process.execPath, [join(ROOT, 'embedded', file), ...args], {
    cwd: ROOT,
    env: { ...withoutCamau(process.env), ...FREE_PORTS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The process did not start.');
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // 'close' and not 'exit': only then everything that it printed has been read.
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid,
    out: () => out,
    err: () => err,
    signal: (name) => {
      child.kill(name);
    },
    exited,
    says: (expected, ms) =>
      new Promise((resolve, reject) => {
        const settle = () => {
          clearTimeout(overdue);
          child.stdout.off('data', look);
        };
        const look = () => {
          const found = expected.exec(out);
          if (found === null) return;
          settle();
          resolve(found);
        };
        const give = (why: string) => {
          settle();
          reject(new Error(`${why} before it said ${String(expected)}.\n${out}\n${err}`));
        };
        const overdue = setTimeout(() => {
          give(`${ms} ms passed`);
        }, ms);
        void exited.then((code) => {
          look();
          give(`It ended with ${code ?? 'a signal'}`);
        });
        child.stdout.on('data', look);
        look();
      }),
  };
}

function withoutCamau(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['CAMAU_CACHE', 'CAMAU_TEMPORAL_SERVER', 'CAMAU_TEMPORAL_PROGRAM'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => kept.includes(name) || !name.startsWith('CAMAU_')));
}
