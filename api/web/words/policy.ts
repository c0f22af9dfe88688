import { VALUES } from '../../documents/copy-words';
import { ITEMS, TASKS } from '../../documents/pack-words';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { CONSULTANTS } from '../../../domain/people';
import type { PartOfPreparation } from '../../../domain/policy/preparation';
import { CAN_BE_SIGNED_OFF } from '../../../domain/policy/sign-off';
import { asHeadings, both } from './headings';
import { WHY_TASKS } from './why';
import { NAMED_RULES, WHY_CONTACT, WHY_PAGES } from './why-else';

// What the page of the policy says, and why people are asked things. The Welsh is ours until a translator has read it.

const STEPS: Readonly<Record<string, InBothLanguages>> = { ...TASKS, ...VALUES };
/** What each thing that can be signed off is called, as a question. */
const SIGN_OFF_FIELDS = Object.fromEntries(CAN_BE_SIGNED_OFF.map((of) => [`signOff-${of}`, STEPS[of] ?? both(of, of)]));

export const POLICY_TITLES = {
  'adopt-policy': both('Set a rule otherwise', 'Gosod rheol yn wahanol'),
} as const;

export const POLICY_FIRST = {
  'adopt-policy': both(
    'It counts for what begins from then on. What has begun keeps its values until somebody re-plans it. Law stays.',
    'Mae’n cyfrif ar gyfer yr hyn sy’n dechrau wedyn. Mae’r hyn sydd wedi dechrau yn cadw ei werthoedd nes i rywun ei ailgynllunio. Mae’r gyfraith yn aros.',
  ),
} as const;

export const POLICY_FIELDS = {
  newValue: both('What is it to say?', 'Beth mae i’w ddweud?'),
  newValues: both('What is it to say?', 'Beth mae i’w ddweud?'),
  newChoice: both('Which of these?', 'Pa rai o’r rhain?'),
  ageYears: both('At which age, in years?', 'Ar ba oedran, mewn blynyddoedd?'),
  ageMonths: both('And months', 'A misoedd'),
  toNation: both('Go back to the policy of the nation', 'Mynd yn ôl at bolisi’r genedl'),
  ...SIGN_OFF_FIELDS,
  whyOtherwise: both('Why does your service do otherwise?', 'Pam mae eich gwasanaeth yn gwneud yn wahanol?'),
  whoAgreed: both('Who agreed to it, and when?', 'Pwy gytunodd arno, a phryd?'),
} as const;

export const POLICY_HINTS = {
  newValues: both(
    'Whole numbers, each greater than the one before: 2, 6, 12.',
    'Rhifau cyfan, pob un yn fwy na’r un o’i flaen: 2, 6, 12.',
  ),
  whyOtherwise: both('It is shown wherever the rule is.', 'Fe’i dangosir ble bynnag y mae’r rheol.'),
} as const;

