import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { CodecSettings, Edge, IssuerConfig } from '../config';
import type { KeyRing } from '../encryption/key-ring';
import { instantFromMillis } from '../domain/calendar/london-time';
import type { Tuning } from '../domain/protocol';
import { mailTransport } from '../operations/mail-server';
import type { MailServer } from '../operations/mail-server';
import { temporalClient } from '../operations/temporal-data';
import type { TemporalReach } from '../operations/temporal-data';
import { connectTo } from '../operations/temporal-reach';
import type { Register } from '../register/register';
import { issuersOf, tokenVerifier } from './auth';
import { createApp } from './create-app';
import type { ApiMeasures } from './measures';
import { policies } from './policies';
import { serve } from './serve';
import type { Served } from './serve';
import type { Services } from './services';
import { tellOfLooks } from './temporal/run-job';
import { temporalCodec } from './temporal/codec';
import { checkTemporal } from './temporal/check';
import { temporalNews } from './temporal/news';
import { temporalConcernCommands, temporalEpisodeCommands, temporalPlanCommands } from './temporal/entity-commands';
import { temporalRehearsal } from './temporal/rehearsal';
import { webProviders } from './web/sign-in/providers';

export interface ApiSurroundings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly temporal: TemporalReach;
  readonly register: Register;
  readonly smtp: MailServer;
  readonly issuers: readonly IssuerConfig[];
  readonly keyRing: KeyRing;
  /** Whether practice plans are allowed, which can live through days at once. */
  readonly rehearsal: boolean;
  readonly edge: Edge;
  /** From where, and by whom, payloads of Temporal may be opened; left out: by nobody. */
  readonly codec?: CodecSettings | null;
  readonly tuning?: Tuning;
  /** Counts what is asked and what becomes of it. */
  readonly measures?: ApiMeasures;
  readonly log: Logger;
}

/** The mail server is only asked whether it is there. */
const ASKED_MAIL_MS = 2_000;

/** Connects, wires the API together and listens. */
export async function runApi(around: ApiSurroundings): Promise<Served> {
  const { temporal, register, measures, log } = around;
  const connection = await connectTo(temporal);
  const client = temporalClient(connection, temporal);
  const transport = mailTransport(around.smtp, ASKED_MAIL_MS);
  const surroundings = around.tuning ? { tuning: around.tuning } : {};
  const plans = temporalPlanCommands(client, surroundings);
  const concerns = temporalConcernCommands(client, surroundings);
  const episodes = temporalEpisodeCommands(client, surroundings);
  const services: Services = {
    register,
    plans: measures?.commands(plans) ?? plans,
    concerns: measures?.commands(concerns) ?? concerns,
    episodes: measures?.commands(episodes) ?? episodes,
    news: temporalNews({ register, client }, log),
    verifyToken: tokenVerifier(around.issuers),
    issuersOf: issuersOf(around.issuers),
    webProviders: webProviders(around.issuers),
    policies,
    rehearsal: around.rehearsal ? temporalRehearsal(connection, client, register) : null,
    tellOfLooks: () => tellOfLooks(client, log),
    keyRing: around.keyRing,
    codec: around.codec ? temporalCodec(temporal.keys, around.codec) : null,
    checks: {
      temporal: () => checkTemporal(client),
      mail: async () => {
        await transport.verify();
      },
    },
    now: () => instantFromMillis(Date.now()),
    newId: randomUUID,
    edge: around.edge,
    publicUrl: around.publicUrl,
    log,
  };
  const app = createApp(services);
  const served = await serve(measures?.requests(app) ?? app, { host: around.host, port: around.port });
  return {
    ...served,
    close: async (graceMs) => {
      await served.close(graceMs);
      transport.close();
      await connection.close();
    },
  };
}
