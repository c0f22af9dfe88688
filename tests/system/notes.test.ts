import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from './small-service';
import { Whole } from './whole';

describe('what is written down on a plan', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it('stays with who wrote it, warns both sides, and is looked at again by whoever is responsible then', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10, days: 20 });
    const path = `/v1/transition-plans/${planId}`;
    const post = async (by: Person, what: string, body: Record<string, unknown>) => {
      const reply = await whole.as(by, 'POST', `${path}/${what}`, { body });
      expect([what, reply.status, reply.body]).toMatchObject([what, what === 'notes' ? 201 : 200, {}]);
    };
    const notesOf = async (by: Person) =>
      (await whole.as<{ rows: { text: string }[] }>(by, 'GET', `${path}/notes`)).body.rows.map(({ text }) => text);
    const warningsOf = async (by: Person) =>
      (await whole.as<{ warningNotes: { text: string }[] }>(by, 'GET', path)).body.warningNotes.map(({ text }) => text);

    await post('caseManager', 'notes', { kind: 'contact-with-child', text: 'Ours alone' });
    await post('caseManager', 'notes', {
      kind: 'contact-with-child',
      text: 'For whoever comes after',
      goesAlong: true,
    });
    await post('caseManager', 'add-warning-note', { text: 'A dog in the yard' });
    expect(await notesOf('officer')).toEqual([]);
    expect(await warningsOf('officer')).toEqual(['A dog in the yard']);

    await whole.advance(planId, 30);
    await whole.meetJointly(planId);
    const conditions = 'knowing what is not there yet';
    const accepted = await whole.act('officer', planId, 'accept-responsibility', 'accept', { conditions });
    expect(accepted.body).toMatchObject({ warnings: [{ warning: 'child-not-prepared' }] });
    await whole.advance(planId, 60);
    await post('officer', 'notes', { kind: 'other', text: 'Written by probation' });
    expect(await notesOf('officer')).toEqual(['Written by probation', 'For whoever comes after']);
    expect(await notesOf('caseManager')).toEqual(['For whoever comes after', 'Ours alone']);

    const asked = await whole.task(planId, 'review-warning-note');
    expect(asked).toMatchObject({ state: { is: 'requested' }, assignee: { side: 'receiver' } });
    const { warningNoteId, rev } = (await whole.plan(planId)).warningNotes[0] ?? {};
    const kept = await whole.as('officer', 'POST', `${path}/keep-warning-note`, {
      body: { warningNoteId },
      ifMatch: rev ?? 0,
    });
    expect(kept.status).toBe(200);
    await expect(whole.task(planId, 'review-warning-note')).rejects.toThrow('no unfinished task');
  });
});
