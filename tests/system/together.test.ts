import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Register } from '../../register/register';
import { until, untilAnswered } from './callers';
import type { Sending } from './callers';
import type { Person } from './small-service';
import { Whole } from './whole';

/** Holds the next commit back until it is let go, so that what is sent meanwhile reaches the plan together. */
const held: { commit: Promise<void>; looks: number } = { commit: Promise.resolve(), looks: 0 };
const slow = (register: Register): Register => ({
  ...register,
  commit: async (commit) => {
    await held.commit;
    return register.commit(commit);
  },
  command: (commandId) => {
    held.looks += 1;
    return register.command(commandId);
  },
});
/** From the API's last look at the register to the server, on a slow machine. */
const ON_ITS_WAY_MS = 300;

describe('several people at once on one plan', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ around: slow });
  });
  afterAll(() => whole.stop());

  const atOnce = (people: readonly Person[], { path, body, ...on }: Sending) =>
    Promise.all(
      people.map((person) => {
        const key = crypto.randomUUID();
        return untilAnswered(() => whole.send(person, { path, body, ...on, key }));
      }),
    );
  const linesOf = async (planId: string, kind: string, item: string) =>
    (await whole.timeline(planId)).filter((line) => line.kind === kind && line.item === item);

  it('lets one of two accept a task, and tells the other what has changed', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const { taskId } = await whole.task(planId, 'name-receiving-officer');

    const replies = await atOnce(['probationManager', 'officer'], {
      ...(await whole.onTask(planId, 'name-receiving-officer', 'accept')),
    });
    const late = replies.find(({ status }) => status !== 200);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(late).toMatchObject({ status: 412, body: { current: 2, changed: [{ what: 'accepted' }] } });
    expect(await linesOf(planId, 'task-accepted', taskId)).toHaveLength(1);
  });

  it('applies one of three completions of a task', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const { taskId } = await whole.task(planId, 'prepare-child');

    const replies = await atOnce(['caseManager', 'otherCaseManager', 'manager'], {
      ...(await whole.onTask(planId, 'prepare-child', 'complete')),
    });
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await linesOf(planId, 'task-completed', taskId)).toHaveLength(1);
  });

  it('applies one of three completions that the plan was given together, when none of them was too late yet', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const sending = await whole.onTask(planId, 'prepare-child', 'complete');
    let letGo = (): void => undefined;
    held.commit = new Promise((resolve) => (letGo = resolve));
    held.looks = 0;

    const first = whole.say(planId, 'yn gyntaf');
    await until('the first is on its way', () => held.looks === 1);
    const others = atOnce(['caseManager', 'otherCaseManager', 'manager'], sending);
    await until('the others are on their way', () => held.looks === 4);
    await pause(ON_ITS_WAY_MS);
    letGo();
    expect(await first).toMatchObject({ status: 200 });
    expect((await others).map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await whole.timeline(planId)).filter(({ kind }) => kind === 'task-completed')).toHaveLength(1);
  });

  it('gives 30 commands at once a version each, and the register and the workflow tell the same story', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const words = Array.from({ length: 30 }, (_, number) => `gair ${number}`);

    const replies = await Promise.all(
      words.map((word) => {
        const key = crypto.randomUUID();
        return untilAnswered(() => whole.say(planId, word, key));
      }),
    );
    expect(replies.map(({ status }) => status)).toEqual(words.map(() => 200));
    const versions = replies.map(({ body }) => Number(body['version'])).sort((a, b) => a - b);
    expect(versions).toEqual(words.map((_, number) => number + 2));
    expect((await whole.said(planId)).sort()).toEqual([...words].sort());

    const committed = await whole.histories.committed(await whole.workflowIdOf(planId));
    const { version } = await whole.plan(planId);
    expect(version).toBe(committed.version);
    const known = new Set(committed.timeline.map((line) => line.version));
    const inRegister = (await whole.timeline(planId)).filter((line) => known.has(line.version));
    expect(inRegister.map(({ version, seq, kind }) => ({ version, seq, kind }))).toEqual(
      committed.timeline.map(({ version, seq, kind }) => ({ version, seq, kind })),
    );
    expect(inRegister).toHaveLength(30);
  });
});
