import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import { both } from '../headings';

// What each thing that can be done about a plan beside its tasks is called, and what is said first on its form. The Welsh is ours until a translator has read it.

export const PLAN_ACT_TITLES = {
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
  'involve-professional': both(
    'Somebody else works with the child too',
    'Mae rhywun arall yn gweithio gyda’r plentyn hefyd',
  ),
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
  'share-extract': both('Share parts of the formulation', 'Rhannu rhannau o’r fformiwleiddiad'),
  'share-anew': both('Share parts with somebody else too', 'Rhannu rhannau gyda rhywun arall hefyd'),
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

export const PLAN_ACT_FIRST: Readonly<Partial<Record<keyof typeof PLAN_ACT_TITLES, InBothLanguages>>> = {
  'slow-down': both(
    'The steps after it move by as many days.',
    'Mae’r camau ar ei ôl yn symud yr un nifer o ddiwrnodau.',
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
    'Open each section that you share, and write it for this person, for what they need it for. What you leave empty is not shared. Each look at it is written down.',
    'Agorwch bob adran rydych yn ei rhannu, a’i hysgrifennu ar gyfer y person hwn, at yr hyn y mae ei hangen arnynt. Ni rennir yr hyn a adewch yn wag. Cofnodir pob golwg arni.',
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
