import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { JOB_NAMES } from '../domain/jobs';
import { ONLY_ADDED_TO } from '../register/database/grants';
import type { Walk } from '../embedded/sample/walk';
import type { Deployment } from './deployment';
import { CAST } from './main-job';
import type { Parts } from './parts';
import { runToEnd, start, until } from './processes';
import { expectThat } from './protocol';

const ROOT = join(__dirname, '..');

/** Without its configuration the API does not start, and says in sentences what is missing. */
export async function refusesIncomplete(deployment: Deployment): Promise<string> {
  const api = start(deployment.command('an API without a configuration', process.execPath, ['dist/api/main.js'], {}));
  expectThat((await api.ended) === 1, 'exit code 1');
  const named = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_HOST', 'MAIL_FROM', 'PUBLIC_URL'].map((it) => `CAMAU_${it}`);
  for (const name of named) expectThat(api.output().includes(name), `${name} named in: ${api.output()}`);
  return `exit code 1, ${named.length} variables named`;
}

/**
 * Nobody is let into a register without its schema, nor by an account that could change the records of who did what; the job that
 * makes both right changes nothing when it runs again.
 */
export async function makesTheRegister(deployment: Deployment): Promise<string> {
  const refused = async (name: string, env: Readonly<Record<string, string>>, ...says: string[]) => {
    const worker = start(deployment.command(name, process.execPath, ['dist/worker/main.js'], env));
    expectThat((await worker.ended) === 1, `exit code 1 of ${name}`);
    for (const word of says) expectThat(worker.output().includes(word), `${word} in: ${worker.output()}`);
  };
  const asOwner = { ...deployment.env, CAMAU_DATABASE_URL: deployment.ownerUrl };
  await refused('a worker before the schema', asOwner, 'migrate-main.js');
  for (const time of ['first', 'second']) await migrate(deployment, time);
  await refused('a worker as the owner', asOwner, ...ONLY_ADDED_TO);
  return 'operations/migrate-main.js, twice; the owner is let into neither API nor worker';
}

/** Brings the register up to date, and lets the account of API and workers in. */
async function migrate(deployment: Deployment, time: string): Promise<void> {
  const env = { ...deployment.env, CAMAU_MIGRATION_URL: deployment.ownerUrl };
  const job = [join('dist', 'operations', 'migrate-main.js')];
  await runToEnd(deployment.command(`the ${time} migration`, process.execPath, job, env));
}

/** The schema job makes both databases, and changes nothing when it runs again. */
export async function makesSchemas(deployment: Deployment): Promise<string> {
  const script = join(ROOT, 'ops', 'temporal', 'schema.sh');
  for (const time of ['first', 'second']) {
    await runToEnd(deployment.command(`the ${time} schema job`, 'sh', [script], deployment.temporalEnv));
  }
  return 'ops/temporal/schema.sh, twice';
}

/** A command that is given while no worker lives is carried out by the next one, once. */
export async function survivesTheWorker(parts: Parts, walk: Walk): Promise<string> {
  await parts.killWorker();
  const given = walk.settle('three-way-meeting', CAST.caseManager);
  await delay(1_500);
  await parts.startWorker();
  await given;
  const { phase } = await walk.plan();
  expectThat(phase === 'graded-handover', `the plan in the graded handover, not in ${phase}`);
  return 'the three-way meeting is recorded, the plan goes on to the graded handover';
}

/** The build knows which it is: its worker carries every plan, its commands find that out, and the jobs' as well. */
export async function carriesEveryPlan(deployment: Deployment): Promise<string> {
  const { folder } = deployment;
  const command = (name: string, file: string) =>
    runToEnd(deployment.command(name, process.execPath, [join('dist', 'worker', file)], deployment.env));
  const build = readFileSync(join(folder, 'dist', 'build-id'), 'utf8').trim();
  const rolledOver = await command('the roll-over', 'roll-over-main.js');
  expectThat(rolledOver === `Plans that have gone on as a new run on ${build}: 0.\nNot yet: 0.`, rolledOver);
  const jobs = await command('the list of jobs', 'jobs-main.js');
  for (const job of JOB_NAMES) expectThat(jobs.includes(`${job}: next `), `a schedule for ${job}`);
  return `all on ${build}; ${JOB_NAMES.length} jobs have their schedules`;
}

/**
 * The steps of an upgrade and of going back, as the runbook has them: workers of another build beside, its roll-over, a
 * command that it carries out, the first build's own roll-over, and the other's workers are stopped.
 */
