import { describe, expect, it } from '@jest/globals';
import { calendarFile } from '../../operations/calendar-file';
import { instantFromMillis } from '../../domain/calendar/london-time';
import type { CalendarEntry, Meeting } from '../../domain/entity';

const entry = (number: number, sequence = 0): CalendarEntry => {
  return {
    uid: `plan-1.a${number}`,
    sequence,
    startsAt: instantFromMillis(Date.UTC(2026, 2, 10 + number, 15)),
    minutes: 45,
  };
};
const every = (content: string, property: string): string[] =>
  content.split('\r\n').flatMap((line) => (line.startsWith(`${property}:`) ? [line.slice(property.length + 1)] : []));

describe('the calendar file of a message', () => {
  it.each<[string, Meeting, string, string[], string]>([
    ['asks for one meeting', { ...entry(1), method: 'REQUEST' }, 'REQUEST', ['plan-1.a1'], 'CONFIRMED'],
    ['calls one off', { ...entry(1), method: 'CANCEL' }, 'CANCEL', ['plan-1.a1'], 'CANCELLED'],
    [
      'holds a whole series',
      { ...entry(1), method: 'REQUEST', others: [entry(2), entry(3)] },
      'PUBLISH',
      ['plan-1.a1', 'plan-1.a2', 'plan-1.a3'],
      'CONFIRMED',
    ],
    [
      'calls several off',
      { ...entry(1, 2), method: 'CANCEL', others: [entry(3, 1)] },
      'PUBLISH',
      ['plan-1.a1', 'plan-1.a3'],
      'CANCELLED',
    ],
  ])('%s, and says when and nothing else', (_, meeting, method, uids, status) => {
    const { content, ...file } = calendarFile(meeting, 'r-1');
    expect(file).toEqual({ method });
    expect(every(content, 'METHOD')).toEqual([method]);
    expect(every(content, 'UID')).toEqual(uids);
    expect(every(content, 'STATUS')).toEqual(uids.map(() => status));
    expect(every(content, 'SEQUENCE')).toEqual(
      [meeting, ...(meeting.others ?? [])].map(({ sequence }) => String(sequence)),
    );
    expect(every(content, 'DTSTART')).toEqual(uids.map((uid) => `2026031${uid.at(-1)}T150000Z`));
    expect(every(content, 'SUMMARY')).toEqual(uids.map(() => String.raw`Meeting\, ref r-1`));
    expect(content).not.toMatch(/LOCATION|ATTENDEE|ORGANIZER|DESCRIPTION/);
  });
});
