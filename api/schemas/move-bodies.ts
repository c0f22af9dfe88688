import { CUSTODY_REASONS, ESTABLISHMENT_KINDS } from '../../domain/transition-plan/moves/custody-state';
import { AREA_MOVES, TRAVEL_CHOICES } from '../../domain/transition-plan/moves/area-state';
import {
  areaMoveId,
  body,
  custodyStayId,
  date,
  oneOf,
  orNull,
  reason,
  serviceId,
  staffId,
  teamId,
  text,
  words,
} from './primitives';

const establishment = body({
  name: text(1, 200),
  kind: oneOf(ESTABLISHMENT_KINDS).openapi({ description: 'Whether children or adults are held there.' }),
  contact: orNull(body({ name: text(1, 200), howToReach: text(1, 500) })).openapi({
    description: 'The named person there to whom the plan’s next steps go.',
  }),
});
const releaseOn = orNull(date).openapi({
  description: 'The day of release, where one is known: the steps go on then.',
});

/** The bodies of the commands about where the child goes. */
export const moveBodies = {
  'record-custody': body({ why: oneOf(CUSTODY_REASONS), since: date, establishment, releaseOn }),
  'change-custody': body({ stayId: custodyStayId, establishment, releaseOn, reason }),
  'go-on-in-custody': body({
    stayId: custodyStayId,
    decidedWith: staffId.openapi({ description: 'With whom of the receiving service it was decided.' }),
    reason,
  }),
  'record-release': body({ stayId: custodyStayId, on: date }),
  'withdraw-custody': body({ stayId: custodyStayId, reason }),
  'ask-another-area': body({
    kind: oneOf(AREA_MOVES).openapi({ description: 'For a time, or for good.' }),
    hostServiceId: serviceId,
    hostTeamId: teamId.openapi({ description: 'The team there that is asked; it answers for itself.' }),
    from: date.openapi({ description: 'The day from which the child lives there.' }),
    until: orNull(date).openapi({ description: 'For caretaking: until when, where that is known.' }),
    reason,
  }),
  'record-choice-to-travel': body({
    moveId: areaMoveId,
    choice: oneOf(TRAVEL_CHOICES),
    childsWords: orNull(words).openapi({ description: 'As the child said it, never paraphrased.' }),
  }),
  'change-area-move': body({
    moveId: areaMoveId,
    until: orNull(date).openapi({ description: 'Until when the child stays there; leave it out when nobody knows.' }),
    reason,
  }),
  'end-area-move': body({ moveId: areaMoveId, reason }),
} as const;
