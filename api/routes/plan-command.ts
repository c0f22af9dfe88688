import type { PlanCommand } from '../../domain/transition-plan/commands';
import type { PlanRecord } from '../../register/register';
import { planCommandPath, planUrl } from '../paths';
import * as shown from '../schemas/answers';
import { planId, z } from '../schemas/primitives';
import type { Services } from '../services';
import { planFor } from './plan-answer';
import { write } from './route';
import type { IfMatch, Route } from './route';
import { sendCommand } from './send-command';
import type { Send } from './send-command';

/** Commands that are sent to the address of the whole plan. */
type Name = Exclude<PlanCommand, { readonly taskId: string }>['name'];
type Command<N extends Name> = Extract<PlanCommand, { readonly name: N }>;

interface Row<N extends Name, Body extends z.ZodObject> {
  readonly ifMatch: IfMatch;
  readonly summary: string;
  readonly body: Body;
  /** The command, from its body and what the services know. */
  readonly command: (body: z.output<Body>, plan: PlanRecord, services: Services) => Command<N> | Promise<Command<N>>;
  /** How it is sent, when otherwise than every other. */
  readonly send?: Send;
}

/** The route of one command, by the command's own name. */
export function planCommand<N extends Name, Body extends z.ZodObject>(name: N, row: Row<N, Body>): Route {
  return write({
    path: planCommandPath(name),
    action: name,
    summary: row.summary,
    params: z.strictObject({ planId }),
    body: row.body,
    ifMatch: row.ifMatch,
    answers: {
      200: { says: 'It is recorded.', schema: shown.answer, headers: ['ETag'] },
      202: { says: 'Accepted; look at Location.', schema: shown.acceptedAnswer, headers: ['Location'] },
    },
    handle: async (call) => {
      const plan = await planFor(call.services.register, call.actor, call.params.planId);
      const command = await row.command(call.body, plan, call.services);
      const send = row.send ?? sendCommand;
      return send(call, plan, command, planUrl(call.params.planId));
    },
  });
}
