import type { Recipient } from '../people';
import type { ConcernLevel } from '../policy/concerns';
import { CONCERN_LINE } from '../policy/concerns';
import type { ConcernState } from './state';

/**
 * Whoever is there of this level of the line, or of the next one up that has somebody: never anybody who is kept out, and
 * nobody in the place of one who is. A reader of the message cannot tell that anybody was passed over.
 */
export function atLevel(state: ConcernState, level: ConcernLevel): Recipient {
  return { kind: 'first-there', line: lineFrom(state, level), except: state.keptOut };
}

/** The manager of the other team that is told, whoever stands in for them; nobody where there is none, or they are kept out. */
export function managerAlsoTold({ alsoTold: teamId, keptOut }: ConcernState): Recipient | null {
  return teamId ? { kind: 'first-there', line: [{ kind: 'manager-of-team', teamId }], except: keptOut } : null;
}

/** Whoever raised it; when they have gone, the line. */
export function raiser(state: ConcernState): Recipient {
  return {
    kind: 'first-there',
    line: [{ kind: 'staff', staffId: state.raisedBy }, ...lineFrom(state, 'safeguarding-lead')],
    except: state.keptOut,
  };
}

function lineFrom({ serviceId, teamId }: ConcernState, level: ConcernLevel) {
  return CONCERN_LINE.slice(CONCERN_LINE.indexOf(level)).flatMap((each) => {
    switch (each) {
      case 'safeguarding-lead':
        return { kind: 'role', role: each, serviceId } as const;
      case 'manager':
        return teamId === null ? [] : ({ kind: 'manager-of-team', teamId } as const);
      case 'head-of-service':
        return { kind: 'head-of-service', serviceId } as const;
      case 'board':
        return { kind: 'board', serviceId } as const;
    }
  });
}

/** The place of whoever described a child in their concern: they see what they wrote, and nothing of who the child is. */
export const RAISED_BY = 'raised-by';

/**
 * Who the register lets find the concern: people by their ids, and those who hold a place on the day: wherever a message
 * can lead, the head of service is its next stop. `keptOut` is asked beside it, and wins.
 */
export function accessKeysOf({
  about,
  raisedBy,
  access,
  serviceId,
  teamId,
  alsoTold,
}: ConcernState): readonly string[] {
  return [
    `${about === null ? 'staff' : RAISED_BY}:${raisedBy}`,
    ...access.map((staffId) => `staff:${staffId}`),
    `role:safeguarding-lead@${serviceId}`,
    ...[teamId, alsoTold].flatMap((team) => (team ? [`manager-of:${team}`] : [])),
    `role:head-of-service@${serviceId}`,
  ];
}
