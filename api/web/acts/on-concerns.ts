import type { z } from 'zod';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import type { TimeOfDay } from '../../../domain/calendar/london-time';
import { CONCERN_KINDS } from '../../../domain/policy/concerns';
import { asRaiser, refuseRelation, relationsTo } from '../../../domain/safeguarding-concern/actions';
import type { ConcernRelatedTo } from '../../../domain/safeguarding-concern/actions';
import type { ConcernCommandName } from '../../../domain/safeguarding-concern/commands';
import { CONCERN_STEPS, OUTCOMES, SERVICES_DECISIONS } from '../../../domain/safeguarding-concern/state';
import { concernCommandPath, PATHS } from '../../paths';
import { canBeSearchedBy } from '../../schemas/primitives';
import type { foundChildren, staffList } from '../../schemas/answers';
import type { concern as concernSchema } from '../../schemas/concern-answers';
import { textOf } from '../parts/forms';
import type { Call, Fields } from '../page';
import type { Act } from './act';
import { optionsIn } from './fields';
import { servicesElsewhere } from './services-elsewhere';
import { furtherActs } from './on-concerns-further';
import type { Field, Option, Said } from './fields';

type Concern = z.output<typeof concernSchema>;
type FoundChildren = z.output<typeof foundChildren>;

const words: Field = { name: 'words', label: 'whatWasSaid', is: 'long' };
const reasons: Field = { name: 'reasons', is: 'long', needed: true };

const kindsOf = (call: Call): Field => ({
  ...{ name: 'kinds', label: 'concernKinds', is: 'several' },
  options: optionsIn(call.t, CONCERN_KINDS, 'concernKinds'),
});
/** Whatever has a day has a time too: clocks are met at a moment. */
const dayWithTime: NonNullable<Act['wrong']> = ({ stepOn, stepAt }) =>
  (stepOn === null) === (stepAt === null)
    ? null
    : { name: stepOn === null ? 'stepOn' : 'stepAt', says: 'dayAndTime.both' };
const others: Field = { name: 'otherChildren', is: 'tick' };

/** The child in the words of somebody who cannot find them. */
const DESCRIPTION: readonly Field[] = [
  { name: 'about.name', label: 'describedName', is: 'line' },
  { name: 'about.dateOfBirth', label: 'describedBorn', is: 'day' },
  { name: 'about.description', label: 'describedAs', is: 'long' },
];

/** Raising a concern about this child; null: about one who is described. */
export async function raising(call: Call, childId: string | null): Promise<Act> {
  const [{ rows }, services] = await Promise.all([
    call.ask('get', PATHS.staff) as Promise<z.output<typeof staffList>>,
    childId === null ? servicesElsewhere(call, null) : [],
  ]);
  const colleagues = rows.map(({ staffId, name }) => ({ value: staffId, text: name }));
  return {
    ...{ act: 'raise-concern', path: PATHS.concerns, params: {} },
    fields: [
      ...(childId === null
        ? [
            ...DESCRIPTION,
            {
              ...{ name: 'about.serviceId', label: 'describedArea', is: 'choice' as const, listed: true as const },
              options: services.map(({ serviceId, name }) => ({ value: serviceId, text: name })),
            },
          ]
        : []),
      { name: 'what', label: 'whatHappened', is: 'long', needed: true },
      kindsOf(call),
      others,
      { name: 'whoIsWorried', is: 'line' },
      { name: 'aboutStaffId', is: 'choice', options: colleagues, listed: true },
    ],
    wrong: (said) =>
      childId === null && said['about.name'] === null && said['about.description'] === null
        ? { name: 'about.description', says: 'describeNeeded' }
        : null,
    body: (said) => {
      const [name, dateOfBirth] = [said['about.name'], said['about.dateOfBirth']];
      const [description, serviceId] = [said['about.description'], said['about.serviceId']];
      const rest = Object.fromEntries(Object.entries(said).filter(([key]) => !key.startsWith('about.')));
      return {
        ...rest,
        ...(childId === null ? { about: { name, dateOfBirth, description, serviceId } } : { childId }),
      };
    },
  };
}

/** Among whom the child who was described is looked for, and by what name; null where nobody is looked for. */
export interface LookedAmong {
  readonly name: string;
  readonly children: readonly Option[];
}

/** None of the children who were found. */
const NOBODY = 'nobody';

