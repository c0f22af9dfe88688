import { inWords } from '../../domain/transition-plan/tell';
import type { Decision } from '../../domain/transition-plan/enforcement/state';
import type { DocumentLanguage } from './language';

type WhyNobody = NonNullable<Decision['without']>['because'];

/** What the record of a decision says around what people wrote, and around the law's own words, which stay as they are. */
interface DecisionWords {
  readonly title: string;
  readonly headings: readonly [
    about: string,
    decision: string,
    law: string,
    consulted: string,
    weighed: string,
    reasons: string,
    exceptional: string,
  ];
  readonly asWritten: string | null;
  readonly child: string;
  readonly order: string;
  readonly from: (type: string, day: string) => string;
  readonly missed: string;
  readonly counts: (inAll: number, withoutExcuse: number) => string;
  readonly warning: (on: string, appointmentOn: string | null) => string;
  readonly enforcement: string;
  readonly noStep: string;
  readonly decidedBy: string;
  readonly withdrawn: string;
  readonly withdrawnBy: (name: string, at: string, reason: string) => string;
  readonly source: string;
  readonly notReached: string;
  readonly reachedOn: (day: string) => string;
  readonly asked: string;
  readonly askedBy: (of: string, by: string, at: string, because: string) => string;
  readonly thePlan: string;
  readonly question: string;
  readonly adviceOf: string;
  readonly writtenBy: (name: string, at: string) => string;
  readonly advice: string;
  readonly nobodyCould: string;
  readonly managerTold: string;
  readonly nobodyBecause: string;
  readonly noneNeeded: string;
  readonly whyNobody: Readonly<Record<WhyNobody, string>>;
  readonly protection: string;
  readonly vulnerabilities: string;
  readonly ability: string;
  readonly noneRecorded: string;
  readonly reference: (decisionId: string, at: string) => string;
  /** A key of the plan (a type of order, a consultant, why advice was asked for, a standing) in this language. */
  readonly word: (key: string) => string;
}

const EN: DecisionWords = {
  title: 'Record of a decision on missed appointments',
  headings: [
    'Who and what it is about',
    'The decision',
    'What the law says',
    'Who was consulted',
    'What was weighed',
    'Reasons',
    'Exceptional circumstances',
  ],
  asWritten: null,
  child: 'Child',
  order: 'Order',
  from: (type, day) => `${type}, from ${day}`,
  missed: 'Missed under it by then',
  counts: (inAll, withoutExcuse) => `${inAll}, of these without reasonable excuse: ${withoutExcuse}`,
  warning: (on, appointmentOn) =>
    `A warning, given on ${on}${appointmentOn === null ? '' : `, for the appointment on ${appointmentOn}`}.`,
  enforcement: 'To enforce the order.',
  noStep: 'To take no step.',
  decidedBy: 'Decided by',
  withdrawn: 'Withdrawn',
  withdrawnBy: (name, at, reason) => `by ${name}, ${at}: ${reason}`,
  source: 'Source',
  notReached: 'By what was recorded then, the law’s own number had not been reached.',
  reachedOn: (day) => `The law’s own number had been reached on ${day}.`,
  asked: 'Asked',
  askedBy: (of, by, at, because) => `${of}, by ${by}, ${at}, because ${because}`,
  thePlan: 'the plan itself',
  question: 'The question',
  adviceOf: 'The advice is that of',
  writtenBy: (name, at) => `written down by ${name}, ${at}`,
  advice: 'The advice',
  nobodyCould: 'Nobody could advise',
  managerTold: 'The manager was told the same day.',
  nobodyBecause: 'Nobody, because',
  noneNeeded: 'Nobody: no consultation was needed for taking no step.',
  whyNobody: {
    'law-requires-it-now': 'the law required the step at once',
    'immediate-public-protection': 'the public had to be protected at once',
    'no-consultant-available': 'nobody could be consulted',
  },
  protection: 'Public protection',
  vulnerabilities: 'What makes it hard for the child',
  ability: 'How far they are able to engage',
  noneRecorded: 'None were recorded.',
  reference: (decisionId, at) => `Decision ${decisionId}, as recorded on ${at}`,
  word: inWords,
};

