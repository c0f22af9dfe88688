/** Jest's `globalTeardown`: what the suites of this run shared is of no use to the next. */
export default (): void => {
  globalThis.removeRunFolder();
};
