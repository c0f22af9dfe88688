import { PATHS } from '../../paths';
import { z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { open } from '../route';

const state = z.enum(['ok', 'failed']);
const PART_MS = 3_000;

export const health = open({
  path: PATHS.health,
  action: 'read-service-state',
  summary: 'Whether the process lives',
  answers: { 200: { says: 'It does.', schema: z.strictObject({ status: z.literal('ok') }) } },
  handle: () => Promise.resolve({ status: 200, body: { status: 'ok' } }),
});

const readiness = z.strictObject({ status: state, temporal: state, database: state, mail: state }).openapi('Readiness');

export const ready = open({
  path: PATHS.ready,
  action: 'read-service-state',
  summary: 'Whether Temporal, the database and mail can be reached, each named',
  answers: {
    200: { says: 'All of them.', schema: readiness },
    503: { says: 'At least one has failed.', schema: readiness },
  },
  handle: async ({ checks, register }: Services) => {
    const [temporal, database, mail] = await Promise.all([
      stateOf(() => checks.temporal()),
      stateOf(() => register.ping()),
      stateOf(() => checks.mail()),
    ]);
    const all = [temporal, database, mail].every((part) => part === 'ok');
    return {
      status: all ? 200 : 503,
      body: { status: all ? 'ok' : 'failed', temporal, database, mail },
      ...(all ? {} : { headers: { 'Retry-After': '2' } }),
    };
  },
});

/** A part that does not answer in time has failed. */
async function stateOf(check: () => Promise<void>): Promise<z.infer<typeof state>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<'failed'>((resolve) => {
    timer = setTimeout(resolve, PART_MS, 'failed');
  });
  const asked = Promise.resolve()
    .then(check)
    .then(
      () => 'ok' as const,
      () => 'failed' as const,
    );
  return Promise.race([asked, tooLate]).finally(() => {
    clearTimeout(timer);
  });
}
