import type { Instant } from '../../calendar/london-time';
import type { StaffId } from '../../ids';

/**
 * Why a change of worker cannot wait until the child was told. Each says what is urgent for the child; none says, or lets
 * anybody guess, why a worker is away.
 */
export const URGENT_REASONS = ['nobody-there-to-tell-the-child', 'the-child-asked', 'somebodys-safety'] as const;
export type UrgentReason = (typeof URGENT_REASONS)[number];

/** Another worker was named, and takes over once the child was told. */
export interface WorkerChange {
  readonly toId: StaffId;
  readonly at: Instant;
  readonly by: StaffId;
}

/** What a plan knows of its workers beside who they are now. */
export interface WorkersPart {
  readonly caseManagerChange: WorkerChange | null;
  readonly receivingOfficerChange: WorkerChange | null;
}
export const NO_CHANGE_OF_WORKERS: WorkersPart = { caseManagerChange: null, receivingOfficerChange: null };

/** What the child is told, as a task's `about`: before the change, or after one that could not wait. */
export type TellingAbout =
  'next-case-manager' | 'new-case-manager' | 'next-receiving-officer' | 'new-receiving-officer';
