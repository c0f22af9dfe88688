import { isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { againstRule, wrongState } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import type { TaskCommand } from './commands';
import { LADDER, needsOf } from './ladder';
import { plannedTransfer } from './receiver';
import { refuseAgreement } from './moves/area-rules';
import { refuseSendingToNobody } from './moves/rules';
import { mustLieAhead, notBeforeEighteen, RULES } from './rules';
import { isResolved } from './schedule';
import { PACK_RULES, refuseAcceptanceInTheDark } from './information-pack/rules';
import { SERIOUS_RULES } from './serious-events/rules';
import { SHARING_RULES } from './sharing/rules';
import type { PlanState, Task, TaskKind } from './state';
import { inPresentRound } from './tasks';
import { rungOf } from './turn';
import { SIGN_OFF_RULES } from './sign-off/rules';
import { TRANSFER_REQUEST_RULES } from './transfer-requests/rules';
import { WARNING_RULES } from './warning-notes/rules';
import { asksForTrust } from './workers/seen';
import { refuseNamedTwice, refuseNeedlessUrgency } from './workers/rules';
import { isSender, takesReceiversPlace } from './workers/sides';

/** Rules that hang on what a command about a task says, asked once everything else is in order. */
export function againstTaskRules(state: PlanState, command: TaskCommand, task: Task, today: LocalDate): Refusal | null {
  switch (command.name) {
    case 'accept-task':
      return acceptance(state, command, task, today);
    case 'complete-task':
      return completion(state, command, task, today);
    case 'reschedule-task':
      return mustLieAhead(command.dueOn, today, 'dueOn');
    case 'arrange-meeting':
      return mustLieAhead(command.on, today, 'on');
    case 'cancel-task':
      return cancellation(state, task);
    case 'reassign-task':
      return reassignment(state, command, task);
    case 'reject-task':
      return BY_ITS_OWN_COMMAND[task.kind] ?? null;
    case 'receive-task':
    case 'start-task':
      return null;
  }
}

function acceptance(
  state: PlanState,
  command: Extract<TaskCommand, { name: 'accept-task' }>,
  task: Task,
  today: LocalDate,
): Refusal | null {
  if (task.kind !== 'accept-responsibility') {
    return command.from === null
      ? refuseAgreement(state, task, command)
      : againstRule(
          RULES.notBeforeEighteen,
          'Only the handover itself is accepted from a day. Leave “from” out.',
          'from',
        );
  }
  if (state.pause)
    return againstRule(RULES.pausedHandover, 'The handover is paused. It goes on when the plan is resumed.');
  if (command.receivingManagerId === null) {
    return againstRule(RULES.acceptanceNames, 'The receiving team has no manager to be accountable. Name one first.');
  }
  const missing = state.rungs
    .filter((rung) => LADDER[rung.key].before === 'acceptance' && !isResolved(rung))
    .map((rung) => rung.key);
  if (missing.length > 0) {
    return againstRule(
      RULES.ladderBeforeAcceptance,
      `Before responsibility can pass, these steps are done, or passed over with a reason: ${missing.join(', ')}.`,
    );
  }
  const inTheDark = refuseAcceptanceInTheDark(state, command.conditions);
  if (inTheDark || command.from === null) return inTheDark;
  const wrong = notBeforeEighteen(state, command.from, 'from') ?? mustLieAhead(command.from, today, 'from');
  if (wrong || !isBefore(command.from, plannedTransfer(state))) return wrong;
  return againstRule(
    RULES.datesAhead,
    `The transfer is planned for ${plannedTransfer(state)}. Choose that day or a later one, or agree on new dates for the plan first.`,
    'from',
  );
}

/** What only the record of a consultation completes, or takes back: its task follows from where the consultation stands. */
const CONSULTATIONS_OWN: Readonly<Partial<Record<TaskKind, string>>> = {
  'give-advice': 'Record the advice, or that nobody can give it; that ends this task.',
  'decide-on-missed': 'Record what was decided, a warning, enforcement or no step; that ends this task.',
};

/** What is neither completed, declined nor taken back as a task: a command of its own answers it, either way. */
const BY_ITS_OWN_COMMAND: Readonly<Partial<Record<TaskKind, Refusal>>> = {
  'review-warning-note': againstRule(
    WARNING_RULES.lookedAtAgain,
    'Keep the warning note, change it or end it; that completes this task.',
  ),
  'sign-off': againstRule(SIGN_OFF_RULES.tiers, 'Sign it off, or return it with a reason; that completes this task.'),
  'answer-transfer-request': againstRule(
    TRANSFER_REQUEST_RULES.answeredByTheSender,
    'Answer the receiving side, yes or no, with a reason; that completes this task.',
  ),
};

/** What is completed by a command of its own, or by the child's own answer, and never as a task. */
const COMPLETED_ELSEWHERE: Readonly<Partial<Record<TaskKind, Refusal>>> = {
  ...BY_ITS_OWN_COMMAND,
  ...refusals(RULES.consultationRecorded, CONSULTATIONS_OWN),
  ...refusals(RULES.childsOwnAnswer, {
    'offer-voluntary-contact': 'Record what the child answered to the offer; that completes it.',
    'offer-advocate': 'Record what the child answered to the offer of an advocate; that completes it.',
    'ask-about-travelling': 'Record what the child chose; that completes it.',
    'ask-the-child': 'Record what the child said, or that they had nothing to add; that completes it.',
  }),
  ...refusals(RULES.notInTheFuture, {
    'record-court-outcome': 'Record what the court has decided, or its new day; that completes it.',
    'confirm-release': 'Record the release, or its new day; that completes it.',
    'start-voluntary-contact':
      'Begin the contact with the child, with its preparation; by the next morning that completes it.',
    'confirm-return':
      'Say that the child is home again by ending the move, or until when they stay; that completes it.',
  }),
  'accept-responsibility': againstRule(
    RULES.notBeforeEighteen,
    'An accepted handover completes by itself on the day of the transfer.',
  ),
  'confirm-death': againstRule(
    SERIOUS_RULES.confirmed,
    'Confirm by recording the death as well, or withdraw the record.',
  ),
  'send-what-is-missing': againstRule(
    PACK_RULES.ofThePack,
    'Check this item of the information pack again; that completes it.',
  ),
  'confirm-extracts': againstRule(SHARING_RULES.receipt, 'Say that what was shared has arrived; that completes it.'),
};

function refusals(
  rule: NamedRule,
  says: Readonly<Partial<Record<TaskKind, string>>>,
): Readonly<Partial<Record<TaskKind, Refusal>>> {
  return Object.fromEntries(Object.entries(says).map(([kind, message]) => [kind, againstRule(rule, message)]));
}

function completion(
  state: PlanState,
  command: Extract<TaskCommand, { name: 'complete-task' }>,
  task: Task,
  today: LocalDate,
): Refusal | null {
  if (command.on !== null && isAfter(command.on, today)) {
    return againstRule(RULES.notInTheFuture, 'This day has not come yet. Record it once it was done.', 'on');
  }
  if (task.kind === 'send-next-steps') return refuseSendingToNobody(state, task, command);
  const own = COMPLETED_ELSEWHERE[task.kind];
  if (own) return own;
  if (task.kind === 'tell-family' && command.note === null) {
    return againstRule(RULES.familyTold, 'Say in “note” who was told, what was said and how.', 'note');
  }
  if (task.kind === 'agree-on-date' && command.note === null) {
    return againstRule(
      PACK_RULES.jointDecision,
      'Agree by giving the plan the new day, or say in “note” why the day stays.',
      'note',
    );
  }
  if (task.kind === 'name-another-worker' && !asksForTrust(task)) {
    return againstRule(
      RULES.workerNamed,
      'Name somebody in their place: that completes it. Where somebody stands in, it is taken back by itself.',
    );
  }
  const brings = (command.exitPlan ?? null) !== null;
  if (task.kind === 'exit-plan' && !brings) {
    return againstRule(
      RULES.exitPlan,
      'Say what was done, what worked, who goes on supporting, and the child’s view.',
      'exitPlan',
    );
  }
  if (brings && task.kind !== 'exit-plan' && !isReturnedExitPlan(state, task)) {
    return againstRule(RULES.exitPlan, 'An exit plan is recorded with the task that asks for it.', 'exitPlan');
  }
  if (isDecision(state, task)) {
    return againstRule(
      RULES.managersDecision,
      'Decide by keeping the child at the youth justice service or handing over.',
    );
  }
  if (task.kind === 'name-receiving-officer' && command.receivingOfficerId === null) {
    return againstRule(RULES.nameWhoReceives, 'Say who receives the young adult.', 'receivingOfficerId');
  }
  if (command.receivingOfficerId !== null && isSender(state, command.receivingOfficerId)) {
    return againstRule(RULES.nameWhoReceives, 'Name somebody of the receiving service.', 'receivingOfficerId');
  }
  if (task.kind !== 'name-receiving-officer' && command.receivingOfficerId !== null) {
    return againstRule(
      RULES.nameWhoReceives,
      'A receiving officer is named by the task that asks for one.',
      'receivingOfficerId',
    );
  }
  return refuseNeedlessUrgency(state, command.receivingOfficerId, command.urgent);
}

function cancellation(state: PlanState, task: Task): Refusal | null {
  const record = CONSULTATIONS_OWN[task.kind];
  if (record !== undefined) return againstRule(RULES.consultationRecorded, record);
  const own = BY_ITS_OWN_COMMAND[task.kind];
  if (own) return own;
  if (isDecision(state, task)) {
    return againstRule(
      RULES.managersDecision,
      'Only the decision itself ends this task: keep the child, or hand over.',
    );
  }
  if (task.kind === 'tell-child-of-change') {
    return againstRule(
      RULES.childTold,
      'The child is told of this. A manager takes a planned change back by naming the present worker.',
    );
  }
  if (task.rung === null) return null;
  const rung = rungOf(state, task.rung);
  if (rung.state.is !== 'open') return null;
  const others = state.tasks.filter(
    (other) =>
      other.kind === task.kind &&
      other.taskId !== task.taskId &&
      other.state.is !== 'cancelled' &&
      inPresentRound(rung, other),
  );
  const needed = needsOf(rung.key, state.policy).find(({ kind }) => kind === task.kind)?.count ?? 0;
  return others.length >= needed
    ? null
    : againstRule(
        RULES.neededTask,
        'The step needs this task. Pass the step over with a reason, or ask somebody else.',
      );
}

/** A request stays on the side of the line on which it was made: only an acceptance takes anything across. */
function reassignment(
  state: PlanState,
  command: Extract<TaskCommand, { name: 'reassign-task' }>,
  task: Task,
): Refusal | null {
  const { assignee } = command;
  const takesAcross = assignee.kind === 'staff' && assignee.side === 'receiver' && isSender(state, assignee.staffId);
  if (assignee.side !== task.assignee.side || takesAcross) {
    return againstRule(
      RULES.sameSide,
      'Choose somebody of the same service: work crosses to another service only by the handover itself.',
      'assignee',
    );
  }
  if (task.kind === 'accept-responsibility' && task.state.is === 'accepted') {
    return wrongState(
      'accepted',
      'This handover was accepted. Speak with the receiving manager before asking somebody else.',
    );
  }
  const handover = task.kind === 'accept-responsibility';
  if (state.pause && handover) {
    return againstRule(RULES.pausedHandover, 'The handover is paused. It goes on when the plan is resumed.');
  }
  const receiver = handover && assignee.kind === 'staff' ? assignee.staffId : null;
  const planned = state.receivingOfficerChange;
  return receiver !== null && takesReceiversPlace(state, receiver)
    ? refuseNamedTwice(planned, receiver, command.urgent ?? null)
    : refuseNeedlessUrgency(state, receiver, command.urgent);
}

/** Whether this is the task by which the manager is asked to decide, with the decision still open. */
function isDecision(state: PlanState, task: Task): boolean {
  return task.kind === 'decide-keep-or-hand-over' && state.proposal !== null;
}

/** What a manager has returned may be written anew with the task that asks for the changes. */
function isReturnedExitPlan({ signOffs }: PlanState, { kind, about }: Task): boolean {
  return (
    kind === 'change-what-was-returned' &&
    signOffs.some(({ signOffId, of }) => signOffId === about && of === 'exit-plan')
  );
}
