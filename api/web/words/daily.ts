import { NOTE_TITLES } from '../../documents/copy-words';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import type { Occasion, SupervisionState } from '../../../domain/supervision';
import type { UrgentReason } from '../../../domain/transition-plan/workers/state';
import { AFTERWARDS } from './afterwards';
import { ANSWERS_AFTERWARDS, NEXT_WORDS } from './answers-afterwards';
import { BESIDE_AFTERWARDS } from './beside-plans';
import { both } from './headings';
import { PLAN_ACT_AFTERWARDS } from './plan-acts/afterwards';

// What the pages of every day say, side by side: notes and appointments. The Welsh is ours until a translator has read it.

export const DAILY_TITLES = {
  'add-note': both('Write a note', 'Ysgrifennu nodyn'),
  'book-appointments': both('Book an appointment, or a series', 'Trefnu apwyntiad, neu gyfres'),
  'record-appointment': both('Say what became of it', 'Dweud beth ddaeth ohono'),
  'move-appointment': both('Move it to another time', 'Ei symud i amser arall'),
  'accept-supervision': both('Take it up', 'Ei dderbyn'),
  'decline-supervision': both('Not now', 'Ddim nawr'),
  'arrange-supervision': both('Say on which day you meet', 'Dweud ar ba ddiwrnod rydych yn cwrdd'),
  'record-supervision-held': both('It was held', 'Fe’i cynhaliwyd'),
  'cancel-appointment': both('Call it off', 'Ei ganslo'),
  'keep-list': both('Keep this list', 'Cadw’r rhestr hon'),
  'keep-list-no-longer': both('Keep this list no longer', 'Peidio â chadw’r rhestr hon mwyach'),
} as const;

export const DAILY_FIRST: Readonly<Partial<Record<keyof typeof DAILY_TITLES, InBothLanguages>>> = {
  'decline-supervision': both(
    'No reason is asked. You can still take it up later.',
    'Ni ofynnir am reswm. Gallwch ei dderbyn yn nes ymlaen o hyd.',
  ),
  'keep-list': both(
    'It stands as a link above the list, and on today. Only you see it. It always shows what fits it on the day.',
    'Mae’n ddolen uwchben y rhestr, ac ar heddiw. Chi’n unig sy’n ei gweld. Mae bob amser yn dangos yr hyn sy’n cyfateb iddi ar y diwrnod.',
  ),
  'keep-list-no-longer': both(
    'Only the link goes. Nothing that stands in the list changes.',
    'Y ddolen yn unig sy’n mynd. Nid oes dim sydd yn y rhestr yn newid.',
  ),
  'record-appointment': both(
    'What we had to rearrange is never the child’s to have missed.',
    'Nid y plentyn sydd wedi colli’r hyn y bu’n rhaid i ni ei aildrefnu.',
  ),
  'move-appointment': both(
    'A time that is agreed anew beforehand is nobody’s missed appointment.',
    'Nid yw amser a gytunir o’r newydd ymlaen llaw yn apwyntiad a gollwyd gan neb.',
  ),
};

export const DAILY_FIELDS = {
  noteText: both('What is to be known later?', 'Beth sydd i’w wybod yn nes ymlaen?'),
  noteAbout: both('What is it about?', 'Am beth mae’n sôn?'),
  happenedOn: both('On which day was it?', 'Ar ba ddiwrnod oedd hyn?'),
  goesAlong: both(
    'The receiving side reads it too, once it is responsible',
    'Bydd yr ochr sy’n derbyn yn ei ddarllen hefyd, unwaith y bydd yn gyfrifol',
  ),
  whatFor: both('What is it for?', 'Beth yw ei bwrpas?'),
  meetWhere: both('Where?', 'Ble?'),
  whomTheyMeet: both('Whom does the child meet?', 'Â phwy mae’r plentyn yn cwrdd?'),
  requiredBy: both('Does an order require it?', 'A oes gorchymyn yn ei fynnu?'),
  everyWeeks: both('For a series: every how many weeks?', 'Ar gyfer cyfres: bob sawl wythnos?'),
  howManyTimes: both('For a series: how many times in all?', 'Ar gyfer cyfres: sawl gwaith i gyd?'),
  whatBecameOfIt: both('What became of it?', 'Beth ddaeth ohono?'),
  urgentBecause: both('Can it not wait until the child was told?', 'Oni all aros nes i’r plentyn gael gwybod?'),
  withWhichPsychologist: both('With which psychologist?', 'Gyda pha seicolegydd?'),
  supervisionOn: both('On which day do you meet?', 'Ar ba ddiwrnod rydych yn cwrdd?'),
  supervisionHeldOn: both('On which day was it held?', 'Ar ba ddiwrnod y’i cynhaliwyd?'),
  excuseOrWhy: both(
    'What the reasonable excuse was, or why an outcome is changed',
    'Beth oedd yr esgus rhesymol, neu pam mae canlyniad yn newid',
  ),
  listName: both('What do you call it?', 'Beth yw eich enw arni?'),
} as const;

