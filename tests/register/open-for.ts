import { afterAll, beforeAll } from '@jest/globals';
import type { Logger } from 'drizzle-orm';
import { createRegister } from '../../register/create-register';
import type { Register } from '../../register/register';
import type { DatabaseKind, TestDatabase } from './databases';
import { TEST_RING } from './test-ring';

/** Opens a database of this kind for the tests of a block, gives it with its register to `made`, and closes it after them. */
export function openFor(
  kind: DatabaseKind,
  made: (register: Register, database: TestDatabase) => Promise<void> | void,
  logger?: Logger,
): void {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await kind.open(logger);
    await made(createRegister(database.db, TEST_RING), database);
  });
  afterAll(async () => {
    await database?.close();
    await kind.stop();
  });
}