export async function rollsOverAndBack(deployment: Deployment, walk: Walk): Promise<string> {
  const { folder } = deployment;
  const rollOver = (dist: string) => {
    const file = join(dist, 'worker', 'roll-over-main.js');
    return runToEnd(deployment.command(`the roll-over of ${dist}`, process.execPath, [file], deployment.env));
  };
  const idOf = (dist: string): string => join(folder, dist, 'build-id');
  cpSync(join(folder, 'dist'), join(folder, 'dist-other'), { recursive: true });
  writeFileSync(idOf('dist-other'), readFileSync(idOf('dist'), 'utf8').replace(/-.*/, '-other'));
  const file = join('dist-other', 'worker', 'main.js');
  const other = start(deployment.command('a worker of another build', process.execPath, [file], deployment.env));
  try {
    await until('it waits for its roll-over', other, () =>
      Promise.resolve(other.output().includes('until the roll-over')),
    );
    const moved = /: [1-9]\d*\.\nNot yet: 0\.$/;
    const over = await rollOver('dist-other');
    expectThat(moved.test(over) && over.includes('-other'), over);
    const before = (await walk.plan()).childViews.length;
    await walk.childSays('other', 'Said on the other build');
    expectThat((await walk.plan()).childViews.length === before + 1, 'the command, carried out by the other build');
    const back = await rollOver('dist');
    expectThat(moved.test(back) && !back.includes('-other'), back);
    const { code } = await other.stop();
    expectThat(code === 0, `the other build's worker ended with 0, not with ${code ?? 'a signal'}`);
    return `${over.split('\n')[0] ?? ''} and back`;
  } finally {
    await other.kill();
  }
}

/** Both processes answer Prometheus with what the alerts ask for, and no label tells of anybody. */
export async function areMeasured({ metricsUrl }: Deployment, walk: Walk): Promise<string> {
  const texts = {
    api: await (await fetch(`${metricsUrl.api}/metrics`)).text(),
    worker: await (await fetch(`${metricsUrl.worker}/metrics`)).text(),
  };
  const expected = [
    [texts.api, 'camau_register_reachable 1'],
    [texts.api, 'camau_overdue_wakes 0'],
    [texts.api, 'camau_commands_total{command="start",outcome="done"} 2'],
    [texts.api, 'camau_request_seconds_count{route="/v1/transition-plans",method="POST",status="201"} 2'],
    [texts.worker, 'camau_register_reachable 1'],
    [texts.worker, 'camau_commit_seconds_count{outcome="written"}'],
    [texts.worker, 'camau_mails_total{outcome="sent"}'],
  ] as const;
  for (const [text, line] of expected) expectThat(text.includes(line), line);
  const { childId, tasks } = await walk.plan();
  const ids = [walk.planId, childId, ...tasks.map(({ taskId }) => taskId), CAST.caseManager, CAST.officer];
  for (const id of ids) expectThat(!Object.values(texts).some((text) => text.includes(id)), 'no id in any label');
  return `${expected.length} series as the alerts need them`;
}

/**
 * A backup is made while everything runs; what happens after it is lost with the databases; what was in it is there
 * again, and the plan takes the same command once more.
 */
export async function isRestored(
  deployment: Deployment,
  parts: Parts,
  { walk, programs, folder }: { readonly walk: Walk; readonly programs: string; readonly folder: string },
): Promise<string> {
  if (!existsSync(join(programs, 'pg_dump'))) return 'LEFT OUT: these PostgreSQL programs have no pg_dump';
  const script = (name: string, ...args: string[]) =>
    runToEnd(
      deployment.command(`${name} of the backup`, 'sh', [join(ROOT, 'ops', 'backup', `${name}.sh`), ...args], {
        ...deployment.temporalEnv,
        CAMAU_DATABASE_URL: deployment.ownerUrl,
        PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      }),
    );
  const backup = join(folder, 'backup');
  await script('backup', backup);
  const views = async () => (await walk.plan()).childViews.length;
  const before = await views();
  const speaks = () => walk.childSays('other', 'Said after the backup');
  await speaks();
  expectThat((await views()) === before + 1, 'what was said after the backup');

  const stopped = await parts.stopGracefully();
  await parts.stopTemporal();
  await script('restore', backup, '--replace-everything');
  await migrate(deployment, 'restored');
  await parts.start();
  expectThat((await views()) === before, 'the plan as it was when the backup was made');
  await speaks();
  expectThat((await views()) === before + 1, 'the plan going on');
  return `stopped (${stopped}), restored, started; the plan goes on`;
}
