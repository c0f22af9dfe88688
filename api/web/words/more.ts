import { AGENCIES } from '../../../domain/transition-plan/around-the-child/state';
import type { ExtractSection } from '../../../domain/policy/sharing';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { VALUES } from '../../documents/copy-words';
import { both } from './headings';

// What can be done about a plan beside its tasks, side by side. The Welsh is ours until a translator has read it.

export const MORE_TITLES = {
  'slow-down': both('Slow a step down', 'Arafu cam'),
  'repeat-rung': both('Go through a step again', 'Mynd drwy gam eto'),
  'pass-over-rung': both('Pass a step over, with a reason', 'Hepgor cam, gyda rheswm'),
  'plan-joint-contacts': both('Plan the sessions with both workers', 'Cynllunio’r sesiynau gyda’r ddau weithiwr'),
  'check-preparation-as-sender': both(
    'I went through probation’s rules with the child',
    'Es i drwy reolau’r gwasanaeth prawf gyda’r plentyn',
  ),
  'check-preparation-as-receiver': both(
    'I checked with the young person that they know our rules',
    'Gwiriais gyda’r person ifanc eu bod yn gwybod ein rheolau',
  ),
  'new-dates': both('New dates for the plan', 'Dyddiadau newydd i’r cynllun'),
  'ask-for-transfer': both('Ask that responsibility passes', 'Gofyn i’r cyfrifoldeb basio'),
  pause: both('Pause the handover', 'Oedi’r trosglwyddo'),
  resume: both('Go on with the handover', 'Parhau â’r trosglwyddo'),
  'let-go': both('Let go: the plan has done its work', 'Gollwng gafael: mae’r cynllun wedi gwneud ei waith'),
  close: both('Close the plan early', 'Cau’r cynllun yn gynnar'),
  're-open': both('Open the plan again', 'Agor y cynllun eto'),
  'add-order': both('Add an order', 'Ychwanegu gorchymyn'),
  'order-goes-on': both('An order goes on longer', 'Mae gorchymyn yn parhau’n hwy'),
  'order-was-revoked': both('An order has ended early', 'Daeth gorchymyn i ben yn gynnar'),
  'unpaid-work-left': both('Hours of unpaid work that are left', 'Oriau o waith di-dâl sydd ar ôl'),
  'record-court-matter': both('Something waits on a court', 'Mae rhywbeth yn aros am lys'),
  'go-on-despite-court-matter': both('The handover goes on all the same', 'Mae’r trosglwyddo’n parhau er hynny'),
  'withdraw-court-matter': both('This was a mistake', 'Camgymeriad oedd hyn'),
  'ask-for-consultation': both('Ask for advice on missed appointments', 'Gofyn am gyngor ar apwyntiadau a gollwyd'),
  'warn-without-advice': both('Record a warning without advice', 'Cofnodi rhybudd heb gyngor'),
  'decide-without-advice': both('Decide without advice', 'Penderfynu heb gyngor'),
  'withdraw-decision': both('Withdraw this decision', 'Tynnu’r penderfyniad hwn yn ôl'),
  'record-safe-way-to-reach-me': both(
    'Write down the safe way to reach the child',
    'Ysgrifennu’r ffordd ddiogel o gysylltu â’r plentyn',
  ),
  'record-how-i-understand-best': both(
    'Write down how the child understands best',
    'Ysgrifennu sut mae’r plentyn yn deall orau',
  ),
  'name-person-who-matters': both('Name somebody who matters to the child', 'Enwi rhywun sy’n bwysig i’r plentyn'),
  'change-person-who-matters': both('Change what is known of them', 'Newid yr hyn sy’n hysbys amdanynt'),
  'take-off-person-who-matters': both('Take them off the list', 'Eu tynnu oddi ar y rhestr'),
  'record-achievement': both(
    'Write down what the child has achieved',
    'Ysgrifennu’r hyn y mae’r plentyn wedi’i gyflawni',
  ),
  'change-who-knows-of-achievement': both('Change who may know of it', 'Newid pwy gaiff wybod amdano'),
  'record-restorative-readiness': both('Say where restorative work stands', 'Dweud ble mae gwaith adferol yn sefyll'),
  'involve-professional': both('Somebody more works with the child', 'Mae rhywun arall yn gweithio gyda’r plentyn'),
  'step-back-professional': both('They step back', 'Maen nhw’n camu’n ôl'),
  'begin-intervention': both('Begin a piece of work', 'Dechrau darn o waith'),
  'adapt-intervention': both('Adapt it to the child', 'Ei addasu i’r plentyn'),
  'stop-intervention': both('Stop it', 'Ei stopio'),
  'record-developmental-ages': both(
    'Write down where the child is in their development',
    'Ysgrifennu ble mae’r plentyn o ran datblygiad',
  ),
  'plan-formulation-meeting': both('Plan a formulation meeting', 'Cynllunio cyfarfod fformiwleiddio'),
  'record-formulation-meeting': both('Say who came to the meeting', 'Dweud pwy ddaeth i’r cyfarfod'),
  'call-off-formulation-meeting': both('Call the meeting off', 'Canslo’r cyfarfod'),
  'share-extract': both('Share a part of the formulation', 'Rhannu rhan o’r fformiwleiddiad'),
  'share-anew': both('Share a part with somebody else too', 'Rhannu rhan gyda rhywun arall hefyd'),
  'not-to-share': both('Decide not to share', 'Penderfynu peidio â rhannu'),
  'withdraw-extract': both('Withdraw it', 'Ei dynnu’n ôl'),
  'ask-another-area': both('The child moves to another area', 'Mae’r plentyn yn symud i ardal arall'),
  'record-custody': both('The child is in custody', 'Mae’r plentyn yn y ddalfa'),
  'change-custody': both(
    'Change where they are held, or the day of release',
    'Newid ble cânt eu dal, neu ddiwrnod y rhyddhau',
  ),
  'go-on-in-custody': both('The handover goes on inside', 'Mae’r trosglwyddo’n parhau y tu mewn'),
  'withdraw-custody': both('They were never there: a mistake', 'Ni fuont yno: camgymeriad'),
  'add-warning-note': both(
    'Add a warning for whoever meets the child',
    'Ychwanegu rhybudd i bwy bynnag sy’n cwrdd â’r plentyn',
  ),
  'record-serious-incident': both('Record a serious incident', 'Cofnodi digwyddiad difrifol'),
  'withdraw-record': both('Withdraw a record', 'Tynnu cofnod yn ôl'),
  'begin-task': both('Begin with it', 'Dechrau arno'),
  'another-due-day': both('It is due on another day', 'Mae i’w wneud ar ddiwrnod arall'),
  'withdraw-note': both('Withdraw a note', 'Tynnu nodyn yn ôl'),
  'dismiss-proposal': both('No plan is started, with a reason', 'Ni ddechreuir cynllun, gyda rheswm'),
  'correct-note': both('Correct a note', 'Cywiro nodyn'),
} as const;

