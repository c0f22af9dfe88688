import { addWorkingDays } from '../../calendar/working-days';
import type { AchievementId } from '../../ids';
import type { Task } from '../state';
import { assigneeFor, cancelTasks, isUnfinished, makeTask } from '../tasks';
import { actorOf, revised } from '../turn';
import type { Turn } from '../turn';

/** Has the family told of an achievement, as the child wants: by the case manager, once; nothing is sent to the family. */
export function haveFamilyTold(turn: Turn, achievementId: AchievementId): void {
  const { tasks, policy } = turn.state;
  const told = (task: Task) => tellsOf(task, achievementId) && (isUnfinished(task) || task.state.is === 'completed');
  if (tasks.some(told)) return;
  const dueOn = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
  makeTask(turn, 'tell-family', null, assigneeFor(turn.state, 'case-manager'), dueOn, achievementId);
}

/** Keeps how the family was told with the achievement itself, which fewer people may see than the task. */
export function noteFamilyTold(turn: Turn, { kind, about }: Task, how: string | null): void {
  if (kind !== 'tell-family' || how === null) return;
  const { voice } = turn.state;
  const familyTold = { at: turn.now, by: actorOf(turn), how };
  const achievements = voice.achievements.map((one) =>
    one.achievementId === about ? { ...one, familyTold, ...revised(one, turn, 'family told') } : one,
  );
  turn.state = { ...turn.state, voice: { ...voice, achievements } };
}

/** The child does not want the family to know, or it is no achievement any more. */
export function haveNobodyTold(turn: Turn, achievementId: AchievementId, reason: string): void {
  cancelTasks(turn, (task) => tellsOf(task, achievementId), reason);
}

const tellsOf = ({ kind, about }: Task, achievementId: AchievementId) =>
  kind === 'tell-family' && about === achievementId;
