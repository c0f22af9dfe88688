import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { both } from './headings';

// Who is told, once a task is answered, a concern taken further or a colleague's details changed. What is asked of whom then, and which
// clocks stop and start, the pages find out themselves. The Welsh is ours until a translator has read it.

const SENDER_TOLD = both('Whoever asked is told.', 'Dywedir wrth bwy bynnag a ofynnodd.');
const PACK_SEEN = both(
  'The receiving side reads it in the information pack.',
  'Mae’r ochr sy’n derbyn yn ei ddarllen yn y pecyn gwybodaeth.',
);
const OWNERS_TOLD = both(
  'The case manager decides with what you wrote before them.',
  'Mae’r swyddog achos yn penderfynu gyda’r hyn a ysgrifennoch o’i flaen.',
);
const ON_CONCERN = both(
  'Whoever raised it, and those who have oversight, see it now.',
  'Mae pwy bynnag a’i cododd, a’r rhai sydd â throsolwg, yn ei weld nawr.',
);
const PLAN_LOOKED_AT = both('It is looked at again on the day you named.', 'Edrychir arno eto ar y diwrnod a enwoch.');
const OFFICE = both(
  'It counts from now on, for everything that is asked of them.',
  'Mae’n cyfrif o hyn ymlaen, ar gyfer popeth a ofynnir ganddynt.',
);