export const MORE_FIRST: Readonly<Partial<Record<keyof typeof MORE_TITLES, InBothLanguages>>> = {
  'slow-down': both(
    'The steps after it move by as many days.',
    'Mae’r camau ar ei ôl yn symud gan yr un nifer o ddiwrnodau.',
  ),
  'pass-over-rung': both(
    'The child loses nothing by it: it can be gone through later.',
    'Nid yw’r plentyn yn colli dim: gellir mynd drwyddo’n nes ymlaen.',
  ),
  pause: both(
    'Its days are given back when it goes on. What is late meanwhile is nobody’s fault.',
    'Rhoddir ei ddiwrnodau yn ôl pan fydd yn parhau. Nid bai neb yw’r hyn sy’n hwyr yn y cyfamser.',
  ),
  close: both(
    'Nothing is lost by it, and it can be opened again. Open concerns have to be closed first.',
    'Ni chollir dim drwy hyn, a gellir ei agor eto. Rhaid cau pryderon agored yn gyntaf.',
  ),
  'record-court-matter': both(
    'The handover waits until the court has decided, unless both sides have decided otherwise.',
    'Mae’r trosglwyddo’n aros nes i’r llys benderfynu, oni bai bod y ddwy ochr wedi penderfynu fel arall.',
  ),
  'warn-without-advice': both(
    'It goes through. The manager is told today that nobody was consulted first, and why.',
    'Mae’n mynd drwodd. Dywedir wrth y rheolwr heddiw na ymgynghorwyd â neb yn gyntaf, a pham.',
  ),
  'decide-without-advice': both(
    'It goes through. The manager is told today that nobody was consulted first, and why.',
    'Mae’n mynd drwodd. Dywedir wrth y rheolwr heddiw na ymgynghorwyd â neb yn gyntaf, a pham.',
  ),
  'involve-professional': both(
    'Fewer adults help more. Past the number of the policy, say who steps back, or a manager says why there are more.',
    'Mae llai o oedolion yn helpu mwy. Dros nifer y polisi, dywedwch pwy sy’n camu’n ôl, neu mae rheolwr yn dweud pam fod mwy.',
  ),
  'begin-intervention': both(
    'Less at once helps more. Past the number of the policy, say what stops, or a manager says why there is more.',
    'Mae llai ar unwaith yn helpu mwy. Dros nifer y polisi, dywedwch beth sy’n stopio, neu mae rheolwr yn dweud pam fod mwy.',
  ),
  'plan-formulation-meeting': both(
    'Say what is expected of each agency that you invite. Leave the others empty.',
    'Dywedwch beth a ddisgwylir gan bob asiantaeth a wahoddwch. Gadewch y lleill yn wag.',
  ),
  'share-extract': both(
    'One section, written for one person, for what they need it for. Each look at it is written down.',
    'Un adran, wedi’i hysgrifennu ar gyfer un person, at yr hyn y mae ei hangen arnynt. Cofnodir pob golwg arni.',
  ),
  'share-anew': both(
    'The text stays as it was written. This is a decision of its own.',
    'Mae’r testun yn aros fel yr ysgrifennwyd. Penderfyniad ar wahân yw hwn.',
  ),
  'withdraw-extract': both('Nobody can read it from now on.', 'Ni all neb ei ddarllen o hyn ymlaen.'),
  'ask-another-area': both(
    'The team there is asked, and answers for itself. Until it has taken the plan over, everybody stays accountable as they are.',
    'Gofynnir i’r tîm yno, ac mae’n ateb drosto’i hun. Nes iddo gymryd y cynllun drosodd, mae pawb yn parhau’n atebol fel y maen nhw.',
  ),
  'record-custody': both(
    'Appointments do not count meanwhile, and the handover waits for the release.',
    'Nid yw apwyntiadau’n cyfrif yn y cyfamser, ac mae’r trosglwyddo’n aros am y rhyddhau.',
  ),
  'record-serious-incident': both(
    'In immediate danger call 999 first. The manager is asked to notify whoever has to know.',
    'Mewn perygl uniongyrchol ffoniwch 999 yn gyntaf. Gofynnir i’r rheolwr hysbysu pwy bynnag sydd i wybod.',
  ),
  'withdraw-record': both(
    'For what should never have been written down. It stays readable as withdrawn, and counts for nothing.',
    'Ar gyfer yr hyn na ddylai fod wedi’i ysgrifennu. Mae’n aros yn ddarllenadwy fel cofnod a dynnwyd yn ôl, ac nid yw’n cyfrif dim.',
  ),
  'withdraw-note': both(
    'It stays readable, marked as withdrawn.',
    'Mae’n aros yn ddarllenadwy, wedi’i farcio fel un a dynnwyd yn ôl.',
  ),
  'correct-note': both(
    'The note stays as it is, and says that this one corrects it.',
    'Mae’r nodyn yn aros fel y mae, ac yn dweud bod hwn yn ei gywiro.',
  ),
};

