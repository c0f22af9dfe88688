import { accountableNow } from '../accountable';
import { againstRule, wrongState } from '../../refusal';
import type { Refusal } from '../../refusal';
import { RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { StaffId } from '../../ids';
import type { WorkerCommand } from './commands';
import { isReceiver, isSender, takesReceiversPlace } from './sides';
import type { UrgentReason, WorkerChange } from './state';

type Command<Name extends WorkerCommand['name']> = Extract<WorkerCommand, { readonly name: Name }>;

export function refuseCaseManager(state: PlanState, { toId, urgent }: Command<'change-case-manager'>): Refusal | null {
  const { caseManagerId, caseManagerChange } = state;
  if (isReceiver(state, toId)) {
    return againstRule(RULES.sameSide, 'Name somebody of the youth justice service.', 'toId');
  }
  if (toId === caseManagerId && caseManagerChange === null) {
    return wrongState('named', 'This person is the case manager already. Name somebody else.');
  }
  return refuseNamedTwice(caseManagerChange, toId, urgent);
}

/** Why whoever is named already is not named once more; null when they take over sooner by it. */
export function refuseNamedTwice(
  planned: WorkerChange | null,
  toId: StaffId,
  urgent: UrgentReason | null,
): Refusal | null {
  return toId === planned?.toId && urgent === null
    ? wrongState('named', 'This person is named already, and takes over once the child was told.')
    : null;
}

export function refuseReceivingOfficer(
  state: PlanState,
  { toId, urgent }: Command<'change-receiving-officer'>,
): Refusal | null {
  const { receivingOfficerId, receivingOfficerChange } = state;
  if (receivingOfficerId === null) {
    return againstRule(
      RULES.nameWhoReceives,
      'Nobody is named yet. Name somebody by completing the task that asks for a receiving practitioner.',
    );
  }
  if (isSender(state, toId)) {
    return againstRule(RULES.nameWhoReceives, 'Name somebody of the receiving service.', 'toId');
  }
  if (toId === receivingOfficerId && receivingOfficerChange === null) {
    return wrongState('named', 'This person receives the young adult already. Name somebody else.');
  }
  return refuseNamedTwice(receivingOfficerChange, toId, urgent);
}

/** Nothing is urgent where nobody takes the place of who receives the young adult. `receiver`: whom the command names, if anybody. */
export function refuseNeedlessUrgency(
  state: PlanState,
  receiver: StaffId | null,
  urgent: UrgentReason | null = null,
): Refusal | null {
  return urgent === null || (receiver !== null && takesReceiversPlace(state, receiver))
    ? null
    : againstRule(
        RULES.childTold,
        'Nobody takes another receiving practitioner’s place by this, so nothing is urgent. Leave “urgent” out.',
        'urgent',
      );
}

export function refuseTakingOn(
  state: PlanState,
  _: Command<'take-on-accountability'>,
  { actor }: Asked,
): Refusal | null {
  return accountableNow(state).staffId === actor.staffId
    ? wrongState('accountable', 'You are accountable for this plan already.')
    : null;
}
