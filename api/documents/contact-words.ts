import type { InBothLanguages } from '../../domain/policy/what-changes';
import type {
  CONNECTION_KINDS,
  Life,
  Mark,
  OutreachKind,
  REVIEW_DECISIONS,
  Way,
} from '../../domain/voluntary-contact/state';
import type { POLICE_BECAUSE, WELFARE_CHECKERS } from '../../domain/voluntary-contact/state';
import type { TRAVEL_CHOICES } from '../../domain/transition-plan/moves/area-state';

// What records of voluntary contact hold, in the words of both languages. The Welsh is ours until a translator has read it.

const both = (en: string, cy: string): InBothLanguages => ({ en, cy });
type Words<Key extends string> = Readonly<Record<Key, InBothLanguages>>;

/** The kinds of record that voluntary contact holds. */
export const CONTACTED = [
  'agreement',
  'preparation',
  'safe-way-to-reach-me',
  'on-track',
  'check-in',
  'outreach',
  'considered',
  'review',
  'connection',
  'letting-go',
  'custody',
  'move-away',
  'where-it-stands',
] as const;
export type Contacted = (typeof CONTACTED)[number];

/** What each record of a contact is called at the head of its block. */
export const CONTACT_TITLES: Words<Contacted> = {
  agreement: both('Agreement to voluntary contact', 'Cytundeb i gyswllt gwirfoddol'),
  preparation: both('Before voluntary contact began', 'Cyn i’r cyswllt gwirfoddol ddechrau'),
  'safe-way-to-reach-me': both('The safe way to reach the child', 'Y ffordd ddiogel o gysylltu â’r plentyn'),
  'on-track': both('What “on track” means to the child', 'Beth mae “ar y trywydd iawn” yn ei olygu i’r plentyn'),
  'check-in': both('Check-in, by the child’s choice', 'Sgwrs gyswllt, o ddewis y plentyn'),
  outreach: both('Reached out to the child', 'Estynnwyd allan at y plentyn'),
  considered: both('A safeguarding concern was considered', 'Ystyriwyd pryder diogelu'),
  review: both('Review of voluntary contact', 'Adolygiad o’r cyswllt gwirfoddol'),
  connection: both('What stays with the child', 'Yr hyn sy’n aros gyda’r plentyn'),
  'letting-go': both('Letting-go meeting', 'Cyfarfod gollwng gafael'),
  custody: both('In custody', 'Yn y ddalfa'),
  'move-away': both('Moved to another area', 'Symudodd i ardal arall'),
  'where-it-stands': both('Where voluntary contact stands', 'Ble mae’r cyswllt gwirfoddol yn sefyll'),
};

