// The units of the policy’s rules, each with the plural forms of its language: two in English, six in Welsh. The Welsh is ours until a
// translator has read it.

type Forms = Readonly<Record<string, string>>;

const en = (one: string, other: string): Forms => ({ one, other });
/** After 1, 2, 3, 6, and all others; `0` is said as the others are. */
const cy = (one: string, two: string, few: string, many: string, other: string): Forms => ({
  ...{ zero: other, one, two, few, many, other },
});
const days = (what: string): Forms =>
  cy(`diwrnod${what}`, `ddiwrnod${what}`, `diwrnod${what}`, `diwrnod${what}`, `diwrnod${what}`);
const months = (what: string): Forms => cy(`mis${what}`, `fis${what}`, `mis${what}`, `mis${what}`, `mis${what}`);
const same = (what: string): Forms => cy(what, what, what, what, what);
const failures = (what: string): Forms =>
  cy(`methiant${what}`, `fethiant${what}`, `methiant${what}`, `methiant${what}`, `o fethiannau${what}`);

/** By the unit of the rule. */
const UNITS: Readonly<Record<string, readonly [Forms, Forms]>> = {
  months: [en('month', 'months'), months('')],
  'whole months': [en('whole month', 'whole months'), months(' cyfan')],
  'months after transfer': [en('month after transfer', 'months after transfer'), months(' ar ôl y trosglwyddo')],
  times: [en('time', 'times'), cy('waith', 'waith', 'gwaith', 'gwaith', 'gwaith')],
  days: [en('day', 'days'), days('')],
  'working days': [en('working day', 'working days'), days(' gwaith')],
  'days before the end': [en('day before the end', 'days before the end'), days(' cyn y diwedd')],
  'days before the transfer date, or any day after it': [
    en('day before the transfer date, or any day after it', 'days before the transfer date, or any day after it'),
    days(' cyn dyddiad y trosglwyddo, neu unrhyw ddiwrnod wedyn'),
  ],
  'contacts before transfer': [
    en('contact before transfer', 'contacts before transfer'),
    cy(
      ...(['cysylltiad', 'gysylltiad', 'chysylltiad', 'chysylltiad', 'o gysylltiadau'].map(
        (word) => `${word} cyn y trosglwyddo`,
      ) as [string, string, string, string, string]),
    ),
  ],
  'weeks after transfer': [en('week after transfer', 'weeks after transfer'), same('wythnos ar ôl y trosglwyddo')],
  weeks: [en('week', 'weeks'), same('wythnos')],
  years: [en('year', 'years'), cy('flwyddyn', 'flynedd', 'blynedd', 'blynedd', 'mlynedd')],
  hours: [en('hour', 'hours'), same('awr')],
  'working hours': [en('working hour', 'working hours'), same('awr waith')],
  minutes: [en('minute', 'minutes'), cy('funud', 'funud', 'munud', 'munud', 'munud')],
  'missed appointments under one order': [
    en('missed appointment under one order', 'missed appointments under one order'),
    cy(
      ...(['apwyntiad', 'apwyntiad', 'apwyntiad', 'apwyntiad', 'o apwyntiadau'].map(
        (word) => `${word} a gollwyd dan un gorchymyn`,
      ) as [string, string, string, string, string]),
    ),
  ],
  warnings: [en('warning', 'warnings'), cy('rhybudd', 'rybudd', 'rhybudd', 'rhybudd', 'o rybuddion')],
  'failures without reasonable excuse': [
    en('failure without reasonable excuse', 'failures without reasonable excuse'),
    failures(' heb esgus rhesymol'),
  ],
  'failures without reasonable excuse inside the warned period': [
    en(
      'failure without reasonable excuse inside the warned period',
      'failures without reasonable excuse inside the warned period',
    ),
    failures(' heb esgus rhesymol o fewn y cyfnod rhybudd'),
  ],
  'professionals or interventions at once': [
    en('professional or intervention at once', 'professionals or interventions at once'),
    cy(
      'gweithiwr neu ymyriad ar y tro',
      'weithiwr neu ymyriad ar y tro',
      'gweithiwr neu ymyriad ar y tro',
      'gweithiwr neu ymyriad ar y tro',
      'o weithwyr neu ymyriadau ar y tro',
    ),
  ],
  outreaches: [
    en('outreach', 'outreaches'),
    cy('ymgais i gysylltu', 'ymgais i gysylltu', 'ymgais i gysylltu', 'ymgais i gysylltu', 'o ymgeisiau i gysylltu'),
  ],
  levels: [en('level', 'levels'), cy('lefel', 'lefel', 'lefel', 'lefel', 'o lefelau')],
  'check-ins': [
    en('check-in', 'check-ins'),
    cy('sgwrs gyswllt', 'sgwrs gyswllt', 'sgwrs gyswllt', 'sgwrs gyswllt', 'o sgyrsiau cyswllt'),
  ],
  transitions: [
    en('transition', 'transitions'),
    cy('trosglwyddiad', 'drosglwyddiad', 'throsglwyddiad', 'throsglwyddiad', 'o drosglwyddiadau'),
  ],
  people: [en('person', 'people'), cy('unigolyn', 'unigolyn', 'unigolyn', 'unigolyn', 'o unigolion')],
  rules: [en('rule', 'rules'), cy('rheol', 'reol', 'rheol', 'rheol', 'o reolau')],
};

/** Every unit as the words have it: a number with its unit, in each plural form. */
export const unitsIn = (language: 'en' | 'cy'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(UNITS).flatMap(([unit, [english, welsh]]) =>
      Object.entries(language === 'en' ? english : welsh).map(([form, text]) => [
        `${unit}_${form}`,
        `{{count}} ${text}`,
      ]),
    ),
  );
