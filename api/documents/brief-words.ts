import { ENGLISH } from '../../domain/transition-plan/brief';
import type { BriefWords } from '../../domain/transition-plan/brief';
import { inWords } from '../../domain/transition-plan/tell';
import { VALUES } from './copy-words';
import { languageName } from './language';
import type { DocumentLanguage } from './language';
import { ORDERS, PACK, PHASES, TASKS } from './pack-words';

// The words of the brief. The Welsh ones are ours: a translator is to read them before they are relied on.

const TABLES: readonly Readonly<Record<string, { readonly cy: string } | undefined>>[] = [
  PHASES,
  TASKS,
  ORDERS,
  VALUES,
];

const WELSH: BriefWords = {
  phrases: {
    lookedAgain: 'I’w ystyried eto ar',
    askFirst:
      'Gofynnwch i’r gwasanaeth cyfiawnder ieuenctid cyn cysylltu: mae’r plentyn wedi dweud mwy nag a ddangosir yma.',
    when: 'Pryd',
    seenBy: 'Pwy gaiff ei weld',
    never: 'Byth',
    language: 'Iaith',
    interpreter: PACK.interpreter.cy,
    spoken: 'Ar lafar',
    signed: 'Arwyddo',
    reading: 'Darllen',
    format: 'Fformat',
    paused: 'wedi’i oedi nes ei ystyried eto ar',
    accountable: 'Yn atebol',
    caseManager: 'Swyddog achos',
    receivingPractitioner: 'Ymarferydd sy’n derbyn',
    warnedFrom: 'cyfnod rhybudd o',
    until: 'hyd at',
    with: 'gyda',
    overdueSince: 'Yn hwyr ers',
    since: 'Ers',
    at: 'yn',
    nobodyThere: 'Nid oes neb yno wedi’i enwi eto',
    releasedOn: 'I’w ryddhau ar',
  },
  word: (key) => TABLES.find((table) => table[key])?.[key]?.cy ?? inWords(key),
  nameOf: (tag) => languageName(tag, 'cy'),
  lawAsks: ({ reachedOn }) =>
    `Mae’r gyfraith yn gofyn am gam nawr: cyrhaeddwyd ei nifer hi ar ${reachedOn ?? 'ddiwrnod nad yw’n hysbys'}. Saif y rheol ar y cynllun`,
};

/** The words of a brief in each language of documents. */
export const BRIEF_WORDS: Readonly<Record<DocumentLanguage, BriefWords>> = {
  en: { ...ENGLISH, nameOf: (tag) => languageName(tag, 'en') },
  cy: WELSH,
};
