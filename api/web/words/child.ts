import { both } from './headings';

// What is said on what a child is given to keep, and around it. The Welsh is ours until a translator has read it.

export const CHILD_VALUES = {
  card: {
    title: both('A card with the next appointments', 'Cerdyn â’r apwyntiadau nesaf'),
    hint: both(
      'To print. It names no order, no offence and no service, and not what an appointment is for.',
      'I’w argraffu. Nid yw’n enwi gorchymyn, trosedd na gwasanaeth, na phwrpas apwyntiad.',
    ),
    inWhich: both('The language of the card', 'Iaith y cerdyn'),
    whenWeMeet: both('When we meet', 'Pryd rydyn ni’n cwrdd'),
    with: both('with', 'gyda'),
    none: both('Nothing is arranged yet.', 'Nid oes dim wedi’i drefnu eto.'),
    cannotCome: both(
      'If I cannot come, I ring before: ____________________',
      'Os na alla i ddod, rydw i’n ffonio cyn hynny: ____________________',
    ),
  },
  rehearsal: {
    tag: both('Practice', 'Ymarfer'),
    apart: both(
      'None of this is about a real child, and none of it is counted above.',
      'Nid yw dim o hyn am blentyn go iawn, ac ni chaiff dim ohono ei gyfrif uchod.',
    ),
    title: both('Practice: live through days at once', 'Ymarfer: byw drwy ddiwrnodau ar unwaith'),
    planIs: both('On this plan it is now {{day}}', 'Ar y cynllun hwn mae bellach yn {{day}}'),
    contactIs: both('In this contact it is now {{day}}', 'Yn y cyswllt hwn mae bellach yn {{day}}'),
    planPractice: both(
      'This is a practice plan. Nothing in it is about a real child.',
      'Cynllun ymarfer yw hwn. Nid yw dim ynddo am blentyn go iawn.',
    ),
    contactPractice: both(
      'This is a practice contact. Nothing in it is about a real child.',
      'Cyswllt ymarfer yw hwn. Nid yw dim ynddo am blentyn go iawn.',
    ),
    nothing: both('Nothing happened in these days.', 'Ni ddigwyddodd dim yn y diwrnodau hyn.'),
    notAll: both(
      'Not all of the days went by, because a message could not be sent. Live through the rest later.',
      'Nid aeth y diwrnodau i gyd heibio, oherwydd na ellid anfon neges. Gwnewch y gweddill yn nes ymlaen.',
    ),
    contactEnded: both('This practice contact has come to its end.', 'Mae’r cyswllt ymarfer hwn wedi dod i ben.'),
    planEnded: both('This practice plan has come to its end.', 'Mae’r cynllun ymarfer hwn wedi dod i ben.'),
    link: both('Live through the next 30 days', 'Byw drwy’r 30 diwrnod nesaf'),
  },
  undo: {
    title: both('Undo', 'Dadwneud'),
    what: both(
      'This is taken out. It stays to be read among what was withdrawn, and counts no more.',
      'Caiff hyn ei dynnu allan. Mae’n aros i’w ddarllen ymhlith yr hyn a dynnwyd yn ôl, ac nid yw’n cyfrif mwyach.',
    ),
    link: both('Undo what you wrote', 'Dadwneud yr hyn a ysgrifennoch'),
    reason: both('Undone at once by whoever wrote it down.', 'Dadwnaed ar unwaith gan bwy bynnag a’i hysgrifennodd.'),
    tooLate: both(
      'This cannot be undone any more. Withdraw the record with a reason instead, or write down beside it what is right.',
      'Ni ellir dadwneud hyn mwyach. Tynnwch y cofnod yn ôl gyda rheswm yn lle hynny, neu ysgrifennwch wrth ei ymyl yr hyn sy’n gywir.',
    ),
  },
  underWay: {
    title: both('This takes a little longer', 'Mae hyn yn cymryd ychydig yn hwy'),
    since: both('Seconds so far: {{seconds}}.', 'Eiliadau hyd yma: {{seconds}}.'),
    goesOn: both(
      'It goes on, whether or not you stay here. This page looks again by itself.',
      'Mae’n mynd rhagddo, p’un a ydych yn aros yma ai peidio. Mae’r dudalen hon yn edrych eto ohoni’i hun.',
    ),
    notFound: both(
      'Nobody here knows any more what came of it. If that stays so, go back and look whether it was done, before you send it again.',
      'Nid oes neb yma’n gwybod mwyach beth ddaeth ohono. Os yw hynny’n parhau, ewch yn ôl i weld a gafodd ei wneud, cyn ei anfon eto.',
    ),
    lookAgain: both('Look again now', 'Edrych eto nawr'),
    form: both('What you sent is being done.', 'Mae’r hyn a anfonoch yn cael ei wneud.'),
    download: both('The file is being prepared.', 'Mae’r ffeil yn cael ei pharatoi.'),
    readyTitle: both('Your file is ready', 'Mae eich ffeil yn barod'),
    ready: both(
      'It is sent to your device now. Where nothing comes, take it here.',
      'Fe’i hanfonir i’ch dyfais nawr. Lle nad oes dim yn dod, cymerwch hi yma.',
    ),
    take: both('Take the file', 'Cymryd y ffeil'),
    file: both('The file is being read.', 'Mae’r ffeil yn cael ei darllen.'),
  },
} as const;
