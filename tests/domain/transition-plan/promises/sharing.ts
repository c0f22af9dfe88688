import type { PlanState } from '../../../../domain/transition-plan/state';
import { endOf } from '../../../../domain/transition-plan/sharing/wakes';
import { isUnfinished } from '../../../../domain/transition-plan/tasks';
import type { LivedPlan } from '../plans';
import { promise } from './promise';

/** The log of sharing stands as it was written, and nothing is shared for ever, unexplained, or received by somebody else. */
export function checkSharing(before: PlanState, { state }: LivedPlan): void {
  const { decisions, extracts } = state.sharing;
  before.sharing.decisions.forEach((was, index) => {
    const is = decisions[index];
    const { state: now = was.state, rev = was.rev, changes = was.changes } = is ?? {};
    const same = JSON.stringify({ ...was, state: now, rev, changes }) === JSON.stringify(is);
    promise(same, 'a decision on sharing stands as it was made', [was, is]);
  });
  before.sharing.extracts.forEach((was, index) => {
    const is = extracts[index];
    promise(was.state.is === 'shared' || is === was, 'what can be read no more is never shared again', [was, is]);
    promise(is?.textId === was.textId && is.expiresOn === was.expiresOn, 'an extract keeps its text and its end', is);
  });
  for (const one of extracts) {
    const decision = decisions.find(({ decisionId }) => decisionId === one.decisionId);
    promise(decision?.sections.includes(one.section) === true, 'every extract follows from a decision', one);
    promise(
      !state.policy.sharedWithOwnReason.includes(one.section) || one.ownReason !== null,
      'what is not shared by default is shared with a reason of its own',
      one,
    );
    promise(one.state.is !== 'expired' || endOf(one) <= one.state.at, 'nothing ends before its day', one);
  }
  for (const { with: to, state: is } of decisions) {
    const theirs = is.is !== 'received' || to.is === 'outside' || is.by === to.staffId;
    promise(theirs, 'a receipt is the recipient’s own', [to, is]);
  }
  for (const task of state.tasks.filter(({ kind }) => kind === 'confirm-extracts').filter(isUnfinished)) {
    const decision = decisions.find(({ decisionId }) => decisionId === task.about);
    promise(decision?.state.is === 'shared', 'a receipt is asked for while it is waited for', task);
  }
}
