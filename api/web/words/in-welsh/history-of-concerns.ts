import { CONCERN_RECORDS, GROUNDS, LEVELS, SIDES } from '../../../documents/concern-words';
import { CONCERN_VALUES } from '../concerns';

/** What the history of a safeguarding concern says, by the kind of its line, in Welsh: ours until a translator has read it. */
export const CONCERN_HISTORY_IN_WELSH: Readonly<Record<string, string>> = {
  'concern-raised': 'Codwyd y pryder: {kinds}.',
  'concern-filled-in': 'Ychwanegwyd mwy. Mae’n ymwneud â: {kinds}.',
  'clock-started': 'Yn cyfrif o nawr: {clock}, tan {dueAt}.',
  'clock-ran-out': 'Daeth yr amser i ben ar gyfer: {clock}. Fe’i codwyd at: {level}.',
  'clock-climbed': 'Yn dal i aros am: {clock}. Fe’i codwyd at: {level}.',
  'child-looked-for': 'Chwiliwyd yn y gofrestr am y plentyn a ddisgrifiwyd.',
  'concern-step': 'Gwnaed ar {doneAt}: {step}.',
  'decided-not-to-report': 'Penderfynwyd peidio ag adrodd. Rhesymau: {reasons}',
  'concern-acknowledged': 'Mae’r person diogelu dynodedig, neu’r rheolwr yn eu lle, wedi’i weld.',
  'services-decided': 'Mae’r gwasanaethau wedi penderfynu: {decision}.',
  'disagreement-raised': 'Mae gweithwyr proffesiynol yn anghytuno ({urgent}). Mae’n codi nes iddo gael ei ddatrys.',
  'disagreement-view': 'Cofnodwyd barn ar yr anghytundeb: {side}.',
  'disagreement-climbed': 'Codwyd yr anghytundeb at: {level}. Barnau na chofnodwyd: {viewsMissing}.',
  'disagreement-settled': 'Datryswyd yr anghytundeb: {outcome}',
  'adult-refused': 'Dywedodd yr oedolyn ifanc na. Fe’i cofnodwyd.',
  'refusal-overridden': 'Gweithredwyd er y gwrthodiad, oherwydd {ground}. Rhesymau: {reasons}',
  'joint-plan-asked': 'Gofynnir am gynllun ar y cyd â gwasanaethau oedolion, cyn y pen-blwydd yn 18.',
  'adult-route-proposed':
    'Maen nhw’n 18. Ni chaewyd dim ac ni ollyngwyd yr un cloc; cynigir y llwybr oedolion, ac mae’r trosolwg yn aros yma nes i wasanaethau oedolion dderbyn yn ysgrifenedig.',
  'adult-route-accepted': 'Mae gwasanaethau oedolion wedi derbyn yn ysgrifenedig.',
  'below-threshold': 'O dan y trothwy, a phryder o hyd: mae cynllun, i’w adolygu ar {reviewOn}.',
  'below-threshold-reviewed': 'Adolygwyd y cynllun o dan y trothwy. Nesaf ar: {nextReviewOn}.',
  'access-given': 'Cafodd cydweithiwr fynediad. Pam: {why}',
  'looked-at-again': 'Mae’n dal ar agor, ac i’w ystyried eto.',
  'child-died-seen':
    'Mae’r plentyn wedi marw. Mae’r hyn oedd amdanyn nhw’n unig yn gorffwys; mae’r hyn sydd i eraill yn parhau.',
  'death-withdrawn-seen': 'Camgymeriad oedd cofnod marwolaeth y plentyn. Mae popeth yn parhau fel yr oedd.',
  'mail-undeliverable': 'Ni ellid anfon neges.',
  'concern-closed': 'Caewyd y pryder: {outcome}. Rhesymau: {reasons}',
};

const cyOf = (words: Readonly<Record<string, { readonly cy: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([key, { cy }]) => [key, cy]));

/** What such a line holds as a key, in Welsh. */
export const CONCERN_KEYS_IN_WELSH: Readonly<Record<string, string>> = {
  ...cyOf(CONCERN_RECORDS.concernSteps),
  ...cyOf(CONCERN_RECORDS.concernKinds),
  ...cyOf(CONCERN_RECORDS.decisions),
  ...cyOf(CONCERN_RECORDS.outcomes),
  ...cyOf(CONCERN_VALUES.clocks),
  ...cyOf(GROUNDS),
  ...cyOf(LEVELS),
  ...cyOf(SIDES),
  'safeguarding-lead': 'y person diogelu dynodedig',
  deputy: 'y dirprwy',
  manager: 'y rheolwr',
  'head-of-service': 'pennaeth y gwasanaeth',
  urgent: 'ar frys',
  'in the usual time': 'yn yr amser arferol',
};
