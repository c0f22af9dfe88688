'use strict';

/** Installs nothing: what runs has been installed by `npm start`, and only the token may stand on standard output. */
function register() {
  try {
    require('tsx/cjs/api').register();
    return true;
  } catch {
    console.error('Camau is not running: run npm start first.');
    return false;
  }
}

if (register()) {
  require('./token.ts')
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  process.exitCode = 1;
}
