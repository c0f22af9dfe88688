import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONCERNED } from '../../api/documents/concern-words';
import type { Concerned } from '../../api/documents/concern-words';
import { concernCopyOut } from '../../api/documents/copy-concern';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { DisagreementId, ServiceId, StaffId } from '../../domain/ids';
import { view } from '../../domain/safeguarding-concern/view';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import { LivedConcern, NOW, raise } from '../domain/safeguarding-concern/concerns';
import { startWorld } from './world';
import type { World } from './world';

const NAMES = { worker: 'Gwenno', lead: 'Hari' };
const CONCERN: ConcernView = {
  ...view(new LivedConcern(raise()).state),
  ...{ what: 'A bruise on the arm', whoIsWorried: 'The school', kinds: ['child-at-risk', 'exploitation'] },
};
const BY = { at: NOW, by: 'lead' as StaffId };

/** What a concern holds, and the block that it comes to in English and in Welsh. */
const RECORDS: readonly [kind: Concerned, what: string, held: Partial<ConcernView>, en: string, cy: string][] = [
  [
    'raised',
    'exactly as it was seen and said',
    { otherChildren: true },
    '9 March 2026: Safeguarding concern, Gwenno\nKind of worry: A child may be at risk; Being exploited\nA bruise on the arm\nWho is worried: The school\nOther children may be at risk too: yes',
    '9 Mawrth 2026: Pryder diogelu, Gwenno\nMath o bryder: Gall plentyn fod mewn perygl; Cael ei ecsbloetio\nA bruise on the arm\nPwy sy’n pryderu: The school\nGall plant eraill fod mewn perygl hefyd: ie',
  ],
  [
    'note',
    'that was added',
    { notes: [{ ...BY, words: 'Both arms' }] },
    '9 March 2026: Added to the concern, Hari\nBoth arms',
    '9 Mawrth 2026: Ychwanegwyd at y pryder, Hari\nBoth arms',
  ],
  [
    'step',
    'with whom, and their reference',
    {
      steps: [
        { ...BY, step: 'telephone-report', withWhom: 'The duty desk', reference: 'CS-1', words: 'They ring back' },
      ],
    },
    '9 March 2026: Done about the concern, Hari\nReported by telephone\nWith: The duty desk\nReference: CS-1\nThey ring back',
    '9 Mawrth 2026: Gwnaed ynghylch y pryder, Hari\nAdroddwyd dros y ffôn\nGyda: The duty desk\nCyfeirnod: CS-1\nThey ring back',
  ],
  [
    'acknowledged',
    'by the safeguarding person',
    { acknowledged: BY },
    '9 March 2026: Concern acknowledged, Hari',
    '9 Mawrth 2026: Cydnabuwyd y pryder, Hari',
  ],
  [
    'not-reported',
    'with the reasons',
    { notReported: { ...BY, reasons: 'A fall at football' } },
    '9 March 2026: Decided not to report, Hari\nReason: A fall at football',
    '9 Mawrth 2026: Penderfynwyd peidio ag adrodd, Hari\nRheswm: A fall at football',
  ],
  [
    'services-decision',
    'of social services',
    { servicesDecisions: [{ ...BY, decision: 'strategy-discussion', words: 'Today at two' }] },
    '9 March 2026: Social services decided, Hari\nDecided: A strategy discussion\nToday at two',
    '9 Mawrth 2026: Penderfynodd y gwasanaethau cymdeithasol, Hari\nPenderfynwyd: Trafodaeth strategaeth\nToday at two',
  ],
  [
    'adult-route',
    'accepted by adult services',
    { adultRoute: { is: 'accepted', ...BY, acceptedBy: 'The adult team', reference: 'AS-2' } },
    '9 March 2026: Concern at 18, Hari\nAccepted in writing by: The adult team\nReference: AS-2',
    '9 Mawrth 2026: Y pryder yn 18 oed, Hari\nDerbyniwyd yn ysgrifenedig gan: The adult team\nCyfeirnod: AS-2',
  ],
  [
    'adult-route',
    'below the threshold, and still worried',
    {
      adultRoute: {
        ...{ is: 'below-threshold', ...BY, reasons: 'Still seen with him', plan: 'Weekly calls' },
        reviewOn: '2026-04-01' as LocalDate,
      },
    },
    '9 March 2026: Concern at 18, Hari\nBelow the adult threshold, and still worried: Still seen with him\nPlan: Weekly calls\nTo be looked at again on: 1 April 2026',
    '9 Mawrth 2026: Y pryder yn 18 oed, Hari\nO dan y trothwy i oedolion, a phryder o hyd: Still seen with him\nCynllun: Weekly calls\nI’w ystyried eto ar: 1 Ebrill 2026',
  ],
  [
    'refusal',
    'that was overridden',
    {
      refusals: [{ ...BY, words: 'Leave it', overridden: { ...BY, ground: 'coercion', words: 'He stood behind her' } }],
    },
    '9 March 2026: The young adult’s refusal, Hari\nIn their words: Leave it\nOverridden for: coercion; 9 March 2026, Hari: He stood behind her',
    '9 Mawrth 2026: Gwrthodiad yr oedolyn ifanc, Hari\nYn eu geiriau nhw: Leave it\nDiystyrwyd oherwydd: gorfodaeth; 9 Mawrth 2026, Hari: He stood behind her',
  ],
  [
    'disagreement',
    'with both views, settled',
    {
      disagreements: [
        {
          ...{ disagreementId: 'd1' as DisagreementId, about: 'The threshold', urgent: false, raisedAt: NOW },
          ...{ raisedBy: BY.by, level: 'managers', climbsAt: null },
          views: [
            { level: 'practitioners', side: 'ours', view: 'It is met', ...BY },
            { level: 'managers', side: 'theirs', view: 'Not yet', ...BY },
          ],
          settled: { ...BY, outcome: 'It is met' },
        },
      ],
    },
    '9 March 2026: Professional disagreement, Hari\nAbout: The threshold\nWhere it stands: managers\nOur view: practitioners: It is met\nTheir view: managers: Not yet\nSettled: 9 March 2026, Hari: It is met',
    '9 Mawrth 2026: Anghytundeb proffesiynol, Hari\nYnghylch: The threshold\nBle mae’n sefyll: rheolwyr\nEin barn ni: ymarferwyr: It is met\nEu barn nhw: rheolwyr: Not yet\nDatryswyd: 9 Mawrth 2026, Hari: It is met',
  ],
  [
    'closed',
    'with who was told',
    {
      closed: {
        ...{ ...BY, outcome: 'safe-now', reasons: 'Their aunt is there', told: ['The school', 'The family'] },
        ...{ childsView: null, viewNotAskedBecause: 'It was not safe to ask' },
      },
    },
    '9 March 2026: Concern closed, Hari\nWhat became of it: They are safe now\nReason: Their aunt is there\nTold: The school; The family\nThe child was not asked, because: It was not safe to ask',
    '9 Mawrth 2026: Caewyd y pryder, Hari\nBeth ddaeth ohono: Maen nhw’n ddiogel nawr\nRheswm: Their aunt is there\nDywedwyd wrth: The school; The family\nNi ofynnwyd i’r plentyn, oherwydd: It was not safe to ask',
  ],
];

