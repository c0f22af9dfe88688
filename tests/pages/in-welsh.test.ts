import { describe, expect, it } from '@jest/globals';
import { HISTORY_IN_WELSH } from '../../api/web/words/in-welsh/history';
import { refusalInWelsh, REFUSALS_IN_WELSH } from '../../api/web/words/in-welsh/refusals';
import { REFUSALS_OF_IMPORTS } from '../../api/web/words/in-welsh/refusals-of-imports';
import { NOTES_IN_WELSH } from '../../api/web/words/in-welsh/notes-of-rules';
import { SOURCES_IN_WELSH } from '../../api/web/words/in-welsh/sources-of-rules';
import { RULE_NAMES } from '../../api/web/words/rule-names';
import { isInEnglish, ruleNameIn, saysIn, wordsOf } from '../../api/web/words/rules';
import { say } from '../../api/web/words';
import { POLICIES } from '../../domain/policy';
import { BESIDE_POLICY } from '../../domain/policy/behind';
import { policyRows } from '../../domain/policy/rows';
import type { PolicyRow } from '../../domain/policy/rows';
import { ENGLISH } from './english-left';
import { HISTORIES, tellIn, wordInWelsh } from '../../api/web/words/in-welsh/tell';
import { faultsSaid, reasonsSaid, refusalsSaid } from './refusals-said';
import { CONCERN_TIMELINE_KINDS, CONCERN_TOLD_KEYS, tellConcern } from '../../domain/safeguarding-concern/tell';
import { tellTimeline, TIMELINE_KINDS, TOLD_KEYS } from '../../domain/transition-plan/tell';
import * as contact from '../../domain/voluntary-contact/tell';

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
/** What a line of this kind says, with the names of what it says in their places. */
const placesOf = (kind: string) => {
  const data = new Proxy<Record<string, unknown>>({}, { get: (_data, key) => `{${String(key)}}` });
  return places(tellTimeline({ kind, item: '{item}', data }));
};

describe('the history of a plan in Welsh', () => {
  it('has a line for each kind, and none for what there is not', () => {
    expect(Object.keys(HISTORY_IN_WELSH).sort()).toEqual([...TIMELINE_KINDS].sort());
  });

  it.each(TIMELINE_KINDS)('%s says as much as in English', (kind) => {
    expect(places(HISTORY_IN_WELSH[kind] ?? '')).toEqual(placesOf(kind));
  });

  it('has a word for each key', () => {
    expect(TOLD_KEYS.filter((key) => wordInWelsh(key) === key)).toEqual([]);
  });

  it('has words for each reason that the plan itself gives', () => {
    const reasons = reasonsSaid();
    expect(reasons).toContain('a receiving practitioner was named');
    expect(reasons.length).toBeGreaterThan(25);
    expect(reasons.filter((reason) => wordInWelsh(reason) === reason)).toEqual([]);
  });

  it('writes days as people do in either language, and leaves what somebody wrote as they wrote it', () => {
    const line = {
      ...{ kind: 'task-rescheduled', item: null, text: 'Moved from 2026-03-10 to 2026-04-01: exit plan. Reason: snow' },
      data: { kind: 'exit-plan', from: '2026-03-10', dueOn: '2026-04-01', reason: 'snow' },
    };
    expect(tellIn('en', line)).toBe('Moved from 10 March 2026 to 1 April 2026: exit plan. Reason: snow');
    expect(tellIn('cy', line)).toBe('Symudwyd o 10 Mawrth 2026 i 1 Ebrill 2026: y cynllun ymadael. Rheswm: snow');
    const moved = { ...line, data: { ...line.data, reason: 'its date moved with the plan' } };
    expect(tellIn('cy', moved)).toContain('Rheswm: symudodd ei ddyddiad gyda’r cynllun');
  });
});

/** As the concern holds it: every place of its line, in English. */
const saidOfConcern = (kind: string) => placesSaid((data) => tellConcern({ kind, item: '{item}', data }));
const placesSaid = (tell: (data: Readonly<Record<string, unknown>>) => string) =>
  places(tell(new Proxy<Record<string, unknown>>({}, { get: (_data, key) => `{${String(key)}}` })));

