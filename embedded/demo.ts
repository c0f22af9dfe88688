import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { instantFromMillis, localDateOf } from '../domain/calendar/london-time';
import type { LocalDate } from '../domain/calendar/local-date';
import { AUDIENCE, startCamau } from './camau';
import type { Camau } from './camau';
import { CAST, CHILD } from './demo/cast';
import { narrator } from './demo/narrator';
import { tellTransition } from './demo/story';
import { tellContact } from './demo/voluntary';
import { freePorts } from './ports';
import { step } from './progress';
import { peopleOf } from './sample/load-sample';
import { SERVICES, TEAMS, YJS, sampleStaff, teamId } from './sample/services';
import { orderAround } from './sample/stories';
import { startOrFind } from './sample/walk';
import { CUT_SHORT, stopRequest } from './stop-request';
import { findTemporalServer } from './temporal-binary';

/**
 * Lives one whole transition through, contact by choice after it, and a worry that comes up in it, in about a minute, on a real server of its own: free ports and a folder that is
 * removed at the end, so that it runs beside everything else. Ends the process: 0 when the story came to its end.
 */
export async function main(): Promise<void> {
  const asked = stopRequest();
  const folder = mkdtempSync(join(tmpdir(), 'camau-demo-'));
  let camau: Camau | null = null;
  try {
    camau = await startInto(folder);
    asked.cutShortBy(() => camau?.server?.kill());
    await Promise.race([tell(camau), asked.promise]);
    process.exitCode = asked.already() ? CUT_SHORT : 0;
  } catch (error) {
    process.stderr.write(`The demo could not go on: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    asked.stopping();
    await camau?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit();
}

async function startInto(folder: string): Promise<Camau> {
  const source = await step('Finding a Temporal server', (note) => findTemporalServer({ progress: note }));
  if (source.kind === 'address') throw new Error('The demo starts a server of its own.');
  const { binary } = source;
  const [api, mailPage, smtp, issuer] = await freePorts(4);
  if (api === undefined || mailPage === undefined || smtp === undefined || issuer === undefined) {
    throw new Error('The operating system gave no free ports.');
  }
  return step('Starting Camau in a folder of its own', () =>
    startCamau({
      folder,
      temporal: { binary },
      register: 'memory',
      ports: { api, mailPage, smtp, issuer },
      log: pino({ level: 'warn' }, pino.destination({ dest: join(folder, 'demo.log'), sync: true })),
    }),
  );
}

async function tell(camau: Camau): Promise<void> {
  const { apiUrl, issuer, register, mail } = camau;
  const today: LocalDate = localDateOf(instantFromMillis(Date.now()));
  // Everybody reads both languages here, so that whoever watches can follow.
  const staff = sampleStaff(issuer.issuer).map((member) => ({ ...member, language: 'both' as const }));
  const child = { ...CHILD(today), serviceId: YJS, teamId: teamId('afon') };
  await register.load({ services: SERVICES, teams: TEAMS, staff, children: [child] });
  const people = peopleOf({ apiUrl, issuer, audience: AUDIENCE });
  const walk = await startOrFind(people, CAST, { childId: child.childId, rehearsal: true }, [orderAround(today)]);
  const names = new Map([
    ...staff.map(({ email, name, role }) => [email, `${name}, ${role.replaceAll('-', ' ')}`] as const),
    ...TEAMS.map(({ email, name }) => [email ?? '', `${name} (the team’s mailbox)`] as const),
    ...SERVICES.map(({ boardEmail, name }) => [boardEmail ?? '', `the board of ${name}`] as const),
  ]);
  const said = narrator({ walk, mail, names, child, today, out: process.stdout });
  await tellTransition(walk, said, child);
  await tellContact(people, said, child, walk.planId, () => camau.runJob('offer-supervision'));
}
