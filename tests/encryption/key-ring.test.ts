import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { KeyNotHere, keyRing, SealBroken } from '../../encryption/key-ring';
import type { Key } from '../../encryption/key-ring';

const key = (id: string): Key => ({ id, bytes: randomBytes(32) });
const OLD = key('2025');
const NEW = key('2026');
const TEXT = 'What helps: a walk first, “yna siarad” 🙂';

describe('a ring of keys', () => {
  it('gives back what it sealed, and shows nothing of it meanwhile', () => {
    const ring = keyRing([NEW]);
    const sealed = ring.seal(TEXT, 'a');
    expect(ring.open(sealed, 'a')).toBe(TEXT);
    for (const form of [sealed, Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString('utf8')]) {
      expect(form).not.toMatch(/helps|walk|siarad/);
    }
    expect(ring.open(ring.seal('', 'a'), 'a')).toBe('');
  });

  it('seals the same text differently each time', () => {
    const ring = keyRing([NEW]);
    expect(ring.seal(TEXT, 'a')).not.toBe(ring.seal(TEXT, 'a'));
  });

  it('seals with its first key, and opens what an older one sealed for as long as that is on it', () => {
    const before = keyRing([OLD]).seal(TEXT, 'a');
    const rotated = keyRing([NEW, OLD]);
    expect(rotated.open(before, 'a')).toBe(TEXT);
    expect(keyRing([NEW]).open(rotated.seal(TEXT, 'a'), 'a')).toBe(TEXT);
    expect(() => keyRing([NEW]).open(before, 'a')).toThrow(KeyNotHere);
  });

  it('does not take another key of the same name for the one that sealed', () => {
    const sealed = keyRing([OLD]).seal(TEXT, 'a');
    expect(() => keyRing([{ ...NEW, id: OLD.id }]).open(sealed, 'a')).toThrow(SealBroken);
  });

  it('opens nothing for another context than it was sealed for', () => {
    const ring = keyRing([NEW]);
    expect(() => ring.open(ring.seal(TEXT, 'one extract'), 'another')).toThrow(SealBroken);
  });

  it.each([
    ['the nonce', 2],
    ['the tag', 3],
    ['the text', 4],
  ])('sees that %s was changed', (_, part) => {
    const ring = keyRing([NEW]);
    const parts = ring.seal(TEXT, 'a').split('.');
    const bytes = Buffer.from(parts[part] ?? '', 'base64url');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    parts[part] = bytes.toString('base64url');
    expect(() => ring.open(parts.join('.'), 'a')).toThrow(SealBroken);
  });

  it('takes no shortened tag, and nothing that it has not sealed', () => {
    const ring = keyRing([NEW]);
    const [format, id, nonce, tag, body] = ring.seal(TEXT, 'a').split('.');
    const short = Buffer.from(tag ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url');
    expect(() => ring.open([format, id, nonce, short, body].join('.'), 'a')).toThrow(SealBroken);
    expect(() => ring.open(TEXT, 'a')).toThrow(SealBroken);
    expect(() => ring.open('', 'a')).toThrow(SealBroken);
  });

  it('opens nothing under another name, be the key the same', () => {
    const ring = keyRing([NEW, { ...NEW, id: 'other' }]);
    const renamed = ring.seal(TEXT, 'a').replace('.2026.', '.other.');
    expect(() => ring.open(renamed, 'a')).toThrow(SealBroken);
  });

  it.each([
    ['no key', []],
    ['two keys of one name', [OLD, { ...NEW, id: OLD.id }]],
    ['a key that is too short', [{ id: 'short', bytes: randomBytes(16) }]],
  ])('is not made of %s', (_, keys) => {
    expect(() => keyRing(keys)).toThrow(RangeError);
  });
});
