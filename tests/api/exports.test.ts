import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { csvOf } from '../../api/csv';
import { ROUTES } from '../../api/routes';
import type { Route } from '../../api/routes/route';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Child } from '../../register/register';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const namedChild = (childId: string, givenName: string): Child => ({
  childId: childId as ChildId,
  serviceId: 'yjs' as ServiceId,
  teamId: 'yjs-team' as TeamId,
  givenName,
  familyName: 'Invented',
  dateOfBirth: '2008-06-01' as LocalDate,
  language: null,
});

/** A list as a spreadsheet would open it: the rows by the names of their columns, beside what was answered. */
async function csv(path: string, as = 'worker') {
  const token = await world.provider.token(as);
  const response = await fetch(world.url + path, { headers: { authorization: `Bearer ${token}`, accept: 'text/csv' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const rows = response.status === 200 ? parse<Record<string, string>>(bytes, { bom: true, columns: true }) : [];
  return { status: response.status, headers: response.headers, bytes, rows };
}

describe('a list as CSV', () => {
  it('can be had of every list, and has the columns that its rows have', () => {
    // What is no object, a document say, has no shape and no rows.
    const shapeOf = (schema: unknown) => (schema as { readonly shape?: z.ZodRawShape } | undefined)?.shape;
    const rowsIn = ({ answers }: Route) => shapeOf(answers['200']?.schema)?.['rows'] !== undefined;
    const lists = ROUTES.filter((route) => route.kind === 'read' && rowsIn(route));
    expect(lists.filter(({ csv: columns }) => columns === undefined).map(({ path }) => path)).toEqual([]);
    for (const { path, csv: columns = [], answers } of lists) {
      const { rows } = (answers['200']?.schema as z.ZodObject).shape as { rows: z.ZodArray<z.ZodObject> };
      for (const column of columns) {
        const [name = '', part] = column.split('.');
        const field = rows.element.shape[name] as z.ZodObject | z.ZodNullable<z.ZodObject> | undefined;
        const whole = field && 'unwrap' in field ? field.unwrap() : field;
        expect([path, column, part === undefined ? field : whole?.shape[part]]).toEqual([
          path,
          column,
          expect.anything(),
        ]);
      }
    }
  });

  it('holds every page, the same rows as JSON, for the same eyes', async () => {
    const many = Array.from({ length: 30 }, (_, n) => namedChild(`child-many-${n}`, `Many${n}`));
    await world.services.register.load({ services: [], teams: [], staff: [], children: many });
    for (const { childId } of many) await world.start(childId);
    const tasks = await csv('/v1/tasks');
    const first = await world.get('/v1/tasks?limit=200');
    const next = await world.get(`/v1/tasks?limit=200&cursor=${String(first.body['nextCursor'])}`);
    const ids = (rows: unknown) => (rows as { taskId: string }[]).map(({ taskId }) => taskId);
    expect(tasks.rows.length).toBeGreaterThan(200);
    expect(ids(tasks.rows)).toEqual([...ids(first.body['rows']), ...ids(next.body['rows'])]);
    const { rows, headers, bytes } = await csv('/v1/transition-plans?sort=started');
    expect(rows).toHaveLength(30);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toBe('attachment; filename="transition-plans.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const json = (await world.get('/v1/transition-plans?sort=started')).body['rows'] as object[];
    const shownAs = (value: unknown): string => (value === null ? '' : `${value as number}`);
    expect(rows).toEqual(
      json.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shownAs(value)]))),
    );
    expect((await csv('/v1/transition-plans', 'stranger')).rows).toEqual([]);
    expect((await csv('/v1/transition-plans', 'administrator')).status).toBe(403);
    expect((await csv('/v1/transition-plans?status=closed')).rows).toEqual([]);
  });

  it('leads with a header even when it has no rows, and answers JSON to whoever takes anything', async () => {
    expect((await csv('/v1/transition-plans', 'stranger')).bytes.toString()).toMatch(
      /^\ufeffplanId,childId,childName,/,
    );
    const token = await world.provider.token('worker');
    const any = await fetch(`${world.url}/v1/tasks`, { headers: { authorization: `Bearer ${token}`, accept: '*/*' } });
    expect(any.headers.get('content-type')).toContain('application/json');
  });

  it.each(['=1+1', '+44', '-x', '@here', '\u{FF1D}1'])('never lets %s be run as a formula', async (name) => {
    const childId = `child-formula-${encodeURIComponent(name).replaceAll('%', '')}`.replace(/[^\w-]/g, 'x');
    await world.services.register.load({
      ...{ services: [], teams: [], staff: [] },
      children: [namedChild(childId, name)],
    });
    const planId = await world.start(childId);
    const { rows } = await csv('/v1/tasks');
    const row = rows.find((one) => one['planId'] === planId);
    expect(row?.['childName']).toBe(`'${name} Invented`);
  });

  it('has its limit: what is longer is refused, and never cut off', async () => {
    let pages = 0;
    const endless = () => {
      pages += 1;
      return Promise.resolve({ status: 200, body: { rows: Array(200).fill({ a: 1 }), nextCursor: 'more' } });
    };
    await expect(csvOf('/v1/tasks', ['a'], endless)).rejects.toMatchObject({ status: 413 });
    expect(pages).toBe(51);
  });
});
