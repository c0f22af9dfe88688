import { addDays } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { instantAt, localDateOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { EntityEvent, MailDue, Step, TimelineEntry } from '../../../domain/entity';
import type { CheckInId, CommandId } from '../../../domain/ids';
import type { Actor, Role } from '../../../domain/people';
import { POLICIES, voluntaryValues } from '../../../domain/policy';
import type { Refusal } from '../../../domain/refusal';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import type { EpisodeCommand, StartEpisode } from '../../../domain/voluntary-contact/commands';
import { planned } from '../../../domain/voluntary-contact/rhythm';
import type { CheckIn, EpisodeState } from '../../../domain/voluntary-contact/state';

export const START_DAY = '2026-03-10' as LocalDate;
export const START = instantAt(START_DAY, '10:00');

export const actor = (role: Role, staffId: string, serviceId = 'yjs', actingFor: readonly string[] = []): Actor => ({
  staffId: staffId as never,
  role,
  serviceId: serviceId as never,
  teamId: null,
  actingFor: actingFor as never,
});
export const trusted = actor('case-manager', 'trusted');
export const colleague = actor('seconded-probation-officer', 'colleague');
export const manager = actor('manager', 'manager');
export const stranger = actor('case-manager', 'stranger', 'elsewhere');
export const psychologist = actor('psychologist', 'psychologist');

/** Fifteen on the day of the start, unless said otherwise. */
export function startOf(more: Partial<StartEpisode> = {}): StartEpisode {
  return {
    episodeId: 'e1' as never,
    childId: 'c1' as never,
    dateOfBirth: '2010-06-01' as LocalDate,
    plan: null,
    earlierEpisodeId: null,
    rehearsal: false,
    serviceId: 'yjs' as never,
    teamId: 'team' as never,
    trustedWorkerId: 'trusted' as never,
    agreement: {
      on: START_DAY,
      childsWords: 'Iawn, os ti’n dod',
      competence: { understands: true, weighed: 'she said it back in her own words' },
      parents: { is: 'involved', how: 'her mother was there', childAgrees: true },
    },
    preparation: {
      limitsTold: { on: START_DAY, inWords: 'What you tell me stays with us, unless somebody is not safe.' },
      managerAgreed: { staffId: 'manager' as never, on: START_DAY },
      safetyLookedAt: { on: START_DAY, loneWorking: 'we meet in the café', knownRisks: 'none known' },
      whenAway: { when: 'weekends', ring: 'the duty worker' },
    },
    safeWay: { how: 'a text after four', when: null, whoMaySeeIt: 'nobody at home', never: 'ring the house' },
    onTrack: 'back at college',
    taper: null,
    startsOn: START_DAY,
    policy: voluntaryValues(POLICIES.wales),
    startedBy: trusted,
    ...more,
  };
}
/** Nineteen on the day of the start. */
export const ADULT: Partial<StartEpisode> = {
  dateOfBirth: '2007-01-05' as LocalDate,
  agreement: { on: START_DAY, childsWords: 'ok', competence: null, parents: null },
};

type MailChoice = { readonly mail?: false };

/** One episode that lives through what a test does to it. Its states are frozen: nothing in the domain may write to one. */
export class Episode {
  state: EpisodeState;
  now: Instant;
  readonly timeline: TimelineEntry[] = [];
  readonly mails: MailDue[] = [];
  private commands = 0;

  constructor(more: Partial<StartEpisode> = {}, at: Instant = START) {
    this.now = at;
    this.state = this.keep(voluntaryContact.begin(frozen(startOf(more)), at)).state;
  }

  get today(): LocalDate {
    return localDateOf(this.now);
  }
  get planned(): readonly CheckIn[] {
    return planned(this.state);
  }
  get asked(): string[] {
    return this.state.asked.map(({ kind }) => kind);
  }
  get next(): CheckInId {
    const [next] = this.planned;
    if (!next) throw new Error('Nothing is planned');
    return next.checkInId;
  }

  refusal(by: Actor, command: EpisodeCommand, ifMatch: number | null = null, choice: MailChoice = {}): Refusal | null {
    return voluntaryContact.guard(this.state, { ...this.envelope(by, command, ifMatch), ...choice }, this.now);
  }

  /** Gives a command that must be allowed. */
  give(by: Actor, command: EpisodeCommand, choice: MailChoice = {}): this {
    const refusal = this.refusal(by, command, null, choice);
    if (refusal) throw new Error(`${command.name}: ${JSON.stringify(refusal)}`);
    this.happen({ type: 'command', envelope: { ...this.envelope(by, command, null), ...choice } });
    return this;
  }

  happen(event: EntityEvent<EpisodeCommand>): Step<EpisodeState> {
    return this.keep(voluntaryContact.step(this.state, event, this.now));
  }

  /** Lives through the time until 10:00 on that day, waking whenever the episode wants to be woken. */
  until(day: LocalDate, time = '10:00'): this {
    return this.untilMoment(instantAt(day, time));
  }

  untilMoment(end: Instant): this {
    for (let due = voluntaryContact.nextWake(this.state); due !== null && due <= end;) {
      if (due > this.now) this.now = due;
      this.happen({ type: 'time', due });
      const next = voluntaryContact.nextWake(this.state);
      if (next !== null && next <= due) throw new Error(`It wakes for ever at ${due}`);
      due = next;
    }
    if (end > this.now) this.now = end;
    return this;
  }

  days(number: number): this {
    return this.until(addDays(this.today, number));
  }

  kept(): EpisodeCommand {
    return {
      ...{ name: 'record-kept-check-in', checkInId: this.next, on: this.today, how: 'face-to-face', minutes: 40 },
      ...{ childsWords: 'da iawn', mark: 'closer' },
    };
  }

  /** The next check-in's day comes, and people miss each other. */
  miss(): this {
    const [next] = this.planned;
    if (!next) throw new Error('Nothing is planned');
    return this.until(next.on).give(trusted, { name: 'record-missed-check-in', checkInId: next.checkInId, note: null });
  }

  private envelope(by: Actor, command: EpisodeCommand, ifMatch: number | null) {
    this.commands += 1;
    return { entityId: 'e1', commandId: `k${this.commands}` as CommandId, bodyHash: '', actor: by, ifMatch, command };
  }

  private keep(step: Step<EpisodeState>): Step<EpisodeState> {
    this.state = frozen(step.state);
    this.timeline.push(...step.timeline);
    this.mails.push(...step.effects);
    return step;
  }
}

/** As it would come out of a history, and nothing may write to it. */
export function frozen<T>(value: T): T {
  return deepFreeze(JSON.parse(JSON.stringify(value)) as T);
}
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
