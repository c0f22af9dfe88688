import type { ApplicationFailure } from '@temporalio/workflow';
import type { CommandRow, StartKey } from '../domain/commit';
import { COMMANDS_REMEMBERED } from '../domain/protocol';
import { failure } from './failure';

/** The commands that an entity remembers, so that a repeat is answered as the first time. */
export class DoneBefore {
  constructor(public rows: readonly CommandRow[] = []) {}

  /** The failure that answers what was done before, or that says that it was something else; null for what is new. */
  answerTo({ commandId, bodyHash }: StartKey): ApplicationFailure | null {
    const before = this.rows.find((row) => row.commandId === commandId);
    if (!before) return null;
    return before.bodyHash === bodyHash
      ? failure('Repeat', 'Done before', before.answer)
      : failure('KeyReused', 'This key came with another body', null);
  }

  add(rows: readonly CommandRow[]): void {
    this.rows = [...this.rows, ...rows].slice(-COMMANDS_REMEMBERED);
  }
}
