import { URGENT_REASONS } from '../../domain/transition-plan/workers/state';
import { body, oneOf, orNull, staffId } from './primitives';

/** Why a change of worker cannot wait. */
export const urgent = orNull(oneOf(URGENT_REASONS)).openapi({
  description: 'Why it cannot wait until the child was told. Left out: the child is told first.',
});

/** The body of each command by which the people of a plan change. There is nowhere to write why anybody is away. */
export const workerBodies = {
  'change-case-manager': body({
    toId: staffId.openapi({ description: 'Naming the present case manager takes a planned change back.' }),
    urgent,
  }),
  'change-receiving-officer': body({
    toId: staffId.openapi({ description: 'Naming the present receiving practitioner takes a planned change back.' }),
    urgent,
  }),
  'take-on-accountability': body({}),
} as const;