/** Each agency, as a question of its own. */
const ofAgencies = (key: string, says: (agency: InBothLanguages) => InBothLanguages) =>
  Object.fromEntries(AGENCIES.map((agency) => [`${key}-${agency}`, says(VALUES[agency] ?? both(agency, agency))]));

export const MORE_FIELDS: Readonly<Record<string, InBothLanguages>> = {
  newDueOn: both('By which day is it to be done?', 'Erbyn pa ddiwrnod y mae i’w wneud?'),
  byDays: both('By how many days?', 'Gan faint o ddiwrnodau?'),
  jointFirst: both('The first', 'Y gyntaf'),
  jointSecond: both('The second', 'Yr ail'),
  jointThird: both('The third', 'Y drydedd'),
  jointFourth: both('The fourth', 'Y bedwaredd'),
  jointFifth: both('The fifth', 'Y bumed'),
  jointSixth: both('The sixth', 'Y chweched'),
  wentThrough: both(
    'What did you go through together, and how did they take it?',
    'Beth aethoch chi drwyddo gyda’ch gilydd, a sut y derbyniodd y plentyn hynny?',
  ),
  newTransferOn: both('Does responsibility pass on another day?', 'A yw’r cyfrifoldeb yn pasio ar ddiwrnod arall?'),
  adoptCurrentPolicy: both('By the policy as it is today', 'Yn ôl y polisi fel y mae heddiw'),
  wanted: both('What do you ask for?', 'Am beth rydych chi’n gofyn?'),
  wantedFrom: both('From which day would it be right?', 'O ba ddiwrnod y byddai’n iawn?'),
  pauseReviewOn: both('When is it looked at again?', 'Pryd y bydd yn cael ei ystyried eto?'),
  hoursLeft: both('How many hours are left?', 'Faint o oriau sydd ar ôl?'),
  courtMatterKind: both('What waits?', 'Beth sy’n aros?'),
  hearingOn: both('On which day is the hearing?', 'Ar ba ddiwrnod mae’r gwrandawiad?'),
  aboutWhichOrder: both('About which order?', 'Am ba orchymyn?'),
  courtExpected: both('What is expected of it?', 'Beth a ddisgwylir ohono?'),
  decidedWith: both(
    'With whom of the receiving side was it decided?',
    'Gyda phwy o’r ochr sy’n derbyn y penderfynwyd?',
  ),
  goesOnBecause: both('Why does the handover go on all the same?', 'Pam mae’r trosglwyddo’n parhau er hynny?'),
  advisedBy: both('Whose advice do you ask for?', 'Cyngor pwy rydych chi’n gofyn amdano?'),
  consultationQuestion: both('What do you want to know?', 'Beth rydych chi am ei wybod?'),
  withoutBecause: both('Why can it not wait for advice?', 'Pam na all aros am gyngor?'),
  withoutReason: both('What exactly is it that cannot wait?', 'Beth yn union na all aros?'),
  mayBeSeenBy: both('Whom does the child let see it?', 'Pwy mae’r plentyn yn gadael iddynt ei weld?'),
  theirName: both('Who is it?', 'Pwy yw?'),
  relationship: both('Who are they to the child?', 'Pwy ydyn nhw i’r plentyn?'),
  maySpeak: both('May we speak with them?', 'A gawn ni siarad â nhw?'),
  maySpeakAbout: both('About what?', 'Am beth?'),
  unsafe: both('Why contact with them is not safe, if it is not', 'Pam nad yw cysylltiad â nhw’n ddiogel, os felly'),
  theirLanguage: both('Which language do they use?', 'Pa iaith maen nhw’n ei defnyddio?'),
  interpreted: both('Do they need an interpreter?', 'A oes angen cyfieithydd arnynt?'),
  interpretedIn: both('Into which language?', 'I ba iaith?'),
  interpretedBy: both('Who interprets?', 'Pwy sy’n cyfieithu?'),
  spoken: both('What helps when we speak?', 'Beth sy’n helpu pan fyddwn ni’n siarad?'),
  signed: both('What helps when we sign?', 'Beth sy’n helpu pan fyddwn ni’n arwyddo?'),
  reading: both('What helps with reading?', 'Beth sy’n helpu gyda darllen?'),
  format: both('In which form do they like it?', 'Ar ba ffurf maen nhw’n ei hoffi?'),
  achieved: both('What did they achieve?', 'Beth gyflawnon nhw?'),
  achievedOn: both('On which day?', 'Ar ba ddiwrnod?'),
  familyMayKnow: both('Do they want their family to be told?', 'Ydyn nhw am i’w teulu gael gwybod?'),
  readiness: both('Where does it stand?', 'Ble mae’n sefyll?'),
  theirWork: both('What is their work?', 'Beth yw eu gwaith?'),
  agency: both('For which agency?', 'I ba asiantaeth?'),
  whoStepsBack: both('Who steps back for it?', 'Pwy sy’n camu’n ôl am hynny?'),
  overCap: both(
    'A manager’s reason for more than the policy plans for',
    'Rheswm rheolwr dros fwy nag y mae’r polisi’n ei gynllunio',
  ),
  whatWork: both('What is the work?', 'Beth yw’r gwaith?'),
  level: both('Which level of the Trauma Recovery Model?', 'Pa lefel o’r Model Adfer o Drawma?'),
  whoDoesIt: both('Who does it?', 'Pwy sy’n ei wneud?'),
  adapted: both('How is it made to fit the child?', 'Sut mae’n cael ei addasu i’r plentyn?'),
  whatStops: both('What stops for it?', 'Beth sy’n stopio am hynny?'),
  social: both('Socially, in years', 'Yn gymdeithasol, mewn blynyddoedd'),
  emotional: both('Emotionally, in years', 'Yn emosiynol, mewn blynyddoedd'),
  cognitive: both('In their thinking, in years', 'Yn wybyddol, mewn blynyddoedd'),
  agesBasis: both('How was it found out, and by whom?', 'Sut y canfuwyd hyn, a chan bwy?'),
  gapLeft: both('If not: what is missing because of it?', 'Os na: beth sydd ar goll oherwydd hynny?'),
  sharedWithColleague: both('With which colleague?', 'Gyda pha gydweithiwr?'),
  outsideName: both('Or somebody elsewhere: their name', 'Neu rywun arall: eu henw'),
  organisation: both('And where they work', 'A ble maen nhw’n gweithio'),
  section: both('Which section?', 'Pa adran?'),
  sectionsAskedFor: both('Which sections were asked for?', 'Pa adrannau y gofynnwyd amdanynt?'),
  extractText: both('The text, written for this person', 'Y testun, wedi’i ysgrifennu ar gyfer y person hwn'),
  howToRead: both('How are they to read it?', 'Sut maen nhw i’w ddarllen?'),
  ownReason: both(
    'Why this section too, if it is not shared by default?',
    'Pam yr adran hon hefyd, os na chaiff ei rhannu’n arferol?',
  ),
  sharingPurpose: both('What do they need it for?', 'At beth mae ei angen arnynt?'),
  sharingNecessity: both('Why does it take this, and no less?', 'Pam mae angen hyn, a dim llai?'),
  sharingReasons: both(
    'Weighed one against the other: why, or why not?',
    'O bwyso’r naill yn erbyn y llall: pam, neu pam ddim?',
  ),
  lawfulBasis: both('On which lawful basis?', 'Ar ba sail gyfreithlon?'),
  childOnSharing: both('What does the child say about it?', 'Beth mae’r plentyn yn ei ddweud am hyn?'),
  notAskedBecause: both('If they were not asked: why?', 'Os na ofynnwyd iddynt: pam?'),
  expiresOn: both('Until when can it be read?', 'Hyd at pryd y gellir ei ddarllen?'),
  sharedEarlier: both('Which part, of those that you can read?', 'Pa ran, o’r rhai y gallwch eu darllen?'),
  hostTeamId: both('Which team there is asked?', 'I ba dîm yno y gofynnir?'),
  areaMoveKind: both('For a time, or for good?', 'Am gyfnod, neu’n barhaol?'),
  livesThereFrom: both('From which day does the child live there?', 'O ba ddiwrnod mae’r plentyn yn byw yno?'),
  livesThereUntil: both('Until when, where that is known?', 'Hyd at pryd, os yw’n hysbys?'),
  heldThere: both('Who is held there?', 'Pwy sy’n cael eu dal yno?'),
  releasePlanned: both(
    'On which day are they released, where that is known?',
    'Ar ba ddiwrnod y cânt eu rhyddhau, os yw’n hysbys?',
  ),
  happenedOnDay: both('On which day did it happen?', 'Ar ba ddiwrnod y digwyddodd?'),
  ...ofAgencies('expectedOf', ({ en, cy }) => both(en, cy)),
  ...ofAgencies('wasThere', ({ en, cy }) => both(`There: ${en}?`, `Yno: ${cy}?`)),
};

