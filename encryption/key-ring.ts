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
  /** The id of the key that seals now. */
  readonly sealsWith: string;
  /** `context` says what the text belongs to; what was sealed for one context opens in no other. */
  seal(text: string, context: string): string;
  /** Throws KeyNotHere when the key is not on the ring, and SealBroken for what was changed, or sealed for another context. */
  open(sealed: string, context: string): string;
  /** The same for bytes, where whoever keeps them keeps the name of the key beside them. */
  sealBytes(bytes: Uint8Array, context: string): SealedBytes;
  openBytes(sealed: SealedBytes, context: string): Buffer;
}

/** A nonce, a tag and what was sealed, in this order, and the key that seals it. */
export interface SealedBytes {
  readonly keyId: string;
  readonly bytes: Uint8Array;
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

/**
 * Whether a key was typed, or is an example: fewer than 16 of its bytes differ, they follow each other in equal steps, the second half is
 * the first again, or they are text. Of 32 random bytes each of these is so less than once in 10^13 draws.
 */
export function isGuessable({ bytes }: Key): boolean {
  const half = bytes.length / 2;
  const steps = new Set(bytes.subarray(1).map((byte, index) => (byte - (bytes[index] ?? 0) + 256) % 256));
  const repeats = bytes.subarray(0, half).every((byte, index) => byte === bytes[half + index]);
  const isText = bytes.every((byte) => byte >= 32 && byte < 127);
  return new Set(bytes).size < 16 || steps.size === 1 || repeats || isText;
}

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

  const sealBytes = (bytes: Uint8Array, context: string): SealedBytes => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(boundTo(first.id, context)));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return { keyId: first.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
  };
  const openBytes = ({ keyId, bytes }: SealedBytes, context: string): Buffer => {
    const key = byId.get(keyId);
    if (key === undefined) throw new KeyNotHere();
    const [nonce, tag, body] = partsOf(bytes);
    try {
      const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(boundTo(keyId, context))).setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      throw new SealBroken();
    }
  };
  return {
    sealsWith: first.id,
    sealBytes,
    openBytes,
    seal: (text, context) => {
      const { keyId, bytes } = sealBytes(Buffer.from(text), context);
      return [FORMAT, keyId, ...partsOf(bytes).map((part) => part.toString('base64url'))].join('.');
    },
    open: (sealed, context) => {
      const [format, keyId = '', ...parts] = sealed.split('.');
      if (format !== FORMAT || parts.length !== 3) throw new SealBroken();
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES || body === undefined) throw new SealBroken();
      return openBytes({ keyId, bytes: Buffer.concat([nonce, tag, body]) }, context).toString('utf8');
    },
  };
}

function partsOf(bytes: Uint8Array): [nonce: Buffer, tag: Buffer, body: Buffer] {
  const all = Buffer.from(bytes);
  const end = NONCE_BYTES + TAG_BYTES;
  return [all.subarray(0, NONCE_BYTES), all.subarray(NONCE_BYTES, end), all.subarray(end)];
}

const boundTo = (id: string, context: string): string => JSON.stringify([FORMAT, id, context]);
