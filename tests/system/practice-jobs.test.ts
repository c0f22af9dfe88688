import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOfWeek, daysBetween } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { isWorkingDay } from '../../domain/calendar/working-days';
import { POLICIES } from '../../domain/policy';
import { addressOf, staffId } from './small-service';
import type { Person } from './small-service';
import { bornOn, startBody, today, Whole, workingToday } from './whole';

interface Lived {
  readonly now: Instant;
  readonly all: boolean;
  readonly jobs: readonly { readonly job: string; readonly at: Instant; readonly done: boolean }[];
}

/** The first Friday, from this day on, that is a working day. */
function workingFriday(from: LocalDate): LocalDate {
  let day = from;
  while (dayOfWeek(day) !== 5 || !isWorkingDay(day, POLICIES.wales.workingTime.bankHolidays.value))
    day = addDays(day, 1);
  return day;
}

describe('a practice plan that lives through days', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.prepared;
  });
  afterAll(() => whole.stop());

  const advance = async (planId: string, days: number) =>
    (
      await whole.as<Lived>('caseManager', 'POST', `/v1/transition-plans/${planId}/rehearsal/advance`, {
        body: { days },
      })
    ).body;
  const digestsOf = (person: Person) =>
    whole.camau.mail
      .messages()
      .filter(({ to, subject }) => to.includes(addressOf(person)) && subject.includes('ref digest.'));

  it('has its people’s morning digest and the watch over staff run for it alone, on its own day', async () => {
    const practice = await whole.startPlan({ years: 17, months: 6 });
    const body = startBody(await whole.addChild(bornOn({ years: 17, months: 6 })), { rehearsal: false });
    const real = (await whole.as<{ planId: string }>('otherCaseManager', 'POST', '/v1/transition-plans', { body }))
      .body;
    // The last digest before the Sunday is the Friday's, to somebody who is still there.
    const leaves = workingFriday(addDays(today(), 100));
    const left = await whole.as('manager', 'POST', `/v1/staff/${staffId('caseManager')}/leave`, {
      body: { lastDay: leaves },
    });
    expect(left.status).toBe(200);

    const before = digestsOf('caseManager').length;
    const lived = await advance(practice, daysBetween(workingToday(), addDays(leaves, 2)));
    expect(lived).toMatchObject({ all: true, jobs: [{ done: true }, { done: true }, { done: true }] });
    expect(lived.jobs.map(({ job }) => job).sort()).toEqual(['morning-digest', 'watch-contacts', 'watch-staff']);
    for (const { at } of lived.jobs) {
      expect(at <= lived.now).toBe(true);
      expect(localDateOf(at) > addDays(leaves, -1)).toBe(true);
    }
    // On the Saturday the case manager has gone: somebody is asked for, in the practice plan and in no other.
    expect(await whole.task(practice, 'name-another-worker')).toMatchObject({ state: { is: 'requested' } });
    const kinds = (await whole.plan(real.planId)).tasks.map(({ kind }) => kind);
    expect(kinds).not.toContain('name-another-worker');

    const digests = digestsOf('caseManager').slice(before);
    expect(digests).toHaveLength(1);
    expect(digests[0]?.subject).toContain(`digest.${leaves}`);
    expect(digestsOf('otherCaseManager')).toEqual([]);
    // The day's run for everything that is real was not made: nothing of it is on record.
    expect((await whole.camau.register.jobsDone()).find(({ job }) => job === 'morning-digest')).toBeUndefined();
  });

  it('is not waited for without end while a message cannot be sent, and says how far it came', async () => {
    const practice = await whole.startPlan({ years: 17, months: 6 });
    await whole.camau.mail.waitFor(({ text }) => text.includes(practice), 10_000);
    await whole.camau.mail.setFault('refuse-connection');
    const { dueOn } = await whole.task(practice, 'name-receiving-officer');
    await whole.act('manager', practice, 'name-receiving-officer', 'reschedule', { dueOn, reason: 'yr un dydd' });
    const lived = await advance(practice, 30);
    expect(lived.all).toBe(false);
    expect(localDateOf(lived.now) < addDays(today(), 30)).toBe(true);

    await whole.camau.mail.setFault('none');
    const again = await advance(practice, 30);
    expect(again.all).toBe(true);
    expect(localDateOf(again.now) >= addDays(localDateOf(lived.now), 30)).toBe(true);
    expect(localDateOf(again.now) <= addDays(localDateOf(lived.now), 31)).toBe(true);
  });
});