export const MORE_HINTS: Readonly<Record<string, InBothLanguages>> = {
  newTransferOn: both('Leave it empty to count anew from today.', 'Gadewch yn wag i gyfrif o’r newydd o heddiw.'),
  adoptCurrentPolicy: both(
    'Otherwise the plan keeps the policy that it started with.',
    'Fel arall mae’r cynllun yn cadw’r polisi y dechreuodd gydag ef.',
  ),
  decidedWith: both('Only where both sides have decided it.', 'Dim ond lle mae’r ddwy ochr wedi penderfynu.'),
  advisedBy: both(
    'Leave it empty for whoever comes first by the policy.',
    'Gadewch yn wag ar gyfer pwy bynnag sydd gyntaf yn ôl y polisi.',
  ),
  interpretedBy: both('Never family.', 'Byth aelod o’r teulu.'),
  achievedOn: both('Leave it empty for today.', 'Gadewch yn wag ar gyfer heddiw.'),
  whoDoesIt: both('Leave it empty for the case manager.', 'Gadewch yn wag ar gyfer y swyddog achos.'),
  overCap: both('Leave it empty otherwise.', 'Gadewch yn wag fel arall.'),
  howToRead: both('Leave it empty for the words of the policy.', 'Gadewch yn wag ar gyfer geiriau’r polisi.'),
  outsideName: both('A named person, always.', 'Person a enwir, bob amser.'),
  livesThereUntil: both('Leave it empty while nobody knows.', 'Gadewch yn wag tra nad oes neb yn gwybod.'),
  releasePlanned: both('Leave it empty while nobody knows.', 'Gadewch yn wag tra nad oes neb yn gwybod.'),
};