export const DAILY_HINTS: Readonly<Partial<Record<keyof typeof DAILY_FIELDS, InBothLanguages>>> = {
  noteText: both(
    'It is never edited afterwards; what was wrong is put right by another note.',
    'Ni chaiff ei olygu wedyn; caiff yr hyn oedd yn anghywir ei gywiro drwy nodyn arall.',
  ),
  happenedOn: both('Leave it empty for today.', 'Gadewch yn wag ar gyfer heddiw.'),
  requiredBy: both(
    'What no order requires counts for nothing when it is missed.',
    'Nid yw’r hyn nad oes gorchymyn yn ei fynnu yn cyfrif dim pan gaiff ei golli.',
  ),
  everyWeeks: both('Leave both empty for a single one.', 'Gadewch y ddau’n wag ar gyfer un yn unig.'),
  urgentBecause: both(
    'Leave it empty otherwise: the child is told first.',
    'Gadewch yn wag fel arall: dywedir wrth y plentyn yn gyntaf.',
  ),
  withWhichPsychologist: both('Leave it empty for whoever is there.', 'Gadewch yn wag ar gyfer pwy bynnag sydd yno.'),
  listName: both(
    'For example, late-this-week: letters, digits and hyphens. Never anybody’s name. It takes the place of a list of the same name.',
    'Er enghraifft, hwyr-yr-wythnos-hon: llythrennau, rhifau a chysylltnodau. Peidiwch byth â defnyddio enw neb. Mae’n cymryd lle rhestr o’r un enw.',
  ),
  excuseOrWhy: both('Leave it empty otherwise.', 'Gadewch yn wag fel arall.'),
};

