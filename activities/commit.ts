import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Commit } from '../domain/commit';
import { CHILD_HAS_DIED, CONCERN_IS_OPEN, OPEN_ONE_EXISTS } from '../domain/protocol';
import { ChildHasDied, ConcernIsOpen, OpenOneExists } from '../register/errors';
import type { CommitOutcome, Register } from '../register/register';

/**
 * Writes one turn of an entity into the register, unless this attempt has been given up. Safe to repeat; fails for good only
 * when the child has another open entity of this kind, when it would close over an open concern, or when it is contact with a child who has died.
 */
export function commitActivity({ register }: { readonly register: Pick<Register, 'commit'> }) {
  return async (commit: Commit): Promise<CommitOutcome> => {
    try {
      return await register.commit(commit, Context.current().cancellationSignal);
    } catch (error) {
      if (error instanceof OpenOneExists) {
        throw ApplicationFailure.nonRetryable('The child has another open one', OPEN_ONE_EXISTS);
      }
      if (error instanceof ConcernIsOpen) {
        throw ApplicationFailure.nonRetryable('A concern is open', CONCERN_IS_OPEN);
      }
      if (error instanceof ChildHasDied) {
        throw ApplicationFailure.nonRetryable('The child has died', CHILD_HAS_DIED);
      }
      throw error;
    }
  };
}

/** Makes the register's rows of one entity equal to the entity's own account. */
export function repairActivity({ register }: { readonly register: Pick<Register, 'repair'> }) {
  return async (commit: Commit): Promise<void> => {
    await register.repair(commit);
  };
}
