import { digestOf } from '../../domain/commit';
import { BadCursor } from '../errors';
import type { Page, Paged } from '../rows';

/** The place of a row in its list: its sort key, and its id where keys are equal. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

/** A list as its cursors know it: its name, filter and order, and who reads it. */
export type ListIdentity = readonly unknown[];

/** How many rows to ask for: one more than the page, to know whether another follows. Throws RangeError outside 1 to 200. */
export function rowsToAsk(page: Page): number {
  if (!Number.isInteger(page.limit) || page.limit < 1 || page.limit > 200) {
    throw new RangeError(`A page has 1 to 200 rows, not ${page.limit}`);
  }
  return page.limit + 1;
}

/** Where to go on from; undefined at the start. Throws BadCursor for a cursor that was damaged or made for another list. */
export function placeAfter(list: ListIdentity, page: Page): Place | undefined {
  if (page.cursor === null) return undefined;
  const place = parse(page.cursor);
  if (place === null || page.cursor !== cursorAt(list, place)) throw new BadCursor();
  return place;
}

/** The page's own rows, and the cursor of the next page when the database had one row more. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: Page,
  list: ListIdentity,
  placeOf: (row: Row) => Place,
): Paged<Row> {
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return { rows: kept, nextCursor: more ? cursorAt(list, placeOf(last)) : null };
}

function cursorAt(list: ListIdentity, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([key, id, digestOf([list, key, id])])).toString('base64url');
}

function parse(cursor: string): Place | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts)) return null;
    const [key, id] = parts as readonly unknown[];
    return typeof key === 'string' && typeof id === 'string' ? { key, id } : null;
  } catch {
    return null;
  }
}
