import type { z } from 'zod';
import { PATHS } from '../../../../paths';
import type { foundChildren } from '../../../../schemas/answers';
import type { Call } from '../../../page';

type Found = z.output<typeof foundChildren>['rows'];

/** Whose page it is. */
export const childIdOf = ({ request }: Call): string => String(request.params['childId']);

/** The children whom this person may know and who are found by this text: a name, or an id. */
export const foundBy = async ({ ask }: Call, text: string): Promise<Found> =>
  ((await ask('post', PATHS.search, { body: { text } })) as z.output<typeof foundChildren>).rows;

/** The child of this page as a search shows them to its reader; nobody where they may not know them. */
export const foundChild = async (call: Call): Promise<Found[number] | undefined> => {
  const childId = childIdOf(call);
  return (await foundBy(call, childId)).find((row) => row.childId === childId);
};

export type FoundChild = Found[number];
