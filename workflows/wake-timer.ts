import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { millisOf } from '../domain/calendar/london-time';
import type { Instant } from '../domain/calendar/london-time';

/** A timer is never shorter than this, so that no slip of the rules can make a workflow spin. */
const SHORTEST_MS = 1_000;

/** The one timer of an entity: set to its next wake, and set anew only when that has moved. */
export class WakeTimer {
  private scope: CancellationScope | null = null;
  /** When the timer is, or was, set for. */
  due: Instant | null = null;
  fired = false;

  /** `nowMs` is the entity's own clock. */
  constructor(private readonly nowMs: () => number) {}

  /** Sets the timer; null takes it away. The same instant again costs nothing. */
  arm(due: Instant | null): void {
    if (due === this.due && (this.scope !== null || this.fired)) return;
    this.scope?.cancel();
    this.scope = null;
    this.due = due;
    this.fired = false;
    if (due === null) return;
    const scope = new CancellationScope();
    this.scope = scope;
    void scope
      .run(() => sleep(Math.max(SHORTEST_MS, millisOf(due) - this.nowMs())))
      .then(
        () => {
          if (this.scope !== scope) return;
          this.scope = null;
          this.fired = true;
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }

  /** What the timer had fired for has been dealt with. */
  spent(): void {
    if (!this.fired) return;
    this.fired = false;
    this.due = null;
  }
}
