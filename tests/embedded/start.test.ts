import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PlanRow } from '../../register/register';
import { isAlive } from '../../embedded/processes';
import { Browser } from '../api/browser';
import { leadingNowhere, lengthOf, linksIn } from '../pages/numbers-of-a-board';
import { runCommand } from './command';
import type { Command } from './command';
import { scratchFolder } from './scratch-folder';

const READY = /Ctrl-C stops it; npm start goes on where it was\.\n$/;
const READY_WITHIN_MS = 150_000;
jest.setTimeout(180_000);

const folder = scratchFolder();
const env = { CAMAU_DATA: folder.in('data') };
let camau: Command;
const running: Command[] = [];

function start(data = env): Command {
  const command = runCommand('start.cjs', [], data);
  running.push(command);
  return command;
}

const ready = (command: Command) => command.says(READY, READY_WITHIN_MS);
const temporalPid = (data: string) => Number(readFileSync(`${data}/temporal.db.pid`, 'utf8'));
const printed = (command: Command, label: string) =>
  new RegExp(`^ *${label} +(\\S+)$`, 'm').exec(command.out())?.[1] ?? `no ${label} was printed`;

async function token(role: string, data = env): Promise<string> {
  const command = runCommand('token.cjs', [role], data);
  expect({ code: await command.exited, err: command.err() }).toEqual({ code: 0, err: '' });
  return command.out();
}

async function plans(command: Command, data = env): Promise<PlanRow[]> {
  const authorization = `Bearer ${(await token('head-of-service', data)).trim()}`;
  const response = await fetch(`${printed(command, 'API')}/transition-plans?limit=200`, { headers: { authorization } });
  expect(response.status).toBe(200);
  return ((await response.json()) as { rows: PlanRow[] }).rows;
}

beforeAll(async () => {
  camau = start();
  await ready(camau);
}, 180_000);

afterAll(async () => {
  for (const command of running) command.signal('SIGTERM');
  await Promise.all(running.map(({ exited }) => exited));
  folder.remove();
});

