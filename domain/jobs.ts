import { addDays, dayOfWeek } from './calendar/local-date';
import { addMinutes, instantAt, localDateOf } from './calendar/london-time';
import type { Instant, TimeOfDay } from './calendar/london-time';
import type { PlanId } from './ids';

/** When a job is run, by the clocks of London: both changes of the clock keep the time of day. */
export type JobTimes =
  | { readonly every: 'day'; readonly at: TimeOfDay }
  | { readonly every: 'weekday'; readonly at: TimeOfDay }
  | { readonly every: 'hour'; readonly minute: number };

/** What the service does by itself beside its plans, at fixed times. */
export interface Job {
  readonly times: JobTimes;
  /** How late a missed run is still made up for. Of several that were missed, only the last is run: each looks at all that is due. */
  readonly catchUpHours: number;
  /** Whether a practice plan lives through it in its own time; the others look after the whole service, practice plans too, as time really passes. */
  readonly inPractice: boolean;
  readonly does: string;
  readonly why: string;
}

/** For as long as this a run that was missed is still worth running: any later one would do the same. */
const A_WEEK = 7 * 24;

/**
 * Every job, in one table. A job looks at how things stand and not at what has happened since its last run, so that a run
 * that was missed, repeated, or made at another time than planned does no harm and leaves nothing out. What it does stands
 * in `activities/jobs/`.
 */
export const JOBS = {
  'compare-register': {
    times: { every: 'day', at: '03:30' },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Compares every living plan with the register by version and digest, and puts the register right.',
    why: 'History wins: what the register has lost comes back within a day, also where no worker is ever restarted.',
  },
  'erase-texts': {
    times: { every: 'day', at: '04:10' },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Erases the texts of extracts that nobody could read any more for as long as the policy keeps them.',
    why: 'What was shared for a time and a purpose is not kept for ever after. What was decided, and who looked, stays.',
  },
  'erase-records': {
    times: { every: 'day', at: '04:20' },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Erases what somebody has confirmed, in the register and in Temporal, and proposes what the policy keeps no longer.',
    why: 'Nothing is kept for ever, and nothing goes unless a named person has looked. What was left half done is finished here.',
  },
  'seal-register': {
    times: { every: 'day', at: '04:40' },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Seals with the first key what an earlier release left in the clear in the register, or an older key has sealed.',
    why: 'What people wrote of a child stands readable in no copy of the database, and a key can be retired after a change.',
  },
  'eligibility-sweep': {
    times: { every: 'day', at: '05:30' },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Finds the children for whom a plan should be started, and keeps one proposal for each of them and ground.',
    why: 'Inspectors found that eligible children were missed. It is done before people begin their day.',
  },
  'offer-supervision': {
    times: { every: 'weekday', at: '08:30' },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Offers supervision to workers after a hard day, and tells the two whom each offer concerns how it stands.',
    why: 'Those who carry a concern, an incident or a death are looked after too. It is theirs: nobody else is told.',
  },
  'watch-staff': {
    times: { every: 'day', at: '06:10' },
    catchUpHours: A_WEEK,
    inPractice: true,
    does: 'Tells every plan and contact which of its people have gone, are away, or are about to leave.',
    why: 'A plan never points at somebody who has gone. It is done before people begin their day.',
  },
  'watch-contacts': {
    times: { every: 'day', at: '06:20' },
    catchUpHours: A_WEEK,
    inPractice: true,
    does: 'Tells contact by choice of custody and of moves, and a plan that contact has begun, where nobody told it at once.',
    why: 'Nobody counts a check-in against a child who is locked up, and contact is offered again once they are out.',
  },
  'watch-deaths': {
    times: { every: 'hour', minute: 40 },
    catchUpHours: 1,
    inPractice: false,
    does: 'Tells each open concern whether the child’s death is recorded, where nobody told it at once.',
    why: 'Nobody is chased for what would be done with a child who has died, nor for the joint plan before their 18th birthday.',
  },
  'tell-of-looks': {
    times: { every: 'hour', minute: 50 },
    catchUpHours: A_WEEK,
    inPractice: false,
    does: 'Sends what is still to be sent about looks at restricted records.',
    why: 'The manager is told at once: each look has it run. Where that could not be asked for, nobody waits for longer than an hour.',
  },
  'morning-digest': {
    times: { every: 'weekday', at: '09:00' },
    catchUpHours: 8,
    inPractice: true,
    does: 'Sends each person one message that counts what is due, overdue and climbing, and the news that was kept for it.',
    why: 'One mail a day in the place of one for each task. On a bank holiday, and to whom nothing is due, it sends none.',
  },
  watchdog: {
    times: { every: 'hour', minute: 20 },
    catchUpHours: 1,
    inPractice: false,
    does: 'Compares what should have happened with what did, as the register and Temporal each tell it, and keeps what it finds.',
    why: 'A plan that stands still must not go unseen because whatever should have told of it stands still too.',
  },
} as const satisfies Readonly<Record<string, Job>>;

export type JobName = keyof typeof JOBS;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** The last moment, not after this one, at which a job with these times is run. */
export function lastRunBy(times: JobTimes, now: Instant): Instant {
  if (times.every === 'hour') {
    const minutes = (Number(now.slice(14, 16)) - times.minute + 60) % 60;
    return addMinutes(`${now.slice(0, 16)}:00.000Z` as Instant, -minutes);
  }
  let day = localDateOf(now);
  while (instantAt(day, times.at) > now || (times.every === 'weekday' && dayOfWeek(day) > 5)) day = addDays(day, -1);
  return instantAt(day, times.at);
}

/** The id of a job's Temporal Schedule. */
export const scheduleIdOf = (job: JobName): string => `job:${job}`;

/** One run of a job. */
export interface JobRun {
  readonly job: JobName;
  /** The moment that it is run for: its "now". */
  readonly at: Instant;
  /** Set when it is run in the time of one practice plan, and then for that plan alone; null for everything that is real. */
  readonly practice: PlanId | null;
}

/** What starts a run: a schedule leaves the moment open, and then it is the one at which the run begins. */
export type JobInput = Omit<JobRun, 'at'> & { readonly at: Instant | null };

/** What came of a run: counts for whoever looks after the service, never an id or a name. */
export interface JobReport {
  readonly counts: Readonly<Record<string, number>>;
  /** Messages that it left in the outbox, to be sent now. */
  readonly outboxIds: readonly string[];
}
