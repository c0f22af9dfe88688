import { heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { JobName, JobReport, JobRun } from '../../domain/jobs';
import { compareRegister } from './compare-register';
import type { JobDependencies } from './dependencies';
import { eraseRecords } from './erase-records';
import { eraseTexts } from './erase-texts';
import { morningDigest } from './morning-digest';
import { offerSupervision } from './offer-supervision';
import { sealRegister } from './seal-register';
import { sweepEligibility } from './sweep-eligibility';
import { tellOfLooks } from './tell-of-looks';
import { watchDeaths } from './watch-deaths';
import { watchOver } from './watch-over';
import { watchContacts } from './watch-contacts';
import { watchStaff } from './watch-staff';

type Work = (dependencies: JobDependencies, run: JobRun) => Promise<JobReport>;

/** What each job does; the table of when and why is `JOBS`. */
const WORK: Readonly<Record<JobName, Work>> = {
  'compare-register': compareRegister,
  'erase-texts': eraseTexts,
  'erase-records': eraseRecords,
  'seal-register': sealRegister,
  'eligibility-sweep': sweepEligibility,
  'tell-of-looks': tellOfLooks,
  'morning-digest': morningDigest,
  'offer-supervision': offerSupervision,
  'watch-staff': watchStaff,
  'watch-contacts': watchContacts,
  'watch-deaths': watchDeaths,
  watchdog: watchOver,
};

const HEARTBEAT_MS = 10_000;

/**
 * Does one run of a job, and records that it came to its end. Safe to repeat at any point. It says every few seconds that
 * it is alive, so that a worker that dies in the middle is noticed at once and another begins anew.
 */
export function runJobActivity(dependencies: JobDependencies) {
  return async (run: JobRun): Promise<JobReport> => {
    // A worker of an earlier release may be asked for a job that it does not know.
    const work = (WORK as Partial<Readonly<Record<string, Work>>>)[run.job];
    if (!work) throw ApplicationFailure.create({ type: 'UnknownJob', message: 'This release does not know the job' });
    const beat = setInterval(() => {
      heartbeat();
    }, HEARTBEAT_MS);
    try {
      const report = await work(dependencies, run);
      if (run.practice === null) await dependencies.register.jobDone(run, report);
      return report;
    } finally {
      clearInterval(beat);
    }
  };
}
