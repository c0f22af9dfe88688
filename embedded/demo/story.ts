import { addDays, dayOfWeek } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import { PACK_ITEMS } from '../../domain/policy/information-pack';
import { inWords } from '../../domain/transition-plan/tell';
import type { RungKey } from '../../domain/transition-plan/state';
import type { Child } from '../../register/register';
import { transferOf } from '../sample/walk';
import type { PlanAnswer, Walk } from '../sample/walk';
import { CAST } from './cast';
import { missedAppointments } from './missed';
import { dayInWords } from './narrator';
import type { Narrator } from './narrator';

const TEAM = 'dyffryn@gwendraeth.example';
const OFFICER = 'probation-officer@gwendraeth.example';
const RECEIVING_MANAGER = 'probation-manager@gwendraeth.example';
const CASE_MANAGER = 'case-manager@glanrafon.example';
const MANAGER = 'manager@glanrafon.example';

/** One transition from its start to letting go. Each chapter does what people would do, and waits for what must follow. */
export async function tellTransition(walk: Walk, said: Narrator, child: Child): Promise<void> {
  await beginning(walk, said);
  await missedAppointments(walk, said);
  await silence(walk, said);
  await meeting(walk, said);
  await jointContacts(walk, said, child);
  await acceptance(walk, said);
  await birthday(walk, said, child);
  await checkIns(walk, said);
  await lettingGo(walk, said);
}

async function beginning(walk: Walk, said: Narrator): Promise<void> {
  await said.chapter('the plan starts');
  const plan = await walk.plan();
  said.say(
    `Eighteen on ${dayInWords(plan.eighteenOn)}; responsibility is planned to pass on ${dayInWords(transferOf(plan))}.`,
  );
  for (const { key, startsOn, dueOn } of plan.rungs) {
    said.say(`  ${inWords(key).padEnd(55)} ${startsOn} – ${dueOn}`);
  }
  const words = 'I don’t know anybody there. I only just got used to you.';
  await walk.childSays('start', words);
  said.quote(words);
  await said.mails({ to: TEAM, subject: /new task/ });

  await said.until(addDays(said.today(), 21), () => true);
  await said.chapter('preparing');
  const childsWords = 'If I can’t come I ring before, and I say why. The letters come faster there.';
  await walk.settle('prepare-child', CAST.caseManager, { childsWords });
  said.say('The case manager goes through what changes at probation, and the child says it back:');
  said.quote(childsWords);
  await walk.childSays('probation-rules', childsWords);
  const what = 'The letters and the phone number, with the calendar on the wall.';
  await walk.give(CAST.caseManager, 'check-preparation-as-sender', { what });
  await walk.settle('share-information', CAST.caseManager, { note: 'Read with the child before it was sent.' });
  said.say('The information is shared with the receiving team, read with the child first.');
}

const FRIDAY = 5;
const CLIMBED: Readonly<Record<string, string>> = {
  reminder: 'The day has come and nobody has answered: the team is reminded.',
  deputy: 'Still nobody: the team’s deputy is asked.',
  manager: 'Still nobody: the team’s manager is asked.',
  'head-of-service': 'Still nobody: the head of the probation region is asked.',
};

/** Nobody answers the request for a named practitioner: it climbs the silent side’s line. */
async function silence(walk: Walk, said: Narrator): Promise<void> {
  const rung = rungOf(await walk.plan(), 'introduce');
  for (let level: string | null = null; level !== 'head-of-service';) {
    const before = level;
    const plan = await said.until(rung.dueOn, (now) => climbedTo(now) !== before);
    level = climbedTo(plan);
    await said.chapter(before === null ? 'no practitioner is named: silence climbs' : 'still no answer');
    said.say(CLIMBED[level ?? ''] ?? `It has climbed: ${level ?? ''}.`);
    await said.mails({ to: MANAGER, subject: /still unanswered/ });
  }
  said.say('Nobody’s silence was taken for a yes or a no. The youth justice service stays accountable meanwhile.');

  await said.until(addDays(said.today(), 1), () => dayOfWeek(said.today()) <= FRIDAY);
  await walk.nameOfficer();
  await said.chapter('a practitioner is named');
  const { receivingOfficerId, names, phase } = await walk.plan();
  said.say(`${names[receivingOfficerId ?? ''] ?? ''} will receive the young adult. Phase: ${phase}.`);
  await said.mails();
}

async function meeting(walk: Walk, said: Narrator): Promise<void> {
  const on = addDays(said.today(), 7);
  await walk.meet('three-way-meeting', CAST.caseManager, { on, at: '15:30', minutes: 45 });
  await said.chapter('the three-way meeting is arranged');
  said.say(`For ${dayInWords(on)} at 15:30. What the calendar entry says, and it says no more:`);
  const mails = await said.mails({ to: OFFICER, subject: /Meeting/ }, { to: CASE_MANAGER, subject: /Meeting/ });
  said.lines(mails.find(({ ics }) => ics !== undefined)?.ics ?? '');

  await said.until(on, () => true);
  const childsWords = 'She asked me what I want to be called. Nobody asks that.';
  await walk.settle('three-way-meeting', CAST.caseManager, { childsWords });
  await said.chapter('they meet');
  said.quote(childsWords);
}

