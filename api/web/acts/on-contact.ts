import type { z } from 'zod';
import { localDateOf } from '../../../domain/calendar/london-time';
import { TRAVEL_CHOICES } from '../../../domain/transition-plan/moves/area-state';
import { CUSTODY_REASONS } from '../../../domain/transition-plan/moves/custody-state';
import { ACTIONS } from '../../../domain/voluntary-contact';
import type { EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import {
  CONNECTION_KINDS,
  MARKS,
  POLICE_BECAUSE,
  REVIEW_DECISIONS,
  WAYS,
  WELFARE_CHECKERS,
} from '../../../domain/voluntary-contact/state';
import type { AskedKind } from '../../../domain/voluntary-contact/state';
import { episodeCommandPath } from '../../paths';
import type { episode as episodeSchema } from '../../schemas/episode-answers';
import { CHECK_IN_MINUTES } from '../../schemas/episode-bodies';
import type { Call } from '../page';
import { colleagues } from './act';
import type { Act } from './act';
import { childsWords, reason } from './about-task';
import { agreementOf, isUnder16, youngAgreement } from './agreement';
import { optionsIn } from './fields';
import type { Field, Said } from './fields';
import { servicesElsewhere } from './services-elsewhere';
import { rhythmQuestions, taperOf, wrongRhythm } from './rhythm';

export type ContactShown = z.output<typeof episodeSchema>;
export type CheckInShown = ContactShown['checkIns'][number];

/** The commands of each part of the page, in the order in which they stand. */
export const PARTS = {
  together: ['plan-check-in', 'record-on-track', 'record-connection', 'record-contact-review'],
  choice: ['pause-contact', 'keep-pause', 'return-to-contact', 'stretch-contact', 'tighten-contact', 'stop-contact'],
  reachingOut: ['record-outreach', 'record-welfare-check', 'record-letter', 'consider-concern', 'record-safe-way'],
  lettingGo: ['record-letting-go-meeting', 'say-goodbye'],
  who: ['change-trusted-worker', 'record-agreement', 'take-on-contact', 'address-corrected'],
  custody: ['record-time-in-custody', 'record-end-of-custody'],
} as const satisfies Readonly<Record<string, readonly EpisodeCommandName[]>>;
type OnPage = (typeof PARTS)[keyof typeof PARTS][number];

/** What answers each thing that contact waits for; what became of a check-in is said on a page of its own. */
const ANSWERS: Readonly<Record<Exclude<AskedKind, 'write-down-check-in'>, readonly OnPage[]>> = {
  'kind-outreach': ['record-outreach'],
  'second-outreach': ['record-outreach'],
  'welfare-check': ['record-welfare-check'],
  'consider-concern': ['consider-concern'],
  letter: ['record-letter'],
  review: ['record-contact-review'],
  'look-at-pause': ['return-to-contact', 'keep-pause', 'stop-contact'],
  'letting-go-meeting': ['record-letting-go-meeting'],
  goodbye: ['say-goodbye'],
  'name-trusted-worker': ['change-trusted-worker'],
  'correct-address': ['address-corrected'],
  'agree-again': ['record-agreement'],
  'take-on-contact': ['take-on-contact'],
};
/** Only ever an answer to what is asked. */
const ONLY_ASKED: readonly string[] = ['record-outreach', 'record-welfare-check', 'record-letter', 'address-corrected'];

/** Commands that change what many decide on: they are given on the revision that was looked at. */
const ON_REVISION: readonly string[] = [
  'record-contact-review',
  'say-goodbye',
  'change-trusted-worker',
  'take-on-contact',
];

const note: Field = { name: 'note', label: 'contactNote', is: 'long' };
const must = { ...childsWords, needed: true, hint: 'words' } as const;
const today = ({ now }: Call) => localDateOf(now());
const dayOf = (call: Call, label: string): Field => {
  return { name: 'on', label, is: 'day', needed: true, first: today(call) };
};
const ways = ({ t }: Call): Field => {
  return { name: 'how', label: 'inWhichWay', is: 'choice', options: optionsIn(t, WAYS, 'ways'), needed: true };
};

/** Everything that can be done about this contact, whether or not it makes sense now. */
export async function contactActs(call: Call, contact: ContactShown): Promise<readonly Act[]> {
  const { t } = call;
  const workers = await colleagues(call, 'case-manager', contact.serviceId);
  const { safeWayToReachMe: safe, peopleVersion, custody } = contact;
  const lookAgain: Field = { name: 'lookAgainOn', is: 'day' };
  const young = isUnder16(contact.eighteenOn, today(call));
  const inside = custody.find(({ ended }) => ended === null);
  const on = (command: OnPage, fields: readonly Field[], body?: (said: Said) => object): Act => ({
    ...{ act: command, path: episodeCommandPath(command), params: { episodeId: contact.episodeId }, fields },
    ...(body === undefined ? {} : { body }),
    ...(ON_REVISION.includes(command) ? { rev: peopleVersion } : {}),
  });
  /** With a rhythm, which is needed unless the command can do without. */
  const withRhythm = (command: OnPage, fields: readonly Field[], needed: boolean): Act => ({
    ...on(command, [...fields, ...rhythmQuestions(t, needed)], (said) => ({
      ...Object.fromEntries(fields.map(({ name }) => [name, said[name]])),
      ...{ taper: taperOf(said), startsOn: said['startsOn'] },
    })),
    wrong: wrongRhythm,
  });
  const line = (name: string, label: string, first: string | null | undefined, needed = false): Field => {
    return { name, label, is: 'line', first: first ?? '', ...(needed ? { needed: true } : {}) };
  };
  const acts: Readonly<Record<OnPage, () => Act>> = {
    'plan-check-in': () => on('plan-check-in', [{ name: 'on', label: 'checkInOn', is: 'day', needed: true }, reason]),
    'record-on-track': () => on('record-on-track', [{ name: 'words', label: 'onTrack', is: 'long', needed: true }]),
    'record-connection': () =>
      on('record-connection', [
        {
          ...{ name: 'kind', label: 'connectionKind', is: 'choice', needed: true },
          options: optionsIn(t, CONNECTION_KINDS, 'connections'),
        },
        line('what', 'connectionWhat', null, true),
        line('replaces', 'connectionReplaces', null, true),
      ]),
    'record-contact-review': () => {
      const fields: readonly Field[] = [
        {
          ...{ name: 'decision', label: 'reviewDecision', is: 'choice', needed: true },
          options: optionsIn(t, REVIEW_DECISIONS, 'reviewDecisions'),
        },
        childsWords,
        { name: 'reasons', is: 'long', needed: true },
      ];
      return withRhythm('record-contact-review', fields, false);
    },
    'pause-contact': () => on('pause-contact', [must, lookAgain]),
    'keep-pause': () => on('keep-pause', [reason, lookAgain]),
    'return-to-contact': () => withRhythm('return-to-contact', [must], false),
    'stretch-contact': () => withRhythm('stretch-contact', [must], true),
    'tighten-contact': () => withRhythm('tighten-contact', [must], true),
    'stop-contact': () => on('stop-contact', [must]),
    'record-outreach': () => {
      const second = contact.asked.some(({ kind }) => kind === 'second-outreach');
      const adult = contact.eighteenOn <= today(call);
      return on('record-outreach', [
        dayOf(call, 'reachedOutOn'),
        ways(call),
        { name: 'reached', label: 'didTheyAnswer', is: 'yes-or-no', asks: 'did', needed: true },
        childsWords,
        note,
        ...(second && adult
          ? [{ name: 'worried', label: 'anybodyWorried', is: 'yes-or-no', asks: 'is-there' } as const]
          : []),
      ]);
    },
    'record-welfare-check': () =>
      on('record-welfare-check', [
        dayOf(call, 'lookedInOn'),
        {
          ...{ name: 'who', label: 'whoLookedIn', is: 'choice', needed: true },
          options: optionsIn(t, WELFARE_CHECKERS, 'checkers'),
        },
        ways(call),
        { name: 'reached', label: 'foundSafe', is: 'yes-or-no', asks: 'were-they', needed: true },
        {
          ...{ name: 'police', label: 'policeBecause', is: 'choice', listed: true },
          options: optionsIn(t, POLICE_BECAUSE, 'policeBecause'),
        },
        childsWords,
        note,
      ]),
    'record-letter': () => on('record-letter', [dayOf(call, 'letterSentOn'), note]),
    'consider-concern': () =>
      on('consider-concern', [
        {
          ...{ name: 'decision', label: 'considered', is: 'choice', needed: true },
          options: optionsIn(t, ['raise', 'not-now'], 'considered'),
        },
        { name: 'reasons', is: 'long', needed: true },
      ]),
    'record-safe-way': () =>
      on('record-safe-way', [
        line('how', 'safeHow', safe?.how, true),
        line('when', 'safeWhen', safe?.when),
        line('whoMaySeeIt', 'whoMaySeeIt', safe?.whoMaySeeIt),
        line('never', 'never', safe?.never),
      ]),
    'record-letting-go-meeting': () =>
      on('record-letting-go-meeting', [dayOf(call, 'lettingGoOn'), { name: 'childsView', is: 'long' }]),
    'say-goodbye': () => on('say-goodbye', [childsWords]),
    'change-trusted-worker': () =>
      on('change-trusted-worker', [
        {
          ...{ name: 'toId', label: 'whoInstead', is: 'choice', needed: true },
          options: workers,
        },
        { name: 'childAgrees', is: 'yes-or-no', asks: 'does', needed: true },
        reason,
      ]),
    'record-agreement': () =>
      on(
        'record-agreement',
        [
          { name: 'agreement.childsWords', label: 'agreedWords', is: 'long', needed: true },
          { name: 'agreement.on', label: 'agreedOn', is: 'day', needed: true, first: today(call) },
          ...(young ? youngAgreement(call) : []),
        ],
        (said) => ({ agreement: agreementOf(said, young) }),
      ),
    'take-on-contact': () => on('take-on-contact', [reason]),
    'address-corrected': () => on('address-corrected', [], () => ({})),
    'record-time-in-custody': () =>
      on('record-time-in-custody', [
        {
          ...{ name: 'why', label: 'custodyWhy', is: 'choice', needed: true, first: inside?.why ?? '' },
          options: optionsIn(t, CUSTODY_REASONS, 'values'),
        },
        { name: 'since', label: 'custodySince', is: 'day', needed: true, first: inside?.since ?? today(call) },
        line('where', 'establishment', inside?.where, true),
        { name: 'releaseOn', is: 'day', first: inside?.releaseOn ?? '' },
      ]),
    'record-end-of-custody': () => on('record-end-of-custody', [dayOf(call, 'releasedOn')]),
  };
  return Object.values(acts).map((make) => make());
}

/** Those that make sense now, and that this person's role may do. */
export function inLifeOf(contact: ContactShown, acts: readonly Act[], call: Call): readonly Act[] {
  const asked = answersNow(contact);
  const inside = contact.custody.some(({ ended }) => ended === null);
  return acts.filter(({ act, path }) => {
    const command = act as OnPage;
    if (!call.may('post', path) || !ACTIONS[command].phases.includes(contact.phase)) return false;
    if (ONLY_ASKED.includes(command)) return asked.includes(command);
    if (command === 'record-end-of-custody') return inside;
    return command !== 'say-goodbye' || asked.includes(command) || contact.lettingGo !== null;
  });
}

/** The commands that answer what is asked now. */
export const answersNow = ({ asked }: ContactShown): readonly string[] =>
  asked.flatMap(({ kind }) => (kind === 'write-down-check-in' ? [] : ANSWERS[kind]));

/** What this act is an answer to: what it ends, it was there for. */
export const answeredBy = (act: string): readonly AskedKind[] => [
  ...(act === 'record-kept-check-in' || act === 'record-missed-check-in' ? (['write-down-check-in'] as const) : []),
  ...Object.entries(ANSWERS).flatMap(([kind, acts]) => (acts.some((one) => one === act) ? [kind as AskedKind] : [])),
];

/** The child lives in another area now; what becomes of the contact is theirs to say. */
export async function movingAway(call: Call, { episodeId, serviceId }: ContactShown): Promise<Act> {
  const services = await servicesElsewhere(call, serviceId);
  return {
    ...{ act: 'record-move-away', path: episodeCommandPath('record-move-away'), params: { episodeId } },
    fields: [
      {
        ...{ name: 'hostServiceId', is: 'choice', listed: true },
        options: services.map((one) => ({ value: one.serviceId, text: one.name })),
      },
      { name: 'choice', is: 'choice', needed: true, options: optionsIn(call.t, TRAVEL_CHOICES, 'values') },
      childsWords,
    ],
  };
}

/** Whether somebody could say so now. */
export const mayMoveAway = ({ phase }: ContactShown, call: Call): boolean =>
  call.may('post', episodeCommandPath('record-move-away')) && ACTIONS['record-move-away'].phases.includes(phase);

/** What can be said of one check-in. */
export function onCheckIn(call: Call, { episodeId }: ContactShown, checkIn: CheckInShown): readonly Act[] {
  const { checkInId, rev, on: planned } = checkIn;
  const now = today(call);
  const on = (command: EpisodeCommandName, fields: readonly Field[]): Act => ({
    ...{ act: command, path: episodeCommandPath(command), params: { episodeId }, rev, fields },
    body: (said) => ({ checkInId, ...said }),
  });
  return [
    on('record-kept-check-in', [
      { name: 'on', label: 'checkedInOn', is: 'day', needed: true, first: planned < now ? planned : now },
      ways(call),
      { name: 'minutes', is: 'number', needed: true, between: [CHECK_IN_MINUTES.min, CHECK_IN_MINUTES.max] },
      childsWords,
      { name: 'mark', label: 'onTrackMark', is: 'choice', options: optionsIn(call.t, MARKS, 'marks') },
    ]),
    on('record-missed-check-in', [note]),
    on('move-check-in', [{ name: 'on', label: 'checkInOn', is: 'day', needed: true }, reason]),
  ];
}

/** Those that make sense in the state that the check-in is in. Nobody has missed what is still to come. */
export const inStateOf = (
  { phase }: ContactShown,
  { state, on }: CheckInShown,
  acts: readonly Act[],
  call: Call,
): readonly Act[] =>
  acts.filter(({ act, path }) => {
    const { phases, itemStates } = ACTIONS[act as EpisodeCommandName];
    const fits = phases.includes(phase) && itemStates.includes(state.is);
    return fits && call.may('post', path) && (act !== 'record-missed-check-in' || on <= today(call));
  });
