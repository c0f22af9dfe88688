import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../domain/calendar/local-date';
import { digestOf } from '../../domain/commit';
import type { Commit, TimelineRow } from '../../domain/commit';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import type { HardDay } from '../../domain/supervision';
import { voluntaryContact } from '../../domain/voluntary-contact';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Register } from '../../register/register';
import { person as someone, raise } from '../domain/safeguarding-concern/concerns';
import { Episode } from '../domain/voluntary-contact/episodes';
import { actor, at, child, commitOf, day, id, line, person, planView, SERVICES, STAFF, TEAMS } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const SINCE = at('2026-03-03T08:30:00.000Z');
const LATELY = at('2026-03-09T10:00:00.000Z');
const BEFORE = at('2026-03-02T10:00:00.000Z');
const TODAY = day('2026-03-10');

const told = (kind: string, when = LATELY, data = {}): TimelineRow => ({ ...line(1, 0, kind), at: when, data });

/** A concern that was raised then, with what its history says beside. */
function raised(
  concernId: string,
  changes: Parameters<typeof raise>[0],
  when = LATELY,
  more: TimelineRow[] = [],
): Commit {
  const given = { concernId: id(concernId), serviceId: id('yjs-north'), teamId: id('team-north'), ...changes };
  const { state } = safeguardingConcern.begin(raise(given), when);
  const view = safeguardingConcern.view(state);
  return {
    ...{ kind: 'safeguardingConcern', entityId: concernId, baseVersion: 0, version: 1, cause: ['raise'] },
    ...{ digest: digestOf(view), open: true, view, commands: [], outbox: [], timeline: more },
  };
}

