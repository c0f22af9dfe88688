import type { NeverWithoutMail } from '../without-mail';
import type { EpisodeCommandName } from './commands';

const SAFETY = 'What may concern the child’s safety is looked at by another person too, at once.';

export const NEVER_WITHOUT_MAIL: NeverWithoutMail<EpisodeCommandName> = {
  'record-missed-check-in': SAFETY,
  'record-outreach': SAFETY,
  'record-welfare-check': SAFETY,
  'consider-concern': SAFETY,
};