const SECTIONS: Readonly<Record<ExtractSection, InBothLanguages>> = {
  'practice-recommendations': both('How to work with the child', 'Sut i weithio gyda’r plentyn'),
  'what-helps': both('What helps', 'Beth sy’n helpu'),
  triggers: both('What is hard for the child', 'Beth sy’n anodd i’r plentyn'),
  communication: both('How to speak together', 'Sut i siarad â’n gilydd'),
  strengths: both('Strengths', 'Cryfderau'),
  safety: both('Safety', 'Diogelwch'),
  relationships: both('Relationships', 'Perthnasoedd'),
  development: both('Development', 'Datblygiad'),
  'trauma-narrative': both('What has happened to the child', 'Beth sydd wedi digwydd i’r plentyn'),
};

export const MORE_VALUES = {
  sections: SECTIONS,
  planParts: {
    voice: both('The child’s voice', 'Llais y plentyn'),
    safety: both('Safety', 'Diogelwch'),
    steps: both('Steps and dates', 'Camau a dyddiadau'),
    orders: both('Orders, court and missed appointments', 'Gorchmynion, llys ac apwyntiadau a gollwyd'),
    places: both('Custody, and other areas', 'Y ddalfa, ac ardaloedd eraill'),
    around: both('Around the child', 'O amgylch y plentyn'),
    people: both('Who works with the child', 'Pwy sy’n gweithio gyda’r plentyn'),
    sharing: both('What is shared of the formulation', 'Yr hyn a rennir o’r fformiwleiddiad'),
    records: both('What should not have been written', 'Yr hyn na ddylai fod wedi’i ysgrifennu'),
  },
  maySpeakAnswers: {
    'not-asked': both('Not asked yet', 'Heb ofyn eto'),
    yes: both('Yes', 'Cawn'),
    no: both('No', 'Na chawn'),
  },
  planMore: {
    title: both('Everything that can be done', 'Popeth y gellir ei wneud'),
    nothing: both('There is nothing here for you to do now.', 'Nid oes dim yma i chi ei wneud nawr.'),
    notNowTitle: both('This cannot be done now', 'Ni ellir gwneud hyn nawr'),
    notNow: both(
      'It is done already, the plan has moved on, or it is for others to do. Nothing was changed.',
      'Mae wedi’i wneud eisoes, mae’r cynllun wedi symud ymlaen, neu mae’n waith i eraill. Ni newidiwyd dim.',
    ),
    aboutWhat: both('Say about what we may speak with them', 'Dywedwch am beth y cawn ni siarad â nhw'),
    interpreterNeedsBoth: both(
      'Say into which language, and who interprets',
      'Dywedwch i ba iaith, a phwy sy’n cyfieithu',
    ),
    goesOnNeedsBoth: both('Say with whom it was decided, and why', 'Dywedwch gyda phwy y penderfynwyd, a pham'),
    inviteSomebody: both(
      'Say what is expected of one agency at least',
      'Dywedwch beth a ddisgwylir gan un asiantaeth o leiaf',
    ),
  },
  decisionSteps: {
    warning: both('A warning', 'Rhybudd'),
    enforcement: both('Enforcement', 'Gorfodi'),
    'no-step': both('No step', 'Dim cam'),
  },
  sharing: {
    title: both('What is shared of the formulation', 'Yr hyn a rennir o’r fformiwleiddiad'),
    what: both(
      'Each part is written for a named person, for a purpose and for a time. Nothing is shared by itself.',
      'Mae pob rhan wedi’i hysgrifennu ar gyfer person a enwir, at ddiben ac am gyfnod. Ni rennir dim ar ei ben ei hun.',
    ),
    none: both('Nothing was decided yet.', 'Ni phenderfynwyd dim eto.'),
    until: both('can be read until {{day}}', 'gellir ei ddarllen hyd at {{day}}'),
    named: both(
      'Choose a colleague, or name somebody elsewhere and where they work',
      'Dewiswch gydweithiwr, neu enwch rywun arall a ble maen nhw’n gweithio',
    ),
    whyNotAsked: both('Say why the child was not asked', 'Dywedwch pam na ofynnwyd i’r plentyn'),
    whoLooked: both('Who has looked at it', 'Pwy sydd wedi edrych arno'),
  },
  sharingStates: {
    shared: both('Shared', 'Rhannwyd'),
    'not-shared': both('Not shared', 'Heb ei rannu'),
    received: both('Shared, and it has arrived', 'Rhannwyd, ac mae wedi cyrraedd'),
    expired: both('it can be read no more', 'ni ellir ei ddarllen mwyach'),
    withdrawn: both('withdrawn', 'tynnwyd yn ôl'),
  },
  looks: {
    shown: both('read it', 'wedi’i ddarllen'),
    ended: both('came too late', 'daeth yn rhy hwyr'),
    denied: both('was not let in', 'ni chafodd fynediad'),
  },
} as const;

