import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES } from '../encryption/key-ring';
import type { Key } from '../encryption/key-ring';

const ID = 'own';

/**
 * The key of this data folder, made for this account only when it is missing; a copy of the folder opens what it holds.
 * Throws when its file is unreadable: another key would open nothing of what is there.
 */
export function ownKey(file: string): Key {
  const kept = read(file);
  if (kept !== null) return { id: ID, bytes: kept };
  const bytes = randomBytes(KEY_BYTES);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${bytes.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return { id: ID, bytes };
}

function read(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unusable(file, error);
  }
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== KEY_BYTES) throw unusable(file, undefined);
  return bytes;
}

function unusable(file: string, cause: unknown): Error {
  const message = `Camau cannot read the key ${file}, which opens what is sealed in its folder: put back a copy of that file.`;
  return new Error(message, { cause });
}
