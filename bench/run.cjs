'use strict';
const { install } = require('../embedded/install.cjs');

install()
  .then(() => require('./main.ts').main(process.argv.slice(2)))
  .then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
