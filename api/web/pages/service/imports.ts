import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Columns } from '../../../imports/columns';
import { childrenList, ordersList, staffList } from '../../../imports/lists';
import { PAGES, PATHS } from '../../../paths';
import { Problem } from '../../../problem';
import type { FieldError } from '../../../problem';
import type { importReport } from '../../../schemas/import-answers';
import { emptyForm, keyAgain, keyOf } from '../../parts/forms';
import type { FormShown, Wrong } from '../../parts/forms';
import type { Call, Fields, Page, Shown } from '../../page';
import { refusalIn } from '../../words/in-welsh/refusals';

type Report = z.output<typeof importReport>;

/** The lists in the order in which a service brings them over, with the columns of each. */
const LISTS = { staff: staffList.columns, children: childrenList.columns, orders: ordersList.columns } as const;
type List = keyof typeof LISTS;
const isList = (list: string | undefined): list is List => list !== undefined && Object.hasOwn(LISTS, list);

/**
 * A service's own lists, brought over in two steps: what a file would do, row by row, and only then the same file. Its rows stand
 * on the page, to be mended there.
 */
export const imports: Page = {
  path: PAGES.imports,
  takesFile: true,
  show: (call) => {
    if (!call.may('post', PATHS.imports)) throw new Problem('not-allowed', 'Lists are brought over by administrators.');
    return Promise.resolve(shown(call, { form: emptyForm(), rows: '', report: null }));
  },
  send: async (call, typed) => {
    const { list } = typed;
    const file = fileOf(call, typed);
    const missing: Wrong[] = [
      ...(isList(list) ? [] : [{ field: 'list', text: call.t('imports.listNeeded') }]),
      ...(file === null ? [{ field: 'file', text: call.t('imports.fileNeeded') }] : []),
    ];
    const [key, rows] = [keyOf(typed), textOf(file)];
    if (file === null || !isList(list)) {
      return shown(call, { form: { key, fields: typed, wrong: missing }, rows, report: null });
    }
    // Only what somebody has looked at is imported; what was mended since is looked at first.
    const isImport = typed['as'] === 'import' && typed['looked'] === markOf(list, rows);
    try {
      const sent = { params: { list }, query: isImport ? {} : { dryRun: 'true' }, body: file, key };
      const report = (await call.ask('post', PATHS.imports, sent)) as Report;
      if (report.imported) return shown(call, { form: emptyForm(), rows: '', report });
      return shown(call, { form: { key, fields: typed, wrong: [] }, rows, report });
    } catch (error) {
      const form = { key: keyAgain(error, key), fields: typed, wrong: wrongWith(error, call) };
      return shown(call, { form, rows, report: null });
    }
  },
};

/** The file that was chosen, or the rows as they stand on the page; null for neither. */
function fileOf({ request }: Call, { rows = '' }: Fields): Buffer | null {
  const { file } = request.body as { file?: unknown };
  if (Buffer.isBuffer(file)) return file;
  return rows.trim() === '' ? null : Buffer.from(rows);
}

/** The rows as they are shown, to be mended; empty for what is no text. */
function textOf(file: Buffer | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file ?? new Uint8Array());
  } catch {
    return '';
  }
}

/** What these rows are recognised by, however a browser ends their lines. */
const markOf = (list: List, rows: string): string =>
  createHash('sha256')
    .update(`${list}\n${rows.replaceAll(/\r\n?/g, '\n')}`)
    .digest('base64url');

/** What stands against the whole file. What nobody can mend in it is thrown on. */
function wrongWith(error: unknown, { t, language }: Call): readonly Wrong[] {
  if (!(error instanceof Problem)) throw error;
  if (error.kind === 'unavailable' || error.kind === 'busy') return [{ field: 'file', text: t('awayNow') }];
  if (!['malformed-request', 'too-large', 'import-faulty', 'not-allowed'].includes(error.kind)) throw error;
  const errors = (error.members['errors'] ?? []) as readonly FieldError[];
  const whys = errors.length === 0 ? [error.message] : errors.map(({ message }) => refusalIn(language, message));
  return whys.map((why) => ({ field: 'file', text: t('imports.fileWrong', { why }) }));
}

interface Came {
  readonly form: FormShown;
  readonly rows: string;
  readonly report: Report | null;
}

function shown({ t, language }: Pick<Call, 't' | 'language'>, { form, rows, report }: Came): Shown {
  const { list } = form.fields;
  const values = {
    ...{ form, rows, report },
    faults: report?.faults.map((one) => ({ ...one, message: refusalIn(language, one.message) })) ?? [],
    looked: report !== null && isList(list) ? markOf(list, rows) : '',
    ready: report !== null && !report.imported && report.faults.length === 0 && changesAnything(report),
    same: report !== null && report.faults.length === 0 && !changesAnything(report),
    changes: report?.changes.map(({ row, is, columns }) => ({ row, is: t(`imports.${is}`), columns })) ?? [],
    lists: Object.entries<Columns>(LISTS).map(([value, columns]) => ({
      ...{ value, text: t(`imports.${value}`), checked: value === list },
      columns: Object.entries(columns).map(([name, { needed }]) => ({ name, needed })),
    })),
    counts: report === null ? [] : COUNTS.map((key) => ({ label: t(`imports.${key}`), count: report.counts[key] })),
  };
  return { status: form.wrong.length > 0 ? 400 : 200, view: 'imports', title: t('imports.title'), values };
}

const COUNTS = ['rows', 'new', 'changed', 'unchanged', 'wrong'] as const;
const changesAnything = ({ counts }: Report): boolean => counts.new + counts.changed > 0;
