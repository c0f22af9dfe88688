import type { VoiceCommand } from '../../../../domain/transition-plan/voice/commands';
import { voiceBodies } from '../../../schemas/voice-bodies';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** Every command by which the child's voice is kept. */
const BY_NAME: Readonly<Record<VoiceCommand['name'], Route>> = {
  'record-how-i-understand-best': planCommand('record-how-i-understand-best', {
    body: voiceBodies['record-how-i-understand-best'],
    ifMatch: 'optional',
    summary: 'Write down how the child understands best; the last one holds, earlier ones stay readable',
    command: ({ mayBeSeenBy, ...best }) => ({ name: 'record-how-i-understand-best', best, mayBeSeenBy }),
  }),
  'record-safe-way-to-reach-me': planCommand('record-safe-way-to-reach-me', {
    body: voiceBodies['record-safe-way-to-reach-me'],
    ifMatch: 'optional',
    summary: 'Write down the safe way to reach the child; the last one holds, earlier ones stay readable',
    command: ({ mayBeSeenBy, ...way }) => ({ name: 'record-safe-way-to-reach-me', way, mayBeSeenBy }),
  }),
  'record-advocate-answer': planCommand('record-advocate-answer', {
    body: voiceBodies['record-advocate-answer'],
    ifMatch: 'optional',
    summary: 'Record what the child answered to the offer of an advocate',
    command: (body) => ({ name: 'record-advocate-answer', ...body }),
  }),
  'record-restorative-readiness': planCommand('record-restorative-readiness', {
    body: voiceBodies['record-restorative-readiness'],
    ifMatch: 'optional',
    summary: 'Record where the child stands to restorative work: ready, not now, or adapted',
    command: (body) => ({ name: 'record-restorative-readiness', ...body }),
  }),
  'record-achievement': planCommand('record-achievement', {
    body: voiceBodies['record-achievement'],
    ifMatch: 'optional',
    summary: 'Record what the child has achieved',
    command: (body) => ({ name: 'record-achievement', ...body }),
  }),
  'change-who-knows-of-achievement': planCommand('change-who-knows-of-achievement', {
    body: voiceBodies['change-who-knows-of-achievement'],
    ifMatch: 'needed',
    summary: 'Record that the child decided anew who is told of an achievement',
    command: (body) => ({ name: 'change-who-knows-of-achievement', ...body }),
  }),
  'name-person-who-matters': planCommand('name-person-who-matters', {
    body: voiceBodies['name-person-who-matters'],
    ifMatch: 'optional',
    summary: 'Write down somebody who matters to the child, or who is not safe for them',
    command: ({ mayBeSeenBy, ...person }) => ({ name: 'name-person-who-matters', person, mayBeSeenBy }),
  }),
  'change-person-who-matters': planCommand('change-person-who-matters', {
    body: voiceBodies['change-person-who-matters'],
    ifMatch: 'needed',
    summary: 'Record anew what the child says of somebody; what stood before stays readable',
    command: ({ personId, mayBeSeenBy, ...person }) => {
      return { name: 'change-person-who-matters', personId, person, mayBeSeenBy };
    },
  }),
  'take-off-person-who-matters': planCommand('take-off-person-who-matters', {
    body: voiceBodies['take-off-person-who-matters'],
    ifMatch: 'needed',
    summary: 'Take somebody off the people who matter to the child',
    command: (body) => ({ name: 'take-off-person-who-matters', ...body }),
  }),
  'choose-how-my-plan-looks': planCommand('choose-how-my-plan-looks', {
    body: voiceBodies['choose-how-my-plan-looks'],
    ifMatch: 'optional',
    summary: 'Write down how the child wants the plan that they keep; the last choice holds',
    command: (looks) => ({ name: 'choose-how-my-plan-looks', looks }),
  }),
};

/** One route for each command by which the child's voice is kept. */
export const voiceCommands: readonly Route[] = Object.values(BY_NAME);
