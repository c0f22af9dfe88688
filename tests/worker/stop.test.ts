import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onThisMachine } from '../../operations/mail-server';
import { runWorker } from '../../worker/run-worker';
import { Whole } from '../system/whole';

describe('a worker that is stopped while it still compares the register with the plans', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.startPlan({ years: 17, months: 6 });
  });
  afterAll(() => whole.stop());

  it('has ended that too when it says that it has stopped', async () => {
    const { temporal, register, mail } = whole.camau;
    let asked = (): void => undefined;
    const comparing = new Promise<void>((resolve) => (asked = resolve));
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const worker = await runWorker({
      ...{ temporal, build: null, maxCachedWorkflows: 10, log: pino({ level: 'silent' }) },
      register: {
        ...register,
        openEntities: async (kind) => {
          asked();
          await slow;
          return register.openEntities(kind);
        },
      },
      smtp: onThisMachine(mail.smtpPort),
      mail: { from: 'camau@camau.example', publicUrl: 'http://127.0.0.1' },
      workflows: { path: require.resolve('../../workflows/index') },
    });
    const order: string[] = [];
    const repaired = worker.repaired.then(() => order.push('compared no more'));
    await comparing;
    const stopped = worker.stop().then(() => order.push('stopped'));
    await worker.ended;
    answer();
    await Promise.all([repaired, stopped]);
    expect(order).toEqual(['compared no more', 'stopped']);
  });
});
