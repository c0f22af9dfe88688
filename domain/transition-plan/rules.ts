import { addDays, addYears, isAfter, isBefore, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { dateOfAge } from '../calendar/age';
import type { StaffId } from '../ids';
import { againstRule, wrongState } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import type { PlanCommand } from './commands';
import { LADDER, needsOf } from './ladder';
import { isResolved, transferBirthday } from './schedule';
import type { PlanState, RungKey, Task } from './state';
import { RUNGS } from './state';
import { inPresentRound } from './tasks';
import { rungOf } from './turn';

/** The rules by which a plan's commands can be refused, beside who and when. */
export const RULES = {
  ladderBeforeAcceptance: {
    rule: 'ladder-before-acceptance',
    standing: 'guidance',
    source:
      'Information is shared, and joint contacts are held, before transfer; joint contacts are not waived by lateness',
  },
  notBeforeEighteen: {
    rule: 'not-before-eighteen',
    standing: 'guidance',
    source: 'Responsibility transfers on the 18th birthday or later by joint decision',
  },
  acceptanceNames: {
    rule: 'one-accountable-owner',
    standing: 'guidance',
    source: 'Exactly one named person is accountable, always',
  },
  pausedHandover: {
    rule: 'pause-before-transfer',
    standing: 'guidance',
    source: 'A pending charge, court hearing or breach pauses a handover',
  },
  neverPassedOver: {
    rule: 'acceptance-is-never-passed-over',
    standing: 'guidance',
    source: 'Responsibility passes only on explicit acceptance; nobody’s silence is taken for a yes or a no',
  },
  neededTask: {
    rule: 'rung-done-or-passed-over',
    standing: 'default',
    source: 'A rung is done, or passed over with a recorded reason',
  },
  reviewBeforeLettingGo: {
    rule: 'review-before-letting-go',
    standing: 'guidance',
    source: 'A review of the transition comes before letting go',
  },
  datesAhead: { rule: 'dates-lie-ahead', standing: 'default', source: 'A plan’s dates move forward, never back' },
  notInTheFuture: {
    rule: 'recorded-after-the-event',
    standing: 'default',
    source: 'What was done is recorded once it was done',
  },
  nameWhoReceives: {
    rule: 'receiving-officer-named',
    standing: 'default',
    source: 'A named receiving probation practitioner before the first three-way meeting',
  },
  sameSide: {
    rule: 'same-side-of-the-handover',
    standing: 'default',
    source: 'Responsibility crosses from one service to another only by explicit acceptance',
  },
  managersDecision: {
    rule: 'manager-decides',
    standing: 'guidance',
    source:
      'A child may be kept by the youth justice service when little time remains: the accountable manager decides',
  },
  youngAdult: { rule: 'young-adult-to-25', standing: 'default', source: 'From 18 to 25 a person is a young adult' },
} as const satisfies Record<string, NamedRule>;

/** Rules that hang on what the command says, asked once everything else is in order. */
export function againstRules(state: PlanState, command: PlanCommand, today: LocalDate): Refusal | null {
  switch (command.name) {
    case 'accept-task':
      return acceptance(state, command, taskOf(state, command.taskId), today);
    case 'complete-task':
      return completion(state, command, taskOf(state, command.taskId), today);
    case 'reschedule-task':
      return mustLieAhead(command.dueOn, today, 'dueOn');
    case 'arrange-meeting':
      return mustLieAhead(command.on, today, 'on');
    case 'cancel-task':
      return cancellation(state, taskOf(state, command.taskId));
    case 'reassign-task':
      return reassignment(state, command, taskOf(state, command.taskId));
    case 'pass-over-rung':
      return LADDER[command.rung].canBePassedOver
        ? null
        : againstRule(
            RULES.neverPassedOver,
            'Accepting responsibility cannot be passed over. Ask again, or have the manager keep the child at the youth justice service.',
          );
    case 'repeat-rung':
      return repetition(state, command.rung);
    case 'plan-joint-contacts':
      return contacts(state, command.on, today);
    case 're-plan':
      return command.transferOn === null
        ? null
        : (notBeforeEighteen(state, command.transferOn, 'transferOn') ??
            mustLieAhead(command.transferOn, today, 'transferOn'));
    case 'keep-at-yjs':
      return keeping(state, command.until, today);
    case 'hand-over-after-all':
      return state.proposal === null && state.life.phase !== 'kept-by-yjs'
        ? wrongState('handing-over', 'The handover is already planned; there is nothing to decide.')
        : null;
    case 'pause':
      return mustLieAhead(command.reviewOn, today, 'reviewOn');
    case 'resume':
      return state.pause ? null : wrongState('open', 'The plan is not paused.');
    case 'let-go':
      return lettingGo(state);
    case 'slow-down':
      return slowingDown(state, command, today);
    case 'receive-task':
    case 'reject-task':
    case 'start-task':
    case 'record-child-view':
    case 'close':
      return null;
  }
}

function taskOf(state: PlanState, taskId: string): Task {
  const task = state.tasks.find((other) => other.taskId === taskId);
  if (!task) throw new RangeError('The guard has found this task before');
  return task;
}

function acceptance(
  state: PlanState,
  command: Extract<PlanCommand, { name: 'accept-task' }>,
  task: Task,
  today: LocalDate,
): Refusal | null {
  if (task.kind !== 'accept-responsibility') {
    return command.from === null
      ? null
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
  const missing = RUNGS.filter((key) => LADDER[key].before === 'acceptance' && !isResolved(rungOf(state, key)));
  if (missing.length > 0) {
    return againstRule(
      RULES.ladderBeforeAcceptance,
      `Before responsibility can pass, these steps are done, or passed over with a reason: ${missing.join(', ')}.`,
    );
  }
  if (command.from === null) return null;
  const wrong = notBeforeEighteen(state, command.from, 'from') ?? mustLieAhead(command.from, today, 'from');
  if (wrong || !isBefore(command.from, state.transferOn)) return wrong;
  return againstRule(
    RULES.datesAhead,
    `The transfer is planned for ${state.transferOn}. Choose that day or a later one, or agree on new dates for the plan first.`,
    'from',
  );
}

function completion(
  state: PlanState,
  command: Extract<PlanCommand, { name: 'complete-task' }>,
  task: Task,
  today: LocalDate,
): Refusal | null {
  if (command.on !== null && isAfter(command.on, today)) {
    return againstRule(RULES.notInTheFuture, 'This day has not come yet. Record it once it was done.', 'on');
  }
  if (task.kind === 'accept-responsibility') {
    return againstRule(RULES.notBeforeEighteen, 'An accepted handover completes by itself on the day of the transfer.');
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
  return null;
}

function cancellation(state: PlanState, task: Task): Refusal | null {
  if (isDecision(state, task)) {
    return againstRule(
      RULES.managersDecision,
      'Only the decision itself ends this task: keep the child, or hand over.',
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
  command: Extract<PlanCommand, { name: 'reassign-task' }>,
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
  return state.pause && task.kind === 'accept-responsibility'
    ? againstRule(RULES.pausedHandover, 'The handover is paused. It goes on when the plan is resumed.')
    : null;
}

/** What lies behind the transfer is not gone through again, and what lies beyond it not before its time. */
function repetition(state: PlanState, rung: RungKey): Refusal | null {
  const { phase } = state.life;
  if (phase === 'preparing' || phase === 'graded-handover') {
    return isBeforeAcceptance(rung)
      ? null
      : wrongState(phase, 'This step belongs to the transfer or to what comes after it, and cannot be repeated yet.');
  }
  const stillAsked = rung === 'review-and-let-go' || (phase === 'transferred' && rung === 'after-transfer-check-ins');
  return stillAsked
    ? null
    : wrongState(phase, 'This step cannot be repeated any more: it belongs to the handover before 18.');
}

function slowingDown(
  state: PlanState,
  { rung, byDays }: Extract<PlanCommand, { name: 'slow-down' }>,
  today: LocalDate,
): Refusal | null {
  if (!Number.isInteger(byDays) || byDays < 1 || byDays > 366 * YEARS_AHEAD) {
    return againstRule(RULES.datesAhead, 'Slow down by whole days: at least one, at most ten years.', 'byDays');
  }
  const { phase } = state.life;
  const handingOver = phase === 'preparing' || phase === 'graded-handover';
  if (handingOver && !isBeforeAcceptance(rung) && rung !== 'accept-responsibility') {
    return wrongState(
      phase,
      'This step is counted from the transfer. Slow down a step before it, or wait for the transfer.',
    );
  }
  const last = state.rungs.reduce((day, { dueOn }) => latest(day, dueOn), today);
  return mustLieAhead(addDays(last, byDays), today, 'byDays');
}

function isBeforeAcceptance(rung: RungKey): boolean {
  return RUNGS.indexOf(rung) < RUNGS.indexOf('accept-responsibility');
}

/** Whether this is the task by which the manager is asked to decide, with the decision still open. */
function isDecision(state: PlanState, task: Task): boolean {
  return task.kind === 'decide-keep-or-hand-over' && state.proposal !== null;
}

/** The people whom the domain knows to be of the sending service. */
function isSender(state: PlanState, staffId: StaffId): boolean {
  return staffId === state.caseManagerId || staffId === state.accountability[0]?.staffId;
}

function contacts(state: PlanState, on: readonly LocalDate[], today: LocalDate): Refusal | null {
  if (on.length === 0) return againstRule(RULES.datesAhead, 'Say on which days they meet.', 'on');
  if (isResolved(rungOf(state, 'joint-sessions'))) {
    return wrongState(
      rungOf(state, 'joint-sessions').state.is,
      'The joint sessions are finished. Repeat the step first.',
    );
  }
  return on.reduce<Refusal | null>((refusal, date) => refusal ?? mustLieAhead(date, today, 'on'), null);
}

function keeping(state: PlanState, until: LocalDate, today: LocalDate): Refusal | null {
  const limit = dateOfAge(state.dateOfBirth, state.policy.leavesYouthJusticeAt);
  if (isAfter(until, limit))
    return againstRule(RULES.youngAdult, 'Choose the 25th birthday or a day before it.', 'until');
  return notBeforeEighteen(state, until, 'until') ?? mustLieAhead(until, addDays(today, 1), 'until');
}

function lettingGo(state: PlanState): Refusal | null {
  const missing = RUNGS.filter((key) => !isResolved(rungOf(state, key)));
  return missing.length === 0
    ? null
    : againstRule(RULES.reviewBeforeLettingGo, `First finish, or pass over with a reason: ${missing.join(', ')}.`);
}

function notBeforeEighteen(state: PlanState, date: LocalDate, field: string): Refusal | null {
  const birthday = transferBirthday(state.dateOfBirth, state.policy);
  return isBefore(date, birthday)
    ? againstRule(RULES.notBeforeEighteen, 'Choose the 18th birthday or a later day.', field)
    : null;
}

/** A plan reaches at most ten years ahead: what lies further is a slip of the pen. */
const YEARS_AHEAD = 10;

function mustLieAhead(date: LocalDate, today: LocalDate, field: string): Refusal | null {
  if (isBefore(date, today)) return againstRule(RULES.datesAhead, 'Choose today or a later day.', field);
  if (isAfter(date, addYears(today, YEARS_AHEAD))) {
    return againstRule(RULES.datesAhead, 'This day is more than ten years ahead. Check the year.', field);
  }
  return null;
}
