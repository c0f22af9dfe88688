/** Every small change of the table of permissions, of restricted records, of outlines, of how people stand to a plan and of what each may do with a plan, with voluntary contact and with a concern, and of who is kept out of it has to be noticed by a test: `npm run mutants`. */
export default {
  mutate: [
    'api/permissions/*.ts',
    'api/routes/concerns/kept-out.ts',
    'domain/restricted-records.ts',
    'domain/safeguarding-concern/{actions,guard,people}.ts',
    'domain/transition-plan/{actions,guard,outline,relations}.ts',
    'domain/voluntary-contact/{actions,guard}.ts',
  ],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'tests/mutants/jest.config.cjs', enableFindRelatedTests: false },
  // jest compiles by itself: nothing of the compiler's settings has to be carried over.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Long enough for a busy machine: a mutant that only ran slowly was not noticed by anybody.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 100, low: 100, break: 100 },
  tempDirName: '.camau/mutants',
};
