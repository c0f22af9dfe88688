import { CONCERN_ACTIONS } from '../../domain/safeguarding-concern/actions';
import type { ConcernCommandName } from '../../domain/safeguarding-concern/commands';
import { EVERYBODY } from './permission';
import type { Permission } from './permission';

/** Concerns about a child’s safety. */
export const OF_CONCERNS = {
  'raise-concern': {
    roles: EVERYBODY,
    why: 'Anybody who learns of a worry raises it, and nobody has to agree first.',
  },
  'read-concerns': {
    roles: EVERYBODY,
    why: 'Each concern has its own access list; whoever stands on none sees an empty list.',
  },
  ...commands(),
} as const satisfies Readonly<Record<string, Permission>>;

/** Who may act on a concern follows from its own list: anybody can stand on one, and its own guard says what they may do. */
function commands(): Readonly<Record<ConcernCommandName, Permission>> {
  const rows = Object.entries(CONCERN_ACTIONS).map(([name, { why }]) => [name, { roles: EVERYBODY, why }]);
  return Object.fromEntries(rows) as Record<ConcernCommandName, Permission>;
}
