import type { InBothLanguages } from '../../domain/policy/what-changes';
import type { ConcernKind, OverrideGround } from '../../domain/policy/concerns';
import type {
  ConcernOutcome,
  ConcernStep,
  DisagreementLevel,
  ServicesDecision,
} from '../../domain/safeguarding-concern/state';

// What records of concerns hold, in the words of both languages. The Welsh is ours until a translator has read it.

const both = (en: string, cy: string): InBothLanguages => ({ en, cy });

/** The kinds of record that a concern holds. */
export const CONCERNED = [
  'raised',
  'note',
  'step',
  'acknowledged',
  'not-reported',
  'services-decision',
  'adult-route',
  'refusal',
  'disagreement',
  'closed',
] as const;
export type Concerned = (typeof CONCERNED)[number];

/** What each record of a concern is called at the head of its block. */
export const CONCERN_TITLES: Readonly<Record<Concerned, InBothLanguages>> = {
  raised: both('Safeguarding concern', 'Pryder diogelu'),
  note: both('Added to the concern', 'Ychwanegwyd at y pryder'),
  step: both('Done about the concern', 'Gwnaed ynghylch y pryder'),
  acknowledged: both('Concern acknowledged', 'Cydnabuwyd y pryder'),
  'not-reported': both('Decided not to report', 'Penderfynwyd peidio ag adrodd'),
  'services-decision': both('Social services decided', 'Penderfynodd y gwasanaethau cymdeithasol'),
  'adult-route': both('Concern at 18', 'Y pryder yn 18 oed'),
  refusal: both('The young adult’s refusal', 'Gwrthodiad yr oedolyn ifanc'),
  disagreement: both('Professional disagreement', 'Anghytundeb proffesiynol'),
  closed: both('Concern closed', 'Caewyd y pryder'),
};

/** What concerns can be about, and what is done about them. */
export const CONCERN_RECORDS = {
  concernKinds: {
    'child-at-risk': both('A child may be at risk', 'Gall plentyn fod mewn perygl'),
    'adult-at-risk': both('An adult may be at risk', 'Gall oedolyn fod mewn perygl'),
    'risk-to-somebody-else': both('Risk to somebody else', 'Perygl i rywun arall'),
    'disclosed-or-new-offence': both('A disclosed or new offence', 'Trosedd a ddatgelwyd neu drosedd newydd'),
    exploitation: both('Being exploited', 'Cael ei ecsbloetio'),
    missing: both('Missing', 'Ar goll'),
    'allegation-about-practitioner': both('About a practitioner', 'Ynghylch ymarferydd'),
  },
  concernSteps: {
    'telephone-report': both('Reported by telephone', 'Adroddwyd dros y ffôn'),
    'manager-told': both('The manager was told', 'Dywedwyd wrth y rheolwr'),
    'police-told': both('The police were told', 'Dywedwyd wrth yr heddlu'),
    'written-report': both('Reported in writing', 'Adroddwyd yn ysgrifenedig'),
    'report-acknowledged': both('The report was acknowledged', 'Cydnabuwyd yr adroddiad'),
    'contacted-again': both('Social services were contacted again', 'Cysylltwyd â’r gwasanaethau cymdeithasol eto'),
    'strategy-discussion': both('There was a strategy discussion', 'Cafwyd trafodaeth strategaeth'),
    conference: both('There was a conference', 'Cafwyd cynhadledd'),
    'core-group': both('The core group met', 'Cyfarfu’r grŵp craidd'),
    'assessment-completed': both('The assessment is complete', 'Mae’r asesiad wedi’i gwblhau'),
    'received-by-adult-services': both('Adult services have received it', 'Mae gwasanaethau oedolion wedi’i dderbyn'),
    'adult-enquiries-decided': both('Adult services have decided', 'Mae gwasanaethau oedolion wedi penderfynu'),
    'allegation-reported': both('The allegation was reported', 'Adroddwyd am yr honiad'),
    'national-referral-mechanism-considered': both(
      'The National Referral Mechanism was considered',
      'Ystyriwyd y Mecanwaith Atgyfeirio Cenedlaethol',
    ),
    'probation-or-mappa-told': both(
      'Probation or the MAPPA lead was told',
      'Dywedwyd wrth y gwasanaeth prawf neu arweinydd MAPPA',
    ),
    'joint-plan-made': both('A joint plan was made', 'Gwnaed cynllun ar y cyd'),
  },
  decisions: {
    'no-further-action': both('No further action', 'Dim camau pellach'),
    assessment: both('An assessment', 'Asesiad'),
    'strategy-discussion': both('A strategy discussion', 'Trafodaeth strategaeth'),
    support: both('Support', 'Cymorth'),
    'adult-enquiries': both('Enquiries about an adult', 'Ymholiadau am oedolyn'),
  },
  outcomes: {
    'safe-now': both('They are safe now', 'Maen nhw’n ddiogel nawr'),
    'with-social-services': both('Social services hold it', 'Mae gan y gwasanaethau cymdeithasol'),
    'with-adult-services': both('Adult services hold it', 'Mae gan y gwasanaethau oedolion'),
    'with-the-police': both('The police hold it', 'Mae gan yr heddlu'),
    'support-agreed': both('Support was agreed', 'Cytunwyd ar gymorth'),
    'not-substantiated': both('It was not substantiated', 'Ni chafwyd sail iddo'),
    'child-has-died': both('The child has died', 'Mae’r plentyn wedi marw'),
  },
} as const satisfies {
  readonly concernKinds: Readonly<Record<ConcernKind, InBothLanguages>>;
  readonly concernSteps: Readonly<Record<ConcernStep, InBothLanguages>>;
  readonly decisions: Readonly<Record<ServicesDecision, InBothLanguages>>;
  readonly outcomes: Readonly<Record<ConcernOutcome, InBothLanguages>>;
};

/** For what a refusal was overridden. */
export const GROUNDS: Readonly<Record<OverrideGround, InBothLanguages>> = {
  coercion: both('coercion', 'gorfodaeth'),
  'public-interest': both('the public interest', 'budd y cyhoedd'),
  'imminent-danger': both('imminent danger', 'perygl uniongyrchol'),
};

/** Between whom people disagree. */
export const LEVELS: Readonly<Record<DisagreementLevel, InBothLanguages>> = {
  practitioners: both('practitioners', 'ymarferwyr'),
  managers: both('managers', 'rheolwyr'),
  'heads-of-service': both('heads of service', 'penaethiaid gwasanaeth'),
  board: both('the board', 'y bwrdd'),
};

/** Whose view it is. */
export const SIDES = {
  ours: both('Our view', 'Ein barn ni'),
  theirs: both('Their view', 'Eu barn nhw'),
} as const;

export const CONCERN_LABELS = {
  worryKinds: both('Kind of worry', 'Math o bryder'),
  whoIsWorried: both('Who is worried', 'Pwy sy’n pryderu'),
  otherChildren: both('Other children may be at risk too', 'Gall plant eraill fod mewn perygl hefyd'),
  acceptedBy: both('Accepted in writing by', 'Derbyniwyd yn ysgrifenedig gan'),
  belowThreshold: both('Below the adult threshold, and still worried', 'O dan y trothwy i oedolion, a phryder o hyd'),
  plan: both('Plan', 'Cynllun'),
  overridden: both('Overridden for', 'Diystyrwyd oherwydd'),
  settled: both('Settled', 'Datryswyd'),
  told: both('Told', 'Dywedwyd wrth'),
  notAskedBecause: both('The child was not asked, because', 'Ni ofynnwyd i’r plentyn, oherwydd'),
  ...SIDES,
} as const;
