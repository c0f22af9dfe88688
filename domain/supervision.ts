import { addDays, addYears, isAfter, isBefore } from './calendar/local-date';
import type { LocalDate } from './calendar/local-date';
import { instantAt, localDateOf } from './calendar/london-time';
import type { Instant } from './calendar/london-time';
import type { ServiceId, StaffId, SupervisionId } from './ids';
import { againstRule, notAllowed, notFound, wrongState } from './refusal';
import type { NamedRule, Refusal } from './refusal';

/** After what a worker is offered supervision. */
export const OCCASIONS = ['concern', 'serious-incident', 'death', 'welfare-check'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** A hard day of somebody's: what of it is asked is who lived through it, and in whose service. Of whom it was about, nothing. */
export interface HardDay {
  readonly workerId: StaffId;
  /** The youth justice service that works with the child: its psychologist is asked. */
  readonly serviceId: ServiceId;
  readonly occasion: Occasion;
  readonly at: Instant;
}

export const SUPERVISION_STATES = ['offered', 'declined', 'accepted', 'arranged', 'held'] as const;
export type SupervisionState = (typeof SUPERVISION_STATES)[number];

/** One offer of supervision to one worker, and what came of it. It knows of no child, plan or concern. */
export interface Supervision {
  readonly supervisionId: SupervisionId;
  readonly workerId: StaffId;
  readonly serviceId: ServiceId;
  readonly occasion: Occasion;
  readonly state: SupervisionState;
  /** The psychologist whom the worker asked; null until they have asked one. */
  readonly supervisorId: StaffId | null;
  /** The day that was arranged, or on which it was held. */
  readonly on: LocalDate | null;
  readonly offeredAt: Instant;
  /** The last day on which it waits for anybody. */
  readonly lapsesOn: LocalDate;
  /** When it was declined or held; null meanwhile. */
  readonly endedAt: Instant | null;
}

export type SupervisionCommand =
  /** Null: whichever psychologist of the service is there. */
  | { readonly name: 'accept-supervision'; readonly supervisorId: StaffId | null }
  | { readonly name: 'decline-supervision' }
  | { readonly name: 'arrange-supervision'; readonly on: LocalDate }
  | { readonly name: 'record-supervision-held'; readonly on: LocalDate };
export type SupervisionCommandName = SupervisionCommand['name'];

/** A psychologist of the service that offers it. */
export interface Supervisor {
  readonly staffId: StaffId;
  readonly name: string;
  readonly isThere: boolean;
}

/** What a command is decided on, beside the offer itself. */
export interface SupervisionAsked {
  readonly by: StaffId;
  readonly now: Instant;
  readonly supervisors: readonly Supervisor[];
}

/** What is shown of its state: an offer that has waited for long enough waits for nobody any more. */
export function stateOn({ state, lapsesOn }: Supervision, today: LocalDate): SupervisionState | 'lapsed' {
  return state !== 'held' && state !== 'declined' && isAfter(today, lapsesOn) ? 'lapsed' : state;
}

/**
 * Who is offered supervision now: each worker once, for the first of their days that no earlier offer stands for. While one is
 * open there is no other, and what lay before one was declined, held or had lapsed is not brought up again.
 */
export function offersFor<Day extends HardDay>(
  days: readonly Day[],
  earlier: readonly Supervision[],
  now: Instant,
): readonly Day[] {
  const offers = new Map<StaffId, Day>();
  for (const day of [...days].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (offers.has(day.workerId)) continue;
    const theirs = earlier.filter(({ workerId }) => workerId === day.workerId);
    if (theirs.every((offer) => isPast(offer, now) && day.at > endOf(offer))) offers.set(day.workerId, day);
  }
  return [...offers.values()];
}

function isPast(offer: Supervision, now: Instant): boolean {
  return ['declined', 'held', 'lapsed'].includes(stateOn(offer, localDateOf(now)));
}

function endOf({ endedAt, lapsesOn }: Supervision): Instant {
  return endedAt ?? instantAt(addDays(lapsesOn, 1), '00:00');
}

const SUPERVISION_RULES = {
  psychologist: {
    rule: 'supervision-with-a-psychologist',
    standing: 'default',
    source: 'Supervision is with a psychologist of the service that offers it, and never with oneself',
  },
  day: {
    rule: 'supervision-day',
    standing: 'default',
    source:
      'It is arranged for a day from today, within a year, and was held on a day that has come, since it was offered',
  },
} as const satisfies Record<string, NamedRule>;

/** Whoever it is not for learns nothing of it: neither whose it is, nor that there is one. */
const NOT_YOURS = notFound('There is no such offer of supervision, or it is not yours to see.');

/** Why the command cannot be carried out; null when it can. The worker may come back to what they declined or let lapse. */
export function refuseSupervision(
  offer: Supervision,
  command: SupervisionCommand,
  { by, now, supervisors }: SupervisionAsked,
): Refusal | null {
  if (by !== offer.workerId && by !== offer.supervisorId) return NOT_YOURS;
  if (offer.state === 'held')
    return wrongState('held', 'It was held. You are offered it again when there is reason to.');
  const today = localDateOf(now);
  switch (command.name) {
    case 'accept-supervision':
    case 'decline-supervision':
      if (by !== offer.workerId)
        return notAllowed('Only the person to whom it was offered takes it up, or says no to it.');
      if (command.name === 'accept-supervision') return refuseSupervisor(command.supervisorId, supervisors);
      return offer.state === 'declined'
        ? wrongState('declined', 'You have said no already. Nothing more is asked.')
        : null;
    case 'arrange-supervision':
      return (
        refuseNotAccepted(offer) ??
        (isBefore(command.on, today) || isAfter(command.on, addYears(today, 1))
          ? againstRule(SUPERVISION_RULES.day, 'Choose today or a later day, within a year.', 'on')
          : null)
      );
    case 'record-supervision-held':
      return (
        refuseNotAccepted(offer) ??
        (isAfter(command.on, today) || isBefore(command.on, localDateOf(offer.offeredAt))
          ? againstRule(SUPERVISION_RULES.day, 'Choose a day since it was offered, up to today.', 'on')
          : null)
      );
  }
}

function refuseNotAccepted({ state }: Supervision): Refusal | null {
  return state === 'accepted' || state === 'arranged'
    ? null
    : wrongState(state, 'Nobody has been asked yet. Take it up first: that asks a psychologist.');
}

function refuseSupervisor(asked: StaffId | null, supervisors: readonly Supervisor[]): Refusal | null {
  if (asked === null ? supervisors.length > 0 : supervisors.some(({ staffId }) => staffId === asked)) return null;
  const message =
    supervisors.length > 0
      ? 'Choose one of the psychologists that the offer names.'
      : 'No psychologist works in this service now. The offer stays open: take it up once there is one.';
  return againstRule(SUPERVISION_RULES.psychologist, message, 'supervisorId');
}

/**
 * The offer after a command that was not refused. `weeks`: how long it waits from each answer, or from the day arranged. Who
 * has to hear of it is the other of the two; nobody hears of a no to an offer that was never taken up.
 */
export function afterSupervision(
  offer: Supervision,
  command: SupervisionCommand,
  { by, now, supervisors }: SupervisionAsked,
  weeks: number,
): { readonly offer: Supervision; readonly tell: StaffId | null } {
  const lapsing = (from: LocalDate) => addDays(from, weeks * 7);
  const other = by === offer.workerId ? offer.supervisorId : offer.workerId;
  const today = localDateOf(now);
  switch (command.name) {
    case 'accept-supervision': {
      const chosen =
        command.supervisorId ?? (supervisors.find(({ isThere }) => isThere) ?? supervisors[0])?.staffId ?? null;
      const again = {
        state: 'accepted',
        supervisorId: chosen,
        on: null,
        lapsesOn: lapsing(today),
        endedAt: null,
      } as const;
      return { offer: { ...offer, ...again }, tell: chosen };
    }
    case 'decline-supervision':
      return { offer: { ...offer, state: 'declined', on: null, endedAt: now }, tell: other };
    case 'arrange-supervision':
      return { offer: { ...offer, state: 'arranged', on: command.on, lapsesOn: lapsing(command.on) }, tell: other };
    case 'record-supervision-held':
      return { offer: { ...offer, state: 'held', on: command.on, endedAt: now }, tell: null };
  }
}
