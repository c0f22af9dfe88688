'use strict';

/** Jest's `globalTeardown`: what the suites of this run shared is of no use to the next. */
module.exports = () => globalThis.removeRunFolder();
