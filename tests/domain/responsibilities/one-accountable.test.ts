import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../../../domain/calendar/london-time';
import type { Actor } from '../../../domain/people';
import { accountableAt, ofConcern, ofEpisode, ofPlan } from '../../../domain/responsibilities/accountability';
import type { Strand } from '../../../domain/responsibilities/accountability';
import { transitionPlan } from '../../../domain/transition-plan';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import { commandsFor } from '../voluntary-contact/commands-for';
import { actor, Episode, manager, trusted } from '../voluntary-contact/episodes';
import { CLOSE, LEAD, LivedConcern, MANAGER, raise, step, WORKER } from '../safeguarding-concern/concerns';
import { at, pick } from '../transition-plan/chance';
import type { Chance } from '../transition-plan/chance';
import { LivedPlan } from '../transition-plan/plans';
import { nextMove, nowOfStart, startFrom } from '../transition-plan/walks';

const WALKS = Math.ceil(Number(process.env['CAMAU_WALKS'] ?? 800) / 8);
const chance: fc.Arbitrary<Chance> = fc.array(fc.nat(9_999), { minLength: 16, maxLength: 16 });

/** What a walk has heard of one thing that is held: who was accountable at moments that have gone by, and who has said yes. */
interface Heard {
  readonly answers: { readonly at: Instant; readonly who: string | null }[];
  /** Everybody who has taken it on by an act of their own, or by the acceptance of their side. */
  readonly saidYes: Set<string>;
}

const whoAt = (strand: Strand, moment: Instant): string | null => {
  const found = accountableAt(strand, moment);
  return found === null ? null : (found.staffId ?? found.party);
};

/** A child's plan, contact and concern, lived through together on one clock. */
class Life {
  readonly plan: LivedPlan;
  readonly contact: Episode;
  readonly concern: LivedConcern;
  readonly heard: Readonly<Record<Strand['strand'], Heard>>;
  readonly changed: Record<Strand['strand'], number> = { plan: 0, contact: 0, concern: 0 };

  constructor(first: Chance) {
    const start = startFrom(first);
    const now = nowOfStart(first);
    const { dateOfBirth } = start;
    this.plan = new LivedPlan(start, now);
    this.contact = new Episode({ dateOfBirth }, now);
    this.concern = new LivedConcern(raise({ dateOfBirth }), now);
    const [plan] = this.strands;
    this.heard = {
      plan: { answers: [], saidYes: new Set([plan?.history[0]?.staffId ?? '']) },
      contact: { answers: [], saidYes: new Set(['manager']) },
      concern: { answers: [], saidYes: new Set(['safeguarding-lead']) },
    };
  }

  get strands(): readonly Strand[] {
    return [
      ofPlan(transitionPlan.view(this.plan.state)),
      ofEpisode(voluntaryContact.view(this.contact.state)),
      ofConcern(this.concern.view),
    ];
  }

  /** One of them moves; the others' time passes with it. */
  move(numbers: Chance): void {
    const [which, ...rest] = numbers;
    const kind = (which ?? 0) % 8;
    if (kind === 0) this.moveContact(rest);
    else if (kind === 1) this.moveConcern(rest);
    else this.movePlan(rest);
    const now = [this.plan.now, this.contact.now, this.concern.now].sort().at(-1) as Instant;
    this.plan.passTo(now);
    this.contact.untilMoment(now);
    this.concern.until(now);
  }

  private movePlan(numbers: Chance): void {
    const move = nextMove(this.plan, numbers);
    if (move.is !== 'command' || move.refused !== null) return;
    const { saidYes } = this.heard.plan;
    if (move.command.name === 'take-on-accountability') saidYes.add(move.actor.staffId);
    if (move.command.name === 'accept-task' && move.command.receivingManagerId !== null) {
      saidYes.add(move.command.receivingManagerId);
    }
  }

