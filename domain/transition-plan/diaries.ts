import type { Meeting } from '../entity';
import type { StaffId } from '../ids';
import type { PlanState, Task } from './state';
import { changeTask, mail } from './turn';
import type { Turn } from './turn';

/**
 * Brings people's diaries in line with the plan after a step: whoever comes to a meeting now gets it or its new time,
 * and whoever does not come any more has it taken out. What was completed stays in the diaries as it was.
 */
export function bringDiariesInLine(turn: Turn, before: PlanState): void {
  const same = (['caseManagerId', 'receivingOfficerId', 'tasks'] as const).every(
    (key) => before[key] === turn.state[key],
  );
  if (same) return;
  for (const now of turn.state.tasks) {
    const was = before.tasks.find((task) => task.taskId === now.taskId);
    if (!now.meeting || !was || now.state.is === 'completed' || was.state.is === 'cancelled') continue;
    const came = whoMeets(before, was);
    const come = whoMeets(turn.state, now);
    const leave = came.filter((staffId) => !come.includes(staffId));
    const sequence = leave.length > 0 ? now.meeting.sequence + 1 : now.meeting.sequence;
    const meeting = { ...now.meeting, sequence };
    const moved = was.meeting?.sequence !== now.meeting.sequence;
    if (leave.length > 0) changeTask(turn, now, { meeting }, null);
    send(turn, now, leave, { uid: now.taskId, method: 'CANCEL', ...meeting });
    const toTell = moved ? come : come.filter((staffId) => !came.includes(staffId));
    send(turn, now, toTell, { uid: now.taskId, method: 'REQUEST', ...meeting });
  }
}

/** The case manager, the receiving practitioner, and whoever else holds the task. */
function whoMeets(state: PlanState, task: Task): readonly StaffId[] {
  if (task.meeting === null || task.state.is === 'cancelled') return [];
  const holder = task.assignee.kind === 'staff' ? task.assignee.staffId : null;
  return [...new Set([state.caseManagerId, state.receivingOfficerId, holder])].filter((staffId) => staffId !== null);
}

function send(turn: Turn, task: Task, people: readonly StaffId[], meeting: Meeting): void {
  for (const staffId of people) mail(turn, { kind: 'staff', staffId }, 'meeting', task.taskId, meeting);
}
