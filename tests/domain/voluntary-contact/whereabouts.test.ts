import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import type { Noted } from '../../../domain/entity';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import type { EpisodeCommand } from '../../../domain/voluntary-contact/commands';
import { Episode, manager, trusted } from './episodes';

type Seen = Extract<Noted, { type: 'whereabouts-seen' }>;
type Custody = NonNullable<Seen['custody']>;
type Move = NonNullable<Seen['move']>;

const pause: EpisodeCommand = { name: 'pause-contact', childsWords: 'dim nawr', lookAgainOn: null };
const goBack = (episode: Episode): EpisodeCommand => ({
  ...{ name: 'return-to-contact', childsWords: 'dwi nôl', taper: null, startsOn: episode.today },
});
const custodyOf = (more: Partial<Custody> = {}): Custody => ({
  ...{ stayId: 'p1.y1' as never, why: 'remand', since: '2026-03-17' as never, where: 'Hafan', releaseOn: null },
  ...more,
});
const moveOf = (choice: Move['choice'], more: Partial<Move> = {}): Move => ({
  ...{ moveId: 'p1.o1' as never, choice, childsWords: 'plîs', hostServiceId: 'next' as never },
  ...{ chosenAt: '2026-03-20T10:00:00.000Z' as never, from: '2026-03-20' as never },
  ...more,
});
/** Before any contact here has begun. */
const FIRST = '2026-01-05T10:00:00.000Z' as never;
const seen = (custody: Custody | null, move: Move | null = null): Seen => ({
  ...{ type: 'whereabouts-seen', custody, move },
});
const inside = (episode: Episode, more: Partial<Custody> = {}): EpisodeCommand => {
  const { why, where, releaseOn } = custodyOf(more);
  return { name: 'record-time-in-custody', why, since: more.since ?? episode.today, where, releaseOn };
};
const statesFrom = (episode: Episode, day: string) =>
  episode.state.checkIns.filter(({ on }) => on >= day).map(({ state }) => state.is);

/** Told by the child's plan through a job, or written down with the contact itself: the same follows. */
const WAYS_TO_LEARN: [
  how: string,
  goIn: (episode: Episode, more?: Partial<Custody>) => void,
  comeOut: (e: Episode) => void,
][] = [
  [
    'by the plan',
    (episode, more) => episode.happen(seen(custodyOf({ since: episode.today, ...more }))),
    (episode) => episode.happen(seen(null)),
  ],
  [
    'written down here',
    (episode, more) => episode.give(trusted, inside(episode, more)),
    (episode) => episode.give(trusted, { name: 'record-end-of-custody', on: episode.today }),
  ],
];

describe.each(WAYS_TO_LEARN)('a child in custody, %s', (_how, goIn, comeOut) => {
  it('has no check-in ahead, counts none as missed, and is not looked for', () => {
    const episode = new Episode().miss();
    expect(episode.asked).toEqual(['kind-outreach']);
    goIn(episode);
    expect(episode.asked).toEqual([]);
    expect(new Set(statesFrom(episode, '2026-03-17'))).toEqual(new Set(['called-off']));
    expect(episode.state.life).toMatchObject({ phase: 'paused', by: 'custody' });
    expect(episode.mails.at(-1)).toMatchObject({ template: 'contact-changed', to: { staffId: 'manager' } });
  });

  it('is visited there: what came about is kept, and what did not never counts', () => {
    const episode = new Episode().days(7);
    goIn(episode);
    const plan = (days: number): EpisodeCommand => {
      return { name: 'plan-check-in', on: addDays(episode.today, days), reason: 'ymweliad' };
    };
    episode.give(trusted, plan(0));
    episode.give(trusted, episode.kept());
    expect(statesFrom(episode, episode.today)).toContain('kept');
    episode.give(trusted, plan(3)).days(4);
    expect(episode.asked).toEqual(['write-down-check-in']);
    const missed = { name: 'record-missed-check-in', checkInId: episode.next, note: null } as const;
    episode.give(trusted, missed);
    expect(episode.asked).toEqual([]);
    expect(episode.state.checkIns.some(({ state }) => state.is === 'missed')).toBe(false);
  });

  it('is offered contact again once they are out, and it begins by their word alone', () => {
    const episode = new Episode().days(7);
    goIn(episode);
    episode.days(14);
    comeOut(episode);
    expect(episode.asked).toEqual(['look-at-pause']);
    expect([episode.state.life.phase, episode.planned]).toEqual(['paused', []]);
    episode.give(trusted, goBack(episode));
    expect(episode.state.life.phase).toBe('running');
    expect(episode.planned).toHaveLength(11);
    expect(episode.asked).toEqual([]);
  });

  it('is asked on the day of release, where it is known', () => {
    const episode = new Episode().days(7);
    goIn(episode, { releaseOn: '2026-04-07' as never });
    expect(episode.until('2026-04-06' as never).asked).toEqual([]);
    expect(episode.until('2026-04-07' as never).asked).toEqual(['look-at-pause']);
  });

  it('may go on with contact inside, if they want to', () => {
    const episode = new Episode().days(7);
    goIn(episode);
    episode.give(trusted, goBack(episode)).days(8);
    const missed = { name: 'record-missed-check-in', checkInId: episode.next, note: null } as const;
    episode.give(trusted, missed);
    expect([episode.state.life.phase, episode.asked]).toEqual(['running', []]);
    comeOut(episode);
    expect([episode.state.life.phase, episode.asked]).toEqual(['running', []]);
  });

  it('keeps a pause of their own', () => {
    const episode = new Episode().days(7).give(trusted, pause);
    const { life } = episode.state;
    goIn(episode);
    comeOut(episode);
    expect([episode.state.life, episode.asked]).toEqual([life, []]);
  });
});

