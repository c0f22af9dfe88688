import { AGENCIES } from '../../../../domain/transition-plan/around-the-child/state';
import { EXTRACT_SECTIONS } from '../../../../domain/policy/sharing';
import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import { VALUES } from '../../../documents/copy-words';
import { both } from '../headings';
import { SECTIONS } from './values';

// What these forms ask. The Welsh is ours until a translator has read it.

/** Each agency, as a question of its own. */
const ofAgencies = (key: string, says: (agency: InBothLanguages) => InBothLanguages) =>
  Object.fromEntries(AGENCIES.map((agency) => [`${key}-${agency}`, says(VALUES[agency] ?? both(agency, agency))]));

/** Each section of the formulation, as a question of its own. */
const ofSections = Object.fromEntries(
  EXTRACT_SECTIONS.flatMap((section) => {
    const { en, cy } = SECTIONS[section];
    const note = both(`${en}: how are they to read it?`, `${cy}: sut maen nhw i’w ddarllen?`);
    return [
      [`extract-${section}`, SECTIONS[section]],
      [`note-${section}`, note],
    ];
  }),
);

export const PLAN_ACT_FIELDS: Readonly<Record<string, InBothLanguages>> = {
  ...ofSections,
  newDueOn: both('By which day is it to be done?', 'Erbyn pa ddiwrnod y mae i’w wneud?'),
  byDays: both('By how many days?', 'O faint o ddiwrnodau?'),
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
  unsafe: both('If it is not safe to be in touch with them: why?', 'Os nad yw’n ddiogel cysylltu â nhw: pam?'),
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
  level: both('Which level of the Trauma Recovery Model?', 'Pa lefel o’r Model Adfer ar ôl Trawma?'),
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
  sectionsAskedFor: both('Which sections were asked for?', 'Pa adrannau y gofynnwyd amdanynt?'),
  ownReason: both('Why a section too that is not shared by default?', 'Pam adran hefyd na chaiff ei rhannu’n arferol?'),
  sharingPurpose: both('What do they need it for?', 'At beth mae ei angen arnynt?'),
  sharingNecessity: both('Why does it take this, and no less?', 'Pam mae angen hyn, a dim llai?'),
  sharingReasons: both('Weighing it up: why, or why not?', 'O bwyso a mesur: pam, neu pam ddim?'),
  lawfulBasis: both('On which lawful basis?', 'Ar ba sail gyfreithlon?'),
  childOnSharing: both('What does the child say about it?', 'Beth mae’r plentyn yn ei ddweud am hyn?'),
  notAskedBecause: both('If they were not asked: why?', 'Os na ofynnwyd iddynt: pam?'),
  expiresOn: both('Until when can it be read?', 'Hyd at pryd y gellir ei ddarllen?'),
  sharedEarlier: both('Which parts, of those that you can read?', 'Pa rannau, o’r rhai y gallwch eu darllen?'),
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

export const PLAN_ACT_HINTS: Readonly<Record<string, InBothLanguages>> = {
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
