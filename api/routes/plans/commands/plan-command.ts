import type { Actor } from '../../../../domain/people';
import type { PlanCommand } from '../../../../domain/transition-plan/commands';
import type { PlanRecord } from '../../../../register/register';
import { planCommandPath, planUrl } from '../../../paths';
import * as shown from '../../../schemas/answers';
import { oneOf, planId, z } from '../../../schemas/primitives';
import type { Services } from '../../../services';
import { choiceApart, withMailChoice } from '../../mail-choice';
import type { TellsOn } from '../news';
import { previewCommand } from '../preview';
import { planFor, planToShareOf } from '../plan-answer';
import { write } from '../../route';
import type { IfMatch, Route } from '../../route';
import { sendCommand } from '../../send-command';
import type { Send } from '../../send-command';

/** Commands that are sent to the address of the whole plan. */
type Name = Exclude<PlanCommand, { readonly taskId: string }>['name'];
type Command<N extends Name> = Extract<PlanCommand, { readonly name: N }>;

interface Row<N extends Name, Body extends z.ZodObject> {
  readonly ifMatch: IfMatch;
  readonly summary: string;
  readonly body: Body;
  /** The command, from its body and what the services know. */
  readonly command: (
    body: z.output<Body>,
    plan: PlanRecord,
    services: Services,
    actor: Actor,
  ) => Command<N> | Promise<Command<N>>;
  /** It moves dates, so that it can be looked at before it is given. */
  readonly previews?: true;
  /** Those may give it too who see nothing of the plan but what was shared with them. */
  readonly toRecipients?: true;
  /** How it is sent, when otherwise than every other. */
  readonly send?: Send;
  /** What else lives for the child hears of it before it is answered. */
  readonly tellsOn?: TellsOn;
}

const preview = oneOf(['true', 'false'])
  .optional()
  .openapi({ description: 'true: answer with the dates before and after, and change nothing.' });
const PREVIEWS = z.strictObject({ preview });
const NO_QUERY = z.strictObject({});

/** The route of one command, by the command's own name. */
export function planCommand<N extends Name, Body extends z.ZodObject>(name: N, row: Row<N, Body>): Route {
  const { previews, body, ifMatch, summary } = row;
  const query: z.ZodType<{ preview?: 'true' | 'false' | undefined }> & z.ZodObject = previews ? PREVIEWS : NO_QUERY;
  return write({
    path: planCommandPath(name),
    action: name,
    ...{ summary, body: withMailChoice(body), ifMatch, query },
    params: z.strictObject({ planId }),
    answers: {
      200: {
        says: previews ? 'It is recorded; with preview=true, what it would move.' : 'It is recorded.',
        schema: previews ? z.union([shown.answer, shown.preview]) : shown.answer,
        headers: ['ETag'],
      },
      202: { says: 'Accepted; look at Location.', schema: shown.acceptedAnswer, headers: ['Location'] },
    },
    dryRun: {
      when: (asked) => asked.preview === 'true',
      handle: async (call) => {
        const plan = await planFor(call.services.register, call.actor, call.params.planId);
        const { said } = choiceApart(body, call.body);
        return previewCommand(call, plan, await row.command(said, plan, call.services, call.actor));
      },
    },
    handle: async (call) => {
      const find = row.toRecipients ? planToShareOf : planFor;
      const plan = await find(call.services.register, call.actor, call.params.planId);
      const { said, mail } = choiceApart(body, call.body);
      const command = await row.command(said, plan, call.services, call.actor);
      const send = row.send ?? sendCommand;
      const reply = await send({ ...call, mail }, plan, command, planUrl(call.params.planId));
      // What is accepted only is not in the register yet: a job tells it on.
      if (reply.status === 200) await row.tellsOn?.(plan, call.services);
      return reply;
    },
  });
}
