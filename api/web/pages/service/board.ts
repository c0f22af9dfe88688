import type { z } from 'zod';
import { addDays } from '../../../../domain/calendar/local-date';
import { instantAt, localDateOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { onOrAfterWorkingDay } from '../../../../domain/calendar/working-days';
import { POLICIES } from '../../../../domain/policy';
import { concernPage, PAGES, PATHS, staffPage } from '../../../paths';
import type { staffList, summary } from '../../../schemas/answers';
import type { concernList } from '../../../schemas/concern-answers';
import type { Call, Page } from '../../page';
import { presenceOf } from '../people/staff';
import { timeLeft } from '../../parts/time-left';

type Counts = z.output<typeof summary>;

const children = (filter: string) => `${PAGES.children}?${filter}&counted=true`;
const tasks = (filter: string) => `${PAGES.tasks}?${filter}&counted=true`;

/** What needs people this week, children's safety first, each number with the list that is behind it; what needs nobody is not shown. */
const NEEDS: readonly Counted[] = [
  { key: 'lateConcerns', list: PATHS.concerns, href: `${PAGES.concerns}?due=late` },
  { key: 'openConcerns', list: PATHS.concerns, href: PAGES.concerns },
  { key: 'climbingTasks', list: PATHS.tasks, href: tasks('needs=climbing') },
  { key: 'overdueTasks', list: PATHS.tasks, href: tasks('due=overdue') },
  { key: 'handoversWaitingForAcceptance', list: PATHS.tasks, href: tasks('needs=acceptance') },
  { key: 'declinedTasks', list: PATHS.tasks, href: tasks('needs=another-answer') },
  { key: 'withoutReceivingOfficer', list: PATHS.transitionPlans, href: children('needs=receiving-officer') },
  { key: 'proposalsToDecide', list: PATHS.transitionPlans, href: children('needs=decision') },
  { key: 'plansToStart', list: PATHS.proposals, href: PAGES.toStart },
  { key: 'aboutToTurn18', list: PATHS.transitionPlans, href: children('needs=turning-18') },
];

interface Counted {
  readonly key: Exclude<keyof Counts, 'byPhase'>;
  /** The route that answers with what is counted: the number is only told to whoever may read it. */
  readonly list: string;
  readonly href: string;
}

/** What needs people this week, in words, for whoever sees the board; nothing for everybody else. */
export async function needsUs(call: Call): Promise<readonly Need[]> {
  if (!call.may('get', PATHS.summary)) return [];
  return needsIn(call, (await call.ask('get', PATHS.summary)) as Counts);
}

interface Need {
  readonly href: string;
  readonly text: string;
}

const needsIn = ({ t, may }: Call, counts: Counts): readonly Need[] =>
  NEEDS.filter(({ key, list }) => counts[key] > 0 && may('get', list)).map(({ key, href }) => ({
    ...{ href, text: t(`needs.${key}`, { count: counts[key] }) },
  }));

/** A manager's board: what needs people this week first, then how many plans stand where, and who carries how much. */
export const board: Page = {
  path: PAGES.board,
  show: async (call) => {
    const { ask, t } = call;
    const [counts, { rows }, overnight] = await Promise.all([
      ask('get', PATHS.summary) as Promise<Counts>,
      ask('get', PATHS.staff, { query: { assignable: 'true' } }) as Promise<z.output<typeof staffList>>,
      beforeWorkBegins(call),
    ]);
    const most = Math.max(1, ...Object.values(counts.byPhase));
    const phases = Object.entries(counts.byPhase).map(([phase, count]) => ({
      ...{ name: t(`phases.${phase}`), count, href: children(`phase=${phase}`) },
      width: Math.round((count / most) * CHART.bars),
    }));
    const values = {
      ...{ overnight, cover: coverIn(call, rows) },
      needs: needsIn(call, counts),
      phases,
      chart: drawn(phases),
      active: { count: counts.activePlans, href: children('status=active') },
      paused: { count: counts.paused, href: children('status=paused') },
      workload: answeredFor(call, rows).flatMap(({ staffId, name, workload }) =>
        workload === null
          ? []
          : [
              {
                ...{ name, plans: workload.openPlans, unfinished: workload.unfinishedTasks, due: workload.dueThisWeek },
                plansHref: `${PAGES.children}?counted=true&holder=${encodeURIComponent(staffId)}`,
                tasksHref: `${PAGES.tasks}?state=unfinished&counted=true&assignee=${encodeURIComponent(staffId)}`,
              },
            ],
      ),
    };
    return { view: 'board', title: t('board'), values };
  },
};

/** Sizes of the drawing, in its own units. */
const CHART = { width: 340, row: 34, line: 20, bars: 290, letters: 36 } as const;

/** Where the name and the bar of each row are drawn. */
function drawn(rows: readonly { readonly name: string; readonly width: number; readonly count: number }[]) {
  let height = 0;
  const bars = rows.map(({ name, width, count }) => {
    const lines = linesOf(name).map((text, index) => ({ text, y: height + 18 + index * CHART.line }));
    const y = height + 6 + lines.length * CHART.line;
    height += CHART.row + lines.length * CHART.line;
    return { lines, y, width: Math.max(1, width), count };
  });
  return { width: CHART.width, height, bars };
}

/** A name as lines that fit into the drawing, since a drawing breaks none by itself. */
function linesOf(name: string): readonly string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= CHART.letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** Concerns whose next clock runs out while nobody works, the first first. Working hours are the same in both nations. */
async function beforeWorkBegins({ ask, may, now, t }: Call) {
  if (!may('get', PATHS.concerns)) return [];
  const { openingTime, bankHolidays } = POLICIES.wales.workingTime;
  const next = onOrAfterWorkingDay(addDays(localDateOf(now()), 1), bankHolidays.value);
  const begins = instantAt(next, openingTime.value);
  const query = { status: 'open', limit: '50' };
  const { rows } = (await ask('get', PATHS.concerns, { query })) as z.output<typeof concernList>;
  return rows.flatMap(({ concernId, childName, nextDueAt }) =>
    nextDueAt === null || nextDueAt <= now() || nextDueAt > begins
      ? []
      : [{ href: concernPage(concernId), childName, left: timeLeft(t, now(), nextDueAt as Instant) }],
  );
}

type Colleague = z.output<typeof staffList>['rows'][number];

/** Whose work is on this board: of a receiving team's manager that of their team, of whose plans alone they know. */
const answeredFor = ({ visitor: { actor } }: Call, rows: readonly Colleague[]) =>
  actor.role === 'probation-manager' ? rows.filter(({ teamId }) => teamId === actor.teamId) : rows;

/** Who of the own service is away now, or leaves, and who stands in. */
function coverIn(call: Call, rows: readonly Colleague[]) {
  const today = localDateOf(call.now());
  const isAway = ({ awayFrom, awayUntil }: Colleague) =>
    awayFrom !== null && awayFrom <= today && (awayUntil === null || awayUntil >= today);
  return rows
    .filter((row) => row.serviceId === call.visitor.actor.serviceId && (isAway(row) || row.lastDay !== null))
    .map((row) => ({
      ...{ name: row.name, href: staffPage(row.staffId), presence: presenceOf(call, row) },
      deputy: rows.find(({ staffId }) => staffId === row.deputyId)?.name ?? null,
    }));
}
