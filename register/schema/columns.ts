import { customType, date, text } from 'drizzle-orm/pg-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';

/** A moment. Stored as timestamptz with milliseconds, so that SQL can add to it; read and written as an ISO string in UTC. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (value) => value,
  fromDriver: (value) => new Date(value).toISOString() as Instant,
});

/** A calendar day as 'YYYY-MM-DD'. */
export const day = () => date({ mode: 'string' }).$type<LocalDate>();

/** An opaque id of one kind. */
export const id = <Id extends string>() => text().$type<Id>();

/**
 * A JSON document. PostgreSQL cannot hold NUL or half of a surrogate pair; a practitioner's pasted text must not stop a
 * plan for ever, so both become U+FFFD.
 */
export const document = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => storableJson(value),
  fromDriver: (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
});

/** JSON text that PostgreSQL accepts as json or jsonb whatever people typed. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}

/** Text without what PostgreSQL cannot hold (NUL, half a surrogate pair). */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