describe('what a job tells of custody', () => {
  it('changes nothing when it is told again, nor when people here know better', () => {
    const episode = new Episode().days(7);
    episode.happen(seen(custodyOf()));
    const once = episode.state;
    expect(voluntaryContact.step(once, seen(custodyOf()), episode.now).state).toBe(once);
    episode.give(trusted, { name: 'record-end-of-custody', on: episode.today });
    expect(voluntaryContact.step(episode.state, seen(custodyOf()), episode.now).state).toBe(episode.state);
  });

  it('ends only what it has told of', () => {
    const episode = new Episode().days(7);
    episode.give(trusted, inside(episode));
    expect(voluntaryContact.step(episode.state, seen(null), episode.now).state).toBe(episode.state);
    episode.happen(seen(custodyOf()));
    episode.happen(seen(null));
    expect(episode.state.custody).toMatchObject([{ stayId: 'p1.y1', ended: { on: episode.today } }]);
  });

  it('moves the day of the offer with the day of release', () => {
    const episode = new Episode().days(7);
    episode.happen(seen(custodyOf({ releaseOn: '2026-04-07' as never })));
    episode.happen(seen(custodyOf({ releaseOn: '2026-05-12' as never })));
    expect(episode.state.life).toMatchObject({ lookAgainOn: '2026-05-12' });
  });

  it('leaves a concern to be considered as it was', () => {
    const episode = new Episode().miss();
    const nobody = { on: episode.today, how: 'phone', reached: false, childsWords: null, note: null } as const;
    episode.give(trusted, { name: 'record-outreach', ...nobody, worried: null });
    episode.give(trusted, { name: 'record-outreach', ...nobody, worried: null });
    episode.give(trusted, { name: 'record-welfare-check', ...nobody, who: 'trusted-person', police: null });
    episode.happen(seen(custodyOf({ since: episode.today })));
    expect(episode.asked).toEqual(['consider-concern']);
  });
});

describe('what is written down here of custody', () => {
  it.each([
    ['a day to come', { since: '2026-03-18' as never }, 'recorded-after-the-event'],
    ['a day before birth', { since: '2009-03-18' as never }, 'a-stay-has-a-beginning-and-an-end'],
    ['a release that has gone by', { releaseOn: '2026-03-01' as never }, 'a-rhythm-that-thins-out'],
  ])('is refused with %s', (_what, more, rule) => {
    const episode = new Episode().days(7);
    expect(episode.refusal(trusted, inside(episode, more))).toMatchObject({ kind: 'against-rule', rule });
  });

  it('ends on a day since it began, and only once', () => {
    const episode = new Episode().days(7);
    const end = (on: string): EpisodeCommand => ({ name: 'record-end-of-custody', on: on as never });
    expect(episode.refusal(trusted, end('2026-03-17'))).toMatchObject({ state: 'not-in-custody' });
    episode.give(trusted, inside(episode));
    expect(episode.refusal(trusted, end('2026-03-16'))).toMatchObject({ rule: 'a-stay-has-a-beginning-and-an-end' });
    episode.give(trusted, end('2026-03-17'));
    expect(episode.refusal(trusted, end('2026-03-17'))).toMatchObject({ state: 'not-in-custody' });
  });
});

