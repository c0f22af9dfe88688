// How lists are asked for and answered, a page at a time.

export interface Page {
  /** An opaque cursor from the page before; null for the first. */
  readonly cursor: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}
