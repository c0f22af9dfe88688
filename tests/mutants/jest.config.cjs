/** The tests that hold the table of permissions to what it says: every mutant is shown to them. They need neither Temporal nor a database. */
module.exports = {
  ...require('../../jest.config.js'),
  rootDir: '../..',
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['**/tests/api/who-may-what.test.ts'],
};
