import { asc, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { JobName, JobReport, JobRun } from '../../domain/jobs';
import type { Database } from '../database/database';
import { jobRuns } from '../schema';
import { replaced } from '../database/statements';

/** The last run of one job that came to its end. */
export interface JobDone {
  readonly job: JobName;
  /** The moment that it was run for. */
  readonly ranFor: Instant;
  readonly doneAt: Instant;
  readonly counts: Readonly<Record<string, number>>;
}

/** Records that a run came to its end, in the register's own time; a run for an earlier moment changes nothing. */
export async function jobDone(db: Database, { job, at }: JobRun, { counts }: JobReport): Promise<void> {
  await db.queries
    .insert(jobRuns)
    .values({ job, ranFor: at, doneAt: sql<Instant>`now()`, counts })
    .onConflictDoUpdate({
      target: jobRuns.job,
      set: replaced(jobRuns, ['job']),
      setWhere: sql`${jobRuns.ranFor} <= excluded.ran_for`,
    });
}

/** The last run of each job, by its name. */
export async function jobsDone(db: Database): Promise<readonly JobDone[]> {
  return db.queries.select().from(jobRuns).orderBy(asc(jobRuns.job));
}
