import type { CommandRow } from '../../domain/commit';
import { ChildRecordRefused, SignInTaken } from '../../register/errors';
import type { Recorded } from '../../register/writing/recorded';
import { Problem } from '../problem';
import { problemOf } from '../refusal-problem';
import { keyReused } from '../replies';
import type { WriteCall } from './route';

/**
 * Records one change of what the register itself owns, once for its key. A repeat is looked for before anything else is asked, so that what the
 * first sending changed never stands against it. Throws a 422 when the key came with another request, a 409 when the
 * sign-in is another person's, and what a rule of the child's records has against it.
 */
export async function recordOnce(
  { actor, services, key }: WriteCall<unknown, unknown, unknown>,
  what: string,
  record: (recorded: Recorded) => Promise<CommandRow>,
): Promise<CommandRow> {
  const { register, now } = services;
  try {
    const earlier = await register.command(key.commandId);
    const row = earlier ?? (await record({ by: actor.staffId, at: now(), what, key }));
    if (row.bodyHash !== key.bodyHash) throw keyReused();
    return row;
  } catch (error) {
    if (error instanceof ChildRecordRefused) throw problemOf(error.refusal);
    if (!(error instanceof SignInTaken)) throw error;
    const message = 'Another member of staff signs in by this provider and subject. Check the subject.';
    throw new Problem('sign-in-taken', message, { members: { errors: [{ field: 'subject', message }] } });
  }
}
