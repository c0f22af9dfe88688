import type { Refusal } from '../domain/refusal';
import { Problem } from './problem';

/** The problem that a refusal of the domain is answered with; its plain words are the domain's own. */
export function problemOf(refusal: Refusal): Problem {
  switch (refusal.kind) {
    case 'not-found':
      return new Problem('not-found', refusal.message);
    case 'not-allowed':
      return new Problem('not-allowed', refusal.message);
    case 'wrong-state':
      return new Problem('wrong-state', refusal.message, { members: { state: refusal.state } });
    case 'stale': {
      const { current, changed } = refusal;
      return new Problem('stale', refusal.message, {
        members: { current, changed },
        headers: { ETag: `"${current}"` },
      });
    }
    case 'against-rule': {
      const { rule, standing, source, field } = refusal;
      const errors = field === undefined ? {} : { field, errors: [{ field, message: refusal.message }] };
      return new Problem('against-rule', refusal.message, { members: { rule, standing, source, ...errors } });
    }
  }
}
