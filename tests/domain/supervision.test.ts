import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../domain/calendar/local-date';
import { instantAt, localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { afterSupervision, offersFor, refuseSupervision, stateOn } from '../../domain/supervision';
import type { HardDay, Supervision, SupervisionCommand } from '../../domain/supervision';

const id = (text: string): never => text as never;
const at = (day: string, time = '10:00') => instantAt(localDate(day), time);
const NOW = at('2026-03-10');

const hardDay = (workerId: string, when: Instant, occasion: HardDay['occasion'] = 'concern'): HardDay => ({
  ...{ workerId: id(workerId), serviceId: id('yjs'), occasion, at: when },
});
const offer = (changes: Partial<Supervision> = {}): Supervision => ({
  ...{ supervisionId: id('s'), workerId: id('worker'), serviceId: id('yjs'), occasion: 'concern', state: 'offered' },
  ...{ supervisorId: null, on: null, offeredAt: at('2026-03-09'), lapsesOn: localDate('2026-04-06'), endedAt: null },
  ...changes,
});
const declined = (endedAt: Instant) => offer({ state: 'declined', endedAt });

describe('supervision is offered', () => {
  it.each<[string, HardDay[], Supervision[], Instant, string[]]>([
    ['after a hard day', [hardDay('worker', at('2026-03-09'))], [], NOW, ['concern']],
    ['to nobody without one', [], [], NOW, []],
    [
      'once to each, for the first of their days',
      [hardDay('worker', at('2026-03-09'), 'death'), hardDay('worker', at('2026-03-08')), hardDay('b', NOW, 'death')],
      [],
      NOW,
      ['concern', 'death'],
    ],
    ['never while an offer is open', [hardDay('worker', NOW)], [offer()], NOW, []],
    ['never while one is taken up', [hardDay('worker', NOW)], [offer({ state: 'arranged' })], NOW, []],
    [
      'not again for what they said no to',
      [hardDay('worker', at('2026-03-08'))],
      [declined(at('2026-03-09'))],
      NOW,
      [],
    ],
    ['again for what came after a no', [hardDay('worker', NOW)], [declined(at('2026-03-09'))], NOW, ['concern']],
    [
      'again for what came after it was held',
      [hardDay('worker', NOW, 'death')],
      [offer({ state: 'held', endedAt: at('2026-03-09') })],
      NOW,
      ['death'],
    ],
    ['not for what lay before it had lapsed', [hardDay('worker', at('2026-04-06'))], [offer()], at('2026-04-07'), []],
    ['again for what came after', [hardDay('worker', at('2026-04-07'))], [offer()], at('2026-04-08'), ['concern']],
    [
      'not because an older offer is over, while a later one is open',
      [hardDay('worker', NOW)],
      [declined(at('2026-03-01')), offer()],
      NOW,
      [],
    ],
    ['whatever a colleague was offered', [hardDay('worker', NOW)], [offer({ workerId: id('b') })], NOW, ['concern']],
  ])('%s', (_, days, earlier, now, occasions) => {
    expect(offersFor(days, earlier, now).map(({ occasion }) => occasion)).toEqual(occasions);
  });
});

describe('an offer of supervision', () => {
  const supervisors = [
    { staffId: id('psych-away'), name: 'A', isThere: false },
    { staffId: id('psych'), name: 'B', isThere: true },
  ];
  const accepted = offer({ state: 'accepted', supervisorId: id('psych') });
  const accept = (supervisorId: string | null = null): SupervisionCommand => ({
    ...{ name: 'accept-supervision', supervisorId: supervisorId === null ? null : id(supervisorId) },
  });
  const decline: SupervisionCommand = { name: 'decline-supervision' };
  const arrange = (on: string): SupervisionCommand => ({ name: 'arrange-supervision', on: localDate(on) });
  const held = (on: string): SupervisionCommand => ({ name: 'record-supervision-held', on: localDate(on) });
  const refusalOf = (state: Supervision, by: string, command: SupervisionCommand, there = supervisors) =>
    refuseSupervision(state, command, { by: id(by), now: NOW, supervisors: there });

  it.each<[string, Supervision, string, SupervisionCommand, string | null]>([
    ['is the worker’s to take up', offer(), 'worker', accept(), null],
    ['is the worker’s to decline', offer(), 'worker', decline, null],
    ['does not exist for their manager', offer(), 'manager', accept(), 'not-found'],
    ['does not exist for a psychologist who was not asked', offer(), 'psych', arrange('2026-03-12'), 'not-found'],
    ['does not exist for another psychologist than the one asked', accepted, 'psych-away', decline, 'not-found'],
    ['can be taken up after a no', declined(NOW), 'worker', accept(), null],
    ['can be taken up after it has lapsed', offer({ lapsesOn: localDate('2026-03-01') }), 'worker', accept(), null],
    ['can be asked of another psychologist', accepted, 'worker', accept('psych-away'), null],
    ['is asked of nobody who is no psychologist of the service', offer(), 'worker', accept('manager'), 'against-rule'],
    ['is declined once', declined(NOW), 'worker', decline, 'wrong-state'],
    ['can be given up after it was taken up', accepted, 'worker', decline, null],
    ['is not the psychologist’s to decline', accepted, 'psych', decline, 'not-allowed'],
    ['is not the psychologist’s to take up', accepted, 'psych', accept(), 'not-allowed'],
    ['is arranged by the psychologist', accepted, 'psych', arrange('2026-03-12'), null],
    ['is arranged by the worker', accepted, 'worker', arrange('2026-03-10'), null],
    ['is arranged for no day that has gone by', accepted, 'worker', arrange('2026-03-09'), 'against-rule'],
    ['is arranged for no day in more than a year', accepted, 'worker', arrange('2027-03-11'), 'against-rule'],
    ['is arranged with nobody before it is taken up', offer(), 'worker', arrange('2026-03-12'), 'wrong-state'],
    ['was held on a day since it was offered', accepted, 'psych', held('2026-03-09'), null],
    ['was not held before it was offered', accepted, 'psych', held('2026-03-08'), 'against-rule'],
    ['was not held on a day that has not come', accepted, 'worker', held('2026-03-11'), 'against-rule'],
    ['was not held with nobody', offer(), 'worker', held('2026-03-10'), 'wrong-state'],
    ['is over once it was held', offer({ state: 'held' }), 'worker', accept(), 'wrong-state'],
  ])('%s', (_, state, by, command, kind) => {
    expect(refusalOf(state, by, command)?.kind ?? null).toBe(kind);
  });

  it('stays open where no psychologist works', () => {
    expect(refusalOf(offer(), 'worker', accept(), [])).toMatchObject({
      message: expect.stringContaining('stays open'),
    });
  });

  it.each<[string, Supervision, string, SupervisionCommand, Partial<Supervision>, string | null]>([
    ['asks a psychologist who is there', offer(), 'worker', accept(), { supervisorId: id('psych') }, 'psych'],
    ['asks the one chosen', offer(), 'worker', accept('psych-away'), { state: 'accepted' }, 'psych-away'],
    ['waits anew once taken up', declined(NOW), 'worker', accept(), { lapsesOn: localDate('2026-04-07') }, 'psych'],
    ['tells nobody of a no', offer(), 'worker', decline, { state: 'declined', endedAt: NOW }, null],
    ['tells the psychologist who was asked of a later no', accepted, 'worker', decline, { on: null }, 'psych'],
    ['tells the other of the day', accepted, 'psych', arrange('2026-03-12'), { state: 'arranged' }, 'worker'],
    ['waits from the day', accepted, 'worker', arrange('2026-03-12'), { lapsesOn: localDate('2026-04-09') }, 'psych'],
    ['tells nobody that it was held', accepted, 'psych', held('2026-03-10'), { state: 'held', endedAt: NOW }, null],
  ])('%s', (_, state, by, command, becomes, tell) => {
    const after = afterSupervision(state, command, { by: id(by), now: NOW, supervisors }, 4);
    expect(after).toMatchObject({ offer: becomes, tell });
  });

  it.each<[Supervision['state'], string, string]>([
    ['offered', '2026-04-06', 'offered'],
    ['offered', '2026-04-07', 'lapsed'],
    ['accepted', '2026-04-07', 'lapsed'],
    ['arranged', '2026-04-07', 'lapsed'],
    ['declined', '2026-04-07', 'declined'],
    ['held', '2026-04-07', 'held'],
  ])('that is %s is shown on %s as %s', (state, today, shown) => {
    expect(stateOn(offer({ state }), localDateOf(at(today)))).toBe(shown);
  });
});
