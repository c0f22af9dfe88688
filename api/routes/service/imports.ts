import { localDateOf } from '../../../domain/calendar/london-time';
import type { Actor } from '../../../domain/people';
import type { ImportCounts, ImportsInto, KnownPeople } from '../../../register/people/imports';
import type { Service } from '../../../register/register';
import { decideImport, told } from '../../imports/decide';
import type { Context, Decision } from '../../imports/decide';
import { childrenList, ordersList, staffList } from '../../imports/lists';
import { readCsv } from '../../imports/read-csv';
import type { CsvFile } from '../../imports/read-csv';
import { PATHS } from '../../paths';
import { Problem } from '../../problem';
import { importReport } from '../../schemas/import-answers';
import { oneOf, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { recordOnce } from '../recorded';
import { upload } from '../route';
import type { AskCall, Reply, WriteCall } from '../route';

const params = z.strictObject({ list: oneOf(['children', 'staff', 'orders']) });
const query = z.strictObject({
  dryRun: oneOf(['true', 'false'])
    .optional()
    .openapi({ description: 'true: say row by row what it would do or what is wrong, and change nothing.' }),
});
type Params = z.output<typeof params>;
type Query = z.output<typeof query>;
type List = Params['list'];

const MOST_SHOWN = 200;

/** Brings a service's own lists over: first its staff and children, then the children's orders. */
export const importPeople = upload({
  path: PATHS.imports,
  action: 'import-people',
  summary:
    'Import a CSV file of your service’s children, staff or orders: all of it or nothing, nothing twice; nobody is removed',
  params,
  query,
  answers: { 200: { says: 'What it did, or with dryRun=true would do.', schema: importReport } },
  dryRun: { when: ({ dryRun }) => dryRun === 'true', handle: look },
  handle: importNow,
});

async function look({ params: { list }, body, actor, services }: AskCall<Params, Query, Buffer>): Promise<Reply> {
  const into = await importsInto(list, actor, services);
  const decision = decide(list, readCsv(body), await services.register.knownPeople(into), into, actor, services);
  return { status: 200, body: reportOf(list, false, decision.decided.counts, decision) };
}

async function importNow(call: WriteCall<Params, Query, Buffer>): Promise<Reply> {
  const { params: { list }, body, actor, services } = call; // prettier-ignore
  const into = await importsInto(list, actor, services);
  const file = readCsv(body);
  const row = await recordOnce(call, `import-${list}`, (recorded) =>
    services.register.importPeople(
      into,
      (known) => {
        const decision = decide(list, file, known, into, actor, services);
        if (decision.faults.length > 0) throw faulty(list, decision);
        return decision.decided;
      },
      recorded,
    ),
  );
  const counts = await services.register.importCounts(into.serviceId, row.answer.version);
  return { status: 200, body: reportOf(list, true, counts, NOTHING_TO_SHOW) };
}

type Into = ImportsInto & { readonly service: Service };

async function importsInto(list: List, { serviceId }: Actor, { register, issuersOf }: Services): Promise<Into> {
  const service = await register.service(serviceId);
  if (service === null) throw new Error('Somebody is signed in from a service that is not known.');
  if (list !== 'staff' && service.kind !== 'youth-justice-service') {
    throw new Problem('not-allowed', 'Children and their orders are imported by their youth justice service.');
  }
  return { serviceId, service, issuers: issuersOf(serviceId) };
}

function decide(
  list: List,
  file: CsvFile,
  known: KnownPeople,
  { service, issuers }: Into,
  actor: Actor,
  { policies, now, newId }: Services,
): Decision {
  const today = localDateOf(now());
  const context: Context = { known, service, actor, issuers, policy: policies.of(service), today, newId };
  switch (list) {
    case 'children':
      return decideImport(childrenList, file, context);
    case 'staff':
      return decideImport(staffList, file, context);
    case 'orders':
      return decideImport(ordersList, file, context);
  }
}

const NOTHING_TO_SHOW = { faults: [], changes: [] } as const;

/** The report holds row numbers and names of columns, nothing that stood in the file. */
function reportOf(
  list: List,
  imported: boolean,
  counts: ImportCounts,
  { faults, changes }: Pick<Decision, 'faults' | 'changes'>,
): z.output<typeof importReport> {
  return {
    ...{ list, imported, says: told(counts, faults.length) },
    counts: { ...counts, wrong: new Set(faults.map(({ row }) => row)).size },
    faults: faults.slice(0, MOST_SHOWN),
    changes: changes.slice(0, MOST_SHOWN).map((change) => ({ ...change, columns: [...change.columns] })),
  };
}

function faulty(list: List, decision: Decision): Problem {
  const { faults, ...report } = reportOf(list, false, decision.decided.counts, decision);
  const rows = report.counts.wrong === 1 ? 'One row is' : `${report.counts.wrong} rows are`;
  return new Problem('import-faulty', `${rows} wrong, so nothing was imported. Mend them, and send the file again.`, {
    members: {
      counts: report.counts,
      errors: faults.map(({ row, column, message }) => ({
        field: column === null ? `row ${row}` : `row ${row}, ${column}`,
        message,
      })),
    },
  });
}