describe.each(DATABASES)('supervision of workers, on $name', (kind) => {
  let register: Register;
  openFor(kind, async (made) => {
    register = made;
    const psychologists = [
      person('psych', 'yjs-north', null, 'psychologist'),
      person('psych-away', 'yjs-north', null, 'psychologist', { awayFrom: TODAY }),
      person('psych-gone', 'yjs-south', null, 'psychologist', { lastDay: day('2026-03-09') }),
    ];
    const left = person('left', 'yjs-north', 'team-north', 'case-manager', { lastDay: day('2026-03-09') });
    const more = ['raiser', 'let-in', 'about', 'kept-out', 'old', 'trusted', 'looked-after'].map((name) =>
      person(name, 'yjs-north', 'team-north', 'case-manager', name === 'let-in' ? { awayFrom: TODAY } : {}),
    );
    const children = ['child-of-said', 'child-of-mistaken'].map((one) => child(one, one, 'Invented'));
    await register.load({
      services: SERVICES,
      teams: TEAMS,
      staff: [...STAFF, ...psychologists, left, ...more],
      children,
    });

    const plans: [string, Partial<PlanView>, TimelineRow][] = [
      ['incident', { receivingOfficerId: id('po-1') }, told('serious-incident-recorded')],
      ['long-ago', { caseManagerId: id('old') }, told('serious-incident-recorded', BEFORE)],
      ['practice', { caseManagerId: id('old'), rehearsal: true }, told('serious-incident-recorded')],
      ['ordinary', { caseManagerId: id('old') }, told('child-view-recorded')],
      ['sealed', { caseManagerId: id('manager-north'), status: 'sealed', phase: 'sealed' }, told('plan-sealed')],
      ['not-sealed', { caseManagerId: id('old') }, told('plan-sealed')],
      ['southern', { serviceId: id('yjs-south'), caseManagerId: id('cm-south') }, told('serious-incident-recorded')],
    ];
    for (const [planId, view, said] of plans) {
      const by = planId === 'incident' ? 'left' : 'cm-1';
      await register.commit(commitOf(planView(planId, view), 1, planId, { timeline: [{ ...said, by: id(by) }] }));
    }
    for (const [episodeId, rehearsal] of [
      ['contact', false],
      ['practised', true],
    ] as const) {
      const worker = rehearsal ? 'old' : 'trusted';
      const ids = { episodeId: id(episodeId), childId: id(`child-of-${episodeId}`), trustedWorkerId: id(worker) };
      const lived = new Episode({ ...ids, serviceId: id('yjs-north'), teamId: id('team-north'), rehearsal });
      const view = voluntaryContact.view(lived.state);
      const said = { ...told('welfare-check'), by: rehearsal ? 'old' : 'looked-after' };
      await register.commit({
        ...{ kind: 'voluntaryContact', entityId: episodeId, baseVersion: 0, version: 1, cause: [episodeId] },
        ...{ digest: digestOf(view), open: true, view, timeline: [said], commands: [], outbox: [] },
      });
    }
    const about = { aboutStaffId: id('about'), keptOut: [id('about'), id('kept-out')] };
    const startedBy = someone('raiser', 'case-manager', 'yjs-north');
    const access = ['let-in', 'about', 'kept-out'].map((staffId, seq) => ({
      ...{ ...told('access-given', LATELY, { staffId }), seq },
    }));
    await register.commit(raised('concern', { ...about, startedBy }, LATELY, access));
    await register.commit(raised('old-concern', { startedBy: someone('old', 'case-manager', 'yjs-north') }, BEFORE));
  });

  it('finds who has lived through something hard lately, and nobody who may not know of it', async () => {
    const found = await register.hardDays(SINCE, TODAY);
    const seen = found.map(({ workerId, occasion }) => `${workerId} ${occasion}`).sort();
    expect(seen).toEqual(
      [
        ...['cm-1 serious-incident', 'po-1 serious-incident', 'cm-1 death', 'manager-north death'],
        ...['raiser concern', 'let-in concern', 'trusted welfare-check', 'looked-after welfare-check'],
      ].sort(),
    );
    expect(found[0]).toMatchObject({ serviceId: 'yjs-north', nation: 'wales', at: LATELY });
  });

  it('finds whoever has said that a child without a plan has died, once it counts and until it is withdrawn', async () => {
    const say = (childId: string, by: string, key: string) =>
      register.recordDeathOf({ childId: id(childId), diedOn: TODAY }, 2, () => null, {
        ...{ by: id(by), at: LATELY, what: 'record-death', key: { commandId: id(key), bodyHash: '' } },
      });
    await say('child-of-said', 'head-north', 'k1');
    const before = await register.hardDays(SINCE, TODAY);
    expect(before.some(({ workerId }) => workerId === 'head-north')).toBe(false);
    await say('child-of-said', 'cm-south', 'k2');
    const found = (await register.hardDays(SINCE, TODAY)).filter(({ occasion }) => occasion === 'death');
    expect(found.map(({ workerId }) => workerId).sort()).toEqual(['cm-1', 'cm-south', 'head-north', 'manager-north']);
    const recorded = { by: id('cm-1'), at: LATELY, what: 'withdraw-death', key: { commandId: id('k3'), bodyHash: '' } };
    await register.withdrawDeathOf({ childId: id('child-of-said'), reason: 'a mistake' }, () => null, recorded);
    expect((await register.hardDays(SINCE, TODAY)).some(({ workerId }) => workerId === 'cm-south')).toBe(false);
  });

  it('is offered once, however many runs there are at once; who is away is told when they are back, nobody in their place', async () => {
    const days = (await register.hardDays(SINCE, TODAY)).filter(({ occasion }) => occasion === 'concern');
    const offer = () =>
      register.offerSupervision<HardDay>(days, at('2026-03-10T08:30:00.000Z'), () => day('2026-04-07'));
    await Promise.all([offer(), offer(), offer()]);
    const theirs = (staffId: string) => register.supervision(actor('case-manager', 'yjs-north', { staffId }));
    expect([await theirs('raiser'), await theirs('let-in')].map((one) => one.length)).toEqual([1, 1]);
    expect(await theirs('manager-north')).toEqual([]);
    const toldOn = async (today: LocalDate) => {
      const mails = await register.claimMail(await register.tellOfSupervision(today), today);
      for (const { outboxId } of mails) await register.mailDone(outboxId, { is: 'sent', messageId: 'm', to: null });
      return mails.map(({ to }) => to?.staffId);
    };
    expect(await toldOn(TODAY)).toEqual(['raiser']);
    await register.changeStaff(
      id('let-in'),
      { awayUntil: TODAY },
      {
        ...{ by: id('admin'), at: LATELY, what: 'end-absence', key: { commandId: id('k4'), bodyHash: '' } },
      },
    );
    expect(await toldOn(day('2026-03-11'))).toEqual(['let-in']);
    expect(await toldOn(day('2026-03-11'))).toEqual([]);
  });

  it('can be asked of the psychologists who work there, those who are there first', async () => {
    const found = await register.supervisorsIn([id('yjs-north'), id('yjs-south')], TODAY);
    expect(found.map(({ staffId, isThere }) => [staffId, isThere])).toEqual([
      ['psych', true],
      ['psych-away', false],
    ]);
  });

  it('is erased once it was kept for long enough', async () => {
    const theirs = () => register.supervision(actor('case-manager', 'yjs-north', { staffId: 'raiser' }));
    await register.forgetSupervision(id('yjs-south'), day('2030-01-01'));
    await register.forgetSupervision(id('yjs-north'), day('2026-04-07'));
    expect(await theirs()).toHaveLength(1);
    await register.forgetSupervision(id('yjs-north'), day('2026-04-08'));
    expect(await theirs()).toEqual([]);
  });
});
