import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyOutOf } from '../../api/documents/copy-out';
import { TITLES, VALUES } from '../../api/documents/copy-words';
import { CONSULTANTS } from '../../domain/people';
import { LAWFUL_BASES } from '../../domain/policy/sharing';
import { OUTCOMES } from '../../domain/transition-plan/appointments/state';
import { AGENCIES } from '../../domain/transition-plan/around-the-child/state';
import { COURT_MATTERS, COURT_OUTCOMES, COURTS } from '../../domain/transition-plan/court-matters/state';
import { WITHOUT_CONSULTATION } from '../../domain/transition-plan/enforcement/state';
import { PACK_CHECKS } from '../../domain/transition-plan/information-pack/state';
import { AREA_MOVES } from '../../domain/transition-plan/moves/area-state';
import { CUSTODY_REASONS } from '../../domain/transition-plan/moves/custody-state';
import { TRANSFERS_WANTED } from '../../domain/transition-plan/transfer-requests/state';
import { view } from '../../domain/transition-plan/view';
import { ADVOCATE_ANSWERS, READINESS, VIEW_ABOUTS } from '../../domain/transition-plan/voice/state';
import { live, STAFF, startAt } from '../domain/transition-plan/plans';
import { bringStrandsToLife } from '../domain/transition-plan/strand-fixtures';
import { startWorld } from './world';
import type { Got, World } from './world';

interface Block {
  readonly kind: string;
  readonly recordId: string;
  readonly text: string;
}

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

