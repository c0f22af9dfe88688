import type { Connection } from '@temporalio/client';
import { LivedConcern } from '../tests/system/lived-concern';
import type { Pace } from '../tests/system/lived-concern';
import { LivedContact } from '../tests/system/lived-contact';
import { Telling } from '../tests/system/telling';
import { bornOn } from '../tests/system/whole';
import type { Whole } from '../tests/system/whole';

/** Eighteen months of contact, over the 18th birthday. */
const CONTACT = { at: { years: 16, months: 9 }, weeks: 78 };
const CONCERNED_AT = { years: 17, months: 8 };

/** One life of an entity from its beginning to its end, lived through when asked for. */
export interface ReferenceLife {
  readonly name: string;
  /** Lives it, and gives the id of its workflow. */
  readonly live: () => Promise<string>;
}

/** The reference lives of voluntary contact and of concerns. */
export function referenceLives(whole: Whole, connection: Connection): readonly ReferenceLife[] {
  const telling = () => new Telling(whole, connection);
  const concern = (pace: Pace): ReferenceLife => ({
    name: `concern, ${pace}`,
    live: async () => {
      const lived = new LivedConcern(telling(), await whole.addChild(bornOn(CONCERNED_AT)), pace);
      await lived.live();
      return lived.workflowId;
    },
  });
  const contact: ReferenceLife = {
    name: 'contact of eighteen months',
    live: async () => {
      const lived = new LivedContact(telling(), await whole.addChild(bornOn(CONTACT.at)), CONTACT.weeks);
      await lived.live();
      return lived.workflowId;
    },
  };
  return [contact, concern('in time'), concern('every clock runs out')];
}
