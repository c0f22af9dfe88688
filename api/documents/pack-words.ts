import type { PackItem } from '../../domain/policy/information-pack';
import type { OrderType } from '../../domain/policy/order-type';
import type { InBothLanguages } from '../../domain/policy/what-changes';
import type { TaskKind } from '../../domain/transition-plan/state';

// The words of the information pack. The Welsh is ours: a translator is to read it before it is relied on.

const both = (en: string, cy: string): InBothLanguages => ({ en, cy });

export const PACK = {
  title: both('Information pack for a handover', 'Pecyn gwybodaeth ar gyfer trosglwyddo'),
  page: both('page', 'tudalen'),
  of: both('of', 'o'),
  printed: both('as it stood on', 'fel yr oedd ar'),
  reference: both('Plan', 'Cynllun'),
  forYourSystem: both('For your own system', 'Ar gyfer eich system eich hun'),
  name: both('Name', 'Enw'),
  born: both('Born on', 'Dyddiad geni'),
  ourReference: both('Our reference', 'Ein cyfeirnod'),
  yourReference: both('Your case reference', 'Eich cyfeirnod achos'),
  policeReference: both('Police reference', 'Cyfeirnod yr heddlu'),
  filedOn: both('Filed on, and by', 'Ffeiliwyd ar, a chan'),
  toFill: '........................................',
  caseManager: both('Case manager', 'Rheolwr achos'),
  receivingOfficer: both('Receiving practitioner', 'Ymarferydd sy’n derbyn'),
  notNamed: both('not named yet', 'heb ei enwi eto'),
  transfer: both('Responsibility is planned to pass on', 'Bwriedir trosglwyddo’r cyfrifoldeb ar'),
  accountable: both('Accountable now', 'Yn atebol nawr'),
  orders: both('Orders, requirements and warned periods', 'Gorchmynion, gofynion a chyfnodau rhybudd'),
  runs: both('from', 'o'),
  until: both('until', 'hyd at'),
  endNotKnown: both(
    'its end is not known yet: unpaid work is unfinished',
    'nid yw ei ddiwedd yn hysbys eto: mae gwaith di-dâl heb ei orffen',
  ),
  requirements: both('Requirements', 'Gofynion'),
  noRequirements: both('none recorded', 'dim wedi’u cofnodi'),
  unpaidHours: both('Hours of unpaid work left', 'Oriau o waith di-dâl ar ôl'),
  missed: both('Missed appointments', 'Apwyntiadau a gollwyd'),
  withoutExcuse: both('of these without reasonable excuse', 'o’r rhain heb esgus rhesymol'),
  warnings: both('Warnings given on', 'Rhybuddion a roddwyd ar'),
  noWarnings: both('No warning stands.', 'Nid oes rhybudd mewn grym.'),
  warnedPeriod: both('Warned period', 'Cyfnod rhybudd'),
  failures: both('Failures that the law counts', 'Methiannau y mae’r gyfraith yn eu cyfrif'),
  reached: both(
    'The law’s own number was reached: a step is asked for, until',
    'Cyrhaeddwyd nifer y gyfraith ei hun: gofynnir am gam, hyd at',
  ),
  firstDays: both(
    'What I must do in the first five working days',
    'Yr hyn y mae’n rhaid i mi ei wneud yn y pum diwrnod gwaith cyntaf',
  ),
  theDays: both('The days', 'Y diwrnodau'),
  fromTheSender: both('From the youth justice service', 'Gan y gwasanaeth cyfiawnder ieuenctid'),
  nothingSaid: both(
    'The youth justice service has not said yet what comes first: ask before the transfer.',
    'Nid yw’r gwasanaeth cyfiawnder ieuenctid wedi dweud eto beth sy’n dod gyntaf: gofynnwch cyn y trosglwyddo.',
  ),
  meeting: both('Appointment', 'Apwyntiad'),
  task: both('Due', 'I’w wneud'),
  warningsCount: both(
    'Earlier warnings still count: look at the warned period above before writing to them.',
    'Mae rhybuddion cynharach yn dal i gyfrif: edrychwch ar y cyfnod rhybudd uchod cyn ysgrifennu atynt.',
  ),
  readExtracts: both(
    'Read what was shared with you at the end of this pack, before you meet.',
    'Darllenwch yr hyn a rannwyd gyda chi ar ddiwedd y pecyn hwn, cyn i chi gwrdd.',
  ),
  reach: both('How to reach them safely', 'Sut i gysylltu â nhw’n ddiogel'),
  never: both('never', 'byth'),
  askFirst: both(
    'The child has said how to be reached safely, and it is not shown here: ask the youth justice service before reaching out.',
    'Mae’r plentyn wedi dweud sut i gysylltu’n ddiogel, ac nid yw’n cael ei ddangos yma: gofynnwch i’r gwasanaeth cyfiawnder ieuenctid cyn cysylltu.',
  ),
  contents: both('What the pack holds', 'Yr hyn sydd yn y pecyn'),
  notAskedFor: both('This plan’s policy asks for no items.', 'Nid yw polisi’r cynllun hwn yn gofyn am eitemau.'),
  ready: both('ready', 'yn barod'),
  missing: both('missing', 'ar goll'),
  expectedBy: both('expected by', 'disgwylir erbyn'),
  doesNotApply: both('does not apply', 'nid yw’n berthnasol'),
  returned: both(
    'returned by the receiver, who says what it lacks',
    'dychwelwyd gan y derbynnydd, sy’n dweud beth sydd ar goll',
  ),
  notChecked: both('not checked yet', 'heb ei wirio eto'),
  ownWords: both('In their own words', 'Yn eu geiriau eu hunain'),
  understands: both('How I understand best', 'Sut rydw i’n deall orau'),
  nothingToAdd: both(
    'They were asked, and had nothing to add.',
    'Gofynnwyd iddynt, ac nid oedd ganddynt ddim i’w ychwanegu.',
  ),
  noWords: both('Nothing of it is recorded for you to see.', 'Nid oes dim ohono wedi’i gofnodi i chi ei weld.'),
  notSafe: both('not safe for them', 'ddim yn ddiogel iddyn nhw'),
  matter: both('People who matter', 'Pobl sy’n bwysig'),
  shared: both('Shared with you', 'Wedi’i rannu gyda chi'),
  howToRead: both('How to read this', 'Sut i ddarllen hwn'),
  readUntil: both('To be read until', 'I’w ddarllen hyd at'),
  extractsLogged: both(
    'These sections are for you in person. That you have had them here is logged; do not pass this part on.',
    'Mae’r adrannau hyn i chi’n bersonol. Cofnodir eich bod wedi’u cael yma; peidiwch â throsglwyddo’r rhan hon.',
  ),
} as const;

