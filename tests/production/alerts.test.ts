import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { apiMeasures } from '../../api/measures';
import { createMetrics } from '../../operations/metrics';
import type { Register } from '../../register/register';
import { measuredRegister } from '../../worker/measured-register';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const ALERTS = [...read('ops/alerts.yml').matchAll(/- alert: (\w+)\n\s+expr: (.+)\n/g)].map(
  ([, name = '', expr = '']) => [name, expr] as const,
);
const dashboard = JSON.parse(read('ops/dashboard.json')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
const PANELS = dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const));

/** The names of series in an expression: ours and those of Node itself. */
const seriesIn = (expr: string): string[] => expr.match(/\b(?:camau|process|nodejs)_\w+/g) ?? [];

describe('alerts and dashboard', () => {
  let known: Set<string>;
  beforeAll(async () => {
    const register = {
      ping: async () => {},
      overdueWakes: () => Promise.resolve(0),
      findingCounts: () => Promise.resolve([]),
      jobsDone: () => Promise.resolve([]),
    } as unknown as Register;
    const registry = createMetrics(register);
    apiMeasures(registry);
    measuredRegister(register, registry, pino({ level: 'silent' }));
    const metrics = await registry.getMetricsAsJSON();
    known = new Set(
      metrics.flatMap(({ name, type }) =>
        String(type) === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
      ),
    );
  });

  it.each([...ALERTS, ...PANELS])('%s asks only for what is measured', (_name, expr) => {
    for (const series of seriesIn(expr)) expect(known).toContain(series);
    expect(seriesIn(expr).length > 0 || /\bup\b/.test(expr)).toBe(true);
  });

  it.each(ALERTS)('%s has its section in the runbook, and points there', (name) => {
    expect(read('docs/runbook.md')).toMatch(new RegExp(`^### ${name}$`, 'm'));
    expect(read('ops/alerts.yml')).toContain(`runbook: docs/runbook.md#${name.toLowerCase()}`);
  });

  it('reads every alert of the file', () => {
    expect(ALERTS).toHaveLength(read('ops/alerts.yml').match(/- alert:/g)?.length ?? 0);
    expect(ALERTS.length).toBeGreaterThan(5);
  });
});
