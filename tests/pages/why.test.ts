import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BEHIND_FORMS, BESIDE_POLICY } from '../../domain/policy/behind';
import { LANGUAGES, say } from '../../api/web/words';
import { startBody } from '../api/small-service';
import { linkedAndHeld } from './about-child-pages';
import { begunContact } from './begun-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let planId: string;
let episodeId: string;
let concernId: string;
beforeAll(async () => {
  open = await openPages();
  planId = String((await open.api('/v1/transition-plans', { body: startBody('child-ash') })).body['planId']);
  episodeId = await begunContact(open, 'child-birch');
  const worry = { childId: 'child-ash', what: 'A bruise', kinds: ['child-at-risk'] };
  await linkedAndHeld(open);
  concernId = String((await open.api('/v1/concerns', { body: worry })).body['concernId']);
});
afterAll(() => open.close());

const ACCEPT = 'youthToAdult.acceptanceDueBeforeTransfer';
/** The rows of the table: a page, who opens it, and some of the rules that have to stand on it. */
const PAGES: readonly [string, string, () => string, readonly string[]][] = [
  ['the ladder of a plan', 'worker', () => `/plans/${planId}`, ['youthToAdult.preparationAt', ACCEPT]],
  ['an appointment', 'worker', () => `/plans/${planId}/notes`, ['wording.words']],
  ['the child’s words', 'worker', () => `/plans/${planId}/childs-words`, ['childsVoice.askedAt']],
  ['another area', 'worker', () => `/plans/${planId}/do/ask-another-area`, ['moves.areaMoveAnsweredWithin']],
  ['an order', 'worker', () => `/plans/${planId}/do/add-order`, ['orders.youth-rehabilitation-order.transferability']],
  ['closing', 'yjs-manager', () => `/plans/${planId}/do/close`, ['retention.courtOrders']],
  ['the pack', 'worker', () => `/plans/${planId}/information-pack`, ['informationPack.firstDays']],
  ['the child’s sheet', 'worker', () => `/plans/${planId}/my-plan`, ['welshLanguage.noLessFavourably']],
  ['the start', 'worker', () => '/children/child-elder/start-plan', ['orders.licence.transferability']],
  ['whom to start with', 'yjs-manager', () => '/to-start', ['youthToAdult.identifiedAt']],
  ['contact', 'worker', () => `/contacts/${episodeId}`, ['voluntary.taper', 'retention.voluntaryContact']],
  ['a clock', 'lead', () => `/concerns/${concernId}`, ['concernClocks.reportedOrDecided', 'concern.climbing']],
  ['first steps', 'lead', () => `/concerns/${concernId}`, ['concern.firstSteps.child-at-risk']],
  ['raising', 'worker', () => '/children/child-elder/raise-concern', ['reporting.agencyDuty']],
  ['absence', 'yjs-manager', () => '/staff/worker', ['changeOfWorker.longAbsence']],
  ['a caseload', 'yjs-manager', () => '/staff/worker/caseload', ['changeOfWorker.childToldWithin']],
  ['a death', 'worker', () => '/children/child-fir/death', ['seriousEvents.deathConfirmedBy', 'retention.deaths']],
  ['a death taken back', 'yjs-manager', () => '/children/child-cedar/death', ['seriousEvents.deathConfirmedBy']],
  ['mail', 'worker', () => '/notifications', ['digest.looksAhead']],
];

describe('why somebody is asked', () => {
  it.each(PAGES)('%s: beside what is asked, the rule with its standing', async (_what, who, path, rules) => {
    const { text, status } = await (await open.as(who)).open(open.url + path());
    expect(status).toBe(200);
    for (const rule of rules) expect([rule, text.includes(`href="/policy#${rule}"`)]).toEqual([rule, true]);
  });

  it.each([
    ['en', 'Two children are kept apart with a reason; any other link has no place for what lies behind it'],
    ['cy', 'Cedwir dau blentyn ar wahân gyda rheswm; nid oes gan unrhyw gysylltiad arall le i’r hyn sydd y tu ôl iddo'],
  ] as const)('tells a rule that stands in no policy with its standing, in %s', async (language, rule) => {
    const worker = await open.as('worker');
    await worker.open(`${open.url}/?language=${language}`);
    const page = `${open.url}/children/child-fir/related`;
    const path = '/children/child-fir/related';
    const found = await worker.send(await worker.open(page), path, { act: 'find-child', name: 'birch' });
    const t = say(language);
    for (const says of [t('why.title'), t('namedRules.why-children-are-kept-apart'), t('standings.default'), rule])
      expect(found.text).toContain(says);
    expect(found.text).not.toContain(t('why.noRule'));
  });

  it.each(LANGUAGES)('tells why a link is taken back, in %s', async (language) => {
    const worker = await open.as('worker');
    await worker.open(`${open.url}/?language=${language}`);
    const { text } = await worker.open(`${open.url}/children/child-fir/related`);
    expect(text).toContain(say(language)('namedRules.linked-once-in-each-way'));
  });

  it('names no form that there is not', () => {
    const known = (language: 'en' | 'cy', act: string) => say(language)(`acts.${act}.title`) !== `acts.${act}.title`;
    for (const language of LANGUAGES) {
      expect(
        [...Object.keys(BEHIND_FORMS), ...Object.keys(BESIDE_POLICY)].filter((act) => !known(language, act)),
      ).toEqual([]);
    }
  });

  it('shows a running plan the values that it runs by, whoever reads it and whatever is adopted since', async () => {
    const adopt = (value: number, ifMatch: number) =>
      open.api('/v1/policy/adopt', {
        ...{ as: 'administrator', ifMatch },
        body: { changes: [{ path: ACCEPT, value, why: 'Young people asked for it' }], reason: 'The board' },
      });
    const ladder = async (who: string, plan: string) => {
      const { text } = await (await open.as(who)).open(`${open.url}/plans/${plan}`);
      const [, says = ''] = /#youthToAdult\.acceptanceDueBeforeTransfer">[^<]*<\/a>: ([^<.]*)/.exec(text) ?? [];
      return [says.trim(), /by version (\S+) of the rules/.exec(text)?.[1]];
    };
    expect((await adopt(10, 0)).status).toBe(200);
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-elder') });
    const later = String(body['planId']);
    expect((await adopt(9, 1)).status).toBe(200);
    expect(await ladder('worker', planId)).toEqual(['7 days', 'wales-1']);
    expect(await ladder('worker', later)).toEqual(['10 days', 'wales-1.1']);
    expect(await ladder('officer', later)).toEqual(['10 days', 'wales-1.1']);
  });
});
