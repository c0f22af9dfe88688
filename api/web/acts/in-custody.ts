import { childsWords, doneOn, note, onPlan, onTask, reason } from './about-task';
import type { AboutTask, Answering } from './about-task';
import type { Field, Said } from './fields';

const CONTACT: readonly Field[] = [
  { name: 'contactName', is: 'line' },
  { name: 'howToReach', is: 'line' },
];

/** How the tasks of a child who is held somewhere, or goes to live elsewhere, are answered. */
export const IN_CUSTODY = {
  'confirm-release': {
    acts: (about) => [
      onPlan(
        about,
        'record-release',
        undefined,
        [{ name: 'on', label: 'releasedOn', is: 'day', needed: true }],
        (said) => ({ stayId: about.task.about, ...said }),
      ),
      changeStay(about, 'another-release-day', [{ name: 'releaseOn', is: 'day', needed: true }]),
    ],
  },
  'move-to-adult-establishment': {
    acts: (about) => [
      changeStay(
        about,
        'moved-to-adults',
        [{ name: 'name', label: 'establishment', is: 'line', needed: true }, ...CONTACT],
        (said) => ({ kind: 'adult', name: said['name'], contact: contactOf(said) }),
      ),
      onTask(about, 'complete', 'complete', [childsWords, { ...note, needed: true }]),
      onTask(about, 'reject', 'reject', [reason]),
    ],
  },
  'send-next-steps': {
    acts: (about) => {
      const stay = stayOf(about);
      return [
        onTask(about, 'complete', 'complete', [doneOn, note]),
        onTask(about, 'reject', 'reject', [reason]),
        ...(stay
          ? [
              changeStay(
                about,
                'name-contact',
                CONTACT.map((field) => ({ ...field, needed: true })),
                (said) => ({ ...stay.establishment, contact: contactOf(said) }),
              ),
            ]
          : []),
      ];
    },
  },
} satisfies Record<string, Answering>;

const stayOf = ({ task, plan }: AboutTask) => plan.moves.custody.find(({ stayId }) => stayId === task.about);

const contactOf = ({ contactName: name, howToReach }: Said) =>
  name === null || howToReach === null ? null : { name, howToReach };

/** What changes about a stay; whatever is not asked stays as it is. */
function changeStay(about: AboutTask, act: string, fields: readonly Field[], establishment?: (said: Said) => object) {
  const stay = stayOf(about);
  return onPlan(
    about,
    'change-custody',
    stay?.rev,
    [...fields, reason],
    (said) => ({
      stayId: about.task.about,
      establishment: establishment?.(said) ?? stay?.establishment,
      releaseOn: said['releaseOn'] ?? stay?.releaseOn ?? null,
      reason: said['reason'],
    }),
    act,
  );
}