export const ANSWERS_AFTERWARDS: Readonly<Record<string, InBothLanguages>> = {
  receive: both(
    'Others see that it has arrived. The day on which it is due stays, and nothing counts as answered yet.',
    'Mae eraill yn gweld ei fod wedi cyrraedd. Mae’r diwrnod y mae’n ddyledus yn aros, ac nid oes dim yn cyfrif fel ateb eto.',
  ),
  'begin-task': both(
    'Others see that it has begun. The day on which it is due stays.',
    'Mae eraill yn gweld ei fod wedi dechrau. Mae’r diwrnod y mae’n ddyledus yn aros.',
  ),
  complete: both(
    'It is done, and nobody is reminded of it any more.',
    'Mae wedi’i wneud, ac ni atgoffir neb ohono mwyach.',
  ),
  'take-on': both(
    'It is yours, and others see that. Its day stays.',
    'Eich gwaith chi yw nawr, ac mae eraill yn gweld hynny. Mae ei ddiwrnod yn aros.',
  ),
  accept: both(
    'Whoever asked is told. Until the day of the transfer the youth justice service stays accountable.',
    'Dywedir wrth bwy bynnag a ofynnodd. Hyd ddiwrnod y trosglwyddo mae’r gwasanaeth cyfiawnder ieuenctid yn parhau’n atebol.',
  ),
  'accept-knowing': both(
    'Whoever asked is told, with what you wrote. Until that day the youth justice service stays accountable.',
    'Dywedir wrth bwy bynnag a ofynnodd, gyda’r hyn a ysgrifennoch. Hyd y diwrnod hwnnw mae’r gwasanaeth cyfiawnder ieuenctid yn parhau’n atebol.',
  ),
  reject: both(
    'Whoever asked is told, with your reason, and can ask somebody else. Nothing has passed to anybody.',
    'Dywedir wrth bwy bynnag a ofynnodd, gyda’ch rheswm, a gall ofyn i rywun arall. Nid oes dim wedi pasio i neb.',
  ),
  'ask-somebody-else': both(
    'Whoever is asked now hears of it: at once or, where a child is told of a new worker first, after that.',
    'Bydd pwy bynnag y gofynnir iddynt nawr yn clywed: ar unwaith neu, lle dywedir wrth blentyn am weithiwr newydd yn gyntaf, ar ôl hynny.',
  ),
  'take-back': both(
    'It is not asked any more. Whoever it was asked of reads so with the messages of the morning.',
    'Ni ofynnir amdano mwyach. Bydd pwy bynnag y gofynnwyd iddynt yn darllen hynny gyda negeseuon y bore.',
  ),
  'another-due-day': both(
    'Whoever it is asked of is told of the day. Reminders count from there.',
    'Dywedir wrth bwy bynnag y gofynnir iddynt am y diwrnod. Mae nodiadau atgoffa’n cyfrif o hynny.',
  ),
  'ask-for-another-date': both(
    'The youth justice service is asked whether it agrees. Until it does, the day stays.',
    'Gofynnir i’r gwasanaeth cyfiawnder ieuenctid a yw’n cytuno. Nes iddo wneud, mae’r diwrnod yn aros.',
  ),
  'return-information-pack': both(
    'The youth justice service is told what is missing. Nothing has been accepted or declined.',
    'Dywedir wrth y gwasanaeth cyfiawnder ieuenctid beth sydd ar goll. Nid oes dim wedi’i dderbyn na’i wrthod.',
  ),
  'arrange-meeting': both(
    'It goes into the diaries of those who meet. The task waits until you have met.',
    'Mae’n mynd i ddyddiaduron y rhai sy’n cwrdd. Mae’r dasg yn aros nes i chi gwrdd.',
  ),
  'name-officer': both(
    'Whoever you named is told. The child hears of them first from somebody they know.',
    'Dywedir wrth bwy bynnag a enwoch. Mae’r plentyn yn clywed amdanynt yn gyntaf gan rywun y mae’n ei adnabod.',
  ),
  're-plan': both(
    'The plan takes the new day, and everybody who is asked for something hears of it.',
    'Mae’r cynllun yn cymryd y diwrnod newydd, a bydd pawb y gofynnir iddynt am rywbeth yn clywed.',
  ),
  'day-stays': both(
    'The receiving side is told that the day stays.',
    'Dywedir wrth yr ochr sy’n derbyn bod y diwrnod yn aros.',
  ),
  'items-ready': PACK_SEEN,
  'items-later': PACK_SEEN,
  'items-not-for-them': PACK_SEEN,
  'item-ready': PACK_SEEN,
  'item-later': PACK_SEEN,
  'item-not-for-them': PACK_SEEN,
  'answer-transfer-request': SENDER_TOLD,
  'record-advice': OWNERS_TOLD,
  'record-no-advice': OWNERS_TOLD,
  'decide-on-enforcement': both(
    'Your decision stands with its reasons. What the law requires has not waited for anything.',
    'Mae eich penderfyniad yn sefyll gyda’i resymau. Nid yw’r hyn y mae’r gyfraith yn ei ofyn wedi aros am ddim.',
  ),
  'give-warning': both(
    'It counts for that order alone, from the day you gave.',
    'Mae’n cyfrif ar gyfer y gorchymyn hwnnw’n unig, o’r diwrnod a roesoch.',
  ),
  'another-release-day': both(
    'The days of the plan follow that day.',
    'Mae diwrnodau’r cynllun yn dilyn y diwrnod hwnnw.',
  ),
  'moved-to-adults': both(
    'The plan knows where the young person is. Whom to speak with there is asked next.',
    'Mae’r cynllun yn gwybod ble mae’r person ifanc. Gofynnir nesaf gyda phwy i siarad yno.',
  ),
  'name-contact': both('The next steps can go to somebody with a name.', 'Gall y camau nesaf fynd at rywun ag enw.'),
  'write-exit-plan': both(
    'The child can have it. Where a manager looks at it first, that is asked now.',
    'Gall y plentyn ei gael. Lle mae rheolwr yn edrych arno’n gyntaf, gofynnir am hynny nawr.',
  ),
  'confirm-extracts': both(
    'Whoever shared it reads in the morning that it has arrived.',
    'Bydd pwy bynnag a’i rhannodd yn darllen yn y bore ei fod wedi cyrraedd.',
  ),
  'sign-off': both(
    'It counts now, once nobody else has to look at it. Others see that on the plan.',
    'Mae’n cyfrif nawr, unwaith nad oes rhaid i neb arall edrych arno. Mae eraill yn gweld hynny ar y cynllun.',
  ),
  'return-for-changes': both(
    'It does not count yet. Whoever wrote it is asked to change it, with your reason.',
    'Nid yw’n cyfrif eto. Gofynnir i bwy bynnag a’i ysgrifennodd ei newid, gyda’ch rheswm.',
  ),
  'record-child-view': both(
    'It stands first on the plan, in their own words.',
    'Mae’n gyntaf ar y cynllun, yn ei eiriau ei hun.',
  ),
  'begin-contact': both(
    'The child has somebody who stays. Whoever is named is told.',
    'Mae gan y plentyn rywun sy’n aros. Dywedir wrth bwy bynnag a enwir.',
  ),
  'raise-concern': both(
    'You are told that it was received. The designated safeguarding person and the manager are told at once.',
    'Dywedir wrthych ei fod wedi cyrraedd. Dywedir wrth y person diogelu dynodedig a’r rheolwr ar unwaith.',
  ),
  'match-child': ON_CONCERN,
  'acknowledge-concern': both(
    'Whoever raised it sees on this page that it was seen.',
    'Mae pwy bynnag a’i cododd yn gweld ar y dudalen hon ei fod wedi’i weld.',
  ),
  'record-concern-step': ON_CONCERN,
  'decide-not-to-report': both(
    'The reasons stand on record. Anybody else may still report.',
    'Mae’r rhesymau ar gofnod. Gall unrhyw un arall adrodd o hyd.',
  ),
  'record-services-decision': ON_CONCERN,
  'fill-in-concern': ON_CONCERN,
  'raise-disagreement': both(
    'It climbs from one level to the next until it is settled. Nothing that keeps the child safe waits for it.',
    'Mae’n codi o’r naill lefel i’r llall nes iddo gael ei ddatrys. Nid oes dim sy’n cadw’r plentyn yn ddiogel yn aros amdano.',
  ),
  'record-disagreement-view': both(
    'Both sides read it. It climbs until it is settled.',
    'Mae’r ddwy ochr yn ei ddarllen. Mae’n codi nes iddo gael ei ddatrys.',
  ),
  'settle-disagreement': both('It climbs no further.', 'Nid yw’n codi ymhellach.'),
  'record-refusal': both(
    'It stays on record, in their words. Duties to others go on.',
    'Mae’n aros ar gofnod, yn eu geiriau. Mae dyletswyddau i eraill yn parhau.',
  ),
  'override-refusal': both(
    'The refusal stays on record, beside your reasons.',
    'Mae’r gwrthodiad yn aros ar gofnod, wrth ymyl eich rhesymau.',
  ),
  'record-adult-acceptance': both(
    'Adult services have oversight from now on. Clocks that run for the child run on.',
    'Gwasanaethau oedolion sydd â throsolwg o hyn ymlaen. Mae clociau sy’n rhedeg dros y plentyn yn parhau.',
  ),
  'stay-below-threshold': PLAN_LOOKED_AT,
  'review-below-threshold': PLAN_LOOKED_AT,
  'give-access': both('They can read it from now on.', 'Gallant ei ddarllen o hyn ymlaen.'),
  'close-concern': both(
    'No clock runs any more. Who was told stands on it, and another concern can be raised at any time.',
    'Nid oes cloc yn rhedeg mwyach. Mae’n dangos wrth bwy y dywedwyd, a gellir codi pryder arall unrhyw bryd.',
  ),
  'add-staff': both(
    'They can sign in now, and be asked for things.',
    'Gallant fewngofnodi nawr, a gellir gofyn iddynt am bethau.',
  ),
  'change-staff': OFFICE,
  'switch-off': both(
    'They cannot sign in from now on. What is in their hands stays there until it is handed on.',
    'Ni allant fewngofnodi o hyn ymlaen. Mae’r hyn sydd yn eu dwylo’n aros yno nes ei drosglwyddo.',
  ),
  'end-sessions': both(
    'They are signed out everywhere, and sign in again with their next page.',
    'Maent wedi’u hallgofnodi ym mhobman, a byddant yn mewngofnodi eto gyda’u tudalen nesaf.',
  ),
  'end-all-sessions': both(
    'Everybody but you is signed out, and signs in again with their next page.',
    'Mae pawb ond chi wedi’u hallgofnodi, a byddant yn mewngofnodi eto gyda’u tudalen nesaf.',
  ),
  'switch-on': both('They can sign in again.', 'Gallant fewngofnodi eto.'),
  'set-numbers': both(
    'Every page that says whom to ring shows them from now on.',
    'Mae pob tudalen sy’n dweud pwy i’w ffonio yn eu dangos o hyn ymlaen.',
  ),
  'add-team': both('Colleagues and children can be in it now.', 'Gall cydweithwyr a phlant fod ynddo nawr.'),
  'change-team': OFFICE,
  'set-absence': both(
    'What is asked of them meanwhile goes to whoever stands in. Where they are away for long, another worker is asked for.',
    'Mae’r hyn a ofynnir ganddynt yn y cyfamser yn mynd at bwy bynnag sy’n cymryd eu lle. Lle maent i ffwrdd am amser hir, gofynnir am weithiwr arall.',
  ),
  'end-absence': both(
    'What is asked of them goes to them again.',
    'Mae’r hyn a ofynnir ganddynt yn mynd atynt hwy eto.',
  ),
  'record-leaving': both(
    'For each child who trusts them, another worker is asked for in time. Their account ends with that day.',
    'Ar gyfer pob plentyn sy’n ymddiried ynddynt, gofynnir am weithiwr arall mewn pryd. Mae eu cyfrif yn dod i ben gyda’r diwrnod hwnnw.',
  ),
  'record-return': both('They stay, and can be asked for things.', 'Maent yn aros, a gellir gofyn iddynt am bethau.'),
};

