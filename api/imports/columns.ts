import { parseLocalDate } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { malformed } from '../problem';
import { text, z } from '../schemas/primitives';
import type { CsvFile } from './read-csv';

/** One column of an import: whether a file must have it, and how a cell of it is read. */
interface Column<Needed extends boolean, Schema extends z.ZodType> {
  readonly needed: Needed;
  readonly cell: Schema;
}
export type Columns = Readonly<Record<string, Column<boolean, z.ZodType>>>;

/** What a row says: undefined where the file has no such column, null where the cell is empty. */
export type Cells<Of extends Columns> = {
  readonly [Name in keyof Of]: Of[Name]['needed'] extends true
    ? z.output<Of[Name]['cell']>
    : z.output<Of[Name]['cell']> | null | undefined;
};

/** What is wrong with one cell, or with the whole row where `column` is null. */
export interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}
export interface Row<Of extends Columns> {
  readonly row: number;
  readonly cells: Cells<Of>;
}

export const needed = <Schema extends z.ZodType>(cell: Schema): Column<true, Schema> => ({ needed: true, cell });
export const mayBeThere = <Schema extends z.ZodType>(cell: Schema): Column<false, Schema> => ({ needed: false, cell });

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const DATE_EXPECTED = 'Expected a date that exists, written YYYY-MM-DD or DD/MM/YYYY.';

/** A day, as ISO or as the United Kingdom writes it, the day before the month. */
export const dateCell = z.string().transform((written, context): LocalDate => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  const date = parseLocalDate(year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: DATE_EXPECTED });
  return z.NEVER;
});

/** One of a few words, however it is spaced and in whatever case: "Case manager" is case-manager. */
export const wordCell = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .string()
    .transform((written) =>
      written
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    )
    .pipe(z.enum(words, { error: `Expected one of: ${words.join(', ')}.` }));

/** Several of a kind in one cell, with a vertical bar between them. */
export const listCell = <Item extends z.ZodType<unknown, string>>(item: Item, most: number) =>
  z
    .string()
    .transform((written) => written.split('|').map((part) => part.trim()))
    .pipe(
      z.array(item as z.ZodType<z.output<Item>, string>).max(most, `Expected at most ${most}, with | between them.`),
    );

const REFERENCE_EXPECTED = 'Expected the reference by which your own system knows this record: 1 to 100 characters.';
export const referenceCell = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ./_:-]{0,99}$/u, `${REFERENCE_EXPECTED} Letters, digits, spaces and ./_:- only.`);
export const nameCell = text(1, 200);

/**
 * The rows of a file, and everything that is wrong with its cells, row by row. Throws a 400 for a header with columns that
 * are missing, unknown or there twice: then nothing below it means what it says.
 */
export function readRows<Of extends Columns>(columns: Of, file: CsvFile): { rows: Row<Of>[]; faults: Fault[] } {
  const names = headerNames(columns, file.header);
  const rows: Row<Of>[] = [];
  const faults: Fault[] = [];
  for (const { row, cells } of file.rows) {
    const read = cells.length === names.length ? readRow(columns, names, cells) : wrongLength(cells, names);
    if ('faults' in read) faults.push(...read.faults.map((fault) => ({ row, ...fault })));
    else rows.push({ row, cells: read.cells as Cells<Of> });
  }
  return { rows, faults };
}

type CellFault = Omit<Fault, 'row'>;

function readRow(columns: Columns, names: readonly string[], cells: readonly string[]) {
  const faults: CellFault[] = [];
  const read: Record<string, unknown> = {};
  for (const [place, name] of names.entries()) {
    const column = columns[name];
    const written = (cells[place] ?? '').trim();
    if (!column) continue;
    if (FORMULA.test(cells[place] ?? '') || FORMULA.test(written)) {
      faults.push({ column: name, message: BEGINS_A_FORMULA });
    } else if (written === '') {
      if (column.needed) faults.push({ column: name, message: 'This cell is empty, and is needed.' });
      read[name] = null;
    } else {
      const parsed = column.cell.safeParse(written);
      if (parsed.success) read[name] = parsed.data;
      else faults.push({ column: name, message: parsed.error.issues[0]?.message ?? 'This cannot be read.' });
    }
  }
  return faults.length > 0 ? { faults } : { cells: read };
}

const BEGINS_A_FORMULA =
  'Expected a cell that does not begin with = + - @ or a tab: a spreadsheet would take it for a formula. Leave an unknown cell empty.';

function wrongLength(cells: readonly string[], names: readonly string[]): { faults: CellFault[] } {
  const message = `This row has ${cells.length} cells, and the header ${names.length}. A cell that holds a comma stands in quotation marks.`;
  return { faults: [{ column: null, message }] };
}

/** The columns' own names in the order of the file; letters and digits alone count, so "Date of birth" is dateOfBirth. */
function headerNames(columns: Columns, header: readonly string[]): string[] {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = new Map(Object.keys(columns).map((name) => [letters(name), name]));
  const names = header.map((name) => known.get(letters(name)));
  const expected = `Expected the columns ${listed(columns, true)}; and, where you have them, ${listed(columns, false)}.`;
  if (names.every((name) => name === undefined)) {
    throw malformed([{ field: 'header', message: `The first row has to name the columns. ${expected}` }]);
  }
  const errors = header.flatMap((written, place) => {
    const name = names[place];
    if (name === undefined) return [`Column ${place + 1} (“${written.slice(0, 60)}”) is not known here. Take it out.`];
    return names.indexOf(name) < place ? [`The column ${name} is there twice. Take one out.`] : [];
  });
  const missing = Object.keys(columns).filter((name) => columns[name]?.needed && !names.includes(name));
  if (missing.length > 0) errors.push(`Missing: ${missing.join(', ')}.`);
  if (errors.length > 0) {
    throw malformed([...errors, expected].map((message) => ({ field: 'header', message })));
  }
  return names.map(String);
}

/** The names of the columns that a file must have, or may have. */
export function listed(columns: Columns, areNeeded: boolean): string {
  const names = Object.keys(columns).filter((name) => columns[name]?.needed === areNeeded);
  return names.join(', ');
}
