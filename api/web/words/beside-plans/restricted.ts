import type { LookBecause, RestrictedBecause } from '../../../../domain/restricted-records';
import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import { both } from '../headings';

// What the pages say that show little or nothing of a record: of a restricted one, and of outlines, side by side. The Welsh is ours until a translator has read it.

export const RESTRICTED_TITLES = {
  'look-at-restricted': both('Open the record for a short time', 'Agor y cofnod am gyfnod byr'),
  'end-restricted-look': both('Close the record again', 'Cau’r cofnod eto'),
  'restrict-record': both('Restrict the record', 'Cyfyngu’r cofnod'),
  'lift-restriction': both('Lift the restriction', 'Codi’r cyfyngiad'),
} as const;

export const RESTRICTED_FIELDS = {
  lookBecause: both('Why must you look now?', 'Pam mae’n rhaid i chi edrych nawr?'),
  lookWords: both('Say it in a few words', 'Dywedwch hynny mewn ychydig eiriau'),
  restrictedBecause: both('Why is the record restricted?', 'Pam mae’r cofnod yn gyfyngedig?'),
  familyMember: both(
    'Who is of the child’s family? It is shut to them also where they hold the plan',
    'Pwy sydd o deulu’r plentyn? Bydd ar gau iddyn nhw hyd yn oed os nhw sy’n dal y cynllun',
  ),
  restrictedWords: both('In words, without naming anybody', 'Mewn geiriau, heb enwi neb'),
} as const;

const LOOKS: Readonly<Record<LookBecause, InBothLanguages>> = {
  'safety-now': both('Somebody’s safety, now', 'Diogelwch rhywun, nawr'),
  'child-is-here': both('The child is here, or on the telephone', 'Mae’r plentyn yma, neu ar y ffôn'),
  'covering-for-colleague': both('I cover for a colleague', 'Rydw i’n cyflenwi dros gydweithiwr'),
  'law-requires-it': both('The law requires it', 'Mae’r gyfraith yn gofyn am hynny'),
  other: both('Something else', 'Rhywbeth arall'),
};
const RESTRICTED: Readonly<Record<RestrictedBecause, InBothLanguages>> = {
  'family-member-works-here': both('A family member works here', 'Mae aelod o’r teulu yn gweithio yma'),
  'high-profile': both('It is known to the public', 'Mae’n hysbys i’r cyhoedd'),
  other: both('Another reason', 'Rheswm arall'),
};

export const RESTRICTED_VALUES = {
  lookBecause: LOOKS,
  restrictedBecause: RESTRICTED,
  restricted: {
    title: both('Restricted record', 'Cofnod cyfyngedig'),
    whoMaySee: both(
      'Restrict this record, or see who has looked',
      'Cyfyngu’r cofnod hwn, neu weld pwy sydd wedi edrych',
    ),
    howLong: both('For how long, and by which rule', 'Am ba hyd, ac yn ôl pa reol'),
    shut: both(
      'Only those who work with this child read this record. If you must look now, say why: it opens for a short time, and the manager is told at once. A worry about the child can be raised without it.',
      'Dim ond y rhai sy’n gweithio gyda’r plentyn hwn sy’n darllen y cofnod hwn. Os oes rhaid i chi edrych nawr, dywedwch pam: bydd yn agor am gyfnod byr, a dywedir wrth y rheolwr ar unwaith. Gellir codi pryder am y plentyn hebddo.',
    ),
    stands: both(
      'Only those who work with the child read this record:',
      'Dim ond y rhai sy’n gweithio gyda’r plentyn sy’n darllen y cofnod hwn:',
    ),
    shutTo: both('It is shut to {{who}}.', 'Mae ar gau i {{who}}.'),
    stillHeldBy: both(
      '{{who}} still holds work for this child, and can no longer read it. Give it to somebody else.',
      'Mae {{who}} yn dal i fod â gwaith ar gyfer y plentyn hwn, ac ni all ei ddarllen mwyach. Rhowch ef i rywun arall.',
    ),
    looking: both(
      'You read this restricted record for a short time.',
      'Rydych chi’n darllen y cofnod cyfyngedig hwn am gyfnod byr.',
    ),
    none: both('This record is not restricted.', 'Nid yw’r cofnod hwn yn gyfyngedig.'),
    looks: both('Who has looked all the same', 'Pwy sydd wedi edrych er hynny'),
  },
  outline: {
    title: both('Children with a plan', 'Plant â chynllun'),
    why: both(
      'You see that there is a plan, and whom to speak to. What the child and those around them have said is not shown here; ask whoever is accountable.',
      'Rydych chi’n gweld bod cynllun, a gyda phwy i siarad. Ni ddangosir yma yr hyn y mae’r plentyn a’r rhai o’i gwmpas wedi’i ddweud; gofynnwch i bwy bynnag sy’n atebol.',
    ),
    none: both(
      'No child of your service has an open plan.',
      'Nid oes gan unrhyw blentyn yn eich gwasanaeth gynllun agored.',
    ),
    shared: both('Shared with you', 'Wedi’i rannu â chi'),
    sharedBy: both(
      '{{name}} shared it; you can read it until {{day}}',
      'Rhannodd {{name}} hwn; gallwch ei ddarllen tan {{day}}',
    ),
    runs: both('From {{from}} to {{until}}', 'O {{from}} i {{until}}'),
    runsOn: both(
      'From {{from}}, and on until the unpaid work is done',
      'O {{from}}, ac ymlaen nes bod y gwaith di-dâl wedi’i wneud',
    ),
  },
};
