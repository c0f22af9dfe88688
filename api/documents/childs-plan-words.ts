import type { InBothLanguages } from '../../domain/policy/what-changes';
import type { RungKey } from '../../domain/transition-plan/state';

// What is said on what a child is given to keep. The Welsh is ours until a translator has read it.

const both = (en: string, cy: string): InBothLanguages => ({ en, cy });

export const WORDS = {
  title: both('My plan', 'Fy nghynllun'),
  ownWords: both('What I have said', 'Yr hyn rydw i wedi’i ddweud'),
  nextSteps: both('What happens next', 'Beth sy’n digwydd nesaf'),
  meetings: both('When we meet', 'Pryd rydyn ni’n cwrdd'),
  people: both('Who I can call', 'Pwy alla i ei ffonio'),
  change: both('When I get a new worker', 'Pan gaf weithiwr newydd'),
  changeToProbation: both('When I move to probation', 'Pan fydda i’n symud at y gwasanaeth prawf'),
  orders: both('My orders', 'Fy ngorchmynion'),
  until: both('until', 'hyd at'),
  workerThere: both('My worker at the youth justice service', 'Fy ngweithiwr yn y gwasanaeth cyfiawnder ieuenctid'),
  newWorkerThere: both('My new worker at probation', 'Fy ngweithiwr newydd yn y gwasanaeth prawf'),
  by: both('by', 'erbyn'),
  with: both('with', 'gyda'),
  myWorker: both('My worker', 'Fy ngweithiwr'),
  newWorker: both('My new worker', 'Fy ngweithiwr newydd'),
  phone: both('Their number: ____________________', 'Eu rhif: ____________________'),
  notKnownYet: both(
    'Not known yet. I will be told, and we meet first.',
    'Ddim yn hysbys eto. Byddaf yn cael gwybod, a byddwn yn cwrdd yn gyntaf.',
  ),
  notBefore: both(
    'My worker stays with me until my new worker has said yes. It is planned for',
    'Mae fy ngweithiwr yn aros gyda mi nes i’m gweithiwr newydd ddweud ie. Mae wedi’i gynllunio ar gyfer',
  ),
  cannotCome: both(
    'If I cannot come, I say so before. My new worker may ask me to show why.',
    'Os na alla i ddod, rydw i’n dweud hynny cyn hynny. Gall fy ngweithiwr newydd ofyn i mi ddangos pam.',
  ),
  stillCounts: both(
    'What was agreed before still counts. Letters can come faster.',
    'Mae’r hyn y cytunwyd arno o’r blaen yn dal i gyfrif. Gall llythyrau ddod yn gynt.',
  ),
  danger: both('If I am not safe now, I call 999.', 'Os nad ydw i’n ddiogel nawr, rydw i’n ffonio 999.'),
  nothing: both('Nothing yet.', 'Dim eto.'),
  printed: both('as it was on', 'fel yr oedd ar'),
} as const;

