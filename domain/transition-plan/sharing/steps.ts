import { addMonths } from '../../calendar/local-date';
import { addWorkingDays } from '../../calendar/working-days';
import { extractIdOf, sharingDecisionIdOf } from '../../ids';
import type { SharingDecisionId } from '../../ids';
import type { PlanState } from '../state';
import { cancelTasks, completeByDecision, makeTask } from '../tasks';
import { actorOf, mail, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { SharingCommand } from './commands';
import { sectionsOf } from './rules';
import type { Extract as Shared, Sharing, SharingDecision } from './state';
import { endOf } from './wakes';

type Command<Name extends SharingCommand['name']> = Extract<SharingCommand, { readonly name: Name }>;

/** Writes the log; what is shared stands beside it, one extract for each section, and its receipt is asked for. */
export function decideOnSharing(turn: Turn, command: Command<'decide-on-sharing'>): void {
  const { planId, policy, sharing } = turn.state;
  const { with: to, purpose, necessity, reasons, childsView, decision } = command;
  const decisionId = sharingDecisionIdOf(planId, sharing.decisions.length + 1);
  const shares = decision.is === 'share';
  const made: SharingDecision = {
    ...{ decisionId, at: turn.now, by: actorOf(turn), with: to, sections: sectionsOf(command) },
    ...{ purpose, necessity, basis: command.basis ?? policy.sharingBasis, reasons, childsView },
    state: { is: shares ? 'shared' : 'not-shared' },
    rev: 1,
    changes: [],
  };
  const expiresOn = (shares && decision.expiresOn) || addMonths(turn.today, policy.extractMonths);
  const extracts = (shares ? decision.extracts : []).map((one, index): Shared => ({
    extractId: extractIdOf(planId, sharing.extracts.length + index + 1),
    ...{ decisionId, ...one, expiresOn },
    state: { is: 'shared' },
    rev: 1,
    changes: [],
  }));
  change(turn, { decisions: [...sharing.decisions, made], extracts: [...sharing.extracts, ...extracts] });
  const count = made.sections.length;
  if (shares) tell(turn, 'sharing-decided', decisionId, { with: toWhom(made), count, expiresOn });
  else tell(turn, 'sharing-decided-against', decisionId, { with: toWhom(made), count });
  if (shares && to.is === 'staff') {
    const dueOn = addWorkingDays(turn.today, policy.receiptWorkingDays, policy.bankHolidays);
    const assignee = { kind: 'staff', staffId: to.staffId, side: to.side } as const;
    makeTask(turn, 'confirm-extracts', null, assignee, dueOn, decisionId);
  }
  turn.item = { id: decisionId, rev: 1 };
}

/** It has arrived; whoever shared it is told when somebody else says so. */
export function confirmExtracts(turn: Turn, { decisionId }: Command<'confirm-extracts'>): void {
  const decision = decisionIn(turn.state, decisionId);
  const received = { is: 'received', at: turn.now, by: actorOf(turn) } as const;
  const after = { ...decision, ...revised(decision, turn, 'received'), state: received };
  const { sharing } = turn.state;
  const decisions = sharing.decisions.map((one) => (one.decisionId === decisionId ? after : one));
  change(turn, { ...sharing, decisions });
  tell(turn, 'extracts-received', decisionId, { with: toWhom(decision) });
  completeByDecision(turn, 'confirm-extracts', 'received', ({ about }) => about === decisionId);
  mail(turn, { kind: 'staff', staffId: decision.by }, 'sharing-changed', turn.state.planId);
  turn.item = { id: decisionId, rev: after.rev };
}

/** From now on the recipient reads it no more; that it was shared, and why it is withdrawn, stays readable. */
export function withdrawExtract(turn: Turn, { extractId, reason }: Command<'withdraw-extract'>): void {
  const extract = turn.state.sharing.extracts.find((one) => one.extractId === extractId);
  if (!extract) throw new RangeError('The guard has found this extract before');
  const withdrawn = { is: 'withdrawn', at: turn.now, by: actorOf(turn), reason } as const;
  const after = { ...extract, ...revised(extract, turn, 'withdrawn'), state: withdrawn };
  setExtract(turn, after);
  tell(turn, 'extract-withdrawn', extractId, { section: extract.section });
  tellRecipient(turn, extract.decisionId);
  stopAskingForReceipt(turn, extract.decisionId);
  turn.item = { id: extractId, rev: after.rev };
}

/** Ends what was to be read until a day that has passed, and tells both who shared it and who could read it. */
export function expireExtracts(turn: Turn): void {
  for (const extract of turn.state.sharing.extracts) {
    if (extract.state.is !== 'shared' || endOf(extract) > turn.now) continue;
    setExtract(turn, { ...extract, state: { is: 'expired', at: turn.now } });
    tell(turn, 'extract-expired', extract.extractId, { section: extract.section, expiresOn: extract.expiresOn });
    tellRecipient(turn, extract.decisionId);
    const { by } = decisionIn(turn.state, extract.decisionId);
    mail(turn, { kind: 'staff', staffId: by }, 'sharing-changed', turn.state.planId);
    stopAskingForReceipt(turn, extract.decisionId);
  }
}

function tellRecipient(turn: Turn, decisionId: SharingDecisionId): void {
  const { with: to } = decisionIn(turn.state, decisionId);
  if (to.is === 'staff') mail(turn, { kind: 'staff', staffId: to.staffId }, 'sharing-changed', turn.state.planId);
}

/** Nobody is asked whether something has arrived that they cannot read any more. */
function stopAskingForReceipt(turn: Turn, decisionId: SharingDecisionId): void {
  const { extracts } = turn.state.sharing;
  if (extracts.some((one) => one.decisionId === decisionId && one.state.is === 'shared')) return;
  cancelTasks(
    turn,
    ({ kind, about }) => kind === 'confirm-extracts' && about === decisionId,
    'what was shared can be read no more',
  );
}

const toWhom = ({ with: to }: SharingDecision): string => (to.is === 'outside' ? 'outside' : to.side);

function decisionIn({ sharing }: PlanState, decisionId: SharingDecisionId): SharingDecision {
  const decision = sharing.decisions.find((one) => one.decisionId === decisionId);
  if (!decision) throw new RangeError('Every extract follows from a decision that stands in the log');
  return decision;
}

function setExtract(turn: Turn, after: Shared): void {
  const { sharing } = turn.state;
  const extracts = sharing.extracts.map((one) => (one.extractId === after.extractId ? after : one));
  change(turn, { ...sharing, extracts });
}

function change(turn: Turn, sharing: Sharing): void {
  turn.state = { ...turn.state, sharing };
}
