import type { Entity } from '../entity';
import { ACTIONS } from './actions';
import { begin, SCHEMA } from './begin';
import type { EpisodeCommand, EpisodeCommandName, StartEpisode } from './commands';
import { CLOSED, guard } from './guard';
import type { EpisodeState } from './state';
import { step } from './step';
import { nextWake } from './time-steps';
import { view } from './view';
import type { EpisodeView } from './view';

export { ACTIONS } from './actions';
export { SCHEMA } from './begin';
export { CLOSED } from './guard';
export { refuseStart } from './start-rules';

/** One episode of voluntary contact, as the shell and the API know it. */
export const voluntaryContact: Entity<EpisodeState, StartEpisode, EpisodeCommand, EpisodeView> = {
  kind: 'voluntaryContact',
  whenClosed: CLOSED,
  opensAgain: false,
  commandNames: Object.keys(ACTIONS) as EpisodeCommandName[],
  idOf: (state) => state.episodeId,
  begin,
  guard,
  step,
  nextWake,
  upgrade: (stored) => {
    if (stored.schema !== SCHEMA) {
      throw new RangeError(`This episode's state is of schema ${stored.schema}; this release knows ${SCHEMA}.`);
    }
    // Earlier builds of this schema kept no agreement but the last one, and knew nothing of where the child is.
    return { earlierAgreements: [], custody: [], movesAway: [], ...stored } as unknown as EpisodeState;
  },
  isOpen: (state) => state.life.phase !== 'closed',
  view,
};
