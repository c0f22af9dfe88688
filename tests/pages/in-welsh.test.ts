import { describe, expect, it } from '@jest/globals';
import { HISTORY_IN_WELSH } from '../../api/web/words/in-welsh/history';
import { refusalInWelsh, REFUSALS_IN_WELSH } from '../../api/web/words/in-welsh/refusals';
import { REFUSALS_OF_IMPORTS } from '../../api/web/words/in-welsh/refusals-of-imports';
import { tellIn, wordInWelsh } from '../../api/web/words/in-welsh/tell';
import { faultsSaid, refusalsSaid } from './refusals-said';
import { tellTimeline, TIMELINE_KINDS, TOLD_KEYS } from '../../domain/transition-plan/tell';

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
