'use strict';

/** Installs nothing: what runs has been installed by `npm start`, and only what is asked for may stand on standard output. */
function register() {
  try {
    require('tsx/cjs/api').register();
    return true;
  } catch {
    console.error('Camau is not running: run npm start first.');
    return false;
  }
}

/** Runs a command beside a running Camau: the `main` of this file, which answers with the exit code. */
function runBeside(file) {
  if (!register()) {
    process.exitCode = 1;
    return;
  }
  require(file)
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
}

module.exports = { runBeside };
