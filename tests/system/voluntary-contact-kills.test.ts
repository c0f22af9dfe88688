import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { untilAnswered } from './callers';
import type { Reply, TimelineLine } from './callers';
import { contactBody } from './contact-body';
import { Histories } from './histories';
import { OtherCamau } from './other-camau';
import { today } from './whole';

const CONTACTS = '/v1/voluntary-contacts';
const KILLS = 2;
const WRITERS = [1, 2];

describe('voluntary contact under SIGKILL', () => {
  let camau: OtherCamau;
  beforeAll(async () => {
    camau = await OtherCamau.prepare();
    await camau.startServer();
    await camau.startProcess();
  });
  afterAll(() => camau.remove());

  it('keeps every acknowledged word of the child once, whoever of worker and API is killed in the middle of them', async () => {
    const begun = await camau.as<EpisodeView>('caseManager', 'POST', CONTACTS, {
      body: contactBody(camau.workflowId.replace('transitionPlan:', '')),
    });
    expect(begun).toMatchObject({ status: 201 });
    const { episodeId, childId } = begun.body;
    const address = `${CONTACTS}/${episodeId}`;
    const acknowledged: string[] = [];
    const work: { goesOn: boolean } = { goesOn: true };
    const writer = async (name: number): Promise<void> => {
      for (let number = 1; work.goesOn; number++) {
        const reason = `ysgrifennwr ${name}, gair ${number}`;
        const sending = { body: { on: addDays(today(), 5), reason }, key: randomUUID() };
        const send = (): Promise<Reply> => camau.as('caseManager', 'POST', `${address}/plan-check-in`, sending);
        expect([reason, (await untilAnswered(send)).status]).toEqual([reason, 200]);
        acknowledged.push(reason);
        await pause(300);
      }
    };
    const threeMore = async (): Promise<void> => {
      const heard = acknowledged.length;
      while (work.goesOn && acknowledged.length < heard + 3) await pause(50);
    };
    const failed = Promise.all(WRITERS.map(writer));
    failed.catch(() => (work.goesOn = false));
    for (let kill = 0; kill < KILLS && work.goesOn; kill++) {
      await threeMore();
      await camau.killProcess();
      await camau.startProcess();
    }
    await threeMore();
    work.goesOn = false;
    await failed;

    const timeline = await camau.as<{ rows: TimelineLine[] }>('caseManager', 'GET', `${address}/timeline?limit=200`);
    const told = timeline.body.rows.filter(({ kind }) => kind === 'check-in-planned').map(({ data }) => data['reason']);
    expect(told.sort()).toEqual([...acknowledged].sort());
    const { body } = await camau.as<EpisodeView & { version: number }>('caseManager', 'GET', address);
    expect(body.version).toBe(acknowledged.length + 1);
    const histories = await Histories.of(camau.temporal);
    const committed = await histories.committed(`voluntaryContact:${childId}`);
    await histories.close();
    expect(body).toMatchObject({ ...committed.view, version: committed.version });
    const path = `${address}/stop-contact`;
    const stop = { body: { childsWords: 'digon' }, key: randomUUID() };
    expect((await untilAnswered(() => camau.as('caseManager', 'POST', path, stop))).status).toBe(200);
  }, 240_000);
});
