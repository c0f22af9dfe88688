import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
let orderId: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
  orderId = (await order())['orderId'] as string;
});
afterAll(() => world.close());

const order = async () => ((await world.get(plan)).body['orders'] as Record<string, unknown>[])[0] ?? {};
const send = (command: string, body: unknown, { as = 'worker', ifMatch }: { as?: string; ifMatch?: string } = {}) =>
  world.post(`${plan}/${command}`, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const idOf = ({ body }: Got): string => (body['item'] as { id: string }).id;
const weighed = { publicProtection: 'none known', vulnerabilities: 'sleeps badly', abilityToEngage: 'after noon' };

describe('consultation before breach', () => {
  it('is asked, advised on and decided, and shown with whose advice it was', async () => {
    const asked = await send('ask-for-consultation', { orderId, question: 'What would help?' });
    expect([asked.status, asked.headers.get('etag')]).toEqual([200, '"1"']);
    const consultationId = idOf(asked);
    const inbox = await world.get('/v1/tasks?assignee=me', { as: 'psychologist' });
    expect(inbox.body['rows']).toMatchObject([{ kind: 'give-advice', assigneeId: 'psychologist', state: 'requested' }]);
    expect((await world.get('/v1/tasks?assignee=me')).body['rows']).not.toContainEqual(
      expect.objectContaining({ kind: 'give-advice' }),
    );
    const advice = { consultationId, of: 'psychologist', advice: 'Shorter, and outside' };
    expect((await send('record-advice', advice, { as: 'psychologist' })).status).toBe(428);
    const given = await send('record-advice', advice, { as: 'psychologist', ifMatch: '"1"' });
    expect(given.status).toBe(200);
    const decided = await send('decide-on-enforcement', {
      orderId,
      enforce: false,
      consultationId,
      weighed,
      reasons: 'They have begun to come again',
    });
    expect(decided.status).toBe(200);
    expect((await world.get(plan)).body['enforcement']).toMatchObject({
      consultations: [{ state: { is: 'decided', after: { is: 'advised', of: 'psychologist' } } }],
      decisions: [{ decisionId: idOf(decided), consultationId, weighed, state: { is: 'stands' } }],
    });
  });

  it('is asked for with a 422 that names the rule; with why it cannot wait the step goes through', async () => {
    const breach = { orderId, enforce: true, weighed, reasons: 'A threat to his sister' };
    const refused = await send('decide-on-enforcement', breach);
    expect([refused.status, refused.body['rule'], refused.body['errors']]).toMatchObject([
      422,
      'consultation-before-a-warning-or-breach',
      [{ field: 'without' }],
    ]);
    const without = { because: 'immediate-public-protection', reason: 'The police are with her now' };
    const taken = await send('decide-on-enforcement', { ...breach, without });
    expect(taken.status).toBe(200);
    const withdrawal = { decisionId: idOf(taken), reason: 'It was his brother' };
    expect((await send('withdraw-decision', withdrawal, { ifMatch: '"1"' })).status).toBe(200);
  });

  it('shows on each order what the law says of it, with standing and source', async () => {
    expect((await order())['law']).toMatchObject({
      route: 'warnings-then-information',
      standing: 'law',
      source: 'Sentencing Act 2020, Schedule 7',
      failures: 0,
      needed: 3,
      reachedOn: null,
    });
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ['a role that advises nobody', 'ask-for-consultation', { question: 'x', of: 'administrator' }, 'of'],
    ['nothing weighed', 'decide-on-enforcement', { enforce: true, reasons: 'x' }, 'weighed'],
    ['no yes or no', 'decide-on-enforcement', { enforce: 'perhaps', reasons: 'x', weighed }, 'enforce'],
    [
      'a day that does not exist',
      'give-warning',
      { appointmentId: 'a', on: '2026-02-30', reasons: 'x', weighed },
      'on',
    ],
  ])('with %s is refused, and the field is named', async (_, command, body, field) => {
    const { status, body: said } = await send(command, { orderId, ...body });
    expect([status, said['errors']]).toMatchObject([400, [{ field }]]);
  });

  it.each<[Record<string, string>, number]>([
    [{ kind: 'staff', staffId: 'psychologist' }, 200],
    [{ kind: 'staff', staffId: 'worker' }, 422],
    [{ kind: 'team', teamId: 'yjs-team' }, 422],
  ])('asks for advice only of somebody who gives it: %j is answered %i', async (assignee, expected) => {
    const { rows } = (await world.get('/v1/tasks?state=unfinished')).body as { rows: Record<string, unknown>[] };
    const waits = rows.find(({ kind }) => kind === 'give-advice');
    if (!waits) await send('ask-for-consultation', { orderId, question: 'And now?' });
    const tasks = (await world.get(plan)).body['tasks'] as Record<string, unknown>[];
    const task = tasks.findLast(({ kind }) => kind === 'give-advice');
    const { status } = await world.post(`/v1/tasks/${String(task?.['taskId'])}/reassign`, {
      body: { assignee, reason: 'by name' },
      ifMatch: String(task?.['rev']),
    });
    expect(status).toBe(expected);
  });

  it('tells the child in both languages what changes at probation, by their own order', async () => {
    const { status, body } = await world.get(`${plan}/what-changes`);
    expect([status, body['rows']]).toMatchObject([
      200,
      [
        {
          orderId,
          type: 'youth-rehabilitation-order',
          en: expect.stringContaining('earlier warnings still count'),
          cy: expect.stringContaining('mae rhybuddion cynharach yn dal i gyfrif'),
          note: expect.stringContaining('translator'),
        },
      ],
    ]);
    expect((await world.get(`${plan}/what-changes`, { as: 'stranger' })).status).toBe(404);
  });

  it('is not the psychologist’s to decide', async () => {
    const decide = { orderId, enforce: false, weighed, reasons: 'x' };
    expect((await send('decide-on-enforcement', decide, { as: 'psychologist' })).status).toBe(403);
  });
});
