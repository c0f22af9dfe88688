import { VALUES } from '../../documents/copy-words';
import { ITEMS, ORDERS, TASKS } from '../../documents/pack-words';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { CHILD_VALUES } from './child';
import { CONCERN_FIELDS, CONCERN_FIRST, CONCERN_HINTS, CONCERN_TITLES, CONCERN_VALUES } from './concerns';
import { CONTACT_FIELDS, CONTACT_FIRST, CONTACT_HINTS, CONTACT_TITLES, CONTACT_VALUES } from './contact';
import { DAILY_FIELDS, DAILY_FIRST, DAILY_HINTS, DAILY_TITLES, DAILY_VALUES } from './daily';
import { contactPageIn } from './contact-page';
import { asHeadings, both, inLanguage } from './headings';
import { IMPORT_VALUES } from './imports';
import { PLAN_ACT_FIELDS, PLAN_ACT_HINTS } from './plan-acts/questions';
import { PLAN_ACT_FIRST, PLAN_ACT_TITLES } from './plan-acts/titles';
import { PLAN_ACT_ANSWERS, PLAN_ACT_VALUES } from './plan-acts/values';
import { BESIDE_FIELDS, BESIDE_FIRST, BESIDE_HINTS, BESIDE_TITLES, BESIDE_VALUES } from './beside-plans';
import { POLICY_FIELDS, POLICY_FIRST, POLICY_HINTS, POLICY_TITLES, POLICY_VALUES, policyChoicesIn } from './policy';
import { YES_OR_NO } from './yes-or-no';
import { OFFICE_FIELDS, OFFICE_FIRST, OFFICE_HINTS, OFFICE_TITLES, OFFICE_VALUES } from './office';

// What the forms ask, side by side, so that neither language can be forgotten. The Welsh is ours until a translator has read it.

