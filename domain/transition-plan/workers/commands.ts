import type { StaffId } from '../../ids';
import type { UrgentReason } from './state';

/** Commands by which the people of a plan change. `ifMatch` is the plan's `peopleVersion`. None asks why anybody is away. */
export type WorkerCommand =
  | {
      readonly name: 'change-case-manager';
      /** Naming the present case manager takes a planned change back. */
      readonly toId: StaffId;
      /** Null: the child is told first, and the change waits for that. */
      readonly urgent: UrgentReason | null;
    }
  | {
      readonly name: 'change-receiving-officer';
      /** Naming the present receiving practitioner takes a planned change back. */
      readonly toId: StaffId;
      /** Null: the child is told first, and the change waits for that. */
      readonly urgent: UrgentReason | null;
    }
  /** Whoever gives it becomes accountable: that is their explicit acceptance. */
  | { readonly name: 'take-on-accountability' };
