import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createApp } from '../../api/create-app';
import { serve } from '../../api/serve';
import type { Served } from '../../api/serve';
import { webProviders } from '../../api/web/sign-in/providers';
import type { WebProvider } from '../../api/web/sign-in/providers';
import { FRESH_MINUTES, IDLE_MINUTES, LONGEST_MINUTES } from '../../api/web/sign-in/sessions';
import { addMinutes } from '../../domain/calendar/london-time';
import type { StaffId } from '../../domain/ids';
import { startDemoIssuer } from '../../embedded/demo-issuer';
import type { DemoIssuer } from '../../embedded/demo-issuer';
import { freePorts } from '../../embedded/ports';
import { scratchFolder } from '../embedded/scratch-folder';
import { Browser, fieldsOf } from './browser';
import type { Seen } from './browser';
import { NOW, startWorld } from './world';
import type { World } from './world';

const scratch = scratchFolder();
let world: World;
let issuer: DemoIssuer;
let served: Served;
let url: string;
let now = NOW;
let startIssuer: () => Promise<DemoIssuer>;
let providers: readonly WebProvider[];

beforeAll(async () => {
  world = await startWorld();
  const [port = 0, issuerPort = 0] = await freePorts(2);
  url = `http://127.0.0.1:${port}`;
  const client = { id: 'pages', secret: 'a secret that nobody knows' };
  startIssuer = () =>
    startDemoIssuer({
      port: issuerPort,
      keyFile: scratch.in('issuer-key.json'),
      pages: {
        client: { ...client, signedIn: `${url}/signed-in`, signedOut: `${url}/signed-out` },
        people: ['worker', 'gone', 'nobody'].map((subject) => ({ subject, label: subject })),
      },
    });
  issuer = await startIssuer();
  await world.services.register.moveSignIn(world.provider.issuer, issuer.issuer);
  providers = webProviders([
    { issuer: issuer.issuer, audience: 'camau', jwksUri: `${issuer.issuer}/jwks.json`, serviceIds: ['yjs'], client },
  ]);
  const services = { ...world.services, webProviders: providers, publicUrl: url, now: () => now };
  served = await serve(createApp(services), { host: '127.0.0.1', port });
});
beforeEach(() => {
  now = NOW;
});
afterEach(async () => {
  await world.services.register.endSessions({ issuer: issuer.issuer, subject: 'worker' }, { allBut: 'none' });
});
afterAll(async () => {
  await served.close(0);
  await issuer.stop();
  await world.close();
  scratch.remove();
});

const SESSION = 'camau-session';

/** Goes to the provider and chooses somebody there; back is wherever that leads. */
async function signIn(browser: Browser, subject = 'worker'): Promise<Seen> {
  const choice = await browser.open(`${url}/sign-in/0`);
  return browser.open(choice.url, { form: { subject } });
}
/** From the page of their sessions to the provider, who asks them all the same, and back. */
async function signInAnew(browser: Browser, subject = 'worker'): Promise<Seen> {
  const asked = await browser.open(`${url}/sign-in/0?anew=yes&back=/account`);
  expect(asked.text).toContain('Who are you?');
  return browser.open(asked.url, { form: { subject } });
}
const home = (browser: Browser) => browser.open(`${url}/`);
const isIn = async (browser: Browser) => (await home(browser)).text.includes('You are signed in as');

