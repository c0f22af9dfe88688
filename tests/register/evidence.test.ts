import { describe, expect, it } from '@jest/globals';
import { eq } from 'drizzle-orm';
import type { PlanView } from '../../domain/transition-plan/view';
import { verifyAudit } from '../../register/writing/audit';
import type { Database } from '../../register/database/database';
import type { Register } from '../../register/register';
import { audit } from '../../register/schema';
import { actor, at, commitOf, day, line, planView, SERVICES, STAFF, TEAMS } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const MANAGER = actor('manager', 'yjs-north', { staffId: 'manager-north' });
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') };
const closedOn = (on: string): Partial<PlanView> => ({
  status: 'closed',
  phase: 'closed',
  life: { phase: 'closed', at: at(`${on}T12:00:00.000Z`), outcome: 'let-go', reason: 'x' },
});

const NEVER_DRAWN: [what: string, more: Partial<PlanView>][] = [
  ['practice', { rehearsal: true }],
  ['of a child who has died', { status: 'sealed', phase: 'sealed' }],
  ['of another service', { serviceId: 'yjs-south' }],
  ['closed before the period', closedOn('2025-12-31')],
  ['started after it', { startedAt: at('2027-01-01T09:00:00.000Z') }],
];

describe.each(DATABASES)('evidence for an inspection on $name', (kind) => {
  let register: Register;
  let db: Database;
  openFor(kind, async (made, database) => {
    register = made;
    db = database.db;
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
    for (let n = 0; n < 20; n += 1) {
      const view = planView(`plan-${n}`, n === 0 ? closedOn('2026-01-01') : {});
      const by = (staffId: string | null, seq: number, told: string, data: Record<string, unknown> = {}) => {
        return { ...line(1, seq, told), by: staffId, data };
      };
      const timeline = [
        by('manager-north', 0, 'plan-started'),
        by('po-1', 1, 'task-accepted', { kind: 'accept-responsibility', conditions: 'Private words' }),
        by(null, 2, 'responsibility-passed'),
        by('cm-1', 3, 'child-view-recorded'),
        { ...by('cm-1', 4, 'rung-passed-over', { reason: 'Private words' }), item: 'introduce' },
      ];
      await register.commit({ ...commitOf(view, 1, `c${n}`), timeline });
    }
    for (const [number, [, more]] of NEVER_DRAWN.entries()) {
      await register.commit(commitOf(planView(`never-${number}`, more), 1, `n${number}`));
    }
  });
  const plansOf = async (seed: string, size = 5) => {
    const { lines } = await register.evidence(MANAGER, { ...YEAR, size, seed });
    return [...new Set(lines.map(({ planId }) => String(planId)))];
  };

  it('draws the same plans by the same seed, and others by another', async () => {
    const first = await plansOf('spring');
    expect(first).toHaveLength(5);
    expect(await plansOf('spring')).toEqual(first);
    expect(await plansOf('summer')).not.toEqual(first);
  });

  it('draws from every plan of the service that ran in the period, and from no other', async () => {
    const { population, drawn } = await register.evidence(MANAGER, { ...YEAR, size: 50, seed: 'all' });
    expect([population, drawn]).toEqual([20, 20]);
    expect((await plansOf('all', 50)).filter((planId) => planId.startsWith('never'))).toEqual([]);
  });

  it('says who accepted what by role, in order, and nothing that a person wrote', async () => {
    const { lines } = await register.evidence(MANAGER, { ...YEAR, size: 1, seed: 'one' });
    expect(lines.map(({ kind: told, of, role, ownService }) => [told, of, role, ownService])).toEqual([
      ['plan-started', null, 'manager', true],
      ['task-accepted', 'accept-responsibility', 'probation-officer', false],
      ['responsibility-passed', null, null, null],
      ['rung-passed-over', 'introduce', 'case-manager', true],
    ]);
    expect(lines[1]).toMatchObject({ withConditions: true, at: '2026-02-01T10:00:00.000Z', startedOn: '2026-01-05' });
    expect(JSON.stringify(lines)).not.toMatch(/Private|Name of|cm-1|manager-north/);
  });

  it('is on record: who drew which plans, by which seed, in the service’s own chain', async () => {
    const drawn = await plansOf('recorded', 3);
    const rows = await db.queries.select().from(audit).where(eq(audit.entityId, 'service:yjs-north'));
    expect(rows.at(-1)).toMatchObject({
      act: 'read',
      by: ['manager-north'],
      content: { what: 'read-evidence', ...YEAR, size: 3, seed: 'recorded', plans: drawn },
    });
    expect(await verifyAudit(db, 'service:yjs-north')).toMatchObject({ rows: rows.length, brokenAt: null });
  });
});
