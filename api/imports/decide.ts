import { isDeepStrictEqual } from 'node:util';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Actor } from '../../domain/people';
import type { Policy } from '../../domain/policy';
import type { DecidedImport, ImportCounts, KnownPeople } from '../../register/people/imports';
import type { PeopleToWrite } from '../../register/load';
import type { Service } from '../../register/register';
import { readRows } from './columns';
import type { Cells, Columns, Fault } from './columns';
import type { CsvFile } from './read-csv';

/** What rows are read against: the service as it is now, and who imports. */
export interface Context {
  readonly known: KnownPeople;
  readonly service: Service;
  readonly actor: Actor;
  readonly issuers: readonly string[];
  readonly policy: Policy;
  readonly today: LocalDate;
  readonly newId: () => string;
}

/** One list that can be imported: its columns, and how a row becomes a record of the register. */
export interface ImportList<Of extends Columns, Rec extends object> {
  readonly columns: Of;
  /** The columns that tell records apart. */
  readonly key: readonly (keyof Of & string)[];
  readonly against: (context: Context) => Against<Of, Rec>;
  readonly write: (records: readonly Rec[]) => Partial<PeopleToWrite>;
  /** The id of a record, for the audit. */
  readonly idOf: (record: Rec) => string;
  /** What of a record the audit keeps beside the id. */
  readonly audited?: (record: Rec) => Readonly<Record<string, unknown>>;
}
export interface Against<Of extends Columns, Rec extends object> {
  readonly keyOf: (cells: Cells<Of>) => string;
  readonly found: ReadonlyMap<string, Rec>;
  /** The record as the row has it, over what is there already; or what is wrong with it. */
  readonly recordOf: (cells: Cells<Of>, earlier: Rec | null) => Rec | CellFaults;
  /** Which column a field of the record comes from, where it has another name. */
  readonly columnOf?: Readonly<Partial<Record<keyof Rec & string, keyof Of & string>>>;
}

/** What is wrong with a row that could be read. */
export class CellFaults {
  constructor(readonly faults: readonly { readonly column: string; readonly message: string }[]) {}
}

/** What a row would do. */
export interface RowChange {
  readonly row: number;
  readonly is: 'new' | 'changed';
  /** The columns whose content is another than before; of a new record there is no before. */
  readonly columns: readonly string[];
}
export interface Decision {
  readonly faults: readonly Fault[];
  readonly changes: readonly RowChange[];
  readonly decided: DecidedImport;
}

/** What a file would do to what is there: decided from both alone, so that a look and the import itself say the same. */
export function decideImport<Of extends Columns, Rec extends object>(
  list: ImportList<Of, Rec>,
  file: CsvFile,
  context: Context,
): Decision {
  const { rows, faults } = readRows(list.columns, file);
  const { keyOf, found, recordOf, columnOf } = list.against(context);
  const firstWith = new Map<string, number>();
  const changes: (RowChange & { readonly record: Rec })[] = [];
  let unchanged = 0;
  for (const { row, cells } of rows) {
    const key = keyOf(cells);
    const first = firstWith.get(key);
    if (first !== undefined) {
      const message = `This is the same record as row ${first}. Keep one of the two.`;
      faults.push({ row, column: list.key.at(-1) ?? null, message });
      continue;
    }
    firstWith.set(key, row);
    const earlier = found.get(key) ?? null;
    const record = recordOf(cells, earlier);
    if (record instanceof CellFaults) {
      faults.push(...record.faults.map((fault) => ({ row, ...fault })));
      continue;
    }
    const fields = earlier === null ? [] : differing(earlier, record);
    if (earlier === null) changes.push({ row, is: 'new', columns: [], record });
    else if (fields.length === 0) unchanged += 1;
    else changes.push({ row, is: 'changed', columns: fields.map((field) => columnOf?.[field] ?? field), record });
  }
  const counts = {
    rows: file.rows.length,
    new: changes.filter(({ is }) => is === 'new').length,
    changed: changes.filter(({ is }) => is === 'changed').length,
    unchanged,
  };
  return {
    faults: faults.sort((a, b) => a.row - b.row),
    changes: changes.map(({ row, is, columns }) => ({ row, is, columns })),
    decided: { counts, ...decidedOf(list, changes) },
  };
}

function decidedOf<Of extends Columns, Rec extends object>(
  list: ImportList<Of, Rec>,
  changes: readonly (RowChange & { readonly record: Rec })[],
): Omit<DecidedImport, 'counts'> {
  const line = ({ record, columns }: { record: Rec; columns: readonly string[] }) => {
    return { id: list.idOf(record), columns, ...list.audited?.(record) };
  };
  const written = list.write(changes.map(({ record }) => record));
  return {
    write: { staff: [], children: [], orders: [], ...written },
    recorded: {
      new: changes.filter(({ is }) => is === 'new').map(line),
      changed: changes.filter(({ is }) => is === 'changed').map(line),
    },
  };
}

function differing<Rec extends object>(earlier: Rec, now: Rec): (keyof Rec & string)[] {
  const fields = Object.keys(now) as (keyof Rec & string)[];
  return fields.filter((field) => !isDeepStrictEqual(earlier[field], now[field]));
}

/** What an import did or would do, in a sentence. */
export function told(counts: ImportCounts, faults: number): string {
  const wrong = faults > 0 ? 'Nothing is imported until every row is right.' : null;
  const same = counts.new + counts.changed === 0 ? 'Everything in this file is here already: nothing changes.' : null;
  return wrong ?? same ?? `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} as they are already.`;
}
