import type { Instant } from '../../calendar/london-time';
import type { LocalDate } from '../../calendar/local-date';
import type { StaffId } from '../../ids';

/** Somebody has said that the child has died. */
export interface DeathSaid {
  readonly diedOn: LocalDate;
  readonly at: Instant;
  readonly by: StaffId;
}
/** A record of a death that was a mistake: it stays readable. */
export interface DeathWithdrawn {
  readonly said: readonly DeathSaid[];
  readonly at: Instant;
  readonly by: StaffId;
  readonly reason: string;
}
/** Something that the service has to notify others of, beside a death. */
export interface SeriousIncident {
  readonly on: LocalDate;
  readonly what: string;
  readonly at: Instant;
  readonly by: StaffId;
}

export interface SeriousEvents {
  /** Who has said so, one after another; once as many have as the policy asks for, the plan is sealed. */
  readonly death: readonly DeathSaid[];
  readonly deathsWithdrawn: readonly DeathWithdrawn[];
  readonly incidents: readonly SeriousIncident[];
}
export interface SeriousEventsPart {
  readonly seriousEvents: SeriousEvents;
}

export const NO_SERIOUS_EVENTS: SeriousEventsPart = {
  seriousEvents: { death: [], deathsWithdrawn: [], incidents: [] },
};
/** More than any plan needs, and few enough to carry. */
export const MOST_INCIDENTS = 50;
export const MOST_WITHDRAWN = 10;