/** Each step as a child would say it. */
export const STEPS: Readonly<Record<RungKey, InBothLanguages>> = {
  'prepare-child': both('We talk about what will be different', 'Rydyn ni’n siarad am yr hyn fydd yn wahanol'),
  'share-information': both(
    'My worker tells my new worker what they need to know, so that I do not have to say it all again',
    'Mae fy ngweithiwr yn dweud wrth fy ngweithiwr newydd yr hyn y mae angen iddynt ei wybod, fel nad oes rhaid i mi ddweud y cyfan eto',
  ),
  introduce: both(
    'I meet my new worker, with my worker there',
    'Rydw i’n cwrdd â’m gweithiwr newydd, gyda’m gweithiwr yno',
  ),
  'joint-sessions': both('We meet all three a few times', 'Rydyn ni’n tri yn cwrdd ychydig o weithiau'),
  'receiving-worker-leads': both(
    'My new worker leads, and my worker is still there',
    'Mae fy ngweithiwr newydd yn arwain, ac mae fy ngweithiwr yno o hyd',
  ),
  'accept-responsibility': both(
    'My new worker says yes to taking over',
    'Mae fy ngweithiwr newydd yn cytuno i gymryd drosodd',
  ),
  'after-transfer-check-ins': both('My old worker asks how it goes', 'Mae fy hen weithiwr yn gofyn sut mae’n mynd'),
  'review-and-let-go': both(
    'We look back together, and say goodbye',
    'Rydyn ni’n edrych yn ôl gyda’n gilydd, ac yn ffarwelio',
  ),
  'review-before-end': both('We look at how it went', 'Rydyn ni’n edrych ar sut aeth hi'),
  'exit-plan': both(
    'We write down what helps me from now on',
    'Rydyn ni’n ysgrifennu’r hyn sy’n fy helpu o hyn ymlaen',
  ),
  'offer-voluntary-contact': both(
    'I choose whether we stay in touch',
    'Fi sy’n dewis a ydyn ni’n cadw mewn cysylltiad',
  ),
  'end-of-order': both('What I had to do is finished', 'Mae’r hyn roedd rhaid i mi ei wneud wedi gorffen'),
};

/** The same step in as few words as there are, for the easy read. */
export const EASY_STEPS: Readonly<Record<RungKey, InBothLanguages>> = {
  'prepare-child': both('We talk about what is new.', 'Rydyn ni’n siarad am beth sy’n newydd.'),
  'share-information': both(
    'My worker tells my new worker about me.',
    'Mae fy ngweithiwr yn sôn amdana i wrth fy ngweithiwr newydd.',
  ),
  introduce: both('I meet my new worker.', 'Rydw i’n cwrdd â’m gweithiwr newydd.'),
  'joint-sessions': both('We meet all three.', 'Rydyn ni’n tri yn cwrdd.'),
  'receiving-worker-leads': both(
    'My new worker leads. My worker is there.',
    'Mae fy ngweithiwr newydd yn arwain. Mae fy ngweithiwr yno.',
  ),
  'accept-responsibility': both('My new worker says yes.', 'Mae fy ngweithiwr newydd yn dweud ie.'),
  'after-transfer-check-ins': both('My old worker asks how I am.', 'Mae fy hen weithiwr yn gofyn sut ydw i.'),
  'review-and-let-go': both('We look back. We say goodbye.', 'Rydyn ni’n edrych yn ôl. Rydyn ni’n ffarwelio.'),
  'review-before-end': both('We look at how it went.', 'Rydyn ni’n edrych ar sut aeth hi.'),
  'exit-plan': both('We write down what helps me.', 'Rydyn ni’n ysgrifennu beth sy’n fy helpu.'),
  'offer-voluntary-contact': both('I choose if we stay in touch.', 'Fi sy’n dewis a ydyn ni’n cadw mewn cysylltiad.'),
  'end-of-order': both('It is finished.', 'Mae wedi gorffen.'),
};

/** What stands in plain words, in the easy read. */
export const EASY_WORDS = {
  by: both('By', 'Erbyn'),
  phone: both('Number: ____________________', 'Rhif: ____________________'),
  notKnownYet: both('I do not know who yet. I will be told.', 'Dydw i ddim yn gwybod pwy eto. Byddaf yn cael gwybod.'),
  notBefore: both(
    'My worker stays until then. We plan it for',
    'Mae fy ngweithiwr yn aros tan hynny. Rydyn ni’n ei gynllunio ar gyfer',
  ),
  cannotCome: both('If I cannot come, I say so first.', 'Os na alla i ddod, rydw i’n dweud yn gyntaf.'),
  stillCounts: both('What we agreed still counts.', 'Mae’r hyn a gytunwyd yn dal i gyfrif.'),
  danger: both('Not safe? I call 999.', 'Ddim yn ddiogel? Rydw i’n ffonio 999.'),
} as const;
