import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { both } from './headings';

// Yes and no, as answers. Welsh has no one word for either: an answer takes up the verb of its question. The Welsh is ours until a
// translator has read it.

/** By the verb that the question asks with. */
export const YES_OR_NO = {
  yesTo: {
    did: both('Yes', 'Do'),
    does: both('Yes', 'Ydy'),
    'do-they': both('Yes', 'Ydyn'),
    'do-you': both('Yes', 'Ydw'),
    'is-there': both('Yes', 'Oes'),
    was: both('Yes', 'Oedd'),
    'were-they': both('Yes', 'Oeddent'),
  },
  noTo: {
    did: both('No', 'Naddo'),
    does: both('No', 'Nac ydy'),
    'do-they': both('No', 'Nac ydyn'),
    'do-you': both('No', 'Nac ydw'),
    'is-there': both('No', 'Nac oes'),
    was: both('No', 'Nac oedd'),
    'were-they': both('No', 'Nac oeddent'),
  },
} as const satisfies Readonly<Record<'yesTo' | 'noTo', Readonly<Record<string, InBothLanguages>>>>;
export type AskedWith = keyof (typeof YES_OR_NO)['yesTo'];