export const ITEMS: Readonly<Record<PackItem, InBothLanguages>> = {
  'orders-and-requirements': both('Orders and requirements', 'Gorchmynion a gofynion'),
  'warnings-and-pending-breach': both('Warnings and pending breach', 'Rhybuddion a thorri amodau sydd ar y gweill'),
  'licence-and-exclusions': both('Licence, restraining and exclusion conditions', 'Amodau trwydded, atal a gwahardd'),
  mappa: both('MAPPA category and level', 'Categori a lefel MAPPA'),
  'victim-liaison-contact': both('Victim liaison contact', 'Cyswllt dioddefwyr'),
  'first-five-working-days': both('The first five working days', 'Y pum diwrnod gwaith cyntaf'),
  'plan-and-strengths': both('Plan and strengths', 'Cynllun a chryfderau'),
  needs: both('Needs', 'Anghenion'),
  'basic-needs-at-18': both(
    'Home, food, money and identity documents at 18',
    'Cartref, bwyd, arian a dogfennau adnabod yn 18 oed',
  ),
  health: both('Health', 'Iechyd'),
  'education-or-work': both('Education or work', 'Addysg neu waith'),
  'social-worker-and-adviser': both(
    'Social worker and personal adviser',
    'Gweithiwr cymdeithasol a chynghorydd personol',
  ),
  'people-who-matter': both('People who matter', 'Pobl sy’n bwysig'),
  'communication-and-language': both('Communication and language', 'Cyfathrebu ac iaith'),
  'childs-own-words': both('The child’s own words', 'Geiriau’r plentyn ei hun'),
  'safety-and-likelihood-of-harm': both('Safety and likelihood of harm', 'Diogelwch a thebygolrwydd o niwed'),
  safeguarding: both('Safeguarding', 'Diogelu'),
  appointments: both('Appointments', 'Apwyntiadau'),
  'formulation-extract': both('Extract of the formulation', 'Detholiad o’r fformiwleiddiad'),
};

export const ORDERS: Readonly<Record<OrderType, InBothLanguages>> = {
  'referral-order': both('Referral order', 'Gorchymyn atgyfeirio'),
  'reparation-order': both('Reparation order', 'Gorchymyn gwneud iawn'),
  'youth-rehabilitation-order': both('Youth rehabilitation order', 'Gorchymyn adsefydlu ieuenctid'),
  'detention-and-training-order': both('Detention and training order', 'Gorchymyn cadw a hyfforddi'),
  licence: both('Licence', 'Trwydded'),
  'section-250-sentence': both('Section 250 sentence', 'Dedfryd adran 250'),
  'youth-conditional-caution': both('Youth conditional caution', 'Rhybuddiad amodol ieuenctid'),
  'community-resolution': both('Community resolution', 'Datrysiad cymunedol'),
  'adult-community-order': both('Adult community order', 'Gorchymyn cymunedol oedolion'),
  other: both('Another order', 'Gorchymyn arall'),
};

/** What the receiving side can have to do at the start; anything else is named by its reference. */
export const TASKS: Readonly<Partial<Record<TaskKind, InBothLanguages>>> = {
  'after-transfer-check-in': both('check-in after the transfer', 'sgwrs ar ôl y trosglwyddo'),
  'confirm-extracts': both('say that what was shared has arrived', 'dweud bod yr hyn a rannwyd wedi cyrraedd'),
  'tell-child-of-change': both('tell the child of a change of worker', 'dweud wrth y plentyn am newid gweithiwr'),
  'follow-up-missed': both('follow up a missed appointment', 'dilyn apwyntiad a gollwyd'),
  'ask-the-child': both('ask the child for their own words', 'gofyn i’r plentyn am eu geiriau eu hunain'),
  'transition-review': both('review of the transition', 'adolygiad o’r trosglwyddo'),
  'decide-on-missed': both('decide on what was missed', 'penderfynu ar yr hyn a gollwyd'),
  'accept-responsibility': both('answer to the handover', 'ateb i’r trosglwyddo'),
};
