import type { MailTemplate } from '../../../domain/entity';
import type { Role } from '../../../domain/people';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { both } from './headings';

// What the pages of the office say, side by side: staff and teams, absence, and what is mailed. The Welsh is ours until a
// translator has read it.

export const OFFICE_TITLES = {
  'add-staff': both('Add a colleague', 'Ychwanegu cydweithiwr'),
  'change-staff': both('Change their details', 'Newid eu manylion'),
  'switch-off': both('Switch the account off now', 'Diffodd y cyfrif nawr'),
  'switch-on': both('Switch the account on again', 'Troi’r cyfrif ymlaen eto'),
  'end-sessions': both('Sign them out everywhere', 'Eu hallgofnodi ym mhobman'),
  'end-all-sessions': both('Sign everybody else out', 'Allgofnodi pawb arall'),
  'set-numbers': both('Say whom people ring', 'Dweud pwy mae pobl yn ei ffonio'),
  'add-team': both('Add a team', 'Ychwanegu tîm'),
  'change-team': both('Change the team', 'Newid y tîm'),
  'set-absence': both(
    'Say when they are away, and who stands in',
    'Dweud pryd maen nhw i ffwrdd, a phwy sy’n dirprwyo',
  ),
  'end-absence': both('They are back, or will be earlier', 'Maen nhw yn ôl, neu fe fyddant yn gynt'),
  'record-leaving': both('Record their last day', 'Cofnodi eu diwrnod olaf'),
  'record-return': both('They stay after all, or have come back', 'Maen nhw’n aros wedi’r cyfan, neu wedi dod yn ôl'),
  'choose-notifications': both('Save what is mailed at once', 'Cadw’r hyn a bostir ar unwaith'),
  'choose-nothing': both('Go back to what is usual', 'Mynd yn ôl at yr arfer'),
} as const;

export const OFFICE_FIRST: Readonly<Partial<Record<keyof typeof OFFICE_TITLES, InBothLanguages>>> = {
  'add-staff': both('They can sign in as soon as this is saved.', 'Gallant fewngofnodi cyn gynted ag y cedwir hyn.'),
  'change-staff': both(
    'It counts from the next page that they open. A role and a team decide which children they may know of.',
    'Mae’n cyfrif o’r dudalen nesaf a agorant. Mae rôl a thîm yn penderfynu am ba blant y cânt wybod.',
  ),
  'switch-off': both(
    'They are signed out at once. For somebody who leaves, record their last day instead.',
    'Cânt eu hallgofnodi ar unwaith. I rywun sy’n gadael, cofnodwch eu diwrnod olaf yn lle hynny.',
  ),
  'end-sessions': both(
    'For a telephone or laptop that is lost, or a sign-in that somebody else may know. Their account stays as it is, and they can sign in again; have your organisation lock the sign-in itself.',
    'Ar gyfer ffôn neu liniadur sydd ar goll, neu fewngofnodiad y gall rhywun arall ei wybod. Mae eu cyfrif yn aros fel y mae, a gallant fewngofnodi eto; gofynnwch i’ch sefydliad gloi’r mewngofnodi ei hun.',
  ),
  'end-all-sessions': both(
    'Everybody of your service but you has to sign in again, on every device. What they are writing and have not saved is lost to them.',
    'Rhaid i bawb yn eich gwasanaeth ond chi fewngofnodi eto, ar bob dyfais. Collir yr hyn y maent yn ei ysgrifennu a heb ei gadw.',
  ),
  'set-absence': both(
    'Nobody is asked why. What is asked of them is asked of their deputy meanwhile.',
    'Ni ofynnir i neb pam. Gofynnir i’w dirprwy yn y cyfamser am yr hyn a ofynnir ganddynt.',
  ),
  'record-leaving': both(
    'From the day after it they cannot sign in, and whoever holds their plans is asked for.',
    'O’r diwrnod wedyn ni allant fewngofnodi, a gofynnir pwy fydd yn dal eu cynlluniau.',
  ),
  'choose-notifications': both(
    'What you do not tick waits for the message of the next morning.',
    'Bydd yr hyn nad ydych yn ei dicio yn aros am neges y bore nesaf.',
  ),
};

