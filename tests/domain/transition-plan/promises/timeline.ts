import { TIMELINE_KINDS, tellTimeline } from '../../../../domain/transition-plan/tell';
import type { LivedPlan } from '../plans';
import { promise } from './promise';

export function readable(plan: LivedPlan, from: number): void {
  for (const entry of plan.timeline.slice(from)) {
    promise(TIMELINE_KINDS.includes(entry.kind), 'every kind of line is known', entry);
    const words = tellTimeline(entry);
    promise(
      /^[A-Z1-9].*\S$/.test(words) && !/–|undefined|null|NaN/.test(words),
      'every line reads as a sentence',
      words,
    );
  }
}

/** Within one request, nobody has said both yes and no. */
export function answersOfOneRound(plan: LivedPlan): void {
  const answered = new Map<string, string>();
  for (const { kind, item } of plan.timeline) {
    if (item === null) continue;
    if (kind === 'task-requested' || kind === 'task-reassigned') answered.delete(item);
    if (kind !== 'task-accepted' && kind !== 'task-rejected') continue;
    promise(!answered.has(item), 'one answer to one request', { item, first: answered.get(item), then: kind });
    answered.set(item, kind);
  }
}