/** What each thing that can be done is called, on its heading and its button. */
const TITLES = {
  receive: both('Say that I have looked at it', 'Dweud fy mod wedi edrych arno'),
  complete: both('Say that it is done', 'Dweud ei fod wedi’i wneud'),
  'start-plan': both('Start a plan', 'Dechrau cynllun'),
  'take-on': both('Take it on', 'Ymgymryd ag ef'),
  accept: both('Accept', 'Derbyn'),
  'accept-knowing': both('Accept with conditions, or from a later day', 'Derbyn gydag amodau, neu o ddiwrnod hwyrach'),
  reject: both('Decline, with a reason', 'Gwrthod, gyda rheswm'),
  'ask-somebody-else': both('Ask somebody else', 'Gofyn i rywun arall'),
  'take-back': both('Take it back', 'Ei dynnu’n ôl'),
  'ask-for-another-date': both('Ask for another day', 'Gofyn am ddiwrnod arall'),
  'return-information-pack': both('Return the pack for what it lacks', 'Dychwelyd y pecyn am yr hyn sydd ar goll'),
  'arrange-meeting': both('Ask to meet', 'Gofyn am gyfarfod'),
  'name-officer': both('Name who receives', 'Enwi pwy sy’n derbyn'),
  'keep-at-yjs': both(
    'The youth justice service keeps responsibility',
    'Mae’r gwasanaeth cyfiawnder ieuenctid yn cadw’r cyfrifoldeb',
  ),
  'hand-over-after-all': both('Hand over after all', 'Trosglwyddo wedi’r cyfan'),
  're-plan': both('Agree on this day', 'Cytuno ar y diwrnod hwn'),
  'day-stays': both('The day stays as it is', 'Mae’r diwrnod yn aros fel y mae'),
  'items-ready': both('These parts of the pack are ready', 'Mae’r rhannau hyn o’r pecyn yn barod'),
  'items-later': both('These parts come later', 'Daw’r rhannau hyn yn nes ymlaen'),
  'items-not-for-them': both('These parts do not apply', 'Nid yw’r rhannau hyn yn berthnasol'),
  'item-ready': both('It is ready now', 'Mae’n barod nawr'),
  'item-later': both('It comes later', 'Daw yn nes ymlaen'),
  'item-not-for-them': both('It does not apply', 'Nid yw’n berthnasol'),
  'answer-transfer-request': both('Answer', 'Ateb'),
  'record-child-view': both('Write down what the child said', 'Ysgrifennu’r hyn a ddywedodd y plentyn'),
  undo: both('Take it out', 'Ei dynnu allan'),
  'live-through': both('Live through them', 'Byw drwyddynt'),
  'choose-how-my-plan-looks': both(
    'Write down what the child wants on it',
    'Ysgrifennu’r hyn y mae’r plentyn am ei weld arno',
  ),
  'answer-voluntary-offer': both(
    'Write down whether the child wants to stay in contact',
    'Ysgrifennu a yw’r plentyn eisiau cadw mewn cysylltiad',
  ),
  'record-advocate-answer': both('Write down whether they want an advocate', 'Ysgrifennu a ydyn nhw eisiau eiriolwr'),
  'record-choice-to-travel': both('Write down what the child chose', 'Ysgrifennu dewis y plentyn'),
  'end-area-move': both('The child is back home', 'Mae’r plentyn yn ôl gartref'),
  'change-area-move': both('The child stays longer', 'Mae’r plentyn yn aros yn hwy'),
  'record-advice': both('Give advice', 'Rhoi cyngor'),
  'record-no-advice': both('Say that no advice can be given', 'Dweud na ellir rhoi cyngor'),
  'decide-on-enforcement': both('Decide: no step, or enforcement', 'Penderfynu: dim cam, neu orfodi'),
  'give-warning': both('Record a warning', 'Cofnodi rhybudd'),
  'court-nothing-changes': both('Nothing changes', 'Nid oes dim yn newid'),
  'court-extends': both('The order goes on longer', 'Mae’r gorchymyn yn parhau’n hwy'),
  'court-revokes': both('The order ends', 'Mae’r gorchymyn yn dod i ben'),
  'court-new-order': both('There is a new order', 'Mae gorchymyn newydd'),
  'move-court-matter': both('The court has a new day', 'Mae gan y llys ddiwrnod newydd'),
  'record-release': both('The child was released', 'Rhyddhawyd y plentyn'),
  'another-release-day': both('The day of release is another', 'Mae diwrnod y rhyddhau wedi newid'),
  'moved-to-adults': both('The young person was moved to adults’ custody', 'Symudwyd y person ifanc i ddalfa oedolion'),
  'name-contact': both('Name who to speak with there', 'Enwi gyda phwy i siarad yno'),
  'write-exit-plan': both('Write the exit plan', 'Ysgrifennu’r cynllun ymadael'),
  'confirm-extracts': both('Say that it has arrived', 'Dweud ei fod wedi cyrraedd'),
  'change-case-manager': both('Name another case manager', 'Enwi swyddog achos arall'),
  'change-receiving-officer': both('Name another receiving practitioner', 'Enwi ymarferydd arall i dderbyn'),
  'take-on-accountability': both('I become accountable', 'Fi fydd yn atebol'),
  'keep-warning-note': both('The warning stays as it is', 'Mae’r rhybudd yn aros fel y mae'),
  'change-warning-note': both('Change the warning', 'Newid y rhybudd'),
  'end-warning-note': both('End the warning', 'Dod â’r rhybudd i ben'),
  'sign-off': both('Sign it off', 'Ei gymeradwyo'),
  'return-for-changes': both('Return it, to be changed', 'Ei ddychwelyd i’w newid'),
  'record-death': both('Confirm that the child has died', 'Cadarnhau bod y plentyn wedi marw'),
  'withdraw-death': both('This is a mistake: take the record back', 'Camgymeriad yw hyn: tynnu’r cofnod yn ôl'),
} as const;

