import type { Described } from '../../domain/safeguarding-concern/state';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import { CONCERNED, CONCERN_RECORDS, CONCERN_TITLES, GROUNDS, LEVELS } from './concern-words';
import type { Concerned } from './concern-words';
import { blocksOf, decidedBy, made, wordingIn } from './copying';
import type { Copied, Line, OfKind, Wording } from './copying';
import type { DocumentLanguage } from './language';

type Told = Omit<Copied, 'recordId'>;
type Row = (concern: ConcernView, wording: Wording) => readonly Told[];

const alone = <One>(one: One | null, told: (one: One) => Told): readonly Told[] => (one === null ? [] : [told(one)]);

/** The child as whoever raised it described them. */
const describedIn = ({ name, dateOfBirth, description }: Described, day: Wording['day']): string =>
  [name, dateOfBirth && day(dateOfBirth), description].filter((said) => said !== null).join('; ');

/** One row for each kind of record: what it holds, as it was seen and said. */
const ROWS: Readonly<Record<Concerned, Row>> = {
  raised: ({ raisedAt, raisedBy, about, what, whoIsWorried, kinds, otherChildren }, { say, day, yesNo }) => [
    {
      ...made({ at: raisedAt, by: raisedBy }),
      lines: [
        ['about', about && describedIn(about, day)],
        ['worryKinds', kinds.map((kind) => say(CONCERN_RECORDS.concernKinds[kind])).join('; ')],
        [null, what],
        ['whoIsWorried', whoIsWorried],
        ['otherChildren', otherChildren ? yesNo(true) : null],
      ],
    },
  ],
  note: ({ notes }) => notes.map((one) => ({ ...made(one), lines: [[null, one.words]] })),
  step: ({ steps }, { say }) =>
    steps.map((one) => ({
      ...made(one),
      lines: [
        [null, say(CONCERN_RECORDS.concernSteps[one.step])],
        ['with', one.withWhom],
        ['reference', one.reference],
        [null, one.words],
      ],
    })),
  acknowledged: ({ acknowledged }) => alone(acknowledged, (one) => ({ ...made(one), lines: [] })),
  'not-reported': ({ notReported }) =>
    alone(notReported, (one) => ({ ...made(one), lines: [['reason', one.reasons]] })),
  'services-decision': ({ servicesDecisions }, { say }) =>
    servicesDecisions.map((one) => ({
      ...made(one),
      lines: [
        ['decided', say(CONCERN_RECORDS.decisions[one.decision])],
        [null, one.words],
      ],
    })),
  'adult-route': ({ adultRoute: one }, { day }) => {
    if (one.is === 'accepted') {
      const lines: readonly Line[] = [
        ['acceptedBy', one.acceptedBy],
        ['reference', one.reference],
      ];
      return [{ ...made(one), lines }];
    }
    if (one.is !== 'below-threshold') return [];
    const lines: readonly Line[] = [
      ['belowThreshold', one.reasons],
      ['plan', one.plan],
      ['reviewOn', one.reviewOn && day(one.reviewOn)],
    ];
    return [{ ...made(one), lines }];
  },
  refusal: ({ refusals }, wording) =>
    refusals.map((one) => ({
      ...made(one),
      lines: [
        ['words', one.words],
        [
          'overridden',
          one.overridden &&
            `${wording.say(GROUNDS[one.overridden.ground])}; ${decidedBy({ ...one.overridden, reason: one.overridden.words }, wording)}`,
        ],
      ],
    })),
  disagreement: ({ disagreements }, wording) =>
    disagreements.map((one) => ({
      ...made({ at: one.raisedAt, by: one.raisedBy }),
      lines: [
        ['about', one.about],
        ['stands', wording.say(LEVELS[one.level])],
        ...one.views.map(({ side, level, view }): Line => [side, `${wording.say(LEVELS[level])}: ${view}`]),
        ['settled', one.settled && decidedBy({ ...one.settled, reason: one.settled.outcome }, wording)],
      ],
    })),
  closed: ({ closed }, { say }) =>
    alone(closed, (one) => ({
      ...made(one),
      lines: [
        ['outcome', say(CONCERN_RECORDS.outcomes[one.outcome])],
        ['reason', one.reasons],
        ['told', one.told.join('; ')],
        ['childsView', one.childsView],
        ['notAskedBecause', one.viewNotAskedBecause],
      ],
    })),
};

/**
 * Whether what is said of this concern stays in Camau: one that is about somebody who works with children, whose colleagues,
 * and who may themselves, read what a service's main case system holds.
 */
export function staysHere({
  aboutStaffId,
  keptOut,
  kinds,
}: Pick<ConcernView, 'aboutStaffId' | 'keptOut' | 'kinds'>): boolean {
  return aboutStaffId !== null || keptOut.length > 0 || kinds.includes('allegation-about-practitioner');
}

/** Every record of a concern as a block of text, the latest day first; none of one that stays here. */
export function concernCopyOut(
  concern: ConcernView,
  names: Readonly<Record<string, string>>,
  language: DocumentLanguage,
) {
  if (staysHere(concern)) return [];
  const wording = wordingIn(language, names);
  const records = CONCERNED.flatMap((kind) =>
    ROWS[kind](concern, wording).map((told, i): OfKind<Concerned> => ({
      kind,
      copied: { recordId: `${concern.concernId}.${kind}.${i + 1}`, ...told },
    })),
  );
  return blocksOf(CONCERN_TITLES, records, wording);
}
