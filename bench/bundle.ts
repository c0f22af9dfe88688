import { join, relative } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { minify } from '@swc/core';
import { bundling } from '../worker/bundling';

const ROOT = join(__dirname, '..');
const OURS = join(ROOT, 'workflows/index.ts');
const EMPTY = join(__dirname, 'empty-workflow.ts');
/** Libraries that cost every cached workflow more memory than the plan itself. */
const UNWELCOME = /zod|luxon|moment|dayjs|date-fns|temporal-polyfill|react|preact|vue|svelte/;

interface Bundle {
  /** Without the source map, which is read by debuggers only. */
  readonly code: string;
  readonly modules: readonly string[];
}

/** Prints promise C8: how much the bundle of workflows weighs against an empty one, and what is in it. */
export async function weightOfTheBundle(): Promise<void> {
  const [ours, empty] = [await bundleOf(OURS), await bundleOf(EMPTY)];
  const rows: Record<string, unknown>[] = [];
  for (const [how, weigh] of [
    ['as the worker loads it', (code: string) => Promise.resolve(Buffer.byteLength(code))],
    ['minified', minifiedBytes],
  ] as const) {
    const [a, b] = [await weigh(empty.code), await weigh(ours.code)];
    rows.push({ counted: how, 'empty (bytes)': a, 'ours (bytes)': b, ratio: (b / a).toFixed(3) });
  }
  console.table(rows);
  console.log('C8: promised ≤ 1.15 × an empty workflow’s. Source maps are left out on both sides.\n');

  const added = ours.modules.filter((name) => !empty.modules.includes(name));
  const packages = (names: readonly string[]): string[] => [...new Set(names.flatMap(packageOf))].sort();
  console.log(`Packages in an empty bundle: ${packages(empty.modules).join(', ')}`);
  console.log(`Packages that ours adds: ${packages(added).join(', ') || 'none'}`);
  console.log(`Unwelcome in ours: ${ours.modules.filter((name) => UNWELCOME.test(name)).join(', ') || 'none'}\n`);
  console.table(weights(ours, empty));
}

async function bundleOf(workflowsPath: string): Promise<Bundle> {
  const { code } = await bundleWorkflowCode({
    ...{ workflowsPath, logger: new DefaultLogger('WARN') },
    ...(workflowsPath === OURS ? bundling() : {}),
  });
  const [bare = '', map = ''] = code.split(/\n\/\/# sourceMappingURL=data:application\/json;charset=utf-8;base64,/);
  const { sources } = JSON.parse(Buffer.from(map, 'base64').toString('utf8')) as { sources: readonly string[] };
  return { code: bare, modules: sources.map((path) => relative(ROOT, path.replace(/^webpack:\/\/\/?/, ''))) };
}

async function minifiedBytes(code: string): Promise<number> {
  return Buffer.byteLength((await minify(code, { compress: true, mangle: true, module: false })).code);
}

/** Webpack names each module by its path: what stands between one and the next is that module's weight. */
function weights(ours: Bundle, empty: Bundle): Record<string, unknown>[] {
  const known = new Set(modulesIn(empty.code).map(([name]) => name));
  return modulesIn(ours.code)
    .filter(([name]) => !known.has(name))
    .map(([name, text]) => ({ 'module that ours adds': name, bytes: Buffer.byteLength(text) }))
    .sort((a, b) => b.bytes - a.bytes);
}

function modulesIn(code: string): (readonly [name: string, text: string])[] {
  const parts = code.split(/\n\/\*{3}\/ "([^"\n]+)"/).slice(1);
  return parts.flatMap((text, place) => (place % 2 === 1 ? [[parts[place - 1] ?? '', text] as const] : []));
}

function packageOf(path: string): string[] {
  const found = [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  return found === undefined ? [] : [found];
}
