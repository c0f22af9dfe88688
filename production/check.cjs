'use strict';
const { install } = require('../embedded/install.cjs');

install()
  .then(() => require('./check.ts').main())
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
