import { statSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ownKey } from '../../embedded/own-key';
import { scratchFolder } from './scratch-folder';

describe('the key of a data folder', () => {
  const folder = scratchFolder();
  afterAll(() => {
    folder.remove();
  });

  it('is made once, for this account only, and is the same ever after', () => {
    const file = folder.in('data/own.key');
    const made = ownKey(file);
    expect(made.bytes).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(ownKey(file)).toEqual(made);
    expect(ownKey(folder.in('another/own.key')).bytes).not.toEqual(made.bytes);
  });

  it('is never replaced by another where its file was spoilt', () => {
    const file = folder.in('spoilt.key');
    writeFileSync(file, 'not a key');
    expect(() => ownKey(file)).toThrow(/put back a copy/);
  });
});
