import type { Page } from '../../register/register';

type Chosen<Filter> = { readonly [Key in keyof Filter]?: Exclude<Filter[Key], undefined> };

/** A filter with only what was asked for in it. */
export function chosen<Filter extends object>(filter: Filter): Chosen<Filter> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Chosen<Filter>;
}

/** The page that a list's query asks for. */
export function pageOf({ cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }): Page {
  return { cursor: cursor ?? null, limit };
}
