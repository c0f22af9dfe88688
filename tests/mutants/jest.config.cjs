/** The tests that hold permission to what it says: every mutant is shown to them. They need neither Temporal nor a database. */
module.exports = {
  ...require('../../jest.config.js'),
  rootDir: '../..',
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: [
    '**/tests/api/{who-may-what,kept-out}.test.ts',
    '**/tests/docs/documents.test.ts',
    '**/tests/domain/restricted-records.test.ts',
    '**/tests/domain/safeguarding-concern/{concern,described,who-knows}.test.ts',
    '**/tests/domain/transition-plan/{outline,relations,serious-events,which-is-meant,who-may-do-what}.test.ts',
    '**/tests/domain/voluntary-contact/who-may-do-what.test.ts',
  ],
};