async function jointContacts(walk: Walk, said: Narrator, child: Child): Promise<void> {
  await said.until(rungOf(await walk.plan(), 'joint-sessions').startsOn, opened('joint-sessions'));
  const first = 'It’s a lot, two of you at once.';
  await walk.settle('joint-contact', CAST.caseManager, { childsWords: first }, 1);
  await said.chapter('the first joint contact');
  said.quote(first);
  const reason = `${child.givenName} asked for more time before the next one.`;
  await walk.slowDown('joint-sessions', 5, reason);
  const slower = await walk.plan();
  said.say(`Slowed down by five days, at the child’s pace: ${reason}`);
  said.say(`Joint sessions until ${rungOf(slower, 'joint-sessions').dueOn}; later steps moved with them.`);

  await said.until(addDays(said.today(), 14), () => true);
  const second = 'Today was better. We just walked.';
  await walk.settle('joint-contact', CAST.caseManager, { childsWords: second });
  await said.chapter('the second joint contact');
  said.quote(second);

  await said.until(rungOf(slower, 'receiving-worker-leads').startsOn, opened('receiving-worker-leads'));
  const third = 'I didn’t look at you once. That’s good, isn’t it?';
  await walk.settle('receiver-led-contact', CAST.officer, { childsWords: third });
  const what = 'What counts as a reason, and whom to ring. They told me before I could ask.';
  await walk.give(CAST.officer, 'check-preparation-as-receiver', { what });
  await said.chapter('the receiving practitioner leads, the case manager is there');
  said.quote(third);
  await said.mails({ to: OFFICER, subject: /new task/ });
}

async function acceptance(walk: Walk, said: Narrator): Promise<void> {
  await said.until(rungOf(await walk.plan(), 'accept-responsibility').startsOn, opened('accept-responsibility'));
  await walk.look('accept-responsibility', CAST.officer);
  await said.chapter('acceptance is asked for');
  const why = 'The hospital has not answered yet.';
  const ready = PACK_ITEMS.filter((item) => item !== 'health').map((item) => ({ item, is: 'ready' }));
  await walk.checkPack([...ready, { item: 'health', is: 'missing', why, expectedBy: addDays(said.today(), 14) }]);
  said.say(`The information pack: ${ready.length} of ${PACK_ITEMS.length} items are ready. Missing: health. ${why}`);
  said.say('The practitioner has looked at it. Looking is no answer yet.');

  await said.until(addDays(said.today(), 3), () => true);
  const conditions = 'The health summary is still to come, within the first five working days.';
  await walk.accept('accept-responsibility', CAST.officer, { conditions });
  await said.chapter('accepted, with a condition');
  said.say(`Condition: ${conditions}`);
  await said.mails({ to: CASE_MANAGER, subject: /accepted/ });
  said.say('Until the day comes, nothing passes.');
}

async function birthday(walk: Walk, said: Narrator, child: Child): Promise<void> {
  const before = await walk.plan();
  const { eighteenOn } = before;
  const transferOn = transferOf(before);
  const plan = await said.until(transferOn, ({ phase }) => phase === 'transferred');
  await said.chapter(transferOn === eighteenOn ? `${child.givenName} is eighteen` : 'the agreed day');
  said.say('Responsibility passes, as it was accepted.');
  await said.mails(
    { to: MANAGER, subject: /Responsibility has passed/ },
    { to: RECEIVING_MANAGER, subject: /Responsibility has passed/ },
  );
  for (const { staffId, from } of plan.accountability) {
    said.say(`Accountable from ${dayInWords(localDateOf(from))}: ${plan.names[staffId] ?? staffId}`);
  }
}

const AT_CHECK_INS = [
  'The other office smells of paint. She remembered about my nan.',
  'I missed one bus and rang before. She said thanks for ringing.',
  'I don’t think about it much now. That’s all right, I think.',
];

async function checkIns(walk: Walk, said: Narrator): Promise<void> {
  for (const [index, childsWords] of AT_CHECK_INS.entries()) {
    const due = (await walk.tasks('after-transfer-check-in')).map(({ dueOn }) => dueOn).sort()[index];
    if (due === undefined) throw new Error('a check-in after the transfer is missing');
    await said.until(due, () => true);
    await walk.settle('after-transfer-check-in', CAST.caseManager, { childsWords }, index + 1);
    await walk.settle('plan-review', CAST.caseManager);
    await said.chapter(`check-in ${index + 1} after the transfer`);
    said.quote(childsWords);
  }
}

async function lettingGo(walk: Walk, said: Narrator): Promise<void> {
  await said.until(rungOf(await walk.plan(), 'review-and-let-go').startsOn, opened('review-and-let-go'));
  await walk.settle('transition-review', CAST.caseManager, { note: 'What worked: meeting before, and going slower.' });
  const words = 'Slower was right. You can go now.';
  await walk.letGo(words);
  await said.chapter('the review, and letting go');
  said.quote(words);
  await said.mails({ to: MANAGER, subject: /plan has ended/ }, { to: RECEIVING_MANAGER, subject: /plan has ended/ });
  said.say('The plan is closed. It keeps what was said, as it was said.');
}

const opened =
  (key: RungKey) =>
  (plan: PlanAnswer): boolean =>
    rungOf(plan, key).state.is !== 'ahead';

function climbedTo(plan: PlanAnswer): string | null {
  return plan.tasks.find(({ kind }) => kind === 'name-receiving-officer')?.climbedTo ?? null;
}

function rungOf(plan: PlanAnswer, key: RungKey) {
  const rung = plan.rungs.find((other) => other.key === key);
  if (!rung) throw new Error(`the plan has no rung ${key}`);
  return rung;
}
