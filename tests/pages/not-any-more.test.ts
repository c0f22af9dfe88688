import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../api/browser';
import { startBody } from '../api/small-service';
import { begunContact } from './begun-contact';
import { withDailyWork } from './daily-pages';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

const WRITTEN = 'Roedd hi’n sôn am ei chwaer, ac am yr afon';

let open: OpenPages;
let planId: string;
let contactId: string;
let appointmentId: string;
let noteId: string;
let taskId: string;
beforeAll(async () => {
  open = await openPages();
  planId = String((await open.api('/v1/transition-plans', { body: startBody('child-ash') })).body['planId']);
  appointmentId = await withDailyWork(open, planId);
  contactId = await begunContact(open, 'child-damson');
  const notes = await open.api(`/v1/transition-plans/${planId}/notes`);
  noteId = (notes.body['rows'] as { noteId: string }[])[0]?.noteId ?? '';
  const plan = (await open.api(`/v1/transition-plans/${planId}`)).body as { tasks: { taskId: string; kind: string }[] };
  taskId = plan.tasks.find(({ kind }) => kind === 'prepare-child')?.taskId ?? '';
});
afterAll(() => open.close());

interface Case {
  readonly name: string;
  readonly page: () => string;
  /** What somebody else does while it is being written. */
  readonly meanwhile: () => ReturnType<OpenPages['api']>;
  readonly act: string;
  readonly typed: Record<string, string>;
  readonly status: number;
}

const plan = () => `/v1/transition-plans/${planId}`;
/** The revision that stands under one of these names in what this address answers. */
async function revisionOf(path: string): Promise<number> {
  const { rev, peopleVersion } = (await open.api(path)).body;
  return Number(rev ?? peopleVersion);
}

const CASES: readonly Case[] = [
  {
    name: 'a note that was withdrawn',
    page: () => `/plans/${planId}/notes/${noteId}`,
    meanwhile: () => open.api(`${plan()}/notes/${noteId}/withdraw`, { body: { reason: 'Y plentyn anghywir' } }),
    ...{ act: 'correct-note', typed: { kind: 'contact-with-child', text: WRITTEN }, status: 400 },
  },
  {
    name: 'an appointment that was called off',
    page: () => `/plans/${planId}/appointments/${appointmentId}`,
    meanwhile: async () => {
      const { appointments } = (await open.api(plan())).body as {
        appointments: { appointmentId: string; rev: number }[];
      };
      const { rev } = appointments.find((one) => one.appointmentId === appointmentId) ?? { rev: 0 };
      const body = { appointmentId, reason: 'Mae’n sâl' };
      return open.api(`${plan()}/cancel-appointment`, { body, ifMatch: rev });
    },
    ...{ act: 'cancel-appointment', typed: { reason: WRITTEN }, status: 400 },
  },
  {
    name: 'a task that was finished',
    page: () => `/my-tasks/${taskId}`,
    meanwhile: async () => {
      const body = { on: '2026-03-09', childsWords: 'Iawn' };
      return open.api(`/v1/tasks/${taskId}/complete`, { body, ifMatch: await revisionOf(`/v1/tasks/${taskId}`) });
    },
    act: 'complete',
    typed: { childsWords: WRITTEN, 'on-day': '9', 'on-month': '3', 'on-year': '2026' },
    status: 400,
  },
  {
    name: 'contact that was paused',
    page: () => `/contacts/${contactId}`,
    meanwhile: () => {
      const body = { childsWords: 'Saib bach', lookAgainOn: '2026-04-09' };
      return open.api(`/v1/voluntary-contacts/${contactId}/pause-contact`, { body });
    },
    act: 'pause-contact',
    typed: { childsWords: WRITTEN, 'lookAgainOn-day': '9', 'lookAgainOn-month': '4', 'lookAgainOn-year': '2026' },
    status: 400,
  },
  {
    name: 'a plan that was closed',
    page: () => `/plans/${planId}/do/close`,
    meanwhile: async () => {
      const body = { reason: 'Symudodd y teulu' };
      return open.api(`${plan()}/close`, { as: 'yjs-manager', body, ifMatch: await revisionOf(plan()) });
    },
    ...{ act: 'close', typed: { reason: WRITTEN }, status: 409 },
  },
];

describe('what somebody writes for a form that is not there any more', () => {
  it.each(CASES)('comes back to them: of $name', async ({ page, meanwhile, act, typed, status }) => {
    const browser = await open.as('worker');
    const seen = await browser.open(open.url + page());
    const form = seen.text.split('<form').find((part) => part.includes(`name="act" value="${act}"`)) ?? '';
    expect(form).not.toBe('');
    const hidden = fieldsOf({ ...seen, text: `<form${form}` }, page());
    const done = await meanwhile();
    expect([done.status, done.body]).toEqual([200, done.body]);
    const { text, status: answered } = await browser.open(open.url + page(), { form: { ...hidden, ...typed } });
    expect([answered, text.includes('What you wrote')]).toEqual([status, true]);
    expect(text.slice(text.indexOf('What you wrote'), text.indexOf('<h1'))).toContain(WRITTEN);
  });

  it('is answered with the form as it is now where no revision was sent with it', async () => {
    const id = String((await open.api('/v1/transition-plans', { body: startBody('child-birch') })).body['planId']);
    const browser = await open.as('worker');
    const address = `/plans/${id}/do/close`;
    const seen = await browser.open(open.url + address);
    const without = { ...fieldsOf(seen, address), rev: '', reason: WRITTEN };
    const answered = await browser.open(open.url + address, { form: without });
    expect([answered.status, answered.text]).toEqual([400, expect.stringContaining('Somebody has changed this')]);
    expect(answered.text).toContain(WRITTEN);
  });
});
