/** What the API says of what a request names, and of what a person may do; as in `refusals-of-plans.ts`. */
export const REFUSALS_OF_THE_API: Readonly<Record<string, string>> = {
  'This child already has an open transition plan. Work with that one, or close it first.':
    'Mae gan y plentyn hwn gynllun pontio agored eisoes. Gweithiwch gyda hwnnw, neu caewch ef yn gyntaf.',
  'The child is with another service now, which starts a new plan.':
    'Mae’r plentyn gyda gwasanaeth arall nawr, sy’n dechrau cynllun newydd.',
  'This plan takes nothing more, and cannot be opened again: it was closed before anything was kept to go on from. Start a new plan for the child.':
    'Nid yw’r cynllun hwn yn derbyn dim mwy, ac ni ellir ei agor eto: fe’i caewyd cyn cadw dim i fynd ymlaen ohono. Dechreuwch gynllun newydd i’r plentyn.',
  'Expected a member of staff of one of the plan’s two services who still works there on that day.':
    'Dewiswch aelod o staff un o ddau wasanaeth y cynllun sy’n dal i weithio yno ar y diwrnod hwnnw.',
  'Expected people who work here and can be named on a plan.':
    'Dewiswch bobl sy’n gweithio yma ac y gellir eu henwi ar gynllun.',
  'This plan is not theirs, or not any more. There is nothing to hand on.':
    'Nid nhw sydd â’r cynllun hwn, neu ddim mwyach. Nid oes dim i’w basio ymlaen.',
  'This is for the named operators of the service (CAMAU_CODEC_OPERATORS).':
    'Mae hyn i weithredwyr y gwasanaeth a enwir.',
  'Expected a case manager who works in the youth justice service that holds the plan.':
    'Dewiswch swyddog achos sy’n gweithio yn y gwasanaeth cyfiawnder ieuenctid sy’n dal y cynllun.',
  'Expected a probation practitioner of the receiving service who still works there on the day of the transfer.':
    'Dewiswch ymarferydd prawf o’r gwasanaeth sy’n derbyn sy’n dal i weithio yno ar ddiwrnod y trosglwyddo.',
  'This is for the colleague themselves, or for a manager or administrator of the service.':
    'Mae hyn i’r cydweithiwr ei hun, neu i reolwr neu weinyddwr y gwasanaeth.',
  'There is no such member of staff.': 'Nid oes aelod o staff o’r fath.',
  'The death of this child is not confirmed. Two people record it first, each by themselves.':
    'Nid yw marwolaeth y plentyn hwn wedi’i chadarnhau. Mae dau berson yn ei chofnodi yn gyntaf, pob un ar ei ben ei hun.',
  'Expected somebody who works in the receiving service.': 'Dewiswch rywun sy’n gweithio yn y gwasanaeth sy’n derbyn.',
  'This child’s death has been confirmed. If it was a mistake, withdraw the record of the death first.':
    'Cadarnhawyd marwolaeth y plentyn hwn. Os camgymeriad oedd hynny, tynnwch y cofnod o’r farwolaeth yn ôl yn gyntaf.',
  'This child has an open plan. Record it there, so that the plan falls silent.':
    'Mae gan y plentyn hwn gynllun agored. Cofnodwch hyn yno, fel bod y cynllun yn tewi.',
  'Voluntary contact with this child goes on already. Work with that one, or end it first.':
    'Mae cyswllt gwirfoddol â’r plentyn hwn yn parhau eisoes. Gweithiwch gyda hwnnw, neu rhowch derfyn arno yn gyntaf.',
  'Expected another youth justice service.': 'Dewiswch wasanaeth cyfiawnder ieuenctid arall.',
  'This contact is the child’s own choice: nothing here is counted, warned of or breached, and nothing of an order was carried over. If you are worried, reach out kindly or consider a concern.':
    'Dewis y plentyn ei hun yw’r cyswllt hwn: ni chaiff dim yma ei gyfrif, ei rybuddio na’i dorri, ac ni chariwyd dim o orchymyn drosodd. Os ydych yn poeni, cysylltwch yn garedig neu ystyriwch bryder.',
  'Practice is switched off here.': 'Mae ymarfer wedi’i ddiffodd yma.',
  'This is a real contact: its time passes by itself.':
    'Cyswllt go iawn yw hwn: mae ei amser yn mynd heibio ohono’i hun.',
  'Children and their orders are imported by their youth justice service.':
    'Caiff plant a’u gorchmynion eu mewnforio gan eu gwasanaeth cyfiawnder ieuenctid.',
  'Expected a youth justice service.': 'Dewiswch wasanaeth cyfiawnder ieuenctid.',
  'Expected a team of that service.': 'Dewiswch dîm o’r gwasanaeth hwnnw.',
  'Expected a note that somebody of your service has written on this plan.':
    'Dewiswch nodyn a ysgrifennodd rhywun o’ch gwasanaeth ar y cynllun hwn.',
  'This note was withdrawn already. Nothing more has to be done.':
    'Tynnwyd y nodyn hwn yn ôl eisoes. Nid oes rhaid gwneud dim mwy.',
  'Expected somebody who works in the youth justice service.':
    'Dewiswch rywun sy’n gweithio yn y gwasanaeth cyfiawnder ieuenctid.',
  'The plan’s service is not known here any more.': 'Nid yw gwasanaeth y cynllun yn hysbys yma mwyach.',
  'Nobody ends their own account. Ask another administrator or a manager.':
    'Nid yw neb yn terfynu ei gyfrif ei hun. Gofynnwch i weinyddwr arall neu i reolwr.',
  'This colleague works here, and no last day is recorded. There is nothing to take back.':
    'Mae’r cydweithiwr hwn yn gweithio yma, ac nid oes diwrnod olaf wedi’i gofnodi. Nid oes dim i’w dynnu’n ôl.',
  'Somebody has dismissed this proposal already. Nothing more has to be done.':
    'Mae rhywun wedi gwrthod y cynnig hwn eisoes. Nid oes rhaid gwneud dim mwy.',
  'A plan was started meanwhile. Nothing more has to be done here.':
    'Dechreuwyd cynllun yn y cyfamser. Nid oes rhaid gwneud dim mwy yma.',
  'This proposal does not hold any more, because what it was about has changed. Nothing has to be done.':
    'Nid yw’r cynnig hwn yn dal mwyach, oherwydd bod yr hyn yr oedd yn ymwneud ag ef wedi newid. Nid oes rhaid gwneud dim.',
  'This concern was raised before.': 'Codwyd y pryder hwn o’r blaen.',
  'The child’s service is not known here.': 'Nid yw gwasanaeth y plentyn yn hysbys yma.',
  'There is no such contact with this child that is yours to see.':
    'Nid oes cyswllt o’r fath â’r plentyn hwn y cewch ei weld.',
  'There is no such check-in in this contact.': 'Nid oes cysylltiad o’r fath yn y cyswllt hwn.',
  'Practice plans are switched off here.': 'Mae cynlluniau ymarfer wedi’u diffodd yma.',
  'This is a real plan: its time passes by itself.': 'Cynllun go iawn yw hwn: mae ei amser yn mynd heibio ohono’i hun.',
  'This practice plan is closed; no time passes for it.':
    'Mae’r cynllun ymarfer hwn wedi’i gau; nid oes amser yn mynd heibio iddo.',
  'Expected a child of whom you may know. Ask a colleague who works with them.':
    'Dewiswch blentyn y cewch wybod amdano. Gofynnwch i gydweithiwr sy’n gweithio gydag ef.',
  'Expected the name of a filter that you keep of this list.':
    'Dewiswch enw hidlydd yr ydych yn ei gadw o’r rhestr hon.',
  'The filter that you keep under this name asks for something that there is not any more. Remove it.':
    'Mae’r hidlydd yr ydych yn ei gadw o dan yr enw hwn yn gofyn am rywbeth nad yw’n bod mwyach. Tynnwch ef.',
  'You keep as many filters as you can. Remove one first.':
    'Rydych yn cadw cynifer o hidlyddion ag y gallwch. Tynnwch un yn gyntaf.',
  'Expected an extract of this plan and of this section that you have shared, or that you can still read.':
    'Dewiswch ddarn o’r cynllun a’r adran hon yr ydych wedi’i rannu, neu y gallwch ei ddarllen o hyd.',
  'Expected somebody who works in the service that holds the plan, receives from it, looks after the child, or is asked to take the plan over. Name anybody else as “outside”.':
    'Dewiswch rywun sy’n gweithio yn y gwasanaeth sy’n dal y cynllun, sy’n derbyn ohono, sy’n gofalu am y plentyn, neu y gofynnwyd iddo gymryd y cynllun drosodd. Enwch unrhyw un arall fel rhywun o’r tu allan.',
  'Nobody changes their own role or account. Ask another administrator.':
    'Nid yw neb yn newid ei rôl na’i gyfrif ei hun. Gofynnwch i weinyddwr arall.',
  'Say by which provider they sign in: your service has more than one.':
    'Dywedwch drwy ba ddarparwr y maent yn mewngofnodi: mae gan eich gwasanaeth fwy nag un.',
  'Expected a provider that may sign in the staff of your service.':
    'Dewiswch ddarparwr a gaiff fewngofnodi staff eich gwasanaeth.',
  'Expected a role of your kind of service: {0}.': 'Dewiswch rôl o’ch math chi o wasanaeth.',
  'Expected a team of your service.': 'Dewiswch dîm o’ch gwasanaeth.',
  'Expected another colleague of your service who works here and can be given what is asked of them.':
    'Dewiswch gydweithiwr arall o’ch gwasanaeth sy’n gweithio yma ac y gellir rhoi iddo yr hyn a ofynnir.',
  'Expected somebody of your service who works here as: {0}.': 'Dewiswch rywun o’ch gwasanaeth sy’n rheolwr yma.',
  'The child’s own service begins contact with them. Where you look after the child for a time, you do once they have chosen that somebody there takes it on.':
    'Gwasanaeth y plentyn ei hun sy’n dechrau cyswllt ag ef. Lle’r ydych yn gofalu am y plentyn am gyfnod, chi sy’n gwneud hynny ar ôl iddo ddewis bod rhywun yno’n ymgymryd ag ef.',
  'Practice is switched off here. Leave it out.': 'Mae ymarfer wedi’i ddiffodd yma. Gadewch ef allan.',
  'Voluntary contact begins in a youth justice service, and this child’s service is another.':
    'Mewn gwasanaeth cyfiawnder ieuenctid y mae cyswllt gwirfoddol yn dechrau, a gwasanaeth arall sydd gan y plentyn hwn.',
  'Expected a team of the service that begins it.': 'Dewiswch dîm o’r gwasanaeth sy’n ei ddechrau.',
  'Expected a manager of the service that begins it, who has agreed to it.':
    'Dewiswch reolwr o’r gwasanaeth sy’n ei ddechrau, sydd wedi cytuno iddo.',
  'Say it here: no open plan of the child holds what they answered to the offer.':
    'Dywedwch hyn yma: nid oes cynllun agored o eiddo’r plentyn yn dal yr hyn a atebodd i’r cynnig.',
  'There is no such plan, or it is not yours to see.': 'Nid oes cynllun o’r fath, neu nid eich lle chi yw ei weld.',
  'Expected a plan of this child.': 'Dewiswch gynllun o eiddo’r plentyn hwn.',
  'Expected somebody who works in the service that the contact is in.':
    'Dewiswch rywun sy’n gweithio yn y gwasanaeth y mae’r cyswllt ynddo.',
  'Practice plans are switched off here. Leave it out.': 'Mae cynlluniau ymarfer wedi’u diffodd yma. Gadewch ef allan.',
  'Only the service that holds the child’s orders starts the plan.':
    'Dim ond y gwasanaeth sy’n dal gorchmynion y plentyn sy’n dechrau’r cynllun.',
  'A transition starts in a youth justice service, and this child’s service is another.':
    'Mewn gwasanaeth cyfiawnder ieuenctid y mae pontio’n dechrau, a gwasanaeth arall sydd gan y plentyn hwn.',
  'Expected a team of the child’s service.': 'Dewiswch dîm o wasanaeth y plentyn.',
  'This team has no manager to be accountable. Give it one first, or choose another team.':
    'Nid oes gan y tîm hwn reolwr i fod yn atebol. Rhowch un iddo yn gyntaf, neu dewiswch dîm arall.',
  'This route hands nothing over. Leave it out.': 'Nid yw’r llwybr hwn yn trosglwyddo dim. Gadewch ef allan.',
  'Expected a team of the receiving service.': 'Dewiswch dîm o’r gwasanaeth sy’n derbyn.',
  'Expected the adult service, not the one that holds the child’s orders.':
    'Dewiswch y gwasanaeth oedolion, nid yr un sy’n dal gorchmynion y plentyn.',
  'Say who is the child’s case manager.': 'Dywedwch pwy yw swyddog achos y plentyn.',
  'Expected a case manager who works in the child’s service.':
    'Dewiswch swyddog achos sy’n gweithio yng ngwasanaeth y plentyn.',
  'Who was named does not work here any more. A manager names somebody else first.':
    'Nid yw’r un a enwyd yn gweithio yma mwyach. Mae rheolwr yn enwi rhywun arall yn gyntaf.',
  'Expected somebody of one of the plan’s two services who takes on tasks and still works there when this one is due.':
    'Dewiswch rywun o un o ddau wasanaeth y cynllun sy’n ymgymryd â thasgau ac sy’n dal i weithio yno pan fydd hon i’w gwneud.',
  'Expected a team of one of the plan’s two services; advice is asked of a person.':
    'Dewiswch dîm o un o ddau wasanaeth y cynllun; gan berson y gofynnir am gyngor.',
  'This plan has ended, so nobody has a part in it any more.':
    'Mae’r cynllun hwn wedi dod i ben, felly nid oes gan neb ran ynddo mwyach.',
  'Looking for a child is not for you to do.': 'Nid eich gwaith chi yw chwilio am blentyn.',
  'Lists are brought over by administrators.': 'Gweinyddwyr sy’n dod â rhestrau drosodd.',
  'Who has left is for administrators of the service to see.':
    'Gweinyddwyr y gwasanaeth sy’n cael gweld pwy sydd wedi gadael.',
};
