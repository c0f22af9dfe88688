import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

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
