/** Whether and when the person at the terminal asked this process to stop. */
export interface StopRequest {
  readonly promise: Promise<void>;
  already(): boolean;
  /** Says that stopping has begun for another reason, so that the next request ends the process at once. */
  stopping(): void;
  /** What a second request has to end by force before the process ends. */
  cutShortBy(end: () => void): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes Ctrl-C on although the terminal has sent it to this process already: those two are one. */
const SAME_REQUEST_MS = 1_000;
/** Cut short by Ctrl-C, as shells count it. */
export const CUT_SHORT = 130;

/** From now on Ctrl-C, SIGTERM and a closed terminal ask for a clean stop, and asking once more ends the process at once. */
export function stopRequest(from: Pick<NodeJS.Process, 'on' | 'exit'> = process, now = Date.now): StopRequest {
  let askedAt: number | null = null;
  let end = (): void => undefined;
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  for (const signal of SIGNALS) {
    from.on(signal, () => {
      if (askedAt === null) {
        askedAt = now();
        resolve();
      } else if (now() - askedAt > SAME_REQUEST_MS) {
        end();
        from.exit(CUT_SHORT);
      }
    });
  }
  return {
    promise,
    already: () => askedAt !== null,
    stopping: () => {
      askedAt ??= now();
    },
    cutShortBy: (how) => {
      end = how;
    },
  };
}