export const DAILY_VALUES = {
  noteKinds: { ...NOTE_TITLES, other: both('Something else', 'Rhywbeth arall') },
  urgentBecause: {
    'nobody-there-to-tell-the-child': both(
      'Nobody is there to tell the child',
      'Nid oes neb yno i ddweud wrth y plentyn',
    ),
    'the-child-asked': both('The child asked for it', 'Gofynnodd y plentyn amdano'),
    'somebodys-safety': both('Somebody’s safety', 'Diogelwch rhywun'),
  } satisfies Readonly<Record<UrgentReason, InBothLanguages>>,
  supervision: {
    title: both('Supervision for you', 'Goruchwyliaeth i chi'),
    whose: both(
      'Time with the psychologist after a hard day. Nobody but the two of you sees that it was offered; what is said is written down nowhere.',
      'Amser gyda’r seicolegydd ar ôl diwrnod anodd. Nid oes neb ond y ddau ohonoch yn gweld iddo gael ei gynnig; nid ysgrifennir yr hyn a ddywedir yn unman.',
    ),
    none: both('Nothing is offered to you now.', 'Nid oes dim yn cael ei gynnig i chi nawr.'),
    offeredToYou: both('Supervision is offered to you', 'Cynigir goruchwyliaeth i chi'),
    askedOfYou: both('A colleague asks you for supervision', 'Mae cydweithiwr yn gofyn i chi am oruchwyliaeth'),
    after: both('After', 'Ar ôl'),
    away: both('away now', 'i ffwrdd nawr'),
    waitsUntil: both('It waits until', 'Mae’n aros tan'),
    back: both('Back to all of it', 'Yn ôl i’r cyfan'),
  },
  supervisionStates: {
    offered: both('Offered', 'Cynigiwyd'),
    declined: both('You said no; it can still be taken up', 'Dywedoch na; gellir ei dderbyn o hyd'),
    accepted: both('Taken up', 'Derbyniwyd'),
    arranged: both('Arranged', 'Trefnwyd'),
    held: both('Held', 'Cynhaliwyd'),
    lapsed: both(
      'It waits for nobody any more; it can still be taken up',
      'Nid yw’n aros am neb mwyach; gellir ei dderbyn o hyd',
    ),
  } satisfies Readonly<Record<SupervisionState | 'lapsed', InBothLanguages>>,
  occasions: {
    concern: both('A safeguarding concern', 'Pryder diogelu'),
    'serious-incident': both('A serious incident', 'Digwyddiad difrifol'),
    death: both('A death', 'Marwolaeth'),
    'welfare-check': both('A welfare check', 'Gwiriad lles'),
  } satisfies Readonly<Record<Occasion, InBothLanguages>>,
  managing: {
    overnight: both(
      'Safeguarding clocks that run out before work begins again',
      'Clociau diogelu sy’n dod i ben cyn i’r gwaith ailddechrau',
    ),
    cover: both(
      'Who is away or leaves, and who stands in',
      'Pwy sydd i ffwrdd neu’n gadael, a phwy sy’n cymryd eu lle',
    ),
    standsIn: both('In their place', 'Yn eu lle'),
    nobodyStandsIn: both('Nobody stands in', 'Nid oes neb yn cymryd eu lle'),
  },
  daily: {
    writeDown: both('Write something down', 'Ysgrifennu rhywbeth'),
    note: both('A note', 'Nodyn'),
    attendance: both('An attendance', 'Presenoldeb'),
    notes: both('Notes', 'Nodiadau'),
    notesLink: both('The notes, and a form to write one', 'Y nodiadau, a ffurflen i ysgrifennu un'),
    latestNotes: both('The latest notes', 'Y nodiadau diweddaraf'),
    noNotes: both('There is no note that you may read.', 'Nid oes nodyn y cewch ei ddarllen.'),
    withdrawn: both('Withdrawn', 'Tynnwyd yn ôl'),
    putRight: both('Correct or withdraw it', 'Ei gywiro neu ei dynnu’n ôl'),
    toDiary: both('Take it into my diary', 'Ei roi yn fy nyddiadur'),
    corrected: both('A later note corrects it.', 'Mae nodyn diweddarach yn ei gywiro.'),
    appointments: both('Appointments', 'Apwyntiadau'),
    appointment: both('Appointment', 'Apwyntiad'),
    allAppointments: both('All appointments', 'Pob apwyntiad'),
    nextAppointment: both('The next one', 'Yr un nesaf'),
    meetingsToday: both('Appointments today', 'Apwyntiadau heddiw'),
    outcomeOpen: both('What became of these?', 'Beth ddaeth o’r rhain?'),
    ahead: both('Ahead', 'I ddod'),
    past: both('What became of them', 'Yr hyn a ddaeth ohonynt'),
    none: both('Nothing is arranged.', 'Nid oes dim wedi’i drefnu.'),
    when: both('When', 'Pryd'),
    where: both('Where', 'Ble'),
    withWhom: both('With', 'Gyda'),
    byNoOrder: both('No, no order does', 'Na, nid oes gorchymyn yn ei fynnu'),
    notTogether: both(
      'By this the child could meet another child with whom they must not be brought together. Look at their related children, and choose another time or place.',
      'Drwy hyn gallai’r plentyn gwrdd â phlentyn arall na ddylid dod â nhw ynghyd. Edrychwch ar eu plant cysylltiedig, a dewiswch amser neu le arall.',
    ),
    seriesNeedsBoth: both(
      'A series needs both: every how many weeks, and how many times',
      'Mae angen y ddau ar gyfres: bob sawl wythnos, a sawl gwaith',
    ),
    numberOutside: both(
      'Write a number from {{least}} to {{most}}: {{label}}',
      'Ysgrifennwch rif o {{least}} i {{most}}: {{label}}',
    ),
  },
  held: {
    yours: both(
      'Those whose plans you hold, or are to receive',
      'Y rhai yr ydych yn dal eu cynlluniau, neu i’w derbyn',
    ),
    none: both(
      'You hold no plan yourself now. What else is asked of you stands on today.',
      'Nid ydych yn dal cynllun eich hun nawr. Mae’r hyn arall a ofynnir gennych ar heddiw.',
    ),
    others: both('All others of the service', 'Pawb arall yn y gwasanaeth'),
    why: both(
      'You see them because you bridge between this service and probation.',
      'Rydych yn eu gweld am eich bod yn pontio rhwng y gwasanaeth hwn a’r gwasanaeth prawf.',
    ),
  },
  kept: {
    heading: both('Lists that you keep', 'Rhestrau yr ydych yn eu cadw'),
    narrow: both('Show only some', 'Dangos rhai yn unig'),
    narrowNow: both('Show these', 'Dangos y rhain'),
    when: both('When it is due', 'Pryd mae’n ddyledus'),
    waitsFor: both('What it waits for', 'Am beth mae’n aros'),
    'concerns-open': both('Open concerns', 'Pryderon agored'),
    'concerns-closed': both('Closed concerns', 'Pryderon sydd wedi’u cau'),
    none: both('Nothing fits this now.', 'Nid oes dim yn cyfateb i hyn nawr.'),
    nameWrong: both(
      'Write a name of at most 40 letters, digits and hyphens',
      'Ysgrifennwch enw o 40 o lythrennau, rhifau a chysylltnodau ar y mwyaf',
    ),
    gone: both(
      'You keep no list called “{{name}}”. It was removed, or it is somebody else’s.',
      'Nid ydych yn cadw rhestr o’r enw “{{name}}”. Fe’i tynnwyd, neu rhywun arall piau hi.',
    ),
    unfit: both(
      'The list that you keep as “{{name}}” asks for something that there is not any more. Keep it no longer, and keep another.',
      'Mae’r rhestr yr ydych yn ei chadw fel “{{name}}” yn gofyn am rywbeth nad yw’n bod mwyach. Peidiwch â’i chadw mwyach, a chadwch un arall.',
    ),
  },
  ...NEXT_WORDS,
  /** What happens next, once each of these is saved. */
  afterwards: {
    ...AFTERWARDS,
    ...PLAN_ACT_AFTERWARDS,
    ...BESIDE_AFTERWARDS,
    ...ANSWERS_AFTERWARDS,
    undo: both(
      'It counts no more. Write it down again where it belongs.',
      'Nid yw’n cyfrif mwyach. Ysgrifennwch ef eto lle mae’n perthyn.',
    ),
    'add-note': both(
      'Your own service reads it now. It stands first among the notes below.',
      'Mae eich gwasanaeth eich hun yn ei ddarllen nawr. Mae’n gyntaf ymhlith y nodiadau isod.',
    ),
    'keep-list': both('It stands among the lists that you keep.', 'Mae ymhlith y rhestrau yr ydych yn eu cadw.'),
    'keep-list-no-longer': both('You keep it no longer.', 'Nid ydych yn ei chadw mwyach.'),
    'book-appointments': both(
      'It goes into the diary of whoever meets the child. After its time they say here what became of it.',
      'Mae’n mynd i ddyddiadur pwy bynnag sy’n cwrdd â’r plentyn. Ar ôl ei amser byddant yn dweud yma beth ddaeth ohono.',
    ),
    'move-appointment': both(
      'The diary of whoever meets the child follows. Nobody has missed anything.',
      'Mae dyddiadur pwy bynnag sy’n cwrdd â’r plentyn yn dilyn. Nid oes neb wedi colli dim.',
    ),
    'cancel-appointment': both(
      'It is taken out of the diary, and counts for nothing.',
      'Mae’n cael ei dynnu o’r dyddiadur, ac nid yw’n cyfrif dim.',
    ),
    'it-was-kept': both('Nothing more has to be done about it.', 'Nid oes angen gwneud dim mwy yn ei gylch.'),
    'it-was-missed': both(
      'Where an order requires it, the case manager is asked to follow it up kindly, and it counts for that order alone.',
      'Lle mae gorchymyn yn ei fynnu, gofynnir i’r swyddog achos ei ddilyn i fyny’n garedig, ac mae’n cyfrif ar gyfer y gorchymyn hwnnw’n unig.',
    ),
    'it-was-missed-with-reasonable-excuse': both(
      'It counts as missed, and not as missed without reasonable excuse.',
      'Mae’n cyfrif fel un a gollwyd, ac nid fel un a gollwyd heb esgus rhesymol.',
    ),
    'it-was-rearranged-by-us': both(
      'It counts for nothing. Book another time below.',
      'Nid yw’n cyfrif dim. Trefnwch amser arall isod.',
    ),
  },
} as const;
