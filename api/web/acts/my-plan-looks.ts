import { MY_PLAN_PARTS, NAMED_ON_MY_PLAN, PLAIN_MY_PLAN } from '../../../domain/transition-plan/voice/state';
import { planCommandPath } from '../../paths';
import type { Say } from '../words';
import type { Act } from './act';
import type { PlanShown } from './about-task';
import { optionsIn } from './fields';

const COMMAND = 'choose-how-my-plan-looks';

/** Asking the child what stands on the plan that they keep; what they chose last stands in the form. */
export function chooseLooks({ planId, voice }: PlanShown, t: Say): Act {
  const { title, leavesOff, names, easyRead, callers } = voice.myPlan.at(-1) ?? PLAIN_MY_PLAN;
  return {
    ...{ act: COMMAND, path: planCommandPath(COMMAND), params: { planId } },
    fields: [
      { name: 'title', label: 'childsTitle', is: 'line', first: title ?? '' },
      {
        ...{ name: 'leavesOff', is: 'several', first: leavesOff.join(' ') },
        options: optionsIn(t, MY_PLAN_PARTS, 'values'),
      },
      {
        name: 'names',
        label: 'namedOnIt',
        is: 'several',
        options: optionsIn(t, NAMED_ON_MY_PLAN, 'values'),
        first: names.join(' '),
      },
      { name: 'easyRead', is: 'tick', first: easyRead ? 'yes' : '' },
      { name: 'callers', is: 'long', first: callers.join('\n') },
    ],
    body: ({ callers: lines, ...said }) => ({
      ...said,
      callers: String(lines ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
  };
}
