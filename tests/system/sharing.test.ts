import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { addDays } from '../../domain/calendar/local-date';
import type { ChildId } from '../../domain/ids';
import type { Person } from './small-service';
import { addressOf, staffId } from './small-service';
import { startBody, today, Whole } from './whole';
import type { PlanAnswer } from './whole';

/** Stands in the text of an extract, and nowhere else. */
const SECRET = 'SECRETCANARY';
/** Stands in the decision, which is the log. */
const PURPOSE = 'PURPOSECANARY';

describe('sharing a part of the formulation', () => {
  let whole: Whole;
  let logged = '';
  beforeAll(async () => {
    const stream = new PassThrough();
    stream.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
    whole = await Whole.start({ log: pino({ level: 'trace' }, stream) });
  });
  afterAll(() => whole.stop());

  const give = async (planId: string, command: string, body: Record<string, unknown>, by: Person = 'caseManager') => {
    const reply = await whole.as(by, 'POST', `/v1/transition-plans/${planId}/${command}`, { body });
    expect([command, reply.status, reply.body]).toMatchObject([command, 200, {}]);
    return (reply.body['item'] as { id: string }).id;
  };
  const look = (extractId: string, by: Person = 'officer') => whole.as(by, 'GET', `/v1/extracts/${extractId}`);
  const mailed = (to: Person, subject: string, ref: string) =>
    whole.camau.mail.waitFor(
      (mail) => mail.to.includes(addressOf(to)) && mail.subject.startsWith(subject) && mail.text.includes(ref),
      10_000,
    );
  /** Everything that Temporal has written to its disk. */
  const temporalsFiles = (): string => {
    const folder = whole.folder;
    const files = readdirSync(folder).filter((name) => name.startsWith('temporal.'));
    expect(files.length).toBeGreaterThan(1);
    return files.map((name) => readFileSync(join(folder, name), 'latin1')).join('\n');
  };

  it('goes to a named recipient, who says that it has arrived; it ends on its day or when it is withdrawn, and every look is logged', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10 });
    const decision = {
      is: 'share',
      expiresOn: addDays(today(), 40),
      extracts: [
        { section: 'practice-recommendations', text: `${SECRET} a walk first` },
        { section: 'communication', text: `${SECRET} short sentences` },
      ],
    };
    const decisionId = await give(planId, 'decide-on-sharing', {
      with: { is: 'staff', staffId: staffId('officer') },
      ...{ purpose: PURPOSE, necessity: 'nobody else knows', reasons: 'it spares telling it again' },
      childsView: { is: 'agrees', words: null },
      decision,
    });
    const { taskId } = await whole.task(planId, 'confirm-extracts');
    await mailed('officer', 'You have a new task', taskId);
    const { extracts } = (await whole.plan(planId, 'officer')).sharing;
    const [first = '', second = ''] = extracts.map(({ extractId }) => extractId);
    expect(await look(first)).toMatchObject({ status: 200, body: { text: `${SECRET} a walk first` } });
    expect((await look(first, 'otherOfficer')).status).toBe(404);

    await give(planId, 'confirm-extracts', { decisionId }, 'officer');
    expect((await whole.plan(planId)).sharing.decisions[0]?.state).toMatchObject({ is: 'received' });
    await give(planId, 'withdraw-extract', { extractId: second, reason: 'written anew' });
    expect((await look(second)).status).toBe(410);
    expect((await look(first)).status).toBe(200);

    await whole.advance(planId, 42);
    expect((await look(first)).status).toBe(410);
    const after = (await whole.plan(planId)).sharing.extracts.map(({ state }) => state.is);
    expect(after).toEqual(['expired', 'withdrawn']);
    expect((await whole.timeline(planId)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['sharing-decided', 'extracts-received', 'extract-withdrawn', 'extract-expired']),
    );
    const looks = await whole.as<{ rows: { outcome: string }[] }>('manager', 'GET', `/v1/extracts/${first}/looks`);
    expect(looks.body.rows.map(({ outcome }) => outcome)).toEqual(['ended', 'shown', 'denied', 'shown']);

    expect(await look(first, 'caseManager')).toMatchObject({ status: 200, body: { text: `${SECRET} a walk first` } });
    // That these are found shows that looking finds something.
    const written = temporalsFiles();
    expect(written.includes(await whole.workflowIdOf(planId))).toBe(true);
    expect(logged).toContain('"msg":"request"');
    const left = { written, logged, mails: JSON.stringify(whole.camau.mail.messages()) };
    for (const [where, text] of Object.entries(left)) {
      const holds = [SECRET, PURPOSE].filter((words) => text.includes(words));
      expect({ where, holds }).toEqual({ where, holds: [] });
    }
  });

  it('is taken back after the plan was closed, also while a concern is open, and stays so when the plan goes on', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10 });
    const workflowId = await whole.workflowIdOf(planId);
    await give(planId, 'decide-on-sharing', {
      with: { is: 'staff', staffId: staffId('officer') },
      ...{ purpose: 'to prepare', necessity: 'nobody else knows', reasons: 'it spares telling it again' },
      childsView: { is: 'agrees', words: null },
      decision: { is: 'share', extracts: [{ section: 'communication', text: 'short sentences' }] },
    });
    const extractId = (await whole.plan(planId)).sharing.extracts[0]?.extractId ?? '';
    expect((await whole.order('manager', planId, 'close', { reason: 'moved' })).status).toBe(200);
    await whole.histories.ended(workflowId);
    const { childId, version } = await whole.plan(planId);
    const raised = await whole.as('caseManager', 'POST', '/v1/concerns', { body: { childId, what: 'Cleisiau' } });
    expect(raised.status).toBe(201);
    expect((await look(extractId)).status).toBe(200);

    const path = `/v1/transition-plans/${planId}/withdraw-extract`;
    const sending = { path, body: { extractId, reason: 'she has said no' }, key: randomUUID() };
    const taken = await whole.send('caseManager', sending);
    expect(taken).toMatchObject({ status: 200, body: { planId, version: version + 1, item: { id: extractId } } });
    expect((await look(extractId)).status).toBe(410);
    expect((await whole.plan(planId)).status).toBe('closed');
    await whole.histories.ended(workflowId);
    expect(await whole.send('caseManager', sending)).toMatchObject({ status: 200, body: taken.body });

    expect((await whole.order('manager', planId, 're-open', { reason: 'came back' })).status).toBe(200);
    expect((await whole.plan(planId)).sharing.extracts).toMatchObject([{ state: { is: 'withdrawn' } }]);
  });

  it('is taken back while the child has another plan that is open, one by one, and that plan goes on as it was', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10 });
    await give(planId, 'decide-on-sharing', {
      with: { is: 'staff', staffId: staffId('officer') },
      ...{ purpose: 'to prepare', necessity: 'nobody else knows', reasons: 'it spares telling it again' },
      childsView: { is: 'agrees', words: null },
      decision: {
        is: 'share',
        extracts: [
          { section: 'communication', text: 'short sentences' },
          { section: 'what-helps', text: 'a walk first' },
        ],
      },
    });
    const { childId, sharing } = await whole.plan(planId);
    const [first, second] = sharing.extracts.map(({ extractId }) => extractId);
    expect((await whole.order('manager', planId, 'close', { reason: 'moved' })).status).toBe(200);
    const started = await whole.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', {
      body: startBody(childId as ChildId),
    });
    const { planId: next } = started.body;

    const path = `/v1/transition-plans/${planId}/withdraw-extract`;
    const sending = { path, body: { extractId: first, reason: 'she has said no' }, key: randomUUID() };
    const taken = await whole.send('caseManager', sending);
    expect(taken).toMatchObject({ status: 200, body: { planId, item: { id: first } } });
    expect(await whole.send('caseManager', sending)).toMatchObject({ status: 200, body: taken.body });
    const other = { path, body: { extractId: second, reason: 'that too' }, key: randomUUID() };
    expect(await whole.send('caseManager', other)).toMatchObject({ status: 200, body: { item: { id: second } } });
    expect((await whole.plan(planId)).sharing.extracts).toMatchObject([
      { state: { is: 'withdrawn', reason: 'she has said no' } },
      { state: { is: 'withdrawn', reason: 'that too' } },
    ]);
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed' });
    expect(await whole.plan(next)).toMatchObject({ status: 'open', version: 1 });
  });
});