/** What has changed since: said by the pages themselves. */
export const NEXT_WORDS = {
  next: {
    asked: both(
      'Asked now: {{what}}. Of: {{who}}, by {{day}}.',
      'Gofynnir nawr: {{what}}. Gan: {{who}}, erbyn {{day}}.',
    ),
    askedUntil: both(
      'Asked now: {{what}}. Of: {{who}}, by {{day}}, {{time}}.',
      'Gofynnir nawr: {{what}}. Gan: {{who}}, erbyn {{day}}, {{time}}.',
    ),
    checkIn: both('Next check-in: {{day}}, with {{name}}.', 'Sgwrs gyswllt nesaf: {{day}}, gyda {{name}}.'),
    askAgain: both(
      'The child is asked again on {{day}}. By: {{name}}.',
      'Gofynnir i’r plentyn eto ar {{day}}. Gan: {{name}}.',
    ),
    review: both(
      'You look together at how it goes again on {{day}}.',
      'Byddwch yn edrych eto gyda’ch gilydd ar sut mae’n mynd ar {{day}}.',
    ),
    trusted: both('{{name}} is there for the child now.', 'Mae {{name}} yno i’r plentyn nawr.'),
    notAsked: both('Not asked any more: {{what}}. Of: {{who}}.', 'Ni ofynnir mwyach: {{what}}. Gan: {{who}}.'),
    stopped: both('This clock has stopped: {{what}}.', 'Mae’r cloc hwn wedi stopio: {{what}}.'),
    started: both(
      'This clock runs from now on: {{what}}. For: {{who}}, until {{day}}, {{time}}.',
      'Mae’r cloc hwn yn rhedeg o hyn ymlaen: {{what}}. I: {{who}}, hyd {{day}}, {{time}}.',
    ),
  },
} as const;
