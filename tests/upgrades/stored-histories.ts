import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { KEY_BYTES } from '../../encryption/key-ring';
import type { Key } from '../../encryption/key-ring';

/** Seals the histories that are stored here: what it keeps from anybody is nothing. */
export const HISTORIES_KEY: Key = { id: 'stored', bytes: Buffer.alloc(KEY_BYTES, 'stored') };

const HISTORIES = join(__dirname, '../histories');

export interface StoredHistory {
  /** Release and file, `0.1.0/reference-plan-….json.gz`. */
  readonly name: string;
  readonly history: { readonly events: readonly Record<string, unknown>[] };
}

/** The stored histories of every release so far. */
export function storedHistories(): StoredHistory[] {
  return readdirSync(HISTORIES).flatMap((release) =>
    readdirSync(join(HISTORIES, release)).map((file) => ({
      name: `${release}/${file}`,
      history: JSON.parse(
        gunzipSync(readFileSync(join(HISTORIES, release, file))).toString(),
      ) as StoredHistory['history'],
    })),
  );
}
