import type { MailTemplate } from '../domain/entity';
import type { DigestCounts } from '../domain/messages';

/**
 * What messages say, in English and Welsh. Neutral by design: no name, no reason, nothing about a child; a link and a
 * reference, and the rest stands behind sign-in.
 */
interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What stands first in a message about practice. */
export const PRACTICE = {
  en: 'This is practice: it is about no real child.',
  cy: 'Ymarfer yw hwn: nid yw’n ymwneud â phlentyn go iawn.',
} as const;

export const MAIL_WORDS: Readonly<Record<MailTemplate, { readonly en: Words; readonly cy: Words }>> = {
  'task-assigned': both(
    'You have a new task',
    'You have been asked to do something.',
    'Mae gennych dasg newydd',
    'Gofynnwyd i chi wneud rhywbeth.',
  ),
  'receiving-officer-named': both(
    'You were named for a handover',
    'A colleague has named you to receive somebody. Please look at the plan.',
    'Cawsoch eich enwi ar gyfer trosglwyddiad',
    'Mae cydweithiwr wedi’ch enwi i dderbyn rhywun. Edrychwch ar y cynllun.',
  ),
  'task-accepted': both(
    'A task was accepted',
    'A task that you are waiting for was accepted.',
    'Derbyniwyd tasg',
    'Derbyniwyd tasg yr ydych yn aros amdani.',
  ),
  'request-answered': both(
    'Your request was answered',
    'Something that you have asked the other service for was answered. The answer is in the plan.',
    'Atebwyd eich cais',
    'Atebwyd rhywbeth y gofynnoch amdano gan y gwasanaeth arall. Mae’r ateb yn y cynllun.',
  ),
  'task-rejected': both(
    'A task was declined',
    'A task was declined and needs another answer from you.',
    'Gwrthodwyd tasg',
    'Gwrthodwyd tasg ac mae angen ateb arall gennych.',
  ),
  'task-rescheduled': both(
    'A task has a new date',
    'The date of one of your tasks has changed.',
    'Mae gan dasg ddyddiad newydd',
    'Mae dyddiad un o’ch tasgau wedi newid.',
  ),
  'task-cancelled': both(
    'A task was taken back',
    'One of your tasks is not needed any more.',
    'Tynnwyd tasg yn ôl',
    'Nid oes angen un o’ch tasgau mwyach.',
  ),
  'task-moved-on': both(
    'A task was given to somebody else',
    'Somebody else now has one of your tasks.',
    'Rhoddwyd tasg i rywun arall',
    'Mae gan rywun arall un o’ch tasgau nawr.',
  ),
  'task-unanswered': both(
    'A task waits for an answer',
    'A task has not been answered by its date. Please look at it.',
    'Mae tasg yn aros am ateb',
    'Nid yw tasg wedi’i hateb erbyn ei dyddiad. Edrychwch arni.',
  ),
  'receiver-silent': both(
    'A request is still unanswered',
    'A request that your service made has not been answered. Your service stays responsible meanwhile.',
    'Nid yw cais wedi’i ateb o hyd',
    'Nid yw cais a wnaeth eich gwasanaeth wedi’i ateb. Eich gwasanaeth sy’n dal yn gyfrifol yn y cyfamser.',
  ),
  'child-not-prepared': both(
    'A plan needs your attention',
    'A handover was accepted while something that prepares for it is missing. The plan says what. Please look at it.',
    'Mae angen eich sylw ar gynllun',
    'Derbyniwyd trosglwyddiad tra bod rhywbeth sy’n paratoi ar ei gyfer ar goll. Mae’r cynllun yn dweud beth. Edrychwch arno.',
  ),
  'responsibility-passed': both(
    'Responsibility has passed',
    'A handover has come into force, as it was accepted.',
    'Mae cyfrifoldeb wedi’i drosglwyddo',
    'Mae trosglwyddiad wedi dod i rym, fel y’i derbyniwyd.',
  ),
  'pause-review-due': both(
    'A pause needs another look',
    'A plan is paused, and the day has come to look at it again.',
    'Mae angen ail-edrych ar saib',
    'Mae cynllun wedi’i oedi, ac mae’n bryd edrych arno eto.',
  ),
  'orders-ended': both(
    'A date has come',
    'The day for which a plan of your team was made has come. Please look at what goes on from here.',
    'Mae dyddiad wedi dod',
    'Mae’r diwrnod y gwnaed un o gynlluniau eich tîm ar ei gyfer wedi dod. Edrychwch ar yr hyn sy’n parhau o hyn ymlaen.',
  ),
  'plan-closed': both(
    'A plan has ended',
    'A plan of your team has ended.',
    'Mae cynllun wedi dod i ben',
    'Mae un o gynlluniau eich tîm wedi dod i ben.',
  ),
  'plan-re-opened': both(
    'A plan is open again',
    'A plan of yours or of your team that had ended goes on. Please look at it.',
    'Mae cynllun ar agor eto',
    'Mae un o’ch cynlluniau chi neu eich tîm, a oedd wedi dod i ben, yn mynd yn ei flaen. Edrychwch arno.',
  ),
  'case-manager-named': both(
    'You were named for a plan',
    'You have been named to hold a plan. Please look at it; it says from when.',
    'Cawsoch eich enwi ar gyfer cynllun',
    'Rydych wedi’ch enwi i ddal cynllun. Edrychwch arno; mae’n dweud o ba bryd.',
  ),
  'sharing-changed': both(
    'Something that was shared has changed',
    'Something that you shared, or that was shared with you, has arrived or can be read no more. Please look at the plan.',
    'Mae rhywbeth a rannwyd wedi newid',
    'Mae rhywbeth a rannwyd gennych chi neu gyda chi wedi cyrraedd, neu ni ellir ei ddarllen mwyach. Edrychwch ar y cynllun.',
  ),
  'plan-people-changed': both(
    'The people of a plan have changed',
    'Who works on one of your plans has changed, or is to change. Please look at it.',
    'Mae pobl cynllun wedi newid',
    'Mae’r rhai sy’n gweithio ar un o’ch cynlluniau wedi newid, neu ar fin newid. Edrychwch arno.',
  ),
  'decision-asked-for': both(
    'A decision is asked for',
    'A plan has come to where somebody has to decide. Please look at it today.',
    'Gofynnir am benderfyniad',
    'Mae cynllun wedi cyrraedd man lle mae’n rhaid i rywun benderfynu. Edrychwch arno heddiw.',
  ),
  'decided-without-consultation': both(
    'A step was taken without advice',
    'A step was taken on a plan of your team before anybody was consulted. The reason is recorded with it.',
    'Cymerwyd cam heb gyngor',
    'Cymerwyd cam ar un o gynlluniau eich tîm cyn ymgynghori â neb. Mae’r rheswm wedi’i gofnodi gydag ef.',
  ),
  'contact-begun': both(
    'Somebody counts on you',
    'A contact in which you have a part has begun, or was given to you. Please look at it.',
    'Mae rhywun yn dibynnu arnoch',
    'Mae cyswllt y mae gennych ran ynddo wedi dechrau, neu wedi’i roi i chi. Edrychwch arno.',
  ),
  'contact-step': both(
    'A small step is waiting for you',
    'It is time for a step of a contact. Please look at it before you reach out: it says how.',
    'Mae cam bach yn aros amdanoch',
    'Mae’n bryd cymryd cam mewn cyswllt. Edrychwch arno cyn estyn allan: mae’n dweud sut.',
  ),
  'contact-step-waits': both(
    'A step is still waiting',
    'A step of a contact has not been taken by its day. Please see that somebody takes it.',
    'Mae cam yn dal i aros',
    'Nid yw cam mewn cyswllt wedi’i gymryd erbyn ei ddiwrnod. Gwnewch yn siŵr bod rhywun yn ei gymryd.',
  ),
  'contact-changed': both(
    'A contact goes on differently',
    'How a contact of yours or of your team goes on has changed. Please look at it.',
    'Mae cyswllt yn mynd yn ei flaen yn wahanol',
    'Mae’r ffordd y mae un o’ch cysylltiadau chi neu eich tîm yn mynd yn ei flaen wedi newid. Edrychwch arno.',
  ),
  'contact-ended': both(
    'A contact has come to its end',
    'A contact of yours or of your team has ended. The door stays open.',
    'Mae cyswllt wedi dod i ben',
    'Mae un o’ch cysylltiadau chi neu eich tîm wedi dod i ben. Mae’r drws yn dal ar agor.',
  ),
  'concern-raised': both(
    'Something needs you today',
    'A colleague has brought something to you that cannot wait. Please look at it now.',
    'Mae angen eich sylw heddiw',
    'Mae cydweithiwr wedi dod â rhywbeth atoch na all aros. Edrychwch arno nawr.',
  ),
  'concern-received': both(
    'What you brought was received',
    'What you have brought was received. You can see at any time what follows from it.',
    'Derbyniwyd yr hyn a ddaethoch ag ef',
    'Derbyniwyd yr hyn a ddaethoch ag ef. Gallwch weld unrhyw bryd beth sy’n dilyn ohono.',
  ),
  'concern-news': both(
    'Something has moved on',
    'Something that you are waiting for has moved on. Please look at it.',
    'Mae rhywbeth wedi symud ymlaen',
    'Mae rhywbeth yr ydych yn aros amdano wedi symud ymlaen. Edrychwch arno.',
  ),
  'concern-step-due': both(
    'Time has run out for a step',
    'A step has not been recorded in time. Please look at it now.',
    'Mae’r amser ar gyfer cam wedi dod i ben',
    'Ni chofnodwyd cam mewn pryd. Edrychwch arno nawr.',
  ),
  'concern-waits': both(
    'Something waits for you',
    'Something waits for your answer or your decision. Please look at it today.',
    'Mae rhywbeth yn aros amdanoch',
    'Mae rhywbeth yn aros am eich ateb neu eich penderfyniad. Edrychwch arno heddiw.',
  ),
  'supervision-offered': both(
    'Something for yourself',
    'Time to talk is offered to you, because your work may have been hard lately. You may take it up or say no; nobody else is told.',
    'Rhywbeth i chi’ch hun',
    'Mae amser i siarad yn cael ei gynnig i chi, gan y gallai eich gwaith fod wedi bod yn anodd yn ddiweddar. Cewch ei dderbyn neu ddweud na; ni ddywedir wrth neb arall.',
  ),
  'supervision-changed': both(
    'About time to talk',
    'A colleague has asked you for time to talk, or has changed what you had arranged. Please look at it.',
    'Ynghylch amser i siarad',
    'Mae cydweithiwr wedi gofyn i chi am amser i siarad, neu wedi newid yr hyn a drefnwyd gennych. Edrychwch arno.',
  ),
  'restricted-record-read': both(
    'A restricted record was opened',
    'A colleague has said why they must look at a record that is not open to them. Please look at who it is, and why.',
    'Agorwyd cofnod cyfyngedig',
    'Mae cydweithiwr wedi dweud pam y mae’n rhaid iddo edrych ar gofnod nad yw ar agor iddo. Edrychwch pwy ydyw, a pham.',
  ),
  'needs-another-holder': both(
    'Somebody else is needed',
    'A record was restricted, and can no longer be read by a colleague who holds work on it. Please give that work to somebody else.',
    'Mae angen rhywun arall',
    'Cyfyngwyd cofnod, ac ni all cydweithiwr sydd â gwaith arno ei ddarllen mwyach. Rhowch y gwaith hwnnw i rywun arall.',
  ),
  meeting: both(
    'Meeting',
    'The calendar file is attached. Everything else is behind sign-in.',
    'Cyfarfod',
    'Mae’r ffeil galendr ynghlwm. Mae popeth arall y tu ôl i fewngofnodi.',
  ),
};

