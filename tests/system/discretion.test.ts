import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { addDays } from '../../domain/calendar/local-date';
import type { CaughtMail } from '../../embedded/caught-mail';
import { until } from './callers';
import { addressOf, FAMILY_NAME, staffId } from './small-service';
import { today, Whole } from './whole';

const CANARY = 'CANARYWORDS';

describe('what leaves a plan', () => {
  let whole: Whole;
  let logged = '';
  beforeAll(async () => {
    const stream = new PassThrough();
    stream.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
    whole = await Whole.start({ log: pino({ level: 'trace' }, stream) });
  });
  afterAll(() => whole.stop());

  /** The lines of the calendar entries that this person got, by the order in which they came. */
  const entriesOf = (person: 'caseManager' | 'officer'): string[][] =>
    whole.camau.mail
      .messages()
      .filter(({ to, ics }) => to.includes(addressOf(person)) && ics !== undefined)
      .map(({ ics = '' }: CaughtMail) => ics.replaceAll(/\r\n[ \t]/g, '').split('\r\n'));

  it('puts a meeting into diaries, moves it and takes it out again, and says nothing but when', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10, days: 20 });
    const { taskId } = await whole.task(planId, 'joint-contact');
    const year = Number(today().slice(0, 4)) + 1;
    const meet = (on: string) =>
      whole.as('caseManager', 'POST', `/v1/tasks/${taskId}/arrange-meeting`, {
        body: { on, at: '14:30', minutes: 45 },
      });
    const entries = (count: number) =>
      until(`${count} calendar entries each`, () =>
        (['caseManager', 'officer'] as const).every((person) => entriesOf(person).length === count),
      );

    expect(await meet(`${year}-07-15`)).toMatchObject({ status: 200 });
    await entries(1);
    expect(await meet(`${year + 1}-01-15`)).toMatchObject({ status: 200 });
    await entries(2);
    const passOver = { rung: 'joint-sessions', reason: CANARY };
    expect(await whole.order('caseManager', planId, 'pass-over-rung', passOver)).toMatchObject({ status: 200 });
    await entries(3);

    for (const person of ['caseManager', 'officer'] as const) {
      const [arranged = [], moved = [], cancelled = []] = entriesOf(person);
      for (const [number, entry] of [arranged, moved, cancelled].entries()) {
        expect(entry).toEqual(
          expect.arrayContaining([
            `UID:${taskId}`,
            `SEQUENCE:${number}`,
            `METHOD:${number === 2 ? 'CANCEL' : 'REQUEST'}`,
            `SUMMARY:Meeting\\, ref ${taskId}`,
            'CLASS:PRIVATE',
          ]),
        );
        expect(entry.filter((line) => /^(ATTENDEE|ORGANIZER|LOCATION|DESCRIPTION|COMMENT|URL|GEO)/.test(line))).toEqual(
          [],
        );
      }
      expect(arranged).toContain(`DTSTART:${year}0715T133000Z`);
      expect(arranged).toContain(`DTEND:${year}0715T141500Z`);
      expect(moved).toContain(`DTSTART:${year + 1}0115T143000Z`);
      expect(cancelled).toContain('STATUS:CANCELLED');
    }
  });

  it('holds no name of a child and none of anybody’s words: not in mail, in the ids of workflows or in the log', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10, days: 20 });
    const reason = `${CANARY} reason`;
    const given = [
      await whole.say(planId, `${CANARY} words`),
      await whole.order('caseManager', planId, 'record-child-view', { about: 'start', nothingToAdd: true }),
      await whole.order('caseManager', planId, 'record-safe-way-to-reach-me', { how: reason, never: reason }),
      await whole.order('caseManager', planId, 'name-person-who-matters', { name: CANARY, relationship: reason }),
      await whole.order('caseManager', planId, 'involve-professional', {
        ...{ name: CANARY, role: reason, agency: 'health' },
      }),
      await whole.order('caseManager', planId, 'slow-down', { rung: 'joint-sessions', byDays: 1, reason }),
      await whole.order('caseManager', planId, 'pause', { reason, reviewOn: addDays(today(), 5) }),
      await whole.order('caseManager', planId, 'resume'),
      await whole.act('caseManager', planId, 'joint-contact', 'complete', { childsWords: reason, note: reason }),
      await whole.act('caseManager', planId, 'joint-contact', 'reschedule', { dueOn: addDays(today(), 9), reason }),
      await whole.act('caseManager', planId, 'joint-contact', 'complete', { on: '2199-01-01', note: reason }),
      await whole.order('caseManager', planId, 're-plan', { reason }),
      await whole.as('caseManager', 'POST', `/v1/transition-plans/${planId}/pause`, { body: { reason: [reason] } }),
    ];
    expect(given.map(({ status }) => status)).toEqual([...Array<number>(10).fill(200), ...[422, 200, 400]]);
    await whole.advance(planId, 60);
    const conditions = { conditions: reason };
    await whole.act('officer', planId, 'receiver-led-contact', 'accept', conditions);
    await whole.act('officer', planId, 'accept-responsibility', 'reject', { reason });
    const assignee = { kind: 'staff', staffId: staffId('otherOfficer') };
    await whole.act('caseManager', planId, 'accept-responsibility', 'reassign', { assignee, reason });
    await whole.act('caseManager', planId, 'tell-child-of-change', 'complete', { childsWords: reason });
    await whole.act('otherOfficer', planId, 'accept-responsibility', 'accept', conditions);
    await whole.order('caseManager', planId, 'close', { reason });
    await whole.camau.mail.waitFor(({ subject }) => subject.startsWith('A plan has ended'), 10_000);

    const plan = await whole.plan(planId);
    expect(plan).toMatchObject({ voice: { peopleWhoMatter: [{ name: CANARY }] }, childViews: [{}, { words: null }] });
    const told = (await whole.timeline(planId)).filter(({ kind }) => /person|safe-way|professional/.test(kind));
    expect(told).toHaveLength(3);
    expect(JSON.stringify(told)).not.toContain(CANARY);
    expect(logged).toContain('"msg":"request"');
    const left = {
      mails: JSON.stringify(whole.camau.mail.messages()),
      workflowIds: JSON.stringify(await whole.histories.workflowIds()),
      log: logged,
    };
    for (const [where, text] of Object.entries(left)) {
      for (const word of [CANARY, FAMILY_NAME, 'Gwenllian']) {
        expect({ where, word, holds: text.includes(word) }).toEqual({ where, word, holds: false });
      }
    }
  });
});