export const POLICY_VALUES = {
  whyTasks: WHY_TASKS,
  whyContact: WHY_CONTACT,
  whyPages: WHY_PAGES,
  namedRules: NAMED_RULES,
  why: {
    title: both('Why am I asked this?', 'Pam y gofynnir hyn i mi?'),
    rule: both('The rule', 'Y rheol'),
    noRule: both(
      'The work itself asks it, and no rule of the policy.',
      'Y gwaith ei hun sy’n ei ofyn, nid rheol o’r polisi.',
    ),
    allRules: both('Every rule', 'Pob rheol'),
    byVersion: both(
      'This runs by version {{version}} of the rules.',
      'Mae hyn yn rhedeg yn ôl fersiwn {{version}} o’r rheolau.',
    ),
    byToday: both(
      'This runs by version {{version}} of the rules, which is not kept here in words any more: these are the rules of today. Its own days stay as they are.',
      'Mae hyn yn rhedeg yn ôl fersiwn {{version}} o’r rheolau, nad yw’n cael ei chadw yma mewn geiriau mwyach: dyma reolau heddiw. Mae ei ddyddiau ei hun yn aros fel y maent.',
    ),
  },
  signOffTiers: {
    0: both('Nobody signs it off', 'Nid oes neb yn ei gymeradwyo'),
    1: both('A manager signs it off', 'Mae rheolwr yn ei gymeradwyo'),
    2: both('A manager, and then the head of service', 'Rheolwr, ac yna’r pennaeth gwasanaeth'),
  },
  policy: {
    numberAlone: both(
      'Write the number alone: {{count}} for “{{counted}}”',
      'Ysgrifennwch y rhif yn unig: {{count}} am “{{counted}}”',
    ),
    valueNeeded: both('Write what the rule is to say', 'Ysgrifennwch yr hyn y mae’r rheol i’w ddweud'),
    setOtherwise: both('Set it otherwise', 'Ei gosod yn wahanol'),
    title: both('The rules we work by', 'Y rheolau rydym yn gweithio wrthynt'),
    version: both('Version', 'Fersiwn'),
    own: both('What our service does otherwise', 'Yr hyn y mae ein gwasanaeth yn ei wneud yn wahanol'),
    whatItChanged: both('What version {{version}} changed', 'Yr hyn a newidiodd fersiwn {{version}}'),
    before: both('Before:', 'Cynt:'),
    nationSays: both('The policy of the nation:', 'Polisi’r genedl:'),
    adopted: both('It counts for what begins from now on.', 'Mae’n cyfrif ar gyfer yr hyn sy’n dechrau o hyn ymlaen.'),
    lookFirst: both('Look what would change, and change nothing', 'Edrych beth fyddai’n newid, heb newid dim'),
    wouldChange: both('What would change', 'Yr hyn a fyddai’n newid'),
    changesNothing: both(
      'It says that already: nothing would change.',
      'Mae’n dweud hynny eisoes: ni fyddai dim yn newid.',
    ),
    then: both('then', 'wedyn'),
    adoptNow: both('Adopt it', 'Ei fabwysiadu'),
    all: both('All rules', 'Yr holl reolau'),
    same: both('It changed nothing.', 'Ni newidiodd ddim.'),
    rule: both('Rule', 'Rheol'),
    contents: both('Contents', 'Cynnwys'),
    sayInstead: both('say', 'dywedwch'),
    says: both('What it says', 'Yr hyn y mae’n ei ddweud'),
    standing: both('Standing', 'Statws'),
    source: both('Source', 'Ffynhonnell'),
    atOnce: both('at once', 'ar unwaith'),
    after: both('after {{time}}', 'ar ôl {{time}}'),
    age: both('{{years}} years old', '{{years}} oed'),
    ageAndMonths: both('{{years}} years and {{months}} old', '{{years}} oed a {{months}}'),
    keptAfter: both('{{years}} after {{after}}', '{{years}} ar ôl {{after}}'),
    orUntil: both('or until {{age}}, whichever is later', 'neu hyd at {{age}} oed, pa un bynnag sydd hwyraf'),
    noPeriod: both('No period is set', 'Nid oes cyfnod wedi’i osod'),
  },
  standings: {
    law: both('Law', 'Y gyfraith'),
    guidance: both('Guidance', 'Canllawiau'),
    seed: both('Evaluation of Enhanced Case Management', 'Gwerthusiad o Reoli Achosion Uwch'),
    default: both('Local policy', 'Polisi lleol'),
    'to be confirmed': both('To be confirmed', 'I’w gadarnhau'),
  },
  wording: {
    title: both('Words that could see the child first', 'Geiriau a allai weld y plentyn yn gyntaf'),
    notSaved: both(
      'Nothing is saved yet. Change what you wrote if you agree, or send it as it is: you decide.',
      'Ni chadwyd dim eto. Newidiwch yr hyn a ysgrifennoch os ydych yn cytuno, neu anfonwch ef fel y mae: chi sy’n penderfynu.',
    ),
    toThem: both('To the suggestions', 'At yr awgrymiadau'),
    perhaps: both('perhaps', 'efallai'),
    asWritten: both('Send it as it is written', 'Ei anfon fel y mae wedi’i ysgrifennu'),
  },
  policyParts: {
    workingTime: both('Working time', 'Amser gwaith'),
    endOfOrder: both('The end of an order', 'Diwedd gorchymyn'),
    youthToAdult: both('From youth to adult services', 'O wasanaethau ieuenctid i wasanaethau oedolion'),
    climbing: both('When nobody answers', 'Pan nad oes neb yn ateb'),
    missedAppointments: both('Missed appointments', 'Apwyntiadau a gollwyd'),
    voluntary: both('Voluntary contact', 'Cyswllt gwirfoddol'),
    changeOfWorker: both('A change of worker', 'Newid gweithiwr'),
    digest: both('The message of the morning', 'Neges y bore'),
    learning: both('Learning from transitions', 'Dysgu o drosglwyddiadau'),
    immediateDanger: both('Immediate danger', 'Perygl uniongyrchol'),
    concern: both('Concerns', 'Pryderon'),
    concernAtEighteen: both('A concern at 18', 'Pryder yn 18 oed'),
    disagreement: both('Professional disagreement', 'Anghytundeb proffesiynol'),
    informationPack: both('The information pack', 'Y pecyn gwybodaeth'),
    courtMatters: both('Court', 'Llys'),
    moves: both('Custody, and other areas', 'Y ddalfa, ac ardaloedd eraill'),
    preparation: both('Preparing the child', 'Paratoi’r plentyn'),
    signOff: both('Signing off', 'Cymeradwyo'),
    notes: both('Notes', 'Nodiadau'),
    seriousEvents: both('Death and serious incidents', 'Marwolaeth a digwyddiadau difrifol'),
    supervision: both('Supervision of workers', 'Goruchwylio gweithwyr'),
    sharing: both('Sharing', 'Rhannu'),
    retention: both('How long records are kept', 'Pa mor hir y cedwir cofnodion'),
    restrictedRecords: both('Restricted records', 'Cofnodion cyfyngedig'),
    orders: both('The orders', 'Y gorchmynion'),
    childsVoice: both('The child’s voice', 'Llais y plentyn'),
    reporting: both('Duties to report', 'Dyletswyddau i adrodd'),
    concernClocks: both('The clocks of a concern', 'Clociau pryder'),
    welshLanguage: both('The Welsh language', 'Y Gymraeg'),
    wording: both('Words that see the child first', 'Geiriau sy’n gweld y plentyn yn gyntaf'),
  },
} as const;

/** What the child is prepared with. */
export const PREPARED: Readonly<Record<PartOfPreparation, InBothLanguages>> = {
  'step-done': both('the step is done', 'mae’r cam wedi’i wneud'),
  'childs-statement': both('the child has said how they see it', 'mae’r plentyn wedi dweud sut maen nhw’n ei gweld hi'),
  'checked-by-youth-justice-service': both(
    'the youth justice service has checked it with the child',
    'mae’r gwasanaeth cyfiawnder ieuenctid wedi’i wirio gyda’r plentyn',
  ),
  'checked-by-receiving-side': both(
    'the receiving side has checked it with the child',
    'mae’r ochr sy’n derbyn wedi’i wirio gyda’r plentyn',
  ),
};

/** What can be chosen as the value of a rule, in this language. */
export const policyChoicesIn = (language: keyof InBothLanguages) => {
  const consultants = Object.fromEntries(CONSULTANTS.map((role) => [role, VALUES[role] ?? both(role, role)]));
  return asHeadings<string>({ ...ITEMS, ...PREPARED, ...consultants }, language);
};
