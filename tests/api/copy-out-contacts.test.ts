import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTACTED } from '../../api/documents/contact-words';
import type { Contacted } from '../../api/documents/contact-words';
import { contactCopyOut } from '../../api/documents/copy-contact';
import type { LocalDate } from '../../domain/calendar/local-date';
import { instantAt } from '../../domain/calendar/london-time';
import type { CheckInId, StaffId } from '../../domain/ids';
import { view } from '../../domain/voluntary-contact/view';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { Episode } from '../domain/voluntary-contact/episodes';
import { startWorld } from './world';
import type { Got, World } from './world';

const NAMES = { trusted: 'Tomos', manager: 'Marged' };
const CONTACT = view(new Episode().state);
const ON = '2026-04-01' as LocalDate;
const AT = instantAt(ON, '15:00');
const BY = 'trusted' as StaffId;
const checkIn = (state: EpisodeView['checkIns'][number]['state']): EpisodeView['checkIns'][number] => ({
  ...{ checkInId: 'e1.c9' as CheckInId, on: ON, state, rev: 2 },
  changes: [{ rev: 2, at: AT, by: BY, what: 'written down' }],
});

/** What a contact holds, and the block that it comes to in English and in Welsh. */
const RECORDS: readonly [kind: Contacted, what: string, held: Partial<EpisodeView>, en: string, cy: string][] = [
  [
    'agreement',
    'of a child under 16',
    {},
    '10 March 2026: Agreement to voluntary contact\nIn their words: Iawn, os ti’n dod\nUnderstands what they agree to: yes: she said it back in her own words\nParents: her mother was there\nThe child agrees that they are involved: yes',
    '10 Mawrth 2026: Cytundeb i gyswllt gwirfoddol\nYn eu geiriau nhw: Iawn, os ti’n dod\nYn deall beth maen nhw’n cytuno iddo: ie: she said it back in her own words\nRhieni: her mother was there\nMae’r plentyn yn cytuno eu bod yn rhan o hyn: ie',
  ],
  [
    'agreement',
    'without parents, where that would not be safe',
    {
      agreement: {
        ...{ on: ON, childsWords: 'ok', competence: null },
        parents: { is: 'not-involved', why: 'she asked us not to', unsafe: true },
      },
    },
    '1 April 2026: Agreement to voluntary contact\nIn their words: ok\nParents: she asked us not to\nNot safe to involve them: yes',
    '1 Ebrill 2026: Cytundeb i gyswllt gwirfoddol\nYn eu geiriau nhw: ok\nRhieni: she asked us not to\nDdim yn ddiogel eu cynnwys: ie',
  ],
  [
    'preparation',
    'before it began',
    {},
    '10 March 2026: Before voluntary contact began\nWhat stays between us, and what is passed on: What you tell me stays with us, unless somebody is not safe.\nThe manager agreed: 10 March 2026, Marged\nLone working: we meet in the café\nKnown risks: none known\nWhen the worker is not there: weekends\nWhom the child rings then: the duty worker',
    '10 Mawrth 2026: Cyn i’r cyswllt gwirfoddol ddechrau\nBeth sy’n aros rhyngom ni, a beth sy’n cael ei basio ymlaen: What you tell me stays with us, unless somebody is not safe.\nCytunodd y rheolwr: 10 Mawrth 2026, Marged\nGweithio ar eich pen eich hun: we meet in the café\nRisgiau hysbys: none known\nPan nad yw’r gweithiwr yno: weekends\nPwy mae’r plentyn yn ei ffonio bryd hynny: the duty worker',
  ],
  [
    'safe-way-to-reach-me',
    'as they say it',
    {},
    '10 March 2026: The safe way to reach the child, Tomos\na text after four\nMay see it: nobody at home\nNever: ring the house',
    '10 Mawrth 2026: Y ffordd ddiogel o gysylltu â’r plentyn, Tomos\na text after four\nPwy gaiff ei weld: nobody at home\nByth: ring the house',
  ],
  [
    'on-track',
    'in their words',
    {},
    '10 March 2026: What “on track” means to the child, Tomos\n“back at college”',
    '10 Mawrth 2026: Beth mae “ar y trywydd iawn” yn ei olygu i’r plentyn, Tomos\n“back at college”',
  ],
  [
    'check-in',
    'that was kept',
    {
      checkIns: [
        checkIn({ is: 'kept', on: ON, how: 'face-to-face', minutes: 40, childsWords: 'Da iawn', mark: 'closer' }),
      ],
    },
    '1 April 2026: Check-in, by the child’s choice, Tomos\nHow: face to face\nMinutes: 40\nIn their words: Da iawn\nTowards what they call “on track”: closer',
    '1 Ebrill 2026: Sgwrs gyswllt, o ddewis y plentyn, Tomos\nSut: wyneb yn wyneb\nMunudau: 40\nYn eu geiriau nhw: Da iawn\nTuag at yr hyn maen nhw’n ei alw’n “ar y trywydd iawn”: yn nes',
  ],
  [
    'check-in',
    'at which people missed each other',
    { checkIns: [checkIn({ is: 'missed', note: 'The bus did not come' })] },
    '1 April 2026: Check-in, by the child’s choice, Tomos\nwe missed each other\nThe bus did not come',
    '1 Ebrill 2026: Sgwrs gyswllt, o ddewis y plentyn, Tomos\nfe fethon ni ein gilydd\nThe bus did not come',
  ],
  [
    'check-in',
    'that was called off',
    { checkIns: [checkIn({ is: 'called-off', reason: 'An exam' })] },
    '1 April 2026: Check-in, by the child’s choice, Tomos\nWhere it stands: called off\nReason: An exam',
    '1 Ebrill 2026: Sgwrs gyswllt, o ddewis y plentyn, Tomos\nBle mae’n sefyll: wedi’i ganslo\nRheswm: An exam',
  ],
  [
    'outreach',
    'a welfare check',
    {
      outreaches: [
        {
          ...{ kind: 'welfare-check', checkInId: null, on: ON, by: BY, how: 'face-to-face', reached: true },
          ...{ childsWords: 'I slept in', note: null, worried: false },
          welfare: { who: 'trusted-person', police: 'missing' },
        },
      ],
    },
    '1 April 2026: Reached out to the child, Tomos\na welfare check\nHow: face to face\nLooked in by: the person whom they trust\nThe police, because: missing\nThey were reached: yes\nIn their words: I slept in\nSomebody is worried: no',
    '1 Ebrill 2026: Estynnwyd allan at y plentyn, Tomos\ngwiriad lles\nSut: wyneb yn wyneb\nGalwyd heibio gan: y person maen nhw’n ymddiried ynddo\nYr heddlu, oherwydd: ar goll\nCafwyd gafael arnynt: ie\nYn eu geiriau nhw: I slept in\nMae rhywun yn pryderu: na',
  ],
  [
    'considered',
    'and not raised for now',
    { considered: [{ at: AT, by: BY, decision: 'not-now', reasons: 'She rang' }] },
    '1 April 2026: A safeguarding concern was considered, Tomos\nDecided: not now\nReason: She rang',
    '1 Ebrill 2026: Ystyriwyd pryder diogelu, Tomos\nPenderfynwyd: ddim nawr\nRheswm: She rang',
  ],
  [
    'review',
    'to meet more often',
    { reviews: [{ on: ON, by: BY, decision: 'closer-again', childsWords: 'More, please', reasons: 'A hard month' }] },
    '1 April 2026: Review of voluntary contact, Tomos\nDecided: to meet more often again\nReason: A hard month\nIn their words: More, please',
    '1 Ebrill 2026: Adolygiad o’r cyswllt gwirfoddol, Tomos\nPenderfynwyd: cwrdd yn amlach eto\nRheswm: A hard month\nYn eu geiriau nhw: More, please',
  ],
  [
    'connection',
    'that stays',
    { connections: [{ at: AT, by: BY, kind: 'community-or-club', what: 'Boxing', replaces: 'somebody to talk to' }] },
    '1 April 2026: What stays with the child, Tomos\nBoxing (the community or a club)\nWhat it takes over: somebody to talk to',
    '1 Ebrill 2026: Yr hyn sy’n aros gyda’r plentyn, Tomos\nBoxing (y gymuned neu glwb)\nYr hyn mae’n ei gymryd drosodd: somebody to talk to',
  ],
  [
    'letting-go',
    'with nothing to add',
    { lettingGo: { on: ON, by: BY, childsView: null } },
    '1 April 2026: Letting-go meeting, Tomos\nAsked, and nothing to add',
    '1 Ebrill 2026: Cyfarfod gollwng gafael, Tomos\nGofynnwyd, a dim i’w ychwanegu',
  ],
  [
    'custody',
    'that has ended',
    {
      custody: [
        {
          ...{ stayId: null, why: 'remand', since: ON, where: 'Y Castell', releaseOn: '2026-04-20' as LocalDate },
          ended: { on: '2026-04-18' as LocalDate, at: AT },
        },
      ],
    },
    '1 April 2026: In custody\nWhy: remand\nWhere: Y Castell\nRelease planned for: 20 April 2026\nEnded: 18 April 2026',
    '1 Ebrill 2026: Yn y ddalfa\nPam: remánd\nBle: Y Castell\nRhyddhau wedi’i gynllunio ar gyfer: 20 Ebrill 2026\nDaeth i ben: 18 Ebrill 2026',
  ],
  [
    'move-away',
    'with what the child chose',
    {
      movesAway: [
        { moveId: null, hostServiceId: null, chosenAt: AT, choice: 'travels-with-me', childsWords: 'Keep it' },
      ],
    },
    '1 April 2026: Moved to another area\nWhat the child chose: contact goes along\nIn their words: Keep it',
    '1 Ebrill 2026: Symudodd i ardal arall\nYr hyn a ddewisodd y plentyn: mae’r cyswllt yn dod gyda nhw\nYn eu geiriau nhw: Keep it',
  ],
  [
    'where-it-stands',
    'while it rests',
    {
      life: {
        phase: 'paused',
        since: ON,
        by: 'child',
        childsWords: 'Exams first',
        lookAgainOn: '2026-05-01' as LocalDate,
      },
    },
    '1 April 2026: Where voluntary contact stands\nit rests, by the child’s choice\nIn their words: Exams first\nTo be looked at again on: 1 May 2026',
    '1 Ebrill 2026: Ble mae’r cyswllt gwirfoddol yn sefyll\nmae’n gorffwys, o ddewis y plentyn\nYn eu geiriau nhw: Exams first\nI’w ystyried eto ar: 1 Mai 2026',
  ],
  [
    'where-it-stands',
    'once it has ended',
    { life: { phase: 'closed', at: AT, outcome: 'let-go', childsWords: null } },
    '1 April 2026: Where voluntary contact stands\nlet go',
    '1 Ebrill 2026: Ble mae’r cyswllt gwirfoddol yn sefyll\ngollyngwyd',
  ],
];