/** What is said before the questions, where something has to be known first. */
const FIRST: Readonly<Partial<Record<keyof typeof TITLES, InBothLanguages>>> = {
  'take-on-accountability': both(
    'You answer for this plan from now on. What waited for whoever answered for it waits for you; they and the case manager are told.',
    'Chi sy’n ateb dros y cynllun hwn o hyn ymlaen. Mae’r hyn a arhosai am y sawl a atebai drosto yn aros amdanoch chi; dywedir wrthyn nhw a’r rheolwr achos.',
  ),
  receive: both(
    'It is not an answer yet: others see that it has arrived.',
    'Nid ateb yw hyn eto: mae eraill yn gweld ei fod wedi cyrraedd.',
  ),
  'take-on': both(
    'It is yours then, and you say here once it is done.',
    'Eich gwaith chi yw wedyn, a byddwch yn dweud yma pan fydd wedi’i wneud.',
  ),
  accept: both(
    'From the day of the transfer your manager is accountable, and you are the child’s practitioner.',
    'O ddiwrnod y trosglwyddo eich rheolwr sy’n atebol, a chi yw ymarferydd y plentyn.',
  ),
  'accept-knowing': both(
    'You accept knowing what is missing. It stays on record, with who is to send it and by when.',
    'Rydych chi’n derbyn gan wybod beth sydd ar goll. Mae’n aros ar gofnod, gyda phwy sydd i’w anfon ac erbyn pryd.',
  ),
  'ask-for-another-date': both(
    'The youth justice service stays accountable until both agree on a day.',
    'Mae’r gwasanaeth cyfiawnder ieuenctid yn parhau’n atebol nes i’r ddau gytuno ar ddiwrnod.',
  ),
  'return-information-pack': both(
    'The case manager is asked for it. Nothing is declined by this.',
    'Gofynnir i’r swyddog achos amdano. Ni wrthodir dim drwy hyn.',
  ),
  reject: both(
    'Whoever asked reads why, and looks for another answer.',
    'Bydd pwy bynnag a ofynnodd yn darllen pam, ac yn chwilio am ateb arall.',
  ),
  'record-death': both(
    'Once two people have recorded it, every message and reminder about the child stops.',
    'Unwaith y bydd dau berson wedi’i gofnodi, bydd pob neges a nodyn atgoffa am y plentyn yn stopio.',
  ),
};