/** Answers that stand nowhere else. */
export const MORE_ANSWERS = {
  'whoever-works-with-me': both('whoever works with me', 'pwy bynnag sy’n gweithio gyda mi'),
  'not-said': both('they have not said', 'nid ydynt wedi dweud'),
  'interpreting-service': both('an interpreting service', 'gwasanaeth cyfieithu'),
  'member-of-staff': both('a member of staff', 'aelod o staff'),
  youth: both('children', 'plant'),
  adult: both('adults', 'oedolion'),
} as const;

/** What happens next, once each of these is saved. */
export const MORE_AFTERWARDS: Readonly<Record<string, InBothLanguages>> = {
  'slow-down': both(
    'The new days stand below. Whoever is asked for something hears of them.',
    'Mae’r diwrnodau newydd isod. Bydd pwy bynnag y gofynnir iddynt am rywbeth yn clywed.',
  ),
  'repeat-rung': both(
    'The step is open again, and is asked for below.',
    'Mae’r cam ar agor eto, ac fe ofynnir amdano isod.',
  ),
  'pass-over-rung': both('The next step is open.', 'Mae’r cam nesaf ar agor.'),
  'plan-joint-contacts': both(
    'Both workers are asked to meet the child on these days.',
    'Gofynnir i’r ddau weithiwr gwrdd â’r plentyn ar y dyddiau hyn.',
  ),
  'check-preparation-as-sender': both(
    'It stands with what the child is prepared for. The receiving side sees it.',
    'Mae gyda’r hyn y mae’r plentyn wedi’i baratoi ar ei gyfer. Mae’r ochr sy’n derbyn yn ei weld.',
  ),
  'check-preparation-as-receiver': both(
    'It stands with what the young person is prepared for.',
    'Mae gyda’r hyn y mae’r person ifanc wedi’i baratoi ar ei gyfer.',
  ),
  'new-dates': both('The new days stand below.', 'Mae’r diwrnodau newydd isod.'),
  'ask-for-transfer': both(
    'The youth justice service is asked. Nothing passes before it has answered.',
    'Gofynnir i’r gwasanaeth cyfiawnder ieuenctid. Nid oes dim yn pasio cyn iddo ateb.',
  ),
  'keep-at-yjs': both(
    'The youth justice service stays accountable until that day. Probation hears of it.',
    'Mae’r gwasanaeth cyfiawnder ieuenctid yn parhau’n atebol hyd y diwrnod hwnnw. Bydd y gwasanaeth prawf yn clywed.',
  ),
  'hand-over-after-all': both(
    'The handover goes on. Its days stand below.',
    'Mae’r trosglwyddo’n parhau. Mae ei ddiwrnodau isod.',
  ),
  pause: both(
    'Nobody is reminded meanwhile. It is looked at again on the day that you named.',
    'Ni atgoffir neb yn y cyfamser. Edrychir arno eto ar y diwrnod a enwoch.',
  ),
  resume: both(
    'The days of the pause were given back. The new ones stand below.',
    'Rhoddwyd diwrnodau’r oedi yn ôl. Mae’r rhai newydd isod.',
  ),
  'let-go': both(
    'The plan is closed, and the door stays open.',
    'Mae’r cynllun wedi cau, ac mae’r drws yn aros ar agor.',
  ),
  close: both(
    'The plan is closed. It can be opened again from the same page.',
    'Mae’r cynllun wedi cau. Gellir ei agor eto o’r un dudalen.',
  ),
  're-open': both(
    'The plan goes on where it was. What is asked stands below.',
    'Mae’r cynllun yn parhau o’r lle yr oedd. Mae’r hyn a ofynnir isod.',
  ),
  'add-order': both(
    'The end of the orders follows. The dates stand below.',
    'Mae diwedd y gorchmynion yn dilyn. Mae’r dyddiadau isod.',
  ),
  'order-goes-on': both(
    'The dates that hang on its end have moved with it.',
    'Mae’r dyddiadau sy’n dibynnu ar ei ddiwedd wedi symud gydag ef.',
  ),
  'order-was-revoked': both(
    'Nothing is required by it any more. What follows stands below.',
    'Nid yw’n mynnu dim mwyach. Mae’r hyn sy’n dilyn isod.',
  ),
  'unpaid-work-left': both(
    'While hours are left, the order goes on.',
    'Tra bo oriau ar ôl, mae’r gorchymyn yn parhau.',
  ),
  'record-court-matter': both(
    'The handover waits, unless both sides decided that it goes on. After the day of the hearing we ask what came of it.',
    'Mae’r trosglwyddo’n aros, oni bai i’r ddwy ochr benderfynu ei fod yn parhau. Ar ôl diwrnod y gwrandawiad byddwn yn gofyn beth ddaeth ohono.',
  ),
  'move-court-matter': both(
    'We ask what came of it after the new day.',
    'Byddwn yn gofyn beth ddaeth ohono ar ôl y diwrnod newydd.',
  ),
  'go-on-despite-court-matter': both(
    'The handover goes on. Its days stand below.',
    'Mae’r trosglwyddo’n parhau. Mae ei ddiwrnodau isod.',
  ),
  'court-nothing-changes': both('What waited for the court goes on.', 'Mae’r hyn a oedd yn aros am y llys yn parhau.'),
  'court-extends': both(
    'The dates that hang on its end have moved with it.',
    'Mae’r dyddiadau sy’n dibynnu ar ei ddiwedd wedi symud gydag ef.',
  ),
  'court-revokes': both(
    'Nothing is required by it any more. What follows stands below.',
    'Nid yw’n mynnu dim mwyach. Mae’r hyn sy’n dilyn isod.',
  ),
  'court-new-order': both(
    'The new order counts. The dates stand below.',
    'Mae’r gorchymyn newydd yn cyfrif. Mae’r dyddiadau isod.',
  ),
  'withdraw-court-matter': both('Nothing waits for it any more.', 'Nid oes dim yn aros amdano mwyach.'),
  'ask-for-consultation': both(
    'They are asked, and answer in a task. Nothing that the law requires waits for it.',
    'Gofynnir iddynt, ac maent yn ateb mewn tasg. Nid oes dim y mae’r gyfraith yn ei fynnu yn aros amdano.',
  ),
  'warn-without-advice': both(
    'The warning stands. The manager is told today.',
    'Mae’r rhybudd mewn grym. Dywedir wrth y rheolwr heddiw.',
  ),
  'decide-without-advice': both(
    'The decision stands. The manager is told today.',
    'Mae’r penderfyniad mewn grym. Dywedir wrth y rheolwr heddiw.',
  ),
  'withdraw-decision': both(
    'It counts no more, and stays readable.',
    'Nid yw’n cyfrif mwyach, ac mae’n aros yn ddarllenadwy.',
  ),
  'record-safe-way-to-reach-me': both(
    'It is shown before anybody reaches out.',
    'Fe’i dangosir cyn i neb estyn allan.',
  ),
  'record-how-i-understand-best': both(
    'Whoever meets the child reads it first.',
    'Mae pwy bynnag sy’n cwrdd â’r plentyn yn ei ddarllen yn gyntaf.',
  ),
  'name-person-who-matters': both(
    'They stand among those who matter to the child.',
    'Maen nhw ymhlith y rhai sy’n bwysig i’r plentyn.',
  ),
  'change-person-who-matters': both(
    'What was known before stays readable.',
    'Mae’r hyn a oedd yn hysbys o’r blaen yn aros yn ddarllenadwy.',
  ),
  'take-off-person-who-matters': both(
    'The child can name them again at any time.',
    'Gall y plentyn eu henwi eto unrhyw bryd.',
  ),
  'record-achievement': both(
    'Where the child wants it, the case manager is asked to tell their family.',
    'Lle mae’r plentyn am hynny, gofynnir i’r swyddog achos ddweud wrth eu teulu.',
  ),
  'change-who-knows-of-achievement': both('It holds from now on.', 'Mae’n dal o hyn ymlaen.'),
  'record-advocate-answer': both('It can be asked again at any time.', 'Gellir gofyn eto unrhyw bryd.'),
  'record-restorative-readiness': both('Nothing is begun by it.', 'Ni ddechreuir dim drwy hyn.'),
  'answer-voluntary-offer': both(
    'The answer can change at any time. Where it is yes, contact is begun from its task.',
    'Gall yr ateb newid unrhyw bryd. Os ie yw’r ateb, dechreuir cysylltiad o’i dasg.',
  ),
  'involve-professional': both(
    'They count among those whom the child has to meet.',
    'Maen nhw’n cyfrif ymhlith y rhai y mae’n rhaid i’r plentyn gwrdd â nhw.',
  ),
  'step-back-professional': both('The child meets one adult fewer.', 'Mae’r plentyn yn cwrdd ag un oedolyn yn llai.'),
  'begin-intervention': both(
    'It counts among what runs at once.',
    'Mae’n cyfrif ymhlith yr hyn sydd ar waith ar unwaith.',
  ),
  'adapt-intervention': both('It goes on as it fits the child.', 'Mae’n parhau fel y mae’n gweddu i’r plentyn.'),
  'stop-intervention': both('There is room for something else.', 'Mae lle i rywbeth arall.'),
  'record-developmental-ages': both(
    'Those who work with the child here read it.',
    'Mae’r rhai sy’n gweithio gyda’r plentyn yma yn ei ddarllen.',
  ),
  'plan-formulation-meeting': both(
    'Say here afterwards who came. An invitation can be copied out for each agency.',
    'Dywedwch yma wedyn pwy ddaeth. Gellir copïo gwahoddiad ar gyfer pob asiantaeth.',
  ),
  'record-formulation-meeting': both(
    'What is missing because somebody was not there becomes a task.',
    'Mae’r hyn sydd ar goll oherwydd nad oedd rhywun yno yn dod yn dasg.',
  ),
  'call-off-formulation-meeting': both('Nobody was missing.', 'Nid oedd neb ar goll.'),
  'change-case-manager': both(
    'The child is told first, unless it cannot wait. Whoever is named hears of it.',
    'Dywedir wrth y plentyn yn gyntaf, oni bai na all aros. Bydd pwy bynnag a enwir yn clywed.',
  ),
  'change-receiving-officer': both(
    'The child is told first, unless it cannot wait.',
    'Dywedir wrth y plentyn yn gyntaf, oni bai na all aros.',
  ),
  'take-on-accountability': both('You are accountable from now on.', 'Chi sy’n atebol o hyn ymlaen.'),
  'share-extract': both(
    'They hear that there is something to read, and say when it has arrived.',
    'Cânt wybod bod rhywbeth i’w ddarllen, a dywedant pan fydd wedi cyrraedd.',
  ),
  'share-anew': both(
    'They hear that there is something to read, and say when it has arrived.',
    'Cânt wybod bod rhywbeth i’w ddarllen, a dywedant pan fydd wedi cyrraedd.',
  ),
  'not-to-share': both(
    'The decision stands in the log. Nothing was shared.',
    'Mae’r penderfyniad yn y cofnod. Ni rannwyd dim.',
  ),
  'withdraw-extract': both(
    'Nobody can read it any more. Whoever had it is told.',
    'Ni all neb ei ddarllen mwyach. Dywedir wrth bwy bynnag oedd ganddo.',
  ),
  'ask-another-area': both(
    'The team there has a task to answer. Nothing changes before it has.',
    'Mae gan y tîm yno dasg i’w hateb. Nid oes dim yn newid cyn iddo wneud.',
  ),
  'record-choice-to-travel': both(
    'It holds until the child says otherwise.',
    'Mae’n dal nes i’r plentyn ddweud fel arall.',
  ),
  'change-area-move': both(
    'By then we ask whether the child is back.',
    'Erbyn hynny byddwn yn gofyn a yw’r plentyn yn ôl.',
  ),
  'end-area-move': both('The team there is asked nothing more.', 'Ni ofynnir dim mwy i’r tîm yno.'),
  'record-custody': both(
    'Appointments do not count from that day, and the handover waits for the release.',
    'Nid yw apwyntiadau’n cyfrif o’r diwrnod hwnnw, ac mae’r trosglwyddo’n aros am y rhyddhau.',
  ),
  'change-custody': both(
    'The dates that hang on the release have moved with it.',
    'Mae’r dyddiadau sy’n dibynnu ar y rhyddhau wedi symud gydag ef.',
  ),
  'go-on-in-custody': both(
    'The handover goes on. Its days stand below.',
    'Mae’r trosglwyddo’n parhau. Mae ei ddiwrnodau isod.',
  ),
  'record-release': both(
    'Appointments count again, and the steps go on.',
    'Mae apwyntiadau’n cyfrif eto, ac mae’r camau’n parhau.',
  ),
  'withdraw-custody': both(
    'It counts for nothing, and stays readable.',
    'Nid yw’n cyfrif dim, ac mae’n aros yn ddarllenadwy.',
  ),
  'add-warning-note': both(
    'Whoever meets the child reads it first. It is looked at again on its day.',
    'Mae pwy bynnag sy’n cwrdd â’r plentyn yn ei ddarllen yn gyntaf. Edrychir arno eto ar ei ddiwrnod.',
  ),
  'keep-warning-note': both('It is looked at again on its day.', 'Edrychir arno eto ar ei ddiwrnod.'),
  'change-warning-note': both(
    'What it said before stays readable.',
    'Mae’r hyn a ddywedai o’r blaen yn aros yn ddarllenadwy.',
  ),
  'end-warning-note': both('Nobody is shown it any more.', 'Ni ddangosir ef i neb mwyach.'),
  'record-serious-incident': both(
    'The manager is asked to notify whoever has to know. Time with the psychologist is offered to you.',
    'Gofynnir i’r rheolwr hysbysu pwy bynnag sydd i wybod. Cynigir amser gyda’r seicolegydd i chi.',
  ),
  'record-death': both(
    'Somebody else confirms it. Then every message and reminder about the child stops.',
    'Bydd rhywun arall yn ei gadarnhau. Yna bydd pob neges a nodyn atgoffa am y plentyn yn stopio.',
  ),
  'withdraw-death': both('The plan goes on where it was.', 'Mae’r cynllun yn parhau o’r lle yr oedd.'),
  'withdraw-record': both(
    'It counts for nothing, and stays readable as withdrawn.',
    'Nid yw’n cyfrif dim, ac mae’n aros yn ddarllenadwy fel cofnod a dynnwyd yn ôl.',
  ),
  'correct-note': both(
    'It stands first below. The one before it says that it was corrected.',
    'Mae’n gyntaf isod. Mae’r un o’i flaen yn dweud iddo gael ei gywiro.',
  ),
  'dismiss-proposal': both('Nobody is reminded of it any more.', 'Ni atgoffir neb ohono mwyach.'),
  'withdraw-note': both(
    'It stays among the notes, marked as withdrawn.',
    'Mae’n aros ymhlith y nodiadau, wedi’i farcio fel un a dynnwyd yn ôl.',
  ),
};
