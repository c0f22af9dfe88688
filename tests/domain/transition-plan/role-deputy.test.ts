import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../../../domain/people';
import { askForAdvice } from './enforcement-fixtures';
import { live, STAFF, startBeforeEighteen } from './plans';

const plan = live(startBeforeEighteen(150));
askForAdvice(plan);
const task = plan.state.tasks.find(({ kind }) => kind === 'give-advice');

const away = [STAFF.psychologist.staffId];
const standingInFor = (actor: Actor, role: Role): Actor => ({ ...actor, actingFor: away, actingAs: [role] });

describe('what was asked of whoever holds a role', () => {
  it.each<[who: string, actor: Actor, kind: string | null]>([
    ['a psychologist', STAFF.psychologist, null],
    ['a colleague of the service', STAFF.caseManager, 'not-allowed'],
    ['a colleague who stands in for a psychologist', standingInFor(STAFF.caseManager, 'psychologist'), null],
    ['one who stands in for somebody else', standingInFor(STAFF.caseManager, 'trauma-champion'), 'not-allowed'],
    ['one of another service', standingInFor(STAFF.receivingOfficer, 'psychologist'), 'not-allowed'],
  ])('can be taken on by %s: %s', (_, actor, kind) => {
    if (!task) throw new Error('Advice was asked for');
    expect(task.assignee).toMatchObject({ kind: 'role', role: 'psychologist' });
    expect(plan.refusal(actor, { name: 'receive-task', taskId: task.taskId }, task.rev)?.kind ?? null).toBe(kind);
  });
});
