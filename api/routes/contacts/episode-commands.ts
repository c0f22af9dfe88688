import type { CommandId } from '../../../domain/ids';
import { againstRule } from '../../../domain/refusal';
import { CLOSED } from '../../../domain/voluntary-contact';
import type { EpisodeCommand, EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import { ENFORCEMENT_ENDS } from '../../../domain/voluntary-contact/rules';
import { planned } from '../../../domain/voluntary-contact/rhythm';
import { tellTimeline } from '../../../domain/voluntary-contact/tell';
import type { EpisodeRecord } from '../../../register/register';
import type { Action } from '../../permissions';
import { episodeCommandPath, episodeUrl } from '../../paths';
import { unavailable, unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { etag } from '../../replies';
import { acceptedAnswer } from '../../schemas/answers';
import * as shown from '../../schemas/episode-answers';
import { episodeBodies } from '../../schemas/episode-bodies';
import { episodeId, oneOf, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { choiceApart, withMailChoice } from '../mail-choice';
import { episodeFor } from './episode-answer';
import { write } from '../route';
import type { AskCall, IfMatch, Reply, Route } from '../route';
import { closed, sendTo } from '../send-command';
import type { Target } from '../send-command';
import { checkTrustedWorker } from './start-episode';

/** A command without its name. */
type Given<Command, N> = Command extends { readonly name: infer M }
  ? N extends M
    ? Omit<Command, 'name'>
    : never
  : never;
const BODIES: { readonly [N in EpisodeCommandName]: z.ZodObject & z.ZodType<Given<EpisodeCommand, N>> } = episodeBodies;

interface Row {
  readonly ifMatch: IfMatch;
  readonly summary: string;
  /** It moves dates, so that it can be looked at before it is given. */
  readonly previews?: true;
}

const optional = (summary: string) => ({ ifMatch: 'optional', summary }) as const;
const needed = (summary: string) => ({ ifMatch: 'needed', summary }) as const;
const ROWS: Readonly<Record<EpisodeCommandName, Row>> = {
  'plan-check-in': optional('Plan one more check-in'),
  'move-check-in': needed('Move a check-in to the day that suits the child'),
  'record-kept-check-in': needed(
    'Write down a check-in: how, how long, the child’s words, and how near they are to “on track”',
  ),
  'record-missed-check-in': needed('Say that people missed each other; kind outreach follows'),
  'stretch-contact': { ...optional('Meet less often, as the child wants'), previews: true },
  'tighten-contact': { ...optional('Meet more often, as the child wants'), previews: true },
  'pause-contact': optional('Pause, as the child wants'),
  'keep-pause': optional('Say that the pause goes on'),
  'return-to-contact': { ...optional('Take the contact up again, as the child wants'), previews: true },
  'stop-contact': optional('End the contact, as the child wants'),
  'record-outreach': optional('Say what came of reaching out after a missed check-in'),
  'record-welfare-check': optional('Say what came of a welfare check by somebody whom the child knows'),
  'consider-concern': optional('Record whether a safeguarding concern is raised, with reasons'),
  'record-letter': optional('Say that a letter was sent: the door stays open'),
  'record-contact-review': { ...needed('Record a review: let go, extend, or closer again'), previews: true },
  'record-letting-go-meeting': optional('Record the letting-go meeting and the child’s view'),
  'say-goodbye': needed('Say goodbye, with the door open'),
  'record-connection': optional('Record what stays with the child when the service goes'),
  'record-safe-way': optional('Write down the safe way to reach the child; the last one holds'),
  'record-on-track': optional('Write down what “on track” means, in the child’s words'),
  'change-trusted-worker': needed('Name another person who is there for the child'),
  'record-agreement': optional('Record what the child agrees to now; it is asked for again at 16 and at 18'),
  'take-on-contact': needed('Take on accountability for the contact yourself'),
  'record-time-in-custody': optional('Record that the child is in custody: check-ins wait, and no day there is missed'),
  'record-end-of-custody': optional('Record the release: contact is offered to the child again'),
  'record-move-away': optional('Record that the child lives in another area, and what they want of the contact'),
  'address-corrected': optional('Say that an address was put right'),
};

const preview = oneOf(['true', 'false'])
  .optional()
  .openapi({ description: 'true: answer with the days of the check-ins before and after, and change nothing.' });

/** The command, once whoever it names was looked up. */
async function commandFrom(
  name: EpisodeCommandName,
  { body, services }: AskCall<unknown, unknown, Record<string, unknown>>,
  { view }: EpisodeRecord,
): Promise<EpisodeCommand> {
  const { said } = choiceApart(BODIES[name], body);
  const command = { name, ...said } as EpisodeCommand;
  if (command.name === 'change-trusted-worker') {
    await checkTrustedWorker('toId', command.toId, view.serviceId, services);
  }
  if (command.name === 'record-move-away' && command.hostServiceId !== null) {
    const host = await services.register.service(command.hostServiceId);
    if (host?.kind !== 'youth-justice-service' || host.serviceId === view.serviceId) {
      throw unknownReference('hostServiceId', 'Expected another youth justice service.');
    }
  }
  return command;
}

function routeOf(name: EpisodeCommandName): Route {
  const { previews, ifMatch, summary } = ROWS[name];
  const query: z.ZodType<{ preview?: 'true' | 'false' | undefined }> & z.ZodObject = previews
    ? z.strictObject({ preview })
    : z.strictObject({});
  return write({
    path: episodeCommandPath(name),
    action: name,
    ...{ summary, ifMatch, query, body: withMailChoice(BODIES[name]) },
    params: z.strictObject({ episodeId }),
    answers: {
      200: {
        says: previews ? 'It is recorded; with preview=true, what it would plan.' : 'It is recorded.',
        schema: previews ? z.union([shown.episodeAnswer, shown.rhythmPreview]) : shown.episodeAnswer,
        headers: ['ETag'],
      },
      202: { says: 'Accepted; look at Location.', schema: acceptedAnswer, headers: ['Location'] },
    },
    dryRun: {
      when: (asked) => asked.preview === 'true',
      handle: async (call) => {
        const episode = await episodeFor(call.services.register, call.actor, call.params.episodeId);
        return previewRhythm(call, episode, await commandFrom(name, call, episode));
      },
    },
    handle: async (call) => {
      const episode = await episodeFor(call.services.register, call.actor, call.params.episodeId);
      const command = await commandFrom(name, call, episode);
      const { mail } = choiceApart(BODIES[name], call.body);
      return sendTo({ ...call, mail }, targetOf(episode, call.services), command, episodeUrl(call.params.episodeId));
    },
  });
}

function targetOf(
  { view: { episodeId: entityId, childId }, open }: EpisodeRecord,
  { episodes }: Services,
): Target<EpisodeCommand> {
  return {
    ...{ entityId, workflowKey: childId, open, living: episodes },
    answered: ({ version, peopleVersion, item }) => ({
      status: 200,
      body: { episodeId: entityId, version, peopleVersion, item },
      headers: etag(item === null ? peopleVersion : item.rev),
    }),
    whenClosed: () => Promise.reject(closed(CLOSED)),
  };
}

async function previewRhythm(
  { actor, services }: AskCall<unknown, unknown, unknown>,
  { view: { episodeId: entityId, childId } }: EpisodeRecord,
  command: EpisodeCommand,
): Promise<Reply> {
  const envelope = { entityId, commandId: 'preview' as CommandId, bodyHash: '', actor, ifMatch: null, command };
  const previewed = await services.episodes.preview(childId, envelope);
  switch (previewed.is) {
    case 'shown': {
      const { before, after, timeline } = previewed;
      const checkIns = { before: planned(before).map(({ on }) => on), after: planned(after).map(({ on }) => on) };
      return { status: 200, body: { episodeId: entityId, checkIns, says: timeline.map(tellTimeline) } };
    }
    case 'refused':
      throw problemOf(previewed.refusal);
    case 'not-running':
      throw closed(CLOSED);
    case 'unknown':
      throw unavailable(
        'The contact does not answer now, so that it cannot be said what would change. Ask again shortly.',
      );
  }
}

/** What is asked of an order, and never of contact by choice: each says why, whatever was sent. */
function refusing(path: string, action: Action): Route {
  return {
    ...{ kind: 'write', method: 'post', path: episodeCommandPath(path), action, ifMatch: 'none' },
    summary: 'Always refused: there is no warning and no breach in contact by choice',
    params: z.strictObject({ episodeId }),
    ...{ query: z.strictObject({}), body: null },
    answers: { 200: { says: 'Never.', schema: shown.episodeAnswer } },
    run: async ({ request, actor, services }) => {
      if (actor === null) throw new Error('It was reached without sign-in.');
      const { data } = z.strictObject({ episodeId }).safeParse(request.params);
      if (data) await episodeFor(services.register, actor, data.episodeId);
      throw problemOf(
        againstRule(
          ENFORCEMENT_ENDS,
          'This contact is the child’s own choice: nothing here is counted, warned of or breached, and nothing of an order was carried over. If you are worried, reach out kindly or consider a concern.',
        ),
      );
    },
  };
}

/** One route for each command of an episode, by the command's own name, and those that are refused. */
export const episodeCommands: readonly Route[] = [
  ...(Object.keys(ROWS) as EpisodeCommandName[]).map((name) => routeOf(name)),
  refusing('give-warning', 'warn-in-voluntary-contact'),
  refusing('decide-on-enforcement', 'breach-in-voluntary-contact'),
];