export const OFFICE_FIELDS = {
  childrensServices: both('Children’s services: telephone', 'Gwasanaethau plant: ffôn'),
  adultSocialCare: both('Adult social care: telephone', 'Gofal cymdeithasol oedolion: ffôn'),
  outOfHoursTeam: both('Out-of-hours team: telephone', 'Tîm y tu allan i oriau: ffôn'),
  safeguardingRota: both('Who is on duty for safeguarding: telephone', 'Pwy sydd ar ddyletswydd diogelu: ffôn'),
  personName: both('Name', 'Enw'),
  teamName: both('Name of the team', 'Enw’r tîm'),
  email: both('E-mail address', 'Cyfeiriad e-bost'),
  mailbox: both('Mailbox of the team', 'Blwch post y tîm'),
  role: both('Role', 'Rôl'),
  teamId: both('Team', 'Tîm'),
  mailLanguage: both('In which language are they written to?', 'Ym mha iaith yr ysgrifennir atynt?'),
  subject: both('What does your sign-in call this person?', 'Pa enw sydd gan eich system fewngofnodi arnynt?'),
  issuer: both('Which provider signs them in?', 'Pa ddarparwr sy’n eu mewngofnodi?'),
  deputyId: both('Who stands in for them?', 'Pwy sy’n dirprwyo drostynt?'),
  managerId: both('Manager of the team', 'Rheolwr y tîm'),
  awayFrom: both('First day away', 'Diwrnod cyntaf i ffwrdd'),
  awayUntil: both('Last day away', 'Diwrnod olaf i ffwrdd'),
  backOn: both('First day back', 'Diwrnod cyntaf yn ôl'),
  lastDay: both('Their last day', 'Eu diwrnod olaf'),
  atOnce: both('What is to be mailed at once?', 'Beth sydd i’w bostio ar unwaith?'),
} as const;

export const OFFICE_HINTS: Readonly<Partial<Record<keyof typeof OFFICE_FIELDS | 'mailboxStays', InBothLanguages>>> = {
  mailboxStays: both('Leave it empty to leave it as it is.', 'Gadewch yn wag i’w adael fel y mae.'),
  subject: both(
    'The claim “sub” of your OpenID provider. Whoever keeps it can tell you.',
    'Hawliad “sub” eich darparwr OpenID. Gall pwy bynnag sy’n ei gadw ddweud wrthych.',
  ),
  issuer: both(
    'Leave it empty where your service has only one.',
    'Gadewch yn wag lle nad oes gan eich gwasanaeth ond un.',
  ),
  awayFrom: both('Leave it empty for today.', 'Gadewch yn wag os heddiw yw’r diwrnod.'),
  awayUntil: both('Leave it empty until further notice.', 'Gadewch yn wag os nad yw’n hysbys.'),
  backOn: both('Leave it empty for today.', 'Gadewch yn wag os heddiw yw’r diwrnod.'),
};

const ROLE_NAMES: Readonly<Record<Role, InBothLanguages>> = {
  'case-manager': both('Case manager', 'Swyddog achos'),
  'seconded-probation-officer': both('Seconded probation officer', 'Swyddog prawf ar secondiad'),
  'seconded-police-officer': both('Seconded police officer', 'Swyddog heddlu ar secondiad'),
  'trauma-champion': both('Trauma champion', 'Hyrwyddwr trawma'),
  psychologist: both('Psychologist', 'Seicolegydd'),
  'safeguarding-lead': both('Designated safeguarding person', 'Person diogelu dynodedig'),
  manager: both('Manager', 'Rheolwr'),
  'head-of-service': both('Head of service', 'Pennaeth gwasanaeth'),
  'probation-officer': both('Probation practitioner', 'Ymarferydd prawf'),
  'probation-manager': both('Probation manager', 'Rheolwr prawf'),
  administrator: both('Administrator', 'Gweinyddwr'),
};

