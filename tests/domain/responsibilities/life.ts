import type { Instant } from '../../../domain/calendar/london-time';
import { localDateOf } from '../../../domain/calendar/london-time';
import type { Actor } from '../../../domain/people';
import { ofConcern, ofEpisode, ofPlan } from '../../../domain/responsibilities/accountability';
import type { Strand } from '../../../domain/responsibilities/accountability';
import { safeguardingConcern } from '../../../domain/safeguarding-concern';
import { transitionPlan } from '../../../domain/transition-plan';
import type { PlanCommandName } from '../../../domain/transition-plan/commands';
import { whereaboutsOf } from '../../../domain/transition-plan/moves/whereabouts';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import { commandsFor } from '../voluntary-contact/commands-for';
import { actor, Episode, frozen, manager, trusted } from '../voluntary-contact/episodes';
import { CLOSE, LEAD, LivedConcern, MANAGER, raise, step, WORKER } from '../safeguarding-concern/concerns';
import { at, pick } from '../transition-plan/chance';
import type { Chance } from '../transition-plan/chance';
import { LivedPlan } from '../transition-plan/plans';
import { nextMove, nowOfStart, startFrom } from '../transition-plan/walks';

const MOST_CONCERNS = 4;

/** What reaches the others, or passes accountability on: walks are to do more of it. */
const THEME = [
  ...['take-on-accountability', 'take-on-accountability', 'record-death', 'record-death', 'record-death'],
  ...['record-custody', 'record-release', 'change-case-manager', 'ask-another-area'],
] as const satisfies readonly PlanCommandName[];

/** How often something came about that the walks are to have been through. */
export type Happened = Record<
  'contact begun again' | 'concerns' | 'crashes' | 'not closed over a concern' | 'silent for a death' | 'told on',
  number
>;

/**
 * A child's plan, and the contacts and concerns that are born, live and end beside it, on one clock. What is recorded on one reaches the
 * others as it does in the service; any of them is picked up at any moment from what its history holds.
 */
export class Life {
  readonly plan: LivedPlan;
  readonly contacts: Episode[] = [];
  readonly concerns: LivedConcern[] = [];
  readonly happened: Happened = {
    ...{ 'contact begun again': 0, concerns: 0, crashes: 0 },
    ...{ 'not closed over a concern': 0, 'silent for a death': 0, 'told on': 0 },
  };
  /** Everybody who has taken something on by an act of their own, or by the acceptance of their side: `<what>: <who>`. */
  readonly saidYes = new Set<string>();
  private readonly dateOfBirth;

  constructor(first: Chance) {
    const start = startFrom(first);
    this.dateOfBirth = start.dateOfBirth;
    this.plan = new LivedPlan(start, nowOfStart(first));
    this.saidYes.add(`plan: ${ofPlan(transitionPlan.view(this.plan.state)).history[0]?.staffId ?? ''}`);
  }

  get now(): Instant {
    return [this.plan, ...this.contacts, ...this.concerns].map(({ now }) => now).reduce((a, b) => (a > b ? a : b));
  }

  get strands(): readonly Strand[] {
    return [
      ofPlan(transitionPlan.view(this.plan.state)),
      ...this.contacts.map(({ state }) => ofEpisode(voluntaryContact.view(state))),
      ...this.concerns.map(({ view }) => ofConcern(view)),
    ];
  }

  /** One of them moves, is born, or is picked up after a crash; the others' time passes with it, and they hear of it. */
  move(numbers: Chance): void {
    const [which = 0, ...rest] = numbers;
    const crash = at(numbers, 15) % 6 === 0;
    const asItWas = crash ? this.held() : null;
    this.moveOne(which % 8, rest);
    if (asItWas !== null) {
      // Killed before the commit: nothing of it has happened. Whoever was not answered sends it again, or does not.
      this.pickUp(asItWas);
      if (at(rest, 14) % 2 === 0) this.moveOne(which % 8, rest);
    }
    this.passTime();
    this.tellOn();
  }

  private moveOne(kind: number, numbers: Chance): void {
    const before = this.held();
    if (kind < 2) this.moveContact(numbers);
    else if (kind === 2) this.moveConcern(numbers);
    else this.movePlan(numbers);
    this.refuseToClose(before);
  }

  /** No plan and no contact closes while a concern is open: the turn that would is gone back on. */
  private refuseToClose(before: ReturnType<Life['held']>): void {
    if (!this.concerns.some(({ state }) => state.closed === null)) return;
    if (this.plan.state.life.phase === 'closed' && before.plan.life.phase !== 'closed') {
      this.plan.state = before.plan;
      this.happened['not closed over a concern'] += 1;
    }
    this.contacts.forEach((contact, index) => {
      const earlier = before.contacts[index];
      if (contact.state.life.phase !== 'closed' || earlier === undefined || earlier.life.phase === 'closed') return;
      contact.state = earlier;
      this.happened['not closed over a concern'] += 1;
    });
  }

  private movePlan(numbers: Chance): void {
    const move = nextMove(this.plan, numbers, THEME);
    if (move.is !== 'command' || move.refused !== null) return;
    if (move.command.name === 'take-on-accountability') this.saidYes.add(`plan: ${move.actor.staffId}`);
    if (move.command.name === 'accept-task' && move.command.receivingManagerId !== null) {
      this.saidYes.add(`plan: ${move.command.receivingManagerId}`);
    }
  }