describe('signing in to the pages', () => {
  it('leads by the provider to a page that says who one is', async () => {
    const browser = new Browser();
    const first = await home(browser);
    expect(first.text).toContain('Name of yjs');
    expect(first.text).toContain('href="/sign-in/0"');
    const seen = await signIn(browser);
    expect([seen.url, seen.status]).toEqual([`${url}/`, 200]);
    expect(seen.text).toContain('You are signed in as Name of worker');
  });

  describe('on what the provider knew before', () => {
    const LONGEST = LONGEST_MINUTES * 60;
    /** Signs in where the provider says that they showed it who they are so long ago, and where it is asked anew, just now. */
    const signInKnownFor = async (browser: Browser, seconds: number | null) => {
      const [provider] = providers as [WebProvider];
      const whoCame = provider.whoCame.bind(provider);
      const spied = jest
        .spyOn(provider, 'whoCame')
        .mockImplementationOnce(async (...asked) => ({ ...(await whoCame(...asked)), knownForSeconds: seconds }));
      const seen = await signIn(browser);
      spied.mockRestore();
      return seen;
    };

    it('asks the provider to ask anew whoever showed it who they are longer ago than a session lasts', async () => {
      const { headers } = await fetch(`${url}/sign-in/0`, { redirect: 'manual' });
      const { prompt, max_age } = Object.fromEntries(new URL(headers.get('location') ?? '').searchParams);
      expect([prompt, max_age]).toEqual([undefined, String(LONGEST)]);
    });

    it.each([
      ['within that time', LONGEST],
      ['within the minute by which clocks may differ', LONGEST + 60],
      ['at a time that the provider does not tell', null],
    ])('lets somebody in who showed it %s', async (_, seconds) => {
      expect((await signInKnownFor(new Browser(), seconds)).text).toContain('You are signed in as Name of worker');
    });

    it('sends somebody back who showed it earlier all the same, and lets them in once they have shown it anew', async () => {
      const browser = new Browser();
      const asked = await signInKnownFor(browser, LONGEST + 61);
      expect(asked.text).toContain('Who are you?');
      expect(await isIn(browser)).toBe(false);
      const seen = await browser.open(asked.url, { form: { subject: 'worker' } });
      expect([seen.url, seen.text]).toEqual([
        `${url}/`,
        expect.stringContaining('You are signed in as Name of worker'),
      ]);
    });
  });

  it('is written down, and so is the way out, and whoever is turned away without their name', async () => {
    const { register } = world.services;
    const head = { staffId: 'head', role: 'head-of-service', serviceId: 'yjs', teamId: null, actingFor: [] } as never;
    const said = async () => {
      const { rows } = await register.accesses(head, { staffId: 'worker' as StaffId }, { cursor: null, limit: 200 });
      return rows.filter(({ outcome }) => outcome.startsWith('signed-')).map(({ outcome, route }) => [outcome, route]);
    };
    const before = await said();
    const browser = new Browser();
    const seen = await signIn(browser);
    await browser.send(seen, '/sign-out');
    expect(await said()).toEqual([['signed-out', '/sign-out'], ['signed-in', '/signed-in'], ...before]);

    const recorded = jest.spyOn(register, 'recordTurnedAway');
    expect((await signIn(new Browser(), 'nobody')).status).toBe(403);
    expect(recorded.mock.calls).toEqual([['yjs', { issuer: issuer.issuer, subject: 'nobody' }]]);
  });

  it('asks the provider with state, nonce and a challenge, and never the same twice', async () => {
    const ask = async () => {
      const { headers } = await fetch(`${url}/sign-in/0`, { redirect: 'manual' });
      return new URL(headers.get('location') ?? '').searchParams;
    };
    const [one, other] = [await ask(), await ask()];
    expect(one.get('code_challenge_method')).toBe('S256');
    expect(one.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.get(name)).not.toBe(other.get(name));
    }
  });

  it('gives a cookie that no script reads, and keeps nothing in the register that would sign anybody in', async () => {
    const browser = new Browser();
    await signIn(browser);
    const line = browser.given.filter((each) => each.startsWith(`${SESSION}=`)).at(-1) ?? '';
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const kept = await world.services.register.sessionsOf(
      { issuer: issuer.issuer, subject: 'worker' },
      {
        seenAfter: addMinutes(NOW, -1),
        begunAfter: addMinutes(NOW, -1),
      },
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(browser.cookies.get(SESSION));
  });

  it('binds its cookies to the host where people come by https', async () => {
    const services = {
      ...world.services,
      publicUrl: 'https://camau.example',
      webProviders: webProviders([
        {
          ...{ issuer: issuer.issuer, audience: 'camau', jwksUri: '', serviceIds: ['yjs'] },
          client: { id: 'pages', secret: 'a secret that nobody knows' },
        },
      ]),
    };
    const secure = await serve(createApp(services), { host: '127.0.0.1', port: 0 });
    const { headers } = await fetch(`${secure.url}/sign-in/0`, { redirect: 'manual' });
    await secure.close(0);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-camau-attempt=.+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });

  it('never takes a secret that somebody else has set before (session fixation), and ends the session before it', async () => {
    const browser = new Browser();
    browser.cookies.set(SESSION, 'chosen-by-an-attacker');
    await signIn(browser);
    const first = browser.cookies.get(SESSION) ?? '';
    expect(first).not.toBe('chosen-by-an-attacker');
    const attacker = new Browser();
    attacker.cookies.set(SESSION, 'chosen-by-an-attacker');
    expect(await isIn(attacker)).toBe(false);
    await browser.open(`${url}/sign-in/0`); // The provider still knows them.
    expect(browser.cookies.get(SESSION)).not.toBe(first);
    attacker.cookies.set(SESSION, first);
    expect(await isIn(attacker)).toBe(false);
    expect(await isIn(browser)).toBe(true);
  });

  it.each<[string, (browser: Browser, back: URL) => Promise<Seen>]>([
    ['in a browser that did not begin it', (_browser, back) => new Browser().open(back.href)],
    [
      'with another state',
      (browser, back) => {
        back.searchParams.set('state', 'another');
        return browser.open(back.href);
      },
    ],
    [
      'with the answer of another provider',
      (browser, back) => {
        expect(back.searchParams.get('iss')).toBe(issuer.issuer);
        back.searchParams.set('iss', 'https://another.example');
        return browser.open(back.href);
      },
    ],
    [
      'with a code that the provider never gave',
      (browser, back) => {
        back.searchParams.set('code', 'invented');
        return browser.open(back.href);
      },
    ],
    [
      'after more than ten minutes',
      (browser, back) => {
        now = addMinutes(NOW, 11);
        return browser.open(back.href);
      },
    ],
    [
      'with an attempt that was changed',
      (browser, back) => {
        const attempt = browser.cookies.get('camau-attempt') ?? '';
        const at = attempt.length - 20;
        const other = attempt[at] === 'A' ? 'B' : 'A';
        browser.cookies.set('camau-attempt', `${attempt.slice(0, at)}${other}${attempt.slice(at + 1)}`);
        return browser.open(back.href);
      },
    ],
    [
      'with the attempt of another sign-in, whose nonce and challenge are not this one’s',
      async (browser, back) => {
        const state = back.searchParams.get('state');
        await fetch(`${url}/sign-in/0`, { redirect: 'manual' });
        const { headers } = await fetch(`${url}/sign-in/0`, { redirect: 'manual' });
        const other = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
        expect(other).not.toBe(state);
        browser.cookies.set('camau-attempt', /camau-attempt=([^;]*)/.exec(headers.getSetCookie()[0] ?? '')?.[1] ?? '');
        back.searchParams.set('state', other);
        return browser.open(back.href);
      },
    ],
  ])('signs nobody in %s', async (_what, comeBack) => {
    const browser = new Browser();
    const seen = await comeBack(browser, await wayBack(browser));
    expect([seen.status, seen.text]).toEqual([400, expect.stringContaining('You are not signed in')]);
    expect(await isIn(browser)).toBe(false);
  });

  it.each(['gone', 'nobody'])('turns somebody away who does not work here: %s', async (subject) => {
    const browser = new Browser();
    const seen = await signIn(browser, subject);
    expect(seen.status).toBe(403);
    expect(seen.text).toContain('you are not an active member of staff here');
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/%2f/evil.example'])(
    'leads nobody on to another site: %s',
    async (back) => {
      const browser = new Browser();
      const choice = await browser.open(`${url}/sign-in/0?back=${encodeURIComponent(back)}`);
      const seen = await browser.open(choice.url, { form: { subject: 'worker' } });
      expect([seen.url, seen.status]).toEqual([`${url}/`, 200]);
      expect((await new Browser().open(`${url}/?back=${encodeURIComponent(back)}`)).text).not.toContain('evil');
    },
  );

  it('says that the provider is away while it is, and goes on when it is back', async () => {
    const browser = new Browser();
    const back = await wayBack(browser);
    await issuer.stop();
    const seen = await browser.open(back.href);
    expect([seen.status, seen.headers.get('retry-after')]).toEqual([503, '2']);
    expect(seen.text).toContain('This does not work at the moment');
    issuer = await startIssuer();
    await signIn(browser);
    expect(await isIn(browser)).toBe(true);
  });
});

/** The address with which the provider sends the browser back, before it goes there. */
async function wayBack(browser: Browser): Promise<URL> {
  const choice = await browser.open(`${url}/sign-in/0`);
  const headers = () => ({ cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
  const chosen = await fetch(choice.url, {
    ...{ method: 'POST', redirect: 'manual', headers: headers() },
    body: new URLSearchParams({ subject: 'worker' }),
  });
  const resumed = await fetch(chosen.headers.get('location') ?? '', { redirect: 'manual', headers: headers() });
  return new URL(resumed.headers.get('location') ?? '');
}

describe('a session', () => {
  it(`ends after ${IDLE_MINUTES} minutes of nothing, and no sooner`, async () => {
    const browser = new Browser();
    await signIn(browser);
    now = addMinutes(now, IDLE_MINUTES - 1);
    expect(await isIn(browser)).toBe(true);
    now = addMinutes(now, IDLE_MINUTES - 1);
    expect(await isIn(browser)).toBe(true);
    now = addMinutes(now, IDLE_MINUTES);
    expect(await isIn(browser)).toBe(false);
  });

  it('ends after twelve hours, however busy', async () => {
    const browser = new Browser();
    await signIn(browser);
    for (let passed = 0; passed < LONGEST_MINUTES - 20; passed += 20) {
      now = addMinutes(now, 20);
      expect(await isIn(browser)).toBe(true);
    }
    now = addMinutes(now, 20);
    expect(await isIn(browser)).toBe(false);
  });

  it('ends for good when its person signs out, here and with the provider', async () => {
    const browser = new Browser();
    const page = await signIn(browser);
    const secret = browser.cookies.get(SESSION) ?? '';
    const seen = await browser.send(page, '/sign-out');
    expect(seen.text).toContain('You are signed out');
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(seen.headers.get('clear-site-data')).toBe('"cache", "storage"');
    const thief = new Browser();
    thief.cookies.set(SESSION, secret);
    expect(await isIn(thief)).toBe(false);

    const leaving = /href="([^"]+session\/end[^"]+)"/.exec(seen.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(leaving).not.toMatch(/hint|worker/);
    const asked = await browser.open(leaving);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const left = await browser.open(`${issuer.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
    expect(left.url).toMatch(`${url}/signed-out`);
    expect((await browser.open(`${url}/sign-in/0`)).text).toContain('Who are you?');
  });

  it('ends at the next look when its person no longer works here', async () => {
    const { register } = world.services;
    const browser = new Browser();
    await signIn(browser);
    const worker = await register.staffMember('worker' as StaffId);
    if (worker === null) throw new Error('There is no worker.');
    const all = { services: [], teams: [], children: [] };
    await register.load({ ...all, staff: [{ ...worker, active: false }] });
    try {
      expect((await home(browser)).status).toBe(403);
    } finally {
      await register.load({ ...all, staff: [worker] });
    }
    expect(await isIn(browser)).toBe(false);
  });

  it('is listed to its person in other browsers, who can end one or all of them, and nobody else’s', async () => {
    const browsers = [new Browser(), new Browser(), new Browser()] as const;
    for (const browser of browsers) await signIn(browser);
    const [mine, second, third] = browsers;
    const page = await signInAnew(mine);
    expect(page.text.match(/action="\/sessions\/end"/g)).toHaveLength(2);
    expect(page.text).toContain('signed in 10 March 2026, 09:00');
    await mine.send(page, '/sessions/end');
    expect([await isIn(second), await isIn(third)].filter(Boolean)).toHaveLength(1);
    expect((await mine.send(page, '/sessions/end-others')).text).toContain('You are signed in nowhere else');
    expect([await isIn(mine), await isIn(second), await isIn(third)]).toEqual([true, false, false]);
    const head = { staffId: 'head', role: 'head-of-service', serviceId: 'yjs', teamId: null, actingFor: [] } as never;
    const ended = { staffId: 'worker' as StaffId, outcome: 'sessions-ended' } as const;
    const { rows } = await world.services.register.accesses(head, ended, { cursor: null, limit: 200 });
    expect(rows.map(({ route }) => route)).toEqual(['/sessions/end-others', '/sessions/end']);
  });
});

describe('whoever would end other sessions', () => {
  const FORM = /action="\/sessions\/end/;
  const sendEach = async (browser: Browser, sessionId: string) => {
    const { token = '' } = fieldsOf(await home(browser), '/sign-out');
    for (const action of ['/sessions/end', '/sessions/end-others']) {
      const seen = await browser.open(url + action, { form: { token, session: sessionId } });
      expect([seen.url, seen.text]).toEqual([
        `${url}/account`,
        expect.stringContaining('show your organisation’s sign-in'),
      ]);
    }
  };
  const idOf = async (browser: Browser) =>
    /name="session" value="([^"]+)"/.exec((await signInAnew(browser)).text)?.[1] ?? '';

  it('is asked to show who they are first, where they have not just done so, and has ended nothing until then', async () => {
    const [mine, other] = [new Browser(), new Browser()];
    await signIn(other);
    await signIn(mine);
    expect((await mine.open(`${url}/account`)).text).toMatch(FORM);
    now = addMinutes(now, FRESH_MINUTES);
    const page = await mine.open(`${url}/account`);
    expect(page.text).toContain('href="/sign-in/0?anew=yes&amp;back=%2Faccount"');
    expect(page.text).not.toMatch(FORM);
    const { headers } = await fetch(`${url}/sign-in/0?anew=yes`, { redirect: 'manual' });
    const { prompt, max_age } = Object.fromEntries(new URL(headers.get('location') ?? '').searchParams);
    expect([prompt, max_age]).toEqual(['login', '0']);
    const third = new Browser();
    await signIn(third);
    await sendEach(mine, await idOf(third));
    expect([await isIn(mine), await isIn(other), await isIn(third)]).toEqual([true, true, true]);
  });

  it(`has ${FRESH_MINUTES} minutes then, and is asked again`, async () => {
    const [mine, other] = [new Browser(), new Browser()];
    await signIn(other);
    await signIn(mine);
    const sessionId = await idOf(mine);
    now = addMinutes(now, FRESH_MINUTES - 1);
    expect((await mine.open(`${url}/account`)).text).toMatch(FORM);
    now = addMinutes(now, 1);
    expect((await mine.open(`${url}/account`)).text).not.toMatch(FORM);
    await sendEach(mine, sessionId);
    expect(await isIn(other)).toBe(true);
  });

  it.each([
    ['en', 'your other sessions go on. Your administrator can end all your sessions for you.'],
    ['cy', 'mae eich sesiynau eraill yn parhau. Gall eich gweinyddwr orffen eich holl sesiynau i chi.'],
  ])(
    'has shown nothing where the provider let them through without asking, and is told who can (%s)',
    async (language, told) => {
      const [mine, other] = [new Browser(), new Browser()];
      await signIn(other);
      await signIn(mine);
      await mine.open(`${url}/?language=${language}`);
      now = addMinutes(now, FRESH_MINUTES);
      const cookie = [...mine.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const { headers } = await fetch(`${url}/sign-in/0?anew=yes&back=/account`, {
        ...{ redirect: 'manual', headers: { cookie } },
      });
      mine.cookies.set('camau-attempt', /camau-attempt=([^;]*)/.exec(headers.getSetCookie().join())?.[1] ?? '');
      const asked = new URL(headers.get('location') ?? '');
      for (const name of ['prompt', 'max_age']) asked.searchParams.delete(name);
      const seen = await mine.open(asked.href);
      expect([seen.status, seen.text]).toEqual([403, expect.stringContaining(told)]);
      await mine.open(`${url}/?language=en`);
      expect([await isIn(mine), await isIn(other)]).toEqual([true, true]);
      expect((await mine.open(`${url}/account`)).text).not.toMatch(FORM);
    },
  );
});

describe('the pages', () => {
  it.each(['/sign-out', '/sessions/end', '/sessions/end-others'])(
    'take %s from their own forms only (CSRF)',
    async (action) => {
      const [browser, other] = [new Browser(), new Browser()];
      const page = await signIn(browser);
      const foreign = fieldsOf(await signIn(other), '/sign-out');
      world.log.length = 0;
      for (const form of [{}, { token: '' }, { token: '.' }, { token: foreign['token'] ?? '' }]) {
        const seen = await browser.open(url + action, { form });
        expect([seen.status, seen.text]).toEqual([403, expect.stringContaining('This form can no longer be sent')]);
      }
      const lines = world.log.map((line) => JSON.parse(line) as { msg: string; requestId: string; status?: number });
      const refused = lines.filter(({ msg }) => msg === 'a form of another session');
      const answered = lines.filter(({ status }) => status === 403);
      expect(refused.map(({ requestId }) => requestId)).toEqual(answered.map(({ requestId }) => requestId));
      expect(refused).toHaveLength(4);
      expect([await isIn(browser), await isIn(other)]).toEqual([true, true]);
      expect((await browser.send(page, '/sign-out')).status).toBe(200);
    },
  );

  it('give a form a token of its own each time, so that the length of a packed page tells nothing of it', async () => {
    const browser = new Browser();
    const [one, other] = [await signIn(browser), await browser.open(url)];
    expect(one.headers.get('content-encoding')).toBe('gzip');
    const [first, second] = [fieldsOf(one, '/sign-out')['token'], fieldsOf(other, '/sign-out')['token']];
    expect(first).not.toBe(second);
    expect(first?.split('.')[1]?.slice(0, 8)).not.toBe(second?.split('.')[1]?.slice(0, 8));
    expect((await browser.send(one, '/sign-out')).status).toBe(200);
  });

  it('let a browser run and load nothing without the nonce, which is new each time', async () => {
    const [one, other] = [await home(new Browser()), await home(new Browser())];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("style-src 'self';");
    expect(one.text).toContain(`<script type="module" nonce="${nonce}">`);
    expect(one.text.match(/<script(?! (?:type="module" )?nonce=)/g)).toBeNull();
    expect(other.text).not.toContain(nonce);
    expect(one.headers.get('cache-control')).toBe('no-store');
  });

  it('speak Welsh to whoever asks for it', async () => {
    const browser = new Browser();
    expect((await browser.open(`${url}/?language=cy`)).text).toContain('<html lang="cy"');
    expect(
      (await browser.open(`${url}/`, { headers: { 'accept-language': 'cy-GB,cy;q=0.9,en;q=0.5' } })).text,
    ).toContain('Mewngofnodi');
    await signIn(browser);
    const page = await browser.open(`${url}/?language=cy`);
    expect(page.text).toContain('Rydych chi wedi mewngofnodi fel Name of worker');
    expect((await browser.send(page, '/sign-out')).text).toContain('Rydych chi wedi allgofnodi');
  });

  it('let nobody into the API by a cookie', async () => {
    const browser = new Browser();
    await signIn(browser);
    expect((await browser.open(`${url}/v1/tasks`)).status).toBe(401);
  });

  it('write neither codes nor names into the log', async () => {
    world.log.length = 0;
    await signIn(new Browser());
    expect(world.log.join('')).toContain('"route":"/signed-in"');
    expect(world.log.join('')).not.toMatch(/code=|state=|worker|Name of/);
  });
});
