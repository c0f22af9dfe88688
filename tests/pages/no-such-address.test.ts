import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

describe('an address where nothing is', () => {
  const asked = async (path: string, accept: string) => {
    const { status, headers, text } = await (await open.as('worker')).open(open.url + path, { headers: { accept } });
    return { status, type: headers.get('content-type')?.split(';')[0], text };
  };
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it.each(['/nowhere', '/plans', '/plans/', '/sign-in/9', '/children/nobody/nothing', '/children/%ff'])(
    'is a page that says so to a browser: %s',
    async (path) => {
      const page = await asked(path, BROWSER);
      expect([page.status, page.type]).toEqual([404, 'text/html']);
      expect(page.text).toContain('There is nothing here');
    },
  );

  it.each([
    ['/v1/nowhere', BROWSER],
    ['/nowhere', 'application/json'],
    ['/nowhere', '*/*'],
  ])('is a problem of the API otherwise: %s for %s', async (path, accept) => {
    expect(await asked(path, accept)).toMatchObject({ type: 'application/problem+json' });
  });
});
