import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import type { ImportedChild } from '../../register/people/imports';
import { startWorld } from './world';
import type { Got, World } from './world';

/** Today is 10 March 2026. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Options {
  readonly dryRun?: boolean;
  readonly as?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}
const send = (list: string, raw: string | Uint8Array<ArrayBuffer>, options: Options = {}): Promise<Got> => {
  const { dryRun = false, as = 'administrator', headers = { 'content-type': 'text/csv' }, ...rest } = options;
  return world.post(`/v1/imports/${list}${dryRun ? '?dryRun=true' : ''}`, { as, raw, headers, ...rest });
};
const errorsOf = ({ body }: Got) => (body['errors'] ?? []) as { field: string; message: string }[];
const fieldsOf = (got: Got) => errorsOf(got).map(({ field }) => field);

const CHILDREN = 'reference,givenName,familyName,dateOfBirth,team,language';
const child = (reference: string, more = 'Ŵyn,Dychmygol,2009-05-14,Name of yjs-team,cy') => `${reference},${more}`;
const file = (header: string, ...rows: string[]) => [header, ...rows].join('\r\n');
const found = async (text: string) =>
  (await world.post('/v1/search', { as: 'yjs-manager', body: { text } })).body['rows'] as Record<string, unknown>[];

describe('an import of children', () => {
  it('adds them, finds them again by their reference, and the same file twice changes nothing and says so', async () => {
    const csv = file(CHILDREN, child('A-1'), child('A-2', 'Gwil,Dychmygol,14/05/2009,name of YJS-team,'));
    const looked = await send('children', csv, { dryRun: true });
    expect(looked.body).toMatchObject({ imported: false, counts: { rows: 2, new: 2, changed: 0, wrong: 0 } });
    expect(looked.body['changes']).toEqual([
      { row: 2, is: 'new', columns: [] },
      { row: 3, is: 'new', columns: [] },
    ]);
    expect(await found('dychmygol')).toEqual([]);

    const first = await send('children', csv);
    expect(first.body).toMatchObject({ imported: true, says: '2 new, 0 changed, 0 as they are already.' });
    const there = await found('dychmygol');
    expect(there).toMatchObject([
      { givenName: 'Gwil', dateOfBirth: '2009-05-14', teamId: 'yjs-team', language: null },
      { givenName: 'Ŵyn', dateOfBirth: '2009-05-14', teamId: 'yjs-team', language: 'cy' },
    ]);
    const again = await send('children', csv);
    expect(again.body).toMatchObject({
      says: 'Everything in this file is here already: nothing changes.',
      counts: { new: 0, changed: 0, unchanged: 2 },
    });
    expect(await found('dychmygol')).toEqual(there);

    const mended = file(CHILDREN, child('A-1'), child('A-2', 'Gwilym,Dychmygol,14/05/2009,Name of yjs-team,en'));
    const changes = (await send('children', mended, { dryRun: true })).body['changes'];
    expect(changes).toEqual([{ row: 3, is: 'changed', columns: ['givenName', 'language'] }]);
    expect((await send('children', mended)).body).toMatchObject({ counts: { new: 0, changed: 1, unchanged: 1 } });
    expect(await found('gwilym')).toMatchObject([{ childId: there[0]?.['childId'], language: 'en' }]);
  });

  it('is answered as the first time under the same key, and refused with another file', async () => {
    const key = randomUUID();
    const csv = file(CHILDREN, child('K-1', 'Keyed,Once,2009-05-14,Name of yjs-team,'));
    const first = await send('children', csv, { key });
    expect((await send('children', csv, { key })).body).toEqual(first.body);
    expect(first.body).toMatchObject({ counts: { new: 1 } });
    const other = await send('children', `${csv}\r\n${child('K-2')}`, { key });
    expect([other.status, other.body['type']]).toEqual([422, '/problems/key-reused']);
  });

  it('leaves alone what the file has no column for, and empties what is empty in it', async () => {
    await send('children', file(CHILDREN, child('L-1', 'Left,Alone,2009-05-14,Name of yjs-team,cy')));
    const without = CHILDREN.replace(',language', '');
    await send('children', file(without, child('L-1', 'Left,Alone,2009-05-15,Name of yjs-team')));
    expect(await found('left alone')).toMatchObject([{ dateOfBirth: '2009-05-15', language: 'cy' }]);
    await send('children', file(CHILDREN, child('L-1', 'Left,Alone,2009-05-15,Name of yjs-team,')));
    expect(await found('left alone')).toMatchObject([{ language: null }]);
  });

  it('is all or nothing: one wrong row, and nobody is added', async () => {
    const csv = file(
      CHILDREN,
      child('N-1', 'Nobody,Added,2009-05-14,Name of yjs-team,'),
      child('N-2', 'No,Added,x,Nowhere,'),
    );
    const got = await send('children', csv);
    expect([got.status, got.body['type']]).toEqual([422, '/problems/import-faulty']);
    expect(fieldsOf(got)).toEqual(['row 3, dateOfBirth']);
    expect(got.body).toMatchObject({ detail: expect.stringContaining('nothing was imported'), counts: { wrong: 1 } });
    expect(await found('added')).toEqual([]);
  });

  it.each<[string, string, { row: number; column: string | null }]>([
    ['a date that does not exist', child('F-1', 'a,b,2009-02-30,Name of yjs-team,'), { row: 2, column: 'dateOfBirth' }],
    ['the month first', child('F-1', 'a,b,05/14/2009,Name of yjs-team,'), { row: 2, column: 'dateOfBirth' }],
    ['a year of two digits', child('F-1', 'a,b,14/05/09,Name of yjs-team,'), { row: 2, column: 'dateOfBirth' }],
    ['somebody not yet born', child('F-1', 'a,b,2026-03-11,Name of yjs-team,'), { row: 2, column: 'dateOfBirth' }],
    ['somebody of 25', child('F-1', 'a,b,2001-03-10,Name of yjs-team,'), { row: 2, column: 'dateOfBirth' }],
    ['a team of another service', child('F-1', 'a,b,2009-05-14,Name of region-team,'), { row: 2, column: 'team' }],
    [
      'a language that there is none of',
      child('F-1', 'a,b,2009-05-14,Name of yjs-team,fr'),
      { row: 2, column: 'language' },
    ],
    ['no name', child('F-1', ' ,b,2009-05-14,Name of yjs-team,'), { row: 2, column: 'givenName' }],
    [
      'a formula',
      child('F-1', '"=HYPERLINK(""http://x"")",b,2009-05-14,Name of yjs-team,'),
      { row: 2, column: 'givenName' },
    ],
    [
      'a formula behind a space',
      child('F-1', '" @SUM(1)",b,2009-05-14,Name of yjs-team,'),
      { row: 2, column: 'givenName' },
    ],
    ['a formula as reference', child('-1'), { row: 2, column: 'reference' }],
    ['a control character', child('F-1', 'a\u0007,b,2009-05-14,Name of yjs-team,'), { row: 2, column: 'givenName' }],
    ['a cell too many', child('F-1', 'a,b,c,2009-05-14,Name of yjs-team,'), { row: 2, column: null }],
    ['a cell too few', child('F-1', 'a'), { row: 2, column: null }],
    ['the same reference twice', file(child('F-1'), '', child('F-1')), { row: 4, column: 'reference' }],
  ])('says of %s where it is and what to do', async (_, rows, where) => {
    const got = await send('children', file(CHILDREN, rows), { dryRun: true });
    expect(got.status).toBe(200);
    expect(got.body).toMatchObject({ says: 'Nothing is imported until every row is right.', counts: { wrong: 1 } });
    expect(got.body['faults']).toEqual([{ ...where, message: expect.stringMatching(/\.$/) }]);
  });

  it('leaves whoever has turned 25 since as they are', async () => {
    const grownUp: ImportedChild = {
      ...{ childId: 'child-grown-up' as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
      ...{ givenName: 'Once', familyName: 'Young', dateOfBirth: '2000-05-14' as LocalDate, language: null },
      reference: 'O-1',
    };
    await world.services.register.load({ services: [], teams: [], staff: [], children: [grownUp] });
    const renamed = file(CHILDREN, child('O-1', 'Twice,Young,2000-05-14,Name of yjs-team,'));
    expect((await send('children', renamed)).body).toMatchObject({ counts: { changed: 1, wrong: 0 } });
  });
});

describe('a file', () => {
  const one = file(CHILDREN, child('E-1'));
  const utf16 = Buffer.from(`\ufeff${one}`, 'utf16le');
  it.each<[string, string | Buffer]>([
    ['with a byte order mark', `\ufeff${one}`],
    ['with semicolons', one.replaceAll(',', ';')],
    ['with tabs', one.replaceAll(',', '\t')],
    ['with bare new lines', one.replaceAll('\r\n', '\n')],
    [
      'with other capitals and spaces in its header',
      one.replace('dateOfBirth', 'Date of Birth').replace('givenName', 'given_name'),
    ],
    ['with empty rows at its end', `${one}\r\n,,,,,\r\n\r\n`],
    [
      'with its columns in another order',
      file('team,language,dateOfBirth,familyName,givenName,reference', 'Name of yjs-team,cy,2009-05-14,b,a,E-2'),
    ],
  ])('%s is read', async (_, text) => {
    const got = await send('children', text as string, { dryRun: true });
    expect(got.body).toMatchObject({ counts: { rows: 1, new: 1, wrong: 0 } });
  });

  it.each<[string, string | Buffer, string, RegExp]>([
    ['that is empty', '', 'file', /empty/],
    ['that is UTF-16', utf16, 'file', /CSV UTF-8/],
    ['of an old code page', Buffer.from(one.replace('Ŵ', 'é'), 'latin1'), 'file', /CSV UTF-8/],
    ['that is a workbook', Buffer.from('PK\u0003\u0004rest', 'latin1'), 'file', /workbook/],
    ['whose quotation marks do not close', file(CHILDREN, 'E-1,"a,b,2009-05-14,t,'), 'line 2', /quotation/],
    ['without a header', child('E-1'), 'header', /first row/],
    ['without a column that is needed', one.replace('dateOfBirth', 'language2'), 'header', /not known/],
    ['with a column twice', one.replace('language', 'team'), 'header', /twice/],
  ])('%s is refused with what to do', async (_, bytes, field, says) => {
    const raw = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
    for (const dryRun of [true, false]) {
      const got = await send('children', raw, { dryRun });
      expect([got.status, fieldsOf(got)[0]]).toEqual([400, field]);
      expect(errorsOf(got)[0]?.message).toMatch(says);
    }
  });

  it('names every column that is missing', async () => {
    const got = await send('children', 'reference,team\r\nx,y');
    expect(errorsOf(got).map(({ message }) => message)).toEqual([
      'Missing: givenName, familyName, dateOfBirth.',
      'Expected the columns reference, givenName, familyName, dateOfBirth, team; and, where you have them, language.',
    ]);
  });

  it('has its limits: 10,000 rows, 5 MB, text/csv', async () => {
    const rows = Array.from({ length: 10_001 }, (_, n) => child(`R-${n}`));
    expect((await send('children', file(CHILDREN, ...rows), { dryRun: true })).body['detail']).toMatch(/10,000 rows/);
    const large = await send('children', 'x'.repeat(5 * 1024 * 1024 + 1));
    expect([large.status, large.body['detail']]).toEqual([413, 'The request may hold at most 5120 kB.']);
    expect((await send('children', '{}', { headers: { 'content-type': 'application/json' } })).status).toBe(415);
  });

  it('is taken from administrators alone, and of children only in a youth justice service', async () => {
    for (const as of ['worker', 'yjs-manager', 'officer'])
      expect((await send('children', one, { as })).status).toBe(403);
    expect((await send('sandwiches', one)).status).toBe(400);
  });
});

describe('an import of staff', () => {
  const STAFF = 'subject,name,email,role,team,language';
  const row = (subject: string, more = 'Nia Newydd,nia@example.test,Case manager,Name of yjs-team,both') =>
    `${subject},${more}`;

  it('adds colleagues who can sign in, and changes a role at once', async () => {
    const got = await send('staff', file(STAFF, row('nia-1')));
    expect(got.body).toMatchObject({ counts: { new: 1 } });
    expect((await world.get('/v1/tasks', { as: 'nia-1' })).status).toBe(200);
    expect((await world.get('/v1/summary', { as: 'nia-1' })).status).toBe(403);
    const promoted = file(STAFF, row('nia-1', 'Nia Newydd,nia@example.test,manager,Name of yjs-team,both'));
    const looked = await send('staff', promoted, { dryRun: true });
    expect(looked.body['changes']).toEqual([{ row: 2, is: 'changed', columns: ['role'] }]);
    await send('staff', promoted);
    expect((await world.get('/v1/summary', { as: 'nia-1' })).status).toBe(200);
  });

  it('leaves alone when somebody is away', async () => {
    await world.post('/v1/staff/worker/absence', { body: { until: '2026-03-20' } });
    const csv = file(STAFF, row('worker', 'New Name,worker@example.test,case-manager,Name of yjs-team,en'));
    expect((await send('staff', csv)).body).toMatchObject({ counts: { changed: 1 } });
    const { body } = await world.get('/v1/staff/worker', { as: 'administrator' });
    expect(body).toMatchObject({ staffId: 'worker', name: 'New Name', awayUntil: '2026-03-20' });
  });

  it.each<[string, string, string]>([
    ['no address', row('s-1', 'a,b,case-manager,,'), 'email'],
    ['a role of another kind of service', row('s-1', 'a,a@example.test,probation-officer,,'), 'role'],
    ['somebody of another service', row('officer', 'a,a@example.test,manager,,'), 'subject'],
    ['their own role', row('administrator', 'a,a@example.test,manager,,'), 'role'],
    ['a team that there is none of', row('s-1', 'a,a@example.test,manager,Nowhere,'), 'team'],
    ['the same person twice', file(row('s-1'), row('s-1')), 'subject'],
  ])('refuses %s', async (_, rows, column) => {
    const got = await send('staff', file(STAFF, rows), { dryRun: true });
    expect((got.body['faults'] as { column: string }[]).map((fault) => fault.column)).toEqual([column]);
  });
});

describe('an import of orders', () => {
  const ORDERS = 'childReference,reference,type,startsOn,endsOn,requirements,unpaidWorkHoursLeft,extendedTo,revokedOn';
  const order = (
    reference: string,
    more = 'Youth rehabilitation order,10/01/2026,09/01/2027,curfew|unpaid work,40,,',
  ) => `P-1,${reference},${more}`;
  beforeAll(async () => {
    await send('children', file(CHILDREN, child('P-1', 'Proposed,Plan,2009-05-14,Name of yjs-team,')));
  });

  it('adds them to the children with those references, and changes them later', async () => {
    const csv = file(ORDERS, order('1'));
    expect((await send('orders', csv)).body).toMatchObject({ counts: { new: 1 } });
    expect((await send('orders', csv)).body).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1 } });
    const extended = csv.replace('40,,', ',2027-04-09,');
    expect((await send('orders', extended, { dryRun: true })).body['changes']).toEqual([
      { row: 2, is: 'changed', columns: ['extendedTo', 'unpaidWorkHoursLeft'] },
    ]);
  });

  it.each<[string, string, string]>([
    ['a child who is not here', order('2').replace('P-1', 'P-9'), 'childReference'],
    ['an end before the beginning', order('2', 'licence,2026-01-10,2026-01-09,,,,'), 'endsOn'],
    ['an end in another decade', order('2', 'licence,2026-01-10,2126-01-09,,,,'), 'endsOn'],
    ['unpaid work where there can be none', order('2', 'licence,2026-01-10,2027-01-09,,40,,'), 'unpaidWorkHoursLeft'],
    ['an order that there is none of', order('2', 'asbo,2026-01-10,2027-01-09,,,,'), 'type'],
    ['half an hour', order('2', 'licence,2026-01-10,2027-01-09,,0.5,,'), 'unpaidWorkHoursLeft'],
  ])('refuses %s', async (_, rows, column) => {
    const got = await send('orders', file(ORDERS, rows), { dryRun: true });
    expect((got.body['faults'] as { column: string }[]).map((fault) => fault.column)).toEqual([column]);
  });
});

it('an import leaves nothing that stood in the file in the log', () => {
  expect(world.log.join('\n')).not.toMatch(/Dychmygol|Ŵyn|2009-05-14|nia@example/);
});
