import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import type { PlanId } from '../ids';
import type { Role } from '../people';
import { inWords } from '../transition-plan/tell';
import type { Phase } from '../transition-plan/state';

/**
 * The lines of a plan's history that show an inspector who accepted what, and when. Each is said in words of our own: what
 * people wrote (reasons, conditions, the child's words) is in none of them.
 */
const SAID: Readonly<Record<string, (of: string) => string>> = {
  'plan-started': () => 'The plan was started.',
  'plan-started-for-end': () => 'The plan was started.',
  'task-received': (of) => `Looked at: ${of}.`,
  'task-accepted': (of) => `Accepted: ${of}.`,
  'task-rejected': (of) => `Declined, with a reason: ${of}.`,
  'task-climbed': (of) => `Unanswered, and climbed: ${of}.`,
  'receiving-officer-named': () => 'A receiving practitioner was named.',
  'rung-done': (of) => `Done: ${of}.`,
  'rung-passed-over': (of) => `Passed over, with a reason: ${of}.`,
  'accepted-with-child-unprepared': () => 'Responsibility was accepted although the child was not yet prepared.',
  'kept-by-yjs': () => 'The youth justice service decided to keep responsibility, with a reason.',
  'handed-over-after-all': () => 'It was decided to hand over after all, with a reason.',
  'responsibility-passed': () => 'Responsibility passed, by explicit acceptance.',
  'accountability-taken-on': () => 'Another manager of the same service took on being accountable.',
  'let-go': () => 'The plan ended by letting go.',
  closed: () => 'The plan was closed early, with a reason.',
  're-opened': () => 'The plan was opened again, with a reason.',
};
export const EVIDENCE_KINDS: readonly string[] = Object.keys(SAID);

/** A plan that was drawn, with one line of its history. */
export interface EvidenceLine {
  readonly planId: PlanId;
  readonly startedOn: LocalDate;
  readonly phase: Phase;
  readonly at: Instant;
  readonly kind: string;
  /** The kind of task, or the rung, that it is about; null when it is about the plan. */
  readonly of: string | null;
  readonly withConditions: boolean;
  /** The role that whoever did it has now; null when time did it. */
  readonly role: Role | null;
  readonly ownService: boolean | null;
}

/** What was drawn: so many of so many plans, by this seed. */
export interface Evidence {
  readonly population: number;
  readonly drawn: number;
  readonly lines: readonly EvidenceLine[];
}

/** One line in English, without any name or anything that a person wrote. */
export function sayEvidence({
  kind,
  of,
  withConditions,
}: Pick<EvidenceLine, 'kind' | 'of' | 'withConditions'>): string {
  const said = SAID[kind]?.(of === null ? 'the plan' : inWords(of)) ?? kind;
  return withConditions ? said.replace(/\.$/, ', with conditions.') : said;
}

/** Who did it, by role and side. */
export function doneBy({ role, ownService }: Pick<EvidenceLine, 'role' | 'ownService'>): string {
  if (role === null) return 'nobody: time had passed';
  return `${role.replaceAll('-', ' ')}, ${ownService ? 'youth justice service' : 'receiving side'}`;
}
