import type { Request } from 'express';
import type { Call, Download } from '../page';

/** By this a list is asked for as a file, with everything else in its address as it is. */
const AS_FILE = 'csv';

/** Whether this address asks for a list as a file. */
export const asksForFile = ({ query }: Request): boolean => query['as'] === AS_FILE;

/** The whole list for a spreadsheet, narrowed as the page is, where the address asks for that; null where it does not. */
export async function asFile(
  { ask, request }: Call,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<Download | null> {
  if (!asksForFile(request)) return null;
  const file = (await ask('get', path, { query, as: 'text/csv' })) as string;
  return { file: Buffer.from(file), name: `${path.split('/').at(-1) ?? 'list'}.csv` };
}

/** Where the list that stands at this address is to be had as a file. */
export const fileOf = ({ request }: Pick<Call, 'request'>, names: readonly string[]): string =>
  `${request.path}?${new URLSearchParams({ ...narrowedBy(request, names), as: AS_FILE }).toString()}`;

/** What of these stands in the address; a question that was left empty asks nothing. What is none of the answers is told by the API. */
export function narrowedBy({ query }: Request, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const { [name]: value } = query;
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

/** Where the rest of the list is; null when this was all. */
export function moreOf(request: Request, names: readonly string[], cursor: string | null): string | null {
  if (cursor === null) return null;
  return `${request.path}?${new URLSearchParams({ ...narrowedBy(request, names), cursor }).toString()}`;
}
