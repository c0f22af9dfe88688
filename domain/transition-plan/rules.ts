import { addDays, addYears, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { dateOfAge } from '../calendar/age';
import { againstRule, wrongState } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import type { PlanCommand } from './commands';
import { isNeeded, LADDER } from './ladder';
import { isResolved, transferBirthday } from './schedule';
import type { PlanState, Task } from './state';
import { RUNGS } from './state';
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
  youngAdult: { rule: 'young-adult-to-25', standing: 'default', source: 'From 18 to 25 a person is a young adult' },
} as const satisfies Record<string, NamedRule>;

/** Rules that hang on what the command says, asked once everything else is in order. */
export function againstRules(state: PlanState, command: PlanCommand, today: LocalDate): Refusal | null {
  switch (command.name) {
    case 'accept-task':
      return acceptance(state, command, taskOf(state, command.taskId));
    case 'complete-task':
      return completion(state, command, taskOf(state, command.taskId), today);
    case 'reschedule-task':
    case 'arrange-meeting':
      return mustLieAhead('dueOn' in command ? command.dueOn : command.on, today, 'dueOn' in command ? 'dueOn' : 'on');
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
  return command.from === null ? null : notBeforeEighteen(state, command.from, 'from');
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
  if (task.kind === 'name-receiving-officer' && command.receivingOfficerId === null) {
    return againstRule(RULES.nameWhoReceives, 'Say who receives the young adult.', 'receivingOfficerId');
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
  if (!isNeeded(task.kind)) return null;
  const others = state.tasks.filter(
    (other) =>
      other.rung === task.rung &&
      other.kind === task.kind &&
      other.taskId !== task.taskId &&
      other.state.is !== 'cancelled',
  );
  const needed =
    task.rung === null ? 0 : (LADDER[task.rung].tasks.find((row) => row.kind === task.kind)?.count(state.policy) ?? 0);
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
  if (command.assignee.side !== task.assignee.side) {
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

function repetition(state: PlanState, rung: keyof typeof LADDER): Refusal | null {
  const over = state.life.phase === 'transferred' || state.life.phase === 'kept-by-yjs';
  const beforeTransfer = RUNGS.indexOf(rung) <= RUNGS.indexOf('accept-responsibility');
  if (rung === 'accept-responsibility' || (over && beforeTransfer)) {
    return wrongState(state.life.phase, 'This step cannot be repeated: it lies behind the transfer.');
  }
  return null;
}

function contacts(state: PlanState, on: readonly LocalDate[], today: LocalDate): Refusal | null {
  if (isResolved(rungOf(state, 'joint-sessions'))) {
    return wrongState(
      rungOf(state, 'joint-sessions').state.is,
      'The joint sessions are finished. Repeat the step first.',
    );
  }
  const past = on.find((date) => isBefore(date, today));
  return past === undefined ? null : mustLieAhead(past, today, 'on');
}

function keeping(state: PlanState, until: LocalDate, today: LocalDate): Refusal | null {
  const limit = dateOfAge(state.dateOfBirth, state.policy.leavesYouthJusticeAt);
  if (isAfter(until, limit)) return againstRule(RULES.youngAdult, 'Choose a day before the 25th birthday.', 'until');
  return mustLieAhead(until, addDays(today, 1), 'until');
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
