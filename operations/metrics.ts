import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { instantFromMillis } from '../domain/calendar/london-time';
import type { Register } from '../register/register';

/**
 * What every process measures: itself, and what only the register knows. No label ever holds an id, a name or an address
 * with an id in it: labels are kept for years, by people who look after machines.
 */
export function createMetrics(register: Pick<Register, 'ping' | 'overdueWakes'>): Registry {
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
  return registry;
}
