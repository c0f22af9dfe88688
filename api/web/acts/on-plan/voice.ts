import { ADVOCATE_ANSWERS, AUDIENCES, INTERPRETERS, READINESS } from '../../../../domain/transition-plan/voice/state';
import type { Call } from '../../page';
import type { Language } from '../../words';
import { childsWords, reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { answeringOffer } from '../childs-answers';
import { optionsIn } from '../fields';
import type { Field, Said } from '../fields';
import { must, row } from './row';
import type { Row } from './row';

/** Languages to choose from, as tags: those of Wales and of signing first, then others that children here grow up with. */
const SPOKEN = [
  ...['cy', 'en', 'bfi', 'ar', 'bn', 'ckb', 'fa', 'fr', 'ku', 'lt', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'so', 'sq'],
  ...['ti', 'tr', 'uk', 'ur', 'vi', 'zh'],
] as const;
const BY_ITSELF: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { bfi: 'British Sign Language' },
  cy: { bfi: 'Iaith Arwyddion Prydain' },
};
function languages({ language }: Call) {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return SPOKEN.map((tag) => ({ value: tag, text: BY_ITSELF[language][tag] ?? names.of(tag) ?? tag }));
}

const seenBy = ({ t }: Call): Field => ({
  ...{ name: 'mayBeSeenBy', is: 'choice', needed: true, first: 'not-said' },
  options: optionsIn(t, AUDIENCES, 'values'),
});
const line = (name: string, label = name, first: string | null | undefined = ''): Field => {
  return { name, label, is: 'line', first: first ?? '' };
};

const achievements = {
  as: 'achievementId',
  things: ({ voice }: PlanShown) =>
    voice.achievements.map(({ achievementId, what, rev }) => {
      return { id: achievementId, says: what, rev, state: 'recorded' as const };
    }),
};
const people = {
  as: 'personId',
  things: ({ voice }: PlanShown) =>
    voice.peopleWhoMatter.map(({ personId, name, relationship, rev, state }) => {
      return { id: personId, says: `${name}, ${relationship}`, rev, state: state.is };
    }),
};
const person = (call: Call, known?: PlanShown['voice']['peopleWhoMatter'][number]): readonly Field[] => {
  const { is, about } = (known?.maySpeak ?? { is: 'not-asked' }) as { readonly is: string; readonly about?: string };
  return [
    must(line('name', 'theirName', known?.name)),
    must(line('relationship', 'relationship', known?.relationship)),
    {
      ...{ name: 'maySpeak', is: 'choice', needed: true, first: is },
      options: optionsIn(call.t, ['not-asked', 'yes', 'no'], 'maySpeakAnswers'),
    },
    line('maySpeakAbout', 'maySpeakAbout', about),
    { name: 'unsafe', is: 'long', first: known?.unsafe ?? '' },
    { ...seenBy(call), first: known?.mayBeSeenBy ?? 'not-said' },
  ];
};
const asPerson = ({ maySpeak, maySpeakAbout, ...said }: Said) => ({
  ...said,
  maySpeak: maySpeak === 'yes' ? { is: maySpeak, about: maySpeakAbout } : { is: maySpeak },
});
const speaksAbout = ({ maySpeak, maySpeakAbout }: Said) =>
  maySpeak === 'yes' && maySpeakAbout === null ? { name: 'maySpeakAbout', says: 'planMore.aboutWhat' } : null;

/** What the child says of themselves, and who and what matters to them. */
export const VOICE: readonly Row[] = [
  row('record-safe-way-to-reach-me', ({ call, plan: { voice } }) => {
    const known = voice.safeWayToReachMe.at(-1);
    return {
      fields: [
        must(line('how', 'safeHow', known?.how)),
        line('when', 'safeWhen', known?.when),
        line('whoMaySeeIt', 'whoMaySeeIt', known?.whoMaySeeIt),
        line('never', 'never', known?.never),
        { ...seenBy(call), first: known?.mayBeSeenBy ?? 'not-said' },
      ],
    };
  }),
  row('record-how-i-understand-best', ({ call, plan: { voice } }) => {
    const known = voice.howIUnderstandBest.at(-1);
    const needed = known?.interpreter.is === 'needed' ? known.interpreter : null;
    return {
      fields: [
        { name: 'words', is: 'long', first: known?.words ?? '' },
        {
          name: 'language',
          label: 'theirLanguage',
          is: 'choice',
          listed: true,
          options: languages(call),
          first: known?.language ?? '',
        },
        { name: 'interpreted', is: 'yes-or-no', asks: 'is-there', needed: true, first: needed ? 'yes' : '' },
        { name: 'interpretedIn', is: 'choice', listed: true, options: languages(call), first: needed?.language ?? '' },
        {
          name: 'interpretedBy',
          is: 'choice',
          options: optionsIn(call.t, INTERPRETERS, 'values'),
          first: needed?.from ?? '',
        },
        line('spoken', 'spoken', known?.spoken),
        line('signed', 'signed', known?.signed),
        line('reading', 'reading', known?.reading),
        line('format', 'format', known?.format),
        { ...seenBy(call), first: known?.mayBeSeenBy ?? 'not-said' },
      ],
      wrong: ({ interpreted, interpretedIn, interpretedBy }) =>
        interpreted === true && (interpretedIn === null || interpretedBy === null)
          ? { name: interpretedIn === null ? 'interpretedIn' : 'interpretedBy', says: 'planMore.interpreterNeedsBoth' }
          : null,
      body: ({ interpreted, interpretedIn, interpretedBy, ...said }) => ({
        ...said,
        interpreter:
          interpreted === true ? { is: 'needed', language: interpretedIn, from: interpretedBy } : { is: 'not-needed' },
      }),
    };
  }),
  row('name-person-who-matters', ({ call }) => ({ fields: person(call), body: asPerson, wrong: speaksAbout })),
  row(
    'change-person-who-matters',
    ({ call, plan, thing }) => ({
      fields: person(
        call,
        plan.voice.peopleWhoMatter.find(({ personId }) => personId === thing?.id),
      ),
      ...{ body: asPerson, wrong: speaksAbout },
    }),
    { of: people },
  ),
  row('take-off-person-who-matters', { fields: [reason] }, { of: people }),
  row('record-achievement', ({ call }) => ({
    fields: [
      must(line('what', 'achieved')),
      { name: 'on', label: 'achievedOn', is: 'day' },
      { name: 'familyMayKnow', is: 'yes-or-no', asks: 'do-they', needed: true },
      seenBy(call),
    ],
  })),
  row(
    'change-who-knows-of-achievement',
    ({ call }) => ({
      fields: [{ name: 'familyMayKnow', is: 'yes-or-no', asks: 'do-they', needed: true }, seenBy(call)],
    }),
    { of: achievements },
  ),
  row('record-advocate-answer', ({ call: { t } }) => ({
    fields: [
      must({
        name: 'answer',
        label: 'advocateAnswer',
        is: 'choice',
        options: optionsIn(t, ADVOCATE_ANSWERS, 'values'),
      }),
      { ...childsWords, name: 'words', label: 'childsWords' },
    ],
  })),
  row('record-restorative-readiness', ({ call }) => ({
    fields: [
      must({ name: 'readiness', is: 'choice', options: optionsIn(call.t, READINESS, 'values') }),
      reason,
      { ...childsWords, name: 'words', label: 'childsWords' },
      seenBy(call),
    ],
  })),
  row('answer-voluntary-offer', answeringOffer),
];
