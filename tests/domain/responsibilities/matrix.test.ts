import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../domain/calendar/local-date';
import type { Instant } from '../../../domain/calendar/london-time';
import type { ServiceId, StaffId } from '../../../domain/ids';
import { MATRIX, partsInConcern } from '../../../domain/responsibilities/matrix';
import type { Setting } from '../../../domain/responsibilities/matrix';
import { settingOf, whoDoesWhat } from '../../../domain/responsibilities/now';
import type { AccountablePeriod, Phase } from '../../../domain/transition-plan/state';

type Plan = Parameters<typeof settingOf>[0];

const period = (staffId: string, role: AccountablePeriod['role']): AccountablePeriod => ({
  ...{ staffId: staffId as StaffId, role, serviceId: 'any' as ServiceId },
  ...{ from: '2026-01-01T09:00:00.000Z' as Instant, by: 'start' },
});
const OURS = period('manager', 'manager');
const THEIRS = period('probation-manager', 'probation-manager');

function plan(phase: Phase, accountability: readonly AccountablePeriod[] = [OURS]): Plan {
  const accountable = accountability.at(-1) ?? OURS;
  return {
    ...{ phase, accountable, accountability, eighteenOn: localDate('2026-06-01') },
    ...{ life: { phase } as Plan['life'], caseManagerId: 'worker', receivingOfficerId: 'officer', serviceId: 'yjs' },
  };
}

const CHILD = localDate('2026-05-31');
const ADULT = localDate('2026-06-01');

const SETTING_OF: [Plan, string, Setting | null][] = [
  [plan('order-running'), CHILD, 'order'],
  [plan('order-running'), ADULT, 'kept'],
  [plan('preparing'), CHILD, 'preparing'],
  [plan('graded-handover'), CHILD, 'handover'],
  [plan('transferred', [OURS, THEIRS]), ADULT, 'transferred'],
  [plan('kept-by-yjs'), ADULT, 'kept'],
  [plan('order-ended'), CHILD, 'voluntary-under-18'],
  [plan('voluntary'), CHILD, 'voluntary-under-18'],
  [plan('voluntary'), ADULT, 'voluntary-adult'],
  [plan('voluntary', [OURS, THEIRS]), ADULT, 'voluntary-beside-probation'],
  [plan('closed'), ADULT, null],
  [plan('sealed'), CHILD, null],
];

describe('who does what', () => {
  it.each(SETTING_OF)('knows the setting of a plan (%#)', (seen, day, setting) => {
    expect(settingOf(seen, localDate(day))).toBe(setting);
  });

  it.each(Object.entries(MATRIX))('has exactly one accountable for each thing held: %s', (_setting, parts) => {
    const held = parts.accountable.map(({ of }) => of ?? 'everything');
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(held).size).toBe(held.length);
    expect(parts.responsible.length).toBeGreaterThan(0);
  });

  it('names the people of the plan, also of the side that is accountable no more', () => {
    const named = whoDoesWhat(plan('transferred', [OURS, THEIRS]), ADULT);
    expect(named?.parts.accountable).toEqual([{ party: 'probation-manager', staffId: 'probation-manager' }]);
    expect(named?.parts.responsible).toEqual([{ party: 'probation-practitioner', staffId: 'officer' }]);
    expect(named?.parts.consulted).toEqual([{ party: 'case-manager', staffId: 'worker' }]);
    expect(named?.parts.informed).toEqual([{ party: 'yjs-manager', staffId: 'manager' }]);
  });

  it('leaves the decision about a concern to social services, and from the adult route to adult services', () => {
    for (const setting of Object.keys(MATRIX) as Setting[]) {
      const accountable = (route: 'child' | 'adult') =>
        partsInConcern(setting, route).accountable.map(({ party, of }) => `${party}: ${of ?? ''}`);
      expect(accountable('child')).toEqual(['safeguarding-lead: oversight', 'social-services: the decision']);
      expect(accountable('adult')).toEqual(['safeguarding-lead: oversight', 'adult-services: the decision']);
      expect(partsInConcern(setting, 'child').responsible[0]?.party).toBe('whoever-learns-of-it');
      expect(partsInConcern(setting, 'child').informed[0]?.party).toBe('yjs-manager');
    }
  });
});