const MESSAGE_NAMES: Readonly<Record<MailTemplate | 'morning-digest', InBothLanguages>> = {
  'task-assigned': both('Something is asked of you', 'Gofynnir rhywbeth gennych'),
  'receiving-officer-named': both('You are named to receive a young adult', 'Fe’ch enwir i dderbyn oedolyn ifanc'),
  'case-manager-named': both('A plan is put into your hands', 'Rhoddir cynllun yn eich dwylo'),
  'task-rejected': both('What you asked was declined', 'Gwrthodwyd yr hyn a ofynnwyd gennych'),
  'task-rescheduled': both('The day of something has changed', 'Mae diwrnod rhywbeth wedi newid'),
  'orders-ended': both('A child’s orders have ended', 'Mae gorchmynion plentyn wedi dod i ben'),
  'pause-review-due': both('A pause is to be looked at again', 'Mae saib i’w ystyried eto'),
  'plan-closed': both('A plan is closed', 'Mae cynllun wedi’i gau'),
  'plan-re-opened': both('A plan goes on again', 'Mae cynllun yn mynd yn ei flaen eto'),
  'plan-people-changed': both('Who works with a child changes', 'Mae newid o ran pwy sy’n gweithio gyda phlentyn'),
  'task-accepted': both('What you asked was accepted', 'Derbyniwyd yr hyn a ofynnwyd gennych'),
  'request-answered': both('What you asked for was answered', 'Atebwyd eich cais'),
  'sharing-changed': both('What was shared has changed', 'Mae’r hyn a rannwyd wedi newid'),
  'task-cancelled': both('Something need not be done any more', 'Nid oes angen gwneud rhywbeth mwyach'),
  'task-moved-on': both('Somebody else does it now', 'Mae rhywun arall yn ei wneud nawr'),
  'task-unanswered': both(
    'Something that nobody answered has come to you',
    'Mae rhywbeth nad atebodd neb wedi dod atoch',
  ),
  'receiver-silent': both('The receiving side has not answered', 'Nid yw’r ochr sy’n derbyn wedi ateb'),
  'child-not-prepared': both('A child was not prepared', 'Ni chafodd plentyn ei baratoi'),
  'decision-asked-for': both('A decision is asked of you', 'Gofynnir penderfyniad gennych'),
  'decided-without-consultation': both(
    'A decision was made without the consultation',
    'Gwnaed penderfyniad heb yr ymgynghoriad',
  ),
  'responsibility-passed': both('Responsibility has passed', 'Mae’r cyfrifoldeb wedi pasio'),
  'contact-begun': both('Voluntary contact has begun', 'Mae cyswllt gwirfoddol wedi dechrau'),
  'contact-step': both('A step towards a child waits for you', 'Mae cam tuag at blentyn yn aros amdanoch'),
  'contact-step-waits': both('A step towards a child was not taken', 'Ni chymerwyd cam tuag at blentyn'),
  'contact-changed': both('How a contact goes on has changed', 'Mae’r ffordd y mae cyswllt yn parhau wedi newid'),
  'contact-ended': both('A contact has ended', 'Mae cyswllt wedi dod i ben'),
  'concern-raised': both('A safeguarding concern was raised', 'Codwyd pryder diogelu'),
  'concern-received': both('A concern that you raised was received', 'Derbyniwyd pryder a godwyd gennych'),
  'concern-news': both('News of a concern that you raised', 'Newyddion am bryder a godwyd gennych'),
  'concern-step-due': both('A step about a concern is due', 'Mae’n bryd cymryd cam ynghylch pryder'),
  'concern-waits': both('Something about a concern waits for you', 'Mae rhywbeth ynghylch pryder yn aros amdanoch'),
  'supervision-offered': both('Supervision is offered to you', 'Cynigir goruchwyliaeth i chi'),
  'supervision-changed': both('Supervision was arranged, or changed', 'Trefnwyd goruchwyliaeth, neu fe’i newidiwyd'),
  'restricted-record-read': both('A restricted record was opened', 'Agorwyd cofnod cyfyngedig'),
  'needs-another-holder': both(
    'A restricted record needs another holder',
    'Mae angen rhywun arall i ddal cofnod cyfyngedig',
  ),
  meeting: both('An entry for your calendar', 'Cofnod ar gyfer eich calendr'),
  'morning-digest': both('The message of the morning: what waits for you', 'Neges y bore: yr hyn sy’n aros amdanoch'),
};

