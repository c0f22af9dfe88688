import type { InBothLanguages } from '../../../domain/policy/what-changes';
import type { AskedKind } from '../../../domain/voluntary-contact/state';
import { both } from './headings';

// Why people are asked what no task asks. The Welsh is ours until a translator has read it.

/** Why voluntary contact asks for each step. */
export const WHY_CONTACT: Readonly<Record<AskedKind, InBothLanguages>> = {
  'write-down-check-in': both(
    'Nobody’s silence is taken for a check-in that was missed: whoever was there says what became of it.',
    'Ni chymerir distawrwydd neb fel sgwrs a gollwyd: mae pwy bynnag oedd yno’n dweud beth ddaeth ohoni.',
  ),
  'kind-outreach': both(
    'A child who was missed hears so soon, and kindly: “we missed each other”.',
    'Mae’r plentyn yn clywed hynny’n fuan, ac yn garedig: “fe fethon ni ein gilydd”.',
  ),
  'second-outreach': both(
    'The second time it is the person whom the child trusts who reaches out.',
    'Yr ail dro, y person y mae’r plentyn yn ymddiried ynddo sy’n estyn allan.',
  ),
  'welfare-check': both(
    'Nobody has heard from the child: somebody whom they know looks whether they are well.',
    'Nid oes neb wedi clywed gan y plentyn: mae rhywun y mae’n ei adnabod yn edrych a yw’n iawn.',
  ),
  'consider-concern': both(
    'The child was not found safe. Somebody weighs today whether this is a safeguarding concern.',
    'Ni chafwyd y plentyn yn ddiogel. Mae rhywun yn pwyso a mesur heddiw a yw hyn yn bryder diogelu.',
  ),
  letter: both(
    'At 18 and over, with nobody worried, silence is a choice: a letter says that the door stays open.',
    'Yn 18 oed a hŷn, heb neb yn poeni, mae distawrwydd yn ddewis: mae llythyr yn dweud bod y drws yn aros ar agor.',
  ),
  review: both(
    'The child and you look whether this contact still does them good.',
    'Mae’r plentyn a chi’n edrych a yw’r cyswllt hwn yn dal i wneud lles iddo.',
  ),
  'look-at-pause': both('A pause never turns into silence.', 'Nid yw saib byth yn troi’n ddistawrwydd.'),
  'letting-go-meeting': both(
    'An ending that is met together is one that the child takes part in.',
    'Mae diwedd a wynebir gyda’n gilydd yn un y mae’r plentyn yn cymryd rhan ynddo.',
  ),
  goodbye: both('Nobody goes without having said goodbye.', 'Nid oes neb yn mynd heb ffarwelio.'),
  'name-trusted-worker': both(
    'The child is never without somebody whom they trust.',
    'Nid yw’r plentyn byth heb rywun y mae’n ymddiried ynddo.',
  ),
  'correct-address': both(
    'A message did not arrive, so somebody does not know what waits for them.',
    'Ni chyrhaeddodd neges, felly nid yw rhywun yn gwybod beth sy’n aros amdano.',
  ),
  'agree-again': both(
    'After this birthday the child’s agreement means something else, so they are asked again.',
    'Ar ôl y pen-blwydd hwn mae cytundeb y plentyn yn golygu rhywbeth arall, felly gofynnir iddo eto.',
  ),
  'take-on-contact': both(
    'One named person is always accountable for this contact.',
    'Mae un person a enwir bob amser yn atebol am y cyswllt hwn.',
  ),
};

/** What the rules are called by which something is asked, and which stand in no policy. */
export const NAMED_RULES = {
  'why-children-are-kept-apart': both('Why two children are kept apart', 'Pam y cedwir dau blentyn ar wahân'),
  'linked-once-in-each-way': both(
    'Two children are linked once in each way',
    'Cysylltir dau blentyn unwaith ym mhob ffordd',
  ),
} as const;

/** Why a page shows what it does, where neither a form nor a step of it says so. */
export const WHY_PAGES = {
  dates: both(
    'The days are worked out from the orders, the date of birth and these rules. They can be moved at the child’s pace.',
    'Cyfrifir y dyddiau o’r gorchmynion, y dyddiad geni a’r rheolau hyn. Gellir eu symud wrth bwysau’r plentyn.',
  ),
  toStart: both(
    'Children were missed whose preparation should have begun: so each is looked for by the date of birth and the end of the order.',
    'Collwyd plant y dylai eu paratoi fod wedi dechrau: felly chwilir am bob un yn ôl y dyddiad geni a diwedd y gorchymyn.',
  ),
  firstSteps: both(
    'They are shown so that nobody has to remember them. No step waits for another.',
    'Fe’u dangosir fel nad oes rhaid i neb eu cofio. Nid oes cam yn aros am un arall.',
  ),
  rhythm: both(
    'Contact thins out at the child’s pace, so that its end surprises nobody.',
    'Mae’r cyswllt yn teneuo wrth bwysau’r plentyn, fel nad yw ei ddiwedd yn synnu neb.',
  ),
  disagreement: both(
    'A disagreement about a child’s safety is settled soon, by people who can settle it.',
    'Caiff anghytundeb am ddiogelwch plentyn ei ddatrys yn fuan, gan bobl sy’n gallu ei ddatrys.',
  ),
  pack: both(
    'Whoever receives reads it before responsibility passes, and knows what to do first.',
    'Mae pwy bynnag sy’n derbyn yn ei ddarllen cyn i’r cyfrifoldeb basio, ac yn gwybod beth i’w wneud gyntaf.',
  ),
} as const;
