import type * as Published from '@electric-sql/pglite';
import * as module from '../../node_modules/@electric-sql/pglite/dist/index.js';

/** PGlite from its ES module: jest.config.js compiles .js but not .cjs, and the .cjs loads parts of itself by `import()`. */
export const { PGlite } = module as unknown as typeof Published;