const send = async (command: string, body: unknown, ifMatch?: string): Promise<string> => {
  const got: Got = await world.post(`${plan}/${command}`, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
  expect([command, got.status, got.body]).toMatchObject([command, 200, {}]);
  return (got.body['item'] as { id: string } | null)?.id ?? '';
};
const blocks = async (query = '', as = 'worker') =>
  (await world.get(`${plan}/copy-out${query}`, { as })).body['blocks'] as Block[];
const WORKER = 'Name of worker';

const seen = { mayBeSeenBy: 'whoever-works-with-me' };
/** What is recorded, and the block that it comes to in English and in Welsh. */
const RECORDS: readonly [kind: string, command: string, body: object, en: string, cy: string][] = [
  [
    'child-view',
    'record-child-view',
    { about: 'what-matters', words: 'My dog comes along', ...seen },
    `10 March 2026: The child’s own words, ${WORKER}\nAbout: what matters\n“My dog comes along”`,
    `10 Mawrth 2026: Geiriau’r plentyn ei hun, ${WORKER}\nYnghylch: beth sy’n bwysig\n“My dog comes along”`,
  ],
  [
    'safe-way-to-reach-me',
    'record-safe-way-to-reach-me',
    { how: 'A text', never: 'Ring the house', ...seen },
    `10 March 2026: The safe way to reach the child, ${WORKER}\nA text\nNever: Ring the house`,
    `10 Mawrth 2026: Y ffordd ddiogel o gysylltu â’r plentyn, ${WORKER}\nA text\nByth: Ring the house`,
  ],
  [
    'restorative-work',
    'record-restorative-readiness',
    { readiness: 'not-now', reason: 'too early', ...seen },
    `10 March 2026: Restorative work, ${WORKER}\nWhere it stands: not now\nReason: too early`,
    `10 Mawrth 2026: Gwaith adferol, ${WORKER}\nBle mae’n sefyll: ddim nawr\nRheswm: too early`,
  ],
  [
    'person-who-matters',
    'name-person-who-matters',
    { name: 'Nain', relationship: 'grandmother', maySpeak: { is: 'yes', about: 'school' }, ...seen },
    `10 March 2026: Somebody who matters to the child, ${WORKER}\nNain, grandmother\nMay we speak with them: yes\nAbout: school`,
    `10 Mawrth 2026: Rhywun sy’n bwysig i’r plentyn, ${WORKER}\nNain, grandmother\nA gawn ni siarad â nhw: ie\nYnghylch: school`,
  ],
  [
    'pack-item',
    'check-information-pack',
    { checks: [{ item: 'health', is: 'missing', why: 'no answer', expectedBy: '2026-03-20' }] },
    `10 March 2026: Information pack, ${WORKER}\nItem: Health\nFound: missing\nno answer\nExpected by: 20 March 2026`,
    `10 Mawrth 2026: Pecyn gwybodaeth, ${WORKER}\nEitem: Iechyd\nCanfuwyd: ar goll\nno answer\nDisgwylir erbyn: 20 Mawrth 2026`,
  ],
  [
    'sharing-decision',
    'decide-on-sharing',
    {
      ...{ with: { is: 'outside', name: 'Sian', organisation: 'The college' }, purpose: 'To settle in' },
      ...{ necessity: 'They teach her', reasons: 'She asked for it', childsView: { is: 'agrees', words: null } },
      decision: { is: 'not-to-share', sections: ['what-helps'] },
    },
    `10 March 2026: Decision on sharing, ${WORKER}\nWith: Sian, The college\nSections: What helps\nWhere it stands: not shared\nPurpose: To settle in\nWhy it is needed: They teach her\nBasis: public task\nReason: She asked for it\nThe child’s view: the child agrees`,
    `10 Mawrth 2026: Penderfyniad ar rannu, ${WORKER}\nGyda: Sian, The college\nAdrannau: Yr hyn sy’n helpu\nBle mae’n sefyll: heb ei rannu\nDiben: To settle in\nPam mae ei angen: They teach her\nSail: tasg gyhoeddus\nRheswm: She asked for it\nBarn y plentyn: mae’r plentyn yn cytuno`,
  ],
];

describe('what is copied out for another system', () => {
  it.each(RECORDS)('%s is one block of text in the language that is asked for', async (kind, command, body, en, cy) => {
    await send(command, body);
    expect((await blocks(`?kind=${kind}`)).map(({ text }) => text)).toEqual([en]);
    expect((await blocks(`?kind=${kind}&language=cy`)).map(({ text }) => text)).toEqual([cy]);
    expect((await blocks()).map((block) => block.kind)).toContain(kind);
  });

  it('gives each order with its own end and its own counts', async () => {
    const { orders, version } = (await world.get(plan)).body as { orders: { orderId: string }[]; version: number };
    const [order] = orders;
    const reason = 'decided in court';
    const work = { orderId: order?.orderId, change: { recordUnpaidWork: { hoursLeft: 30 } }, reason };
    await send('change-order', work, `"${version}"`);
    const said = async (query: string) => (await blocks(query)).map(({ text }) => text);
    expect(await said('?kind=order')).toEqual([
      '10 January 2026: Order\nYouth rehabilitation order\nFrom: 10 January 2026\nUntil: 10 January 2028\nHours of unpaid work left: 30\nAppointments missed in all: 0\nOf these without a reasonable excuse: 0',
    ]);
    expect(await said('?kind=order&language=cy')).toEqual([
      '10 Ionawr 2026: Gorchymyn\nGorchymyn adsefydlu ieuenctid\nO: 10 Ionawr 2026\nHyd at: 10 Ionawr 2028\nOriau o waith di-dâl sydd ar ôl: 30\nApwyntiadau a gollwyd i gyd: 0\nO’r rhain heb esgus rhesymol: 0',
    ]);
  });

  it('gives the words of an invitation for each agency, and names no child in them, until the meeting was held', async () => {
    const expected = 'How the days at school go';
    const invitations = [
      { agency: 'education', expected },
      { agency: 'health', expected: 'The last two years' },
    ];
    const meetingId = await send('plan-formulation-meeting', { on: '2026-03-10', invitations });
    const reference = plan.split('/').at(-1) ?? '';
    const [education, health] = await blocks('?kind=invitation');
    expect(education).toEqual({
      ...{ kind: 'invitation', recordId: `${meetingId}.education` },
      text: `10 March 2026: Invitation to a formulation meeting\nTo: education\nWhat is expected of you: ${expected}\nWho to ask: ${WORKER}\nReference: ${reference}`,
    });
    expect(health?.text).toContain('\nTo: health\n');
    expect((await blocks('?kind=invitation&language=cy'))[0]?.text).toBe(
      `10 Mawrth 2026: Gwahoddiad i gyfarfod fformiwleiddio\nAt: addysg\nYr hyn a ddisgwylir gennych: ${expected}\nPwy i’w holi: ${WORKER}\nCyfeirnod: ${reference}`,
    );
    const attendance = invitations.map(({ agency }) => ({ agency, attended: true }));
    await send('record-formulation-meeting', { meetingId, attendance }, '"1"');
    expect(await blocks('?kind=invitation')).toEqual([]);
  });

  it('says of what was withdrawn who did it and why', async () => {
    const recordId = await send('record-achievement', { what: 'a medal', familyMayKnow: false, ...seen });
    await send('withdraw-record', { kind: 'achievement', recordId, reason: 'another child' });
    expect(await blocks('?kind=achievement')).toEqual([
      {
        ...{ kind: 'achievement', recordId },
        text: `10 March 2026: Achievement, ${WORKER}\na medal\nThe family may be told: no\nWithdrawn: 10 March 2026, ${WORKER}: another child`,
      },
    ]);
  });

  it('gives advice as a block of its own beside the question', async () => {
    const { body } = await world.get(plan);
    const [order] = body['orders'] as { orderId: string }[];
    const consultationId = await send('ask-for-consultation', {
      ...{ orderId: order?.orderId, of: 'psychologist', question: 'What would help?' },
    });
    await send('record-advice', { consultationId, of: 'psychologist', advice: 'Meet outside' }, '"1"');
    expect((await blocks('?kind=advice')).map(({ text }) => text)).toEqual([
      `10 March 2026: What came of asking for advice, ${WORKER}\nAdvice of: the psychologist\nAdvice: Meet outside`,
    ]);
    expect((await blocks('?kind=consultation')).map(({ text }) => text)).toEqual([
      `10 March 2026: Consultation on missed appointments, ${WORKER}\nAdvice of: the psychologist\nQuestion: What would help?`,
    ]);
  });

  it('gives what was shared only when asked for, to whoever may read it, and each is a look in the log', async () => {
    await send('decide-on-sharing', {
      ...{ with: { is: 'staff', staffId: 'officer' }, purpose: 'To settle in', necessity: 'They teach her' },
      ...{ reasons: 'She asked for it', childsView: { is: 'agrees', words: null } },
      decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'SEALEDTEXT', note: 'Ask first' }] },
    });
    const [extract] = (await world.get(`${plan}/extracts`)).body['rows'] as { extractId: string }[];
    const looks = async () =>
      (await world.get(`/v1/extracts/${String(extract?.extractId)}/looks`)).body['rows'] as Record<string, unknown>[];
    expect(JSON.stringify(await blocks())).not.toContain('SEALEDTEXT');
    expect(await looks()).toEqual([]);
    const theirs = await blocks('?kind=extract&language=cy', 'officer');
    expect(theirs.map(({ text }) => text)).toEqual([
      `10 Mawrth 2026: Rhannwyd o’r fformiwleiddiad, ${WORKER}\nAdrannau: Yr hyn sy’n helpu\nSEALEDTEXT\nSut i ddarllen hwn: Ask first\nDiben: To settle in\nSail: tasg gyhoeddus\nI’w ddarllen hyd at: 10 Medi 2026`,
    ]);
    expect(await blocks('?kind=extract', 'yjs-manager')).toEqual([]);
    expect((await blocks('?kind=extract')).map(({ text }) => text)[0]).toContain('\nSEALEDTEXT\n');
    expect((await looks()).map(({ staffId, how, outcome }) => [staffId, how, outcome])).toEqual([
      ['worker', 'copy-out', 'shown'],
      ['officer', 'copy-out', 'shown'],
    ]);
  });

  it('holds of every kind what the plan shows, and to nobody more than the plan shows them', async () => {
    await send('record-child-view', { about: 'other', words: 'KEPTFROMTHEM', mayBeSeenBy: 'youth-justice-service' });
    expect(JSON.stringify(await blocks())).toContain('KEPTFROMTHEM');
    expect(JSON.stringify((await world.get(plan, { as: 'officer' })).body)).not.toContain('KEPTFROMTHEM');
    const theirs = await world.get(`${plan}/copy-out`, { as: 'region-manager' });
    expect(theirs.status).toBe(200);
    expect(JSON.stringify(theirs.body)).not.toContain('KEPTFROMTHEM');
    expect(JSON.stringify(theirs.body)).not.toContain('The college');
  });

  it.each([
    ['somebody of another service', 'stranger', '', 404],
    ['an administrator', 'administrator', '', 403],
    ['a kind that does not exist', 'worker', '?kind=gossip', 400],
    ['a language that it is not written in', 'worker', '?language=fr', 400],
  ])('is not for %s', async (_, as, query, status) => {
    expect((await world.get(`${plan}/copy-out${query}`, { as })).status).toBe(status);
  });

  it('calls every kind by a name in both languages', () => {
    const names = Object.values(TITLES).map(({ en, cy }) => [en, cy]);
    expect(names.flat().filter((name) => name.trim() === '')).toEqual([]);
    expect(new Set(names.map(([en]) => en)).size).toBe(names.length);
    expect(new Set(names.map(([, cy]) => cy)).size).toBe(names.length);
  });
});