const KEYS_IN_WELSH: Readonly<Record<string, string>> = {
  'referral-order': 'gorchymyn atgyfeirio',
  'reparation-order': 'gorchymyn gwneud iawn',
  'youth-rehabilitation-order': 'gorchymyn adsefydlu ieuenctid',
  'detention-and-training-order': 'gorchymyn cadw a hyfforddi',
  licence: 'trwydded',
  'section-250-sentence': 'dedfryd adran 250',
  'youth-conditional-caution': 'rhybuddiad amodol ieuenctid',
  'community-resolution': 'datrysiad cymunedol',
  'adult-community-order': 'gorchymyn cymunedol i oedolion',
  psychologist: 'y seicolegydd',
  'trauma-champion': 'yr hyrwyddwr trawma',
  'missed-more-than-three': 'collwyd mwy na thri apwyntiad',
  'after-a-warning': 'rhoddwyd rhybudd',
  'asked-by-a-worker': 'gofynnodd gweithiwr amdano',
  law: 'y gyfraith',
  guidance: 'canllawiau',
  seed: 'y gwerthusiad',
  default: 'polisi lleol',
  'to be confirmed': 'i’w gadarnhau',
};

/** The Welsh is ours: a translator is to read it. */
const CY: DecisionWords = {
  title: 'Cofnod o benderfyniad ynghylch apwyntiadau a gollwyd',
  headings: [
    'Am bwy ac am beth',
    'Y penderfyniad',
    'Beth mae’r gyfraith yn ei ddweud',
    'Gyda phwy yr ymgynghorwyd',
    'Beth a bwyswyd',
    'Rhesymau',
    'Amgylchiadau eithriadol',
  ],
  asWritten: 'Mae’r hyn a ysgrifennodd pobl, a geiriau’r gyfraith, yn yr iaith y cawsant eu hysgrifennu ynddi.',
  child: 'Plentyn',
  order: 'Gorchymyn',
  from: (type, day) => `${type}, o ${day}`,
  missed: 'Apwyntiadau a gollwyd erbyn hynny',
  counts: (inAll, withoutExcuse) => `${inAll}, o’r rhain heb esgus rhesymol: ${withoutExcuse}`,
  warning: (on, appointmentOn) =>
    `Rhybudd, a roddwyd ar ${on}${appointmentOn === null ? '' : `, am yr apwyntiad ar ${appointmentOn}`}.`,
  enforcement: 'Gorfodi’r gorchymyn.',
  noStep: 'Peidio â chymryd cam.',
  decidedBy: 'Penderfynwyd gan',
  withdrawn: 'Tynnwyd yn ôl',
  withdrawnBy: (name, at, reason) => `gan ${name}, ${at}: ${reason}`,
  source: 'Ffynhonnell',
  notReached: 'Yn ôl yr hyn a gofnodwyd bryd hynny, nid oedd rhif y gyfraith ei hun wedi’i gyrraedd.',
  reachedOn: (day) => `Cyrhaeddwyd rhif y gyfraith ei hun ar ${day}.`,
  asked: 'Gofynnwyd i',
  askedBy: (of, by, at, because) => `${of}, gan ${by}, ${at}, oherwydd: ${because}`,
  thePlan: 'y cynllun ei hun',
  question: 'Y cwestiwn',
  adviceOf: 'Cyngor',
  writtenBy: (name, at) => `ysgrifennwyd gan ${name}, ${at}`,
  advice: 'Y cyngor',
  nobodyCould: 'Ni allai neb roi cyngor',
  managerTold: 'Dywedwyd wrth y rheolwr yr un diwrnod.',
  nobodyBecause: 'Neb, oherwydd',
  noneNeeded: 'Neb: nid oedd angen ymgynghori er mwyn peidio â chymryd cam.',
  whyNobody: {
    'law-requires-it-now': 'roedd y gyfraith yn gofyn am y cam ar unwaith',
    'immediate-public-protection': 'roedd rhaid amddiffyn y cyhoedd ar unwaith',
    'no-consultant-available': 'nid oedd neb ar gael i ymgynghori â nhw',
  },
  protection: 'Amddiffyn y cyhoedd',
  vulnerabilities: 'Beth sy’n ei gwneud yn anodd i’r plentyn',
  ability: 'I ba raddau y gall y plentyn gymryd rhan',
  noneRecorded: 'Ni chofnodwyd dim.',
  reference: (decisionId, at) => `Penderfyniad ${decisionId}, fel y’i cofnodwyd ar ${at}`,
  word: (key) => KEYS_IN_WELSH[key] ?? inWords(key),
};

export const DECISION_WORDS: Readonly<Record<DocumentLanguage, DecisionWords>> = { en: EN, cy: CY };
