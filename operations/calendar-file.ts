import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import type { CalendarEntry, Meeting } from '../domain/entity';

const MINUTE_MS = 60_000;

/**
 * A calendar file of the meetings that a message is about: each entry says when, and nothing else: no place, no attendees,
 * no name. The same `uid` with a higher sequence moves it, or takes it out when it is cancelled. Times are UTC.
 */
export function calendarFile(meeting: Meeting, ref: string): { readonly method: string; readonly content: string } {
  const method = methodOf(meeting);
  const calendar = ical({ method, prodId: '//Camau//EN' });
  for (const entry of [meeting, ...(meeting.others ?? [])]) calendar.createEvent(eventOf(entry, meeting.method, ref));
  return { method, content: calendar.toString() };
}

/** One entry to take into a diary of one's own, with the same `uid` and as little in it as the entry that was mailed. */
export function diaryFile(entry: CalendarEntry, ref: string): string {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: '//Camau//EN' });
  calendar.createEvent(eventOf(entry, 'REQUEST', ref));
  return calendar.toString();
}

/** A request or a cancellation is about one entry (RFC 5546, 3.2.2 and 3.2.5); several at once are published (3.2.1). */
function methodOf({ method, others = [] }: Meeting): ICalCalendarMethod {
  if (others.length > 0) return ICalCalendarMethod.PUBLISH;
  return method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

function eventOf(entry: CalendarEntry, method: Meeting['method'], ref: string): ICalEventData {
  const start = new Date(entry.startsAt);
  return {
    id: entry.uid,
    sequence: entry.sequence,
    start,
    end: new Date(start.getTime() + entry.minutes * MINUTE_MS),
    summary: `Meeting, ref ${ref}`,
    class: ICalEventClass.PRIVATE,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
