import type { ApiMeasures } from '../api/measures';
import type { Register } from '../register/register';

/** Adds up where requests spend their time: in which of the register's functions, and waiting for the plan's answer. */
export class TimeSpent {
  private spent = new Map<string, { ms: number; times: number }>();

  /** The same register, timed. */
  around(register: Register): Register {
    return new Proxy(register, {
      get: (target, name: keyof Register) => {
        const functions = target as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
        return (...args: unknown[]) => this.timed(`register.${name}`, async () => functions[name]?.(...args));
      },
    });
  }

  /** The plans' workflows, timed from the API's side. */
  readonly measures: ApiMeasures = {
    requests: (app) => app,
    commands: (living) => ({
      start: (start, key, aheadMs) => this.timed('plans.start', () => living.start(start, key, aheadMs)),
      openAgain: (kept, envelope) => this.timed('plans.openAgain', () => living.openAgain(kept, envelope)),
      openBeside: (kept, envelope) => this.timed('plans.openBeside', () => living.openBeside(kept, envelope)),
      command: (key, envelope) => this.timed('plans.command', () => living.command(key, envelope)),
      preview: (key, envelope) => living.preview(key, envelope),
      liveOf: (key) => living.liveOf(key),
    }),
  };

  forget(): void {
    this.spent = new Map();
  }

  /** Milliseconds and calls per request, the most first. What mail needs afterwards is not among them. */
  perRequest(requests: number): Record<string, unknown>[] {
    return [...this.spent]
      .filter(([part]) => !/mail/i.test(part))
      .sort(([, a], [, b]) => b.ms - a.ms)
      .map(([part, { ms, times }]) => ({
        part,
        'calls per request': (times / requests).toFixed(1),
        'ms per request': (ms / requests).toFixed(1),
      }));
  }

  private async timed<T>(part: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      const sum = this.spent.get(part) ?? { ms: 0, times: 0 };
      this.spent.set(part, { ms: sum.ms + performance.now() - started, times: sum.times + 1 });
    }
  }
}
