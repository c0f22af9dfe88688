import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { instantFromMillis } from '../domain/calendar/london-time';
import { JOB_NAMES } from '../domain/jobs';
import { FINDING_KINDS } from '../domain/watchdog';
import type { Register } from '../register/register';

/**
 * What every process measures: itself, and what only the register knows. No label ever holds an id, a name or an address
 * with an id in it: labels are kept for years, by people who look after machines.
 */
export function createMetrics(
  register: Pick<Register, 'ping' | 'overdueWakes' | 'findingCounts' | 'jobsDone'>,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'camau_register_reachable',
    help: 'Whether the register answers this process within two seconds: 1 or 0.',
    registers: [registry],
    async collect() {
      const answers = await register.ping().then(
        () => 1,
        () => 0,
      );
      this.set(answers);
    },
  });
  new Gauge({
    name: 'camau_overdue_wakes',
    help: 'Open plans that should have acted by themselves more than an hour ago; absent while the register is away.',
    registers: [registry],
    async collect() {
      try {
        this.set(await register.overdueWakes(instantFromMillis(Date.now())));
      } catch {
        this.remove();
      }
    },
  });
  new Gauge({
    name: 'camau_watchdog_findings',
    help: 'What should have happened and has not, by kind, as the watchdog last saw it; absent while the register is away.',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      this.reset();
      const counts = await register.findingCounts().catch(() => null);
      if (counts === null) return;
      for (const kind of FINDING_KINDS) this.set({ kind }, counts.find((row) => row.kind === kind)?.count ?? 0);
    },
  });
  new Gauge({
    name: 'camau_job_done_timestamp_seconds',
    help: 'When each of the service’s jobs last came to its end; absent for one that never did.',
    // Not `job`: that label is Prometheus's own, and would be told as `exported_job`.
    labelNames: ['name'],
    registers: [registry],
    async collect() {
      this.reset();
      const done = await register.jobsDone().catch(() => []);
      for (const { job, doneAt } of done) {
        if (JOB_NAMES.includes(job)) this.set({ name: job }, Math.floor(Date.parse(doneAt) / 1000));
      }
    },
  });
  return registry;
}
