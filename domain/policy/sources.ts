import { localDate } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { BANK_HOLIDAY_YEARS } from './bank-holidays';
import type { Basis } from './rule';

const since = (from: string): { from: LocalDate; until: null } => ({ from: localDate(from), until: null });
const ALWAYS = { from: null, until: null } as const;

/** What we propose where no guidance is published: shown as "local policy", and a service's to change. */
export const OUR_PROPOSAL: Basis = {
  standing: 'default',
  source: 'Our own proposal, for want of published guidance',
  nation: 'england-and-wales',
  inForce: ALWAYS,
};

/** What the evaluation of Enhanced Case Management says. */
export const ECM_EVALUATION: Basis = {
  standing: 'seed',
  source: 'Evaluation of Enhanced Case Management, executive summary (Bangor University and Public Health Wales)',
  nation: 'england-and-wales',
  inForce: ALWAYS,
};

/** A claimed source that was not read for this policy. */
export function toBeConfirmed(source: string, nation: Basis['nation'] = 'england-and-wales'): Basis {
  return { standing: 'to be confirmed', source, nation, inForce: ALWAYS };
}

/** Practice guidance published for the nation, without a date from which it binds. */
export function guidance(source: string, nation: Basis['nation'] = 'england-and-wales'): Basis {
  return { standing: 'guidance', source, nation, inForce: ALWAYS };
}

function law(source: string, from: string, nation: Basis['nation'] = 'england-and-wales'): Basis {
  return { standing: 'law', source, nation, inForce: since(from) };
}

export const SENTENCING_ACT_SCHEDULE_7 = law('Sentencing Act 2020, Schedule 7', '2020-12-01');
export const SENTENCING_ACT_SCHEDULE_10 = law('Sentencing Act 2020, Schedule 10', '2020-12-01');
export const UNPAID_WORK_RUNS_ON = law(
  'Sentencing Act 2020: an order with an unpaid work requirement is in force until the work is done',
  '2020-12-01',
);
export const AGE_OF_MAJORITY = law('Family Law Reform Act 1969 s.1', '1970-01-01');
export const DATA_PROTECTION_LOGGING = law('Data Protection Act 2018 s.62, where it applies', '2018-05-25');
export const WALES_DUTY_TO_REPORT = law(
  'Social Services and Well-being (Wales) Act 2014 s.128 and s.130',
  '2016-04-06',
  'wales',
);
/** Statutory guidance, whose "normally" is kept: it climbs and is never called a breach of law. */
export const WALES_ADULT_ENQUIRIES = law(
  'Social Services and Well-being (Wales) Act 2014 s.126 and its statutory guidance',
  '2016-04-06',
  'wales',
);
export const WELSH_LANGUAGE = law(
  'Welsh Language (Wales) Measure 2011 and its Standards; HMPPS Welsh Language Scheme',
  '2016-03-30',
  'wales',
);
export const ENGLAND_DUTY_TO_SAFEGUARD = law('Children Act 2004 s.11', '2005-10-01', 'england');

export const WALES_SAFEGUARDING_PROCEDURES = guidance('Wales Safeguarding Procedures', 'wales');
export const WORKING_TOGETHER = guidance('Working Together to Safeguard Children', 'england');
export const CASE_MANAGEMENT_GUIDANCE = guidance('YJB case management guidance');
export const GOLDEN_RULES = guidance('Information sharing advice: the seven golden rules');
export const INSPECTION_FINDINGS = guidance('HM Inspectorate of Probation: transitions of young people, findings');
export const BANK_HOLIDAYS_PUBLISHED: Basis = {
  standing: 'law',
  source: 'Banking and Financial Dealings Act 1971, as published on GOV.UK',
  nation: 'england-and-wales',
  inForce: {
    from: localDate(`${BANK_HOLIDAY_YEARS.first}-01-01`),
    until: localDate(`${BANK_HOLIDAY_YEARS.last}-12-31`),
  },
};