const blocks = (held: Partial<ConcernView>, language: 'en' | 'cy' = 'en') =>
  concernCopyOut({ ...CONCERN, ...held }, NAMES, language);

describe('a record of a concern, copied out', () => {
  it.each(RECORDS)('is a block of its own: %s %s', (kind, _, held, en, cy) => {
    const texts = (language: 'en' | 'cy') =>
      blocks(held, language)
        .filter((block) => block.kind === kind)
        .map(({ text }) => text);
    expect(texts('en')).toEqual([en]);
    expect(texts('cy')).toEqual([cy]);
  });

  it('has a row for every kind', () => {
    expect(new Set(RECORDS.map(([kind]) => kind))).toEqual(new Set(CONCERNED));
  });

  it.each<[string, Partial<ConcernView>]>([
    ['is about a colleague', { aboutStaffId: 'colleague' as StaffId }],
    ['keeps somebody out', { keptOut: ['colleague' as StaffId] }],
    ['holds an allegation, whoever it is about', { kinds: ['allegation-about-practitioner'] }],
  ])('is none of a concern that %s', (_, held) => {
    expect(blocks(held)).toEqual([]);
  });
});

describe('copying out of a concern', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    const { register } = world.services;
    const [worker] = (await register.everybody()).filter(({ staffId }) => staffId === 'worker');
    if (!worker) throw new Error('The small service has a worker');
    const person = (staffId: string, role: 'safeguarding-lead' | 'case-manager' | 'head-of-service') => ({
      ...{ ...worker, teamId: null, serviceId: 'yjs' as ServiceId, role, name: `Name of ${staffId}` },
      ...{ staffId: staffId as StaffId, subject: staffId, email: `${staffId}@example.test`, language: 'en' as const },
      issuer: world.provider.issuer,
    });
    const staff = [
      person('lead', 'safeguarding-lead'),
      person('colleague', 'case-manager'),
      person('head', 'head-of-service'),
    ];
    await register.load({ services: [], teams: [], staff, children: [] });
  });
  afterAll(() => world.close());
  const raised = async (changes: Record<string, unknown> = {}): Promise<string> => {
    const body = { childId: 'child-ash', what: 'A bruise on the arm', ...changes };
    return `/v1/concerns/${String((await world.post('/v1/concerns', { body })).body['concernId'])}`;
  };
  const copied = (concern: string, as = 'worker', query = '') => world.get(`${concern}/copy-out${query}`, { as });

  it('gives what was written down, after whom to ring in danger, and names no child', async () => {
    const concern = await raised();
    const got = await copied(concern);
    expect(got.body).toMatchObject({
      immediateDanger: { emergency: '999' },
      staysHere: false,
      blocks: [
        {
          kind: 'raised',
          recordId: `${concern.split('/').at(-1) ?? ''}.raised.1`,
          text: '10 March 2026: Safeguarding concern, Name of worker\nKind of worry: A child may be at risk\nA bruise on the arm\nWho is worried: Whoever raised it',
        },
      ],
    });
    expect(Object.keys(got.body)[0]).toBe('immediateDanger');
    expect(JSON.stringify(got.body)).not.toContain('Invented');
    expect(JSON.stringify((await copied(concern, 'lead', '?language=cy')).body)).toContain('Pryder diogelu');
  });

  it.each([{}, { aboutStaffId: 'colleague' }])('is a look that stands in the log: %j', async (changes) => {
    const concern = await raised(changes);
    await copied(concern, 'lead');
    const { body } = await world.get('/v1/access-log?limit=1&childId=child-ash&staffId=lead', { as: 'head' });
    expect(body['rows']).toMatchObject([
      { action: 'read-concerns', route: '/v1/concerns/:concernId/copy-out', outcome: 'shown' },
    ]);
  });

  it('gives nothing of a concern about a colleague, and to them the concern does not exist', async () => {
    const concern = await raised({ aboutStaffId: 'colleague' });
    const got = await copied(concern, 'lead');
    expect(got.body).toMatchObject({ staysHere: true, blocks: [] });
    expect(JSON.stringify(got.body)).not.toContain('bruise');
    const theirs = await copied(concern, 'colleague');
    const nothing = await copied('/v1/concerns/there-is-none', 'colleague');
    expect([theirs.status, theirs.body['detail']]).toEqual([404, nothing.body['detail']]);
  });
});
