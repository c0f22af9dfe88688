import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import type { Reply, TimelineLine } from './callers';
import { contactBody } from './contact-body';
import { numbers, SEED } from './seed';
import { bornOn, startBody, today, Whole } from './whole';
import type { Person } from './whole';

const CONTACTS = '/v1/voluntary-contacts';
const RACES = Number(process.env['CAMAU_TEST_RACES'] ?? 20);
const SPREAD_MS = 60;

describe('contact with a child who has died, on the real server', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  const post = <Body = Record<string, unknown>>(person: Person, path: string, body: object, ifMatch?: number) =>
    whole.as<Body>(person, 'POST', path, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });

  /** Of each clock of a concern that was raised, whether it rests. */
  async function resting(raised: Reply): Promise<readonly boolean[]> {
    const path = `/v1/concerns/${String(raised.body['concernId'])}`;
    const { clocks } = (await whole.as<{ clocks: { rests: boolean }[] }>('caseManager', 'GET', path)).body;
    return clocks.map(({ rests }) => rests);
  }

  /** Those with oversight close a concern that was not reported, because the child has died. */
  async function closedAfterDeath(concernId: string) {
    const one = `/v1/concerns/${concernId}`;
    await post('manager', `${one}/decide-not-to-report`, { reasons: 'rhesymau' });
    const { peopleVersion } = (await whole.as<{ peopleVersion: number }>('manager', 'GET', one)).body;
    const done = { outcome: 'child-has-died', reasons: 'rhesymau', told: ['y teulu'] };
    return post('manager', `${one}/close-concern`, { ...done, viewNotAskedBecause: 'bu farw' }, peopleVersion);
  }

  /** A child with a plan and with contact, and what can be done about both. */
  async function child(rehearsal = false) {
    const childId = await whole.addChild(bornOn({ years: 17 }));
    const begun = await post('caseManager', CONTACTS, contactBody(childId, { rehearsal }));
    const started = await post('caseManager', '/v1/transition-plans', startBody(childId, { rehearsal }));
    expect([started.status, begun.status]).toEqual([201, 201]);
    const planId = String(started.body['planId']);
    const contact = `${CONTACTS}/${String(begun.body['episodeId'])}`;
    const plan = `/v1/transition-plans/${planId}`;
    const died = async (person: Person) =>
      untilAnswered(async () =>
        post(person, `${plan}/record-death`, { diedOn: today() }, (await whole.plan(planId)).peopleVersion),
      );
    return {
      ...{ childId, contact, plan, planId },
      /** One of two says so; the other one seals the plan. */
      saidOnce: () => died('caseManager'),
      sealed: () => died('manager'),
      onTrack: (words: string) => untilAnswered(() => post('caseManager', `${contact}/record-on-track`, { words })),
      read: async () =>
        (await whole.as<{ onTrack: { words: string }[]; silent: boolean }>('caseManager', 'GET', contact)).body,
    };
  }
  const isSilent = ({ status, body }: Reply) => {
    expect([status, body['state']]).toEqual([409, 'silent']);
  };

  it('takes nothing more, and goes on when the record was a mistake', async () => {
    const one = await child();
    expect((await one.onTrack('cyn')).status).toBe(200);
    expect((await one.saidOnce()).status).toBe(200);
    expect((await one.onTrack('un gair yn unig')).status).toBe(200);
    expect((await one.sealed()).status).toBe(200);

    isSilent(await one.onTrack('wedyn'));
    isSilent(await post('caseManager', `${one.contact}/stop-contact`, { childsWords: 'stopio' }));
    expect(await one.read()).toMatchObject({
      silent: true,
      onTrack: [{}, { words: 'cyn' }, { words: 'un gair yn unig' }],
    });
    const listed = await whole.as<{ rows: { childId: string }[] }>('caseManager', 'GET', CONTACTS);
    expect(listed.body.rows.filter(({ childId }) => childId === one.childId)).toEqual([]);

    // A concern is raised all the same, for the review; what is first done with a child is not said of one who has died.
    const raised = await post('caseManager', '/v1/concerns', { childId: one.childId, what: 'Beth ddigwyddodd' });
    expect([raised.status, raised.body['childHasDied'], raised.body['firstSteps']]).toEqual([201, true, []]);
    expect(await resting(raised)).not.toContain(false);
    const noted = await post('caseManager', `/v1/concerns/${String(raised.body['concernId'])}/fill-in-concern`, {
      words: 'Rhagor',
    });
    expect(noted.status).toBe(200);
    expect((await closedAfterDeath(String(raised.body['concernId']))).status).toBe(200);

    const { peopleVersion } = await whole.plan(one.planId);
    const withdrawn = await post('manager', `${one.plan}/withdraw-death`, { reason: 'plentyn arall' }, peopleVersion);
    expect(withdrawn.status).toBe(200);
    expect((await one.onTrack('eto')).status).toBe(200);
    expect(await one.read()).toMatchObject({ silent: false });

    const living = await post('caseManager', '/v1/concerns', { childId: one.childId, what: 'Rhywbeth arall' });
    const refused = await closedAfterDeath(String(living.body['concernId']));
    expect([refused.status, refused.body['rule']]).toEqual([422, 'closed-because-the-child-has-died']);
  });

  it('lets no concern that is open climb for them, from the moment at which the second person confirms it', async () => {
    const one = await child();
    const raised = await post('caseManager', '/v1/concerns', { childId: one.childId, what: 'Cleisiau' });
    await one.saidOnce();
    expect(await resting(raised)).not.toContain(true);
    await one.sealed();
    expect(await resting(raised)).not.toContain(false);
    const { peopleVersion } = await whole.plan(one.planId);
    await post('manager', `${one.plan}/withdraw-death`, { reason: 'plentyn arall' }, peopleVersion);
    expect(await resting(raised)).not.toContain(true);

    const withoutPlan = await whole.addChild(bornOn({ years: 16 }));
    const other = await post('caseManager', '/v1/concerns', { childId: withoutPlan, what: 'Cleisiau' });
    for (const person of ['caseManager', 'manager'] as const) {
      expect(await resting(other)).not.toContain(true);
      expect((await post(person, `/v1/children/${withoutPlan}/record-death`, { diedOn: today() })).status).toBe(200);
    }
    expect(await resting(other)).not.toContain(false);
    await post('manager', `/v1/children/${withoutPlan}/withdraw-death`, { reason: 'plentyn arall' });
    expect(await resting(other)).not.toContain(true);
  });

  it('does not begin for one whose death is recorded', async () => {
    const childId = await whole.addChild(bornOn({ years: 17 }));
    const started = await post('caseManager', '/v1/transition-plans', startBody(childId));
    const plan = `/v1/transition-plans/${String(started.body['planId'])}`;
    for (const person of ['caseManager', 'manager'] as const) {
      const { peopleVersion } = await whole.plan(String(started.body['planId']));
      expect((await post(person, `${plan}/record-death`, { diedOn: today() }, peopleVersion)).status).toBe(200);
    }
    isSilent(await post('caseManager', CONTACTS, contactBody(childId, { rehearsal: false })));
  });

  it('lets its time stand still, and catches up once the record is withdrawn', async () => {
    const one = await child(true);
    await one.saidOnce();
    await one.sealed();
    const before = await one.read();
    const advance = (days: number) => post('caseManager', `${one.contact}/rehearsal/advance`, { days });
    expect((await advance(20)).status).toBe(200);
    expect(await one.read()).toEqual(before);

    const { peopleVersion } = await whole.plan(one.planId);
    await post('manager', `${one.plan}/withdraw-death`, { reason: 'plentyn arall' }, peopleVersion);
    expect((await advance(2)).status).toBe(200);
    expect(await one.read()).toMatchObject({ asked: [{ kind: 'write-down-check-in' }] });
  });

  it(`is decided once, whoever is first, ${RACES} times (seed ${SEED})`, async () => {
    const random = numbers(SEED);
    const outcomes = { before: 0, after: 0 };
    const words = ['un', 'dau', 'tri'];
    for (let race = 0; race < RACES; race += 1) {
      const one = await child();
      await one.saidOnce();
      const soon = async (send: () => Promise<Reply>) => {
        await pause(random() * SPREAD_MS);
        return send();
      };
      const [sealed, ...said] = await Promise.all([
        soon(one.sealed),
        ...words.map((word) => soon(() => one.onTrack(word))),
      ]);
      expect(sealed.status).toBe(200);
      const taken = words.filter((_, index) => said[index]?.status === 200);
      for (const reply of said) if (reply.status !== 200) isSilent(reply);
      const { onTrack } = await one.read();
      expect(
        onTrack
          .slice(1)
          .map((one) => one.words)
          .sort(),
      ).toEqual([...taken].sort());
      isSilent(await one.onTrack('wedyn'));
      const { body } = await whole.as<{ rows: TimelineLine[] }>('caseManager', 'GET', `${one.contact}/timeline`);
      expect(body.rows.filter(({ kind }) => kind === 'on-track-recorded')).toHaveLength(taken.length);
      outcomes.before += taken.length;
      outcomes.after += words.length - taken.length;
    }
    expect(Math.min(outcomes.before, outcomes.after)).toBeGreaterThan(0);
  });
});
