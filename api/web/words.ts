/** The languages of the pages. The Welsh is ours until a translator has read it. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

type WordKey =
  | 'otherLanguage'
  | 'signIn'
  | 'whereDoYouWork'
  | 'signedInAs'
  | 'signOut'
  | 'otherSessions'
  | 'noOthers'
  | 'begun'
  | 'lastSeen'
  | 'end'
  | 'endOthers'
  | 'signedOut'
  | 'leaveProvider'
  | 'sharedComputer'
  | 'failed'
  | 'failedWhy'
  | 'again'
  | 'turnedAway'
  | 'turnedAwayWhy'
  | 'formRefused'
  | 'formRefusedWhy'
  | 'home'
  | 'tooMany'
  | 'tooManyWhy'
  | 'away'
  | 'awayWhy'
  | 'unexpected'
  | 'unexpectedWhy';

/** Everything that the sign-in pages say. */
export const WORDS: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = {
  en: {
    otherLanguage: 'Cymraeg',
    signIn: 'Sign in',
    whereDoYouWork: 'Where do you work?',
    signedInAs: 'You are signed in as',
    signOut: 'Sign out',
    otherSessions: 'Your other sessions',
    noOthers: 'You are signed in nowhere else.',
    begun: 'signed in',
    lastSeen: 'last used',
    end: 'End this session',
    endOthers: 'End all other sessions',
    signedOut: 'You are signed out',
    leaveProvider: 'Sign out of your organisation’s sign-in too',
    sharedComputer: 'On a computer that others use, do this as well: it may sign you in again without asking.',
    failed: 'You are not signed in',
    failedWhy:
      'Your sign-in was not finished, took longer than ten minutes, or began in another browser. Nothing was lost.',
    again: 'Sign in again',
    turnedAway: 'You cannot use Camau',
    turnedAwayWhy:
      'You have signed in with your organisation, but you are not an active member of staff here. Ask your administrator to ' +
      'link your sign-in to your name.',
    formRefused: 'This form can no longer be sent',
    formRefusedWhy: 'It belongs to a session that has ended, or did not come from this service. Nothing was changed.',
    home: 'Go to the start page',
    tooMany: 'Too many requests',
    tooManyWhy: 'Wait a minute, and try again.',
    away: 'This does not work at the moment',
    awayWhy: 'The sign-in of your organisation, or a part of this service, does not answer. Try again shortly.',
    unexpected: 'Something went wrong on our side',
    unexpectedWhy: 'Tell us this reference if it happens again:',
  },
  cy: {
    otherLanguage: 'English',
    signIn: 'Mewngofnodi',
    whereDoYouWork: 'Ble rydych chi’n gweithio?',
    signedInAs: 'Rydych chi wedi mewngofnodi fel',
    signOut: 'Allgofnodi',
    otherSessions: 'Eich sesiynau eraill',
    noOthers: 'Nid ydych chi wedi mewngofnodi yn unman arall.',
    begun: 'mewngofnodi',
    lastSeen: 'defnyddiwyd ddiwethaf',
    end: 'Gorffen y sesiwn hon',
    endOthers: 'Gorffen pob sesiwn arall',
    signedOut: 'Rydych chi wedi allgofnodi',
    leaveProvider: 'Allgofnodi o system fewngofnodi eich sefydliad hefyd',
    sharedComputer:
      'Ar gyfrifiadur y mae eraill yn ei ddefnyddio, gwnewch hyn hefyd: gall eich mewngofnodi eto heb ofyn.',
    failed: 'Nid ydych chi wedi mewngofnodi',
    failedWhy:
      'Ni orffennwyd y mewngofnodi, cymerodd fwy na deng munud, neu dechreuodd mewn porwr arall. Ni chollwyd dim.',
    again: 'Mewngofnodi eto',
    turnedAway: 'Ni allwch ddefnyddio Camau',
    turnedAwayWhy:
      'Rydych chi wedi mewngofnodi gyda’ch sefydliad, ond nid ydych chi’n aelod gweithredol o staff yma. Gofynnwch i’ch ' +
      'gweinyddwr gysylltu eich mewngofnodi â’ch enw.',
    formRefused: 'Ni ellir anfon y ffurflen hon mwyach',
    formRefusedWhy: 'Mae’n perthyn i sesiwn sydd wedi dod i ben, neu ni ddaeth o’r gwasanaeth hwn. Ni newidiwyd dim.',
    home: 'Ewch i’r dudalen gychwyn',
    tooMany: 'Gormod o geisiadau',
    tooManyWhy: 'Arhoswch funud, a rhowch gynnig arall arni.',
    away: 'Nid yw hyn yn gweithio ar hyn o bryd',
    awayWhy:
      'Nid yw system fewngofnodi eich sefydliad, neu ran o’r gwasanaeth hwn, yn ateb. Rhowch gynnig arall arni cyn hir.',
    unexpected: 'Aeth rhywbeth o’i le ar ein hochr ni',
    unexpectedWhy: 'Rhowch y cyfeirnod hwn i ni os bydd yn digwydd eto:',
  },
};
