import type { TaskKind } from '../../../domain/transition-plan/state';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { both } from './headings';

/** Why each kind of task is asked of people. What the policy says of it, with its standing and source, stands below it on the page. */
export const WHY_TASKS: Readonly<Record<TaskKind, InBothLanguages>> = {
  'prepare-child': both(
    'A child who is told beforehand, in their own words, what changes at probation is not taken by surprise by it.',
    'Nid yw plentyn sy’n cael gwybod ymlaen llaw, yn ei eiriau ei hun, beth sy’n newid gyda’r gwasanaeth prawf yn cael ei synnu ganddo.',
  ),
  'share-information': both(
    'Whoever receives a young adult has to know them before responsibility passes, so that nobody has to tell their story again.',
    'Rhaid i bwy bynnag sy’n derbyn oedolyn ifanc ei adnabod cyn i’r cyfrifoldeb basio, fel nad oes rhaid i neb adrodd ei stori eto.',
  ),
  'name-receiving-officer': both(
    'A child who knows the name of their next worker can meet them in time.',
    'Gall plentyn sy’n gwybod enw ei weithiwr nesaf gwrdd ag ef mewn pryd.',
  ),
  'three-way-meeting': both(
    'Somebody whom the child trusts is there when they first meet the new worker.',
    'Mae rhywun y mae’r plentyn yn ymddiried ynddo yno pan fydd yn cwrdd â’r gweithiwr newydd am y tro cyntaf.',
  ),
  'joint-contact': both(
    'Trust passes from one worker to the other in time spent together, not on paper.',
    'Mae ymddiriedaeth yn pasio o’r naill weithiwr i’r llall mewn amser a dreulir gyda’i gilydd, nid ar bapur.',
  ),
  'receiver-led-contact': both(
    'The child sees the new worker lead while the one they know is still there.',
    'Mae’r plentyn yn gweld y gweithiwr newydd yn arwain tra bo’r un y mae’n ei adnabod yno o hyd.',
  ),
  'accept-responsibility': both(
    'Responsibility passes only when somebody says that they take it. Nobody’s silence is taken for a yes.',
    'Dim ond pan fydd rhywun yn dweud ei fod yn ei gymryd y mae cyfrifoldeb yn pasio. Ni chymerir distawrwydd neb fel ie.',
  ),
  'after-transfer-check-in': both(
    'The weeks after a transfer are when a young adult is most easily lost.',
    'Yr wythnosau ar ôl trosglwyddo yw’r adeg y mae oedolyn ifanc yn cael ei golli hawsaf.',
  ),
  'transition-review': both(
    'Both sides look at what worked, with the young adult, before the youth justice service lets go.',
    'Mae’r ddwy ochr yn edrych ar yr hyn a weithiodd, gyda’r oedolyn ifanc, cyn i’r gwasanaeth cyfiawnder ieuenctid ollwng gafael.',
  ),
  'decide-keep-or-hand-over': both(
    'Where little time remains, one more change of worker may do more harm than good. A manager decides.',
    'Lle nad oes ond ychydig o amser ar ôl, gall newid gweithiwr unwaith eto wneud mwy o ddrwg nag o les. Rheolwr sy’n penderfynu.',
  ),
  'review-before-end': both(
    'An order should not end without anybody looking at what was done and what is still needed.',
    'Ni ddylai gorchymyn ddod i ben heb i neb edrych ar yr hyn a wnaed a’r hyn sydd ei angen o hyd.',
  ),
  'exit-plan': both(
    'The child keeps what was done, what worked, and who goes on supporting them.',
    'Mae’r plentyn yn cadw’r hyn a wnaed, yr hyn a weithiodd, a phwy sy’n dal i’w gefnogi.',
  ),
  'offer-voluntary-contact': both(
    'Support does not have to end with the order, and the child chooses.',
    'Nid oes rhaid i gefnogaeth ddod i ben gyda’r gorchymyn, a’r plentyn sy’n dewis.',
  ),
  'plan-review': both(
    'A plan that nobody looks at no longer fits the child.',
    'Nid yw cynllun nad oes neb yn edrych arno yn gweddu i’r plentyn mwyach.',
  ),
  'correct-address': both(
    'A message did not arrive, so somebody does not know what waits for them.',
    'Ni chyrhaeddodd neges, felly nid yw rhywun yn gwybod beth sy’n aros amdano.',
  ),
  'follow-up-missed': both(
    'A child who missed an appointment hears from somebody soon, and kindly.',
    'Mae plentyn a gollodd apwyntiad yn clywed gan rywun yn fuan, ac yn garedig.',
  ),
  'ask-the-child': both(
    'The child’s own view is asked for before others decide. “Nothing to add” is an answer.',
    'Gofynnir am farn y plentyn ei hun cyn i eraill benderfynu. Mae “dim i’w ychwanegu” yn ateb.',
  ),
  'offer-advocate': both(
    'An advocate helps a child to be heard. It is offered; the child chooses.',
    'Mae eiriolwr yn helpu plentyn i gael ei glywed. Fe’i cynigir; y plentyn sy’n dewis.',
  ),
  'tell-family': both(
    'What a child achieved is worth telling to those whom they want to hear of it.',
    'Mae’n werth dweud am yr hyn a gyflawnodd plentyn wrth y rhai y mae am iddynt glywed amdano.',
  ),
  'fill-gap': both(
    'Somebody accepted knowing that this was missing, because it was to come.',
    'Derbyniodd rhywun gan wybod bod hyn ar goll, am ei fod i ddod.',
  ),
  'tell-child-of-change': both(
    'The child hears of a new worker from somebody they know, before they meet them.',
    'Mae’r plentyn yn clywed am weithiwr newydd gan rywun y mae’n ei adnabod, cyn cwrdd ag ef.',
  ),
  'give-advice': both(
    'A psychologist may see why a child misses appointments where others see a refusal. It never holds up what the law requires.',
    'Gall seicolegydd weld pam mae plentyn yn colli apwyntiadau lle mae eraill yn gweld gwrthod. Nid yw byth yn dal yn ôl yr hyn y mae’r gyfraith yn ei ofyn.',
  ),
  'decide-on-missed': both(
    'The law, or the policy, asks for a decision now, and for what was weighed.',
    'Mae’r gyfraith, neu’r polisi, yn gofyn am benderfyniad nawr, ac am yr hyn a bwyswyd.',
  ),
  'send-what-is-missing': both(
    'The receiving side returned the pack, and says what it needs.',
    'Dychwelodd yr ochr sy’n derbyn y pecyn, ac mae’n dweud beth sydd ei angen arni.',
  ),
  'agree-on-date': both(
    'The receiving side proposed another day. It holds only when both agree.',
    'Cynigiodd yr ochr sy’n derbyn ddiwrnod arall. Dim ond pan fydd y ddwy yn cytuno y mae’n sefyll.',
  ),
  'confirm-extracts': both(
    'Somebody shared a part of the formulation, and has to know that it arrived with the right person.',
    'Rhannodd rhywun ran o’r fformiwleiddiad, a rhaid iddo wybod ei bod wedi cyrraedd y person cywir.',
  ),
  'confirm-death': both(
    'Two people confirm it, so that no mistake stops everything about a child who lives.',
    'Mae dau berson yn ei gadarnhau, fel na fydd camgymeriad yn stopio popeth am blentyn sy’n fyw.',
  ),
  'notify-serious-incident': both(
    'Those who must learn from it have to be told in time.',
    'Rhaid dweud mewn pryd wrth y rhai y mae’n rhaid iddynt ddysgu ohono.',
  ),
  'safeguarding-review': both(
    'Others may be kept safe by what is learnt from it.',
    'Gellir cadw eraill yn ddiogel drwy’r hyn a ddysgir ohono.',
  ),
  'support-staff': both(
    'Those who worked with the child are offered support, and may decline it.',
    'Cynigir cefnogaeth i’r rhai a weithiodd gyda’r plentyn, a chânt ei gwrthod.',
  ),
  'name-another-worker': both(
    'Somebody who holds the plan leaves, or is away for long. A child is never left without a named person.',
    'Mae rhywun sy’n dal y cynllun yn gadael, neu i ffwrdd am amser hir. Ni adewir plentyn byth heb berson a enwir.',
  ),
  'review-warning-note': both(
    'A warning about safety that nobody looks at again goes on after its reason has gone.',
    'Mae rhybudd am ddiogelwch nad oes neb yn edrych arno eto yn parhau ar ôl i’r rheswm drosto fynd.',
  ),
  'sign-off': both('A second person looks at it before it counts.', 'Mae ail berson yn edrych arno cyn iddo gyfrif.'),
  'change-what-was-returned': both(
    'Whoever looked at it asks for a change before they sign it off.',
    'Mae pwy bynnag a edrychodd arno yn gofyn am newid cyn ei gymeradwyo.',
  ),
  'answer-transfer-request': both(
    'The receiving side asked, and waits for the answer.',
    'Gofynnodd yr ochr sy’n derbyn, ac mae’n aros am yr ateb.',
  ),
  'record-court-outcome': both(
    'A handover waits while a court decides. Dates go on only from what it decided.',
    'Mae trosglwyddiad yn aros tra bo llys yn penderfynu. Dim ond o’r hyn a benderfynodd y mae dyddiadau’n mynd yn eu blaen.',
  ),
  'send-next-steps': both(
    'The plan follows the child into custody, to somebody with a name.',
    'Mae’r cynllun yn dilyn y plentyn i’r ddalfa, at rywun ag enw.',
  ),
  'confirm-release': both(
    'What waits for the child outside depends on the day they come out.',
    'Mae’r hyn sy’n aros am y plentyn y tu allan yn dibynnu ar y diwrnod y daw allan.',
  ),
  'move-to-adult-establishment': both(
    'A move to where adults are held is prepared beforehand, with the young person.',
    'Mae symud i le y cedwir oedolion yn cael ei baratoi ymlaen llaw, gyda’r person ifanc.',
  ),
  'accept-area-move': both(
    'Another area asked yours to look after the child. Until you answer, they stay accountable.',
    'Gofynnodd ardal arall i’ch un chi ofalu am y plentyn. Nes i chi ateb, nhw sy’n atebol o hyd.',
  ),
  'ask-about-travelling': both(
    'Where a child moves, they choose whether the contact goes with them.',
    'Lle mae plentyn yn symud, y plentyn sy’n dewis a yw’r cyswllt yn mynd gydag ef.',
  ),
  'confirm-return': both(
    'Another area looks after the child for a time. Somebody looks whether they are back.',
    'Mae ardal arall yn gofalu am y plentyn am gyfnod. Mae rhywun yn edrych a yw’n ôl.',
  ),
  'start-voluntary-contact': both(
    'The child said yes. It begins while they still remember why.',
    'Dywedodd y plentyn ie. Mae’n dechrau tra bo’n dal i gofio pam.',
  ),
};
