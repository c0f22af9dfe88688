'use strict';
const { install } = require('./install.cjs');

install()
  .then(() => require('./demo.ts').main())
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
