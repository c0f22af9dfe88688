import { localDateOf } from '../../domain/calendar/london-time';
import type { CheckIn, Life } from '../../domain/voluntary-contact/state';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import * as words from './contact-words';
import { LABELS } from './copy-words';
import { blocksOf, made, safeWayLines, wordingIn } from './copying';
import type { Copied, Line, OfKind, Wording } from './copying';
import type { DocumentLanguage } from './language';

type Told = Omit<Copied, 'recordId'> & Partial<Pick<Copied, 'recordId'>>;
type Row = (contact: EpisodeView, wording: Wording) => readonly Told[];

/** One row for each kind of record: what was agreed, said and done. What is only planned, or still asked, is none. */
const ROWS: Readonly<Record<words.Contacted, Row>> = {
  agreement: ({ agreement, earlierAgreements }, { yesNo }) =>
    [...earlierAgreements, agreement].map(({ on, childsWords, competence, parents }) => ({
      ...{ day: on, by: null },
      lines: [
        ['words', childsWords],
        ['understands', competence && `${yesNo(competence.understands)}: ${competence.weighed}`],
        ['parents', parents && (parents.is === 'involved' ? parents.how : parents.why)],
        ['parentsAgreed', parents?.is === 'involved' ? yesNo(parents.childAgrees) : null],
        ['parentsUnsafe', parents?.is === 'not-involved' && parents.unsafe ? yesNo(true) : null],
      ],
    })),
  preparation: ({ preparation: { limitsTold, managerAgreed, safetyLookedAt, whenAway } }, { day, nameOf }) => [
    {
      ...{ day: limitsTold.on, by: null },
      lines: [
        ['limits', limitsTold.inWords],
        ['managerAgreed', `${day(managerAgreed.on)}, ${nameOf(managerAgreed.staffId) ?? managerAgreed.staffId}`],
        ['loneWorking', safetyLookedAt.loneWorking],
        ['knownRisks', safetyLookedAt.knownRisks],
        ['workerAway', whenAway.when],
        ['ring', whenAway.ring],
      ],
    },
  ],
  'safe-way-to-reach-me': ({ safeWays }) =>
    safeWays.map((one) => ({
      ...made(one),
      lines: safeWayLines(one),
    })),
  'on-track': ({ onTrack }) => onTrack.map((one) => ({ ...made(one), lines: [[null, `“${one.words}”`]] })),
  'check-in': ({ checkIns }, wording) => checkIns.flatMap((one) => checkedIn(one, wording)),
  outreach: ({ outreaches }, { say, yesNo }) =>
    outreaches.map(({ on, by, kind, how, reached, childsWords, note, worried, welfare }) => ({
      ...{ day: on, by },
      lines: [
        [null, say(words.OUTREACHES[kind])],
        ['how', say(words.WAYS[how])],
        ['checkedBy', welfare && say(words.CHECKERS[welfare.who])],
        ['policeBecause', welfare?.police ? say(words.POLICE[welfare.police]) : null],
        ['reached', kind === 'letter' ? null : yesNo(reached)],
        ['words', childsWords],
        [null, note],
        ['worried', worried === null ? null : yesNo(worried)],
      ],
    })),
  // Where one was raised it has a record of its own, with its own readers.
  considered: ({ considered }, { word }) =>
    considered
      .filter(({ decision }) => decision === 'not-now')
      .map((one) => ({
        ...made(one),
        lines: [
          ['decided', word('not-now')],
          ['reason', one.reasons],
        ],
      })),
  review: ({ reviews }, { say }) =>
    reviews.map(({ on, by, decision, reasons, childsWords }) => ({
      ...{ day: on, by },
      lines: [
        ['decided', say(words.REVIEWED[decision])],
        ['reason', reasons],
        ['words', childsWords],
      ],
    })),
  connection: ({ connections }, { say }) =>
    connections.map((one) => ({
      ...made(one),
      lines: [
        [null, `${one.what} (${say(words.CONNECTIONS[one.kind])})`],
        ['replaces', one.replaces],
      ],
    })),
  'letting-go': ({ lettingGo }, { say }) =>
    lettingGo === null ? [] : [{ day: lettingGo.on, by: lettingGo.by, lines: [viewLine(lettingGo.childsView, say)] }],
  custody: ({ custody }, { word, day }) =>
    custody.map(({ since, why, where, releaseOn, ended }) => ({
      ...{ day: since, by: null },
      lines: [
        ['why', word(why)],
        ['where', where],
        ['releaseOn', releaseOn && day(releaseOn)],
        ['ended', ended && day(ended.on)],
      ],
    })),
  'move-away': ({ movesAway }, { say }) =>
    movesAway.map(({ chosenAt, choice, childsWords }) => ({
      ...{ day: localDateOf(chosenAt), by: null },
      lines: [
        ['choice', say(words.CHOICES[choice])],
        ['words', childsWords],
      ],
    })),
  'where-it-stands': ({ life }, wording) => standing(life, wording),
};

function viewLine(childsView: string | null, say: Wording['say']): Line {
  return childsView === null ? [null, say(LABELS.nothingToAdd)] : ['childsView', childsView];
}

function checkedIn({ checkInId: recordId, on, state, changes }: CheckIn, { say, word }: Wording): readonly Told[] {
  const by = changes.at(-1)?.by ?? null;
  switch (state.is) {
    case 'planned':
      return [];
    case 'kept': {
      const lines: readonly Line[] = [
        ['how', say(words.WAYS[state.how])],
        ['minutes', String(state.minutes)],
        ['words', state.childsWords],
        ['mark', state.mark && say(words.MARKS[state.mark])],
      ];
      return [{ recordId, day: state.on, by, lines }];
    }
    case 'missed':
      return [
        {
          recordId,
          day: on,
          by,
          lines: [
            [null, say(words.OUTREACHES['kind-outreach'])],
            [null, state.note],
          ],
        },
      ];
    case 'called-off':
      return [
        {
          recordId,
          day: on,
          by,
          lines: [
            ['stands', word('cancelled')],
            ['reason', state.reason],
          ],
        },
      ];
  }
}

function standing(life: Life, { say, day }: Wording): readonly Told[] {
  switch (life.phase) {
    case 'running':
      return [];
    case 'paused': {
      const lines: readonly Line[] = [
        [null, say(words.STANDS[`paused-${life.by}`])],
        ['words', life.childsWords],
        ['reviewOn', day(life.lookAgainOn)],
      ];
      return [{ day: life.since, by: null, lines }];
    }
    case 'letting-go':
      return [{ day: life.since, by: null, lines: [[null, say(words.STANDS['letting-go'])]] }];
    case 'closed': {
      const lines: readonly Line[] = [
        [null, say(words.STANDS[life.outcome])],
        ['words', life.childsWords],
      ];
      return [{ day: localDateOf(life.at), by: null, lines }];
    }
  }
}

/** Every record of a contact as a block of text for another system, the latest day first. */
export function contactCopyOut(
  contact: EpisodeView,
  names: Readonly<Record<string, string>>,
  language: DocumentLanguage,
) {
  const wording = wordingIn(language, names);
  const records = words.CONTACTED.flatMap((kind) =>
    ROWS[kind](contact, wording).map((told, i): OfKind<words.Contacted> => ({
      kind,
      copied: { recordId: `${contact.episodeId}.${kind}.${i + 1}`, ...told },
    })),
  );
  return blocksOf(words.CONTACT_TITLES, records, wording);
}
