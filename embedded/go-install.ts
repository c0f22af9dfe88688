import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The Go toolchain, called as `<go> install …`. */
export type Go = readonly [string, ...string[]];

export interface GoProgram {
  /** The package with its version, `example.org/module/cmd/program@v1.2.3`. */
  readonly module: string;
  /** Where the program is to be. */
  readonly path: string;
  /** What is said to whoever waits: "Building … with Go". */
  readonly title: string;
}

/** Builds beside the final place and moves the result there, so that two builds at once do not meet in half a file. */
export async function goInstall(
  { module, path, title }: GoProgram,
  progress: (line: string) => void = () => undefined,
  go: Go = ['go'],
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const workshop = mkdtempSync(join(dirname(path), 'build-'));
  try {
    const args = ['install', '-v', '-ldflags', '-s -w', module];
    await runTelling([...go, ...args], { GOBIN: workshop, CGO_ENABLED: '0' }, title, progress);
    renameSync(join(workshop, basename(module.replace(/@.*$/, ''))), path);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const PROGRESS_EVERY_MS = 3_000;

/** Runs a command, tells what it last said every few seconds, and gives what it printed; a failure carries its last words. */
export async function runTelling(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  title: string,
  progress: (line: string) => void,
): Promise<string> {
  const started = Date.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const ticker = setInterval(() => {
    progress(`${title} (${Math.round((Date.now() - started) / 1000)} s): ${lastLine(said) || 'working'}`);
  }, PROGRESS_EVERY_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'ENOENT' ? new Error(`there is no ${program} on this machine`) : error);
      });
      child.once('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(lastLine(said) || `${program} ended with code ${code ?? 'none'}`));
      });
    });
  } finally {
    clearInterval(ticker);
  }
  return printed;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
