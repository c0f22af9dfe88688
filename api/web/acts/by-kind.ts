import type { TaskKind } from '../../../domain/transition-plan/state';
import { taskCommandPath } from '../../paths';
import type { Act } from './act';
import { colleagues } from './act';
import { childsWords, doneOn, howItHappened, note, onPlan, onTask, reason, urgentBecause } from './about-task';
import type { AboutTask, Answering } from './about-task';
import { BEGIN_CONTACT } from './begin-contact';
import { CHILDS_ANSWERS } from './childs-answers';
import type { Field } from './fields';
import { HANDOVER, meet } from './handover';
import { IN_CUSTODY } from './in-custody';
import { ON_THE_ORDER } from './on-the-order';

/** What is done, or declined with a reason, and no more. */
const DONE_OR_NOT: Answering = {
  acts: (about) => [
    onTask(about, 'complete', 'complete', [doneOn, childsWords, note]),
    onTask(about, 'reject', 'reject', [reason]),
  ],
};
/** As above, by people who meet for it. */
const MET: Answering = { acts: async (about) => [...(await DONE_OR_NOT.acts(about)), meet(about)] };
/** What concerns no meeting with the child. */
const WITHOUT_THE_CHILD: Answering = {
  acts: (about) => [onTask(about, 'complete', 'complete', [doneOn, note]), onTask(about, 'reject', 'reject', [reason])],
};

/** How each kind of task is answered on its page: the first act stands open, each other one opens. */
const ANSWERS = {
  ...HANDOVER,
  ...BEGIN_CONTACT,
  ...CHILDS_ANSWERS,
  ...ON_THE_ORDER,
  ...IN_CUSTODY,
  'prepare-child': DONE_OR_NOT,
  'three-way-meeting': MET,
  'joint-contact': MET,
  'receiver-led-contact': MET,
  'after-transfer-check-in': MET,
  'transition-review': MET,
  'review-before-end': MET,
  'plan-review': MET,
  'follow-up-missed': DONE_OR_NOT,
  'tell-child-of-change': DONE_OR_NOT,
  'fill-gap': WITHOUT_THE_CHILD,
  'tell-family': {
    acts: (about) => [
      onTask(about, 'complete', 'complete', [doneOn, { ...note, needed: true }]),
      onTask(about, 'reject', 'reject', [reason]),
    ],
  },
  'correct-address': WITHOUT_THE_CHILD,
  'notify-serious-incident': WITHOUT_THE_CHILD,
  'safeguarding-review': WITHOUT_THE_CHILD,
  'support-staff': WITHOUT_THE_CHILD,
  'change-what-was-returned': {
    acts: async (about) => {
      const written = signOffOf(about)?.of === 'exit-plan' ? about.plan.exitPlans.at(-1) : undefined;
      const others = await WITHOUT_THE_CHILD.acts(about);
      return written === undefined ? others : [writeExitPlan(about, written), ...others];
    },
    tells: (about) => {
      const state = signOffOf(about)?.state;
      return state?.is === 'returned' ? [{ label: about.call.t('fields.reason'), text: String(state['reason']) }] : [];
    },
  },
  'exit-plan': { acts: (about) => [writeExitPlan(about), onTask(about, 'reject', 'reject', [reason])] },
  'confirm-extracts': {
    acts: (about) => [onPlan(about, 'confirm-extracts', undefined, [], () => ({ decisionId: about.task.about }))],
  },
  'name-another-worker': {
    acts: async (about) => {
      const { task, plan, call } = about;
      const [post = ''] = (task.about ?? '').split('.');
      if (post === 'case-manager' || post === 'receiving-officer') {
        const serviceId = post === 'case-manager' ? plan.serviceId : plan.receivingServiceId;
        const options = await colleagues(call, post, serviceId);
        return [
          onPlan(about, `change-${post}`, plan.peopleVersion, [
            { name: 'toId', label: 'whoInstead', is: 'choice', options, needed: true },
            urgentBecause(call),
          ]),
        ];
      }
      return post === 'accountable-owner'
        ? [onPlan(about, 'take-on-accountability', plan.peopleVersion, [])]
        : DONE_OR_NOT.acts(about);
    },
  },
  'review-warning-note': {
    acts: (about) => {
      const found = warningNoteOf(about);
      const of = (said: object) => ({ warningNoteId: about.task.about, ...said });
      const reviewOn: Field = { name: 'reviewOn', is: 'day' };
      return [
        onPlan(about, 'keep-warning-note', found?.rev, [reviewOn], of),
        onPlan(
          about,
          'change-warning-note',
          found?.rev,
          [{ name: 'text', label: 'warningText', is: 'long', needed: true, first: found?.text ?? '' }, reviewOn],
          of,
        ),
        onPlan(about, 'end-warning-note', found?.rev, [reason], of),
      ];
    },
    tells: (about) => {
      const found = warningNoteOf(about);
      return found ? [{ label: about.call.t('fields.warningText'), text: found.text }] : [];
    },
  },
  'sign-off': {
    acts: (about) => {
      const found = signOffOf(about);
      const of = (said: object) => ({ signOffId: about.task.about, ...said });
      return [
        onPlan(about, 'sign-off', found?.rev, [note], of),
        onPlan(about, 'return-for-changes', found?.rev, [reason], of),
      ];
    },
    tells: (about) => {
      const found = signOffOf(about);
      const { t } = about.call;
      return found
        ? [
            { label: t('whatToSignOff'), text: t(`values.${found.of}`) },
            { label: t('doneBy'), text: about.plan.names[found.doneBy] ?? '' },
          ]
        : [];
    },
  },
  // Two people confirm it, the one who records it and another; either sees the same two steps.
  'confirm-death': {
    acts: (about) => [
      onPlan(about, 'record-death', undefined, [{ name: 'diedOn', is: 'day', needed: true }]),
      onPlan(about, 'withdraw-death', undefined, [howItHappened]),
    ],
  },
} satisfies Readonly<Record<TaskKind, Answering>>;

