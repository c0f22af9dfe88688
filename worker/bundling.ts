import type { BundleOptions } from '@temporalio/worker';

/**
 * How workflows are bundled, in production and on one machine alike. A plan that is begun or brought back to memory then
 * loads its own shell only: without this it loads all of `domain/` again, in about four times the time, and keeps it.
 */
export function bundling(): Pick<BundleOptions, 'preloadModules' | 'failureConverterPath'> {
  return {
    preloadModules: [require.resolve('../workflows/shared')],
    failureConverterPath: require.resolve('../workflows/failure-converter'),
  };
}