const FIELDS = {
  childsTitle: both('What does the child call it?', 'Beth mae’r plentyn yn ei alw?'),
  rehearsal: both(
    'As a practice plan, whose days can be lived through at once',
    'Fel cynllun ymarfer, y gellir byw drwy ei ddiwrnodau ar unwaith',
  ),
  days: both('How many days?', 'Faint o ddiwrnodau?'),
  leavesOff: both('What do they want left off?', 'Beth maen nhw am ei adael allan?'),
  namedOnIt: both('What do they want named on it?', 'Beth maen nhw am ei enwi arno?'),
  easyRead: both('As an easy read, in large print', 'Yn hawdd ei ddeall, mewn print bras'),
  callers: both('Whom would they call?', 'Pwy fydden nhw’n ei ffonio?'),
  routes: both('What does the plan lead through?', 'Trwy beth mae’r cynllun yn arwain?'),
  caseManagerId: both('Who is the case manager?', 'Pwy yw’r swyddog achos?'),
  receivingTeamId: both(
    'Which team is to receive, where responsibility passes?',
    'Pa dîm sydd i dderbyn, lle mae’r cyfrifoldeb yn pasio?',
  ),
  reason: both('Why?', 'Pam?'),
  why: both('Why?', 'Pam?'),
  note: both('Anything others should know', 'Unrhyw beth y dylai eraill ei wybod'),
  childsWords: both('What the child said', 'Yr hyn a ddywedodd y plentyn'),
  doneOn: both('On which day was it done?', 'Ar ba ddiwrnod y gwnaed hyn?'),
  conditions: both(
    'What do you accept knowing it is missing, or on what terms?',
    'Beth ydych chi’n ei dderbyn gan wybod ei fod ar goll, neu ar ba delerau?',
  ),
  takeFrom: both('From which day?', 'O ba ddiwrnod?'),
  anotherDay: both('Which day would be right?', 'Pa ddiwrnod fyddai’n iawn?'),
  items: both('Which parts?', 'Pa rannau?'),
  whatLacks: both('What is lacking?', 'Beth sydd ar goll?'),
  meetOn: both('On which day?', 'Ar ba ddiwrnod?'),
  at: both('At what time?', 'Am faint o’r gloch?'),
  minutes: both('For how many minutes?', 'Am faint o funudau?'),
  receivingOfficerId: both('Who receives?', 'Pwy sy’n derbyn?'),
  until: both('Until when?', 'Hyd at pryd?'),
  transferOn: both('On which day does responsibility pass?', 'Ar ba ddiwrnod y mae’r cyfrifoldeb yn pasio?'),
  whyStays: both('Why does the day stay?', 'Pam mae’r diwrnod yn aros?'),
  expectedBy: both('By when does it come?', 'Erbyn pryd y daw?'),
  agreedToTransfer: both('Do you agree?', 'Ydych chi’n cytuno?'),
  about: both('When did the child say it?', 'Pryd y dywedodd y plentyn hyn?'),
  words: both('What did the child say?', 'Beth ddywedodd y plentyn?'),
  nothingToAdd: both('Asked, and nothing to add', 'Gofynnwyd, ac nid oedd dim i’w ychwanegu'),
  agreedToContact: both('Does the child want to stay in contact?', 'A yw’r plentyn eisiau cadw mewn cysylltiad?'),
  trustedWorkerId: both('With whom, where they said yes?', 'Gyda phwy, os dywedon nhw ie?'),
  advocateAnswer: both('What did they answer?', 'Beth oedd eu hateb?'),
  choice: both('What did the child choose?', 'Beth ddewisodd y plentyn?'),
  whoseAdvice: both('Whose advice is it?', 'Cyngor pwy yw hwn?'),
  advice: both('The advice', 'Y cyngor'),
  step: both('What is decided?', 'Beth a benderfynir?'),
  appointmentId: both('For which missed appointment?', 'Am ba apwyntiad a gollwyd?'),
  warnedOn: both('On which day was the warning given?', 'Ar ba ddiwrnod y rhoddwyd y rhybudd?'),
  publicProtection: both('What was weighed: protecting the public', 'Beth a bwyswyd: diogelu’r cyhoedd'),
  vulnerabilities: both(
    'What was weighed: what makes it hard for the child',
    'Beth a bwyswyd: yr hyn sy’n ei gwneud yn anodd i’r plentyn',
  ),
  abilityToEngage: both(
    'What was weighed: how far they are able to engage',
    'Beth a bwyswyd: i ba raddau y gallant ymgysylltu',
  ),
  reasons: both('The reasons', 'Y rhesymau'),
  exceptionalCircumstances: both(
    'Exceptional circumstances, where there are any',
    'Amgylchiadau eithriadol, os oes rhai',
  ),
  decidedOn: both('On which day was it decided?', 'Ar ba ddiwrnod y penderfynwyd?'),
  orderId: both('Which order?', 'Pa orchymyn?'),
  endsOn: both('On which day does it end?', 'Ar ba ddiwrnod y daw i ben?'),
  revokedOn: both('On which day did it end?', 'Ar ba ddiwrnod y daeth i ben?'),
  orderType: both('What kind of order?', 'Pa fath o orchymyn?'),
  startsOn: both('On which day does it start?', 'Ar ba ddiwrnod y mae’n dechrau?'),
  requirements: both('What does it require?', 'Beth mae’n ei ofyn?'),
  newHearingOn: both('On which day is it now?', 'Ar ba ddiwrnod y mae nawr?'),
  court: both('Which court?', 'Pa lys?'),
  releasedOn: both('On which day?', 'Ar ba ddiwrnod?'),
  releaseOn: both('On which day is the release now?', 'Ar ba ddiwrnod y mae’r rhyddhau nawr?'),
  establishment: both('Where are they now?', 'Ble maen nhw nawr?'),
  contactName: both('Who is to be spoken with there?', 'Gyda phwy y dylid siarad yno?'),
  howToReach: both('How are they reached?', 'Sut mae cysylltu â nhw?'),
  whatWasDone: both('What was done', 'Yr hyn a wnaed'),
  whatWorked: both('What worked', 'Yr hyn a weithiodd'),
  whoGoesOnSupporting: both('Who goes on supporting', 'Pwy sy’n dal i gefnogi'),
  childsView: both('The child’s view, as said', 'Barn y plentyn, fel y’i dywedwyd'),
  whoInstead: both('Who is it to be?', 'Pwy fydd?'),
  reviewOn: both('When is it looked at again?', 'Pryd y bydd yn cael ei ystyried eto?'),
  warningText: both('The warning', 'Y rhybudd'),
  diedOn: both('On which day did the child die?', 'Ar ba ddiwrnod y bu farw’r plentyn?'),
} as const;