describe('a record of voluntary contact, copied out', () => {
  const blocks = (held: Partial<EpisodeView>, language: 'en' | 'cy') =>
    contactCopyOut({ ...CONTACT, ...held }, NAMES, language);

  it.each(RECORDS)('is a block of its own: %s %s', (kind, _, held, en, cy) => {
    const texts = (language: 'en' | 'cy') =>
      blocks(held, language)
        .filter((block) => block.kind === kind)
        .map(({ text }) => text);
    expect(texts('en')).toEqual([en]);
    expect(texts('cy')).toEqual([cy]);
  });

  it('has a row for every kind', () => {
    expect(new Set(RECORDS.map(([kind]) => kind))).toEqual(new Set(CONTACTED));
  });

  it('holds nothing that is only planned, nor a concern that was raised', () => {
    const held = { considered: [{ at: AT, by: BY, decision: 'raise', reasons: 'About a colleague' } as const] };
    const kinds = blocks(held, 'en').map(({ kind }) => kind);
    expect(kinds).toEqual(['agreement', 'preparation', 'safe-way-to-reach-me', 'on-track']);
  });

  it('stands under the same id however much comes after it', () => {
    const two = [{ at: AT, by: BY, words: 'a flat' }];
    const ids = blocks({ onTrack: [...CONTACT.onTrack, ...two] }, 'en').filter(({ kind }) => kind === 'on-track');
    expect(ids.map(({ recordId }) => recordId)).toEqual(['e1.on-track.2', 'e1.on-track.1']);
  });
});