  /** Contact with a child who has died rests; otherwise it begins where there is none, and moves where there is. */
  private moveContact(numbers: Chance): void {
    if (this.plan.state.life.phase === 'sealed') return;
    const open = this.contacts.find(({ state }) => state.life.phase !== 'closed');
    if (open === undefined) {
      if (this.contacts.length > 0) this.happened['contact begun again'] += 1;
      const more = { dateOfBirth: this.dateOfBirth, episodeId: `e${this.contacts.length + 1}` as never };
      this.contacts.push(new Episode(more, this.now));
      this.saidYes.add('contact: manager');
      return;
    }
    let used = 0;
    const choose = (among: number): number => at(numbers, used++ % numbers.length) % among;
    if (choose(4) === 0) {
      const staffId = open.state.accountability.at(-1)?.staffId ?? ('manager' as never);
      const standing = pick([{ is: 'gone' }, { is: 'leaves' }, { is: 'nobody-stands-in' }] as const, choose(3));
      open.happen({ type: 'workers-seen', workers: choose(3) === 0 ? [] : [{ staffId, standing }] });
      return;
    }
    const by: Actor = pick([manager, actor('manager', 'other'), actor('head-of-service', 'head'), trusted], choose(4));
    const often = pick(['take-on-contact', 'take-on-contact', 'stop-contact'] as const, choose(3));
    const name =
      choose(3) === 0 ? often : pick(voluntaryContact.commandNames, choose(voluntaryContact.commandNames.length));
    const command = commandsFor(open, choose)[name];
    if (open.refusal(by, command) !== null) return;
    open.give(by, command);
    if (name === 'take-on-contact') this.saidYes.add(`contact: ${by.staffId}`);
  }

  /** A concern is raised at any time, beside others and after a death too. */
  private moveConcern(numbers: Chance): void {
    const open = this.concerns.filter(({ state }) => state.closed === null);
    if (this.concerns.length < MOST_CONCERNS && (open.length === 0 || at(numbers, 3) % 6 === 0)) {
      const concernId = `concern-${this.concerns.length + 1}` as never;
      this.concerns.push(new LivedConcern(raise({ dateOfBirth: this.dateOfBirth, concernId }), this.now));
      this.saidYes.add('concern: safeguarding-lead');
      this.happened.concerns += 1;
      return;
    }
    const one = open[at(numbers, 4) % Math.max(1, open.length)];
    if (one === undefined) return;
    const command = pick(
      [
        step('telephone-report'),
        { name: 'decide-not-to-report', reasons: 'so' },
        { name: 'record-services-decision', decision: 'support', words: 'so' },
        { name: 'record-adult-acceptance', acceptedBy: 'Adult services', reference: 'A-1' },
        { name: 'stay-below-threshold', reasons: 'so', plan: 'so', reviewOn: '2099-01-01' as never },
        CLOSE,
      ] as const,
      at(numbers, 0),
    );
    const refused = one.command(pick([LEAD, MANAGER, WORKER], at(numbers, 1)), command);
    if (refused === null && command.name === 'record-adult-acceptance') this.saidYes.add('concern: adult-services');
  }

  private passTime(): void {
    const { now } = this;
    const before = this.held();
    this.plan.passTo(now);
    if (this.plan.state.life.phase !== 'sealed') for (const contact of this.contacts) contact.untilMoment(now);
    else if (this.contacts.length > 0) this.happened['silent for a death'] += 1;
    for (const concern of this.concerns) concern.until(now);
    this.refuseToClose(before);
  }

  /** What is recorded of the child on their open plan reaches the others, and what nobody needs to hear changes nothing. */
  private tellOn(): void {
    const { plan, contacts, concerns } = this;
    const [open] = contacts.filter(({ state }) => state.life.phase !== 'closed');
    const died = plan.state.life.phase === 'sealed';
    for (const concern of concerns) {
      if (concern.state.closed !== null) continue;
      const { state } = concern;
      concern.happen({ type: 'death-seen', died });
      if (concern.state !== state) this.happened['told on'] += 1;
    }
    if (open === undefined || died || plan.state.life.phase === 'closed') return;
    const today = localDateOf(this.now);
    open.happen({ type: 'whereabouts-seen', ...whereaboutsOf(transitionPlan.view(plan.state).moves, today) });
    plan.happens({ type: 'contact-seen', begunBy: trusted.staffId, on: today });
  }

  /** What the histories hold of all of them now. */
  private held() {
    return {
      plan: this.plan.state,
      contacts: this.contacts.map(({ state }) => state),
      concerns: this.concerns.map(({ state }) => state),
    };
  }

  /** Another worker takes all of them over, as a history gives them: those that were not yet committed never were. */
  private pickUp({ plan, contacts, concerns }: ReturnType<Life['held']>): void {
    this.happened.crashes += 1;
    this.plan.state = frozen(transitionPlan.upgrade(frozen(plan)));
    this.contacts.length = contacts.length;
    contacts.forEach((state, index) => {
      const contact = this.contacts[index];
      if (contact) contact.state = frozen(voluntaryContact.upgrade(frozen(state)));
    });
    this.concerns.length = concerns.length;
    concerns.forEach((state, index) => {
      const concern = this.concerns[index];
      if (concern) concern.state = frozen(safeguardingConcern.upgrade(frozen(state)));
    });
  }
}
