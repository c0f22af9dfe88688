const FIRST_NOTE_MS = 2_000;
const NOTE_EVERY_MS = 5_000;

/** Where lines go; `process.stdout` is one. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Does work under a title and tells about it, or does not; `work` may say what it is at. */
export type Progress = <T>(title: string, work: (note: (line: string) => void) => Promise<T>) => Promise<T>;

/** Only the work. */
export const silent: Progress = (_title, work) => work(() => undefined);

/**
 * Does `work` under a title: a line when it starts, one with the time it took when it ends, and "still working (12 s)…"
 * for anything over two seconds. `work` may tell what it is doing. On a terminal the notes replace each other.
 */
export async function step<T>(
  title: string,
  work: (note: (line: string) => void) => Promise<T>,
  terminal: Terminal = process.stdout,
): Promise<T> {
  const started = Date.now();
  const seconds = (digits: number): string => ((Date.now() - started) / 1000).toFixed(digits);
  const { note, line } = writer(terminal);
  line(`${title}…`);
  let notes: NodeJS.Timeout | undefined;
  const stillWorking = (): void => {
    note(`  still working (${seconds(0)} s)…`);
    notes = setTimeout(stillWorking, NOTE_EVERY_MS);
  };
  notes = setTimeout(stillWorking, FIRST_NOTE_MS);
  try {
    const result = await work((text) => {
      note(`  ${text}`);
    });
    line(`${title}: done in ${seconds(1)} s`);
    return result;
  } catch (error) {
    line(`${title}: failed after ${seconds(1)} s`);
    throw error;
  } finally {
    clearTimeout(notes);
  }
}

/** Notes that are overwritten by what comes next where that is possible, and lines that stay. */
function writer(terminal: Terminal): { note: (text: string) => void; line: (text: string) => void } {
  if (terminal.isTTY !== true) {
    const line = (text: string): void => void terminal.write(`${text}\n`);
    return { note: line, line };
  }
  const CLEAR = '\r\u001b[2K';
  return {
    note: (text) => void terminal.write(`${CLEAR}${text}`),
    line: (text) => void terminal.write(`${CLEAR}${text}\n`),
  };
}
