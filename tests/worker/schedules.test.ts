import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { JOB_NAMES, JOBS, scheduleIdOf } from '../../domain/jobs';
import { NAMESPACE, startTemporalServer } from '../../embedded/temporal-server';
import type { TemporalServer } from '../../embedded/temporal-server';
import { temporalClient } from '../../operations/temporal-data';
import { ensureSchedules } from '../../worker/schedules';
import { scratchFolder } from '../embedded/scratch-folder';
import { temporalBinary } from '../temporal-binary';

const KEY = { id: 'test', bytes: Buffer.alloc(32, 7) };

/** `npm run jobs`, as whoever looks after the service calls it. */
function command(address: string, ...args: string[]): Promise<{ readonly code: unknown; readonly said: string }> {
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    CAMAU_TEMPORAL_ADDRESS: address,
    CAMAU_TEMPORAL_NAMESPACE: NAMESPACE,
    CAMAU_TEMPORAL_KEYS: `test:${KEY.bytes.toString('base64')}`,
  };
  const cwd = join(__dirname, '../..');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'worker/jobs-main.ts', ...args], { cwd, env }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, said: `${out}${err}`.trim() });
    });
  });
}

describe('the schedules of the jobs', () => {
  const folder = scratchFolder();
  let server: TemporalServer;
  let connection: Connection;
  let client: Client;
  beforeAll(async () => {
    server = await startTemporalServer({
      binary: await temporalBinary(),
      databaseFile: folder.in('temporal.db'),
      logFile: folder.in('temporal.log'),
    });
    connection = await Connection.connect({ address: server.address });
    client = temporalClient(connection, { namespace: NAMESPACE, keys: [KEY] });
  });
  afterAll(async () => {
    await connection.close();
    await server.stop();
    folder.remove();
  });

  const job = JOB_NAMES[0] ?? 'compare-register';
  const handle = () => client.schedule.getHandle(scheduleIdOf(job));

  it('are made once by however many workers that start at the same time', async () => {
    const reports = await Promise.all([1, 2, 3, 4].map(() => ensureSchedules(client)));
    expect(reports.flatMap(({ made }) => made).sort()).toEqual([...JOB_NAMES].sort());
    expect(reports.flatMap(({ changed }) => changed)).toEqual([]);
  });

  it.each(JOB_NAMES)('run %s at its time by the clocks of London, and make up for what was missed', async (name) => {
    const { spec, policies, info } = await client.schedule.getHandle(scheduleIdOf(name)).describe();
    expect(spec.timezone).toBe('Europe/London');
    expect(policies).toMatchObject({
      catchupWindow: JOBS[name].catchUpHours * 3_600_000,
      overlap: ScheduleOverlapPolicy.CANCEL_OTHER,
    });
    const shown = info.nextActionTimes.map((time) =>
      time.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }),
    );
    const { times } = JOBS[name];
    for (const time of shown) expect(time).toBe('at' in times ? times.at : `${time.slice(0, 3)}${times.minute}`);
  });

  it('are left as they are by a later start, paused ones too', async () => {
    await handle().pause('While we look into something');
    const { lastUpdatedAt } = (await handle().describe()).info;
    expect(await ensureSchedules(client)).toEqual({ made: [], changed: [] });
    const { info, state } = await handle().describe();
    expect({ state, lastUpdatedAt: info.lastUpdatedAt }).toEqual({
      state: expect.objectContaining({ paused: true, note: 'While we look into something' }),
      lastUpdatedAt,
    });
  });

  it('are brought up to date when a release says otherwise, and stay paused', async () => {
    await handle().update(({ action, policies, state }) => ({
      action: { ...action, memo: { definition: 'of an earlier release' } },
      policies,
      state,
      spec: { calendars: [{ hour: 1 }], timezone: 'Europe/London' },
    }));
    expect(await ensureSchedules(client)).toEqual({ made: [], changed: [job] });
    const { spec, state } = await handle().describe();
    expect(spec.calendars).toHaveLength(1);
    expect(spec.calendars?.[0]?.hour).not.toEqual([{ start: 1, end: 1, step: 1 }]);
    expect(state).toMatchObject({ paused: true });
  });

  it('are listed, resumed, paused with a reason and run by a command', async () => {
    const { address } = server;
    expect((await command(address)).said).toContain(`${job}: PAUSED (While we look into something)`);
    expect(await command(address, 'resume', job)).toEqual({ code: 0, said: `${job} goes on.` });
    expect(await command(address, 'pause', job)).toMatchObject({ code: 1 });
    expect(await command(address, 'sing', job)).toMatchObject({ code: 1 });
    expect((await handle().describe()).state.paused).toBe(false);
    expect(await command(address, 'pause', job, 'Until', 'Monday')).toMatchObject({ code: 0 });
    expect((await handle().describe()).state).toMatchObject({ paused: true, note: 'Until Monday' });
    expect(await command(address, 'run', job)).toEqual({ code: 0, said: `${job} runs now.` });
  });
});
