import type { RequestListener } from 'node:http';
import type { Response } from 'express';
import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { notesOf } from './requests';
import type { EntityCommands, Outcome } from './services';

/** Counts around the API, from outside: what it is made of knows nothing of it. */
export interface ApiMeasures {
  /** The same application, each of whose answers is counted by route pattern, method and status. */
  requests(app: RequestListener): RequestListener;
  /** The same living entities, each command to which is counted by its name and what became of it. */
  commands<Start, State, Command extends { readonly name: string }, View>(
    living: EntityCommands<Start, State, Command, View>,
  ): EntityCommands<Start, State, Command, View>;
}

/** Requests that no route took: their paths may hold anything. */
const NO_ROUTE = 'none';
const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Makes the API's counters in this registry. */
export function apiMeasures(registry: Registry): ApiMeasures {
  const registers = [registry];
  const requests = new Histogram({
    name: 'camau_request_seconds',
    help: 'Requests by route pattern, method and status, and how long they took.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const commands = new Counter({
    name: 'camau_commands_total',
    help: 'Commands to plans and contacts, starts included, by name and outcome.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const counted = async (command: string, sent: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await sent;
    commands.inc({ command, outcome: outcome.is });
    return outcome;
  };
  return {
    requests: (app) => (request, response) => {
      const end = requests.startTimer();
      response.once('close', () => {
        // Express gives every response its own methods, and leaves it the same object.
        const { route } = notesOf(response as Response);
        const method = METHODS.has(request.method ?? '') ? request.method : 'other';
        end({ route: route ?? NO_ROUTE, method: method ?? 'other', status: response.statusCode });
      });
      app(request, response);
    },
    commands: (living) => ({
      start: (start, key, aheadMs) => counted('start', living.start(start, key, aheadMs)),
      openAgain: (kept, envelope) => counted(envelope.command.name, living.openAgain(kept, envelope)),
      openBeside: (kept, envelope) => counted(envelope.command.name, living.openBeside(kept, envelope)),
      command: (key, envelope) => counted(envelope.command.name, living.command(key, envelope)),
      preview: (key, envelope) => living.preview(key, envelope),
      liveOf: (key) => living.liveOf(key),
    }),
  };
}
