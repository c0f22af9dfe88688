import type { z } from 'zod';
import { PATHS } from '../../../paths';
import type { sharingForm } from '../../../schemas/sharing-answers';
import type { Call } from '../../page';
import { reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { optionsIn } from '../fields';
import type { Field, Said } from '../fields';
import { must, row } from './row';
import type { About, Asks, Row } from './row';

type Form = z.output<typeof sharingForm>;

const formOf = async ({ call, plan }: About) =>
  (await call.ask('get', PATHS.sharingForm, { params: { planId: plan.planId } })) as Form;

const sectionsIn = ({ sections }: Form, { language }: Call) =>
  sections.map(({ section, heading }) => ({ value: section, text: heading[language] }));

const CHILDS_VIEWS = ['agrees', 'does-not-agree', 'not-asked'] as const;

/** With whom: a colleague, or a named person outside. */
const withWhom = ({ readers }: Form): readonly Field[] => [
  {
    ...{ name: 'staffId', label: 'sharedWithColleague', is: 'choice', listed: true },
    options: readers.map(({ staffId, name }) => ({ value: staffId, text: name })),
  },
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
const wrongOf = ({ staffId, outsideName, organisation, childsView, notAskedBecause }: Said) => {
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
  readonly wrong?: Asks['wrong'];
  readonly decision: (said: Said) => object;
}

/** A form by which somebody decides on sharing: with whom, what, and why. */
const deciding = (act: string, decidingOn: (form: Form, call: Call) => Deciding): Row =>
  row(
    'decide-on-sharing',
    async (about) => {
      const form = await formOf(about);
      const { first = [], second = [], shares, wrong, decision } = decidingOn(form, about.call);
      const expiresOn: Field = { name: 'expiresOn', is: 'day', first: form.expiresOn };
      return {
        fields: [...first, ...withWhom(form), ...second, ...weighed(about.call, form), ...(shares ? [expiresOn] : [])],
        wrong: (said) => wrongOf(said) ?? wrong?.(said) ?? null,
        body: (said) => bodyOf(said, decision(said)),
      };
    },
    { act },
  );

const ownReason: Field = { name: 'ownReason', is: 'long' };
const textOf = (section: string): string => `text-${section}`;
const noteOn = (section: string): string => `note-${section}`;

/** The sections of which something was written, in the order in which a reader needs them. */
const writtenIn = ({ sections }: Form, said: Said) => sections.filter(({ section }) => said[textOf(section)] !== null);

/** Those that are not shared by default go only with a reason of their own. */
const unexplained = (sections: Form['sections'], said: Said) =>
  sections.some(({ withOwnReason }) => withOwnReason) && said['ownReason'] === null
    ? { name: 'ownReason', says: 'sharing.whyThisToo' }
    : null;

/** What of the formulation is shared, each section written for the person who reads it. */
export const SHARING: readonly Row[] = [
  deciding('share-extract', (form) => ({
    second: [
      ...form.sections.flatMap(({ section }): readonly Field[] => [
        { name: textOf(section), label: `extract-${section}`, is: 'long', opens: true },
        {
          ...{ name: noteOn(section), label: `note-${section}`, hint: 'howToRead' },
          is: 'long',
          under: textOf(section),
        },
      ]),
      ownReason,
    ],
    shares: true,
    wrong: (said) => {
      const written = writtenIn(form, said);
      const [first] = form.sections;
      const noted = form.sections.find((one) => said[noteOn(one.section)] !== null && !written.includes(one));
      if (noted) return { name: textOf(noted.section), says: 'sharing.noteAlone' };
      if (written.length === 0 && first) return { name: textOf(first.section), says: 'sharing.nothingWritten' };
      return unexplained(written, said);
    },
    decision: (said) => ({
      ...{ is: 'share', expiresOn: said['expiresOn'] },
      extracts: writtenIn(form, said).map(({ section, withOwnReason }) => ({
        ...{ section, text: said[textOf(section)], note: said[noteOn(section)] },
        ownReason: withOwnReason ? said['ownReason'] : null,
      })),
    }),
  })),
  deciding('share-anew', ({ sharedEarlier, sections }, { t }) => {
    const earlier = sharedEarlier.filter(({ yours }) => yours);
    const options = earlier.map(({ extractId, section, withName }) => {
      return { value: extractId, text: `${t(`sections.${section}`)}, ${withName}` };
    });
    const chosenIn = ({ from }: Said) =>
      earlier.filter(({ extractId }) => Array.isArray(from) && from.some((id) => id === extractId));
    const ruleOf = (of: string) => sections.filter(({ section }) => section === of);
    return {
      first: [must({ name: 'from', label: 'sharedEarlier', is: 'several', options })],
      second: [ownReason],
      shares: true,
      wrong: (said) => {
        const chosen = chosenIn(said).map(({ section }) => section);
        if (new Set(chosen).size < chosen.length) return { name: 'from', says: 'sharing.eachOnce' };
        return unexplained(chosen.flatMap(ruleOf), said);
      },
      decision: (said) => ({
        ...{ is: 'share', expiresOn: said['expiresOn'] },
        extracts: chosenIn(said).map(({ extractId, section }) => ({
          ...{ section, from: extractId },
          ownReason: ruleOf(section).some(({ withOwnReason }) => withOwnReason) ? said['ownReason'] : null,
        })),
      }),
    };
  }),
  deciding('not-to-share', (form, call) => ({
    second: [must({ name: 'sections', label: 'sectionsAskedFor', is: 'several', options: sectionsIn(form, call) })],
    shares: false,
    decision: ({ sections }) => ({ is: 'not-to-share', sections }),
  })),
  row('withdraw-extract', { fields: [reason] }, { of: extracts }),
];
