'use strict';
const { spawn } = require('node:child_process');
const { install } = require('./install.cjs');

/** Finds a Temporal server for the tests, which start servers of their own, and tells what takes long. */
async function serverProgram() {
  const { step } = require('./progress.ts');
  const { findTemporalServer } = require('./temporal-binary.ts');
  const { binary } = await step('Finding a Temporal server', (note) => findTemporalServer({ progress: note }));
  return binary;
}

/** Runs jest with everything that was asked of `npm test`, on free ports, beside whatever runs already. */
function jest(binary) {
  const env = {
    ...process.env,
    CAMAU_TEMPORAL_SERVER: binary.path,
    CAMAU_TEMPORAL_PROGRAM: binary.program,
  };
  const child = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  });
  // Ctrl-C reaches jest from the terminal; this process only waits for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

install()
  .then(serverProgram)
  .then(jest)
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
