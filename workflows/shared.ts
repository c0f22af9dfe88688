/**
 * What all entities that a worker carries share, instead of each holding a copy: loaded once and frozen, before there is any
 * workflow. Only `domain/` may stand here: it keeps nothing between two calls, and asks neither the clock nor chance.
 */
import '../domain/calendar/london-time';
import '../domain/commit';
import '../domain/ids';
import '../domain/preview';
import '../domain/protocol';
import '../domain/refusal';
import '../domain/safeguarding-concern';
import '../domain/transition-plan';
import '../domain/voluntary-contact';
