import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '../..');

export interface OtherProcess {
  readonly pid: number;
  /** The next line that it prints; rejects with what it said on stderr when it ends first. */
  line(): Promise<string>;
  /** Ends it like a power button. */
  kill(): Promise<void>;
  /** Lets it go on: it sees the end of its input. */
  finish(): Promise<number | null>;
}

/** TypeScript in a process of its own, from the root of the checkout; directly under node, so that SIGKILL reaches it. */
export function runScript(source: string): OtherProcess {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', '-e', source], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { stdin, stdout, stderr, pid } = child;
  if (!stdin || !stdout || !stderr || pid === undefined) throw new Error('The process did not start.');
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    pid,
    line: async () => {
      const next = await lines.next();
      if (next.done === true) throw new Error(`The process ended: ${said}`);
      return next.value;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    finish: async () => {
      stdin.end();
      return exited;
    },
  };
}
