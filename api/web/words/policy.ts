import { both } from './headings';
import { WHY_TASKS } from './why';

// What the page of the policy says, and why people are asked things. The Welsh is ours until a translator has read it.

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
  whichRule: both('Which rule?', 'Pa reol?'),
  newValue: both('What is it to say?', 'Beth mae i’w ddweud?'),
  whyOtherwise: both('Why does your service do otherwise?', 'Pam mae eich gwasanaeth yn gwneud yn wahanol?'),
  whoAgreed: both('Who agreed to it, and when?', 'Pwy gytunodd arno, a phryd?'),
} as const;

export const POLICY_HINTS = {
  newValue: both(
    'In the unit of the rule: 4, or 2, 6, 12, or 17 years 6 months. Leave it empty to go back to the policy of the nation.',
    'Yn uned y rheol: 4, neu 2, 6, 12, neu 17 years 6 months. Gadewch yn wag i fynd yn ôl at bolisi’r genedl.',
  ),
  whyOtherwise: both('It is shown wherever the rule is.', 'Fe’i dangosir ble bynnag y mae’r rheol.'),
} as const;

export const POLICY_VALUES = {
  whyTasks: WHY_TASKS,
  why: {
    title: both('Why am I asked this?', 'Pam y gofynnir hyn i mi?'),
    rule: both('The rule', 'Y rheol'),
    noRule: both(
      'The work itself asks it, and no rule of the policy.',
      'Y gwaith ei hun sy’n ei ofyn, nid rheol o’r polisi.',
    ),
    allRules: both('Every rule', 'Pob rheol'),
  },
  policy: {
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
    says: both('What it says', 'Yr hyn y mae’n ei ddweud'),
    standing: both('Standing', 'Statws'),
    source: both('Source', 'Ffynhonnell'),
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
    orders: both('The orders', 'Y gorchmynion'),
    childsVoice: both('The child’s voice', 'Llais y plentyn'),
    reporting: both('Duties to report', 'Dyletswyddau i adrodd'),
    concernClocks: both('The clocks of a concern', 'Clociau pryder'),
    welshLanguage: both('The Welsh language', 'Y Gymraeg'),
    wording: both('Words that see the child first', 'Geiriau sy’n gweld y plentyn yn gyntaf'),
  },
} as const;