describe('in both languages', () => {
  const keys = [
    ...[VIEW_ABOUTS, ADVOCATE_ANSWERS, READINESS, AGENCIES, OUTCOMES, CONSULTANTS, WITHOUT_CONSULTATION, PACK_CHECKS],
    ...[TRANSFERS_WANTED, LAWFUL_BASES, COURT_MATTERS, COURTS, COURT_OUTCOMES, CUSTODY_REASONS, AREA_MOVES],
  ].flat();
  it.each(keys)('“%s” is said in words', (key) => {
    expect(VALUES[key]?.cy).toMatch(/\S/);
  });

  it.each(['en', 'cy'] as const)('nothing of a plan in which much has happened is left unsaid: %s', (language) => {
    const lived = live(startAt({ years: 17, months: 6 }));
    lived.finish('name-receiving-officer', STAFF.receivingColleague);
    bringStrandsToLife(lived);
    const words = { en: 'What helps', cy: 'Yr hyn sy’n helpu' };
    const howToRead = () => ({ heading: words, note: words });
    const texts = Object.fromEntries(lived.state.sharing.extracts.map(({ extractId }) => [extractId, 'A walk first']));
    const given = { names: {}, now: lived.now, texts, howToRead };
    const blocks = copyOutOf(view(lived.state), { ...given, language, only: null });
    const kinds = ['appointment', 'professional', 'intervention', 'formulation-meeting', 'consultation'];
    expect(blocks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([...kinds, 'warning-note', 'transfer-request', 'sharing-decision', 'brief', 'extract']),
    );
    expect(blocks.filter(({ text }) => /undefined|null|\[object|: $/m.test(text))).toEqual([]);
  });
});

describe('a note', () => {
  it('is copied out in the same way, with why it was withdrawn', async () => {
    const written = await world.post(`${plan}/notes`, { body: { kind: 'contact-with-child', text: 'We walked.' } });
    const noteId = written.body['noteId'] as string;
    await world.post(`${plan}/notes/${noteId}/withdraw`, { body: { reason: 'Another child' } });
    const rows = (await world.get(`${plan}/notes?language=cy`)).body['rows'] as { copyOut: string }[];
    expect(rows[0]?.copyOut).toBe(
      `10 Mawrth 2026: Cyswllt â’r plentyn, ${WORKER}\nWe walked.\nTynnwyd yn ôl: Another child`,
    );
  });
});
