'use strict';
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Jest's `globalSetup`: a folder for what the suites of this run share (`once-per-run.ts`); gives what removes it. */
module.exports = () => {
  const folder = mkdtempSync(join(tmpdir(), 'camau-test-run-'));
  process.env.CAMAU_TEST_RUN_FOLDER = folder;
  globalThis.removeRunFolder = () => rmSync(folder, { recursive: true, force: true });
};
