import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  let labels: string[];
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
    labels = registry
      .getMetricsAsArray()
      .flatMap((metric) => ('labelNames' in metric ? (metric.labelNames as string[]) : []));
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

  it('use no label that Prometheus gives every series itself', () => {
    expect(labels).toContain('outcome');
    for (const own of ['job', 'instance', 'le', 'quantile']) expect(labels).not.toContain(own);
  });

  it('have each alert tried, firing, in the tests of the rules', () => {
    const firing = read('ops/alerts.test.yml').match(/alertname: \w+\n\s+exp_alerts:\n/g) ?? [];
    for (const [name] of ALERTS) expect(firing.some((text) => text.includes(`alertname: ${name}\n`))).toBe(true);
  });

  it('fire when they should and only then, as Prometheus’ own tool says where a machine has it', async () => {
    const promtool = (...args: string[]) => promisify(execFile)('promtool', args, { cwd: join(ROOT, 'ops') });
    try {
      await promtool('check', 'rules', 'alerts.yml');
      await promtool('test', 'rules', 'alerts.test.yml');
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
      process.stderr.write('LEFT OUT: promtool is not on this machine, so the alert rules were not tried.\n');
    }
  });

  it('reads every alert of the file', () => {
    expect(ALERTS).toHaveLength(read('ops/alerts.yml').match(/- alert:/g)?.length ?? 0);
    expect(ALERTS.length).toBeGreaterThan(5);
  });
});
