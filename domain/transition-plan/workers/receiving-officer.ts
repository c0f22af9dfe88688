import type { StaffId } from '../../ids';
import { giveAppointmentsTo } from '../appointments/steps';
import { cancelTasks, giveTo, isUnfinished, makeRungTasks } from '../tasks';
import { changeTask, mail, rungOf, tell } from '../turn';
import type { Turn } from '../turn';
import { isTelling } from './telling';

/**
 * From now on this person receives the young adult: what waits for a receiving practitioner is asked of them, whatever a
 * colleague had answered, and the child meets them. Only an accepted handover stands as it was accepted.
 */
export function nameReceivingOfficer(turn: Turn, staffId: StaffId): void {
  const before = turn.state.receivingOfficerId;
  if (before === staffId) return;
  const { life } = turn.state;
  turn.state = {
    ...turn.state,
    receivingOfficerId: staffId,
    receivingOfficerChange: null,
    life: life.phase === 'preparing' ? { phase: 'graded-handover' } : life,
  };
  cancelTasks(turn, (task) => isTelling(task, 'next-receiving-officer'), 'somebody receives the young adult already');
  tell(turn, 'receiving-officer-named', null, { staffId });
  mail(turn, { kind: 'staff', staffId }, 'receiving-officer-named', turn.state.planId);
  const item = turn.item;
  const assignee = { kind: 'staff', staffId, side: 'receiver' } as const;
  for (const task of turn.state.tasks) {
    if (!isUnfinished(task) || task.assignee.side !== 'receiver' || task.kind === 'name-receiving-officer') continue;
    if (task.assignee.kind === 'staff' && task.assignee.staffId !== before) continue;
    const accepted = task.kind === 'accept-responsibility' && task.state.is === 'accepted';
    if (accepted) changeTask(turn, task, { assignee }, 'with the new receiving practitioner');
    else giveTo(turn, task, assignee, 'a receiving practitioner was named');
  }
  if (before !== null) giveAppointmentsTo(turn, before, staffId);
  turn.item = item;
  const introduce = rungOf(turn.state, 'introduce');
  if (before === null && introduce.state.is === 'open') makeRungTasks(turn, introduce, 'once-named');
}
