import type { Register } from '../register/register';
import { unavailable } from './problem';

const REMEMBERED_MS = 1_000;

/**
 * Lets writes in only while the register answers: a plan could take a command and then wait for its commit.
 * The answer is remembered for a second, and asked for once however many come. Throws a 503.
 */
export function doorOf(register: Pick<Register, 'ping'>): () => Promise<void> {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  return async () => {
    if (asked === null || Date.now() - asked.at > REMEMBERED_MS) {
      const answer = register.ping().then(
        () => true,
        () => false,
      );
      asked = { at: Date.now(), answer };
    }
    if (!(await asked.answer)) {
      throw unavailable('Nothing can be recorded now, because the register does not answer. Send it again shortly.');
    }
  };
}
