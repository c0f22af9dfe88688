import { orNone, text } from './answer-parts';
import { z } from './primitives';

const share = z.strictObject({
  party: text,
  says: text,
  of: orNone(text).openapi({ description: 'What of it they hold, where two hold different things.' }),
  staffId: orNone(text).openapi({ description: 'Null where the plan names nobody for it.' }),
  name: orNone(text),
});
const list = z.array(share);

/** Everybody's part in something. */
export const partsShown = z.strictObject({ accountable: list, responsible: list, consulted: list, informed: list });
