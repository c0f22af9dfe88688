/** What stands against a command about contact, a concern, people or a record; as in `refusals-of-plans.ts`. */
export const REFUSALS_BESIDE_PLANS: Readonly<Record<string, string>> = {
  'This day is more than two years ahead. Check the year.':
    'Mae’r diwrnod hwn fwy na dwy flynedd o nawr. Gwiriwch y flwyddyn.',
  'Choose the first day away or a later one.': 'Dewiswch y diwrnod cyntaf i ffwrdd neu un diweddarach.',
  'This absence is over. There is nothing to record any more.':
    'Mae’r absenoldeb hwn ar ben. Nid oes dim i’w gofnodi mwyach.',
  'No absence is recorded for now or later, so there is none to end.':
    'Nid oes absenoldeb wedi’i gofnodi ar gyfer nawr nac yn ddiweddarach, felly nid oes un i’w derfynu.',
  'This would make the absence longer. Record the absence anew with its later end.':
    'Byddai hyn yn ymestyn yr absenoldeb. Cofnodwch yr absenoldeb o’r newydd gyda’i ddiwedd diweddarach.',
  'Choose a day within a year back and two years ahead.':
    'Dewiswch ddiwrnod o fewn blwyddyn yn ôl a dwy flynedd ymlaen.',
  'Name a day after today, within {0} months, on which it is looked at again.':
    'Enwch ddiwrnod ar ôl heddiw, o fewn {0} mis, pan edrychir arno eto.',
  'This legal hold was lifted already. Nothing more has to be done.':
    'Codwyd yr ataliad cyfreithiol hwn eisoes. Nid oes rhaid gwneud dim mwy.',
  'This plan is {0}. Nothing more can be recorded on it.': 'Mae’r cynllun hwn: {0}. Ni ellir cofnodi dim mwy arno.',
  'This day has not come yet. Write the note once it was done.':
    'Nid yw’r diwrnod hwn wedi dod eto. Ysgrifennwch y nodyn ar ôl ei wneud.',
  'The death of this child is recorded, and contact with them has fallen silent. If that was a mistake, withdraw the record first.':
    'Cofnodwyd marwolaeth y plentyn hwn, ac mae cyswllt ag ef wedi tewi. Os camgymeriad oedd hynny, tynnwch y cofnod yn ôl yn gyntaf.',
  'This is the same child. Name the other one.': 'Yr un plentyn yw hwn. Enwch y llall.',
  'Say why they must not be brought together; only those who may know both will read it.':
    'Dywedwch pam na ddylid dod â nhw at ei gilydd; dim ond y rhai a gaiff wybod am y ddau fydd yn ei ddarllen.',
  'This link says how they belong together and nothing more. Leave “because” out.':
    'Mae’r cysylltiad hwn yn dweud sut y maent yn perthyn i’w gilydd a dim mwy. Gadewch y rheswm allan.',
  'They are linked in this way already. Nothing more has to be done.':
    'Maent wedi’u cysylltu fel hyn eisoes. Nid oes rhaid gwneud dim mwy.',
  'Withdraw a link that does not hold any more before making another.':
    'Tynnwch yn ôl gysylltiad nad yw’n dal mwyach cyn gwneud un arall.',
  'This link was withdrawn already. Nothing more has to be done.':
    'Tynnwyd y cysylltiad hwn yn ôl eisoes. Nid oes rhaid gwneud dim mwy.',
  'This record is restricted already. Lift that first to give another reason.':
    'Mae’r cofnod hwn wedi’i gyfyngu eisoes. Codwch hynny yn gyntaf i roi rheswm arall.',
  'Say in words why the record is restricted.': 'Dywedwch mewn geiriau pam y cyfyngir ar y cofnod.',
  'Name colleagues only where a family member works here.':
    'Enwch gydweithwyr dim ond lle mae aelod o’r teulu yn gweithio yma.',
  'You have no look at this record that is open. Nothing has to be ended.':
    'Nid oes gennych olwg agored ar y cofnod hwn. Nid oes angen dod â dim i ben.',
  'It was lifted already. Nothing more has to be done.': 'Codwyd ef eisoes. Nid oes rhaid gwneud dim mwy.',
  'There is no such child, or the child is not yours to see.':
    'Nid oes plentyn o’r fath, neu nid eich lle chi yw ei weld.',
  'You may read this record as usual. No reason is needed.':
    'Cewch ddarllen y cofnod hwn fel arfer. Nid oes angen rheswm.',
  'You may read this record already, until {0}.': 'Cewch ddarllen y cofnod hwn eisoes, am ychydig.',
  'Nothing is erased of {0}: {1}': 'Ni ddileir dim o’r math hwn: mae rhywbeth yn sefyll yn erbyn hynny.',
  'This is for others to do: {0}': 'Mae hyn i eraill ei wneud.',
  'This is for other roles: {0}': 'Mae hyn i rolau eraill.',
  'This concern is closed. Raise another one when you are worried again.':
    'Mae’r pryder hwn wedi’i gau. Codwch un arall pan fyddwch yn poeni eto.',
  'Somebody who has no part in it has to raise this. Ask the designated safeguarding person or the head of service to.':
    'Rhaid i rywun nad oes ganddo ran ynddo godi hyn. Gofynnwch i’r person diogelu dynodedig neu bennaeth y gwasanaeth.',
  'Whoever raised this named the child. There is nobody to look for.':
    'Enwodd y sawl a gododd hyn y plentyn. Nid oes neb i chwilio amdano.',
  'Somebody who has no part in it has to say who the child is.':
    'Rhaid i rywun nad oes ganddo ran ynddo ddweud pwy yw’r plentyn.',
  'Look for the child first: say with match-child who they are, or that none is known here.':
    'Chwiliwch am y plentyn yn gyntaf: dywedwch pwy ydyw, neu nad oes neb yn hysbys yma.',
  'This child is with another service. Raise it there, with their childId.':
    'Mae’r plentyn hwn gyda gwasanaeth arall. Codwch y pryder yno.',
  'There is no such service here.': 'Nid oes gwasanaeth o’r fath yma.',
  'There is no such child, or the child is not yours to see. Raise it all the same: describe the child in about.':
    'Nid oes plentyn o’r fath, neu nid eich lle chi yw ei weld. Codwch y pryder yr un fath: disgrifiwch y plentyn.',
  'This was reported already. Record what the services decide.':
    'Adroddwyd am hyn eisoes. Cofnodwch yr hyn y mae’r gwasanaethau’n ei benderfynu.',
  'This concern was acknowledged before.': 'Cydnabuwyd y pryder hwn o’r blaen.',
  'Nothing was reported yet. Record the report first.': 'Nid adroddwyd am ddim eto. Cofnodwch yr adroddiad yn gyntaf.',
  'Only an adult can refuse. Write down what the child says with fill-in-concern.':
    'Dim ond oedolyn all wrthod. Ysgrifennwch yr hyn a ddywed y plentyn gyda’r pryder.',
  'No refusal stands here, so there is none to override.':
    'Nid oes gwrthodiad yn sefyll yma, felly nid oes un i’w ddiystyru.',
  'There is no plan below the threshold to review.': 'Nid oes cynllun islaw’r trothwy i’w adolygu.',
  'This colleague cannot be given access.': 'Ni ellir rhoi mynediad i’r cydweithiwr hwn.',
  'This lies ahead. Record it once it was done.': 'Mae hyn eto i ddod. Cofnodwch ef ar ôl ei wneud.',
  'The young adult has refused. Override it first, for coercion, public interest or imminent danger, with your reasons.':
    'Mae’r oedolyn ifanc wedi gwrthod. Diystyrwch hynny yn gyntaf, oherwydd gorfodaeth, budd y cyhoedd neu berygl ar fin digwydd, gyda’ch rhesymau.',
  'This disagreement is settled. Raise another one if it is not.':
    'Mae’r anghytundeb hwn wedi’i ddatrys. Codwch un arall os nad yw.',
  'Record both views of the {0} first.': 'Cofnodwch y ddwy farn yn gyntaf.',
  'The adult route is proposed on the 18th birthday, and not before.':
    'Cynigir y llwybr oedolion ar y pen-blwydd yn 18, ac nid cyn hynny.',
  'Adult services have accepted in writing.': 'Mae’r gwasanaethau oedolion wedi derbyn yn ysgrifenedig.',
  'Choose a day after today, within a year.': 'Dewiswch ddiwrnod ar ôl heddiw, o fewn blwyddyn.',
  'This concern is about other children too, for whom it goes on. Close it with what was done for them.':
    'Mae’r pryder hwn yn ymwneud â phlant eraill hefyd, y mae’n parhau ar eu cyfer. Caewch ef gyda’r hyn a wnaed iddyn nhw.',
  'Adult services have not accepted in writing. Record that, or stay below the threshold with a plan and a review.':
    'Nid yw’r gwasanaethau oedolion wedi derbyn yn ysgrifenedig. Cofnodwch hynny, neu arhoswch islaw’r trothwy gyda chynllun ac adolygiad.',
  'Write down the child’s view, or why it was not safe to ask.':
    'Ysgrifennwch farn y plentyn, neu pam nad oedd yn ddiogel gofyn.',
  'It was held. You are offered it again when there is reason to.':
    'Fe’i cynhaliwyd. Cynigir ef i chi eto pan fydd rheswm.',
  'Only the person to whom it was offered takes it up, or says no to it.':
    'Dim ond y person y’i cynigiwyd iddo sy’n ei dderbyn, neu’n dweud na.',
  'You have said no already. Nothing more is asked.': 'Rydych wedi dweud na eisoes. Ni ofynnir dim mwy.',
  'Choose today or a later day, within a year.': 'Dewiswch heddiw neu ddiwrnod diweddarach, o fewn blwyddyn.',
  'Choose a day since it was offered, up to today.': 'Dewiswch ddiwrnod ers ei gynnig, hyd at heddiw.',
  'Choose one of the psychologists that the offer names.': 'Dewiswch un o’r seicolegwyr y mae’r cynnig yn eu henwi.',
  'No psychologist works in this service now. The offer stays open: take it up once there is one.':
    'Nid oes seicolegydd yn gweithio yn y gwasanaeth hwn nawr. Mae’r cynnig yn aros ar agor: derbyniwch ef pan fydd un.',
  'This episode holds as many of these as it can. Let go, and begin a new one with the child.':
    'Mae’r cyswllt hwn yn dal cynifer o’r rhain ag y gall. Gollyngwch afael, a dechreuwch un newydd gyda’r plentyn.',
  'Nobody has been asked yet. Take it up first: that asks a psychologist.':
    'Ni ofynnwyd i neb eto. Derbyniwch ef yn gyntaf: mae hynny’n gofyn i seicolegydd.',
  'This contact has come to its end, and the door stays open: a child who returns begins a new episode.':
    'Mae’r cyswllt hwn wedi dod i ben, ac mae’r drws yn aros ar agor: mae plentyn sy’n dychwelyd yn dechrau o’r newydd.',
  'This cannot be done while the contact is “{0}”.': 'Ni ellir gwneud hyn tra bo’r cyswllt yn “{0}”.',
  'This cannot be done any more: the check-in is “{0}” now.':
    'Ni ellir gwneud hyn mwyach: mae’r cyswllt yn “{0}” nawr.',
  'Choose today or a later day within a year.': 'Dewiswch heddiw neu ddiwrnod diweddarach o fewn blwyddyn.',
  'This check-in is still to come. Nobody has missed it.': 'Mae’r cyswllt hwn eto i ddod. Nid oes neb wedi’i golli.',
  'This is the person whom the child trusts already.': 'Dyma’r person y mae’r plentyn yn ymddiried ynddo eisoes.',
  'Choose {0} or a day before it; it can be kept again then.':
    'Dewiswch {0} neu ddiwrnod cyn hynny; gellir ei gadw eto bryd hynny.',
  'The second outreach is by the person whom the child trusts, or who stands in for them.':
    'Y person y mae’r plentyn yn ymddiried ynddo, neu ei ddirprwy, sy’n gwneud yr ail ymgais.',
  'Say whether anybody is worried: if not, silence is the young adult’s choice.':
    'Dywedwch a oes rhywun yn poeni: os nad oes, dewis yr oedolyn ifanc yw tawelwch.',
  'Letting go plans no more check-ins. Leave the taper out.':
    'Nid yw gollwng gafael yn cynllunio rhagor o gysylltiadau. Gadewch y rhythm allan.',
  'Say in which rhythm it goes on.': 'Dywedwch ym mha rythm y mae’n parhau.',
  'The child has paused. Ask them first whether they want to stop.':
    'Mae’r plentyn wedi oedi. Gofynnwch iddo yn gyntaf a yw am roi’r gorau iddi.',
  'Hold the letting-go meeting first, and write down the child’s view.':
    'Cynhaliwch y cyfarfod gollwng gafael yn gyntaf, ac ysgrifennwch farn y plentyn.',
  'The check-ins are about {0} days apart now, and would be {1}. Choose a rhythm that does what the child asked for.':
    'Mae’r cysylltiadau tua {0} diwrnod ar wahân nawr, a byddent yn {1}. Dewiswch rythm sy’n gwneud yr hyn y gofynnodd y plentyn amdano.',
  'This step is not asked for now. Look at the episode for what comes next.':
    'Ni ofynnir am y cam hwn nawr. Edrychwch ar y cyswllt am yr hyn a ddaw nesaf.',
  'The child agreed on {0} already. Give the day on which they were asked since.':
    'Cytunodd y plentyn ar {0} eisoes. Rhowch y diwrnod y gofynnwyd iddo ers hynny.',
  'The child’s plan is in the phase “{0}”. Offer voluntary contact there; it begins when the plan comes to its end.':
    'Mae cynllun y plentyn yn y cyfnod “{0}”. Cynigiwch gyswllt gwirfoddol yno; mae’n dechrau pan ddaw’r cynllun i ben.',
  'Ask the child how they can be reached safely, and what never to do.':
    'Gofynnwch i’r plentyn sut y gellir cysylltu ag ef yn ddiogel, a beth i beidio byth â’i wneud.',
  'This day has not come yet. Do it first, then start.':
    'Nid yw’r diwrnod hwn wedi dod eto. Gwnewch hynny yn gyntaf, yna dechreuwch.',
  'Say how it was weighed whether the child understands what they agree to.':
    'Dywedwch sut y pwyswyd a yw’r plentyn yn deall yr hyn y mae’n cytuno iddo.',
  'Involve the child’s parents or carers, or say why that is unsafe.':
    'Dylech gynnwys rhieni neu ofalwyr y plentyn, neu dywedwch pam nad yw hynny’n ddiogel.',
  'The child does not understand yet what they agree to, and no parent or carer is involved. Speak with your manager and the designated safeguarding person first.':
    'Nid yw’r plentyn eto’n deall yr hyn y mae’n cytuno iddo, ac nid oes rhiant na gofalwr yn rhan ohono. Siaradwch â’ch rheolwr a’r person diogelu dynodedig yn gyntaf.',
  'This is a young adult: no parent is told without their agreement.':
    'Oedolyn ifanc yw hwn: ni ddywedir wrth riant heb ei gytundeb.',
  'Choose today or a later day within 26 weeks.': 'Dewiswch heddiw neu ddiwrnod diweddarach o fewn 26 wythnos.',
  'Plan 1 to {0} check-ins; a review can plan more.':
    'Cynlluniwch rhwng 1 a {0} o gysylltiadau; gall adolygiad gynllunio mwy.',
  'Nobody has written down here that the child is in custody.':
    'Nid oes neb wedi ysgrifennu yma fod y plentyn yn y ddalfa.',
  'It began on {0}. Choose that day or a later one.': 'Dechreuodd ar {0}. Dewiswch y diwrnod hwnnw neu un diweddarach.',
  'The child chose that somebody there takes it on. Write down who that is with “record-connection” first.':
    'Dewisodd y plentyn fod rhywun yno’n ymgymryd ag ef. Ysgrifennwch pwy yw hwnnw yn gyntaf.',
  'Your own sessions are ended on the page of your account, or by signing out.':
    'Gorffennir eich sesiynau eich hun ar dudalen eich mewngofnodi, neu drwy allgofnodi.',
};
