import type { CommandRow, OutboxRow, TimelineRow } from '../domain/commit';
import { outboxIdOf } from '../domain/ids';

/** What one turn adds to the register, gathered version by version. */
export class Rows {
  readonly cause: string[] = [];
  readonly timeline: TimelineRow[] = [];
  readonly outbox: OutboxRow[] = [];
  readonly commands: CommandRow[] = [];

  constructor(readonly baseVersion: number) {}

  add(
    entityId: string,
    version: number,
    cause: string,
    timeline: readonly Omit<TimelineRow, 'version' | 'seq'>[],
    effects: readonly Omit<OutboxRow, 'version' | 'outboxId'>[],
  ): void {
    this.cause.push(cause);
    timeline.forEach((entry, index) => this.timeline.push({ ...entry, version, seq: index + 1 }));
    effects.forEach((effect, index) =>
      this.outbox.push({ ...effect, version, outboxId: outboxIdOf(entityId, version, index + 1) }),
    );
  }
}
