import { CsvError, parse } from 'csv-parse/sync';
import { malformed, Problem } from '../problem';
import type { FieldError } from '../problem';

/** A file as it was read: the names in its first row, and every row below it that holds anything. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export const FILE_LIMIT = '5mb';
export const MOST_ROWS = 10_000;

const SAVE_AS = 'In a spreadsheet, save it as “CSV UTF-8 (comma delimited)”.';

/**
 * Reads a CSV file of at most 10,000 rows: UTF-8, with or without a byte order mark; cells separated by commas,
 * semicolons or tabs, whichever its first row has. Rows are numbered as a spreadsheet shows them, the header being 1.
 * Throws a 400 that says what to do about a file that cannot be read, a 413 for one that is too long.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const text = textOf(bytes);
  const [header, ...rows] = cellsOf(text).map((cells, place) => ({ row: place + 1, cells }));
  if (!header || header.cells.every(isEmpty)) {
    throw unreadable('The file is empty. Its first row names the columns, and every row below it is one record.');
  }
  const filled = rows.filter(({ cells }) => !cells.every(isEmpty));
  if (filled.length > MOST_ROWS) {
    throw new Problem(
      'too-large',
      `A file may hold at most ${MOST_ROWS.toLocaleString('en-GB')} rows. Split it, and send one part after the other.`,
    );
  }
  return { header: header.cells.map((name) => name.trim()), rows: filled };
}

const isEmpty = (cell: string): boolean => cell.trim() === '';

function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0x50, 0x4b])) throw unreadable(`This is a workbook, not a CSV file. ${SAVE_AS}`);
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    throw unreadable(`This is UTF-16. ${SAVE_AS}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(`This is not UTF-8, so letters such as ŵ would be lost. ${SAVE_AS}`);
  }
}

function cellsOf(text: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: unknown };
    throw malformed([
      {
        field: typeof lines === 'number' ? `line ${lines}` : 'file',
        message:
          'The quotation marks do not fit together from here on. A cell that holds a quotation mark, a comma or a new line stands in quotation marks, and a quotation mark in it is written twice.',
      },
    ]);
  }
}

/** Whichever the first line has most of; a comma where it has none. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: first.split(mark).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).mark;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, place) => bytes[place] === byte);
}

function unreadable(message: string): Problem {
  const errors: FieldError[] = [{ field: 'file', message }];
  return malformed(errors);
}
