import type { z } from 'zod';
import { PAGES, PATHS, planPage, taskPage } from '../../../paths';
import type { taskList } from '../../../schemas/answers';
import { ownContacts } from '../contacts/contacts';
import { keptLists, linksTo } from '../../parts/kept-lists';
import { needsUs } from '../service/board';
import type { Call, Page } from '../../page';

type Tasks = z.output<typeof taskList>;
const SHOWN_AT_ONCE = '50';

/** What somebody has to do now: late first. Whoever sees the board reads first what needs them all. */
export const today: Page = {
  path: PAGES.home,
  show: async (call) => {
    const { t, may } = call;
    const [{ rows, more }, contacts, kept, needs] = await Promise.all([
      unfinished(call),
      ownContacts(call, { due: 'this-week' }),
      keptLists(call),
      needsUs(call),
    ]);
    const shown = rows.map((row) => ({
      ...row,
      what: t(`tasks.${row.kind}`),
      stateInWords: t(`states.${row.state}`),
      href: taskPage(row.taskId),
      planHref: planPage(row.planId),
    }));
    const late = shown.filter(({ overdue }) => overdue);
    const next = shown.filter(({ overdue }) => !overdue);
    return {
      view: 'today',
      title: t('today'),
      values: { late, next, more, contacts, needs, kept: linksTo(kept), writeDown: may('post', PATHS.notes) },
    };
  },
};

async function unfinished({ ask, may, request }: Call): Promise<{ rows: Tasks['rows']; more: string | null }> {
  if (!may('get', PATHS.tasks)) return { rows: [], more: null };
  const { cursor } = request.query;
  const query = { assignee: 'me', state: 'unfinished', limit: SHOWN_AT_ONCE };
  const page = typeof cursor === 'string' ? { ...query, cursor } : query;
  const body = (await ask('get', PATHS.tasks, { query: page })) as Tasks;
  return { rows: body.rows, more: body.nextCursor };
}
