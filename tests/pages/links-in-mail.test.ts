import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeMail } from '../../activities/compose-mail';
import type { ClaimedMail } from '../../register/register';
import { Browser } from '../api/browser';
import { startBody } from '../api/small-service';
import { begunContact } from './begun-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let planId: string;
let taskId: string;
let concernId: string;
let episodeId: string;
beforeAll(async () => {
  open = await openPages();
  planId = String((await open.api('/v1/transition-plans', { body: startBody('child-ash') })).body['planId']);
  const { tasks } = (await open.api(`/v1/transition-plans/${planId}`)).body as { tasks: { taskId: string }[] };
  taskId = tasks[0]?.taskId ?? '';
  const raised = await open.api('/v1/concerns', { body: { childId: 'child-birch', what: 'A bruise' } });
  concernId = String(raised.body['concernId']);
  episodeId = await begunContact(open, 'child-cedar');
});
afterAll(() => open.close());

/** The link of a message about this, as it is mailed. */
function linkAbout(ref: string): string {
  const mail = {
    outboxId: 'm1',
    template: 'task-assigned',
    ref,
    meeting: null,
    digest: null,
  } as unknown as ClaimedMail;
  const to = { staffId: null, name: 'Somebody', address: 'somebody@yjs.test', language: 'en' } as const;
  const { text } = composeMail({ ...mail, to } as Parameters<typeof composeMail>[0], {
    from: 'camau@camau.test',
    publicUrl: open.url,
  });
  return /^http\S+$/m.exec(text as string)?.[0] ?? 'no link';
}

describe('the link of a message', () => {
  it.each([
    ['a task', () => taskId, () => `/my-tasks/${taskId}`],
    ['an appointment, to its plan', () => `${planId}.a1`, () => `/plans/${planId}`],
    ['a plan', () => planId, () => `/plans/${planId}`],
    ['a concern', () => concernId, () => `/concerns/${concernId}`],
    ['a clock of a concern', () => `${concernId}.c2`, () => `/concerns/${concernId}`],
    ['contact by choice', () => episodeId, () => `/contacts/${episodeId}`],
    ['a check-in, to its contact', () => `${episodeId}.k1`, () => `/contacts/${episodeId}`],
    ['the morning', () => 'digest.2026-03-10', () => '/'],
    ['nothing that there is', () => 'no-such-thing.1', () => '/'],
  ])('leads to %s', async (_, ref, path) => {
    const seen = await (await open.as('worker')).open(linkAbout(ref()));
    expect([seen.status, new URL(seen.url).pathname]).toEqual([200, path()]);
  });

  it.each([
    ['a plan', () => taskId],
    ['a concern', () => concernId],
    ['contact by choice', () => episodeId],
  ])('leads whoever may not know of %s to today, as if it were not there', async (_, ref) => {
    const seen = await (await open.as('stranger')).open(linkAbout(ref()));
    expect([seen.status, new URL(seen.url).pathname]).toEqual([200, '/']);
  });

  it('leads whoever is not signed in to the sign-in first, and then on', async () => {
    const seen = await new Browser().open(linkAbout(taskId));
    expect(new URL(seen.url).searchParams.get('back')).toBe(`/go/${taskId}`);
  });
});
