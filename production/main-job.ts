import { addMonths } from '../domain/calendar/local-date';
import { instantFromMillis, localDateOf } from '../domain/calendar/london-time';
import type { GivenOrder } from '../domain/transition-plan/order';
import type { As } from '../embedded/sample/caller';
import { CHILDREN } from '../embedded/sample/children';
import { startOrFind } from '../embedded/sample/walk';
import type { Cast, Walk } from '../embedded/sample/walk';
import { expectThat } from './protocol';

/** Who plays which part; the sample service's own people. */
export const CAST: Cast = {
  caseManager: 'demo-case-manager',
  manager: 'demo-manager',
  officer: 'demo-probation-officer',
  receivingManager: 'demo-probation-manager',
  receivingTeam: 'dyffryn',
};

/** A case manager starts a plan for a child of seventeen and a half. */
export async function startsPlan(as: As): Promise<Walk> {
  return startOrFind(as, CAST, CHILDREN.justStarted, orders());
}

/** The receiving manager finds the request among their tasks, accepts it, and names who will receive the young adult. */
export async function findsAndAccepts(as: As, walk: Walk): Promise<string> {
  interface Inbox {
    readonly rows: readonly { readonly planId: string; readonly kind: string }[];
  }
  const { rows } = await as(CAST.receivingManager).get<Inbox>('/v1/tasks?assignee=me&state=requested');
  const asked = rows.filter(({ planId, kind }) => planId === walk.planId && kind === 'name-receiving-officer');
  expectThat(asked.length === 1, 'one request for a receiving practitioner in the receiving manager’s inbox');
  await walk.nameOfficer();
  const { receivingOfficerId } = await walk.plan();
  expectThat(receivingOfficerId === CAST.officer, 'the named practitioner in the plan');
  return `${rows.length} in the inbox, accepted; a receiving practitioner is named`;
}

/** The manager sees it in the numbers of the service. */
export async function isCounted(as: As): Promise<string> {
  interface Summary {
    readonly activePlans: number;
    readonly handoversWaitingForAcceptance: number;
  }
  const summary = await as(CAST.manager).get<Summary>('/v1/summary');
  expectThat(summary.activePlans === 1, 'one active plan in the summary');
  return `active plans: ${summary.activePlans}, handovers waiting: ${summary.handoversWaitingForAcceptance}`;
}

/** A practice plan lives through two weeks at once, and is counted nowhere. */
export async function practises(as: As): Promise<string> {
  const { childId } = CHILDREN.practice;
  const walk = await startOrFind(as, CAST, { childId, rehearsal: true }, orders());
  const now = await walk.advance(14);
  expectThat(Date.parse(now) > Date.now() + 13 * 24 * 3_600_000, 'a practice plan two weeks ahead');
  await isCounted(as);
  return `its own now: ${now.slice(0, 10)}`;
}

function orders(): GivenOrder[] {
  const today = localDateOf(instantFromMillis(Date.now()));
  return [
    {
      type: 'youth-rehabilitation-order',
      startsOn: addMonths(today, -2),
      endsOn: addMonths(today, 30),
      requirements: [],
      agreedToTransfer: null,
    },
  ];
}