/** The exit plan is written, or written anew where it was returned. */
function writeExitPlan(about: AboutTask, written?: AboutTask['plan']['exitPlans'][number]): Act {
  const part = (name: 'whatWasDone' | 'whatWorked' | 'whoGoesOnSupporting' | 'childsView'): Field => {
    return { name: `exitPlan.${name}`, is: 'long', needed: true, first: written?.[name] ?? '' };
  };
  return onTask(
    about,
    'write-exit-plan',
    'complete',
    [part('whatWasDone'), part('whatWorked'), part('whoGoesOnSupporting'), part('childsView'), doneOn],
    (said) => ({
      on: said['on'],
      exitPlan: {
        whatWasDone: said['exitPlan.whatWasDone'],
        whatWorked: said['exitPlan.whatWorked'],
        whoGoesOnSupporting: said['exitPlan.whoGoesOnSupporting'],
        childsView: said['exitPlan.childsView'],
      },
    }),
  );
}

const warningNoteOf = ({ task, plan }: AboutTask) =>
  plan.warningNotes.find(({ warningNoteId }) => warningNoteId === task.about);
const signOffOf = ({ task, plan }: AboutTask) => plan.signOffs.find(({ signOffId }) => signOffId === task.about);

const BY_KIND: Readonly<Record<TaskKind, Answering>> = ANSWERS;

/**
 * How this task is answered, whatever state it is in; with the word that somebody has looked, which answers nothing. What is to be
 * done is taken on first by whoever was asked.
 */
export async function answersTo(about: AboutTask): Promise<readonly Act[]> {
  const acts = await BY_KIND[about.task.kind].acts(about);
  const isDone = acts.some(({ path }) => path === taskCommandPath('complete'));
  return [
    ...(isDone ? [onTask(about, 'take-on', 'accept', [], () => ({}))] : []),
    ...acts,
    ...(isDone ? [onTask(about, 'begin-task', 'start', [], () => ({}))] : []),
    onTask(about, 'another-due-day', 'reschedule', [
      { name: 'dueOn', label: 'newDueOn', is: 'day', needed: true },
      reason,
    ]),
    onTask(about, 'receive', 'receive', []),
  ];
}

/** What is done about a task that was declined: somebody else is asked, or it is taken back. For whoever asked for it. */
export async function afterDeclined(about: AboutTask): Promise<readonly Act[]> {
  const { task, plan, call } = about;
  const ofReceiver = task.assignee.side === 'receiver';
  const options = ofReceiver
    ? await colleagues(call, 'receiving-officer', plan.receivingServiceId)
    : await colleagues(call, 'case-manager', plan.serviceId);
  const who: Field = { name: 'staffId', label: 'whoInstead', is: 'choice', options, needed: true };
  const urgent = ofReceiver && plan.receivingOfficerId !== null ? [urgentBecause(call)] : [];
  return [
    onTask(about, 'ask-somebody-else', 'reassign', [who, reason, ...urgent], ({ staffId, ...said }) => {
      return { assignee: { kind: 'staff', staffId }, ...said };
    }),
    onTask(about, 'take-back', 'cancel', [reason]),
  ];
}

/** Those of them that make sense while the task is in this state. */
export const inState = (acts: readonly Act[], state: string): readonly Act[] =>
  acts.filter(({ states }) => states === undefined || states.includes(state));

/** What the task is about, as people wrote it. */
export const linesOf = (about: AboutTask) => BY_KIND[about.task.kind].tells?.(about) ?? [];
