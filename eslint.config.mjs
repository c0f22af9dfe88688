import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The rooms and what each may import; see docs/architecture.md. A room that is not listed for a folder is closed to it. */
const ROOMS = [
  ...['domain', 'encryption', 'workflows', 'activities', 'register', 'operations', 'api', 'worker'],
  ...['embedded', 'production', 'tests', 'bench'],
];
const MAY_IMPORT = {
  domain: [],
  encryption: [],
  workflows: ['domain', 'activities'],
  activities: ['domain', 'register', 'operations'],
  register: ['domain', 'encryption'],
  operations: ['domain', 'encryption', 'register'],
  api: ['domain', 'encryption', 'register', 'operations'],
  worker: ['domain', 'encryption', 'workflows', 'activities', 'register', 'operations'],
  embedded: ['domain', 'encryption', 'workflows', 'activities', 'register', 'operations', 'api', 'worker'],
};

const zones = Object.entries(MAY_IMPORT).flatMap(([room, allowed]) =>
  ROOMS.filter((other) => other !== room && !allowed.includes(other)).map((other) => ({
    target: `./${room}`,
    from: `./${other}`,
    message: `${room}/ may not import from ${other}/ (docs/architecture.md, "Rooms").`,
  })),
);

const noPackages = (message, allowed = []) => ({
  patterns: [{ regex: `^(?!\\.{1,2}/)(?!(?:${['$^', ...allowed].join('|')})$)`, message }],
});

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.camau', 'register/migrations'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, importX.flatConfigs.typescript],
    plugins: { 'import-x': importX },
    languageOptions: {
      // tests/architecture.test.ts lints files of this name that do not exist, to show that a wrong import is found.
      parserOptions: {
        projectService: { allowDefaultProject: ['*/planted-import.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['encryption', 'activities', 'register', 'operations', 'api', 'worker'].map((room) => `${room}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['node:child_process', 'child_process', 'node:vm', 'vm'].map((name) => ({
            name,
            message: 'What runs in production starts no other program and runs no text (docs/security.md).',
          })),
        },
      ],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', noPackages('domain/ is pure: it imports no package.')],
      'no-restricted-globals': [
        'error',
        ...['Date', 'Intl', 'Temporal', 'process', 'crypto', 'setTimeout', 'setInterval', 'fetch', 'console'].map(
          (name) => ({ name, message: 'domain/ is pure: time, ids and randomness come in as arguments.' }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'domain/ is pure: randomness comes in as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...[
          'Program > VariableDeclaration[kind!="const"]',
          'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]',
          'Program VariableDeclaration[kind="const"]:not(:function *) > VariableDeclarator > NewExpression',
        ].map((selector) => ({
          selector,
          message: 'domain/ keeps nothing between two calls: all plans of a worker share its modules.',
        })),
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        noPackages('workflows/ import only domain/ and the Temporal workflow package.', [
          '@temporalio/workflow',
          '@temporalio/common',
        ]),
      ],
      'no-restricted-globals': ['error', { name: 'Temporal', message: 'Not deterministic in the workflow sandbox.' }],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'module', 'require', '__dirname', 'setTimeout'].map((name) => [name, 'readonly']),
      ),
    },
  },
);