export const WAYS: Words<Way> = {
  'face-to-face': both('face to face', 'wyneb yn wyneb'),
  phone: both('by phone', 'dros y ffôn'),
  video: both('by video', 'drwy fideo'),
  message: both('by message', 'drwy neges'),
  letter: both('by letter', 'drwy lythyr'),
};
export const MARKS: Words<Mark> = {
  closer: both('closer', 'yn nes'),
  'the-same': both('the same', 'yr un peth'),
  'further-away': both('further away', 'ymhellach i ffwrdd'),
};
export const OUTREACHES: Words<OutreachKind> = {
  'kind-outreach': both('we missed each other', 'fe fethon ni ein gilydd'),
  'second-outreach': both(
    'once more, by the person whom they trust',
    'unwaith eto, gan y person maen nhw’n ymddiried ynddo',
  ),
  'welfare-check': both('a welfare check', 'gwiriad lles'),
  letter: both('a letter, and an open door', 'llythyr, a drws agored'),
};
export const CHECKERS: Words<(typeof WELFARE_CHECKERS)[number]> = {
  'trusted-person': both('the person whom they trust', 'y person maen nhw’n ymddiried ynddo'),
  'colleague-the-child-knows': both('a colleague whom the child knows', 'cydweithiwr y mae’r plentyn yn ei adnabod'),
  'family-by-agreement': both('family, by agreement', 'y teulu, drwy gytundeb'),
};
export const POLICE: Words<(typeof POLICE_BECAUSE)[number]> = {
  'immediate-danger': both('immediate danger', 'perygl uniongyrchol'),
  missing: both('missing', 'ar goll'),
};
export const REVIEWED: Words<(typeof REVIEW_DECISIONS)[number]> = {
  'let-go': both('to let go', 'gollwng gafael'),
  extend: both('to go on', 'parhau'),
  'closer-again': both('to meet more often again', 'cwrdd yn amlach eto'),
};
export const CONNECTIONS: Words<(typeof CONNECTION_KINDS)[number]> = {
  'family-or-friend': both('family or a friend', 'teulu neu ffrind'),
  'school-college-or-work': both('school, college or work', 'ysgol, coleg neu waith'),
  health: both('health', 'iechyd'),
  housing: both('housing', 'tai'),
  'adult-services': both('adult services', 'gwasanaethau oedolion'),
  'community-or-club': both('the community or a club', 'y gymuned neu glwb'),
  other: both('something else', 'rhywbeth arall'),
};
export const CHOICES: Words<(typeof TRAVEL_CHOICES)[number]> = {
  'travels-with-me': both('contact goes along', 'mae’r cyswllt yn dod gyda nhw'),
  'goes-to-somebody-there': both('somebody there takes it on', 'rhywun yno sy’n ei gymryd'),
  stops: both('contact stops', 'mae’r cyswllt yn dod i ben'),
};
type Paused = Extract<Life, { readonly phase: 'paused' }>['by'];
type Ended = Extract<Life, { readonly phase: 'closed' }>['outcome'];
export const STANDS: Words<`paused-${Paused}` | 'letting-go' | Ended> = {
  'paused-child': both('it rests, by the child’s choice', 'mae’n gorffwys, o ddewis y plentyn'),
  'paused-open-door': both('it rests, and the door stays open', 'mae’n gorffwys, ac mae’r drws yn aros ar agor'),
  'paused-custody': both('it rests while the child is in custody', 'mae’n gorffwys tra bo’r plentyn yn y ddalfa'),
  'letting-go': both('letting go', 'gollwng gafael'),
  'let-go': both('let go', 'gollyngwyd'),
  'stopped-by-child': both('stopped by the child', 'daeth i ben o ddewis y plentyn'),
  'open-door': both('ended, and the door stays open', 'daeth i ben, ac mae’r drws yn aros ar agor'),
};

export const CONTACT_LABELS = {
  understands: both('Understands what they agree to', 'Yn deall beth maen nhw’n cytuno iddo'),
  parents: both('Parents', 'Rhieni'),
  parentsAgreed: both('The child agrees that they are involved', 'Mae’r plentyn yn cytuno eu bod yn rhan o hyn'),
  parentsUnsafe: both('Not safe to involve them', 'Ddim yn ddiogel eu cynnwys'),
  limits: both(
    'What stays between us, and what is passed on',
    'Beth sy’n aros rhyngom ni, a beth sy’n cael ei basio ymlaen',
  ),
  managerAgreed: both('The manager agreed', 'Cytunodd y rheolwr'),
  loneWorking: both('Lone working', 'Gweithio ar eich pen eich hun'),
  knownRisks: both('Known risks', 'Risgiau hysbys'),
  workerAway: both('When the worker is not there', 'Pan nad yw’r gweithiwr yno'),
  ring: both('Whom the child rings then', 'Pwy mae’r plentyn yn ei ffonio bryd hynny'),
  how: both('How', 'Sut'),
  minutes: both('Minutes', 'Munudau'),
  mark: both('Towards what they call “on track”', 'Tuag at yr hyn maen nhw’n ei alw’n “ar y trywydd iawn”'),
  reached: both('They were reached', 'Cafwyd gafael arnynt'),
  worried: both('Somebody is worried', 'Mae rhywun yn pryderu'),
  checkedBy: both('Looked in by', 'Galwyd heibio gan'),
  policeBecause: both('The police, because', 'Yr heddlu, oherwydd'),
  replaces: both('What it takes over', 'Yr hyn mae’n ei gymryd drosodd'),
  choice: both('What the child chose', 'Yr hyn a ddewisodd y plentyn'),
} as const;
