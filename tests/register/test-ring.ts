import { randomBytes } from 'node:crypto';
import { keyRing } from '../../encryption/key-ring';

/** The ring of registers whose keys a test is not about. */
export const TEST_RING = keyRing([{ id: 'test', bytes: randomBytes(32) }]);
