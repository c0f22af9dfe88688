import type { BriefWords } from '../../domain/transition-plan/brief';
import type { Phase, TaskKind } from '../../domain/transition-plan/state';
import { inWords } from '../../domain/transition-plan/tell';
import { VALUES } from './copy-words';
import { ORDERS, TASKS } from './pack-words';

// The words of the brief in Welsh. They are ours: a translator is to read them before they are relied on.

const KEYS: Readonly<Partial<Record<TaskKind | Phase, string>>> = {
  'prepare-child': 'paratoi’r plentyn',
  'share-information': 'rhannu gwybodaeth',
  'name-receiving-officer': 'enwi ymarferydd sy’n derbyn',
  'three-way-meeting': 'cyfarfod tair ffordd',
  'joint-contact': 'cyswllt ar y cyd',
  'receiver-led-contact': 'cyswllt ar y cyd dan arweiniad yr ymarferydd sy’n derbyn',
  'decide-keep-or-hand-over': 'penderfynu a yw’r gwasanaeth cyfiawnder ieuenctid yn cadw’r cyfrifoldeb',
  'review-before-end': 'adolygiad cyn y diwedd',
  'exit-plan': 'y cynllun ymadael',
  'offer-voluntary-contact': 'cynnig cyswllt gwirfoddol',
  'plan-review': 'adolygiad o’r cynllun',
  'correct-address': 'cywiro cyfeiriad na all post ei gyrraedd',
  'offer-advocate': 'cynnig eiriolwr',
  'fill-gap': 'llenwi bwlch yn yr hanes',
  'give-advice': 'rhoi cyngor',
  'send-what-is-missing': 'anfon yr hyn sydd ar goll',
  'agree-on-date': 'cytuno ar ddiwrnod',
  'confirm-death': 'cadarnhau bod y plentyn wedi marw',
  'notify-serious-incident': 'hysbysu’r rhai y mae’n rhaid dweud wrthynt',
  'safeguarding-review': 'gofyn am yr adolygiad diogelu',
  'support-staff': 'cynnig cymorth i’r rhai a weithiodd gyda’r plentyn',
  'name-another-worker': 'enwi gweithiwr arall',
  'review-warning-note': 'edrych eto ar nodyn rhybudd',
  'sign-off': 'cymeradwyo',
  'change-what-was-returned': 'newid yr hyn a ddychwelwyd',
  'answer-transfer-request': 'ateb cais am drosglwyddiad',
  'record-court-outcome': 'cofnodi penderfyniad y llys',
  'send-next-steps': 'anfon y camau nesaf',
  'confirm-release': 'cadarnhau’r rhyddhau',
  'move-to-adult-establishment': 'symud i sefydliad oedolion',
  'accept-area-move': 'ateb i’r symud i ardal arall',
  'ask-about-travelling': 'gofyn i’r plentyn a yw’r cyswllt gwirfoddol yn mynd gyda nhw',
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
    interpreter: 'Mae angen cyfieithydd, byth aelod o’r teulu',
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
    (KEYS as Readonly<Record<string, string>>)[key] ?? TABLES.find((table) => table[key])?.[key]?.cy ?? inWords(key),
  lawAsks: ({ reachedOn }) =>
    `Mae’r gyfraith yn gofyn am gam nawr: cyrhaeddwyd ei nifer hi ar ${reachedOn ?? 'ddiwrnod nad yw’n hysbys'}. Saif y rheol ar y cynllun`,
};
