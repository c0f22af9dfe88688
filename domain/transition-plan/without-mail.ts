import type { NeverWithoutMail } from '../without-mail';
import type { PlanCommandName } from './commands';

export const NEVER_WITHOUT_MAIL: NeverWithoutMail<PlanCommandName> = {
  'record-death': 'Another person has to confirm it, at once.',
  'withdraw-death': 'A mistake of this weight is put right for everybody who was told.',
  'record-serious-incident': 'Those who have to notify others, and to look after the staff, have a working day.',
  'give-warning': 'The manager is told the same day of a step without advice.',
  'decide-on-enforcement': 'The manager is told the same day of a step without advice.',
};
