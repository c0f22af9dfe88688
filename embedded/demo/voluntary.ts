import { addDays } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import type { Child } from '../../register/register';
import { CallRefused } from '../sample/caller';
import type { As } from '../sample/caller';
import { CAST } from './cast';
import { dayInWords } from './narrator';
import type { Narrator } from './narrator';
import { tellConcern, tellSupervision } from './safeguarding';

const CONTACTS = '/v1/voluntary-contacts';
const MANAGER = 'manager@glanrafon.example';

type Contact = EpisodeView & { readonly names: Readonly<Record<string, string>> };

/**
 * After the plan was let go, the child asks for contact that nothing requires: from their agreement to goodbye. `offering` has the
 * service offer supervision, as it does every working morning.
 */
export async function tellContact(
  as: As,
  said: Narrator,
  child: Child,
  planId: string,
  offering: () => Promise<void>,
): Promise<void> {
  const worker = as(CAST.caseManager);
  const { episodeId } = await worker.post<Contact>(CONTACTS, startOf(child, planId, said));
  const address = `${CONTACTS}/${episodeId}`;
  const look = (): Promise<Contact> => worker.get<Contact>(address);
  const give = (command: string, body: object, ifMatch?: number) => worker.post(`${address}/${command}`, body, ifMatch);
  const later = (days: number): Promise<void> =>
    said.later(async () => (await worker.post<{ now: Instant }>(`${address}/rehearsal/advance`, { days })).now);
  const chapter = async (title: string): Promise<void> => {
    const { accountable, names } = await look();
    await said.chapter(title, `${names[accountable.staffId] ?? accountable.staffId}, manager, for contact by choice`);
  };

  await chapter('contact goes on, because the child wants it');
  said.quote('Can it still be you, sometimes? Nobody makes me now.');
  said.say('Told in plain words what stays between them; the manager agrees; where it is safe to meet; whom to ring.');
  const begun = await look();
  said.say(`${begun.checkIns.length} check-ins, thinner and thinner, the first on ${dayInWords(nextOf(begun).on)}.`);
  await said.mails({ to: MANAGER, subject: /Somebody counts on you/ });

  await later(10);
  await chapter('they miss each other');
  const missed = nextOf(await look());
  await give('record-missed-check-in', { checkInId: missed.checkInId }, missed.rev);
  const [asked] = (await look()).asked;
  const way = asked?.safeWayToReachMe;
  said.say(`Before anybody reaches out: ${way?.how ?? ''}; never: ${way?.never ?? ''}.`);
  said.say(`A warning? ${await refusalOf(() => give('give-warning', {}))}`);
  const sorry = 'Sorry. My phone was off. Next week is all right.';
  await give('record-outreach', { on: said.today(), how: 'message', reached: true, childsWords: sorry });
  said.say('“We missed each other”, by text, after four.');
  said.quote(sorry);

  const less = 'I’ve got work now. Once a month is enough.';
  await give('stretch-contact', { taper: [{ every: 1, unit: 'months', times: 3 }], childsWords: less });
  await chapter('less often, then a pause, then back again');
  said.quote(less);
  await give('pause-contact', { childsWords: 'Not for a bit.', lookAgainOn: addDays(said.today(), 28) });
  await later(30);
  said.say('The pause does not turn into silence: on its day somebody asks again.');
  await give('return-to-contact', { childsWords: 'Hi. It’s me again.' });
  said.quote('Hi. It’s me again.');

  await tellConcern(as, said, child, episodeId, () =>
    refusalOf(() => give('stop-contact', { childsWords: 'I don’t want to talk about it.' })),
  );
  await tellSupervision(as, said, offering);

  await later(7);
  await chapter('letting go, together');
  const view = 'It helped that it was always you.';
  const review = {
    decision: 'let-go',
    childsWords: 'I’m on track. I think I am.',
    reasons: 'Work, a home, and sleep.',
  };
  await give('record-contact-review', review, (await look()).peopleVersion);
  await give('record-connection', {
    kind: 'community-or-club',
    what: 'the climbing club, and Bethan who runs it',
    replaces: 'somebody to ring on a bad day',
  });
  await give('record-letting-go-meeting', { on: said.today(), childsView: view });
  await give('say-goodbye', { childsWords: 'Thanks. I know where you are.' }, (await look()).peopleVersion);
  said.quote(view);
  said.say('What stays: the climbing club, and Bethan who runs it.');
  await said.mails();
  said.say('The door stays open: a child who returns begins again, and is known.');
}

function startOf({ childId }: Child, planId: string, said: Narrator): Record<string, unknown> {
  const on = said.today();
  return {
    ...{ childId, planId, rehearsal: true, trustedWorkerId: CAST.caseManager },
    agreement: { on, childsWords: 'Can it still be you, sometimes? Nobody makes me now.' },
    limitsTold: { on, inWords: 'What you tell me stays with us, unless somebody is not safe.' },
    managerAgreed: { staffId: CAST.manager, on },
    safetyLookedAt: { on, loneWorking: 'They meet in the café by the station.', knownRisks: 'None known.' },
    whenAway: { when: 'At weekends', ring: 'the duty worker' },
    safeWay: { how: 'a text after four', never: 'ring the house' },
    onTrack: 'A job, somewhere to live, and sleeping.',
  };
}

function nextOf({ checkIns }: Contact): Contact['checkIns'][number] {
  const next = checkIns.find(({ state }) => state.is === 'planned');
  if (!next) throw new Error('no check-in is planned');
  return next;
}

async function refusalOf(ask: () => Promise<unknown>): Promise<string> {
  try {
    await ask();
    throw new Error('it was carried out');
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    return error.message.replace(/^.* was answered with \d+: /, '');
  }
}
