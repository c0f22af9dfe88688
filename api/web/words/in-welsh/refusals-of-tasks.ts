/** What stands against a command about a task, a death, what is shared, or who works with the child; as in `refusals-of-plans.ts`. */
export const REFUSALS_OF_TASKS: Readonly<Record<string, string>> = {
  'The child’s death has been confirmed already.': 'Cadarnhawyd marwolaeth y plentyn eisoes.',
  'You have recorded this already. Somebody else has to confirm it.':
    'Rydych wedi cofnodi hyn eisoes. Rhaid i rywun arall ei gadarnhau.',
  'The day recorded first is {0}. Speak with whoever recorded it: give the same day, or withdraw it and record it anew.':
    'Y diwrnod a gofnodwyd gyntaf yw {0}. Siaradwch â phwy bynnag a’i cofnododd: rhowch yr un diwrnod, neu tynnwch ef yn ôl a’i gofnodi o’r newydd.',
  'No death is recorded here.': 'Nid oes marwolaeth wedi’i chofnodi yma.',
  'This plan holds as many decisions on sharing as it can. Speak with whoever runs the service.':
    'Mae’r cynllun hwn yn dal cynifer o benderfyniadau ar rannu ag y gall. Siaradwch â phwy bynnag sy’n rhedeg y gwasanaeth.',
  'This plan is handed to nobody. Name somebody else.': 'Ni throsglwyddir y cynllun hwn i neb. Enwch rywun arall.',
  'No other area looks after this child now, or is asked to take the plan over. Name somebody else.':
    'Nid oes ardal arall yn gofalu am y plentyn hwn nawr, nac wedi’i gofyn i gymryd y cynllun drosodd. Enwch rywun arall.',
  'Name somebody else than yourself.': 'Enwch rywun heblaw chi eich hun.',
  'Name each section once.': 'Enwch bob adran unwaith.',
  '“{0}” is not shared by default. Say in “ownReason” why this recipient needs it, or leave it out.':
    'Ni rennir “{0}” fel rheol. Dywedwch pam y mae ei angen ar y derbynnydd hwn, neu gadewch ef allan.',
  'Choose {0} or an earlier day. Should they need it for longer, decide anew then.':
    'Dewiswch {0} neu ddiwrnod cynharach. Os bydd ei angen yn hwy, penderfynwch o’r newydd bryd hynny.',
  'Only the person with whom it was shared says that it has arrived.':
    'Dim ond y person y rhannwyd ef gydag ef sy’n dweud ei fod wedi cyrraedd.',
  'Ask another manager of your service, or the head of service.':
    'Gofynnwch i reolwr arall yn eich gwasanaeth, neu i bennaeth y gwasanaeth.',
  'A manager has signed this off. Now it waits for the head of service.':
    'Mae rheolwr wedi cymeradwyo hyn. Nawr mae’n aros am bennaeth y gwasanaeth.',
  'Your service has no head of service to ask next. Have one named first.':
    'Nid oes gan eich gwasanaeth bennaeth i’w ofyn nesaf. Trefnwch enwi un yn gyntaf.',
  'Only the handover itself is accepted from a day. Leave “from” out.':
    'Dim ond y trosglwyddo ei hun a dderbynnir o ddiwrnod penodol. Gadewch y diwrnod allan.',
  'The handover is paused. It goes on when the plan is resumed.':
    'Mae’r trosglwyddo wedi’i oedi. Mae’n mynd rhagddo pan ailgychwynnir y cynllun.',
  'The receiving team has no manager to be accountable. Name one first.':
    'Nid oes gan y tîm sy’n derbyn reolwr i fod yn atebol. Enwch un yn gyntaf.',
  'Before responsibility can pass, these steps are done, or passed over with a reason: {0}.':
    'Cyn y gall y cyfrifoldeb basio, gwneir y camau hyn, neu fe’u hepgorir gyda rheswm: {0}.',
  'The transfer is planned for {0}. Choose that day or a later one, or agree on new dates for the plan first.':
    'Mae’r trosglwyddo wedi’i gynllunio ar gyfer {0}. Dewiswch y diwrnod hwnnw neu un diweddarach, neu cytunwch ar ddyddiadau newydd yn gyntaf.',
  'Keep the warning note, change it or end it; that completes this task.':
    'Cadwch y nodyn rhybudd, ei newid neu ei derfynu; mae hynny’n cwblhau’r dasg hon.',
  'Sign it off, or return it with a reason; that completes this task.':
    'Cymeradwywch ef, neu dychwelwch ef gyda rheswm; mae hynny’n cwblhau’r dasg hon.',
  'Answer the receiving side, yes or no, with a reason; that completes this task.':
    'Atebwch yr ochr sy’n derbyn, ie neu na, gyda rheswm; mae hynny’n cwblhau’r dasg hon.',
  'Record the advice, or that nobody can give it; that ends this task.':
    'Cofnodwch y cyngor, neu na all neb ei roi; mae hynny’n dod â’r dasg hon i ben.',
  'Record what was decided, a warning, enforcement or no step; that ends this task.':
    'Cofnodwch yr hyn a benderfynwyd, rhybudd, gorfodi neu ddim cam; mae hynny’n dod â’r dasg hon i ben.',
  'Record what the child answered to the offer; that completes it.':
    'Cofnodwch ateb y plentyn i’r cynnig; mae hynny’n ei chwblhau.',
  'Record what the child answered to the offer of an advocate; that completes it.':
    'Cofnodwch ateb y plentyn i’r cynnig o eiriolwr; mae hynny’n ei chwblhau.',
  'Record what the child chose; that completes it.': 'Cofnodwch ddewis y plentyn; mae hynny’n ei chwblhau.',
  'Record what the child said, or that they had nothing to add; that completes it.':
    'Cofnodwch yr hyn a ddywedodd y plentyn, neu nad oedd ganddo ddim i’w ychwanegu; mae hynny’n ei chwblhau.',
  'Record what the court has decided, or its new day; that completes it.':
    'Cofnodwch yr hyn a benderfynodd y llys, neu ei ddiwrnod newydd; mae hynny’n ei chwblhau.',
  'Record the release, or its new day; that completes it.':
    'Cofnodwch y rhyddhau, neu ei ddiwrnod newydd; mae hynny’n ei chwblhau.',
  'Begin the contact with the child, with its preparation; by the next morning that completes it.':
    'Dechreuwch y cyswllt â’r plentyn, gyda’i baratoi; erbyn y bore nesaf mae hynny’n ei chwblhau.',
  'Say that the child is home again by ending the move, or until when they stay; that completes it.':
    'Dywedwch fod y plentyn adref eto drwy derfynu’r symud, neu tan pryd y mae’n aros; mae hynny’n ei chwblhau.',
  'An accepted handover completes by itself on the day of the transfer.':
    'Mae trosglwyddiad a dderbyniwyd yn ei gwblhau ei hun ar ddiwrnod y trosglwyddo.',
  'Confirm by recording the death as well, or withdraw the record.':
    'Cadarnhewch drwy gofnodi’r farwolaeth hefyd, neu tynnwch y cofnod yn ôl.',
  'Check this item of the information pack again; that completes it.':
    'Gwiriwch yr eitem hon o’r pecyn gwybodaeth eto; mae hynny’n ei chwblhau.',
  'Say that what was shared has arrived; that completes it.':
    'Dywedwch fod yr hyn a rannwyd wedi cyrraedd; mae hynny’n ei chwblhau.',
  'Say in “note” who was told, what was said and how.':
    'Dywedwch yn y nodyn wrth bwy y dywedwyd, beth a ddywedwyd a sut.',
  'Agree by giving the plan the new day, or say in “note” why the day stays.':
    'Cytunwch drwy roi’r diwrnod newydd i’r cynllun, neu dywedwch yn y nodyn pam mae’r diwrnod yn aros.',
  'Name somebody in their place: that completes it. Where somebody stands in, it is taken back by itself.':
    'Enwch rywun yn eu lle: mae hynny’n ei chwblhau. Lle mae rhywun yn dirprwyo, fe’i tynnir yn ôl ohoni’i hun.',
  'Say what was done, what worked, who goes on supporting, and the child’s view.':
    'Dywedwch beth a wnaed, beth a weithiodd, pwy sy’n dal i gefnogi, a barn y plentyn.',
  'An exit plan is recorded with the task that asks for it.': 'Cofnodir cynllun ymadael gyda’r dasg sy’n gofyn amdano.',
  'Decide by keeping the child at the youth justice service or handing over.':
    'Penderfynwch drwy gadw’r plentyn yn y gwasanaeth cyfiawnder ieuenctid neu drwy drosglwyddo.',
  'Say who receives the young adult.': 'Dywedwch pwy sy’n derbyn yr oedolyn ifanc.',
  'Name somebody of the receiving service.': 'Enwch rywun o’r gwasanaeth sy’n derbyn.',
  'A receiving officer is named by the task that asks for one.':
    'Enwir yr ymarferydd sy’n derbyn drwy’r dasg sy’n gofyn am un.',
  'Only the decision itself ends this task: keep the child, or hand over.':
    'Dim ond y penderfyniad ei hun sy’n dod â’r dasg hon i ben: cadw’r plentyn, neu drosglwyddo.',
  'The child is told of this. A manager takes a planned change back by naming the present worker.':
    'Dywedir hyn wrth y plentyn. Mae rheolwr yn tynnu newid arfaethedig yn ôl drwy enwi’r gweithiwr presennol.',
  'The step needs this task. Pass the step over with a reason, or ask somebody else.':
    'Mae ar y cam angen y dasg hon. Hepgorwch y cam gyda rheswm, neu gofynnwch i rywun arall.',
  'Choose somebody of the same service: work crosses to another service only by the handover itself.':
    'Dewiswch rywun o’r un gwasanaeth: dim ond drwy’r trosglwyddo ei hun y mae gwaith yn croesi i wasanaeth arall.',
  'This handover was accepted. Speak with the receiving manager before asking somebody else.':
    'Derbyniwyd y trosglwyddiad hwn. Siaradwch â’r rheolwr sy’n derbyn cyn gofyn i rywun arall.',
  'Wait for the answer to what was asked before.': 'Arhoswch am yr ateb i’r hyn a ofynnwyd o’r blaen.',
  'No handover is planned. Ask for a handover.': 'Nid oes trosglwyddiad wedi’i gynllunio. Gofynnwch am un.',
  'A handover is planned. Ask for an earlier one.': 'Mae trosglwyddiad wedi’i gynllunio. Gofynnwch am un cynharach.',
  'The transfer is planned for {0}. Ask for a day before it.':
    'Mae’r trosglwyddo wedi’i gynllunio ar gyfer {0}. Gofynnwch am ddiwrnod cyn hynny.',
  'Contact with this person is recorded as not safe. Say that nobody may speak with them, or leave “unsafe” out.':
    'Cofnodwyd nad yw cyswllt â’r person hwn yn ddiogel. Dywedwch na chaiff neb siarad â nhw, neu gadewch allan nad yw’n ddiogel.',
  'This plan holds as many warning notes as it can. Change one that stands.':
    'Mae’r cynllun hwn yn dal cynifer o nodiadau rhybudd ag y gall. Newidiwch un sy’n sefyll.',
  'This warning was changed as often as it can be. End it, and add another.':
    'Newidiwyd y rhybudd hwn gynifer o weithiau ag y gellir. Terfynwch ef, ac ychwanegwch un arall.',
  'This plan holds as many withdrawn records as it can. Record beside it what is right instead.':
    'Mae’r cynllun hwn yn dal cynifer o gofnodion a dynnwyd yn ôl ag y gall. Cofnodwch wrth ei ymyl yr hyn sy’n gywir yn lle hynny.',
  'Work with the child names them. Withdraw that first.':
    'Mae gwaith gyda’r plentyn yn eu henwi. Tynnwch hwnnw’n ôl yn gyntaf.',
  'It has not been held. Call it off instead.': 'Nid yw wedi’i gynnal. Canslwch ef yn lle hynny.',
  'It has not taken place. Call it off instead.': 'Nid yw wedi digwydd. Canslwch ef yn lle hynny.',
  'A warning stands for it. A decision made under the law is never undone by this: withdraw the warning first, with why.':
    'Mae rhybudd yn sefyll amdano. Ni ddadwneir penderfyniad a wnaed o dan y gyfraith drwy hyn: tynnwch y rhybudd yn ôl yn gyntaf, gyda’r rheswm.',
  'This is the other side’s check.': 'Gwiriad yr ochr arall yw hwn.',
  'The other side has said this of the item.': 'Yr ochr arall sydd wedi dweud hyn am yr eitem.',
  'The other side has asked for this.': 'Yr ochr arall sydd wedi gofyn am hyn.',
  'It was decided on. What a decision was made on stays to be read with it: write a note of what was wrong.':
    'Penderfynwyd arno. Mae’r hyn y seiliwyd penderfyniad arno’n aros i’w ddarllen gydag ef: ysgrifennwch nodyn o’r hyn oedd yn anghywir.',
  'Name somebody of the youth justice service.': 'Enwch rywun o’r gwasanaeth cyfiawnder ieuenctid.',
  'This person is the case manager already. Name somebody else.':
    'Y person hwn yw’r swyddog achos eisoes. Enwch rywun arall.',
  'This person is named already, and takes over once the child was told.':
    'Mae’r person hwn wedi’i enwi eisoes, ac yn cymryd drosodd ar ôl i’r plentyn gael gwybod.',
  'Nobody is named yet. Name somebody by completing the task that asks for a receiving practitioner.':
    'Nid oes neb wedi’i enwi eto. Enwch rywun drwy gwblhau’r dasg sy’n gofyn am ymarferydd sy’n derbyn.',
  'This person receives the young adult already. Name somebody else.':
    'Mae’r person hwn yn derbyn yr oedolyn ifanc eisoes. Enwch rywun arall.',
  'Nobody takes another receiving practitioner’s place by this, so nothing is urgent. Leave “urgent” out.':
    'Nid oes neb yn cymryd lle ymarferydd arall drwy hyn, felly nid oes dim yn frys. Gadewch y brys allan.',
  'You are accountable for this plan already.': 'Rydych yn atebol am y cynllun hwn eisoes.',
  'Leave “mail” out. {0}': 'Rhaid i’r neges hon fynd.',
};
