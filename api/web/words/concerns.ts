import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { CONCERN_RECORDS, GROUNDS, LEVELS, SIDES } from '../../documents/concern-words';
import { both } from './headings';

// What the pages about safeguarding say, side by side. The Welsh is ours until a translator has read it.

export const CONCERN_TITLES = {
  'raise-concern': both('Raise a safeguarding concern', 'Codi pryder diogelu'),
  'match-child': both('Say who the child is', 'Dweud pwy yw’r plentyn'),
  'acknowledge-concern': both('I have seen it, and have oversight', 'Rydw i wedi’i weld, a gennyf i y mae’r trosolwg'),
  'record-concern-step': both('Write down what was done', 'Ysgrifennu’r hyn a wnaed'),
  'decide-not-to-report': both('Decide not to report, with reasons', 'Penderfynu peidio ag adrodd, gyda rhesymau'),
  'record-services-decision': both(
    'Write down what social services decided',
    'Ysgrifennu penderfyniad y gwasanaethau cymdeithasol',
  ),
  'fill-in-concern': both('Add what is known now', 'Ychwanegu’r hyn sy’n hysbys nawr'),
  'raise-disagreement': both(
    'Disagree, so that it is taken further',
    'Anghytuno, fel ei fod yn cael ei ddwyn ymhellach',
  ),
  'record-disagreement-view': both('Write down a view of the disagreement', 'Ysgrifennu barn ar yr anghytundeb'),
  'settle-disagreement': both('Write down what was agreed', 'Ysgrifennu’r hyn y cytunwyd arno'),
  'record-refusal': both('The young adult says no', 'Mae’r oedolyn ifanc yn dweud na'),
  'override-refusal': both('Act all the same, with reasons', 'Gweithredu er hynny, gyda rhesymau'),
  'record-adult-acceptance': both(
    'Adult services accept in writing',
    'Mae gwasanaethau oedolion yn derbyn yn ysgrifenedig',
  ),
  'stay-below-threshold': both('Below the threshold, and still worried', 'O dan y trothwy, a phryder o hyd'),
  'review-below-threshold': both('Look again at that plan', 'Edrych eto ar y cynllun hwnnw'),
  'give-access': both('A colleague is to know of it', 'Mae cydweithiwr i gael gwybod amdano'),
  'close-concern': both('Close the concern', 'Cau’r pryder'),
} as const;

export const CONCERN_FIRST: Readonly<Partial<Record<keyof typeof CONCERN_TITLES, InBothLanguages>>> = {
  'raise-concern': both(
    'What you saw and heard is enough. You always see that it was received, and what follows.',
    'Mae’r hyn a welsoch ac a glywsoch yn ddigon. Byddwch bob amser yn gweld ei fod wedi cyrraedd, a beth sy’n dilyn.',
  ),
  'match-child': both(
    'Whoever described the child is not told whether they are known here. You can correct it while the concern is open.',
    'Ni ddywedir wrth y sawl a ddisgrifiodd y plentyn a yw’n hysbys yma. Gallwch ei gywiro tra bo’r pryder ar agor.',
  ),
  'settle-disagreement': both(
    'Both views of the present level are written down first. It is never settled by time.',
    'Ysgrifennir y ddwy farn ar y lefel bresennol yn gyntaf. Nid yw byth yn cael ei ddatrys gan amser.',
  ),
  'override-refusal': both(
    'A capacitous adult may say no. It is overridden only for coercion, the public interest or imminent danger.',
    'Caiff oedolyn â galluedd ddweud na. Dim ond oherwydd gorfodaeth, budd y cyhoedd neu berygl uniongyrchol y caiff ei ddiystyru.',
  ),
  'give-access': both(
    'Only those who need it know of a concern. Whoever it is about is never among them.',
    'Dim ond y rhai sydd ei angen sy’n gwybod am bryder. Nid yw’r sawl y mae’n ymwneud ag ef byth yn eu plith.',
  ),
  'decide-not-to-report': both(
    'Nobody has to agree before a report is made. Not reporting needs reasons.',
    'Nid oes rhaid i neb gytuno cyn adrodd. Mae angen rhesymau dros beidio ag adrodd.',
  ),
};

