import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive, processStartMark } from './processes';

/** The folder cannot be used; the message is one sentence for the person at the terminal. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** A living Camau holds the folder; the message says which process, since when, and where to open it. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

export interface FolderLock {
  /** Tells a second start where this one can be opened, and other programs where its parts are. */
  note(where: Running): void;
  /** Lets the folder go. */
  release(): void;
}

/** The one folder that holds everything Camau keeps; made, for this account only, when it is missing. Its absolute path. */
export function prepareDataFolder(folder: string): string {
  const path = resolve(folder);
  writing(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
  return path;
}

/**
 * Takes the folder for this process: PGlite does not lock its files, and two processes on them lose one's rows without an
 * error. Throws {@link AlreadyRunningError} while another living process holds it; a lock that a killed process left is
 * taken over, also when its process id belongs to another by now.
 *
 * Each holder writes a new file, `lock.<n>.json`, and nobody ever removes the newest: so of any number of processes that
 * see the same dead or released lock `n`, exactly one makes `n + 1`.
 */
export function lockDataFolder(folder: string): FolderLock {
  for (;;) {
    const newest = newestLock(folder);
    const holder = newest > 0 ? readHolder(lockFile(folder, newest)) : undefined;
    if (holder && holds(holder)) throw new AlreadyRunningError(alreadyRunning(holder));
    const mine: Holder = {
      pid: process.pid,
      mark: processStartMark(process.pid),
      startedAt: new Date().toISOString(),
    };
    if (take(folder, newest + 1, mine)) return heldLock(folder, newest + 1, mine);
  }
}

interface Holder {
  readonly pid: number;
  /** Tells this process from a later one with the same id; missing where the system does not tell. */
  readonly mark?: string | undefined;
  readonly startedAt: string;
  readonly where?: Running;
  readonly released?: true;
}

/** Where a Camau that is ready can be opened, with its demo sign-in and its Temporal (host:port). */
export interface Running {
  readonly url: string;
  readonly signIn: string;
  readonly temporal: string;
}

/** Where the Camau is that holds this folder. Throws, for the person at the terminal, when there is none, or it is still starting. */
export function running(folder: string): Running {
  const path = resolve(folder);
  const newest = existsSync(path) ? newestLock(path) : 0;
  const holder = newest > 0 ? readHolder(lockFile(path, newest)) : undefined;
  if (holder?.where !== undefined && holds(holder)) return holder.where;
  throw new Error(`Camau is not running on ${folder}, or not yet ready: run npm start first.`);
}

function heldLock(folder: string, number: number, holder: Holder): FolderLock {
  let current = holder;
  const rewrite = (next: Holder): void => {
    current = next;
    const draft = writeDraft(folder, current);
    renameSync(draft, lockFile(folder, number));
  };
  return {
    note: (where) => {
      rewrite({ ...current, where });
    },
    release: () => {
      rewrite({ ...current, released: true });
    },
  };
}

/** Whether `number` is this process's now. A slow one may take a number that was already overtaken: then it lets go. */
function take(folder: string, number: number, holder: Holder): boolean {
  const file = lockFile(folder, number);
  const draft = writeDraft(folder, holder);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unusable(folder, error);
  } finally {
    rmSync(draft, { force: true });
  }
  if (newestLock(folder) !== number) {
    rmSync(file, { force: true });
    return false;
  }
  for (const older of lockNumbers(folder).filter((other) => other < number)) {
    rmSync(lockFile(folder, older), { force: true });
  }
  return true;
}

function writeDraft(folder: string, holder: Holder): string {
  const draft = join(folder, `lock.${randomUUID()}.draft`);
  writing(folder, () => {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
  });
  return draft;
}

function holds(holder: Holder): boolean {
  if (holder.released === true || !isAlive(holder.pid)) return false;
  const mark = processStartMark(holder.pid);
  return mark === undefined || holder.mark === undefined || mark === holder.mark;
}

function alreadyRunning({ pid, startedAt, where }: Holder): string {
  const open = where === undefined ? 'it is still starting' : `open ${where.url}`;
  return `Camau is already running (process ${pid}, started ${startedAt}), ${open}.`;
}

function newestLock(folder: string): number {
  return Math.max(0, ...lockNumbers(folder));
}

function lockNumbers(folder: string): number[] {
  const names = writing(folder, () => readdirSync(folder));
  return names.flatMap((name) => {
    const number = /^lock\.(\d+)\.json$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function lockFile(folder: string, number: number): string {
  return join(folder, `lock.${number}.json`);
}

/** The holder in a lock file; none when the file was overtaken meanwhile, or its text was cut off by a power failure. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function writing<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unusable(folder, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
};

function unusable(folder: string, error: unknown): DataFolderError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new DataFolderError(
    `Camau cannot write its data folder ${folder} (${REASONS[code] ?? message}): choose another with CAMAU_DATA=<folder>.`,
    { cause: error },
  );
}
