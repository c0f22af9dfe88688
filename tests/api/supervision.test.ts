import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offerSupervision } from '../../activities/jobs/offer-supervision';
import { addMinutes } from '../../domain/calendar/london-time';
import { ROUTES } from '../../api/routes';
import { PATHS } from '../../api/paths';
import { NOW, startWorld } from './world';
import type { World } from './world';

const ME = '/v1/me/supervision';
const EVERYBODY = ['yjs-manager', 'officer', 'region-manager', 'stranger', 'psychologist', 'worker'];

describe('supervision of those who carry a concern or a hard day', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  type Row = Record<string, unknown> & { supervisionId: string };
  const rowsOf = async (as: string) => {
    const { status, body } = await world.get(ME, { as });
    expect(status).toBe(200);
    expect(
      ROUTES.find(({ path }) => path === PATHS.supervision)?.answers[200]?.schema.safeParse(body).error,
    ).toBeUndefined();
    return body['rows'] as Row[];
  };
  /** The job, a day later: whom it has written to, and in which words. */
  const job = async () => {
    const { register } = world.services;
    const run = { job: 'offer-supervision', at: addMinutes(NOW, 1), practice: null } as const;
    const { counts, outboxIds } = await offerSupervision({ register, client: {} as never }, run);
    expect(counts).toEqual({});
    const mails = await register.claimMail(outboxIds, '2026-03-10' as never);
    for (const { outboxId, to } of mails) {
      await register.mailDone(outboxId, { is: 'sent', messageId: 'm', to: to?.staffId ?? null });
    }
    return mails.map(({ template, to }) => [template, to?.staffId]);
  };
  const act = (as: string, supervisionId: string, what: string, body: unknown = {}) =>
    world.post(`${ME}/${supervisionId}/${what}`, { as, body });

  it('is offered to whoever raised a concern, and to nobody else; it names neither child nor concern', async () => {
    expect(await job()).toEqual([]);
    const raised = await world.post('/v1/concerns', {
      body: { childId: 'child-ash', what: 'A bruise', whoIsWorried: 'Their school' },
    });
    expect(raised.status).toBe(201);
    expect(await job()).toEqual([['supervision-offered', 'worker']]);
    expect(await job()).toEqual([]);
    const [offer, ...more] = await rowsOf('worker');
    expect(more).toEqual([]);
    expect(offer).toMatchObject({ as: 'worker', state: 'offered', occasion: 'concern', supervisor: null });
    expect(offer?.['psychologists']).toEqual([
      { staffId: 'psychologist', name: 'Name of psychologist', isThere: true },
    ]);
    const said = JSON.stringify(offer);
    expect(said).not.toContain('child-ash');
    expect(said).not.toContain(String(raised.body['concernId']));
  });

  it('does not exist for anybody but the worker, until they take it up', async () => {
    const [offer] = await rowsOf('worker');
    for (const as of EVERYBODY.filter((who) => who !== 'worker')) {
      expect([as, await rowsOf(as)]).toEqual([as, []]);
      for (const what of ['accept', 'decline']) {
        expect([as, what, (await act(as, offer?.supervisionId ?? '', what)).status]).toEqual([as, what, 404]);
      }
    }
    expect((await world.get(ME, { as: 'administrator' })).status).toBe(403);
    for (const path of [
      '/v1/summary',
      '/v1/tasks',
      '/v1/transition-plans',
      '/v1/concerns',
      '/v1/watchdog',
      '/v1/access-log',
    ]) {
      const { body } = await world.get(path, { as: 'yjs-manager' });
      expect([path, JSON.stringify(body).includes('upervision')]).toEqual([path, false]);
    }
  });

  it('is taken up, arranged and held between the two of them, and each hears of what the other did', async () => {
    const [offer] = await rowsOf('worker');
    const one = offer?.supervisionId ?? '';
    expect((await act('worker', one, 'accept', { supervisorId: 'yjs-manager' })).body).toMatchObject({
      ...{ status: 422, rule: 'supervision-with-a-psychologist' },
    });
    expect((await act('worker', one, 'accept')).status).toBe(200);
    expect(await job()).toEqual([['supervision-changed', 'psychologist']]);
    expect(await rowsOf('psychologist')).toMatchObject([
      { as: 'supervisor', state: 'accepted', occasion: null, worker: { staffId: 'worker' }, psychologists: [] },
    ]);
    for (const as of ['yjs-manager', 'officer']) expect(await rowsOf(as)).toEqual([]);
    expect((await act('psychologist', one, 'arrange', { on: '2026-03-09' })).status).toBe(422);
    expect((await act('psychologist', one, 'arrange', { on: '2026-03-13' })).status).toBe(200);
    expect(await job()).toEqual([['supervision-changed', 'worker']]);
    expect((await act('worker', one, 'held', { on: '2026-03-10' })).status).toBe(200);
    expect(await rowsOf('worker')).toMatchObject([{ state: 'held', on: '2026-03-10' }]);
    expect(await job()).toEqual([]);
  });

  it('says the same to a repeat, and does nothing twice', async () => {
    const planId = await world.start('child-cedar');
    const body = { on: '2026-03-09', what: 'Hurt in the night' };
    await world.post(`/v1/transition-plans/${planId}/record-serious-incident`, { as: 'yjs-manager', body });
    expect(await job()).toEqual([['supervision-offered', 'yjs-manager']]);
    const [offer] = await rowsOf('yjs-manager');
    expect(offer).toMatchObject({ state: 'offered', occasion: 'serious-incident' });
    const sent = { as: 'yjs-manager', key: 'the-same', body: {} };
    const first = await world.post(`${ME}/${offer?.supervisionId ?? ''}/decline`, sent);
    expect(first).toMatchObject({ status: 200, body: { rows: [{ state: 'declined' }] } });
    expect(await world.post(`${ME}/${offer?.supervisionId ?? ''}/decline`, sent)).toMatchObject({ body: first.body });
    expect(await job()).toEqual([]);
    expect(await rowsOf('psychologist')).toHaveLength(1);
  });

  it('is changed without a mail where whoever does it has told the other', async () => {
    const one = (await rowsOf('yjs-manager'))[0]?.supervisionId ?? '';
    for (const [as, what, said] of [
      ['yjs-manager', 'accept', {}],
      ['psychologist', 'arrange', { on: '2026-03-13' }],
      ['yjs-manager', 'decline', {}],
    ] as const) {
      expect([what, (await act(as, one, what, { ...said, mail: false })).status]).toEqual([what, 200]);
      expect([what, await job()]).toEqual([what, []]);
    }
    expect(await rowsOf('yjs-manager')).toMatchObject([{ state: 'declined' }]);
  });
});