export const CONCERN_FIELDS = {
  describedName: both('What are they called?', 'Beth yw eu henw?'),
  describedBorn: both('When were they born?', 'Pryd y cawsant eu geni?'),
  describedArea: both('Where do they live: which service is there?', 'Ble maen nhw’n byw: pa wasanaeth sydd yno?'),
  describedAs: both('Who are they, and where?', 'Pwy ydynt, a ble?'),
  lookFor: both('Look for', 'Chwilio am'),
  whoIsMeant: both('Who is meant?', 'Pwy a olygir?'),
  whatHappened: both('What did you see and hear?', 'Beth welsoch chi a chlywsoch chi?'),
  concernKinds: both('What kind of worry is it?', 'Pa fath o bryder yw hwn?'),
  otherChildren: both('Other children may be at risk too', 'Gall plant eraill fod mewn perygl hefyd'),
  whoIsWorried: both('Who is worried, where it is somebody else?', 'Pwy sy’n pryderu, os rhywun arall?'),
  aboutStaffId: both('Is it about a colleague?', 'A yw’n ymwneud â chydweithiwr?'),
  concernStep: both('What was done?', 'Beth a wnaed?'),
  withWhom: both('With whom?', 'Gyda phwy?'),
  reference: both('Their reference', 'Eu cyfeirnod'),
  whatWasSaid: both('What was seen and said', 'Yr hyn a welwyd ac a ddywedwyd'),
  decision: both('What did they decide?', 'Beth oedd eu penderfyniad?'),
  disagreementAbout: both('What do you disagree about?', 'Am beth rydych chi’n anghytuno?'),
  view: both('Your view', 'Eich barn'),
  urgent: both('It cannot wait', 'Ni all aros'),
  stepOn: both('On which day?', 'Ar ba ddiwrnod?'),
  stepAt: both('At what time was it?', 'Faint o’r gloch oedd hi?'),
  whichDisagreement: both('Which disagreement?', 'Pa anghytundeb?'),
  whoseView: both('Whose view is it?', 'Barn pwy ydyw?'),
  theView: both('The view, as it was put', 'Y farn, fel y’i mynegwyd'),
  whatWasAgreed: both('What was agreed?', 'Beth y cytunwyd arno?'),
  ground: both('For what?', 'Am beth?'),
  acceptedBy: both('Who accepted it?', 'Pwy a’i derbyniodd?'),
  belowPlan: both('The plan', 'Y cynllun'),
  belowReviewOn: both('On which day is it looked at again?', 'Ar ba ddiwrnod yr edrychir arno eto?'),
  nextReviewOn: both('And on which day once more?', 'Ac ar ba ddiwrnod unwaith eto?'),
  whoIsToKnow: both('Who is to know of it?', 'Pwy sydd i gael gwybod amdano?'),
  whyToKnow: both('Why do they need to?', 'Pam mae angen iddyn nhw?'),
  outcome: both('What came of it?', 'Beth ddaeth ohono?'),
  told: both('Who was told of the outcome?', 'Pwy gafodd wybod am y canlyniad?'),
  viewNotAskedBecause: both('Or why the child was not asked', 'Neu pam na ofynnwyd i’r plentyn'),
} as const;

export const CONCERN_HINTS: Readonly<Partial<Record<keyof typeof CONCERN_FIELDS, InBothLanguages>>> = {
  whatHappened: both('Exactly as it was, without judgement.', 'Yn union fel yr oedd, heb farnu.'),
  aboutStaffId: both(
    'They, and whoever would see it through them, will not know of it.',
    'Ni fyddant hwy, na neb a fyddai’n ei weld drwyddynt, yn gwybod amdano.',
  ),
  describedName: both('As far as you know; leave out what you do not.', 'Hyd y gwyddoch; gadewch yr hyn na wyddoch.'),
  describedArea: both(
    'Leave it empty for your own. The concern goes to the service that you name.',
    'Gadewch yn wag ar gyfer eich gwasanaeth chi. Bydd y pryder yn mynd at y gwasanaeth a enwch.',
  ),
  describedAs: both(
    'What they look like, where they live or were, whom they are with. You see that it was received, and not whether they are known here.',
    'Sut olwg sydd arnynt, ble maent yn byw neu ble yr oeddent, gyda phwy y maent. Fe welwch ei fod wedi cyrraedd, nid a ydynt yn hysbys yma.',
  ),
  lookFor: both(
    'A part of the name. Write another, and send it without a choice, to look again.',
    'Rhan o’r enw. Ysgrifennwch un arall, a’i anfon heb ddewis, i chwilio eto.',
  ),
  stepOn: both('Leave day and time empty for now.', 'Gadewch y diwrnod a’r amser yn wag ar gyfer nawr.'),
  nextReviewOn: both('Leave it empty where the worry is over.', 'Gadewch yn wag lle mae’r pryder ar ben.'),
  told: both('One on each line.', 'Un ar bob llinell.'),
};

