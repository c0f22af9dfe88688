import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { ChildId } from '../domain/ids';
import { bornOn, startBody } from '../tests/system/whole';
import { inventedChild } from '../tests/system/small-service';
import { BARE_QUEUE } from './bare-worker';
import { machine } from './machine';
import { rowOf, sideBySide } from './side-by-side';
import type { Side } from './side-by-side';
import { startStand } from './stand';
import type { Stand } from './stand';

const HOW = { rounds: 7, calls: 20, pauseMs: 40 };
/** Every call goes to the next of these plans, or bare workflows, so that no history comes near its cap. */
const OPEN_AT_ONCE = 30;
const WARM_UP = { rounds: 1, calls: 20 };

/** Prints promise C4: what the API adds to a raw update with one local activity, side by side in one run. */
export async function latencyOfCommands(): Promise<void> {
  const stand = await startStand();
  try {
    console.log(`SQLite server, PGlite in a folder, one process, ${machine()}`);
    console.log(`${HOW.rounds} rounds of ${HOW.calls} calls, ${HOW.pauseMs} ms apart\n`);
    const raw = { start: rawStart(stand), command: await rawCommand(stand) };
    const api = { start: await apiStart(stand), command: await apiCommand(stand) };
    for (const what of ['start', 'command'] as const) await sideBySide(raw[what], api[what], WARM_UP);
    const rows: unknown[] = [];
    for (const [what, promised] of [
      ['start', '≤ 1.5'],
      ['command', '≤ 1.3'],
    ] as const) {
      const noise = await sideBySide(raw[what], { ...raw[what], name: 'again' }, HOW);
      rows.push(rowOf(`${what}: raw against raw (A/A)`, noise, '1'));
      rows.push(rowOf(`${what}: raw against the API`, await sideBySide(raw[what], api[what], HOW), promised));
    }
    console.table(rows);
    for (const side of [api.start, api.command]) await tellWhereTimeGoes(stand, side);
  } finally {
    await stand.stop();
  }
}

function rawStart({ client }: Stand): Side {
  return {
    name: 'raw start',
    call: async () => {
      const id = randomUUID();
      await client.workflow.executeUpdateWithStart<() => Promise<void>, number, [string]>('insert', {
        args: [id],
        startWorkflowOperation: new WithStartWorkflowOperation<() => Promise<void>>('bare', {
          workflowId: `bare:${id}`,
          taskQueue: BARE_QUEUE,
          args: [],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    },
  };
}

async function rawCommand({ client }: Stand): Promise<Side> {
  const handles = await Promise.all(
    Array.from({ length: OPEN_AT_ONCE }, (_, n) =>
      client.workflow.start('bare', { workflowId: `bare:${n}`, taskQueue: BARE_QUEUE }),
    ),
  );
  return {
    name: 'raw command',
    call: async (n) => {
      await handles[n % handles.length]?.executeUpdate<number, [string]>('insert', { args: [randomUUID()] });
    },
  };
}

/** Children are known before: it is the start of a plan that is timed. */
async function apiStart({ register, apiUrl, tokenOf }: Stand): Promise<Side> {
  const count = (HOW.rounds + 3) * HOW.calls;
  const children = Array.from({ length: count }, () => inventedChild(bornOn({ years: 17 })));
  await register.load({ services: [], teams: [], staff: [], children });
  const token = await tokenOf('caseManager');
  return {
    name: 'plan through the API',
    call: async () => {
      const child = children.pop();
      if (!child) throw new Error('There are too few children');
      await post(`${apiUrl}/v1/transition-plans`, token, newPlan(child.childId), 201);
    },
  };
}

async function apiCommand({ register, apiUrl, tokenOf }: Stand): Promise<Side> {
  const token = await tokenOf('caseManager');
  const children = Array.from({ length: OPEN_AT_ONCE }, () => inventedChild(bornOn({ years: 17 })));
  await register.load({ services: [], teams: [], staff: [], children });
  const plans: string[] = [];
  for (const { childId } of children) {
    const { planId } = await post(`${apiUrl}/v1/transition-plans`, token, newPlan(childId), 201);
    plans.push(String(planId));
  }
  return {
    name: 'command through the API',
    call: async (n) => {
      const url = `${apiUrl}/v1/transition-plans/${plans[n % plans.length] ?? ''}/record-child-view`;
      await post(url, token, { about: 'other', words: 'Iawn' }, 200);
    },
  };
}

/** A real plan: no clock of its own, as it is in production. */
function newPlan(childId: ChildId): Record<string, unknown> {
  return startBody(childId, { rehearsal: false });
}

async function post(url: string, token: string, body: unknown, expected: number): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (response.status !== expected) throw new Error(`${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** What one request sends to the register before it is answered, and where its time goes. */
async function tellWhereTimeGoes({ statements, spent }: Stand, side: Side): Promise<void> {
  await pause(1_000);
  statements.length = 0;
  await side.call(0);
  console.log(`\n${side.name}: ${statements.length} statements until the answer`);
  await pause(1_000);
  spent.forget();
  const started = performance.now();
  let paused = 0;
  for (let call = 0; call < HOW.calls; call++) {
    await side.call(call);
    const rests = performance.now();
    await pause(HOW.pauseMs);
    paused += performance.now() - rests;
  }
  const whole = (performance.now() - started - paused) / HOW.calls;
  console.log(`${whole.toFixed(1)} ms per request, of which:`);
  console.table(spent.perRequest(HOW.calls));
}
