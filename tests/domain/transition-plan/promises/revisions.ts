import type { PlanState } from '../../../../domain/transition-plan/state';
import type { Move } from '../walks';
import { promise } from './promise';

export function revisions(before: PlanState, after: PlanState, move: Move): void {
  for (const task of before.tasks) {
    const then = after.tasks.find((other) => other.taskId === task.taskId);
    promise(then !== undefined && then.rev >= task.rev, 'a task is never lost, and its revision never falls', task);
    const decided = move.is === 'command' || move.is === 'seen';
    promise(decided || then?.rev === task.rev, 'time changes no revision', task);
  }
  for (const one of before.appointments) {
    const withdrawn = after.withdrawals.flatMap((other) => (other.kind === 'appointment' ? [other.record] : []));
    const then = [...after.appointments, ...withdrawn].find((other) => other.appointmentId === one.appointmentId);
    promise(
      then !== undefined && then.rev >= one.rev,
      'an appointment is never lost, and its revision never falls',
      one,
    );
    if (move.is !== 'command') promise(then === one, 'time changes no appointment', one);
  }
  const kept = before.withdrawals.every((one, index) => after.withdrawals[index] === one);
  promise(kept, 'what was withdrawn stays to be read as it was', after.withdrawals);
  const ids = idsOf(after);
  promise(new Set(ids).size === ids.length, 'no record ever has the id of another, withdrawn or not', ids);
  if (move.is !== 'command') promise(after.peopleVersion === before.peopleVersion, 'time decides nothing');
}

function idsOf({ voice, aroundTheChild, appointments, withdrawals }: PlanState): readonly string[] {
  const { professionals, interventions, formulationMeetings } = aroundTheChild;
  return [
    ...voice.achievements.map(({ achievementId }) => achievementId),
    ...voice.peopleWhoMatter.map(({ personId }) => personId),
    ...professionals.map(({ professionalId }) => professionalId),
    ...interventions.map(({ interventionId }) => interventionId),
    ...formulationMeetings.map(({ meetingId }) => meetingId),
    ...appointments.map(({ appointmentId }) => appointmentId),
    ...withdrawals.filter(({ recordId }) => recordId.startsWith('plan-')).map(({ recordId }) => recordId),
  ];
}
