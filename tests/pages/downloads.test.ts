import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
  await open.api('/v1/transition-plans', { body: startBody('child-ash') });
});
afterAll(() => open.close());

const LIST = '/tasks?state=unfinished&as=csv';

describe('a file that is asked for', () => {
  it('comes at once where it is prepared within two seconds', async () => {
    const file = await (await open.as('yjs-manager')).open(open.url + LIST);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'attachment; filename=tasks.csv']);
  });

  it('that takes longer shows that it is being prepared, then that it is ready, and comes, without a script', async () => {
    // Whoever signs in is shown today, which reads tasks as well.
    const browser = await open.as('yjs-manager');
    const { register } = open;
    const real = register.tasks.bind(register);
    let go: () => void = () => undefined;
    const held = new Promise<void>((come) => {
      go = come;
    });
    register.tasks = async (...asked) => held.then(() => real(...asked));
    try {
      const waits = await browser.open(open.url + LIST);
      expect(waits.url).toContain('/under-way/');
      expect(waits.text).toContain('The file is being prepared.');
      expect(waits.headers.get('refresh')).toBe('2');
      go();
      // It is nobody else's.
      expect((await (await open.as('worker')).open(waits.url)).url).toBe(`${open.url}/`);
      const ready = await browser.open(waits.url);
      expect(ready.text).toContain('Your file is ready');
      const path = `${new URL(waits.url).pathname}?take=yes`;
      expect(ready.headers.get('refresh')).toBe(`0; url=${path}`);
      const file = await browser.open(open.url + path);
      expect(file.headers.get('content-disposition')).toBe('attachment; filename=tasks.csv');
      expect(file.text).toContain('prepare-child');
    } finally {
      register.tasks = real;
    }
  });
});
