import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import { createMetrics } from '../../operations/metrics';
import { serveMetrics } from '../../operations/metrics-server';
import { freePort } from '../../embedded/ports';

const lineOf = (text: string, name: string): string | undefined =>
  text.split('\n').find((line) => line.startsWith(`${name} `));

const answering: Parameters<typeof createMetrics>[0] = {
  ping: async () => {},
  overdueWakes: () => Promise.resolve(3),
  findingCounts: () => Promise.resolve([{ kind: 'mail-not-sent', count: 2 }]),
  jobsDone: () =>
    Promise.resolve([
      {
        job: 'watchdog',
        ranFor: '2026-03-10T09:20:00.000Z' as Instant,
        doneAt: '2026-03-10T09:20:01.000Z' as Instant,
        counts: {},
      },
    ]),
};

describe('what every process measures', () => {
  it('says that the register answers, and how many plans are overdue', async () => {
    const text = await createMetrics(answering).metrics();
    expect(lineOf(text, 'camau_register_reachable')).toBe('camau_register_reachable 1');
    expect(lineOf(text, 'camau_overdue_wakes')).toBe('camau_overdue_wakes 3');
    expect(text).toContain('camau_watchdog_findings{kind="mail-not-sent"} 2');
    expect(text).toContain('camau_watchdog_findings{kind="plan-not-woken"} 0');
    expect(text).toContain('camau_job_done_timestamp_seconds{name="watchdog"} 1773134401');
  });

  it('says that the register is away, and then nothing of what only the register knows', async () => {
    const away = (): Promise<never> => Promise.reject(new Error('away'));
    const text = await createMetrics({ ping: away, overdueWakes: away, findingCounts: away, jobsDone: away }).metrics();
    expect(lineOf(text, 'camau_register_reachable')).toBe('camau_register_reachable 0');
    expect(lineOf(text, 'camau_overdue_wakes')).toBeUndefined();
    expect(text).not.toContain('camau_watchdog_findings{');
  });

  it('is asked on a port of its own, where there is nothing else', async () => {
    const port = await freePort();
    const registry = createMetrics(answering);
    const server = await serveMetrics(registry, { host: '127.0.0.1', port });
    try {
      const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
      expect([await ask('/metrics'), await ask('/health'), await ask('/')]).toEqual([200, 200, 404]);
      await expect(serveMetrics(registry, { host: '127.0.0.1', port })).rejects.toThrow(/CAMAU_METRICS_PORT/);
    } finally {
      await server.close();
    }
  });
});