describe('a child who moves into another area', () => {
  const written = (choice: Move['choice']): EpisodeCommand => ({
    ...{ name: 'record-move-away', choice, childsWords: 'plîs', hostServiceId: 'next' as never },
  });
  const BOTH: [string, (episode: Episode, choice: Move['choice']) => void][] = [
    ['by the plan', (episode, choice) => episode.happen(seen(null, moveOf(choice)))],
    ['written down here', (episode, choice) => episode.give(trusted, written(choice))],
  ];

  it.each(BOTH)('takes contact along: it goes on as it was, and the host is named (%s)', (_how, moves) => {
    const episode = new Episode().days(7);
    const { life, checkIns } = episode.state;
    moves(episode, 'travels-with-me');
    expect([episode.state.life, episode.state.checkIns]).toEqual([life, checkIns]);
    expect(voluntaryContact.view(episode.state).movesAway).toMatchObject([
      { choice: 'travels-with-me', childsWords: 'plîs', hostServiceId: 'next' },
    ]);
  });

  it.each(BOTH)('wants it to stop: people let go together, and goodbye leaves the door open (%s)', (_how, moves) => {
    const episode = new Episode().days(7);
    moves(episode, 'stops');
    expect([episode.state.life.phase, episode.asked]).toEqual(['letting-go', ['letting-go-meeting']]);
    expect(episode.planned.filter(({ on }) => on > episode.today)).toEqual([]);
    episode.give(trusted, { name: 'record-letting-go-meeting', on: episode.today, childsView: 'diolch' });
    episode.give(manager, { name: 'say-goodbye', childsWords: null });
    expect(episode.state.life).toMatchObject({ phase: 'closed', outcome: 'let-go' });
  });

  it.each(BOTH)('wants somebody there: goodbye waits until it is written down who that is (%s)', (_how, moves) => {
    const episode = new Episode().days(7);
    moves(episode, 'goes-to-somebody-there');
    episode.give(trusted, { name: 'record-letting-go-meeting', on: episode.today, childsView: null });
    const goodbye: EpisodeCommand = { name: 'say-goodbye', childsWords: null };
    expect(episode.refusal(trusted, goodbye)).toMatchObject({ rule: 'somebody-there-takes-it-on' });
    const there = { kind: 'other', what: 'Eleri, yn y gwasanaeth yno', replaces: 'ni' } as const;
    episode.give(trusted, { name: 'record-connection', ...there }).give(trusted, goodbye);
    expect(episode.state.life.phase).toBe('closed');
  });

  it('may come back all the same, and is not sent away again by what they chose before', () => {
    const episode = new Episode().days(7);
    episode.happen(seen(null, moveOf('stops')));
    episode.give(trusted, goBack(episode));
    expect(voluntaryContact.step(episode.state, seen(null, moveOf('stops')), episode.now).state).toBe(episode.state);
    episode.happen(seen(null, moveOf('stops', { chosenAt: episode.now })));
    expect(episode.state.life.phase).toBe('letting-go');
  });

  it.each<[string, Partial<Move>, string]>([
    ['it began in the service to which they moved', { hostServiceId: new Episode().state.serviceId }, 'running'],
    ['they agreed to it there, after they had chosen', { chosenAt: FIRST, from: '2026-03-01' as never }, 'running'],
    ['they had chosen, and move only now', { chosenAt: FIRST }, 'letting-go'],
  ])('has what they chose before the contact began asked of it or not: %s', (_why, more, phase) => {
    for (const choice of ['stops', 'goes-to-somebody-there'] as const) {
      const episode = new Episode().days(14).happen(seen(null, moveOf(choice, more)));
      expect([choice, episode.state.life.phase]).toEqual([choice, phase]);
    }
  });
});

it('knows nothing of where the child is, when an earlier build began it', () => {
  const { custody, movesAway, ...stored } = new Episode().state;
  expect(voluntaryContact.upgrade(stored as never)).toEqual({ ...stored, custody, movesAway });
});
