import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import { JOBS, lastRunBy } from '../../domain/jobs';
import type { JobTimes } from '../../domain/jobs';

const NINE: JobTimes = { every: 'weekday', at: '09:00' };
const SIX: JobTimes = { every: 'day', at: '06:10' };
const HOURLY: JobTimes = { every: 'hour', minute: 20 };

/** 2026-03-09 is a Monday; the clocks of London go forward on 2026-03-29. */
const RUNS: [times: JobTimes, now: string, last: string][] = [
  [NINE, '2026-03-10T08:59:59.999Z', '2026-03-09T09:00:00.000Z'],
  [NINE, '2026-03-10T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
  [NINE, '2026-03-09T08:00:00.000Z', '2026-03-06T09:00:00.000Z'],
  [NINE, '2026-03-08T23:30:00.000Z', '2026-03-06T09:00:00.000Z'],
  [NINE, '2026-03-30T08:00:00.000Z', '2026-03-30T08:00:00.000Z'],
  [SIX, '2026-03-08T06:09:00.000Z', '2026-03-07T06:10:00.000Z'],
  [SIX, '2026-03-08T06:10:00.000Z', '2026-03-08T06:10:00.000Z'],
  [HOURLY, '2026-03-08T10:20:00.000Z', '2026-03-08T10:20:00.000Z'],
  [HOURLY, '2026-03-08T10:19:59.000Z', '2026-03-08T09:20:00.000Z'],
  [HOURLY, '2026-03-08T00:05:00.000Z', '2026-03-07T23:20:00.000Z'],
];

describe('the last time of a job that has gone by', () => {
  it.each(RUNS)('of %j, at %s: %s', (times, now, last) => {
    expect(lastRunBy(times, now as Instant)).toBe(last);
  });
});

it.each([
  ['morning-digest', true],
  ['watch-staff', true],
  ['watch-contacts', true],
  ['watch-deaths', false],
  ['eligibility-sweep', false],
  ['offer-supervision', false],
  ['tell-of-looks', false],
  ['erase-texts', false],
  ['erase-records', false],
  ['seal-register', false],
  ['watchdog', false],
  ['compare-register', false],
] as const)('a practice plan lives through %s in its own time: %s', (job, lives) => {
  expect(JOBS[job].inPractice).toBe(lives);
});
