import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import ts from 'typescript';
import { buildIdOf } from '../worker/builds';
import { bundling } from '../worker/bundling';

const ROOT = join(__dirname, '..');
/** The rooms of which production needs more than its code: migrations, pages, texts. */
const WITH_FILES = ['register', 'api'];

/** Makes the production build in this folder: what `node <folder>/api/main.js` and `worker/main.js` run from. */
export async function build(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  compile(folder);
  for (const room of WITH_FILES) {
    cpSync(join(ROOT, room), join(folder, room), { recursive: true, filter: isNoCode });
  }
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows', 'index.ts'),
    ...bundling(),
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(join(folder, 'workflow-bundle.js'), code);
  writeFileSync(join(folder, 'build-id'), `${buildIdOf(code)}\n`);
}

function compile(outDir: string): void {
  const file = join(ROOT, 'tsconfig.build.json');
  const read = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT, { outDir }, file);
  const program = ts.createProgram(fileNames, options);
  const { diagnostics } = program.emit();
  const wrong = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (wrong.length === 0) return;
  throw new Error(
    ts.formatDiagnostics(wrong, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => ROOT,
      getNewLine: () => '\n',
    }),
  );
}

function isNoCode(path: string): boolean {
  return statSync(path).isDirectory() || !/\.[cm]?tsx?$/.test(basename(path));
}

if (require.main === module) {
  const folder = resolve(process.argv[2] ?? join(ROOT, 'dist'));
  const started = Date.now();
  build(folder).then(
    () => {
      process.stdout.write(`Built ${folder} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
