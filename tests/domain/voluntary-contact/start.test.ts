import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { daysOf } from '../../../domain/voluntary-contact/taper';
import { refuseStart, voluntaryContact } from '../../../domain/voluntary-contact';
import type { StartEpisode } from '../../../domain/voluntary-contact/commands';
import type { Agreement } from '../../../domain/voluntary-contact/state';
import { Episode, START, START_DAY, startOf } from './episodes';

const day = (text: string): LocalDate => text as LocalDate;
const TOMORROW = day('2026-03-11');
const HOLIDAYS = [day('2026-04-03'), day('2026-04-06')];

describe('the days of a taper', () => {
  it.each<[string, StartEpisode['taper'], string, string[]]>([
    ['weekly', [{ every: 1, unit: 'weeks', times: 3 }], '2026-03-10', ['2026-03-17', '2026-03-24', '2026-03-31']],
    [
      'a stage after another counts from its end',
      [
        { every: 1, unit: 'weeks', times: 1 },
        { every: 2, unit: 'weeks', times: 2 },
      ],
      '2026-03-10',
      ['2026-03-17', '2026-03-31', '2026-04-14'],
    ],
    [
      'a day on which nobody works moves, and those after it do not',
      [{ every: 1, unit: 'weeks', times: 2 }],
      '2026-03-27',
      ['2026-04-07', '2026-04-10'],
    ],
    [
      'months do not drift from the end of a month',
      [{ every: 1, unit: 'months', times: 3 }],
      '2026-03-31',
      ['2026-04-30', '2026-06-01', '2026-06-30'],
    ],
  ])('%s', (_what, taper, from, days) => {
    expect(daysOf(taper ?? [], day(from), HOLIDAYS)).toEqual(days);
  });

  it('are weekly ×4, fortnightly ×4 and monthly ×3 by the policy', () => {
    const { planned } = new Episode();
    expect(planned.map(({ on }) => on)).toEqual([
      ...['2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07'],
      ...['2026-04-21', '2026-05-05', '2026-05-19', '2026-06-02'],
      ...['2026-07-02', '2026-08-03', '2026-09-02'],
    ]);
  });
});

describe('the start of voluntary contact', () => {
  const { agreement, preparation } = startOf();
  const agreed = (more: Partial<Agreement>): Partial<StartEpisode> => ({ agreement: { ...agreement, ...more } });
  const SEVENTEEN = { dateOfBirth: day('2009-03-01') };
  const EIGHTEEN = { dateOfBirth: day('2008-03-10') };
  const INVOLVED = { is: 'involved', how: 'by letter', childAgrees: false } as const;
  const NOT_INVOLVED = { is: 'not-involved', why: 'she would be hit', unsafe: true } as const;
  const plan = (phase: string) => ({ plan: { planId: 'p1', phase } }) as Partial<StartEpisode>;

  it.each<[string, Partial<StartEpisode>, string | null]>([
    ['everything in place, at fifteen', {}, null],
    ['under 16 without competence weighed', agreed({ competence: null }), 'competence-weighed-under-16'],
    ['under 16 with nothing said of parents', agreed({ parents: null }), 'competence-weighed-under-16'],
    ['under 16, parents left out because that is unsafe', agreed({ parents: NOT_INVOLVED }), null],
    [
      'under 16, parents left out for another reason',
      agreed({ parents: { ...NOT_INVOLVED, unsafe: false } }),
      'competence-weighed-under-16',
    ],
    [
      'under 16, does not understand, nobody involved',
      agreed({ parents: NOT_INVOLVED, competence: { understands: false, weighed: 'no' } }),
      'competence-weighed-under-16',
    ],
    [
      'under 16, does not understand, a parent involved',
      agreed({ competence: { understands: false, weighed: 'no' } }),
      null,
    ],
    ['at 17 the own agreement is enough', { ...SEVENTEEN, ...agreed({ competence: null, parents: null }) }, null],
    [
      'on the 18th birthday a parent told without agreement',
      { ...EIGHTEEN, ...agreed({ parents: INVOLVED }) },
      'no-parent-told-from-18',
    ],
    ['at 17 the same parent', { ...SEVENTEEN, ...agreed({ parents: INVOLVED }) }, null],
    [
      'at 18 a parent told with agreement',
      { ...EIGHTEEN, ...agreed({ parents: { ...INVOLVED, childAgrees: true } }) },
      null,
    ],
    ['at 25', { dateOfBirth: day('2001-03-10') }, 'young-adult-to-25'],
    ['no safe way known', { safeWay: null }, 'safe-way-first'],
    ['agreed tomorrow', agreed({ on: TOMORROW }), 'recorded-after-the-event'],
    [
      'the manager agrees tomorrow',
      { preparation: { ...preparation, managerAgreed: { staffId: 'manager' as never, on: TOMORROW } } },
      'recorded-after-the-event',
    ],
    ['a rhythm that began yesterday', { startsOn: day('2026-03-09') }, 'a-rhythm-that-thins-out'],
    ['a rhythm in half a year', { startsOn: day('2026-09-09') }, 'a-rhythm-that-thins-out'],
    ['51 check-ins', { taper: [{ every: 1, unit: 'weeks', times: 51 }] }, 'a-rhythm-that-thins-out'],
    ['an order that runs', plan('order-running'), 'voluntary-after-the-true-end'],
    ['a handover that prepares', plan('preparing'), 'voluntary-after-the-true-end'],
    ['a child who has died', plan('sealed'), 'silent'],
    ['an order that has ended', plan('order-ended'), null],
    ['an offer that was agreed to', plan('voluntary'), null],
    ['beside probation', plan('transferred'), null],
    ['a plan that was let go', plan('closed'), null],
  ])('%s', (_what, more, rule) => {
    const refusal = refuseStart(startOf(more), START);
    expect(refusal === null ? null : 'rule' in refusal ? refusal.rule : 'state' in refusal && refusal.state).toBe(rule);
  });

  it('knows what the child said, who agreed, and the last episode of a child who has returned', () => {
    const episode = new Episode({ earlierEpisodeId: 'e0' as never, plan: { planId: 'p1' as never, phase: 'closed' } });
    expect(voluntaryContact.view(episode.state)).toMatchObject({
      ...{ planId: 'p1', earlierEpisodeId: 'e0', phase: 'running', nextReviewOn: '2026-06-02' },
      accountable: { staffId: 'manager', by: 'agreed' },
      onTrack: [{ words: 'back at college', by: 'trusted' }],
      safeWayToReachMe: { never: 'ring the house' },
      ...{ nextCheckInOn: '2026-03-17', nextDueOn: '2026-03-17', eighteenOn: '2028-06-01' },
    });
    expect(episode.timeline.map(({ kind }) => kind)).toEqual(['contact-begun-again']);
    // Whoever starts it is told of nothing that they have just done.
    expect(episode.mails.map(({ to, template }) => [template, to])).toEqual([
      ['contact-begun', { kind: 'staff', staffId: 'manager' }],
    ]);
    expect(JSON.stringify(voluntaryContact.view(episode.state))).not.toContain('2010-06-01');
    expect(START_DAY).toBe('2026-03-10');
  });
});
