import { addYears, localDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { EntityEvent, Step } from '../../../domain/entity';
import type { ChildId, CommandId, ConcernId, ServiceId, StaffId, TeamId } from '../../../domain/ids';
import type { Actor, Role } from '../../../domain/people';
import { POLICIES } from '../../../domain/policy';
import { concernValues } from '../../../domain/policy/concern-values';
import type { Refusal } from '../../../domain/refusal';
import { safeguardingConcern } from '../../../domain/safeguarding-concern';
import type { ConcernCommand, RaiseConcern } from '../../../domain/safeguarding-concern/commands';
import type { ConcernState } from '../../../domain/safeguarding-concern/state';

/** A Monday, in working hours. */
export const MONDAY = localDate('2026-03-09');
export const NOW = instantAt(MONDAY, '10:00');

export function person(staffId: string, role: Role, serviceId = 'yjs', actingFor: readonly string[] = []): Actor {
  const teamId = 'team' as TeamId;
  return {
    ...{ staffId: staffId as StaffId, role, serviceId: serviceId as ServiceId, teamId },
    actingFor: actingFor as readonly StaffId[],
  };
}

export const WORKER = person('worker', 'case-manager');
export const COLLEAGUE = person('colleague', 'case-manager');
export const LEAD = person('lead', 'safeguarding-lead');
export const MANAGER = person('manager', 'manager');
export const HEAD = person('head', 'head-of-service');
export const PEOPLE = [WORKER, COLLEAGUE, LEAD, MANAGER, HEAD, person('stranger', 'manager', 'elsewhere')];

export function raise(changes: Partial<RaiseConcern> = {}): RaiseConcern {
  return {
    ...{
      concernId: 'concern-1' as ConcernId,
      childId: 'child-1' as ChildId,
      about: null,
      dateOfBirth: addYears(MONDAY, -15),
    },
    ...{ serviceId: 'yjs' as ServiceId, teamId: 'team' as TeamId, policy: concernValues(POLICIES.wales) },
    ...{
      what: 'A bruise that nobody could explain.',
      whoIsWorried: 'Their case manager',
      kinds: [],
      otherChildren: false,
    },
    ...{ cameOf: null, aboutStaffId: null, keptOut: [], startedBy: WORKER },
    ...changes,
  };
}

/** Of a concern about a child whom whoever raised it cannot find here. */
export const DESCRIBED: Partial<RaiseConcern> = {
  ...{ childId: null, dateOfBirth: null },
  about: { name: 'Sam, perhaps', dateOfBirth: null, description: 'About 14, a red coat, waits at the bus station.' },
};

/** A concern that is lived through in a test, with everything that came of it. */
export class LivedConcern {
  state: ConcernState;
  now: Instant;
  readonly mails: Step<ConcernState>['effects'][number][] = [];
  readonly told: Step<ConcernState>['timeline'][number][] = [];

  constructor(start: RaiseConcern, now: Instant = NOW) {
    this.now = now;
    this.state = this.keep(safeguardingConcern.begin(start, now));
  }

  command(actor: Actor, command: ConcernCommand): Refusal | null {
    const envelope = {
      ...{ entityId: 'concern-1', commandId: 'c' as CommandId, bodyHash: '', actor, ifMatch: null },
      command,
    };
    const refusal = safeguardingConcern.guard(this.state, envelope, this.now);
    if (refusal === null)
      this.state = this.keep(safeguardingConcern.step(this.state, { type: 'command', envelope }, this.now));
    return refusal;
  }

  happen(event: EntityEvent<ConcernCommand>): void {
    this.state = this.keep(safeguardingConcern.step(this.state, event, this.now));
  }

  /** Lives until then, waking whenever the concern asks to be woken. */
  until(then: Instant): this {
    for (;;) {
      const due = safeguardingConcern.nextWake(this.state);
      if (due === null || due > then) break;
      if (due > this.now) this.now = due;
      this.state = this.keep(safeguardingConcern.step(this.state, { type: 'time', due }, this.now));
    }
    this.now = then;
    return this;
  }

  clock(name: string) {
    return this.view.clocks.findLast(({ clock }) => clock === name);
  }

  get view() {
    return safeguardingConcern.view(this.state);
  }

  private keep(step: Step<ConcernState>): ConcernState {
    this.mails.push(...step.effects);
    this.told.push(...step.timeline);
    return step.state;
  }
}

export const step = (
  name: Extract<ConcernCommand, { name: 'record-concern-step' }>['step'],
  at: Instant | null = null,
): ConcernCommand => ({ name: 'record-concern-step', step: name, at, withWhom: null, reference: null, words: null });

export const CLOSE: Extract<ConcernCommand, { name: 'close-concern' }> = {
  ...{ name: 'close-concern', outcome: 'safe-now', reasons: 'Their aunt looks after them.', told: ['social services'] },
  ...{ childsView: 'I am all right now.', viewNotAskedBecause: null },
};