/** Who may be meant, by each word of what is written in place of a name; null where there is nobody to look for. */
export async function lookAmong(call: Call, found: Concern, typed: Fields): Promise<LookedAmong | null> {
  const { about, whole, status } = found;
  if (about === null || !whole || status === 'closed' || !call.may('post', PATHS.search)) return null;
  const name = textOf(typed, 'lookFor') ?? about.name ?? '';
  const words = name.split(/[\s,.]+/).filter(canBeSearchedBy);
  const rows = new Map<string, Option>();
  const lookFor = async (word: string) =>
    (await call.ask('post', PATHS.search, { body: { text: word } })) as FoundChildren;
  for (const { rows: children } of await Promise.all(words.slice(0, 4).map(lookFor))) {
    for (const { childId, givenName, familyName, dateOfBirth } of children) {
      rows.set(childId, { value: childId, text: `${givenName} ${familyName}, ${call.day(dateOfBirth)}` });
    }
  }
  return { name, children: [...rows.values(), { value: NOBODY, text: call.t('nobodyKnownHere') }] };
}

/** What somebody can do about a concern, by the table that its own guard asks: what is for others to do is not shown. */
export async function concernActs(call: Call, found: Concern, among: LookedAmong | null): Promise<readonly Act[]> {
  const { concernId, peopleVersion: rev, acknowledged } = found;
  const on = (command: string, fields: readonly Field[], body?: (said: Said) => object): Act => ({
    ...{ act: command, path: concernCommandPath(command), params: { concernId }, fields },
    ...(body === undefined ? {} : { body }),
  });
  const looking: readonly Field[] =
    among === null
      ? []
      : [
          { name: 'lookFor', is: 'line', first: among.name },
          { name: 'childId', label: 'whoIsMeant', is: 'choice', options: among.children, needed: 'lookedNeeded' },
        ];
  const acts = [
    ...(among === null
      ? []
      : [on('match-child', looking, ({ childId }) => ({ childId: childId === NOBODY ? null : childId }))]),
    ...(acknowledged === null ? [on('acknowledge-concern', [], () => ({}))] : []),
    {
      ...on(
        'record-concern-step',
        [
          {
            ...{ name: 'step', label: 'concernStep', is: 'choice', needed: true },
            options: optionsIn(call.t, CONCERN_STEPS, 'concernSteps'),
          },
          { name: 'stepOn', is: 'day' },
          { name: 'stepAt', is: 'time' },
          { name: 'withWhom', is: 'line' },
          { name: 'reference', is: 'line' },
          words,
        ],
        ({ stepOn, stepAt, ...said }) => ({
          ...said,
          at: stepOn === null ? null : instantAt(stepOn as LocalDate, stepAt as TimeOfDay),
        }),
      ),
      wrong: dayWithTime,
    },
    on('decide-not-to-report', [reasons]),
    on('record-services-decision', [
      { name: 'decision', is: 'choice', options: optionsIn(call.t, SERVICES_DECISIONS, 'decisions'), needed: true },
      { ...words, needed: true },
    ]),
    on('fill-in-concern', [kindsOf(call), others, words], ({ otherChildren, ...said }) => ({
      ...said,
      otherChildren: otherChildren === true ? true : null,
    })),
    on('raise-disagreement', [
      { name: 'about', label: 'disagreementAbout', is: 'line', needed: true },
      { name: 'view', is: 'long', needed: true },
      { name: 'urgent', is: 'tick' },
    ]),
    ...(await furtherActs(call, found, on)),
    {
      ...on(
        'close-concern',
        [
          { name: 'outcome', is: 'choice', options: optionsIn(call.t, OUTCOMES, 'outcomes'), needed: true },
          reasons,
          { name: 'told', is: 'long', needed: true },
          { name: 'childsView', is: 'long' },
          { name: 'viewNotAskedBecause', is: 'long' },
        ],
        ({ told, ...said }) => ({
          ...said,
          told: String(told)
            .split('\n')
            .filter((line) => line.trim() !== ''),
        }),
      ),
      rev,
    },
  ];
  const shown = found as unknown as ConcernRelatedTo & { readonly whole: boolean };
  const relations = shown.whole ? relationsTo(shown, call.visitor.actor) : asRaiser();
  return acts.filter(({ path }) => {
    const command = path.split('/').at(-1) as ConcernCommandName;
    return call.may('post', path) && refuseRelation(command, relations) === null;
  });
}