const HINTS: Readonly<Partial<Record<keyof typeof FIELDS, InBothLanguages>>> = {
  note: both('It is seen by everybody who works with the child.', 'Mae pawb sy’n gweithio gyda’r plentyn yn ei weld.'),
  childsTitle: both('Left empty, it is “My plan”.', 'Os yw’n wag, “Fy nghynllun” ydyw.'),
  namedOnIt: both(
    'Only what the child asks for. Others may read it.',
    'Dim ond yr hyn y mae’r plentyn yn gofyn amdano. Gall eraill ei ddarllen.',
  ),
  callers: both(
    'Each on a line, with the number if they want it there.',
    'Pob un ar linell, gyda’r rhif os ydyn nhw am ei gael yno.',
  ),
  reason: both('In words that the child could read.', 'Mewn geiriau y gallai’r plentyn eu darllen.'),
  childsWords: both(
    'As the child said it, in the language they used. Leave it empty if they were not asked.',
    'Fel y dywedodd y plentyn, yn yr iaith a ddefnyddiodd. Gadewch yn wag os na ofynnwyd.',
  ),
  words: both(
    'As the child said it, in the language they used.',
    'Fel y dywedodd y plentyn, yn yr iaith a ddefnyddiodd.',
  ),
  doneOn: both('Leave it empty for today.', 'Gadewch yn wag ar gyfer heddiw.'),
  takeFrom: both('Leave it empty for the day that is planned.', 'Gadewch yn wag ar gyfer y diwrnod a gynlluniwyd.'),
  at: both('For example, 14:30.', 'Er enghraifft, 14:30.'),
  requirements: both('One on each line.', 'Un ar bob llinell.'),
  reviewOn: both(
    'Leave it empty for the last day that the policy allows.',
    'Gadewch yn wag ar gyfer y diwrnod olaf y mae’r polisi’n ei ganiatáu.',
  ),
  trustedWorkerId: both('Only where the child said yes.', 'Dim ond os dywedodd y plentyn ie.'),
};

/** Answers that stand in no record that is copied out. */
const ANSWERS = {
  enforce: both('to enforce the order', 'gorfodi’r gorchymyn'),
  'travels-with-me': both('it goes on with the same worker', 'mae’n parhau gyda’r un gweithiwr'),
  'goes-to-somebody-there': both('somebody there takes it on', 'mae rhywun yno yn ei gymryd ymlaen'),
  stops: both('it stops', 'mae’n stopio'),
} as const;

/** Everything that the forms say in this language. */
export function formsIn(language: keyof InBothLanguages) {
  const titles = asHeadings<string>(
    {
      ...TITLES,
      ...PLAN_ACT_TITLES,
      ...CONCERN_TITLES,
      ...CONTACT_TITLES,
      ...DAILY_TITLES,
      ...OFFICE_TITLES,
      ...POLICY_TITLES,
      ...BESIDE_TITLES,
    },
    language,
  );
  const first = asHeadings<string>(
    {
      ...FIRST,
      ...PLAN_ACT_FIRST,
      ...CONCERN_FIRST,
      ...CONTACT_FIRST,
      ...DAILY_FIRST,
      ...OFFICE_FIRST,
      ...POLICY_FIRST,
      ...BESIDE_FIRST,
    },
    language,
  );
  return {
    acts: Object.fromEntries(
      Object.entries(titles).map(([act, title]) => [act, { title, ...(first[act] ? { hint: first[act] } : {}) }]),
    ),
    fields: asHeadings(
      {
        ...FIELDS,
        ...PLAN_ACT_FIELDS,
        ...CONCERN_FIELDS,
        ...CONTACT_FIELDS,
        ...DAILY_FIELDS,
        ...OFFICE_FIELDS,
        ...POLICY_FIELDS,
        ...BESIDE_FIELDS,
      },
      language,
    ),
    hints: asHeadings<string>(
      {
        ...HINTS,
        ...PLAN_ACT_HINTS,
        ...CONCERN_HINTS,
        ...CONTACT_HINTS,
        ...DAILY_HINTS,
        ...OFFICE_HINTS,
        ...POLICY_HINTS,
        ...BESIDE_HINTS,
      },
      language,
    ),
    values: asHeadings({ ...TASKS, ...VALUES, ...ANSWERS, ...PLAN_ACT_ANSWERS }, language),
    packItems: asHeadings(ITEMS, language),
    policyChoices: policyChoicesIn(language),
    orders: asHeadings(ORDERS, language),
    ...contactPageIn(language),
    ...inLanguage(
      {
        ...CONCERN_VALUES,
        ...CONTACT_VALUES,
        ...DAILY_VALUES,
        ...OFFICE_VALUES,
        ...IMPORT_VALUES,
        ...POLICY_VALUES,
        ...CHILD_VALUES,
        ...BESIDE_VALUES,
        ...PLAN_ACT_VALUES,
        ...YES_OR_NO,
      },
      language,
    ),
  };
}