export const OFFICE_VALUES = {
  roleNames: ROLE_NAMES,
  messageNames: MESSAGE_NAMES,
  howMailed: {
    'at-once': both('At once', 'Ar unwaith'),
    'in-digest': both('With the message of a morning', 'Gyda neges y bore'),
    'waits-for-digest': both('Waits for the next morning', 'Yn aros am y bore nesaf'),
  },
  mailLanguages: {
    en: both('In English', 'Yn Saesneg'),
    cy: both('In Welsh', 'Yn Gymraeg'),
    both: both('In both', 'Yn y ddwy iaith'),
  },
  advice: {
    title: both('Advice', 'Cyngor'),
    asked: both('What is asked of you', 'Yr hyn a ofynnir gennych'),
    given: both('What was advised', 'Y cyngor a roddwyd'),
    answer: both('Answer', 'Ateb'),
    read: both('Read it', 'Ei ddarllen'),
    noneAsked: both('Nobody asks for your advice now.', 'Nid oes neb yn gofyn am eich cyngor nawr.'),
    noneGiven: both('No advice was given yet.', 'Ni roddwyd cyngor eto.'),
  },
  office: {
    staff: both('Staff and teams', 'Staff a thimau'),
    colleagues: both('Colleagues', 'Cydweithwyr'),
    teams: both('Teams', 'Timau'),
    whoHasLeft: both(
      'Who has left, or whose account is off',
      'Pwy sydd wedi gadael, neu y mae eu cyfrif wedi’i ddiffodd',
    ),
    whoIsHere: both('Who works here', 'Pwy sy’n gweithio yma'),
    nobodyLeft: both('Nobody.', 'Neb.'),
    addHere: both('Add', 'Ychwanegu'),
    account: both('Account', 'Cyfrif'),
    presence: both('At work or away', 'Yn y gwaith neu i ffwrdd'),
    there: both('At work', 'Yn y gwaith'),
    awaySince: both('Away from {{from}}, until further notice', 'I ffwrdd o {{from}}, hyd nes y dywedir yn wahanol'),
    awayBetween: both('Away from {{from}} to {{until}}', 'I ffwrdd o {{from}} tan {{until}}'),
    leavesOn: both('Last day: {{day}}', 'Diwrnod olaf: {{day}}'),
    switchedOff: both('The account is switched off', 'Mae’r cyfrif wedi’i ddiffodd'),
    savedHere: both('It counts from now on.', 'Mae’n cyfrif o hyn ymlaen.'),
    nobody: both('Nobody', 'Neb'),
    noTeam: both('None', 'Dim un'),
    whenAway: both('When you are away, and who stands in', 'Pryd rydych i ffwrdd, a phwy sy’n dirprwyo'),
    nothingChanged: both('Change something first', 'Newidiwch rywbeth yn gyntaf'),
    emailWrong: both(
      'Write an e-mail address, for example name@example.org',
      'Ysgrifennwch gyfeiriad e-bost, er enghraifft enw@enghraifft.org',
    ),
    notifications: both('What is mailed to you', 'Yr hyn a bostir atoch'),
    alwaysAtOnce: both(
      'These always go at once, because nobody can put them off:',
      'Mae’r rhain bob amser yn mynd ar unwaith, gan na all neb eu gohirio:',
    ),
    mailed: both('What was mailed', 'Yr hyn a bostiwyd'),
    mailedAbout: both('About', 'Am beth'),
    when: both('When', 'Pryd'),
    how: both('How', 'Sut'),
    nothingMailed: both('Nothing was mailed to you yet.', 'Ni phostiwyd dim atoch eto.'),
    safeInbox: both(
      'A message names no child. It says that something waits here.',
      'Nid yw neges yn enwi plentyn. Mae’n dweud bod rhywbeth yn aros yma.',
    ),
  },
} as const;
