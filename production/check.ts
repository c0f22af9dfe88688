import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePorts } from '../embedded/ports';
import { startMailCatcher } from '../embedded/mail-catcher';
import { sampleChildren } from '../embedded/sample/children';
import { peopleOf } from '../embedded/sample/load-sample';
import { SERVICES, TEAMS, sampleStaff } from '../embedded/sample/services';
import { cacheFolder } from '../embedded/temporal-binary';
import { instantFromMillis, localDateOf } from '../domain/calendar/london-time';
import { openRegister } from '../operations/open-register';
import { build } from './build';
import { AUDIENCE, deploymentIn, newPassword } from './deployment';
import { startIssuer } from './issuer';
import { Lifetime } from './lifetime';
import { CannotCheck, findNeeds } from './needs';
import { startPostgres } from './postgres';
import { printed } from './protocol';
import type { Protocol } from './protocol';
import { proveIt } from './proof';

/** What the command ends with when the check could not be made on this machine: neither good nor bad. */
export const LEFT_OUT = 2;

/** Runs the production build as production does, from outside, prints what was seen, and gives the exit code. */
export async function main(): Promise<number> {
  const protocol = printed();
  const lifetime = new Lifetime();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void lifetime.end().then(() => process.exit(1)));
  }
  const started = Date.now();
  try {
    await check(protocol, lifetime);
    await protocol.seen('Stopping everything else', () => lifetime.end());
    protocol.line(`\nProduction works, in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
    return 0;
  } catch (error) {
    await lifetime.end();
    if (error instanceof CannotCheck) {
      protocol.line(`\nThe production check is LEFT OUT on this machine: ${error.message}`);
      return LEFT_OUT;
    }
    protocol.line(`\nProduction does NOT work: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function check(protocol: Protocol, lifetime: Lifetime): Promise<void> {
  const cache = cacheFolder();
  const needs = await protocol.seen('Finding PostgreSQL, the Temporal server and its schema tool', (note) =>
    findNeeds(cache, note),
  );
  protocol.line(`  PostgreSQL: ${needs.postgres}\n  Temporal: ${needs.temporalServer}`);
  const folder = mkdtempSync(join(tmpdir(), 'camau-production-'));
  lifetime.endsWith(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  await protocol.seen('Making the production build', () => build(join(folder, 'dist')));

  const temporalPassword = newPassword();
  const postgres = await protocol.seen('Starting PostgreSQL, with a register and a user for Temporal', async () => {
    const server = await startPostgres(needs.postgres, { password: newPassword() });
    lifetime.endsWith(() => server.stop());
    const admin = new Client(server.url('postgres'));
    await admin.connect();
    await admin.query('create database camau');
    await admin.query(`create role temporal login createdb password '${temporalPassword}'`);
    await admin.end();
    return server;
  });
  const issuer = await startIssuer(needs.address);
  lifetime.endsWith(() => issuer.stop());
  protocol.line(`  Sign-in: ${issuer.issuer}, with a certificate of the check's own`);
  const [smtpPort = 0, httpPort = 0] = await freePorts(2);
  const mail = await startMailCatcher({ smtpPort, httpPort });
  lifetime.endsWith(() => mail.stop());

  const deployment = await deploymentIn({ folder, needs, postgres, issuer, smtpPort, temporalPassword });
  await proveIt({
    ...{ deployment, protocol, lifetime, mail, programs: needs.postgres, folder },
    as: peopleOf({ apiUrl: deployment.apiUrl, issuer, audience: AUDIENCE }),
    /** There is no import over HTTP yet: who works where is loaded as a service's administrator would, into the database. */
    loadPeople: async () => {
      const opened = await openRegister(deployment.env['CAMAU_DATABASE_URL'] ?? '', [
        { id: 'people', bytes: randomBytes(32) },
      ]);
      const children = sampleChildren(localDateOf(instantFromMillis(Date.now())));
      await opened.register.load({ services: SERVICES, teams: TEAMS, staff: sampleStaff(issuer.issuer), children });
      await opened.close();
    },
  });
}
