import { describe, expect, it } from '@jest/globals';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import type { EpisodeCommand } from '../../../domain/voluntary-contact/commands';
import { refuseWithoutMail } from '../../../domain/without-mail';
import { NEVER_WITHOUT_MAIL } from '../../../domain/voluntary-contact/without-mail';
import { Episode, START, trusted } from './episodes';

const STOP: EpisodeCommand = { name: 'stop-contact', childsWords: 'enough' };
const giving = (choice: { mail?: false } = {}) => {
  const episode = new Episode({}, START);
  const before = episode.mails.length;
  episode.give(trusted, STOP, choice);
  const told = episode.timeline.filter(({ kind }) => kind === 'no-mail-sent');
  return { sent: episode.mails.length - before, told: told.map(({ by, data }) => ({ by, data })) };
};

describe('whoever gives a command about contact by choice may choose that nobody is mailed', () => {
  it('and then the history says so, and how many messages were left out', () => {
    const { sent } = giving();
    expect(sent).toBeGreaterThan(0);
    expect(giving({ mail: false })).toEqual({ sent: 0, told: [{ by: trusted.staffId, data: { count: sent } }] });
  });

  it('of its beginning too, and the contact does not keep the choice', () => {
    const [loud, quiet] = [new Episode({}, START), new Episode({ mail: false }, START)];
    const count = loud.mails.length;
    expect(count).toBeGreaterThan(0);
    expect(quiet.mails).toEqual([]);
    expect(quiet.timeline.filter(({ kind }) => kind === 'no-mail-sent')).toMatchObject([{ data: { count } }]);
    expect(quiet.state).toEqual(loud.state);
  });

  it.each(Object.entries(NEVER_WITHOUT_MAIL))('but never with %s: %s', (name, why) => {
    expect(voluntaryContact.commandNames).toContain(name);
    const refusal = refuseWithoutMail(NEVER_WITHOUT_MAIL, name as EpisodeCommand['name'], false);
    expect(refusal).toMatchObject({ field: 'mail', message: expect.stringContaining(why) as unknown });
  });

  it('and the door itself refuses it', () => {
    const episode = new Episode({}, START);
    const { next } = episode;
    episode.until(episode.planned[0]?.on ?? episode.today, '20:00');
    const missed: EpisodeCommand = { name: 'record-missed-check-in', checkInId: next, note: null };
    const refused = (choice: { mail?: false }) => episode.refusal(trusted, missed, null, choice)?.kind ?? null;
    expect([refused({ mail: false }), refused({})]).toEqual(['against-rule', null]);
  });
});
