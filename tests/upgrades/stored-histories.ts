import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeFromPayloadsAtIndex, loadDataConverter } from '@temporalio/common/lib/internal-non-workflow';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import type { EntityKind } from '../../domain/ids';
import { KEY_BYTES } from '../../encryption/key-ring';
import type { Key } from '../../encryption/key-ring';
import { sealedData } from '../../operations/temporal-data';

/** Seals the histories that are stored here: what it keeps from anybody is nothing. */
export const HISTORIES_KEY: Key = { id: 'stored', bytes: Buffer.alloc(KEY_BYTES, 'stored') };

const HISTORIES = join(__dirname, '../histories');

export interface StoredHistory {
  /** Release and file, `0.1.0/reference-plan-….json.gz`. */
  readonly name: string;
  readonly history: { readonly events: readonly Record<string, unknown>[] };
}

/** What the run of a stored history was started with: the kind of entity, and its input, opened. */
export async function startOf(history: StoredHistory['history']): Promise<{ kind: EntityKind; input: unknown }> {
  const [first] = historyFromJSON(history).events ?? [];
  const started = first?.workflowExecutionStartedEventAttributes;
  const converter = loadDataConverter(sealedData([HISTORIES_KEY]));
  const input: unknown = await decodeFromPayloadsAtIndex(converter, 0, started?.input?.payloads);
  return { kind: started?.workflowType?.name as EntityKind, input };
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
