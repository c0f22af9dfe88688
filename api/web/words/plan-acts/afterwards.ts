import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import { both } from '../headings';

// What happens next. The Welsh is ours until a translator has read it.

/** What happens next, once each of these is saved. */
export const PLAN_ACT_AFTERWARDS: Readonly<Record<string, InBothLanguages>> = {
  'slow-down': both(
    'The new days stand below. Whoever is asked for something hears of them.',
    'Mae’r diwrnodau newydd isod. Bydd pwy bynnag y gofynnir iddynt am rywbeth yn clywed.',
  ),
  'repeat-rung': both(
    'The step is open again, and is asked for below.',
    'Mae’r cam ar agor eto, ac fe ofynnir amdano isod.',
  ),
  'pass-over-rung': both('The next step is open.', 'Mae’r cam nesaf ar agor.'),
  'plan-joint-contacts': both(
    'Both workers are asked to meet the child on these days.',
    'Gofynnir i’r ddau weithiwr gwrdd â’r plentyn ar y dyddiau hyn.',
  ),
  'check-preparation-as-sender': both(
    'It stands with what the child is prepared for. The receiving side sees it.',
    'Mae gyda’r hyn y mae’r plentyn wedi’i baratoi ar ei gyfer. Mae’r ochr sy’n derbyn yn ei weld.',
  ),
  'check-preparation-as-receiver': both(
    'It stands with what the young person is prepared for.',
    'Mae gyda’r hyn y mae’r person ifanc wedi’i baratoi ar ei gyfer.',
  ),
  'new-dates': both('The new days stand below.', 'Mae’r diwrnodau newydd isod.'),
  'ask-for-transfer': both(
    'The youth justice service is asked. Nothing passes before it has answered.',
    'Gofynnir i’r gwasanaeth cyfiawnder ieuenctid. Nid oes dim yn pasio cyn iddo ateb.',
  ),
  'keep-at-yjs': both(
    'The youth justice service stays accountable until that day. Probation hears of it.',
    'Mae’r gwasanaeth cyfiawnder ieuenctid yn parhau’n atebol hyd y diwrnod hwnnw. Bydd y gwasanaeth prawf yn clywed.',
  ),
  'hand-over-after-all': both(
    'The handover goes on. Its days stand below.',
    'Mae’r trosglwyddo’n parhau. Mae ei ddiwrnodau isod.',
  ),
  pause: both(
    'Nobody is reminded meanwhile. It is looked at again on the day that you named.',
    'Ni atgoffir neb yn y cyfamser. Edrychir arno eto ar y diwrnod a enwoch.',
  ),
  resume: both(
    'The days of the pause were given back. The new ones stand below.',
    'Rhoddwyd diwrnodau’r oedi yn ôl. Mae’r rhai newydd isod.',
  ),
  'let-go': both(
    'The plan is closed, and the door stays open.',
    'Mae’r cynllun wedi cau, ac mae’r drws yn aros ar agor.',
  ),
  close: both(
    'The plan is closed. It can be opened again from the same page.',
    'Mae’r cynllun wedi cau. Gellir ei agor eto o’r un dudalen.',
  ),
  're-open': both(
    'The plan goes on where it was. What is asked stands below.',
    'Mae’r cynllun yn parhau o’r lle yr oedd. Mae’r hyn a ofynnir isod.',
  ),
  'add-order': both(
    'The end of the orders follows. The dates stand below.',
    'Mae diwedd y gorchmynion yn dilyn. Mae’r dyddiadau isod.',
  ),
  'order-goes-on': both(
    'The dates that hang on its end have moved with it.',
    'Mae’r dyddiadau sy’n dibynnu ar ei ddiwedd wedi symud gydag ef.',
  ),
  'order-was-revoked': both(
    'Nothing is required by it any more. What follows stands below.',
    'Nid yw’n mynnu dim mwyach. Mae’r hyn sy’n dilyn isod.',
  ),
  'unpaid-work-left': both(
    'While hours are left, the order goes on.',
    'Tra bo oriau ar ôl, mae’r gorchymyn yn parhau.',
  ),
  'record-court-matter': both(
    'The handover waits, unless both sides decided that it goes on. After the day of the hearing we ask what came of it.',
    'Mae’r trosglwyddo’n aros, oni bai i’r ddwy ochr benderfynu ei fod yn parhau. Ar ôl diwrnod y gwrandawiad byddwn yn gofyn beth ddaeth ohono.',
  ),
  'move-court-matter': both(
    'We ask what came of it after the new day.',
    'Byddwn yn gofyn beth ddaeth ohono ar ôl y diwrnod newydd.',
  ),
  'go-on-despite-court-matter': both(
    'The handover goes on. Its days stand below.',
    'Mae’r trosglwyddo’n parhau. Mae ei ddiwrnodau isod.',
  ),
  'court-nothing-changes': both('What waited for the court goes on.', 'Mae’r hyn a oedd yn aros am y llys yn parhau.'),
  'court-extends': both(
    'The dates that hang on its end have moved with it.',
    'Mae’r dyddiadau sy’n dibynnu ar ei ddiwedd wedi symud gydag ef.',
  ),
  'court-revokes': both(
    'Nothing is required by it any more. What follows stands below.',
    'Nid yw’n mynnu dim mwyach. Mae’r hyn sy’n dilyn isod.',
  ),
  'court-new-order': both(
    'The new order counts. The dates stand below.',
    'Mae’r gorchymyn newydd yn cyfrif. Mae’r dyddiadau isod.',
  ),
  'withdraw-court-matter': both('Nothing waits for it any more.', 'Nid oes dim yn aros amdano mwyach.'),
  'ask-for-consultation': both(
    'They are asked, and answer in a task. Nothing that the law requires waits for it.',
    'Gofynnir iddynt, ac maent yn ateb mewn tasg. Nid oes dim y mae’r gyfraith yn ei fynnu yn aros amdano.',
  ),
  'warn-without-advice': both(
    'The warning stands. The manager is told today.',
    'Mae’r rhybudd mewn grym. Dywedir wrth y rheolwr heddiw.',
  ),
  'decide-without-advice': both(
    'The decision stands. The manager is told today.',
    'Mae’r penderfyniad mewn grym. Dywedir wrth y rheolwr heddiw.',
  ),
  'withdraw-decision': both(
    'It counts no more, and stays readable.',
    'Nid yw’n cyfrif mwyach, ac mae’n aros yn ddarllenadwy.',
  ),
  'record-safe-way-to-reach-me': both(
    'It is shown before anybody reaches out.',
    'Fe’i dangosir cyn i neb estyn allan.',
  ),
  'record-how-i-understand-best': both(
    'Whoever meets the child reads it first.',
    'Mae pwy bynnag sy’n cwrdd â’r plentyn yn ei ddarllen yn gyntaf.',
  ),
  'name-person-who-matters': both(
    'They stand among those who matter to the child.',
    'Maen nhw ymhlith y rhai sy’n bwysig i’r plentyn.',
  ),
  'change-person-who-matters': both(
    'What was known before stays readable.',
    'Mae’r hyn a oedd yn hysbys o’r blaen yn aros yn ddarllenadwy.',
  ),
  'take-off-person-who-matters': both(
    'The child can name them again at any time.',
    'Gall y plentyn eu henwi eto unrhyw bryd.',
  ),
  'record-achievement': both(
    'Where the child wants it, the case manager is asked to tell their family.',
    'Lle mae’r plentyn am hynny, gofynnir i’r swyddog achos ddweud wrth eu teulu.',
  ),
  'change-who-knows-of-achievement': both('It holds from now on.', 'Mae’n dal o hyn ymlaen.'),
  'record-advocate-answer': both('It can be asked again at any time.', 'Gellir gofyn eto unrhyw bryd.'),
  'record-restorative-readiness': both('Nothing is begun by it.', 'Ni ddechreuir dim drwy hyn.'),
  'answer-voluntary-offer': both(
    'The answer can change at any time. Where it is yes, contact is begun from its task.',
    'Gall yr ateb newid unrhyw bryd. Os ie yw’r ateb, dechreuir cyswllt o’i dasg.',
  ),
  'involve-professional': both(
    'They count among those whom the child has to meet.',
    'Maen nhw’n cyfrif ymhlith y rhai y mae’n rhaid i’r plentyn gwrdd â nhw.',
  ),
  'step-back-professional': both('The child meets one adult fewer.', 'Mae’r plentyn yn cwrdd ag un oedolyn yn llai.'),
  'begin-intervention': both(
    'It counts among what runs at once.',
    'Mae’n cyfrif ymhlith yr hyn sydd ar waith ar unwaith.',
  ),
  'adapt-intervention': both('It goes on as it fits the child.', 'Mae’n parhau fel y mae’n gweddu i’r plentyn.'),
  'stop-intervention': both('There is room for something else.', 'Mae lle i rywbeth arall.'),
  'record-developmental-ages': both(
    'Those who work with the child here read it.',
    'Mae’r rhai sy’n gweithio gyda’r plentyn yma yn ei ddarllen.',
  ),
  'plan-formulation-meeting': both(
    'Say here afterwards who came. An invitation can be copied out for each agency.',
    'Dywedwch yma wedyn pwy ddaeth. Gellir copïo gwahoddiad ar gyfer pob asiantaeth.',
  ),
  'record-formulation-meeting': both(
    'What is missing because somebody was not there becomes a task.',
    'Mae’r hyn sydd ar goll oherwydd nad oedd rhywun yno yn dod yn dasg.',
  ),
  'call-off-formulation-meeting': both('Nobody was missing.', 'Nid oedd neb ar goll.'),
  'change-case-manager': both(
    'The child is told first, unless it cannot wait. Whoever is named hears of it.',
    'Dywedir wrth y plentyn yn gyntaf, oni bai na all aros. Bydd pwy bynnag a enwir yn clywed.',
  ),
  'change-receiving-officer': both(
    'The child is told first, unless it cannot wait.',
    'Dywedir wrth y plentyn yn gyntaf, oni bai na all aros.',
  ),
  'take-on-accountability': both('You are accountable from now on.', 'Chi sy’n atebol o hyn ymlaen.'),
  'share-extract': both(
    'They hear that there is something to read, and say when it has arrived.',
    'Cânt wybod bod rhywbeth i’w ddarllen, a dywedant pan fydd wedi cyrraedd.',
  ),
  'share-anew': both(
    'They hear that there is something to read, and say when it has arrived.',
    'Cânt wybod bod rhywbeth i’w ddarllen, a dywedant pan fydd wedi cyrraedd.',
  ),
  'not-to-share': both(
    'The decision stands in the log. Nothing was shared.',
    'Mae’r penderfyniad yn y cofnod. Ni rannwyd dim.',
  ),
  'withdraw-extract': both(
    'Nobody can read it any more. Whoever had it is told.',
    'Ni all neb ei ddarllen mwyach. Dywedir wrth bwy bynnag oedd ganddo.',
  ),
  'ask-another-area': both(
    'The team there has a task to answer. Nothing changes before it has.',
    'Mae gan y tîm yno dasg i’w hateb. Nid oes dim yn newid cyn iddo wneud.',
  ),
  'record-choice-to-travel': both(
    'It holds until the child says otherwise.',
    'Mae’n dal nes i’r plentyn ddweud fel arall.',
  ),
  'change-area-move': both(
    'By then we ask whether the child is back.',
    'Erbyn hynny byddwn yn gofyn a yw’r plentyn yn ôl.',
  ),
  'end-area-move': both('The team there is asked nothing more.', 'Ni ofynnir dim mwy i’r tîm yno.'),
  'record-custody': both(
    'Appointments do not count from that day, and the handover waits for the release.',
    'Nid yw apwyntiadau’n cyfrif o’r diwrnod hwnnw, ac mae’r trosglwyddo’n aros am y rhyddhau.',
  ),
  'change-custody': both(
    'The dates that hang on the release have moved with it.',
    'Mae’r dyddiadau sy’n dibynnu ar y rhyddhau wedi symud gydag ef.',
  ),
  'go-on-in-custody': both(
    'The handover goes on. Its days stand below.',
    'Mae’r trosglwyddo’n parhau. Mae ei ddiwrnodau isod.',
  ),
  'record-release': both(
    'Appointments count again, and the steps go on.',
    'Mae apwyntiadau’n cyfrif eto, ac mae’r camau’n parhau.',
  ),
  'withdraw-custody': both(
    'It counts for nothing, and stays readable.',
    'Nid yw’n cyfrif dim, ac mae’n aros yn ddarllenadwy.',
  ),
  'add-warning-note': both(
    'Whoever meets the child reads it first. It is looked at again on its day.',
    'Mae pwy bynnag sy’n cwrdd â’r plentyn yn ei ddarllen yn gyntaf. Edrychir arno eto ar ei ddiwrnod.',
  ),
  'keep-warning-note': both('It is looked at again on its day.', 'Edrychir arno eto ar ei ddiwrnod.'),
  'change-warning-note': both(
    'What it said before stays readable.',
    'Mae’r hyn a ddywedai o’r blaen yn aros yn ddarllenadwy.',
  ),
  'end-warning-note': both('Nobody is shown it any more.', 'Ni ddangosir ef i neb mwyach.'),
  'record-serious-incident': both(
    'The manager is asked to notify whoever has to know. Time with the psychologist is offered to you.',
    'Gofynnir i’r rheolwr hysbysu pwy bynnag sydd i wybod. Cynigir amser gyda’r seicolegydd i chi.',
  ),
  'record-death': both(
    'Somebody else confirms it. Then every message and reminder about the child stops.',
    'Bydd rhywun arall yn ei gadarnhau. Yna bydd pob neges a nodyn atgoffa am y plentyn yn stopio.',
  ),
  'withdraw-death': both('The plan goes on where it was.', 'Mae’r cynllun yn parhau o’r lle yr oedd.'),
  'withdraw-record': both(
    'It counts for nothing, and stays readable as withdrawn.',
    'Nid yw’n cyfrif dim, ac mae’n aros yn ddarllenadwy fel cofnod a dynnwyd yn ôl.',
  ),
  'correct-note': both(
    'It stands first below. The one before it says that it was corrected.',
    'Mae’n gyntaf isod. Mae’r un o’i flaen yn dweud iddo gael ei gywiro.',
  ),
  'dismiss-proposal': both('Nobody is reminded of it any more.', 'Ni atgoffir neb ohono mwyach.'),
  'withdraw-note': both(
    'It stays among the notes, marked as withdrawn.',
    'Mae’n aros ymhlith y nodiadau, wedi’i farcio fel un a dynnwyd yn ôl.',
  ),
};
