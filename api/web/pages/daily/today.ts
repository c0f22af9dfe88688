import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { appointmentPage, concernPage, PAGES, PATHS, planCommandPath, planPage, taskPage } from '../../../paths';
import type { appointmentList, taskList } from '../../../schemas/answers';
import type { concernList } from '../../../schemas/concern-answers';
import { ownContacts } from '../contacts/contacts';
import { keptLists, linksTo } from '../../parts/kept-lists';
import { timeLeft } from '../../parts/time-left';
import { needsUs } from '../service/board';
import type { Call, Page } from '../../page';

type Tasks = z.output<typeof taskList>;
const SHOWN_AT_ONCE = '50';

/**
 * What somebody has to do now: concerns whose clocks run, then what is late, then the day. Whoever sees the board reads first what needs
 * them all. What is for practice stands by itself, after everything that is real.
 */
export const today: Page = {
  path: PAGES.home,
  show: async (call) => {
    const { t, may } = call;
    const [concerns, { rows, more }, appointments, contacts, kept, needs] = await Promise.all([
      openConcerns(call),
      unfinished(call),
      ownAppointments(call),
      ownContacts(call, { due: 'this-week' }),
      keptLists(call),
      needsUs(call),
    ]);
    const tasks = rows.map((row) => ({
      ...row,
      what: t(`tasks.${row.kind}`),
      stateInWords: t(`states.${row.state}`),
      href: taskPage(row.taskId),
      planHref: planPage(row.planId),
    }));
    const dayOf = (rehearsal: boolean) => {
      const isOf = (row: { readonly rehearsal: boolean }) => row.rehearsal === rehearsal;
      const day = {
        late: tasks.filter((row) => isOf(row) && row.overdue),
        next: tasks.filter((row) => isOf(row) && !row.overdue),
        begun: appointments.filter((row) => isOf(row) && row.begun),
        ahead: appointments.filter((row) => isOf(row) && !row.begun),
        contacts: contacts.filter(isOf),
      };
      return { ...day, isEmpty: Object.values(day).every(({ length }) => length === 0) };
    };
    return {
      view: 'today',
      title: t('today'),
      values: {
        ...{ concerns, more, needs, kept: linksTo(kept), writeDown: may('post', PATHS.notes) },
        ...{ real: dayOf(false), practice: dayOf(true) },
      },
    };
  },
};

/** The open concerns that somebody may know whole and whose clocks run, what runs out first before the others. */
async function openConcerns({ ask, may, now, t }: Call) {
  if (!may('get', PATHS.concerns)) return [];
  const query = { status: 'open', limit: SHOWN_AT_ONCE };
  const { rows } = (await ask('get', PATHS.concerns, { query })) as z.output<typeof concernList>;
  return rows.flatMap(({ concernId, childName, nextDueAt, late }) =>
    nextDueAt === null
      ? []
      : [
          {
            ...{ href: concernPage(concernId), childName: childName ?? t('describedChild'), late },
            left: timeLeft(t, now(), nextDueAt as Instant),
          },
        ],
  );
}

/** The appointments of today with this person, and those of which they have not said yet what became of them. */
async function ownAppointments({ ask, may, visitor }: Call) {
  if (!may('get', PATHS.appointments) || !may('post', planCommandPath('record-appointment'))) return [];
  const query = { with: 'me', limit: SHOWN_AT_ONCE };
  const { rows } = (await ask('get', PATHS.appointments, { query })) as z.output<typeof appointmentList>;
  return rows.map((row) => ({
    ...row,
    ...{ href: appointmentPage(row.planId, row.appointmentId), planHref: planPage(row.planId) },
    ...{ on: localDateOf(row.startsAt as Instant), at: localTimeOf(row.startsAt as Instant) },
    // Whoever stands in reads whom the child expects.
    withName: row.withId === visitor.actor.staffId ? null : row.withName,
  }));
}

async function unfinished({ ask, may, request }: Call): Promise<{ rows: Tasks['rows']; more: string | null }> {
  if (!may('get', PATHS.tasks)) return { rows: [], more: null };
  const { cursor } = request.query;
  const query = { assignee: 'me', state: 'unfinished', limit: SHOWN_AT_ONCE };
  const page = typeof cursor === 'string' ? { ...query, cursor } : query;
  const body = (await ask('get', PATHS.tasks, { query: page })) as Tasks;
  return { rows: body.rows, more: body.nextCursor };
}
