import type { ConcernView } from '../../domain/safeguarding-concern/view';
import type { Child } from '../../register/register';
import type { As } from '../sample/caller';
import { CAST, PSYCHOLOGIST } from './cast';
import type { Narrator } from './narrator';

const CONCERNS = '/v1/concerns';
const SUPERVISION = '/v1/me/supervision';
const CASE_MANAGER = 'case-manager@glanrafon.example';
const LEAD = { subject: 'demo-safeguarding-lead', address: 'safeguarding-lead@glanrafon.example' } as const;

type Concern = ConcernView & {
  readonly immediateDanger: { readonly says: string };
  readonly firstSteps: readonly { readonly steps: readonly string[] }[];
};

/**
 * A worry comes up in contact: whoever sees it raises it, those who must act are told, and nothing about the child closes over
 * it. `closing` is refused meanwhile. Answers once people have closed it.
 */
export async function tellConcern(
  as: As,
  said: Narrator,
  { childId }: Child,
  episodeId: string,
  closing: () => Promise<string>,
): Promise<void> {
  const worker = as(CAST.caseManager);
  await said.chapter('a worry, and who must act', 'whoever holds safeguarding in the service, for the worry');
  const raised = await worker.post<Concern>(CONCERNS, {
    ...{ childId, kinds: ['exploitation'], cameOf: { episodeId } },
    what: 'New shoes, a second phone, and a man in a car whom nobody could name.',
  });
  said.say(`Before anything else: ${raised.immediateDanger.says}`);
  for (const step of raised.firstSteps[0]?.steps.slice(1) ?? []) said.say(`First steps: ${step}`);
  const address = `${CONCERNS}/${raised.concernId}`;
  const { rows } = await worker.get<{ rows: { text: string }[] }>(`${address}/timeline`);
  for (const { text } of [...rows].reverse().slice(1)) said.say(text);
  await said.mails({ to: LEAD.address, subject: /Something needs you today/ });

  const tell = (by: string, command: string, body: object, ifMatch?: number): Promise<unknown> =>
    as(by).post(`${address}/${command}`, body, ifMatch);
  await tell(CAST.caseManager, 'record-concern-step', { step: 'telephone-report', withWhom: 'The duty desk' });
  await tell(CAST.caseManager, 'record-concern-step', { step: 'police-told', withWhom: '101' });
  await tell(LEAD.subject, 'acknowledge-concern', {});
  said.say(`Ending the contact meanwhile? ${await closing()}`);
  await tell(CAST.caseManager, 'record-services-decision', {
    decision: 'support',
    words: 'Somebody who knows about this meets them every week.',
  });
  const { peopleVersion } = await worker.get<Concern>(address);
  await tell(
    LEAD.subject,
    'close-concern',
    {
      ...{ outcome: 'support-agreed', reasons: 'They are met every week, and the man is known to the police.' },
      ...{ told: ['Social services', 'The police'], childsView: 'I’m glad you said something.' },
    },
    peopleVersion,
  );
  said.quote('I’m glad you said something.');
  said.say('Closed by a person, with the outcome and who was told. Time alone never closes it.');
}

/** Whoever raised the worry is looked after too. `offering` is what the service does by itself in the morning. */
export async function tellSupervision(as: As, said: Narrator, offering: () => Promise<void>): Promise<void> {
  interface Offers {
    readonly rows: readonly { readonly supervisionId: string; readonly state: string }[];
  }
  const worker = as(CAST.caseManager);
  await said.chapter('who looks after the worker', 'nobody: it is the worker’s own, and says of no child');
  await offering();
  await said.mails({ to: CASE_MANAGER, subject: /Something for yourself/ });
  const [offer] = (await worker.get<Offers>(SUPERVISION)).rows;
  const seenBy = async (subject: string): Promise<string> =>
    (await as(subject).get<Offers>(SUPERVISION)).rows.length === 0 ? 'nothing' : 'the offer';
  said.say(`The worker is offered time with the psychologist. Their manager sees ${await seenBy(CAST.manager)} of it.`);
  await worker.post(`${SUPERVISION}/${offer?.supervisionId ?? ''}/accept`, {});
  said.say(`Taken up, not declined: now the psychologist sees ${await seenBy(PSYCHOLOGIST.subject)}, and nobody else.`);
}
