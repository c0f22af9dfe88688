import { cpus, loadavg } from 'node:os';

/** The machine in one line: figures without it say nothing. */
export function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${cpus().length} cores (${model}), Node ${process.versions.node}, load before it began ${load}`;
}
