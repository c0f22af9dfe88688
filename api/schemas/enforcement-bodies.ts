import { CONSULTANTS } from '../../domain/people';
import { WITHOUT_CONSULTATION } from '../../domain/transition-plan/enforcement/state';
import {
  appointmentId,
  body,
  consultationId,
  date,
  decisionId,
  oneOf,
  orderId,
  orNull,
  reason,
  words,
  z,
} from './primitives';

/** What every decision records, so that it can be defended. */
const decided = {
  orderId,
  consultationId: orNull(consultationId).openapi({
    description: 'The consultation that came before. Left out for a warning or enforcement: say why under “without”.',
  }),
  without: orNull(body({ because: oneOf(WITHOUT_CONSULTATION), reason })).openapi({
    description: 'Why the step cannot wait for a consultation; the manager is told the same day.',
  }),
  weighed: body({ publicProtection: words, vulnerabilities: words, abilityToEngage: words }),
  reasons: words,
  exceptionalCircumstances: orNull(words).openapi({
    description: 'Where the law asks for a step that is not taken: why.',
  }),
};

/** The body of each command about what follows from missed appointments, by the command's name. */
export const enforcementBodies = {
  'ask-for-consultation': body({
    orderId,
    of: orNull(oneOf(CONSULTANTS)).openapi({
      description: 'Whose advice is wanted. Left out: of the first whose advice the service’s policy counts.',
    }),
    question: words,
  }),
  'record-advice': body({
    consultationId,
    of: oneOf(CONSULTANTS).openapi({ description: 'Whose advice it is.' }),
    advice: words,
  }),
  'record-no-advice': body({ consultationId, reason }),
  'give-warning': body({
    appointmentId: appointmentId.openapi({ description: 'The failure without reasonable excuse that it is for.' }),
    on: date,
    ...decided,
  }),
  'decide-on-enforcement': body({
    enforce: z.boolean('Expected true or false.').openapi({ description: 'False: no step is taken.' }),
    ...decided,
  }),
  'withdraw-decision': body({ decisionId, reason }),
} as const;
