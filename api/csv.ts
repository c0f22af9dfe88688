import { stringify } from 'csv-stringify/sync';
import { Problem } from './problem';
import type { Asked, Reply } from './asked-and-replied';

const MOST_ROWS = 10_000;
const ROWS_PER_PAGE = 200;

/** Whether the caller would rather have CSV than JSON. */
export function wantsCsv(request: Asked): boolean {
  return request.accepts(['application/json', 'text/csv']) === 'text/csv';
}

/**
 * A whole list as one CSV file, page by page through the same handler as every page of it, and so for the same eyes. It is
 * UTF-8 with a byte order mark, by which spreadsheets know it; cells that a spreadsheet would run as a formula begin with an
 * apostrophe instead. Throws a 413 for more than 10,000 rows.
 */
export async function csvOf(
  path: string,
  columns: readonly string[],
  pageAt: (page: { readonly cursor?: string; readonly limit?: number }) => Promise<Reply>,
): Promise<Reply> {
  const rows: unknown[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await pageAt({ limit: ROWS_PER_PAGE, ...(cursor === null ? {} : { cursor }) });
    const page = body as { readonly rows: readonly unknown[]; readonly nextCursor?: string | null };
    rows.push(...page.rows);
    if (rows.length > MOST_ROWS) throw tooLong();
    cursor = page.nextCursor ?? null;
  } while (cursor !== null);
  const file = stringify(rows, {
    bom: true,
    header: true,
    columns: columns.map((key) => ({ key })),
    escape_formulas: true,
    cast: { boolean: String },
  });
  const name = path.split('/').filter((part) => part !== '' && !part.startsWith(':'));
  return {
    status: 200,
    body: file,
    about: rows,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name.at(-1) ?? 'list'}.csv"`,
    },
  };
}

function tooLong(): Problem {
  const most = MOST_ROWS.toLocaleString('en-GB');
  return new Problem('too-large', `This list has more than ${most} rows. Narrow it with its filters, and ask again.`);
}