/** The words of a morning digest: only counts, each of them of something that there is. */
export function digestWords(counts: DigestCounts | null): { readonly en: Words; readonly cy: Words } {
  const { due = 0, overdue = 0, climbing = 0, records = 0, news = 0, dueBy = '' } = counts ?? {};
  const said = (words: readonly (readonly [number, string])[]) =>
    words.flatMap(([count, text]) => (count > 0 ? [`${text}: ${count}`] : [])).join('\n');
  return {
    en: {
      subject: 'Your morning summary',
      text: said([
        [overdue, 'Overdue'],
        [due, `Due by ${dueBy}`],
        [climbing, 'Not answered, and taken up the line'],
        [records, 'Legal holds to look at again, and records to erase or keep'],
        [news, 'Other news of your plans'],
      ]),
    },
    cy: {
      subject: 'Eich crynodeb boreol',
      text: said([
        [overdue, 'Yn hwyr'],
        [due, `I’w wneud erbyn ${dueBy}`],
        [climbing, 'Heb ei ateb, ac wedi’i godi’n uwch'],
        [records, 'Ataliadau cyfreithiol i edrych arnynt eto, a chofnodion i’w dileu neu eu cadw'],
        [news, 'Newyddion eraill am eich cynlluniau'],
      ]),
    },
  };
}

function both(
  subject: string,
  text: string,
  subjectCy: string,
  textCy: string,
): { readonly en: Words; readonly cy: Words } {
  return { en: { subject, text }, cy: { subject: subjectCy, text: textCy } };
}
