import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key of 32 bytes, known by a name of its own. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Seals texts that must not stand anywhere in the clear, and opens them again. What is sealed says by which key, so that
 * what an older key sealed stays readable for as long as that key is on the ring.
 */
export interface KeyRing {
  /** `context` says what the text belongs to; what was sealed for one context opens in no other. */
  seal(text: string, context: string): string;
  /** Throws KeyNotHere when the key is not on the ring, and SealBroken for what was changed, or sealed for another context. */
  open(sealed: string, context: string): string;
}

/** Whoever runs the service has to put the key back on the ring: nothing is lost. */
export class KeyNotHere extends Error {
  override readonly name = 'KeyNotHere';
  constructor() {
    super('Something was sealed with a key that is not on the ring (CAMAU_KEYS): put that key back, after the first.');
  }
}

/** What stands there is not what was sealed. The message tells nothing of it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor() {
    super('What was sealed has been changed since, or belongs to something else.');
  }
}

export const KEY_BYTES = 32;
const ALGORITHM = 'aes-256-gcm';
const FORMAT = 's1';
/** What NIST SP 800-38D asks of the mode: a new random nonce of 96 bits for each text, and the whole tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A ring whose first key seals, and each of whose keys opens what it has sealed. Throws RangeError for an unusable key. */
export function keyRing(keys: readonly Key[]): KeyRing {
  const byId = new Map(keys.map((key) => [key.id, key.bytes]));
  const [first] = keys;
  if (first === undefined || byId.size < keys.length) throw new RangeError('A ring has keys, each with its own id.');
  if (keys.some(({ bytes }) => bytes.length !== KEY_BYTES)) throw new RangeError(`A key has ${KEY_BYTES} bytes.`);
  return {
    seal: (text, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(boundTo(first.id, context)));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
      return [FORMAT, first.id, ...parts].join('.');
    },
    open: (sealed, context) => {
      const [format, id = '', nonce = '', tag = '', body = '', ...more] = sealed.split('.');
      if (format !== FORMAT || more.length > 0) throw new SealBroken();
      const bytes = byId.get(id);
      if (bytes === undefined) throw new KeyNotHere();
      try {
        const options = { authTagLength: TAG_BYTES };
        const decipher = createDecipheriv(ALGORITHM, bytes, Buffer.from(nonce, 'base64url'), options);
        decipher.setAAD(Buffer.from(boundTo(id, context))).setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
      } catch {
        throw new SealBroken();
      }
    },
  };
}

const boundTo = (id: string, context: string): string => JSON.stringify([FORMAT, id, context]);
