/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  globalSetup: '<rootDir>/tests/begin-run.ts',
  globalTeardown: '<rootDir>/tests/end-run.ts',
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|js|mjs|cjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs', ignoreDynamic: false },
      },
    ],
  },
  // These are published as ES modules, which jest on Node 20 cannot require as they are.
  transformIgnorePatterns: ['/node_modules/(?!(@electric-sql/pglite|jose|oidc-provider|openid-client|oauth4webapi)/)'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
