import { CONSULTANTS } from '../../domain/people';
import { ASKED_BECAUSE, WITHOUT_CONSULTATION } from '../../domain/transition-plan/enforcement/state';
import type { Consultation, Decision, Step } from '../../domain/transition-plan/enforcement/state';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const CONSULTATION_STATES = [
  'asked',
  'advised',
  'unavailable',
  'decided',
  'lapsed',
] as const satisfies Consultation['state']['is'][];
const DECISION_STATES = ['stands', 'withdrawn'] as const satisfies Decision['state']['is'][];
const STEPS = ['warning', 'enforcement', 'no-step'] as const satisfies Step['is'][];

const item = { rev: count, changes: z.array(change) };
const missed = z.strictObject({ inAll: count, withoutReasonableExcuse: count });
const side = z.enum(['sender', 'receiver']);

/** What the law says of what was missed under one order. */
export const law = z
  .strictObject({
    route: text,
    says: text,
    standing: text,
    source: text,
    warnings: z.array(day),
    warnedPeriod: orNone(z.strictObject({ from: day, until: day })),
    failures: orNone(count),
    needed: orNone(count),
    reachedOn: orNone(day),
    until: orNone(day),
  })
  .openapi('LawOnMissedAppointments', {
    description: 'By the rule of this type of order. People decide; nothing follows from it by itself.',
  });

export const enforcement = z
  .strictObject({
    consultations: z.array(
      z.strictObject({
        consultationId: text,
        orderId: text,
        because: z.enum(ASKED_BECAUSE),
        of: z.enum(CONSULTANTS),
        question: orNone(text),
        side,
        askedAt: moment,
        by: orNone(text),
        missed,
        state: z.looseObject({ is: z.enum(CONSULTATION_STATES) }),
        ...item,
      }),
    ),
    decisions: z.array(
      z.strictObject({
        decisionId: text,
        orderId: text,
        step: z.looseObject({ is: z.enum(STEPS) }),
        side,
        at: moment,
        by: text,
        consultationId: orNone(text),
        without: orNone(z.strictObject({ because: z.enum(WITHOUT_CONSULTATION), reason: text })),
        weighed: z.strictObject({ publicProtection: text, vulnerabilities: text, abilityToEngage: text }),
        reasons: text,
        exceptionalCircumstances: orNone(text),
        lawsTriggerOn: orNone(day),
        missed,
        state: z.looseObject({ is: z.enum(DECISION_STATES) }),
        ...item,
      }),
    ),
  })
  .openapi('Enforcement', {
    description: 'Consultations and decisions; the receiving side is shown those on orders that it holds.',
  });
