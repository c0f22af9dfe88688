'use strict';
const { install } = require('./install.cjs');

/** What went wrong, as a sentence; a stack only for what nobody foresaw. */
function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const foreseen = error.name !== 'Error' && !(error.name in globalThis);
  return foreseen ? error.message : (error.stack ?? error.message);
}

install()
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  })
  .then(() => require('./main.ts').main())
  .catch((error) => {
    console.error(explain(error));
    process.exit(1);
  });
