import { signOffIdOf, transferRequestIdOf } from '../../../domain/ids';
import type { PlanId } from '../../../domain/ids';
import type { PlanState } from '../../../domain/transition-plan/state';
import type { SignOffCommand } from '../../../domain/transition-plan/sign-off/commands';
import type { SignOff } from '../../../domain/transition-plan/sign-off/state';
import type { TransferRequestCommand } from '../../../domain/transition-plan/transfer-requests/commands';
import type { TransferRequest } from '../../../domain/transition-plan/transfer-requests/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { NOW, STAFF } from './plans';
import type { LivedPlan } from './plans';
import type { Makers } from './strand-commands';
import type { Item } from './strand-fixtures';

const signOffId = signOffIdOf('plan-1' as PlanId, 1);
const requestId = transferRequestIdOf('plan-1' as PlanId, 1);
const reason = 'a reason';
const headOfServiceId = STAFF.headOfService.staffId;
const ANSWERED = { at: NOW, by: STAFF.manager.staffId, reason } as const;

/** What the case manager did, before their manager. */
export const A_WAITING_SIGN_OFF: SignOff = {
  ...{ signOffId, of: 'exit-plan', doneBy: STAFF.caseManager.staffId, askedAt: NOW, tiers: 1, given: [] },
  ...{ state: { is: 'asked' }, rev: 1, changes: [] },
};

/** One command of each name that could be carried out on a plan where both wait for an answer. */
export const SIGN_OFF_COMMANDS = {
  'sign-off': { name: 'sign-off', signOffId, note: null, headOfServiceId },
  'return-for-changes': { name: 'return-for-changes', signOffId, reason },
  'ask-for-transfer': { name: 'ask-for-transfer', wanted: 'an-earlier-handover', from: null, reason },
  'answer-transfer-request': { name: 'answer-transfer-request', requestId, agreed: true, reason },
} as const satisfies {
  readonly [Name in (SignOffCommand | TransferRequestCommand)['name']]: (SignOffCommand | TransferRequestCommand) & {
    readonly name: Name;
  };
};

const SIGN_OFF_STATES: Readonly<Record<SignOff['state']['is'], SignOff['state']>> = {
  asked: { is: 'asked' },
  'signed-off': { is: 'signed-off' },
  returned: { is: 'returned', ...ANSWERED },
};
const REQUEST_STATES: Readonly<Record<TransferRequest['state']['is'], TransferRequest['state']>> = {
  asked: { is: 'asked' },
  agreed: { is: 'agreed', ...ANSWERED },
  declined: { is: 'declined', ...ANSWERED },
};
const signOffs = (state: PlanState, to: Partial<SignOff>) => state.signOffs.map((one) => ({ ...one, ...to }));
const requests = (state: PlanState, to: Partial<TransferRequest>) =>
  state.transferRequests.map((one) => ({ ...one, ...to }));

export const SIGN_OFF_ITEMS: readonly Item[] = [
  {
    commands: ['sign-off', 'return-for-changes'],
    states: Object.keys(SIGN_OFF_STATES),
    in: (state, is) => {
      return { ...state, signOffs: signOffs(state, { state: SIGN_OFF_STATES[is as SignOff['state']['is']] }) };
    },
    changed: (state, since) => ({ signOffs: signOffs(state, since) }),
  },
  {
    commands: ['answer-transfer-request'],
    states: Object.keys(REQUEST_STATES),
    in: (state, is) => {
      const to = { state: REQUEST_STATES[is as TransferRequest['state']['is']] };
      return { ...state, transferRequests: requests(state, to) };
    },
    changed: (state, since) => ({ transferRequests: requests(state, since) }),
  },
];

/** How a walk makes up commands about sign-offs and requests, sensible or not. */
export const SIGN_OFF_MAKERS: Makers<SignOffCommand> = {
  'sign-off': (plan, { chance }) => {
    const head = at(chance, 4) % 3 === 0 ? null : headOfServiceId;
    return { name: 'sign-off', signOffId: someSignOff(plan, chance), note: null, headOfServiceId: head };
  },
  'return-for-changes': (plan, { chance, reason: why }) => {
    return { name: 'return-for-changes', signOffId: someSignOff(plan, chance), reason: why };
  },
};
export const TRANSFER_REQUEST_MAKERS: Makers<TransferRequestCommand> = {
  'ask-for-transfer': (_, { chance, day, reason: why }) => {
    const wanted = at(chance, 4) % 2 === 0 ? 'a-handover' : 'an-earlier-handover';
    return { name: 'ask-for-transfer', wanted, from: at(chance, 5) % 3 === 0 ? day : null, reason: why };
  },
  'answer-transfer-request': ({ state: { transferRequests } }, { chance, reason: why }) => {
    const some = transferRequests.length === 0 ? requestId : pick(transferRequests, at(chance, 3)).requestId;
    return { name: 'answer-transfer-request', requestId: some, agreed: at(chance, 4) % 2 === 0, reason: why };
  },
};

function someSignOff({ state }: LivedPlan, chance: Chance) {
  return state.signOffs.length === 0 ? signOffId : pick(state.signOffs, at(chance, 3)).signOffId;
}
