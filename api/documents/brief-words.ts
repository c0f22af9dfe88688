import type { BriefWords } from '../../domain/transition-plan/brief';
import type { Phase } from '../../domain/transition-plan/state';
import { inWords } from '../../domain/transition-plan/tell';
import { VALUES } from './copy-words';
import { ORDERS, PACK, TASKS } from './pack-words';

// The words of the brief in Welsh. They are ours: a translator is to read them before they are relied on.

const PHASES: Readonly<Record<Phase, string>> = {
  'order-running': 'mae’r gorchymyn ar waith',
  'order-ended': 'mae’r gorchmynion wedi dod i ben',
  voluntary: 'cyswllt gwirfoddol',
  preparing: 'paratoi',
  'graded-handover': 'trosglwyddo fesul cam',
  transferred: 'mae’r cyfrifoldeb wedi pasio i’r gwasanaeth prawf',
  'kept-by-yjs': 'wedi’i gadw gan y gwasanaeth cyfiawnder ieuenctid',
  sealed: 'wedi’i selio',
  closed: 'wedi’i gau',
};
const TABLES: readonly Readonly<Record<string, { readonly cy: string } | undefined>>[] = [TASKS, ORDERS, VALUES];

export const WELSH: BriefWords = {
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
    caseManager: 'Rheolwr achos',
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
  word: (key) =>
    (PHASES as Readonly<Record<string, string>>)[key] ?? TABLES.find((table) => table[key])?.[key]?.cy ?? inWords(key),
  lawAsks: ({ reachedOn }) =>
    `Mae’r gyfraith yn gofyn am gam nawr: cyrhaeddwyd ei nifer hi ar ${reachedOn ?? 'ddiwrnod nad yw’n hysbys'}. Saif y rheol ar y cynllun`,
};
