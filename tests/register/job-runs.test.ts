import { describe, expect, it } from '@jest/globals';
import { eraseRecords } from '../../activities/jobs/erase-records';
import { eraseTexts } from '../../activities/jobs/erase-texts';
import { morningDigest } from '../../activities/jobs/morning-digest';
import { offerSupervision } from '../../activities/jobs/offer-supervision';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { watchStaff } from '../../activities/jobs/watch-staff';
import type { JobRun } from '../../domain/jobs';
import type { Register } from '../../register/register';
import { at } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

describe.each(DATABASES)('the runs of jobs on $name', (kind) => {
  let register: Register;
  openFor(kind, (made) => {
    register = made;
  });

  it('leave the one for the latest moment, in whatever order they end', async () => {
    const run = (instant: string): JobRun => ({ job: 'compare-register', at: at(instant), practice: null });
    const report = (compared: number) => ({ counts: { compared }, outboxIds: [] });
    expect(await register.jobsDone()).toEqual([]);
    await register.jobDone(run('2026-03-10T03:30:00.000Z'), report(1));
    await register.jobDone(run('2026-03-11T03:30:00.000Z'), report(2));
    await register.jobDone(run('2026-03-10T03:30:00.000Z'), report(3));
    expect(await register.jobsDone()).toMatchObject([
      { job: 'compare-register', ranFor: '2026-03-11T03:30:00.000Z', counts: { compared: 2 } },
    ]);
  });

  it.each([sweepEligibility, offerSupervision, morningDigest, eraseTexts, eraseRecords, watchStaff])(
    'come to their end before any service is there: %p',
    async (job) => {
      const run = { job: 'watchdog', at: at('2026-03-10T05:30:00.000Z'), practice: null } as const;
      expect(await job({ register, client: null as never }, run)).toMatchObject({ outboxIds: [] });
    },
  );
});
