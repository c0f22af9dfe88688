import type { z } from 'zod';
import { mayDo } from '../../../permissions';
import { PATHS } from '../../../paths';
import type { staffList } from '../../../schemas/answers';
import type { sharingForm } from '../../../schemas/sharing-answers';
import type { Call } from '../../page';
import { reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { optionsIn } from '../fields';
import type { Field, Said } from '../fields';
import { must, row } from './row';
import type { About, Row } from './row';

type Form = z.output<typeof sharingForm>;

const formOf = async ({ call, plan }: About) =>
  (await call.ask('get', PATHS.sharingForm, { params: { planId: plan.planId } })) as Form;

/** Whoever can be shown a part of the formulation by name: who works where the plan is, or where it goes. */
async function readersOf({ call, plan }: About) {
  const { rows } = (await call.ask('get', PATHS.staff)) as z.output<typeof staffList>;
  return rows
    .filter(({ serviceId, role }) =>
      serviceId === plan.serviceId || serviceId === plan.receivingServiceId ? mayDo(role, 'confirm-extracts') : false,
    )
    .map(({ staffId, name }) => ({ value: staffId, text: name }));
}

const sectionsIn = ({ sections }: Form, { language }: Call) =>
  sections.map(({ section, heading }) => ({ value: section, text: heading[language] }));

const CHILDS_VIEWS = ['agrees', 'does-not-agree', 'not-asked'] as const;

/** With whom: a colleague, or a named person outside. */
const withWhom = async (about: About): Promise<readonly Field[]> => [
  { name: 'staffId', label: 'sharedWithColleague', is: 'choice', listed: true, options: await readersOf(about) },
  { name: 'outsideName', is: 'line' },
  { name: 'organisation', is: 'line' },
];
/** What every decision on sharing records, so that it can be defended. */
const weighed = ({ t }: Call, { basis, bases }: Form): readonly Field[] => [
  must({ name: 'purpose', label: 'sharingPurpose', is: 'long' }),
  must({ name: 'necessity', label: 'sharingNecessity', is: 'long' }),
  must({ name: 'reasons', label: 'sharingReasons', is: 'long' }),
  { name: 'basis', label: 'lawfulBasis', is: 'choice', options: optionsIn(t, bases, 'values'), first: basis },
  must({ name: 'childsView', label: 'childOnSharing', is: 'choice', options: optionsIn(t, CHILDS_VIEWS, 'values') }),
  { name: 'childsWords', is: 'long' },
  { name: 'notAskedBecause', is: 'long' },
];
const wrong = ({ staffId, outsideName, organisation, childsView, notAskedBecause }: Said) => {
  if (staffId === null && (outsideName === null || organisation === null))
    return { name: 'staffId', says: 'sharing.named' };
  return childsView === 'not-asked' && notAskedBecause === null
    ? { name: 'notAskedBecause', says: 'sharing.whyNotAsked' }
    : null;
};
const bodyOf = (said: Said, decision: object) => ({
  with:
    said['staffId'] === null
      ? { is: 'outside', name: said['outsideName'], organisation: said['organisation'] }
      : { is: 'staff', staffId: said['staffId'] },
  ...{ purpose: said['purpose'], necessity: said['necessity'], reasons: said['reasons'], basis: said['basis'] },
  childsView:
    said['childsView'] === 'not-asked'
      ? { is: 'not-asked', why: said['notAskedBecause'] }
      : { is: said['childsView'], words: said['childsWords'] },
  decision,
});

const extracts = {
  as: 'extractId',
  things: ({ sharing: { extracts: all, decisions }, names }: PlanShown, { t }: Call) =>
    all.map(({ extractId, decisionId, section, rev, state }) => {
      const to = decisions.find((one) => one.decisionId === decisionId)?.with;
      const whom = to === undefined ? '' : to.is === 'staff' ? (names[to.staffId] ?? '') : to.name;
      return { id: extractId, says: `${t(`sections.${section}`)}, ${whom}`, rev, state: state.is };
    }),
};

/** What one way of deciding asks beside what every decision does, and what is decided by the answers. */
interface Deciding {
  readonly first?: readonly Field[];
  readonly second?: readonly Field[];
  readonly shares: boolean;
  readonly decision: (said: Said) => object;
}

/** A form by which somebody decides on sharing: with whom, what, and why. */
const deciding = (act: string, decidingOn: (form: Form, call: Call) => Deciding): Row =>
  row(
    'decide-on-sharing',
    async (about) => {
      const form = await formOf(about);
      const { first = [], second = [], shares, decision } = decidingOn(form, about.call);
      const expiresOn: Field = { name: 'expiresOn', is: 'day', first: form.expiresOn };
      return {
        fields: [
          ...first,
          ...(await withWhom(about)),
          ...second,
          ...weighed(about.call, form),
          ...(shares ? [expiresOn] : []),
        ],
        wrong,
        body: (said) => bodyOf(said, decision(said)),
      };
    },
    { act },
  );

const ownReason: Field = { name: 'ownReason', is: 'long' };

/** What of the formulation is shared, each section written for the person who reads it. */
export const SHARING: readonly Row[] = [
  deciding('share-extract', (form, call) => ({
    second: [
      must({ name: 'section', is: 'choice', options: sectionsIn(form, call) }),
      must({ name: 'text', label: 'extractText', is: 'long' }),
      { name: 'note', label: 'howToRead', is: 'long' },
      ownReason,
    ],
    shares: true,
    decision: ({ section, text, note, ownReason: why, expiresOn }) => {
      return { is: 'share', expiresOn, extracts: [{ section, text, note, ownReason: why }] };
    },
  })),
  deciding('share-anew', ({ sharedEarlier }, { t }) => {
    const earlier = sharedEarlier.filter(({ yours }) => yours);
    const options = earlier.map(({ extractId, section, withName }) => {
      return { value: extractId, text: `${t(`sections.${section}`)}, ${withName}` };
    });
    return {
      first: [must({ name: 'from', label: 'sharedEarlier', is: 'choice', options })],
      second: [ownReason],
      shares: true,
      decision: ({ from, ownReason: why, expiresOn }) => {
        const section = earlier.find(({ extractId }) => extractId === from)?.section;
        return { is: 'share', expiresOn, extracts: [{ section, from, ownReason: why }] };
      },
    };
  }),
  deciding('not-to-share', (form, call) => ({
    second: [must({ name: 'sections', label: 'sectionsAskedFor', is: 'several', options: sectionsIn(form, call) })],
    shares: false,
    decision: ({ sections }) => ({ is: 'not-to-share', sections }),
  })),
  row('withdraw-extract', { fields: [reason] }, { of: extracts }),
];
