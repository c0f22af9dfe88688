import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { contactBody } from './contact-body';
import { bornOn, staffId, startBody, today, Whole } from './whole';
import type { Age, Person, PlanAnswer } from './whole';

const CONTACTS = '/v1/voluntary-contacts';

describe('voluntary contact on the real server', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  async function start(age: Age, more: Record<string, unknown> = {}): Promise<string> {
    const { status, body } = await whole.as<EpisodeView>('caseManager', 'POST', CONTACTS, {
      body: contactBody(await whole.addChild(bornOn(age)), more),
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.episodeId;
  }
  const contact = async (id: string) => (await whole.as<EpisodeView>('caseManager', 'GET', `${CONTACTS}/${id}`)).body;
  const give = async (id: string, command: string, body: object, person: Person = 'caseManager') => {
    const { checkIns, peopleVersion } = await contact(id);
    const checkIn = checkIns.find((one) => 'checkInId' in body && one.checkInId === body.checkInId);
    const ifMatch = checkIn?.rev ?? peopleVersion;
    const reply = await whole.as(person, 'POST', `${CONTACTS}/${id}/${command}`, { body, ifMatch });
    expect([command, reply]).toMatchObject([command, { status: 200 }]);
  };
  const advance = async (id: string, days: number) => {
    const path = `${CONTACTS}/${id}/rehearsal/advance`;
    expect(await whole.as('caseManager', 'POST', path, { body: { days } })).toMatchObject({ status: 200 });
  };
  const next = async (id: string) => {
    const [checkIn] = (await contact(id)).checkIns.filter(({ state }) => state.is === 'planned');
    if (!checkIn) throw new Error('Nothing is planned');
    return checkIn;
  };

  it('leads from consent to goodbye, with a stretch, a pause and a return', async () => {
    const id = await start({ years: 16 });
    let day = today();
    const pass = async (days: number) => {
      await advance(id, days);
      day = addDays(day, days);
    };
    // Over a weekend and bank holidays too: the first check-in is a week away, or a few days more.
    await pass(12);
    const first = await next(id);
    const kept = { checkInId: first.checkInId, on: first.on, how: 'face-to-face', minutes: 40, mark: 'closer' };
    await give(id, 'record-kept-check-in', { ...kept, childsWords: 'da iawn' });
    await give(id, 'stretch-contact', {
      taper: [{ every: 2, unit: 'weeks', times: 3 }],
      startsOn: day,
      childsWords: 'llai',
    });
    await give(id, 'pause-contact', { childsWords: 'dim nawr' });
    await pass(30);
    expect(await contact(id)).toMatchObject({
      phase: 'paused',
      asked: [{ kind: 'look-at-pause', safeWayToReachMe: { never: 'ffonio’r tŷ' } }],
    });
    await give(id, 'return-to-contact', { childsWords: 'helo eto', startsOn: day });
    expect((await contact(id)).checkIns.filter(({ state }) => state.is === 'planned')).toHaveLength(3);
    await give(id, 'record-contact-review', { decision: 'let-go', reasons: 'mae hi’n barod', childsWords: 'barod' });
    await give(id, 'record-connection', { kind: 'community-or-club', what: 'y clwb', replaces: 'rhywun i siarad' });
    await give(id, 'record-letting-go-meeting', { on: day, childsView: 'Dwi’n iawn' });
    await give(id, 'say-goodbye', { childsWords: 'Diolch' });
    expect(await contact(id)).toMatchObject({
      phase: 'closed',
      life: { outcome: 'let-go' },
      lettingGo: { childsView: 'Dwi’n iawn' },
    });
    const again = await whole.as('caseManager', 'POST', `${CONTACTS}/${id}/pause-contact`, {
      body: { childsWords: 'eto' },
    });
    expect(again).toMatchObject({ status: 409, body: { state: 'closed' } });
  });

  it('looks for a child kindly, step by step, and climbs when nobody does', async () => {
    const id = await start({ years: 16 });
    await advance(id, 12);
    const missed = await next(id);
    await give(id, 'record-missed-check-in', { checkInId: missed.checkInId });
    await advance(id, 28);
    const waits = (await contact(id)).asked.find(({ kind }) => kind === 'kind-outreach');
    expect(waits).toMatchObject({ climbedTo: 'boards', safeWayToReachMe: { how: 'neges ar ôl pedwar' } });
    const on = today();
    const silent = { on, how: 'message', reached: false };
    await give(id, 'record-outreach', silent, 'otherCaseManager');
    await give(id, 'record-outreach', silent);
    await give(id, 'record-welfare-check', { ...silent, who: 'colleague-the-child-knows' }, 'otherCaseManager');
    await give(id, 'consider-concern', { decision: 'raise', reasons: 'nid oes neb wedi’i gweld' }, 'manager');
    expect((await contact(id)).outreaches.map(({ kind }) => kind)).toEqual([
      'kind-outreach',
      'second-outreach',
      'welfare-check',
    ]);
  });

  it('is compared with the register, and goes on as a new run, like every other entity', async () => {
    const id = await start({ years: 19 });
    const { childId } = await contact(id);
    const handle = whole.histories.handle(`voluntaryContact:${childId}`);
    const { runId } = await handle.describe();
    await handle.signal('roll-over');
    await whole.camau.runJob('compare-register');
    await give(id, 'record-on-track', { words: 'gwaith' });
    expect((await handle.describe()).runId).not.toBe(runId);
    await whole.camau.runJob('watchdog');
    const found = await whole.as<{ rows: { subject: string }[] }>('manager', 'GET', '/v1/watchdog');
    expect(JSON.stringify(found.body)).not.toContain(id);
  });

  it('asks in good time who is there for the child when the person they trust is away for two check-ins', async () => {
    const trusted = { trustedWorkerId: staffId('otherCaseManager'), rehearsal: false };
    const id = await start({ years: 16 }, trusted);
    const away = `/v1/staff/${staffId('otherCaseManager')}/absence`;
    const body = { from: addDays(today(), 3), until: addDays(today(), 17), deputyId: staffId('caseManager') };
    expect(await whole.as('otherCaseManager', 'POST', away, { body })).toMatchObject({ status: 200 });
    await whole.camau.runJob('watch-staff');
    expect((await contact(id)).asked).toMatchObject([{ kind: 'name-trusted-worker', of: 'manager' }]);
    const change = { toId: staffId('caseManager'), reason: 'ar wyliau', childAgrees: true };
    await give(id, 'change-trusted-worker', change, 'manager');
    await whole.camau.runJob('watch-staff');
    expect(await contact(id)).toMatchObject({ asked: [], trustedWorkerId: staffId('caseManager') });
    await give(id, 'stop-contact', { childsWords: 'digon' });
  });

  it('begins where the child has come to in practice, and lives on together with their plan', async () => {
    const childId = await whole.addChild(bornOn({ years: 16 }));
    const none = { receivingServiceId: null, receivingTeamId: null };
    const { body: plan } = await whole.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', {
      body: startBody(childId, { routes: ['end-of-order'], ...none }),
    });
    const { planId, orders } = plan;
    const body = contactBody(childId, { planId });
    expect(await whole.as('caseManager', 'POST', CONTACTS, { body })).toMatchObject({
      ...{ status: 422, body: { rule: 'voluntary-after-the-true-end' } },
    });
    const revoked = { orderId: orders[0]?.orderId, change: { revoke: { on: today() } }, reason: 'y llys' };
    expect(await whole.order('caseManager', planId, 'change-order', revoked)).toMatchObject({ status: 200 });
    const offer = { agreed: true, childsWords: 'os ti', trustedWorkerId: staffId('caseManager') };
    expect(await whole.order('caseManager', planId, 'answer-voluntary-offer', offer)).toMatchObject({ status: 200 });
    await whole.advance(planId, 20);
    // Somebody is asked to begin it, and what the child answered is not typed again.
    const asked = await whole.task(planId, 'start-voluntary-contact');
    expect(asked).toMatchObject({ state: { is: 'requested' }, assignee: { staffId: staffId('caseManager') } });
    const begun = await whole.as<EpisodeView>('caseManager', 'POST', CONTACTS, {
      body: { ...body, trustedWorkerId: null, agreement: null },
    });
    expect(begun).toMatchObject({ status: 201, body: { planId, agreement: { childsWords: 'os ti' } } });
    await expect(whole.task(planId, 'start-voluntary-contact')).rejects.toThrow('no unfinished task');
    const { episodeId, startedAt, checkIns } = begun.body;
    expect(localDateOf(startedAt)).toBe(addDays(today(), 20));
    expect(String(checkIns[0]?.on) >= addDays(today(), 27)).toBe(true);
    await whole.advance(planId, 13);
    expect((await contact(episodeId)).asked.map(({ kind }) => kind)).toEqual(['write-down-check-in']);
    await advance(episodeId, 80);
    expect((await whole.plan(planId)).nextDueOn).not.toBeNull();
    const lines = await whole.timeline(planId);
    expect(lines.some(({ at }) => localDateOf(at as Instant) > addDays(today(), 60))).toBe(true);
  });
});
