import { TRAVEL_CHOICES } from '../../../domain/transition-plan/moves/area-state';
import { ADVOCATE_ANSWERS, VIEW_ABOUTS } from '../../../domain/transition-plan/voice/state';
import { colleagues } from './act';
import type { Act } from './act';
import { childsWords, onPlan, optionsOf, reason } from './about-task';
import type { AboutTask, Answering } from './about-task';
import { optionsIn } from './fields';
import type { Field, Said } from './fields';
import { planCommandPath } from '../../paths';
import type { Say } from '../words';

/** Writing down what the child said: as said, or in one step that they had nothing to add. */
export function recordView(planId: string, t: Say): Act {
  return {
    ...{ act: 'record-child-view', path: planCommandPath('record-child-view'), params: { planId } },
    fields: [
      { name: 'about', is: 'choice', options: optionsIn(t, VIEW_ABOUTS, 'abouts'), needed: 'aboutNeeded' },
      { name: 'words', is: 'long' },
      { name: 'nothingToAdd', is: 'tick' },
    ],
    wrong: ({ words, nothingToAdd }) =>
      (words !== null) === (nothingToAdd === true) ? { name: 'words', says: 'wordsNeeded' } : null,
  };
}

/** Whether the child wants to stay in contact by choice, and with whom. */
export async function answeringOffer({ plan, call }: Pick<AboutTask, 'plan' | 'call'>) {
  const workers = await colleagues(call, 'case-manager', plan.serviceId);
  const fields: readonly Field[] = [
    { name: 'agreed', label: 'agreedToContact', is: 'yes-or-no', asks: 'does', needed: true },
    childsWords,
    { name: 'trustedWorkerId', is: 'choice', options: workers },
  ];
  const body = ({ agreed, trustedWorkerId, ...said }: Said) => ({
    ...said,
    agreed,
    trustedWorkerId: agreed === true ? trustedWorkerId : null,
  });
  return { fields, body };
}

/** How the child's own answers are written down. */
export const CHILDS_ANSWERS = {
  'ask-the-child': { acts: ({ plan, call: { t } }) => [recordView(plan.planId, t)] },
  'offer-voluntary-contact': {
    acts: async (about) => {
      const { fields, body } = await answeringOffer(about);
      return [onPlan(about, 'answer-voluntary-offer', about.plan.peopleVersion, fields, body)];
    },
  },
  'offer-advocate': {
    acts: (about) => [
      onPlan(about, 'record-advocate-answer', undefined, [
        {
          ...{ name: 'answer', label: 'advocateAnswer', is: 'choice', needed: true },
          options: optionsOf(about, ADVOCATE_ANSWERS, 'values'),
        },
        { ...childsWords, name: 'words', label: 'childsWords' },
      ]),
    ],
  },
  'ask-about-travelling': {
    acts: (about) => [
      onPlan(
        about,
        'record-choice-to-travel',
        moveRev(about),
        [
          { name: 'choice', is: 'choice', options: optionsOf(about, TRAVEL_CHOICES, 'values'), needed: true },
          childsWords,
        ],
        (said) => ({ moveId: about.task.about, ...said }),
      ),
    ],
  },
  'confirm-return': {
    acts: (about) => {
      const ofMove = (said: object) => ({ moveId: about.task.about, ...said });
      return [
        onPlan(about, 'end-area-move', moveRev(about), [reason], ofMove),
        onPlan(about, 'change-area-move', moveRev(about), [{ name: 'until', is: 'day' }, reason], ofMove),
      ];
    },
  },
} satisfies Record<string, Answering>;

const moveRev = ({ task, plan }: AboutTask) => plan.moves.outOfArea.find(({ moveId }) => moveId === task.about)?.rev;
