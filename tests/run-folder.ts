import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder for what the suites of one run share (`once-per-run.ts`), and gives what removes it. */
export function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'camau-test-run-'));
  process.env['CAMAU_TEST_RUN_FOLDER'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
