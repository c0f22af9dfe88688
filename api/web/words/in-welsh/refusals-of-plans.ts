/** What stands against a command about a plan, in English as the domain says it and in Welsh: ours until a translator has read it. */
export const REFUSALS_OF_PLANS: Readonly<Record<string, string>> = {
  'Book fewer at once, or call off what is not needed any more.':
    'Trefnwch lai ar unwaith, neu canslwch yr hyn nad oes ei angen mwyach.',
  'This time has passed. Choose a later one.': 'Mae’r amser hwn wedi mynd heibio. Dewiswch un diweddarach.',
  'The order ends on {0}. Book what comes after it without “orderId”: it is by the child’s choice.':
    'Daw’r gorchymyn i ben ar {0}. Trefnwch yr hyn a ddaw wedyn heb y gorchymyn: dewis y plentyn ydyw.',
  'Its time has not come: it is on {0}. Move it or call it off instead.':
    'Nid yw ei amser wedi dod: mae ar {0}. Symudwch neu canslwch ef yn lle hynny.',
  'This outcome is recorded already.': 'Mae’r canlyniad hwn wedi’i gofnodi eisoes.',
  'Say what the reasonable excuse was.': 'Dywedwch beth oedd yr esgus rhesymol.',
  'An outcome stands already. Say why it is changed.': 'Mae canlyniad yn sefyll eisoes. Dywedwch pam y caiff ei newid.',
  'This plan holds as many of these as it can. Speak with whoever runs the service before adding more.':
    'Mae’r cynllun hwn yn dal cynifer o’r rhain ag y gall. Siaradwch â phwy bynnag sy’n rhedeg y gwasanaeth cyn ychwanegu mwy.',
  'This plan holds as many of these as it can. Speak with whoever runs the service before recording more.':
    'Mae’r cynllun hwn yn dal cynifer o’r rhain ag y gall. Siaradwch â phwy bynnag sy’n rhedeg y gwasanaeth cyn cofnodi mwy.',
  'Say who is involved already, or leave “professionalId” out for the case manager.':
    'Dywedwch pwy sy’n gweithio gyda’r plentyn eisoes, neu gadewch hyn allan ar gyfer y swyddog achos.',
  'Invite each agency once.': 'Gwahoddwch bob asiantaeth unwaith.',
  'It is on {0}. Record it once it was held.': 'Mae ar {0}. Cofnodwch ef ar ôl ei gynnal.',
  'Say of each invited agency, once, whether it was there: {0}.':
    'Dywedwch am bob asiantaeth a wahoddwyd, unwaith, a oedd yno: {0}.',
  'A gap is left by an agency that was not there.': 'Asiantaeth nad oedd yno sy’n gadael bwlch.',
  'The model has {0} levels. Choose one of them.': 'Mae gan y model {0} lefel. Dewiswch un ohonynt.',
  'Name only what runs now, each once.': 'Enwch yr hyn sy’n rhedeg nawr yn unig, pob un unwaith.',
  'There are {0} already, and at most {1} are to run at once. Say what stops for this one, or have a manager record why there are to be more.':
    'Mae {0} eisoes, a dim mwy na {1} sydd i redeg ar unwaith. Dywedwch beth sy’n dod i ben er mwyn hwn, neu gofynnwch i reolwr gofnodi pam y bydd mwy.',
  'Only a manager goes over the number, with a reason.': 'Dim ond rheolwr sy’n mynd dros y nifer, gyda rheswm.',
  'Their work with the child still runs. Stop it first, or begin it anew with somebody else.':
    'Mae eu gwaith gyda’r plentyn yn dal i redeg. Rhowch derfyn arno yn gyntaf, neu dechreuwch ef o’r newydd gyda rhywun arall.',
  'The date of birth lies in the future. Correct it in the child’s record.':
    'Mae’r dyddiad geni yn y dyfodol. Cywirwch ef yng nghofnod y plentyn.',
  'This person is 25 or older. Youth justice transitions end before that.':
    'Mae’r person hwn yn 25 neu’n hŷn. Mae trosglwyddiadau cyfiawnder ieuenctid yn dod i ben cyn hynny.',
  'This order ends before it begins. Check both dates.':
    'Mae’r gorchymyn hwn yn dod i ben cyn iddo ddechrau. Gwiriwch y ddau ddyddiad.',
  'This order ends more than ten years ahead. Check the year.':
    'Mae’r gorchymyn hwn yn dod i ben fwy na deng mlynedd o nawr. Gwiriwch y flwyddyn.',
  'An order of this type holds no unpaid work. Leave the hours out.':
    'Nid oes gwaith di-dâl mewn gorchymyn o’r math hwn. Gadewch yr oriau allan.',
  'Every order has ended, so there is no end to prepare for. Check the dates on which the orders end.':
    'Mae pob gorchymyn wedi dod i ben, felly nid oes diwedd i baratoi ar ei gyfer. Gwiriwch ddyddiadau diwedd y gorchmynion.',
  'Say which service and team are to receive the young adult.':
    'Dywedwch pa wasanaeth a thîm sydd i dderbyn yr oedolyn ifanc.',
  'No order goes on after the 18th birthday, so there is nothing to hand over. Check the dates on which the orders end.':
    'Nid oes gorchymyn yn parhau ar ôl y pen-blwydd yn 18, felly nid oes dim i’w drosglwyddo. Gwiriwch ddyddiadau diwedd y gorchmynion.',
  'This plan holds as many as it can. Speak with whoever runs the service before recording more.':
    'Mae’r cynllun hwn yn dal cynifer ag y gall. Siaradwch â phwy bynnag sy’n rhedeg y gwasanaeth cyn cofnodi mwy.',
  'Say on which day and at which court.': 'Dywedwch ar ba ddiwrnod ac ym mha lys.',
  'That the handover goes on was decided before.': 'Penderfynwyd o’r blaen fod y trosglwyddo’n mynd rhagddo.',
  'This day has not come yet. Record it once it was decided.':
    'Nid yw’r diwrnod hwn wedi dod eto. Cofnodwch ef ar ôl y penderfyniad.',
  'Say with whom of the receiving service it was decided.':
    'Dywedwch gyda phwy o’r gwasanaeth sy’n derbyn y penderfynwyd hyn.',
  'A consultation on this order waits already. Go on with that one.':
    'Mae ymgynghoriad ar y gorchymyn hwn yn aros eisoes. Ewch ymlaen â hwnnw.',
  'Record your own advice as your own.': 'Cofnodwch eich cyngor eich hun fel eich un chi.',
  'This service’s policy counts nobody’s advice. Decide with your manager, and say so in the decision.':
    'Nid yw polisi’r gwasanaeth hwn yn cyfrif cyngor neb. Penderfynwch gyda’ch rheolwr, a dywedwch hynny yn y penderfyniad.',
  'This service’s policy takes the advice of: {0}.': 'Mae polisi’r gwasanaeth hwn yn derbyn cyngor: {0}.',
  'Choose an appointment that this order required and that was missed without reasonable excuse.':
    'Dewiswch apwyntiad yr oedd y gorchymyn hwn yn ei fynnu ac a gollwyd heb esgus rhesymol.',
  'A warning was given for this one already.': 'Rhoddwyd rhybudd am hwn eisoes.',
  'Choose a day from the failure up to today.': 'Dewiswch ddiwrnod o’r methiant hyd at heddiw.',
  'Name a consultation on this order that waits for your decision.':
    'Enwch ymgynghoriad ar y gorchymyn hwn sy’n aros am eich penderfyniad.',
  'Its advice has not come. Wait for it, or leave “consultationId” out and say under “without” why you cannot.':
    'Nid yw ei gyngor wedi dod. Arhoswch amdano, neu gadewch yr ymgynghoriad allan a dywedwch pam na allwch aros.',
  'On this consultation it was decided before.': 'Penderfynwyd ar yr ymgynghoriad hwn o’r blaen.',
  'There was a consultation. Leave “without” out.': 'Bu ymgynghoriad. Gadewch allan pam y byddech heb un.',
  'Ask for a consultation first, or say under “without” why this step cannot wait for one: the law requires it now, it protects the public at once, or nobody can be consulted.':
    'Gofynnwch am ymgynghoriad yn gyntaf, neu dywedwch pam na all y cam hwn aros am un: mae’r gyfraith yn ei fynnu nawr, mae’n diogelu’r cyhoedd ar unwaith, neu ni ellir ymgynghori â neb.',
  '{0} Say what the exceptional circumstances are.':
    'Mae’r gyfraith yn gofyn am gam nawr. Dywedwch beth yw’r amgylchiadau eithriadol.',
  'This order has ended. What is missed now is by the child’s choice: reach out kindly instead.':
    'Mae’r gorchymyn hwn wedi dod i ben. Dewis y plentyn yw’r hyn a gollir nawr: cysylltwch yn garedig yn lle hynny.',
  'Another service holds this order. Speak with its responsible officer.':
    'Mae gwasanaeth arall yn dal y gorchymyn hwn. Siaradwch â’i swyddog cyfrifol.',
  'Nothing of this can be enforced, and nobody is warned under it. Decide on no step, and try again with the child.':
    'Ni ellir gorfodi dim o hyn, ac ni rybuddir neb o’i dan. Penderfynwch ar ddim cam, a rhowch gynnig arall arni gyda’r plentyn.',
  'The child’s death has been confirmed, and this plan is sealed. Nothing more goes on here. If it was a mistake, withdraw the record of the death.':
    'Cadarnhawyd marwolaeth y plentyn, ac mae’r cynllun hwn wedi’i selio. Nid oes dim mwy yn digwydd yma. Os camgymeriad oedd hynny, tynnwch y cofnod o’r farwolaeth yn ôl.',
  'This plan is closed. Nothing more can be recorded on it.':
    'Mae’r cynllun hwn wedi’i gau. Ni ellir cofnodi dim mwy arno.',
  'This plan is open. Go on with it as it is.': 'Mae’r cynllun hwn ar agor. Ewch ymlaen ag ef fel y mae.',
  'This cannot be done while the plan is in the phase “{0}”.':
    'Ni ellir gwneud hyn tra bo’r cynllun yn y cyfnod “{0}”.',
  'The plan is paused. Resume it first.': 'Mae’r cynllun wedi’i oedi. Ailgychwynnwch ef yn gyntaf.',
  'This cannot be done any more: it is “{0}” now.': 'Ni ellir gwneud hyn mwyach: mae’n “{0}” nawr.',
  'This plan asks for no information pack.': 'Nid yw’r cynllun hwn yn gofyn am becyn gwybodaeth.',
  'Say one thing of each item that the pack holds. Look at: {0}.':
    'Dywedwch un peth am bob eitem sydd yn y pecyn. Edrychwch ar: {0}.',
  'This plan hands nothing over.': 'Nid yw’r cynllun hwn yn trosglwyddo dim.',
  'Another day was asked for already, and waits for an answer.':
    'Gofynnwyd am ddiwrnod arall eisoes, ac mae’n aros am ateb.',
  'The handover was accepted. Speak with the youth justice service.':
    'Derbyniwyd y trosglwyddiad. Siaradwch â’r gwasanaeth cyfiawnder ieuenctid.',
  'This is the day that is planned. Choose another.': 'Dyma’r diwrnod a gynlluniwyd. Dewiswch un arall.',
  'The information pack is not complete. Say in “conditions” on what terms you accept knowing this, or decline with a reason. Not there: {0}.':
    'Nid yw’r pecyn gwybodaeth yn gyflawn. Dywedwch ar ba amodau yr ydych yn derbyn gan wybod hyn, neu gwrthodwch gyda rheswm. Ddim yno: {0}.',
  'Another service is asked, or looks after the child already. End that first.':
    'Gofynnwyd i wasanaeth arall, neu mae’n gofalu am y plentyn eisoes. Rhowch derfyn ar hynny yn gyntaf.',
  'Speak with whoever runs the service before recording more.':
    'Siaradwch â phwy bynnag sy’n rhedeg y gwasanaeth cyn cofnodi mwy.',
  'This service holds the plan itself. Name the other one.':
    'Y gwasanaeth hwn sy’n dal y cynllun ei hun. Enwch y llall.',
  'A full transfer has no end. Leave “until” out.':
    'Nid oes diwedd i drosglwyddiad llawn. Gadewch y diwrnod olaf allan.',
  'It ends before it begins. Check both days.': 'Mae’n dod i ben cyn iddo ddechrau. Gwiriwch y ddau ddiwrnod.',
  'The child has agreed to no voluntary contact, so there is nothing to take along.':
    'Nid yw’r plentyn wedi cytuno i gyswllt gwirfoddol, felly nid oes dim i fynd ag ef.',
  'The plan was taken over for good. Ask for a transfer back instead.':
    'Cymerwyd y cynllun drosodd am byth. Gofynnwch am drosglwyddiad yn ôl yn lle hynny.',
  'The host’s team has no manager to be accountable. Name one first.':
    'Nid oes gan dîm yr ardal arall reolwr i fod yn atebol. Enwch un yn gyntaf.',
  'The child is in custody already. Change that stay when they are somewhere else now, or record their release first.':
    'Mae’r plentyn yn y ddalfa eisoes. Newidiwch yr arhosiad hwnnw os yw’r plentyn yn rhywle arall nawr, neu cofnodwch y rhyddhau yn gyntaf.',
  'This day has not come yet.': 'Nid yw’r diwrnod hwn wedi dod eto.',
  'This day lies before the child was born.': 'Mae’r diwrnod hwn cyn i’r plentyn gael ei eni.',
  'Nobody there is named yet. Name the contact with “change-custody” first.':
    'Nid oes neb yno wedi’i enwi eto. Enwch y cyswllt yno yn gyntaf.',
  'Nobody there has accepted yet. Say in “note” to whom there it went, or wait for their answer.':
    'Nid oes neb yno wedi derbyn eto. Dywedwch yn y nodyn at bwy yno yr aeth, neu arhoswch am eu hateb.',
  'Others still read these sections of the formulation: {0}. Decide with “decide-on-sharing” whether they are shared with a named person there too; one decision can cover them all.':
    'Mae eraill yn dal i ddarllen yr adrannau hyn o’r fformiwleiddiad: {0}. Penderfynwch a rennir hwy â pherson a enwir yno hefyd; gall un penderfyniad gynnwys pob un.',
  'This day has not come yet. Say with “change-custody” on which day they are to be released.':
    'Nid yw’r diwrnod hwn wedi dod eto. Dywedwch ar ba ddiwrnod y mae’r plentyn i’w ryddhau.',
  'The stay began on {0}. Choose that day or a later one.':
    'Dechreuodd yr arhosiad ar {0}. Dewiswch y diwrnod hwnnw neu un diweddarach.',
  'This order was revoked; nothing more happens to it.': 'Dirymwyd y gorchymyn hwn; nid oes dim mwy yn digwydd iddo.',
  'No court made this order, so none can extend it.': 'Ni wnaeth llys y gorchymyn hwn, felly ni all yr un ei estyn.',
  'Choose a day after its present last day, {0}.': 'Dewiswch ddiwrnod ar ôl ei ddiwrnod olaf presennol, {0}.',
  'This order was extended before; a court can do so only once.':
    'Estynnwyd y gorchymyn hwn o’r blaen; dim ond unwaith y gall llys wneud hynny.',
  'A court can extend this order to {0} at most.': 'Gall llys estyn y gorchymyn hwn hyd at {0} fan bellaf.',
  'This day has not come yet. Record it once the court has decided.':
    'Nid yw’r diwrnod hwn wedi dod eto. Cofnodwch ef ar ôl i’r llys benderfynu.',
  'The order did not run on that day. Check the day on which it was revoked.':
    'Nid oedd y gorchymyn yn rhedeg ar y diwrnod hwnnw. Gwiriwch y diwrnod y’i dirymwyd.',
  'An order of this type holds no unpaid work.': 'Nid oes gwaith di-dâl mewn gorchymyn o’r math hwn.',
  'Say how many whole hours are left; none when it is done.':
    'Dywedwch faint o oriau cyfan sydd ar ôl; dim pan fydd wedi’i wneud.',
  'This order has no unpaid work that is unfinished.': 'Nid oes gan y gorchymyn hwn waith di-dâl sydd heb ei orffen.',
  'The plan holds this order already.': 'Mae’r cynllun yn dal y gorchymyn hwn eisoes.',
  'This order has ended already.': 'Mae’r gorchymyn hwn wedi dod i ben eisoes.',
  'This plan is not about the end of an order, and offers no voluntary contact.':
    'Nid yw’r cynllun hwn yn ymwneud â diwedd gorchymyn, ac nid yw’n cynnig cyswllt gwirfoddol.',
  'Say who stays in contact with the child.': 'Dywedwch pwy sy’n cadw mewn cysylltiad â’r plentyn.',
  'The child did not agree. Leave “trustedWorkerId” out.':
    'Ni chytunodd y plentyn. Gadewch allan pwy sy’n cadw mewn cysylltiad.',
  'The end of the orders comes by itself. Record what a court has decided, or that unpaid work is done.':
    'Daw diwedd y gorchmynion ohono’i hun. Cofnodwch yr hyn y mae llys wedi’i benderfynu, neu fod y gwaith di-dâl wedi’i wneud.',
  'Accepting responsibility cannot be passed over. Ask again, or have the manager keep the child at the youth justice service.':
    'Ni ellir hepgor derbyn cyfrifoldeb. Gofynnwch eto, neu gofynnwch i’r rheolwr gadw’r plentyn yn y gwasanaeth cyfiawnder ieuenctid.',
  'This plan hands nothing over. Leave “transferOn” out.':
    'Nid yw’r cynllun hwn yn trosglwyddo dim. Gadewch ddiwrnod y trosglwyddo allan.',
  'The handover is already planned; there is nothing to decide.':
    'Mae’r trosglwyddo wedi’i gynllunio eisoes; nid oes dim i’w benderfynu.',
  'The plan is not paused.': 'Nid yw’r cynllun wedi’i oedi.',
  'It waits for this: {0}. Record what came of it, or that both sides decided to go on: then it goes on by itself.':
    'Mae’n aros am hyn: {0}. Cofnodwch beth ddaeth ohono, neu fod y ddwy ochr wedi penderfynu mynd ymlaen: yna mae’n mynd rhagddo ohono’i hun.',
  'The end of the orders comes once, and what lies before it is not repeated after it.':
    'Unwaith y daw diwedd y gorchmynion, ac ni ailadroddir yr hyn sydd cyn hynny ar ei ôl.',
  'This step belongs to the transfer or to what comes after it, and cannot be repeated yet.':
    'Mae’r cam hwn yn perthyn i’r trosglwyddo neu i’r hyn a ddaw wedyn, ac ni ellir ei ailadrodd eto.',
  'This step cannot be repeated any more: it belongs to the handover before 18.':
    'Ni ellir ailadrodd y cam hwn mwyach: mae’n perthyn i’r trosglwyddo cyn 18.',
  'Slow down by whole days: at least one, at most ten years.':
    'Arafwch o ddiwrnodau cyfan: o leiaf un, dim mwy na deng mlynedd.',
  'This step is due on the last day that the court has set.':
    'Mae’r cam hwn i’w wneud ar y diwrnod olaf a bennodd y llys.',
  'This step is counted from the transfer. Slow down a step before it, or wait for the transfer.':
    'Cyfrifir y cam hwn o’r trosglwyddo. Arafwch gam cyn hynny, neu arhoswch am y trosglwyddo.',
  'Say on which days they meet.': 'Dywedwch ar ba ddiwrnodau y maent yn cwrdd.',
  'The joint sessions are finished. Repeat the step first.':
    'Mae’r sesiynau ar y cyd wedi gorffen. Ailadroddwch y cam yn gyntaf.',
  'Choose the 25th birthday or a day before it.': 'Dewiswch y pen-blwydd yn 25 neu ddiwrnod cyn hynny.',
  'First finish, or pass over with a reason: {0}.': 'Yn gyntaf gorffennwch, neu hepgorwch gyda rheswm: {0}.',
  'This plan hands nothing over to probation.': 'Nid yw’r cynllun hwn yn trosglwyddo dim i’r gwasanaeth prawf.',
  'This day has not come yet. Record it once it was done.':
    'Nid yw’r diwrnod hwn wedi dod eto. Cofnodwch ef ar ôl ei wneud.',
  'This plan holds as many checks as it can.': 'Mae’r cynllun hwn yn dal cynifer o wiriadau ag y gall.',
  'The orders have ended, so there is nothing to hand over any more. Start a new plan when there is a new order.':
    'Mae’r gorchmynion wedi dod i ben, felly nid oes dim i’w drosglwyddo mwyach. Dechreuwch gynllun newydd pan fydd gorchymyn newydd.',
  'Choose the 18th birthday or a later day.': 'Dewiswch y pen-blwydd yn 18 neu ddiwrnod diweddarach.',
  'Choose today or a later day.': 'Dewiswch heddiw neu ddiwrnod diweddarach.',
  'This day is more than ten years ahead. Check the year.':
    'Mae’r diwrnod hwn fwy na deng mlynedd o nawr. Gwiriwch y flwyddyn.',
};