describe('copying out of a contact', () => {
  let world: World;
  let contact: string;
  beforeAll(async () => {
    world = await startWorld();
    const started: Got = await world.post('/v1/voluntary-contacts', {
      body: {
        ...{ childId: 'child-ash', trustedWorkerId: 'worker', agreement: { on: '2026-03-10', childsWords: 'Iawn' } },
        limitsTold: { on: '2026-03-10', inWords: 'What you tell me stays with us.' },
        managerAgreed: { staffId: 'yjs-manager', on: '2026-03-09' },
        safetyLookedAt: { on: '2026-03-09', loneWorking: 'in the café', knownRisks: 'none known' },
        whenAway: { when: 'weekends', ring: 'the duty worker' },
        ...{ safeWay: { how: 'a text after four' }, onTrack: 'back at college' },
      },
    });
    contact = `/v1/voluntary-contacts/${String(started.body['episodeId'])}`;
  });
  afterAll(() => world.close());
  const copied = (as: string, query = '') => world.get(`${contact}/copy-out${query}`, { as });

  it('gives whoever may read it what was written down, in the language that they ask for, and names no child', async () => {
    const connection = { kind: 'housing', what: 'A room of her own', replaces: 'a place to be' };
    expect((await world.post(`${contact}/record-connection`, { body: connection })).status).toBe(200);
    const got = await copied('worker');
    expect(got.status).toBe(200);
    expect(got.body['blocks']).toContainEqual({
      kind: 'connection',
      recordId: `${contact.split('/').at(-1) ?? ''}.connection.1`,
      text: '10 March 2026: What stays with the child, Name of worker\nA room of her own (housing)\nWhat it takes over: a place to be',
    });
    expect(JSON.stringify(got.body)).not.toContain('Invented');
    expect(JSON.stringify((await copied('worker', '?language=cy')).body)).toContain('A room of her own (tai)');
  });

  it.each([
    ['psychologist', 200],
    ['officer', 403],
    ['stranger', 404],
  ])('answers %s with %d, as the contact itself does', async (as, status) => {
    expect([(await copied(as)).status, (await world.get(contact, { as })).status]).toEqual([status, status]);
  });
});
