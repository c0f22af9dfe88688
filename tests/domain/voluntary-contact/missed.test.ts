import { describe, expect, it } from '@jest/globals';
import type { EpisodeCommand } from '../../../domain/voluntary-contact/commands';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import { actor, ADULT, colleague, Episode, manager, trusted } from './episodes';

type Named<N extends EpisodeCommand['name']> = Extract<EpisodeCommand, { readonly name: N }>;

const outreach = (episode: Episode, more: Partial<Named<'record-outreach'>> = {}): EpisodeCommand => ({
  ...{ name: 'record-outreach', on: episode.today, how: 'message', reached: false },
  ...{ childsWords: null, note: null, worried: null, ...more },
});
const check = (episode: Episode, more: Partial<Named<'record-welfare-check'>> = {}): EpisodeCommand => ({
  ...{ name: 'record-welfare-check', on: episode.today, how: 'face-to-face', reached: false },
  ...{ who: 'trusted-person', police: null, childsWords: null, note: null, ...more },
});

describe('when people have missed each other', () => {
  it('a child under 18 is looked for kindly, by the person they trust, then by somebody they know, then it is considered', () => {
    const episode = new Episode().miss();
    expect(episode.asked).toEqual(['kind-outreach']);
    expect(episode.state.asked[0]).toMatchObject({ dueOn: '2026-03-18', of: 'trusted-worker' });
    episode.give(colleague, outreach(episode));
    expect([episode.asked, episode.state.asked[0]?.dueOn]).toEqual([['second-outreach'], '2026-03-20']);
    expect(episode.refusal(colleague, outreach(episode))).toMatchObject({
      rule: 'second-outreach-by-the-trusted-person',
    });
    episode.days(1).give(actor('case-manager', 'deputy', 'yjs', ['trusted']), outreach(episode));
    expect([episode.asked, episode.state.asked[0]?.dueOn]).toEqual([['welfare-check'], '2026-03-19']);
    episode.give(colleague, check(episode, { who: 'colleague-the-child-knows' }));
    expect([episode.asked, episode.state.asked[0]?.dueOn]).toEqual([['consider-concern'], '2026-03-18']);
    episode.give(manager, { name: 'consider-concern', decision: 'raise', reasons: 'nobody has seen her' });
    expect(episode.asked).toEqual([]);
    expect(voluntaryContact.view(episode.state)).toMatchObject({
      phase: 'running',
      considered: [{ decision: 'raise', by: 'manager' }],
      outreaches: [
        { kind: 'kind-outreach', by: 'colleague', checkInId: 'e1.k1' },
        { kind: 'second-outreach', by: 'deputy', checkInId: 'e1.k1' },
        { kind: 'welfare-check', welfare: { who: 'colleague-the-child-knows', police: null }, checkInId: 'e1.k1' },
      ],
    });
  });

  it('from 18 with no worry a letter leaves the door open, and the child may come back through it', () => {
    const episode = new Episode(ADULT).miss();
    episode.give(trusted, outreach(episode));
    expect(episode.refusal(trusted, outreach(episode))).toMatchObject({
      rule: 'silence-of-an-adult-is-a-choice',
      field: 'worried',
    });
    episode.give(trusted, outreach(episode, { worried: false }));
    expect(episode.asked).toEqual(['letter']);
    episode.give(trusted, { name: 'record-letter', on: episode.today, note: null });
    expect(episode.state.life).toMatchObject({ phase: 'paused', by: 'open-door', lookAgainOn: '2026-06-09' });
    expect([episode.planned, episode.asked]).toEqual([[], []]);
    episode.days(20).give(trusted, {
      ...{ name: 'return-to-contact', childsWords: 'Helo eto', taper: null, startsOn: episode.today },
    });
    expect(episode.planned.map(({ on }) => on).slice(0, 4)).toEqual([
      ...['2026-04-13', '2026-04-20', '2026-04-27', '2026-05-11'],
    ]);
    expect(episode.state.life).toEqual({ phase: 'running' });
  });

  it('from 18 with a worry the welfare check comes all the same', () => {
    const episode = new Episode(ADULT).miss();
    episode.give(trusted, outreach(episode));
    episode.give(trusted, outreach(episode, { worried: true }));
    expect(episode.asked).toEqual(['welfare-check']);
  });

  it('whoever turns 18 on the way has the choice of an adult', () => {
    const episode = new Episode({ dateOfBirth: '2008-03-18' as never, agreement: ADULT.agreement as never }).miss();
    episode.give(trusted, outreach(episode));
    expect(episode.refusal(trusted, outreach(episode))).toBeNull();
    expect(episode.days(1).refusal(trusted, outreach(episode))).toMatchObject({
      rule: 'silence-of-an-adult-is-a-choice',
    });
  });

  it.each<[string, (episode: Episode) => EpisodeCommand]>([
    ['answers the first kind word', (episode) => outreach(episode, { reached: true, childsWords: 'sori' })],
    ['comes by', (episode) => ({ ...episode.kept(), checkInId: 'e1.k1' as never }) as EpisodeCommand],
  ])('nobody goes on looking once the child %s', (_what, command) => {
    const episode = new Episode().miss();
    episode.give(trusted, command(episode));
    expect(episode.asked).toEqual([]);
    expect(episode.planned).toHaveLength(10);
  });

  it.each<[string, Partial<Named<'record-welfare-check'>>, string[]]>([
    ['found safe', { reached: true }, []],
    ['not found', {}, ['consider-concern']],
    [
      'found, with the police because of immediate danger',
      { reached: true, police: 'immediate-danger' },
      ['consider-concern'],
    ],
  ])('after a welfare check: %s', (_what, more, asked) => {
    const episode = new Episode().miss();
    episode.give(trusted, outreach(episode)).give(trusted, outreach(episode)).give(trusted, check(episode, more));
    expect(episode.asked).toEqual(asked);
  });

  it('a second missed check-in starts nothing anew while one is still looked after', () => {
    const episode = new Episode().miss().miss();
    expect(episode.asked).toEqual(['kind-outreach']);
    expect(episode.state.asked[0]?.checkInId).toBe('e1.k1');
  });

  it('each step climbs the line when nobody takes it, and shows the safe way first', () => {
    const episode = new Episode().miss();
    const [shown] = voluntaryContact.view(episode.state).asked;
    expect(Object.keys(shown ?? {})[0]).toBe('safeWayToReachMe');
    expect(shown?.safeWayToReachMe).toMatchObject({ how: 'a text after four', never: 'ring the house' });
    episode.give(colleague, otherWay);
    expect(voluntaryContact.view(episode.state).asked[0]?.safeWayToReachMe).toMatchObject({ how: 'through her aunt' });
    const before = episode.mails.length;
    episode.until('2026-04-02' as never);
    const climbed = episode.mails.slice(before).filter(({ template }) => template === 'contact-step-waits');
    const reached = climbed.map(({ to }) => to.kind);
    expect(reached.filter((kind, index) => reached.indexOf(kind) === index)).toEqual([
      ...['staff', 'deputy-of-staff', 'manager-of-team', 'head-of-service', 'board'],
    ]);
    // Nothing that was to be done has been taken for done.
    expect(episode.asked).toContain('kind-outreach');
  });

  it('is no step of time: nobody’s silence is a missed check-in', () => {
    const episode = new Episode().until('2026-03-17' as never, '18:00');
    expect(episode.asked).toEqual(['write-down-check-in']);
    expect(episode.state.checkIns[0]?.state).toEqual({ is: 'planned' });
    const early = { name: 'record-missed-check-in', checkInId: 'e1.k2' as never, note: null } as const;
    expect(episode.refusal(trusted, early)).toMatchObject({ rule: 'recorded-after-the-event' });
  });
});

const otherWay: EpisodeCommand = {
  ...{ name: 'record-safe-way', how: 'through her aunt', when: null, whoMaySeeIt: null, never: 'ring the house' },
};
