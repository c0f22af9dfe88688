import { PACK_ITEMS } from '../../../domain/policy/information-pack';
import { MEETING_MINUTES } from '../../schemas/primitives';
import { colleagues } from './act';
import { childsWords, doneOn, note, onPlan, onTask, optionsOf, reason, urgentBecause } from './about-task';
import type { AboutTask, Answering } from './about-task';
import type { Field } from './fields';

const MEETING: readonly Field[] = [
  { name: 'on', label: 'meetOn', is: 'day', needed: true },
  { name: 'at', is: 'time', needed: true },
  { name: 'minutes', is: 'number', needed: true, first: '60', between: [MEETING_MINUTES.min, MEETING_MINUTES.max] },
];
export const meet = (about: AboutTask) => onTask(about, 'arrange-meeting', 'arrange-meeting', MEETING);

const why: Field = { name: 'why', is: 'long', needed: true };
const expectedBy: Field = { name: 'expectedBy', is: 'day', needed: true };
const from: Field = { name: 'from', label: 'takeFrom', is: 'day' };

/** How the tasks of the handover are answered, by either side. */
export const HANDOVER = {
  'share-information': {
    acts: (about) => {
      const { plan } = about;
      const items = optionsOf(
        about,
        plan.informationPack.items.map(({ item }) => item),
        'packItems',
      );
      const each = { name: 'items', is: 'several', options: items, needed: true } as const;
      const check = (act: string, is: string, fields: readonly Field[]) =>
        onPlan(
          about,
          'check-information-pack',
          undefined,
          [each, ...fields],
          ({ items: chosen, ...said }) => ({ checks: (chosen as string[]).map((item) => ({ item, is, ...said })) }),
          act,
        );
      const pack = [
        check('items-ready', 'ready', [note]),
        check('items-later', 'missing', [why, expectedBy]),
        check('items-not-for-them', 'does-not-apply', [why]),
      ];
      const done = [doneOn, childsWords, note];
      return [
        onTask(about, 'complete', 'complete', done),
        ...(items.length > 0 ? pack : []),
        onTask(about, 'reject', 'reject', [reason]),
      ];
    },
  },
  'accept-responsibility': {
    acts: (about) => {
      const { plan } = about;
      const complete = plan.informationPack.complete;
      const items = optionsOf(
        about,
        PACK_ITEMS.filter((item) => plan.informationPack.items.some((entry) => entry.item === item)),
        'packItems',
      );
      return [
        ...(complete ? [onTask(about, 'accept', 'accept', [], () => ({}))] : []),
        onTask(about, 'accept-knowing', 'accept', [{ name: 'conditions', is: 'long', needed: true }, from]),
        onPlan(about, 'ask-for-another-date', undefined, [
          { name: 'on', label: 'anotherDay', is: 'day', needed: true },
          reason,
        ]),
        ...(items.length > 0
          ? [
              onPlan(
                about,
                'return-information-pack',
                undefined,
                [
                  { name: 'items', is: 'several', options: items, needed: true },
                  { name: 'what', label: 'whatLacks', is: 'long', needed: true },
                ],
                ({ items: chosen, what }) => ({ lacks: (chosen as string[]).map((item) => ({ item, what })) }),
              ),
            ]
          : []),
        meet(about),
        onTask(about, 'reject', 'reject', [reason]),
      ];
    },
  },
  'accept-area-move': {
    acts: (about) => [
      onTask(about, 'accept', 'accept', [{ name: 'conditions', is: 'long' }]),
      onTask(about, 'reject', 'reject', [reason]),
      meet(about),
    ],
    tells: (about) => moveOf(about).map(({ reason: text }) => ({ label: about.call.t('fields.reason'), text })),
  },
  'name-receiving-officer': {
    acts: async (about) => {
      const { call, plan } = about;
      const options = await colleagues(call, 'receiving-officer', plan.receivingServiceId);
      return [
        onTask(about, 'name-officer', 'complete', [
          { name: 'receivingOfficerId', is: 'choice', options, needed: true },
          ...(plan.receivingOfficerId === null ? [] : [urgentBecause(call)]),
          note,
        ]),
        onTask(about, 'reject', 'reject', [reason]),
      ];
    },
  },
  'decide-keep-or-hand-over': {
    acts: (about) => {
      const { plan } = about;
      const { proposal, peopleVersion } = plan;
      if (proposal === null) return [onTask(about, 'complete', 'complete', [{ ...note, needed: true }])];
      return [
        onPlan(about, 'keep-at-yjs', peopleVersion, [
          { name: 'until', is: 'day', needed: true, first: proposal.keepUntil },
          reason,
        ]),
        onPlan(about, 'hand-over-after-all', peopleVersion, [reason]),
      ];
    },
    tells: ({ plan: { proposal }, call: { t } }) =>
      proposal === null ? [] : [{ label: t('proposed'), text: proposal.why }],
  },
  'agree-on-date': {
    acts: (about) => {
      const { task, plan } = about;
      return [
        onPlan(about, 're-plan', plan.peopleVersion, [
          { name: 'transferOn', is: 'day', needed: true, first: task.about ?? '' },
          reason,
        ]),
        onTask(about, 'day-stays', 'complete', [{ ...note, label: 'whyStays', needed: true }]),
      ];
    },
  },
  'send-what-is-missing': {
    acts: (about) => {
      const item = about.task.about;
      const check = (act: string, is: string, fields: readonly Field[]) =>
        onPlan(
          about,
          'check-information-pack',
          undefined,
          fields,
          (said) => ({ checks: [{ item, is, ...said }] }),
          act,
        );
      return [
        check('item-ready', 'ready', [note]),
        check('item-later', 'missing', [why, expectedBy]),
        check('item-not-for-them', 'does-not-apply', [why]),
      ];
    },
    tells: ({ task, plan, call: { t } }) => {
      const entry = plan.informationPack.items.find(({ item }) => item === task.about);
      const said = entry?.is === 'returned' ? entry.what : entry?.is === 'missing' ? entry.why : '';
      return [{ label: t('packItem'), text: t(`packItems.${task.about ?? ''}`) }, ...line(t('fields.whatLacks'), said)];
    },
  },
  'answer-transfer-request': {
    acts: (about) => {
      const request = about.plan.transferRequests.find(({ requestId }) => requestId === about.task.about);
      return [
        onPlan(
          about,
          'answer-transfer-request',
          request?.rev,
          [{ name: 'agreed', label: 'agreedToTransfer', is: 'yes-or-no', asks: 'do-you', needed: true }, reason],
          (said) => ({ requestId: about.task.about, ...said }),
        ),
      ];
    },
    tells: ({ task, plan, call: { t } }) =>
      plan.transferRequests
        .filter(({ requestId }) => requestId === task.about)
        .flatMap(({ wanted, reason: why }) => [
          { label: t('askedFor'), text: t(`values.${wanted}`) },
          { label: t('fields.reason'), text: why },
        ]),
  },
} satisfies Record<string, Answering>;

const moveOf = ({ task, plan }: AboutTask) => plan.moves.outOfArea.filter(({ moveId }) => moveId === task.about);
const line = (label: string, text: string) => (text === '' ? [] : [{ label, text }]);
