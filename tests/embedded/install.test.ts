import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';

const { whyNodeIsTooOld } = createRequire(__filename)('../../embedded/install.cjs') as {
  whyNodeIsTooOld: (version: string, required?: number[]) => string | undefined;
};

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('%s is enough', (version) => {
    expect(whyNodeIsTooOld(version)).toBeUndefined();
  });

  it.each(['20.18.3', '18.20.4', '8.9.0'])('%s is too old, and the sentence says what to do', (version) => {
    expect(whyNodeIsTooOld(version)).toBe(
      `Camau needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`,
    );
  });
});
