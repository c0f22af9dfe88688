import { both } from './headings';

// What happens next, once a form of every day is saved: side by side. The Welsh is ours until a translator has read it.

export const AFTERWARDS = {
  'accept-supervision': both(
    'The psychologist hears of it. The two of you say here on which day you meet.',
    'Bydd y seicolegydd yn clywed. Bydd y ddau ohonoch yn dweud yma ar ba ddiwrnod rydych yn cwrdd.',
  ),
  'decline-supervision': both('Nothing more is asked.', 'Ni ofynnir dim mwy.'),
  'arrange-supervision': both('The other of you hears of the day.', 'Bydd y llall ohonoch yn clywed am y diwrnod.'),
  'record-supervision-held': both(
    'It is finished. Nothing of what was said is kept.',
    'Mae wedi’i orffen. Ni chedwir dim o’r hyn a ddywedwyd.',
  ),
  'record-move-away': both(
    'What the child chose holds from now on. It can change at any time.',
    'Mae’r hyn a ddewisodd y plentyn yn dal o hyn ymlaen. Gall newid unrhyw bryd.',
  ),
  'record-kept-check-in': both('Nothing more is asked about it.', 'Ni ofynnir dim mwy yn ei chylch.'),
  'record-missed-check-in': both(
    'A kind word is asked of the person whom the child trusts. Read the safe way first.',
    'Gofynnir i’r person y mae’r plentyn yn ymddiried ynddo am air caredig. Darllenwch y ffordd ddiogel yn gyntaf.',
  ),
  'move-check-in': both('The check-ins after it keep their days.', 'Mae’r sgyrsiau ar ei hôl yn cadw eu dyddiau.'),
  'plan-check-in': both('It stands among the check-ins below.', 'Mae ymhlith y sgyrsiau isod.'),
  'record-on-track': both(
    'From now on the child says with each check-in how near they are to it.',
    'O hyn ymlaen bydd y plentyn yn dweud gyda phob sgwrs pa mor agos ydyn nhw ato.',
  ),
  'record-connection': both('It stays when we go.', 'Mae’n aros pan fyddwn ni’n mynd.'),
  'record-contact-review': both('What was decided holds now.', 'Mae’r hyn a benderfynwyd yn dal nawr.'),
  'pause-contact': both('No check-in is planned any more.', 'Nid oes sgwrs wedi’i threfnu mwyach.'),
  'keep-pause': both('No check-in is planned until then.', 'Nid oes sgwrs wedi’i threfnu tan hynny.'),
  'return-to-contact': both('The new check-ins stand below.', 'Mae’r sgyrsiau newydd isod.'),
  'stretch-contact': both('The new check-ins stand below.', 'Mae’r sgyrsiau newydd isod.'),
  'tighten-contact': both('The new check-ins stand below.', 'Mae’r sgyrsiau newydd isod.'),
  'stop-contact': both(
    'Nothing more is asked. A child who returns begins anew, with what is known.',
    'Ni ofynnir dim mwy. Mae plentyn sy’n dychwelyd yn dechrau o’r newydd, gyda’r hyn sy’n hysbys.',
  ),
  'record-outreach': both('Nobody’s silence is taken for an answer.', 'Ni chymerir distawrwydd neb yn ateb.'),
  'they-answered': both('They answered: the rhythm goes on.', 'Fe atebon nhw: mae’r rhythm yn parhau.'),
  'record-welfare-check': both('What is asked next stands below.', 'Mae’r hyn a ofynnir nesaf isod.'),
  'record-letter': both(
    'Nothing more is planned, and the door stays open.',
    'Nid oes dim mwy wedi’i drefnu, ac mae’r drws yn aros ar agor.',
  ),
  'consider-concern': both(
    'It is on record why. The manager is told.',
    'Mae’r rheswm ar gofnod. Dywedir wrth y rheolwr.',
  ),
  'raise-it-now': both(
    'Now raise the concern itself: the form is linked at the end of this page.',
    'Nawr codwch y pryder ei hun: mae dolen i’r ffurflen ar ddiwedd y dudalen hon.',
  ),
  'record-safe-way': both(
    'From now on this stands before every outreach.',
    'O hyn ymlaen mae hwn yn sefyll cyn pob ymgais i gysylltu.',
  ),
  'record-letting-go-meeting': both('What is left is to say goodbye.', 'Yr hyn sydd ar ôl yw ffarwelio.'),
  'say-goodbye': both(
    'It has ended, and the door stays open. Nothing more is sent.',
    'Mae wedi dod i ben, ac mae’r drws yn aros ar agor. Nid anfonir dim mwy.',
  ),
  'change-trusted-worker': both(
    'Whoever is named hears of it, and what is asked is asked of them.',
    'Bydd pwy bynnag a enwir yn clywed, a gofynnir iddyn nhw am yr hyn a ofynnir.',
  ),
  'record-agreement': both('It holds until the child says otherwise.', 'Mae’n dal nes i’r plentyn ddweud yn wahanol.'),
  'take-on-contact': both('You are accountable from now on.', 'Chi sy’n atebol o hyn ymlaen.'),
  'address-corrected': both('Messages are sent there again.', 'Anfonir negeseuon yno eto.'),
  'record-time-in-custody': both(
    'Check-ins wait, and no day inside counts as missed.',
    'Mae’r sgyrsiau’n aros, ac nid oes diwrnod y tu mewn yn cyfrif fel un a gollwyd.',
  ),
  'record-end-of-custody': both('The child is offered contact again.', 'Cynigir cyswllt i’r plentyn eto.'),
} as const;
