import { AsyncLocalStorage } from 'node:async_hooks';
import { DrizzleQueryError } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';

type Queries = PgDatabase<PgQueryResultHKT>;
type Casing = 'snake_case';

/** Which databases are read from together, in the work that goes on here. */
const here = new AsyncLocalStorage<Map<Queries, Queries>>();

/**
 * Does the work, and has what it reads at the same moment read together: single selects, outside transactions, that wait for nothing of
 * each other go to the database as one statement, and so see it at one moment. Each is answered, typed and opened as it is alone.
 * When one of them fails, all that went with it fail.
 */
export function together<T>(work: () => Promise<T>): Promise<T> {
  return here.run(new Map(), work);
}

/** The same queries; what they select is gathered inside `together`, and goes at once outside. */
export function gathered(queries: Queries, casing: Casing): Queries {
  const mine = here.getStore();
  if (!mine) return queries;
  const known = mine.get(queries) ?? gatheringOf(queries, casing);
  mine.set(queries, known);
  return known;
}

type Rows = readonly (readonly unknown[])[];

/** A select that waits for the others of its moment. Its values are encoded already. */
interface Waiting {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly resolve: (answer: { readonly rows: unknown[] }) => void;
  readonly reject: (error: unknown) => void;
}

const SELECTS: ReadonlySet<string | symbol> = new Set(['select', 'selectDistinct', 'selectDistinctOn']);

function gatheringOf(queries: Queries, casing: Casing): Queries {
  let waiting: Waiting[] = [];
  const send = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    try {
      const answers = await answersTo(queries, now);
      now.forEach(({ resolve }, place) => {
        resolve({ rows: [...(answers[place] ?? [])] });
      });
    } catch (error) {
      // Each says itself which statement was its own.
      const cause: unknown = error instanceof DrizzleQueryError ? error.cause : error;
      for (const { reject } of now) reject(cause);
    }
  };
  const selecting = drizzle(
    (text, values) =>
      new Promise((resolve, reject) => {
        // Whatever else is asked for at this moment is asked before the next turn of the event loop.
        if (waiting.length === 0) setImmediate(() => void send());
        waiting.push({ text, values: values as readonly unknown[], resolve, reject });
      }),
    { casing },
  );
  return new Proxy(queries, {
    get: (target, name) => {
      const from: object = SELECTS.has(name) ? selecting : target;
      const value: unknown = Reflect.get(from, name, from);
      return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(from) : value;
    },
  });
}

/** What each of them is answered; of one alone the statement is its own. */
async function answersTo(queries: Queries, all: readonly Waiting[]): Promise<readonly Rows[]> {
  const [first] = all;
  if (first !== undefined && all.length === 1) return [await rowsTo(queries, first.text, first.values)];
  const values = all.flatMap((one) => one.values);
  const texts = all.map(({ text }, place) => {
    const before = all.slice(0, place).reduce((sum, one) => sum + one.values.length, 0);
    return asJson(text.replaceAll(/\$(\d+)/g, (_whole, number: string) => `$${Number(number) + before}`));
  });
  const [row = []] = await rowsTo(queries, `select ${texts.join(', ')}`, values);
  return row as readonly Rows[];
}

/** All rows of a select as one value: a list of lists, since two of its columns may have one name. */
const asJson = (text: string): string =>
  `(select coalesce(json_agg((select json_agg(cell.value) from json_each(row_to_json(asked)) cell)), '[]') from (${text}) asked)`;

/** The rows of a statement, each as a list of what stands in its columns. */
async function rowsTo(queries: Queries, text: string, values: readonly unknown[]): Promise<Rows> {
  const query = { sql: text, params: [...values] };
  return (await queries._.session.prepareQuery(query, undefined, undefined, true, (rows) => rows).execute()) as Rows;
}