describe('npm start', () => {
  it('tells what it does, loads a fictional service, and says last where to go', async () => {
    expect(camau.out()).toMatch(/Starting Temporal…[^]+Loading a fictional service…[^]+12 of 12 plans[^]+done in/);
    expect(camau.out().slice(camau.out().indexOf('Camau is running'))).toContain('npm run --silent token -- ');
    expect(camau.err()).toBe('');
    const openapi = await fetch(printed(camau, 'OpenAPI'));
    expect(await openapi.json()).toMatchObject({ openapi: '3.1.0' });
    expect(await (await fetch(printed(camau, 'Mail'))).text()).toContain('case-manager@glanrafon.example');
  });

  it('brings the children’s plans to every phase, and counts no practice plan', async () => {
    const rows = await plans(camau);
    expect(rows).toHaveLength(12);
    const phases = new Set(rows.map(({ phase }) => phase));
    expect([...phases].sort()).toEqual(['closed', 'graded-handover', 'kept-by-yjs', 'preparing', 'transferred']);
    expect(rows.filter(({ status }) => status === 'paused')).toHaveLength(1);
    expect(rows.filter(({ phase }) => phase === 'transferred').every(({ rehearsal }) => rehearsal)).toBe(true);
  });

  it.each(['demo-manager', 'demo-head-of-service', 'demo-probation-manager'])(
    'shows %s on their board as many as stand in the list behind each number',
    async (subject) => {
      const browser = new Browser();
      // The printed address shows everybody: whoever is chosen there is signed in.
      const choice = await browser.open(printed(camau, 'Sign in'));
      const url = new URL((await browser.open(choice.url, { form: { subject } })).url).origin;
      const { text } = await browser.open(`${url}/board?language=en`);
      const links = linksIn(text);
      expect(links.filter(({ count }) => count > 0).length).toBeGreaterThan(3);
      expect(leadingNowhere(text)).toEqual([]);
      for (const { href, count } of links) {
        expect([href, await lengthOf(browser, url + href)]).toEqual([href, count]);
      }
    },
  );

  it.each([
    ['demo-case-manager', '/contacts', 'Elin Rhywun'],
    ['demo-seconded-probation-officer', '/', 'Share information'],
    ['demo-psychologist', '/', 'Give advice'],
    ['demo-trauma-champion', '/', 'Give advice'],
    ['demo-safeguarding-lead', '/concerns', 'Jac Ffugenw'],
    ['demo-seconded-police-officer', '/outlines', 'Robin Sampleton'],
    ['demo-probation-officer', '/', 'Answer to the handover'],
    ['demo-probation-manager', '/', 'Name a receiving practitioner'],
  ])('has work waiting for %s: on %s they find “%s”', async (subject, path, text) => {
    const browser = new Browser();
    const choice = await browser.open(printed(camau, 'Sign in'));
    const url = new URL((await browser.open(choice.url, { form: { subject } })).url).origin;
    await browser.open(`${url}/?language=en`);
    expect((await browser.open(url + path)).text).toContain(text);
  });

  it('hands out a token and nothing else', async () => {
    expect(await token('probation-officer')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it('lists the roles when it does not know one, and prints nothing on standard output', async () => {
    const command = runCommand('token.cjs', ['wizard'], env);
    expect(await command.exited).toBe(1);
    expect(command.out()).toBe('');
    expect(command.err()).toMatch(/ probation-officer +Marged Drws, probation officer\n/);
  });

  it('runs a job of the night now, and lists the jobs when it does not know one', async () => {
    const sweep = runCommand('job.cjs', ['eligibility-sweep'], env);
    expect([await sweep.exited, sweep.out(), sweep.err()]).toEqual([0, 'eligibility-sweep is done.\n', '']);
    const unknown = runCommand('job.cjs', ['homework'], env);
    expect([await unknown.exited, unknown.out()]).toEqual([1, '']);
    expect(unknown.err()).toMatch(/ watch-deaths +Tells each open concern/);
  });

  it('says that one is running already, and where', async () => {
    const second = start();
    expect(await second.exited).toBe(1);
    const url = printed(camau, 'API').replace('/v1', '');
    expect(second.err()).toMatch(
      new RegExp(`^Camau is already running \\(process ${camau.pid}, .+\\), open ${url}\\.\n$`),
    );
  });

  it('goes on where it was after a power cut, and takes the Temporal server over that was left', async () => {
    const before = await plans(camau);
    const orphan = temporalPid(env.CAMAU_DATA);
    camau.signal('SIGKILL');
    expect(await camau.exited).toBeNull();
    expect(isAlive(orphan)).toBe(true);

    camau = start();
    await ready(camau);
    expect(camau.out()).not.toContain('Loading a fictional service');
    expect(isAlive(orphan)).toBe(false);
    const byId = (rows: PlanRow[]) => rows.map(({ planId, phase }) => `${planId} ${phase}`).sort();
    expect(byId(await plans(camau))).toEqual(byId(before));

    const [waiting] = before.filter(({ status, rehearsal }) => status === 'open' && !rehearsal);
    const path = `${printed(camau, 'API')}/transition-plans/${waiting?.planId ?? ''}/record-child-view`;
    const answered = await fetch(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${(await token('manager')).trim()}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ about: 'other', words: 'Still here.' }),
    });
    expect(answered.status).toBe(200);
  });

  it('stops on Ctrl-C, and leaves no process behind', async () => {
    const temporal = temporalPid(env.CAMAU_DATA);
    const api = printed(camau, 'OpenAPI');
    camau.signal('SIGINT');
    expect(await camau.exited).toBe(0);
    expect(camau.out()).toMatch(/Stopping: done in/);
    expect(camau.err()).toBe('');
    expect(isAlive(temporal)).toBe(false);
    await expect(fetch(api)).rejects.toThrow();

    const command = runCommand('token.cjs', ['manager'], env);
    expect(await command.exited).toBe(1);
    expect(command.out()).toBe('');
    expect(command.err()).toContain('run npm start first');
  });
});

describe('a first start that was cut off while it loaded', () => {
  it('is completed by the next one, with one plan for each child', async () => {
    const data = { CAMAU_DATA: folder.in('cut-off') };
    const first = start(data);
    await first.says(/3 of 12 plans/, READY_WITHIN_MS);
    first.signal('SIGKILL');
    await first.exited;
    expect(first.out()).not.toContain('12 of 12');

    const second = start(data);
    await ready(second);
    const rows = await plans(second, data);
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map(({ childId }) => childId)).size).toBe(12);
    expect(new Set(rows.map(({ phase }) => phase)).size).toBe(5);
  });
});
