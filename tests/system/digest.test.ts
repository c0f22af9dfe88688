import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { instantAt } from '../../domain/calendar/london-time';
import type { TimeOfDay } from '../../domain/calendar/london-time';
import { isWorkingDay, onOrAfterWorkingDay } from '../../domain/calendar/working-days';
import type { PlanId } from '../../domain/ids';
import { POLICIES } from '../../domain/policy';
import { until } from './callers';
import { addressOf, FAMILY_NAME } from './small-service';
import type { Person } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';

const HOLIDAYS = POLICIES.wales.workingTime.bankHolidays.value;
const workingDay = (fromNow: number): LocalDate => onOrAfterWorkingDay(addDays(today(), fromNow), HOLIDAYS);

describe('the morning digest', () => {
  let whole: Whole;
  let planId: string;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.prepared;
    const body = startBody(await whole.addChild(bornOn({ years: 17, months: 6 })), { rehearsal: false });
    planId = (await whole.as<{ planId: string }>('caseManager', 'POST', '/v1/transition-plans', { body })).body.planId;
  });
  afterAll(() => whole.stop());

  const run = (day: LocalDate, at: TimeOfDay = '09:00', practice: string | null = null) =>
    whole.histories.run({
      job: 'morning-digest',
      at: instantAt(day, at),
      practice: practice as PlanId | null,
    });
  const digestsOf = (person: Person, day: LocalDate) =>
    whole.camau.mail
      .messages()
      .filter(({ to, subject }) => to.includes(addressOf(person)) && subject.endsWith(`ref digest.${day}`));
  const messagesOf = async (person: Person) =>
    (await whole.as<{ rows: { kind: string; how: string }[] }>(person, 'GET', '/v1/me/notifications')).body.rows;

  it('comes to each person once on a working day, however often it runs, and counts without naming anybody', async () => {
    const day = workingDay(1_000);
    await run(day);
    await run(day, '09:20');
    const [digest, ...more] = digestsOf('caseManager', day);
    expect(more).toEqual([]);
    expect(digest?.subject).toMatch(/^Your morning summary \/ Eich crynodeb boreol/);
    expect(digest?.text).toMatch(/^Overdue: \d+\n/);
    expect(digest?.text).toMatch(/\nYn hwyr: \d+\n/);
    expect(JSON.stringify(digest)).not.toContain(FAMILY_NAME);
    expect(digest?.text).not.toContain(planId);
    expect(digestsOf('otherCaseManager', day)).toEqual([]);
    expect(await messagesOf('caseManager')).toContainEqual(expect.objectContaining({ kind: 'morning-digest' }));
  });

  it('comes on no weekend and no bank holiday', async () => {
    const free = Array.from({ length: 7 }, (_, n) => addDays(workingDay(1_010), n)).find(
      (day) => !isWorkingDay(day, HOLIDAYS),
    );
    if (free === undefined) throw new Error('Every week has a weekend');
    await run(free);
    expect(digestsOf('caseManager', free)).toEqual([]);
  });

  it('that a run made and could not send goes out once with the next', async () => {
    const day = workingDay(1_020);
    await whole.camau.register.makeDigests({
      at: instantAt(day, '09:00'),
      today: day,
      practice: null,
      dueBy: new Map((await whole.camau.register.everyService()).map(({ serviceId }) => [serviceId, day])),
    });
    expect(digestsOf('caseManager', day)).toEqual([]);
    await run(day, '09:10');
    await run(day, '09:30');
    expect(digestsOf('caseManager', day)).toHaveLength(1);
  });

  it('tells of what somebody chose not to be mailed at once', async () => {
    const choice = await whole.as('manager', 'POST', '/v1/me/notifications', { body: { atOnce: [] } });
    expect(choice.status).toBe(200);
    await whole.act('probationManager', planId, 'name-receiving-officer', 'reject', { reason: 'dim lle' });
    await until('the message is kept', async () =>
      (await messagesOf('manager')).some(({ kind, how }) => kind === 'task-rejected' && how === 'waits-for-digest'),
    );
    await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes(addressOf('caseManager')) && subject.startsWith('A task was declined'),
      10_000,
    );
    const day = workingDay(1);
    await run(day);
    const [digest] = digestsOf('manager', day);
    expect(digest?.text).toMatch(/Other news of your plans: 1\n/);
    expect(await messagesOf('manager')).toContainEqual(
      expect.objectContaining({ kind: 'task-rejected', how: 'in-digest' }),
    );
    const declined = whole.camau.mail.messages().filter(({ subject }) => subject.startsWith('A task was declined'));
    expect(declined.flatMap(({ to }) => to)).toEqual([addressOf('caseManager')]);
  });

  it('can be run in the time of one practice plan, for that plan alone', async () => {
    const practice = await whole.startPlan({ years: 17, months: 6 });
    await whole.advance(practice, 200);
    const day = workingDay(200);
    await run(day, '09:00', practice);
    expect(digestsOf('caseManager', day)).toHaveLength(1);
    expect(digestsOf('headOfService', day).length + digestsOf('probationHead', day).length).toBeGreaterThan(0);
    await run(day, '09:10');
    expect(digestsOf('caseManager', day)).toHaveLength(2);
  });
});
