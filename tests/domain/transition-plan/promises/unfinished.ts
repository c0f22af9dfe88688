import type { Task } from '../../../../domain/transition-plan/state';

/** Whether something is still asked of somebody by this task. */
export const unfinished = (task: Task): boolean => task.state.is !== 'completed' && task.state.is !== 'cancelled';