  private moveContact(numbers: Chance): void {
    let used = 0;
    const choose = (among: number): number => at(numbers, used++ % numbers.length) % among;
    const { accountability } = this.contact.state;
    if (choose(4) === 0) {
      const staffId = accountability.at(-1)?.staffId ?? ('manager' as never);
      const standing = pick([{ is: 'gone' }, { is: 'leaves' }, { is: 'nobody-stands-in' }] as const, choose(3));
      const workers = choose(3) === 0 ? [] : [{ staffId, standing }];
      this.contact.happen({ type: 'workers-seen', workers });
      return;
    }
    const by: Actor = pick([manager, actor('manager', 'other'), actor('head-of-service', 'head'), trusted], choose(4));
    const names = voluntaryContact.commandNames.filter((name) => name !== 'stop-contact' || choose(10) === 0);
    const name = choose(3) === 0 ? 'take-on-contact' : pick(names, choose(names.length));
    const command = commandsFor(this.contact, choose)[name];
    if (this.contact.refusal(by, command) !== null) return;
    this.contact.give(by, command);
    if (name === 'take-on-contact') this.heard.contact.saidYes.add(by.staffId);
  }

  private moveConcern(numbers: Chance): void {
    const by = pick([LEAD, MANAGER, WORKER], at(numbers, 1));
    const command = pick(
      [
        step('telephone-report'),
        { name: 'record-services-decision', decision: 'support', words: 'so' },
        { name: 'record-adult-acceptance', acceptedBy: 'Adult services', reference: 'A-1' },
        { name: 'stay-below-threshold', reasons: 'so', plan: 'so', reviewOn: '2099-01-01' as never },
        ...(at(numbers, 2) % 5 === 0 ? [CLOSE] : []),
      ] as const,
      at(numbers, 0),
    );
    if (this.concern.command(by, command) === null && command.name === 'record-adult-acceptance') {
      this.heard.concern.saidYes.add('adult-services');
    }
  }

  /** What holds of each of the three after every move. */
  check(): void {
    const { now } = this.concern;
    for (const strand of this.strands) {
      const { answers, saidYes } = this.heard[strand.strand];
      const who = whoAt(strand, now);
      const last = answers.at(-1);
      if (last && last.who !== who) this.changed[strand.strand] += 1;
      // Of two moves at one moment the later one holds.
      if (last?.at === now) answers.pop();
      // Exactly one while it is open, nobody once it has ended, and nobody who has not said yes themselves.
      expect([strand.strand, who === null]).toEqual([strand.strand, strand.endedAt !== null]);
      if (who !== null) expect([strand.strand, [...saidYes]]).toEqual([strand.strand, expect.arrayContaining([who])]);
      // What was so at a moment stays so: nobody becomes accountable for a time that has gone by.
      for (const before of answers)
        expect([strand.strand, before.at, whoAt(strand, before.at)]).toEqual([strand.strand, before.at, before.who]);
      // From one to the next without a gap, in order.
      const from = strand.history.map((one) => one.from);
      expect(from).toEqual([...from].sort());
      answers.push({ at: now, who });
    }
  }
}

describe('who is accountable for what is held for a child', () => {
  it(`is exactly one person or place for each, at every moment of ${WALKS} lives`, () => {
    const changed = { plan: 0, contact: 0, concern: 0 };
    fc.assert(
      fc.property(chance, fc.array(chance, { minLength: 10, maxLength: 60, size: 'max' }), (first, moves) => {
        const life = new Life(first);
        life.check();
        for (const numbers of moves) {
          life.move(numbers);
          life.check();
        }
        for (const strand of ['plan', 'contact', 'concern'] as const) changed[strand] += life.changed[strand];
      }),
      // A failure is told at once: such a life is too long to be made shorter step by step.
      { numRuns: WALKS, endOnFailure: true },
    );
    // It passes often enough in each of them that the walks prove something.
    for (const [strand, times] of Object.entries(changed)) expect([strand, times > 0]).toEqual([strand, true]);
  }, 3_600_000);
});
