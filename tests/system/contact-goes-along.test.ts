import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { NEIGHBOUR } from '../../embedded/sample/services';
import { contactBody } from './contact-body';
import { addressOf, SENDING_TEAM, staffId, YJS } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';
import type { Person } from './small-service';

const CONTACTS = '/v1/voluntary-contacts';

describe('contact by choice, when the child goes somewhere else', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  /** A child who is in contact by choice, and has a plan beside it. */
  async function child() {
    const childId = await whole.addChild(bornOn({ years: 17 }));
    const begun = await whole.as<EpisodeView>('caseManager', 'POST', CONTACTS, {
      body: contactBody(childId, { rehearsal: false }),
    });
    const started = await whole.as<{ planId: string }>('caseManager', 'POST', '/v1/transition-plans', {
      body: startBody(childId, { rehearsal: false, routes: ['youth-to-adult', 'end-of-order'] }),
    });
    expect([begun.status, started.status]).toEqual([201, 201]);
    const address = `${CONTACTS}/${begun.body.episodeId}`;
    const { planId } = started.body;
    return {
      ...{ childId, address, planId },
      contact: async () => (await whole.as<EpisodeView>('caseManager', 'GET', address)).body,
      give: async (command: string, body: object) => {
        const path = `${address}/${command}`;
        expect(await whole.as('caseManager', 'POST', path, { body })).toMatchObject({ status: 200 });
      },
      plan: async (command: string, body: object, ifMatch?: number, person: Person = 'caseManager') => {
        const path = `/v1/transition-plans/${planId}/${command}`;
        const sent = { body, ...(ifMatch === undefined ? {} : { ifMatch }) };
        expect(await whole.as(person, 'POST', path, sent)).toMatchObject({ status: 200 });
      },
    };
  }

  it('waits from the moment at which custody is recorded, is told once, and is offered again after the release', async () => {
    const one = await child();
    const establishment = { name: 'Hafan', kind: 'youth', contact: null };
    await one.plan('record-custody', { why: 'remand', since: today(), establishment });
    const inside = await one.contact();
    expect(inside).toMatchObject({
      custody: [{ why: 'remand', where: 'Hafan', ended: null }],
      life: { phase: 'paused', by: 'custody' },
      nextCheckInOn: null,
    });
    await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes(addressOf('manager')) && subject.endsWith(inside.episodeId),
      10_000,
    );
    // What it knows already costs it no history, whoever tells it.
    const heard = async () =>
      (await whole.histories.events(`voluntaryContact:${one.childId}`)).filter((kind) =>
        kind.includes('UpdateAccepted'),
      );
    const before = await heard();
    await whole.camau.runJob('watch-contacts');
    expect(await heard()).toEqual(before);

    await one.give('plan-check-in', { on: today(), reason: 'ymweliad' });
    const visit = (await one.contact()).checkIns.find(({ state }) => state.is === 'planned');
    const kept = { checkInId: visit?.checkInId, on: today(), how: 'face-to-face', minutes: 30 };
    const path = `${one.address}/record-kept-check-in`;
    expect(await whole.as('caseManager', 'POST', path, { body: kept, ifMatch: visit?.rev ?? 0 })).toMatchObject({
      status: 200,
    });

    const [stay] = (await whole.plan(one.planId)).moves.custody;
    await one.plan('record-release', { stayId: stay?.stayId, on: today() }, stay?.rev);
    expect(await one.contact()).toMatchObject({
      ...{ asked: [{ kind: 'look-at-pause' }], custody: [{ ended: { on: today() } }] },
    });
    await one.give('return-to-contact', { childsWords: 'dwi nôl' });
    const back = await one.contact();
    expect([back.phase, back.checkIns.some(({ state }) => state.is === 'missed')]).toEqual(['running', false]);
    expect(back.nextCheckInOn).not.toBeNull();
  });

  it('ends with goodbye where the child moves and wants that, also while nobody there has answered', async () => {
    const one = await child();
    const service = await whole.camau.register.service(YJS);
    const team = await whole.camau.register.team(SENDING_TEAM);
    if (!service || !team) throw new Error('The small service is loaded');
    const [serviceId, teamId] = [NEIGHBOUR, 'team-next' as typeof SENDING_TEAM];
    await whole.camau.register.load({
      services: [{ ...service, serviceId, boardEmail: 'board@next.example', headOfServiceId: null }],
      teams: [{ ...team, serviceId, teamId, managerId: null, email: 'team@next.example' }],
      ...{ staff: [], children: [] },
    });
    const offer = { agreed: true, childsWords: 'Iawn', trustedWorkerId: staffId('caseManager') };
    await one.plan('answer-voluntary-offer', offer, (await whole.plan(one.planId)).peopleVersion);
    const to = { hostServiceId: serviceId, hostTeamId: teamId, kind: 'caretaking', until: addDays(today(), 90) };
    await one.plan('ask-another-area', { ...to, from: today(), reason: 'y teulu' });
    const [move] = (await whole.plan(one.planId)).moves.outOfArea;
    const choice = { moveId: move?.moveId, choice: 'stops', childsWords: 'digon' };
    await one.plan('record-choice-to-travel', choice, move?.rev);
    const told = await one.contact();
    expect(told).toMatchObject({
      ...{ phase: 'letting-go', asked: [{ kind: 'letting-go-meeting' }] },
      movesAway: [{ choice: 'stops', childsWords: 'digon', hostServiceId: NEIGHBOUR }],
    });
    await one.give('record-letting-go-meeting', { on: today(), childsView: 'diolch' });
    const { peopleVersion: ifMatch } = await one.contact();
    expect(await whole.as('caseManager', 'POST', `${one.address}/say-goodbye`, { body: {}, ifMatch })).toMatchObject({
      status: 200,
    });
    expect(await one.contact()).toMatchObject({ life: { phase: 'closed', outcome: 'let-go' } });
  });
});
