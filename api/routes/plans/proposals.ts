import { localDateOf } from '../../../domain/calendar/london-time';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { transitionValues } from '../../../domain/policy';
import type { Policy } from '../../../domain/policy';
import { routeOf, ruleOf } from '../../../domain/proposals/grounds';
import { plannedDates } from '../../../domain/transition-plan';
import { ProposalSettled, ProposalUnknown } from '../../../register/errors';
import type { ProposalRow } from '../../../register/plans/proposals';
import { PATHS } from '../../paths';
import { nothingHere, Problem } from '../../problem';
import { body, paging, proposalId, reason, teamId, z } from '../../schemas/primitives';
import * as shown from '../../schemas/proposal-answers';
import { chosen, pageOf } from '../filters';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

export const listProposals = read({
  path: PATHS.proposals,
  action: 'read-proposals',
  summary: 'Children for whom a plan should be started, with the dates that it would have if it were started today',
  query: z.strictObject({ team: teamId.optional(), ...paging }),
  csv: [
    'proposalId',
    'childId',
    'childName',
    'dateOfBirth',
    'teamId',
    'teamName',
    'route',
    'because.rule',
    'because.standing',
    'foundOn',
    'actBy',
    'order.orderId',
    'order.type',
    'order.endsOn',
    'ordersKnown',
    'transferOn',
    'broughtForward',
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.proposalList } },
  handle: async ({ query, actor, services }) => {
    const { register, policies, now } = services;
    const page = await register.proposals(actor, chosen({ teamId: query.team }), pageOf(query));
    const today = localDateOf(now());
    return {
      status: 200,
      body: { ...page, rows: page.rows.map((row) => proposalAnswer(row, policies.of(row), today)) },
    };
  },
});

export const dismissProposal = write({
  path: PATHS.dismissProposal,
  action: 'dismiss-proposal',
  summary: 'Say that no plan is to be started on this ground, with the reason',
  params: z.strictObject({ proposalId }),
  body: body({ reason }),
  ifMatch: 'none',
  answers: { 200: { says: 'It is recorded.', schema: shown.dismissed } },
  handle: async (call) => {
    const { proposalId: id } = call.params;
    const { register } = call.services;
    try {
      await recordOnce(call, 'dismiss-proposal', (recorded) =>
        register.dismissProposal(call.actor, id, call.body.reason, recorded),
      );
    } catch (error) {
      if (error instanceof ProposalUnknown) throw nothingHere('proposal');
      if (!(error instanceof ProposalSettled)) throw error;
      throw new Problem('wrong-state', SETTLED[error.how], { members: { state: error.how } });
    }
    return { status: 200, body: { proposalId: id, state: 'dismissed' } };
  },
});

const SETTLED = {
  dismissed: 'Somebody has dismissed this proposal already. Nothing more has to be done.',
  'plan-started': 'A plan was started meanwhile. Nothing more has to be done here.',
  lapsed: 'This proposal does not hold any more, because what it was about has changed. Nothing has to be done.',
} as const;

/** What is shown of one proposal. An order that is known no more since the sweep leaves nothing to count back from. */
function proposalAnswer({ ground, orders, ...row }: ProposalRow, policy: Policy, today: LocalDate) {
  const { proposalId: id, childId, childName, dateOfBirth, teamId: team, teamName, foundOn } = row;
  const route = routeOf(ground);
  const order =
    ground.is === 'order-nearing-end' ? orders.find(({ orderId }) => orderId === ground.orderId) : undefined;
  const ladder = { routes: [route], dateOfBirth, orders, policy: transitionValues(policy) };
  const planned = route === 'youth-to-adult' || order ? plannedDates(ladder, today) : null;
  return {
    ...{ proposalId: id, childId, childName, dateOfBirth, teamId: team, teamName, route, foundOn },
    because: ruleOf(ground, policy),
    actBy: ground.actBy,
    order:
      order && ground.is === 'order-nearing-end'
        ? { orderId: order.orderId, type: order.type, endsOn: ground.endsOn }
        : null,
    ordersKnown: orders.length > 0,
    transferOn: planned?.transferOn ?? null,
    rungs: planned?.rungs ?? [],
    broughtForward: planned?.moved.length ?? 0,
  };
}
