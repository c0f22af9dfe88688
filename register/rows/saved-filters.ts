// What somebody keeps of how they look at a list.

/** The lists of which somebody can keep filters. */
export const FILTERED_LISTS = ['transition-plans', 'tasks', 'voluntary-contacts', 'concerns'] as const;
export type FilteredList = (typeof FILTERED_LISTS)[number];

/** A filter of a list under a name of its owner's: what would stand in the list's query. */
export interface SavedFilter {
  readonly list: FilteredList;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}
