import { isBefore } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { againstRule, wrongState } from '../../refusal';
import type { Refusal } from '../../refusal';
import type { TaskCommand } from '../commands';
import { mustLieAhead, RULES } from '../rules';
import type { PlanState, Task } from '../state';
import type { Asked } from '../strand';
import type { MoveCommand } from './commands';
import { presentMove } from './area-state';
import type { AreaMove } from './area-state';
import { MOVE_RULES } from './rules';
import { MOST_STAYS } from './custody-state';

type Command<Name extends MoveCommand['name']> = Extract<MoveCommand, { readonly name: Name }>;

export function refuseAreaMove(
  { moves, serviceId }: PlanState,
  { kind, host, from, until }: Command<'ask-another-area'>,
  { today }: Asked,
): Refusal | null {
  if (presentMove(moves.outOfArea)) {
    return againstRule(
      MOVE_RULES.oneHost,
      'Another service is asked, or looks after the child already. End that first.',
    );
  }
  if (moves.outOfArea.length >= MOST_STAYS) {
    return againstRule(MOVE_RULES.howMany, 'Speak with whoever runs the service before recording more.');
  }
  if (host.serviceId === serviceId) {
    return againstRule(MOVE_RULES.oneHost, 'This service holds the plan itself. Name the other one.', 'hostServiceId');
  }
  return refuseUntil({ kind, from, until }, today);
}

export function refuseChangeOfMove(
  { moves }: PlanState,
  { moveId, until }: Command<'change-area-move'>,
  { today }: Asked,
): Refusal | null {
  const move = moves.outOfArea.find((one) => one.moveId === moveId);
  return move ? refuseUntil({ ...move, until }, today) : null;
}

function refuseUntil(
  { kind, from, until }: Pick<AreaMove, 'kind' | 'from' | 'until'>,
  today: LocalDate,
): Refusal | null {
  if (kind === 'full-transfer' && until !== null) {
    return againstRule(MOVE_RULES.oneHost, 'A full transfer has no end. Leave “until” out.', 'until');
  }
  if (until === null) return null;
  return isBefore(until, from)
    ? againstRule(RULES.datesAhead, 'It ends before it begins. Check both days.', 'until')
    : mustLieAhead(until, today, 'until');
}

export function refuseChoice({ voluntaryContact }: PlanState): Refusal | null {
  return voluntaryContact.is === 'agreed'
    ? null
    : wrongState('not-agreed', 'The child has agreed to no voluntary contact, so there is nothing to take along.');
}

export function refuseEndOfMove({ moves }: PlanState, { moveId }: Command<'end-area-move'>): Refusal | null {
  const move = moves.outOfArea.find((one) => one.moveId === moveId);
  return move?.kind === 'full-transfer' && move.state.is === 'agreed'
    ? wrongState('agreed', 'The plan was taken over for good. Ask for a transfer back instead.')
    : null;
}

/** Taking a plan over names who is accountable from then on. */
export function refuseAgreement(
  { moves }: PlanState,
  task: Task,
  { receivingManagerId }: Extract<TaskCommand, { name: 'accept-task' }>,
): Refusal | null {
  const move = moves.outOfArea.find(({ moveId }) => moveId === task.about);
  return move?.kind === 'full-transfer' && receivingManagerId === null
    ? againstRule(RULES.acceptanceNames, 'The host’s team has no manager to be accountable. Name one first.')
    : null;
}
