import { accountableNow } from './accountable';
import { answer } from './asked';
import type { EpisodeCommand } from './commands';
import { actorOf, mail, tell } from './turn';
import type { Turn } from './turn';

type PeopleCommand = Extract<
  EpisodeCommand,
  {
    readonly name:
      | 'record-connection'
      | 'record-safe-way'
      | 'record-on-track'
      | 'change-trusted-worker'
      | 'take-on-contact'
      | 'address-corrected';
  }
>;

/** Carries out what is recorded of the people around the contact, and of what the child says of themselves. */
export function peopleStep(turn: Turn, command: PeopleCommand): void {
  const { state, now: at } = turn;
  const by = actorOf(turn);
  switch (command.name) {
    case 'record-connection': {
      const { kind, what, replaces } = command;
      turn.state = { ...state, connections: [...state.connections, { at, by, kind, what, replaces }] };
      tell(turn, 'connection-recorded', null, { kind });
      return;
    }
    case 'record-safe-way': {
      const { how, when, whoMaySeeIt, never } = command;
      turn.state = { ...state, safeWays: [...state.safeWays, { how, when, whoMaySeeIt, never, at, by }] };
      tell(turn, 'safe-way-recorded', null);
      return;
    }
    case 'record-on-track':
      turn.state = { ...state, onTrack: [...state.onTrack, { words: command.words, at, by }] };
      tell(turn, 'on-track-recorded', null);
      return;
    case 'change-trusted-worker': {
      const before = state.trustedWorkerId;
      turn.state = { ...state, trustedWorkerId: command.toId };
      answer(turn, 'name-trusted-worker');
      tell(turn, 'trusted-worker-changed', null, {
        reason: command.reason,
        childAgrees: command.childAgrees ? 'yes' : 'not yet',
      });
      mail(turn, { kind: 'staff', staffId: before }, 'contact-changed');
      mail(turn, { kind: 'staff', staffId: command.toId }, 'contact-begun');
      return;
    }
    case 'take-on-contact': {
      const before = accountableNow(state).staffId;
      turn.state = { ...state, accountability: [...state.accountability, { staffId: by, from: at, by: 'taken-on' }] };
      answer(turn, 'take-on-contact');
      tell(turn, 'contact-taken-on', null, { reason: command.reason });
      mail(turn, { kind: 'staff', staffId: before }, 'contact-changed');
      return;
    }
    case 'address-corrected':
      answer(turn, 'correct-address');
      tell(turn, 'address-corrected', null);
      return;
  }
}
