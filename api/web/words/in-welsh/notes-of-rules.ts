/** The notes of the policy’s rules in Welsh: ours until a translator has read it. What a service wrote of its own rule stays as written. */
export const NOTES_IN_WELSH: Readonly<Record<string, string>> = {
  'The days of later years are added once they are published.':
    'Ychwanegir diwrnodau’r blynyddoedd nesaf pan gânt eu cyhoeddi.',
  'When a step opens and a review falls due on its day.':
    'Pryd y mae cam yn agor ac y daw adolygiad yn ddyledus ar ei ddiwrnod.',
  'When a dated step that nobody has answered counts as unanswered.':
    'Pryd y mae cam â dyddiad nad atebodd neb yn cyfrif fel un heb ei ateb.',
  'At most; by the court only.': 'Ar y mwyaf; gan y llys yn unig.',
  'At least this often.': 'O leiaf mor aml â hyn.',
  'Guidance asks for a review before the end; the day is local policy.':
    'Mae canllawiau’n gofyn am adolygiad cyn y diwedd; polisi lleol yw’r diwrnod.',
  'The exit plan is begun on this day.': 'Dechreuir y cynllun ymadael ar y diwrnod hwn.',
  'So that the child has time to think; no answer is no answer.':
    'Er mwyn i’r plentyn gael amser i feddwl; nid yw peidio ag ateb yn ateb.',
  'So that the child has read it before the last appointment.':
    'Er mwyn i’r plentyn ei ddarllen cyn yr apwyntiad olaf.',
  'When the answer is hoped for; it is taken at any time.':
    'Pryd y gobeithir am yr ateb; fe’i derbynnir ar unrhyw adeg.',
  'For a child without a plan: so that it stands before its first step.':
    'Ar gyfer plentyn heb gynllun: er mwyn iddo fod yno cyn ei gam cyntaf.',
  'Every child of this age is looked for, because some who were eligible were missed.':
    'Chwilir am bob plentyn o’r oedran hwn, gan fod rhai plant cymwys wedi’u colli.',
  'The transition plan stands inside the sentence plan.': 'Mae’r cynllun pontio yn rhan o’r cynllun dedfryd.',
  'With the first three-way meeting; unfilled, the request climbs.':
    'Gyda’r cyfarfod tair ffordd cyntaf; heb ateb, caiff y cais ei godi.',
  'Or later by joint decision; a day on which it may happen, not must.':
    'Neu’n ddiweddarach drwy benderfyniad ar y cyd; diwrnod y caiff ddigwydd, nid y mae’n rhaid.',
  'The upper limit of "young adult".': 'Terfyn uchaf “oedolyn ifanc”.',
  'Not waived when a plan starts late.': 'Ni chaiff ei hepgor pan fo cynllun yn dechrau’n hwyr.',
  'Silence is neither a yes nor a no.': 'Nid yw tawelwch yn ie nac yn na.',
  'So that an unanswered handover climbs before the birthday, not after.':
    'Er mwyn i drosglwyddo heb ei ateb gael ei godi cyn y pen-blwydd, nid wedyn.',
  'Guidance asks that the transition is reviewed; the week is local policy.':
    'Mae canllawiau’n gofyn am adolygu’r trosglwyddo; polisi lleol yw’r wythnos.',
  'A proposal, for people to decide.': 'Cynnig, i bobl benderfynu arno.',
  'The proposed end of being kept, when no order ends earlier.':
    'Y diwedd a gynigir i’r cadw, pan nad oes gorchymyn yn dod i ben yn gynt.',
  'Between steps that are brought forward because a plan starts late.':
    'Rhwng camau a ddygir ymlaen am fod cynllun yn dechrau’n hwyr.',
  'What the receiver must do first, said in the information pack.':
    'Yr hyn y mae’n rhaid i’r ochr sy’n derbyn ei wneud gyntaf, fel y dywed y pecyn gwybodaeth.',
  "Up the silent side's line; the sender's manager is told at each step.":
    'I fyny llinell yr ochr sy’n dawel; dywedir wrth reolwr yr anfonwr ar bob cam.',
  'So at the fourth. It informs, and never blocks or delays a step that the law requires.':
    'Felly ar y pedwerydd. Mae’n rhoi gwybodaeth, ac nid yw byth yn rhwystro nac yn gohirio cam y mae’r gyfraith yn ei ofyn.',
  "So that it comes before the law's third failure.": 'Er mwyn iddo ddod cyn trydydd methiant y gyfraith.',
  'The same day.': 'Yr un diwrnod.',
  'A legal trigger comes first in every conflict with a consultation.':
    'Y gyfraith sy’n dod gyntaf ym mhob gwrthdaro ag ymgynghoriad.',
  'The officer must lay an information unless exceptional.':
    'Rhaid i’r swyddog osod gwybodaeth gerbron llys oni bai bod yr amgylchiadau’n eithriadol.',
  'Referral to an enforcement officer. A transferred youth rehabilitation order stays under Schedule 7.':
    'Atgyfeirio at swyddog gorfodi. Mae gorchymyn adsefydlu ieuenctid a drosglwyddwyd yn aros o dan Atodlen 7.',
  'Whose advice counts; a plan itself asks the first. The record says whose it was. A service may name one alone.':
    'Cyngor pwy sy’n cyfrif; mae’r cynllun ei hun yn gofyn i’r cyntaf. Mae’r cofnod yn dweud cyngor pwy oedd. Caiff gwasanaeth enwi un yn unig.',
  'For the advice, and then for the worker’s decision.': 'Ar gyfer y cyngor, ac yna ar gyfer penderfyniad y gweithiwr.',
  'Then a review: let go, extend, or return to a closer rhythm.':
    'Yna adolygiad: gollwng gafael, estyn, neu ddychwelyd at rythm agosach.',
  'From 18 and with no worry: then a letter and an open door.': 'O 18 oed, a heb bryder: yna llythyr a drws agored.',
  'Parents are involved unless that is unsafe.': 'Cynhwysir rhieni oni bai nad yw hynny’n ddiogel.',
  'Steps may follow them, out of order.': 'Caiff camau eu dilyn, yn eu trefn eu hunain.',
  'After the day of a check-in; nobody’s silence is a missed one.':
    'Ar ôl diwrnod sgwrs gyswllt; nid yw tawelwch neb yn golygu iddi gael ei cholli.',
  'After a missed check-in: “we missed each other”.': 'Ar ôl colli sgwrs gyswllt: “fe fethon ni ein gilydd”.',
  'After the first one, by the person whom the child trusts.':
    'Ar ôl y cyntaf, gan y person y mae’r plentyn yn ymddiried ynddo.',
  'By somebody whom the child knows.': 'Gan rywun y mae’r plentyn yn ei adnabod.',
  'The same day, once a welfare check did not find the child safe.':
    'Yr un diwrnod, os na chafodd gwiriad lles fod y plentyn yn ddiogel.',
  'From 18 and with no worry, in place of a welfare check.': 'O 18 oed, a heb bryder, yn lle gwiriad lles.',
  'After the day on which the review is due, or the taper is used up.':
    'Ar ôl y diwrnod y mae’r adolygiad yn ddyledus, neu y daw’r rhythm i ben.',
  'After the review by which people let go; and so long again for goodbye.':
    'Ar ôl yr adolygiad pan fo pobl yn gollwng gafael; a chymaint eto i ffarwelio.',
  'Unless the child says another day; a pause never turns into silence.':
    'Oni bai bod y plentyn yn enwi diwrnod arall; nid yw saib byth yn troi’n dawelwch.',
  'In one absence: then the child needs somebody else meanwhile.':
    'Mewn un absenoldeb: yna mae ar y plentyn angen rhywun arall yn y cyfamser.',
  'After the birthdays at which agreement means something else: theirs to give from 16, and no parent told from 18.':
    'Ar ôl y penblwyddi pan fo cytundeb yn golygu rhywbeth arall: eu cytundeb nhw o 16 oed, a dim dweud wrth riant o 18 oed.',
  'After the end of the order, or the transfer, where the child has agreed to it.':
    'Ar ôl diwedd y gorchymyn, neu’r trosglwyddo, lle mae’r plentyn wedi cytuno.',
  'After a change that could not wait; any other waits until the child was told.':
    'Ar ôl newid na allai aros; mae pob un arall yn aros nes i’r plentyn gael gwybod.',
  'Also where the task that asks for a name, or the handover itself, names another practitioner than before.':
    'Hefyd lle mae’r dasg sy’n gofyn am enw, neu’r trosglwyddo ei hun, yn enwi ymarferydd gwahanol i’r un blaenorol.',
  'In place of a worker who has gone, or is away with nobody to stand in; then it climbs.':
    'Yn lle gweithiwr sydd wedi mynd, neu sydd i ffwrdd heb neb i ddirprwyo; yna caiff ei godi.',
  'Before the person whom the child trusts leaves or is away for long: time to introduce another.':
    'Cyn i’r person y mae’r plentyn yn ymddiried ynddo adael neu fod i ffwrdd yn hir: amser i gyflwyno rhywun arall.',
  'An absence this long, or without an end, is one in which the child needs somebody else.':
    'Mewn absenoldeb mor hir â hyn, neu heb ddiwedd, mae ar y plentyn angen rhywun arall.',
  'What a morning digest counts as due; it comes again the next working day.':
    'Yr hyn y mae neges y bore yn ei gyfrif yn ddyledus; daw eto’r diwrnod gwaith nesaf.',
  'A count below this is not shown, nor one that would tell it.':
    'Ni ddangosir nifer is na hyn, nac un a fyddai’n ei ddatgelu.',
  'A shorter period would be about few, whom somebody may know.':
    'Byddai cyfnod byrrach yn sôn am ychydig o bobl, y gall rhywun eu hadnabod.',
  'Where one band of waiting for a receiving practitioner’s name ends.':
    'Ble mae un band o aros am enw ymarferydd sy’n derbyn yn gorffen.',
  'When the child’s view of it is looked for.': 'Pryd y ceisir barn y plentyn arno.',
  'Before and after that, so that a review held early or late counts.':
    'Cyn ac ar ôl hynny, er mwyn i adolygiad cynnar neu hwyr gyfrif.',
  'For how long a decision to enforce is looked for.': 'Am ba hyd y chwilir am benderfyniad i orfodi.',
  'Whoever the step waits for is reminded with the first; it goes on climbing, and never closes.':
    'Atgoffir gyda’r cyntaf bwy bynnag y mae’r cam yn aros amdano; mae’n dal i gael ei godi, ac nid yw byth yn cau.',
  'An open concern with nothing else before it is looked at again.':
    'Edrychir eto ar bryder agored nad oes dim arall o’i flaen.',
  'With reasons recorded; the refusal stays on record.':
    'Gyda rhesymau wedi’u cofnodi; mae’r gwrthodiad yn aros ar gofnod.',
  'Shown to whoever raised it; no step waits for another.':
    'Dangosir hyn i’r sawl a’i cododd; nid oes cam yn aros am gam arall.',
  'For an open concern; on the birthday no clock is dropped.':
    'Ar gyfer pryder agored; ar y pen-blwydd ni ollyngir yr un cloc.',
  'Then the safeguarding board; it never closes by timeout.':
    'Yna’r bwrdd diogelu; nid yw byth yn cau am fod amser wedi dod i ben.',
  'Every later step of an urgent disagreement: the same day.': 'Pob cam diweddarach o anghytundeb brys: yr un diwrnod.',
  'The sender checks each one, or says why it does not apply. Victim details never stand on a child’s plan.':
    'Mae’r anfonwr yn gwirio pob un, neu’n dweud pam nad yw’n berthnasol. Nid yw manylion dioddefwr byth ar gynllun plentyn.',
  'From the day of the transfer on; the pack says what must be done in them.':
    'O ddiwrnod y trosglwyddo ymlaen; mae’r pecyn yn dweud beth y mae’n rhaid ei wneud ynddynt.',
  'A returned pack, and another date asked for.': 'Pecyn a ddychwelwyd, a dyddiad arall y gofynnwyd amdano.',
  'Of a charge or a breach without a day; otherwise after its day.':
    'Cyhuddiad neu dorri amodau heb ddiwrnod; fel arall ar ôl ei ddiwrnod.',
  'After a hearing.': 'Ar ôl gwrandawiad.',
  'Of a handover that waits for a release without a day.': 'Trosglwyddo sy’n aros am ryddhau heb ddiwrnod.',
  'To a named person where the child is now.': 'At berson a enwir lle mae’r plentyn nawr.',
  'By the other area; then it climbs its line.': 'Gan yr ardal arall; yna caiff ei godi ar hyd ei llinell.',
  'Where nobody knows until when the child stays in the other area.':
    'Lle nad oes neb yn gwybod tan pryd y bydd y plentyn yn yr ardal arall.',
  'Before the 18th birthday of a child who is to be inside on it.':
    'Cyn pen-blwydd 18 oed plentyn a fydd yn y ddalfa ar y diwrnod.',
  'What is missing when responsibility is accepted is named, and the manager told; it holds nothing up.':
    'Enwir yr hyn sydd ar goll pan dderbynnir y cyfrifoldeb, a dywedir wrth y rheolwr; nid yw’n dal dim yn ôl.',
  'What was done holds while it waits; a sign-off that waits climbs. Never by whoever did it.':
    'Mae’r hyn a wnaed yn sefyll wrth aros; caiff cymeradwyo sy’n aros ei godi. Byth gan y sawl a’i gwnaeth.',
  'Then whoever holds the plan is asked whether it still holds; until then it stands.':
    'Yna gofynnir i’r sawl sy’n dal y cynllun a yw’n wir o hyd; tan hynny mae’n sefyll.',
  'Offered to whoever wrote it down; later it is withdrawn with a reason.':
    'Cynigir hyn i’r sawl a’i hysgrifennodd; yn ddiweddarach caiff ei dynnu’n ôl gyda rheswm.',
  'Of a death, and of any other notifiable incident.':
    'Am farwolaeth, ac unrhyw ddigwyddiad arall y mae’n rhaid hysbysu amdano.',
  'To those who worked with the child.': 'I’r rhai a fu’n gweithio gyda’r plentyn.',
  'After a concern, a serious incident, a death or a welfare check: supervision with the psychologist, which may be declined.':
    'Ar ôl pryder, digwyddiad difrifol, marwolaeth neu wiriad lles: goruchwyliaeth gyda’r seicolegydd, y gellir ei gwrthod.',
  'Without an answer, without a day, or after the day: nobody is told, and the worker may still take it up.':
    'Heb ateb, heb ddiwrnod, neu ar ôl y diwrnod: ni ddywedir wrth neb, a chaiff y gweithiwr ei derbyn o hyd.',
  'After it was held, declined or lapsed; then it is erased.':
    'Ar ôl iddi gael ei chynnal, ei gwrthod neu ddod i ben; yna caiff ei dileu.',
  'Who, when and why; denied reads too.': 'Pwy, pryd a pham; darlleniadau a wrthodwyd hefyd.',
  'Practice recommendations travel; what is shared is still decided section by section.':
    'Mae argymhellion ymarfer yn teithio; penderfynir o hyd fesul adran beth a rennir.',
  'Shared only with a reason of its own, written for this recipient.':
    'Rhennir hyn dim ond gyda rheswm ei hun, wedi’i ysgrifennu ar gyfer y derbynnydd hwn.',
  'What a decision rests on unless it says otherwise. The child’s agreement to contact is another thing.':
    'Yr hyn y mae penderfyniad yn seiliedig arno oni bai ei fod yn dweud fel arall. Peth arall yw cytundeb y plentyn i gyswllt.',
  'Unless the decision names another day.': 'Oni bai bod y penderfyniad yn enwi diwrnod arall.',
  'Needed for longer, it is decided on anew.': 'Os oes ei angen am hwy, penderfynir arno o’r newydd.',
  'The recipient says that it arrived; silence climbs.':
    'Mae’r derbynnydd yn dweud ei fod wedi cyrraedd; caiff tawelwch ei godi.',
  'No translator has read the Welsh yet: have it read before it is sent.':
    'Nid oes cyfieithydd wedi darllen y Gymraeg eto: trefnwch hynny cyn ei hanfon.',
  'Suggested and never put in; never in what has to be said exactly: concerns, warnings, breach, refusals of consent, quotations.':
    'Fe’u hawgrymir ac ni chânt byth eu rhoi i mewn; byth yn yr hyn y mae’n rhaid ei ddweud yn union: pryderon, rhybuddion, torri amodau, gwrthod cydsyniad, dyfyniadau.',
  'Referral orders and out-of-court disposals; whichever is later.':
    'Gorchmynion atgyfeirio a gwarediadau y tu allan i’r llys; pa un bynnag sydd hwyraf.',
  'Contact by choice has no order; it is kept as what was done out of court is.':
    'Nid oes gorchymyn i gyswllt o ddewis; fe’i cedwir fel yr hyn a wnaed y tu allan i’r llys.',
  'A class of its own: nothing is erased until the service sets a period.':
    'Dosbarth ar ei ben ei hun: ni ddileir dim nes i’r gwasanaeth osod cyfnod.',
  'After the last day on which it could be read, the text is erased. What was decided, and who looked, stays.':
    'Ar ôl y diwrnod olaf y gellid ei ddarllen, dileir y testun. Mae’r hyn a benderfynwyd, a phwy a edrychodd, yn aros.',
  'Somebody looks whether it still has to stand; no day ends it by itself.':
    'Mae rhywun yn edrych a oes rhaid iddo sefyll o hyd; nid oes diwrnod yn dod ag ef i ben ar ei ben ei hun.',
  'Long enough for what cannot wait, too short to become a habit; the manager is told.':
    'Digon hir ar gyfer yr hyn na all aros, rhy fyr i fod yn arfer; dywedir wrth y rheolwr.',
  'Nobody has confirmed in the statute yet that it leads here. Missed appointments are counted, and no step follows from this alone.':
    'Nid oes neb wedi cadarnhau yn y statud eto ei fod yn arwain yma. Cyfrifir apwyntiadau a gollwyd, ac ni ddaw cam o hyn yn unig.',
  'No translator has read the Welsh yet: have it read before a child reads it.':
    'Nid oes cyfieithydd wedi darllen y Gymraeg eto: trefnwch hynny cyn i blentyn ei darllen.',
  'A transferred order stays under Schedule 7: earlier warnings still count.':
    'Mae gorchymyn a drosglwyddwyd yn aros o dan Atodlen 7: mae rhybuddion cynharach yn dal i gyfrif.',
  'A reminder, which holds no step up; “nothing to add” is an answer.':
    'Nodyn atgoffa, nad yw’n dal cam yn ôl; mae “dim i’w ychwanegu” yn ateb.',
  'For every child whose plan starts; the child’s answer is recorded either way.':
    'Ar gyfer pob plentyn y mae ei gynllun yn dechrau; cofnodir ateb y plentyn beth bynnag yw.',
  'When unsure: telephone the local team.': 'Pan nad ydych yn siŵr: ffoniwch y tîm lleol.',
  'A report by telephone, or a decision not to report with reasons; then the duty manager by the telephone list.':
    'Adroddiad dros y ffôn, neu benderfyniad i beidio ag adrodd, gyda rhesymau; yna’r rheolwr ar ddyletswydd yn ôl y rhestr ffôn.',
  'Outside working hours by the rota; their absence never holds up a report.':
    'Y tu allan i oriau gwaith yn ôl y rota; nid yw eu habsenoldeb byth yn dal adroddiad yn ôl.',
  'Somebody with oversight looks for the child whom it describes; nothing else waits for that.':
    'Mae rhywun â throsolwg yn chwilio am y plentyn a ddisgrifir; nid oes dim arall yn aros am hynny.',
  'The youth justice manager is told the same day.': 'Dywedir wrth y rheolwr cyfiawnder ieuenctid yr un diwrnod.',
  'The multi-agency referral form.': 'Y ffurflen atgyfeirio amlasiantaeth.',
  'When no acknowledgement has come.': 'Pan na ddaeth cydnabyddiaeth.',
  '"Normally": from 18; it climbs, and is never called a breach of law.':
    '“Fel arfer”: o 18 oed; caiff ei godi, ac ni elwir byth yn dorri’r gyfraith.',
  'To the designated officer of the place of work; else the next working day.':
    'At swyddog dynodedig y man gwaith; fel arall y diwrnod gwaith nesaf.',
  'Where 24 hours end on a day off.': 'Lle mae 24 awr yn gorffen ar ddiwrnod heb waith.',
  "For the child and for each worker's mail: the surest way to treat Welsh no less favourably.":
    'Ar gyfer y plentyn a phost pob gweithiwr: y ffordd sicraf o drin y Gymraeg yn ddim llai ffafriol.',
  'An advocate is offered when the child asks, or whenever a worker thinks of it.':
    'Cynigir eiriolwr pan fo’r plentyn yn gofyn, neu pryd bynnag y bydd gweithiwr yn meddwl amdano.',
  'Not confirmed for England yet: this counts until it is.':
    'Heb ei gadarnhau ar gyfer Lloegr eto: dyma sy’n cyfrif tan hynny.',
};
