import { cpus } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import { Whole } from '../tests/system/whole';
import { costOf } from './events';
import type { Cost } from './events';
import { referenceLives } from './reference-lives';
import { ReferencePlan } from './reference-plan';

const REFUSALS = 50;

/** Prints promises C1 to C3 with what was measured on the real server. */
export async function costOfAPlan(): Promise<void> {
  const whole = await Whole.start();
  const connection = await Connection.connect({ address: whole.camau.temporal.address });
  const client = new Client({ connection, namespace: whole.camau.temporal.namespace });
  try {
    console.log(
      `The reference plan on the real Temporal server, ${cpus().length} cores, Node ${process.versions.node}\n`,
    );
    const rows: Record<string, unknown>[] = [];
    for (const habit of ['after its date', 'in time'] as const) {
      const plan = new ReferencePlan(whole, connection, habit);
      const started = Date.now();
      await plan.live();
      const cost = await costOf(client, plan.workflowId);
      rows.push({
        'each step done': habit,
        'due dates': plan.dueDates,
        completions: plan.completions,
        ...columns(cost),
        'mails at once': plan.mails(),
        'lived through in (s)': Math.round((Date.now() - started) / 1000),
      });
    }
    console.table(rows);
    console.log('C1: promised ≤ 540 events in all runs, no run over 150.\n');
    console.table(await smallPromises(whole, client, connection));
    console.log('\nVoluntary contact and concerns, each from its beginning to its end');
    const lives: Record<string, unknown>[] = [];
    for (const { name, live } of referenceLives(whole, connection)) {
      const cost = await costOf(client, await live());
      lives.push({ life: name, ...columns(cost), kilobytes: Math.round(cost.bytes / 1000), actions: actionsOf(cost) });
    }
    console.table(lives);
  } finally {
    await connection.close();
    await whole.stop();
  }
}

function columns({ events, longestRun, runs, workflowTasks, updates, timersFired, commits, activities }: Cost) {
  return {
    events,
    'longest run': longestRun,
    runs,
    'workflow tasks': workflowTasks,
    commands: updates,
    wakes: timersFired,
    commits,
    'mail activities': activities,
  };
}

/** What a Temporal service that counts actions would count: each run begun, command, timer, commit and mail activity is one. */
function actionsOf({ runs, updates, timersStarted, commits, activities }: Cost): number {
  return runs + updates + timersStarted + commits + activities;
}

/** C2 and C3, each as the number of events before and after. */
async function smallPromises(whole: Whole, client: Client, connection: Connection): Promise<Record<string, unknown>[]> {
  const plan = new ReferencePlan(whole, connection, 'in time');
  await plan.start();
  const events = async (): Promise<number> => (await costOf(client, plan.workflowId)).events;
  const measured: Record<string, unknown>[] = [];
  const measure = async (what: string, act: () => Promise<void>): Promise<void> => {
    const before = await events();
    await act();
    measured.push({ what, 'promised events': 0, 'measured events': (await events()) - before });
  };
  await measure('C2: an idle week', () => plan.pass(7 * 24 * 60));
  await measure(`C3: ${REFUSALS} commands refused at admission`, async () => {
    for (let i = 0; i < REFUSALS; i++) {
      const reply = await whole.order('caseManager', plan.planId, 'resume');
      if (reply.status !== 409) throw new Error(`Not refused: ${reply.status}`);
    }
  });
  const view = { about: 'other', words: 'Iawn' };
  const again = () =>
    whole.as('caseManager', 'POST', `/v1/transition-plans/${plan.planId}/record-child-view`, {
      body: view,
      key: 'once',
    });
  await again();
  await measure(`C3: ${REFUSALS} repeats of one command`, async () => {
    for (let i = 0; i < REFUSALS; i++) {
      const reply = await again();
      if (reply.status !== 200) throw new Error(`Not answered as the first time: ${reply.status}`);
    }
  });
  return measured;
}
