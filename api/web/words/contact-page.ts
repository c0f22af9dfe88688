import {
  CHECKERS,
  CONNECTIONS,
  MARKS,
  OUTREACHES,
  POLICE,
  REVIEWED,
  STANDS,
  WAYS,
} from '../../documents/contact-words';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import type { EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import { asHeadings, both, inLanguage } from './headings';

// What the page of a contact by the child’s own choice says, side by side. The Welsh is ours until a translator has read it.

export const CONTACT_PAGE_TITLES = {
  'record-kept-check-in': both('We met: write it down', 'Fe gwrddon ni: ei ysgrifennu'),
  'record-missed-check-in': both('We missed each other', 'Fe fethon ni ein gilydd'),
  'move-check-in': both('Another day suits the child', 'Mae diwrnod arall yn siwtio’r plentyn'),
  'plan-check-in': both('Plan one more check-in', 'Trefnu un sgwrs gyswllt arall'),
  'record-on-track': both(
    'Write down what “on track” means to them now',
    'Ysgrifennu beth mae “ar y trywydd iawn” yn ei olygu iddynt nawr',
  ),
  'record-connection': both('Write down what stays with the child', 'Ysgrifennu’r hyn sy’n aros gyda’r plentyn'),
  'record-contact-review': both('Look together at how it goes', 'Edrych gyda’ch gilydd ar sut mae’n mynd'),
  'pause-contact': both('The child wants a pause', 'Mae’r plentyn eisiau saib'),
  'keep-pause': both('The pause goes on', 'Mae’r saib yn parhau'),
  'return-to-contact': both('The child comes back', 'Mae’r plentyn yn dod yn ôl'),
  'stretch-contact': both('The child wants to meet less often', 'Mae’r plentyn eisiau cwrdd yn llai aml'),
  'tighten-contact': both('The child wants to meet more often', 'Mae’r plentyn eisiau cwrdd yn amlach'),
  'stop-contact': both('The child wants to stop', 'Mae’r plentyn eisiau stopio'),
  'record-outreach': both('Write down what came of reaching out', 'Ysgrifennu’r hyn a ddaeth o estyn allan'),
  'record-welfare-check': both('Write down the welfare check', 'Ysgrifennu’r gwiriad lles'),
  'record-letter': both('A letter was sent', 'Anfonwyd llythyr'),
  'consider-concern': both('Weigh whether to raise a concern', 'Pwyso a mesur a ddylid codi pryder'),
  'record-safe-way': both('Write down the safe way to reach them', 'Ysgrifennu’r ffordd ddiogel o’u cyrraedd'),
  'record-letting-go-meeting': both('Write down the letting-go meeting', 'Ysgrifennu’r cyfarfod gollwng gafael'),
  'say-goodbye': both('Say goodbye, with the door open', 'Ffarwelio, gyda’r drws ar agor'),
  'change-trusted-worker': both('Somebody else is there for the child', 'Mae rhywun arall yno i’r plentyn'),
  'record-agreement': both(
    'Write down what the child agrees to now',
    'Ysgrifennu’r hyn y mae’r plentyn yn cytuno iddo nawr',
  ),
  'take-on-contact': both('I become accountable for this contact', 'Fi fydd yn atebol am y cyswllt hwn'),
  'address-corrected': both('The address is put right', 'Mae’r cyfeiriad wedi’i gywiro'),
  'record-time-in-custody': both('The child is in custody', 'Mae’r plentyn yn y ddalfa'),
  'record-move-away': both('The child lives in another area now', 'Mae’r plentyn yn byw mewn ardal arall nawr'),
  'record-end-of-custody': both('The child was released from custody', 'Rhyddhawyd y plentyn o’r ddalfa'),
} as const satisfies Readonly<Partial<Record<EpisodeCommandName, InBothLanguages>>>;
type Act = keyof typeof CONTACT_PAGE_TITLES;

export const CONTACT_PAGE_FIRST: Readonly<Partial<Record<Act, InBothLanguages>>> = {
  'record-missed-check-in': both(
    'It is nobody’s fault. A kind word is asked of the person whom they trust.',
    'Nid bai neb yw hyn. Gofynnir i’r person maen nhw’n ymddiried ynddo am air caredig.',
  ),
  'stop-contact': both(
    'It is their choice, and the door stays open: they can come back at any time.',
    'Eu dewis nhw yw hyn, ac mae’r drws yn aros ar agor: gallant ddod yn ôl unrhyw bryd.',
  ),
  'record-welfare-check': both(
    'A call or a visit by somebody whom the child knows. The police only for immediate danger or a missing child.',
    'Galwad neu ymweliad gan rywun y mae’r plentyn yn ei adnabod. Yr heddlu dim ond mewn perygl uniongyrchol neu os yw plentyn ar goll.',
  ),
  'consider-concern': both(
    'The duty to keep children safe goes on. A concern is raised by its own form, at once.',
    'Mae’r ddyletswydd i gadw plant yn ddiogel yn parhau. Codir pryder drwy ei ffurflen ei hun, ar unwaith.',
  ),
  'record-contact-review': both(
    'Where it goes on, say in which rhythm. To let go, leave the rhythm empty.',
    'Lle mae’n parhau, dywedwch ym mha rythm. I ollwng gafael, gadewch y rhythm yn wag.',
  ),
};

export const CONTACT_PAGE_FIELDS = {
  checkedInOn: both('On which day did you meet?', 'Ar ba ddiwrnod y gwnaethoch gwrdd?'),
  checkInOn: both('Which day is it to be?', 'Pa ddiwrnod fydd hi?'),
  inWhichWay: both('In which way?', 'Ym mha ffordd?'),
  onTrackMark: both(
    'Are they nearer to what they call “on track”?',
    'A ydyn nhw’n nes at yr hyn maen nhw’n ei alw’n “ar y trywydd iawn”?',
  ),
  lookAgainOn: both('When do we ask the child again?', 'Pryd y byddwn yn gofyn i’r plentyn eto?'),
  rhythm: both('How often from now on?', 'Pa mor aml o hyn ymlaen?'),
  howManyCheckIns: both('How many times?', 'Sawl gwaith?'),
  thenRhythm: both('And after that, how often?', 'Ac ar ôl hynny, pa mor aml?'),
  thenHowMany: both('How many times then?', 'Sawl gwaith wedyn?'),
  rhythmFrom: both('From which day does it count?', 'O ba ddiwrnod y mae’n cyfrif?'),
  reviewDecision: both('What did you decide together?', 'Beth a benderfynoch gyda’ch gilydd?'),
  reachedOutOn: both('On which day did you reach out?', 'Ar ba ddiwrnod y gwnaethoch estyn allan?'),
  didTheyAnswer: both('Did the child answer?', 'A atebodd y plentyn?'),
  anybodyWorried: both('Is anybody worried about them?', 'A oes rhywun yn pryderu amdanynt?'),
  lookedInOn: both('On which day was it?', 'Ar ba ddiwrnod oedd hyn?'),
  whoLookedIn: both('Who looked in on them?', 'Pwy alwodd heibio?'),
  foundSafe: both('Were they found safe?', 'A oeddent yn ddiogel?'),
  policeBecause: both('Were the police called, and why?', 'A galwyd yr heddlu, a pham?'),
  letterSentOn: both('On which day was it sent?', 'Ar ba ddiwrnod y’i hanfonwyd?'),
  considered: both('What is decided?', 'Beth a benderfynir?'),
  lettingGoOn: both('On which day did you meet to let go?', 'Ar ba ddiwrnod y gwnaethoch gwrdd i ollwng gafael?'),
  childAgrees: both('Does the child agree?', 'A yw’r plentyn yn cytuno?'),
  connectionKind: both('Who or what is it?', 'Pwy neu beth ydyw?'),
  connectionWhat: both('In a few words', 'Mewn ychydig eiriau'),
  connectionReplaces: both('What of our part does it take over?', 'Pa ran ohonom ni y mae’n ei chymryd drosodd?'),
  contactNote: both('Anything else', 'Unrhyw beth arall'),
  hostServiceId: both('Which service is there for that area?', 'Pa wasanaeth sydd yno i’r ardal honno?'),
  custodyWhy: both('Why are they there?', 'Pam maen nhw yno?'),
  custodySince: both('Since which day?', 'Ers pa ddiwrnod?'),
} as const;

export const CONTACT_PAGE_HINTS: Readonly<Partial<Record<keyof typeof CONTACT_PAGE_FIELDS, InBothLanguages>>> = {
  onTrackMark: both(
    'Theirs to say. Leave it empty if they were not asked.',
    'Nhw sydd i ddweud. Gadewch yn wag os na ofynnwyd.',
  ),
  lookAgainOn: both(
    'Leave it empty for the day that the policy proposes.',
    'Gadewch yn wag ar gyfer y diwrnod y mae’r polisi’n ei gynnig.',
  ),
  rhythmFrom: both(
    'Leave it empty for today. The first check-in is one step later.',
    'Gadewch yn wag ar gyfer heddiw. Mae’r sgwrs gyntaf un cam yn ddiweddarach.',
  ),
  contactNote: both('It stays in your service.', 'Mae’n aros yn eich gwasanaeth chi.'),
  policeBecause: both('Leave it empty if not.', 'Gadewch yn wag os na.'),
};

const VALUES = {
  contact: {
    title: both('Contact by choice', 'Cyswllt o ddewis'),
    one: both('Contact by the child’s own choice', 'Cyswllt o ddewis y plentyn ei hun'),
    checkIn: both('A check-in', 'Sgwrs gyswllt'),
    checkInOrOutreach: both('A check-in, or reaching out', 'Sgwrs gyswllt, neu estyn allan'),
    back: both('Back to the contact', 'Yn ôl i’r cyswllt'),
    none: both('There is no contact by choice.', 'Nid oes cyswllt o ddewis.'),
    dueSoon: both(
      'Contact by choice: due this week, or late',
      'Cyswllt o ddewis: i’w wneud yr wythnos hon, neu’n hwyr',
    ),
    trusts: both('The person whom they trust', 'Y person maen nhw’n ymddiried ynddo'),
    nextCheckIn: both('Next check-in', 'Sgwrs gyswllt nesaf'),
    askedNow: both('What is asked now', 'Yr hyn a ofynnir nawr'),
    safeFirst: both(
      'The safe way to reach them: read this first',
      'Y ffordd ddiogel o’u cyrraedd: darllenwch hyn yn gyntaf',
    ),
    noSafeWay: both(
      'Nobody has written it down yet. Ask the child.',
      'Nid oes neb wedi’i ysgrifennu eto. Gofynnwch i’r plentyn.',
    ),
    neverDo: both('Never', 'Byth'),
    onTrackIs: both(
      'What “on track” means, in their words',
      'Beth mae “ar y trywydd iawn” yn ei olygu, yn eu geiriau nhw',
    ),
    checkInsAhead: both('The check-ins ahead', 'Y sgyrsiau cyswllt i ddod'),
    noneAhead: both('None is planned.', 'Nid oes un wedi’i drefnu.'),
    answered: both('they answered', 'fe atebon nhw'),
    notAnswered: both('no answer', 'dim ateb'),
    staysWith: both('What stays with them', 'Yr hyn sy’n aros gyda nhw'),
    notThere: both(
      'When the worker is not there, and whom the child rings then',
      'Pan nad yw’r gweithiwr yno, a phwy mae’r plentyn yn ei ffonio bryd hynny',
    ),
    restsUntil: both('{{rests}}. We ask again on {{day}}.', '{{rests}}. Byddwn yn gofyn eto ar {{day}}.'),
    rhythmNeedsBoth: both('Say both: how often, and how many times', 'Dywedwch y ddau: pa mor aml, a sawl gwaith'),
  },
  contactParts: {
    together: both('What you do together', 'Yr hyn a wnewch gyda’ch gilydd'),
    choice: both('What the child chooses', 'Yr hyn y mae’r plentyn yn ei ddewis'),
    reachingOut: both('Reaching out, and keeping safe', 'Estyn allan, a chadw’n ddiogel'),
    lettingGo: both('Letting go', 'Gollwng gafael'),
    who: both('Who is there for the child', 'Pwy sydd yno i’r plentyn'),
    custody: both('In custody', 'Yn y ddalfa'),
  },
  contactPhases: {
    running: both('It goes on', 'Mae’n parhau'),
    paused: both('It rests', 'Mae’n gorffwys'),
    'letting-go': both('Letting go', 'Gollwng gafael'),
    closed: both('It has ended, and the door stays open', 'Mae wedi dod i ben, ac mae’r drws yn aros ar agor'),
  },
  contactAsked: {
    'write-down-check-in': both('Write down what became of a check-in', 'Ysgrifennu beth ddaeth o sgwrs gyswllt'),
    'kind-outreach': both('A kind word: we missed each other', 'Gair caredig: fe fethon ni ein gilydd'),
    'second-outreach': both(
      'A second word, by the person whom the child trusts',
      'Ail air, gan y person y mae’r plentyn yn ymddiried ynddo',
    ),
    'welfare-check': both(
      'See that the child is well, by somebody whom they know',
      'Gweld bod y plentyn yn iawn, gan rywun maen nhw’n ei adnabod',
    ),
    'consider-concern': both('Weigh whether there is a safeguarding concern', 'Pwyso a mesur a oes pryder diogelu'),
    letter: both('A letter: the door stays open', 'Llythyr: mae’r drws yn aros ar agor'),
    review: both('Look together at how it goes', 'Edrych gyda’ch gilydd ar sut mae’n mynd'),
    'look-at-pause': both('Ask the child whether they want to go on', 'Gofyn i’r plentyn a ydyn nhw am barhau'),
    'letting-go-meeting': both('Meet to let go', 'Cwrdd i ollwng gafael'),
    goodbye: both('Say goodbye', 'Ffarwelio'),
    'name-trusted-worker': both(
      'Find with the child who is there for them next',
      'Canfod gyda’r plentyn pwy fydd yno iddyn nhw nesaf',
    ),
    'correct-address': both('Correct an address that mail cannot reach', 'Cywiro cyfeiriad na all post ei gyrraedd'),
    'agree-again': both(
      'Ask again what they agree to, at their age now',
      'Gofyn eto beth maen nhw’n cytuno iddo, yn eu hoedran nhw nawr',
    ),
    'take-on-contact': both('A manager takes on accountability', 'Mae rheolwr yn cymryd atebolrwydd'),
  },
  askedOf: {
    'trusted-worker': both('The person whom they trust', 'Y person maen nhw’n ymddiried ynddo'),
    manager: both('The accountable manager', 'Y rheolwr atebol'),
    'team-manager': both('Whoever manages the team', 'Pwy bynnag sy’n rheoli’r tîm'),
  },
  checkInStates: {
    planned: both('planned', 'wedi’i threfnu'),
    kept: both('we met', 'fe gwrddon ni'),
    missed: both('we missed each other', 'fe fethon ni ein gilydd'),
    'called-off': both('called off', 'wedi’i chanslo'),
  },
  considered: {
    raise: both('A concern is raised now', 'Codir pryder nawr'),
    'not-now': both('No concern is raised now', 'Ni chodir pryder nawr'),
  },
} as const;

/** What the page of a contact says in this language, beside what its forms ask. */
export const contactPageIn = (language: keyof InBothLanguages) => ({
  ...inLanguage(VALUES, language),
  ways: asHeadings(WAYS, language),
  marks: asHeadings(MARKS, language),
  outreaches: asHeadings(OUTREACHES, language),
  checkers: asHeadings(CHECKERS, language),
  policeBecause: asHeadings(POLICE, language),
  reviewDecisions: asHeadings(REVIEWED, language),
  connections: asHeadings(CONNECTIONS, language),
  contactStands: asHeadings(STANDS, language),
});