/** What concerns can be about, and what is done about them; not said anywhere else. */
export const CONCERN_VALUES = {
  ...CONCERN_RECORDS,
  sides: SIDES,
  grounds: GROUNDS,
  disagreementLevels: LEVELS,
  disagreement: {
    title: both('People disagree', 'Mae pobl yn anghytuno'),
    between: both('between', 'rhwng'),
    climbs: both('Before it goes higher', 'Cyn iddo fynd yn uwch'),
  },
  dayAndTime: {
    both: both(
      'Write both the day and the time, or neither',
      'Ysgrifennwch y diwrnod a’r amser, neu’r naill na’r llall',
    ),
  },
  clocks: {
    reportedOrDecided: both(
      'report by telephone, or decide not to, with reasons',
      'adrodd dros y ffôn, neu benderfynu peidio, gyda rhesymau',
    ),
    acknowledgedBySafeguardingPerson: both('say that it was seen', 'dweud ei fod wedi’i weld'),
    childLookedFor: both('look for the child who is described', 'chwilio am y plentyn a ddisgrifir'),
    managerTold: both('tell the manager', 'dweud wrth y rheolwr'),
    writtenReport: both('report in writing', 'adrodd yn ysgrifenedig'),
    socialServicesDecide: both('decide what happens next', 'penderfynu beth sy’n digwydd nesaf'),
    contactAgain: both('contact social services again', 'cysylltu â’r gwasanaethau cymdeithasol eto'),
    referralAcknowledged: both('acknowledge the report', 'cydnabod yr adroddiad'),
    childProtectionConference: both('hold the conference', 'cynnal y gynhadledd'),
    childAssessment: both('complete the assessment', 'cwblhau’r asesiad'),
    coreGroup: both('bring the core group together', 'dod â’r grŵp craidd ynghyd'),
    adultEnquiries: both('decide on the enquiries about the adult', 'penderfynu ar yr ymholiadau am yr oedolyn'),
    allegationToDesignatedOfficer: both(
      'report the allegation to the designated officer',
      'adrodd am yr honiad wrth y swyddog dynodedig',
    ),
    allegationNextWorkingDay: both(
      'report the allegation to the designated officer',
      'adrodd am yr honiad wrth y swyddog dynodedig',
    ),
    jointPlan: both('make a joint plan with adult services', 'gwneud cynllun ar y cyd â gwasanaethau oedolion'),
    belowThresholdReview: both('look again at the plan below the threshold', 'ystyried eto’r cynllun o dan y trothwy'),
  },
  parties: {
    child: both('The child', 'Y plentyn'),
    family: both('The family', 'Y teulu'),
    'case-manager': both('The case manager', 'Y swyddog achos'),
    'yjs-manager': both('The youth justice manager', 'Rheolwr y gwasanaeth cyfiawnder ieuenctid'),
    'safeguarding-lead': both('The designated safeguarding person', 'Y person diogelu dynodedig'),
    'social-services': both('Social services', 'Y gwasanaethau cymdeithasol'),
    'adult-services': both('Adult services', 'Gwasanaethau oedolion'),
    'whoever-learns-of-it': both('Whoever learned of it', 'Pwy bynnag a ddaeth i wybod'),
  },
  danger: {
    label: both('In immediate danger', 'Mewn perygl uniongyrchol'),
    first: both(
      'In immediate danger call {{emergency}} first, before you write anything here.',
      'Mewn perygl uniongyrchol, ffoniwch {{emergency}} yn gyntaf, cyn ysgrifennu dim yma.',
    ),
    working: both(
      'Otherwise telephone social services today; nobody has to agree first.',
      'Fel arall, ffoniwch y gwasanaethau cymdeithasol heddiw; nid oes rhaid i neb gytuno gyntaf.',
    ),
    outOfHours: both(
      'It is outside working hours: telephone the out-of-hours team of social services now.',
      'Mae y tu allan i oriau gwaith: ffoniwch dîm y tu allan i oriau y gwasanaethau cymdeithasol nawr.',
    ),
    childrensServices: both('Children’s services', 'Gwasanaethau plant'),
    adultSocialCare: both('Adult social care', 'Gofal cymdeithasol i oedolion'),
    outOfHoursTeam: both('Out-of-hours team', 'Tîm y tu allan i oriau'),
    safeguardingRota: both('On duty for safeguarding', 'Ar ddyletswydd ar gyfer diogelu'),
    police: both('The police, when it can wait', 'Yr heddlu, pan all aros'),
  },
} as const;