describe.each([
  {
    of: 'contact' as const,
    ...{ kinds: contact.TIMELINE_KINDS, keys: contact.TOLD_KEYS },
    said: (kind: string) => placesSaid((data) => contact.tellTimeline({ kind, data })),
  },
  { of: 'concern' as const, kinds: CONCERN_TIMELINE_KINDS, keys: CONCERN_TOLD_KEYS, said: saidOfConcern },
])('the history of a $of in Welsh', ({ of, kinds, keys, said }) => {
  it('has a line for each kind, which says as much as in English, and none for what there is not', () => {
    const { lines } = HISTORIES[of];
    expect(Object.keys(lines).sort()).toEqual([...kinds].sort());
    expect(kinds.filter((kind) => places(lines[kind] ?? '').join() !== said(kind).join())).toEqual([]);
  });

  it('has a word for each key', () => {
    expect(keys.filter((key) => HISTORIES[of].word(key) === key)).toEqual([]);
  });
});

describe('the rules of the policy in Welsh', () => {
  const rows = Object.values(POLICIES).flatMap((policy) => policyRows(policy));
  const saidOf = ({ rule: { value, unit } }: PolicyRow) => saysIn('cy', value, unit, say('cy'));

  it('have a name, a note and a source of their own, or one that is a name', () => {
    expect(rows.length).toBeGreaterThan(300);
    expect(
      rows.filter(
        ({ path }) => ENGLISH.test(ruleNameIn('cy', path)) || ruleNameIn('cy', path) === ruleNameIn('en', path),
      ),
    ).toEqual([]);
    const notes = rows.flatMap(({ rule: { note } }) => note ?? []);
    expect(notes.filter((note) => !(note in NOTES_IN_WELSH))).toEqual([]);
    expect(Object.keys(NOTES_IN_WELSH).filter((note) => !notes.includes(note))).toEqual([]);
    const parts = new Set(rows.flatMap(({ path }) => path.split('.').slice(1)));
    expect(Object.keys(RULE_NAMES).filter((part) => !parts.has(part))).toEqual([]);
    const beside = Object.values(BESIDE_POLICY).flat();
    const sources = new Set([...rows.map(({ rule }) => rule), ...beside].map(({ source }) => source));
    expect(beside.filter(({ source }) => !(source in SOURCES_IN_WELSH))).toEqual([]);
    expect(Object.keys(SOURCES_IN_WELSH).filter((source) => !sources.has(source))).toEqual([]);
  });

  it('have a name in words in English too, which is more than the key by which they stand', () => {
    const key = (part: string) => part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const named = rows.map(({ path }) => ({ path, name: ruleNameIn('en', path).toLowerCase() }));
    expect(named.filter(({ path, name }) => path.split('.').slice(1).map(key).join(', ') === name)).toEqual([]);
    expect(named.filter(({ name }) => /\byro\b|[a-z][A-Z]/.test(name))).toEqual([]);
    expect(Object.entries(RULE_NAMES).filter(([part, name]) => name?.en.toLowerCase() === key(part))).toEqual([]);
  });

  it('say nothing in English that only whoever makes the program reads', () => {
    const said = ({ rule: { value, unit } }: PolicyRow) =>
      wordsOf(value) === null ? saysIn('en', value, unit, say('en')) : '';
    expect(rows.filter((row) => /\b[a-z]+[A-Z]\w*|\b(?:avoid|prefer|why):|\[object/.test(said(row)))).toEqual([]);
    const notes = rows.flatMap(({ rule: { note } }) => note ?? []);
    expect(notes.filter((note) => /\b(?:claimed|not read|ours|counters|sweep)\b/i.test(note))).toEqual([]);
  });

  it('say what they say in Welsh, with the units that follow its numbers, but for lists of English words', () => {
    const left = rows.filter(
      (row) => !isInEnglish(row.path) && (ENGLISH.test(saidOf(row)) || /units\.|[a-z]-[a-z]+-[a-z]/.test(saidOf(row))),
    );
    expect(left.map((row) => [row.path, saidOf(row)])).toEqual([]);
    // A key, or a text of which no Welsh is known, would be the same in both.
    const same = rows.filter(
      ({ path, rule: { value, unit } }) =>
        !isInEnglish(path) &&
        typeof value !== 'number' &&
        saysIn('en', value, unit, say('en')) === saysIn('cy', value, unit, say('cy')),
    );
    expect(same.map(({ path }) => path).filter((path) => !SAME_IN_BOTH.has(path))).toEqual([]);
  });

  it.each([
    ['working days', 2, '2 ddiwrnod gwaith'],
    ['contacts before transfer', 3, '3 chysylltiad cyn y trosglwyddo'],
    ['warnings', 6, '6 rhybudd'],
    ['transitions', 5, '5 o drosglwyddiadau'],
  ])('count %s as Welsh does: %i', (unit, count, text) => {
    expect(saysIn('cy', count, unit, say('cy'))).toBe(text);
  });

  it.each([
    ['en', 1, '1 year after the last action'],
    ['en', 3, '3 years after the last action'],
    ['cy', 1, '1 flwyddyn ar ôl y gweithredu diwethaf'],
    ['cy', 2, '2 flynedd ar ôl y gweithredu diwethaf'],
    ['cy', 3, '3 blynedd ar ôl y gweithredu diwethaf'],
    ['cy', 5, '5 mlynedd ar ôl y gweithredu diwethaf'],
  ] as const)('count the years for which records are kept, in %s: %i', (language, years, text) => {
    expect(saysIn(language, { years, after: 'the last action' }, '', say(language))).toBe(text);
  });

  it.each([
    ['en', 1, '17 years and 1 month old'],
    ['cy', 2, '17 oed a 2 fis'],
  ] as const)('count the months of an age, in %s: %i', (language, months, text) => {
    expect(saysIn(language, { years: 17, months }, '', say(language))).toBe(text);
  });
});

/** Times of day, numbers to telephone, and weeks and days that are counted without a word. */
const SAME_IN_BOTH = new Set([
  ...[
    'workingTime.openingTime',
    'workingTime.dueTime',
    'immediateDanger.emergencyNumber',
    'immediateDanger.policeNumber',
  ],
  ...['youthToAdult.afterTransferCheckIns', 'learning.nameWaits'],
]);

describe('what stands against a form, in Welsh', () => {
  const said = refusalsSaid();

  it('is said for every refusal that the code can say, and for none that it cannot', () => {
    expect(said.length).toBeGreaterThan(250);
    expect(said.filter((english) => !(english in REFUSALS_IN_WELSH))).toEqual([]);
    const known = Object.keys(REFUSALS_IN_WELSH).filter((english) => !(english in REFUSALS_OF_IMPORTS));
    expect(known.filter((english) => !said.includes(english))).toEqual([]);
  });

  it('is said for everything that can be wrong with a file', () => {
    const faults = faultsSaid().map((text) => text.replaceAll(/\{\d\}/g, '7').replace(/ 7$/, ''));
    expect(faults.length).toBeGreaterThan(20);
    expect(faults.filter((text) => refusalInWelsh(text) === text)).toEqual([]);
  });

  it('says nothing that the English does not', () => {
    const more = Object.entries(REFUSALS_IN_WELSH).filter(([english, welsh]) =>
      [...welsh.matchAll(/\{\d\}/g)].some(([place]) => !english.includes(place)),
    );
    expect(more).toEqual([]);
  });

  it.each([
    [
      'The order ends on 2026-04-01. Book what comes after it without “orderId”: it is by the child’s choice.',
      '1 Ebrill 2026',
    ],
    ['This cannot be done any more: it is “completed” now.', 'mae’n “Wedi’i wneud” nawr'],
    ['First finish, or pass over with a reason: three-way-meeting.', 'hepgorwch gyda rheswm: cyfarfod tair ffordd'],
    ['toId: Expected a team of that service.', 'Dewiswch dîm'],
    ['What nobody knows here', 'What nobody knows here'],
  ])('%s', (english, welsh) => {
    expect(refusalInWelsh(english)).toContain(welsh);
  });
});
