import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { Meeting } from '../domain/entity';

const MINUTE_MS = 60_000;

/**
 * A meeting as a calendar entry that says when, and nothing else: no place, no attendees, no name. The same `uid` with
 * a higher sequence moves it, and takes it out again when the method is CANCEL. Times are UTC.
 */
export function calendarEntry(meeting: Meeting, ref: string): string {
  const cancelled = meeting.method === 'CANCEL';
  const start = new Date(meeting.startsAt);
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: '//Camau//EN',
  });
  calendar.createEvent({
    id: meeting.uid,
    sequence: meeting.sequence,
    start,
    end: new Date(start.getTime() + meeting.minutes * MINUTE_MS),
    summary: `Meeting, ref ${ref}`,
    class: ICalEventClass.PRIVATE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
