import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import { briefOf, BRIEF_HEADINGS } from '../../../domain/transition-plan/brief';
import { view } from '../../../domain/transition-plan/view';
import { shownTo } from '../../../domain/transition-plan/voice/shown';
import { MOVE_COMMANDS } from './move-commands';
import { live, STAFF, startAt } from './plans';
import type { LivedPlan } from './plans';
import { VOICE_COMMANDS } from './voice-fixtures';

const NAMES = { [STAFF.caseManager.staffId]: 'Mari Enghraifft' };
const fresh = () => live(startAt({ years: 17, months: 6 }));
const lines = (plan: LivedPlan) => briefOf(view(plan.state), NAMES, plan.now);
const under = (plan: LivedPlan, heading: string) =>
  lines(plan)
    .filter((line) => line.heading === heading)
    .map(({ text }) => text);

describe('what a colleague on duty has to know in a minute', () => {
  it('begins with what keeps the child safe, and keeps its order', () => {
    const plan = fresh();
    plan.do(STAFF.caseManager, VOICE_COMMANDS['record-safe-way-to-reach-me']);
    plan.do(STAFF.caseManager, VOICE_COMMANDS['record-how-i-understand-best']);
    const headings = lines(plan).map(({ heading }) => heading);
    expect(headings[0]).toBe('reach-them-safely');
    expect(headings).toEqual([...headings].sort((a, b) => BRIEF_HEADINGS.indexOf(a) - BRIEF_HEADINGS.indexOf(b)));
  });

  it('tells how the child is reached and understands best, as they said it last', () => {
    const plan = fresh();
    plan.do(STAFF.caseManager, VOICE_COMMANDS['record-safe-way-to-reach-me']);
    plan.do(STAFF.caseManager, VOICE_COMMANDS['record-how-i-understand-best']);
    expect(under(plan, 'reach-them-safely')).toEqual([
      'a text. When: after four. May see it: only me. Never: ring the house',
    ]);
    expect(under(plan, 'how-they-understand-best')).toEqual(['show me. Language: cy. Format: pictures']);
  });

  it('names who is not safe, for as long as the child says so', () => {
    const plan = fresh();
    const named = VOICE_COMMANDS['name-person-who-matters'];
    plan.do(STAFF.caseManager, { ...named, person: { ...named.person, unsafe: 'they quarrelled' } });
    expect(under(plan, 'not-safe-for-them')).toEqual(['Nain (grandmother). they quarrelled']);
    plan.do(STAFF.caseManager, VOICE_COMMANDS['take-off-person-who-matters']);
    expect(under(plan, 'not-safe-for-them')).toEqual([]);
  });

  it('tells the next appointment, and none that lies behind', () => {
    const plan = fresh();
    const booking = { orderId: null, what: 'a walk', where: null, withId: STAFF.caseManager.staffId } as const;
    for (const days of [14, 7]) {
      const on = addDays(plan.today, days);
      plan.do(STAFF.caseManager, { name: 'book-appointments', ...booking, on, at: '15:00', minutes: 45, repeat: null });
    }
    expect(under(plan, 'next-appointment')).toEqual([`a walk, ${addDays(plan.today, 7)}. with Mari Enghraifft`]);
    plan.passDays(30);
    expect(under(plan, 'next-appointment')).toEqual([]);
  });

  it('tells what is overdue, where the plan stands and whom to ask', () => {
    const plan = fresh();
    plan.passDays(100);
    expect(under(plan, 'waiting').length).toBeGreaterThan(0);
    expect(under(plan, 'where-the-plan-stands')).toEqual(['preparing']);
    expect(under(plan, 'who-to-ask')).toContain('Case manager: Mari Enghraifft');
  });

  it('tells where a child is who is in custody, and whom to speak with there', () => {
    const plan = fresh();
    plan.do(STAFF.caseManager, MOVE_COMMANDS['record-custody']);
    expect(under(plan, 'where-the-plan-stands')[1]).toBe(
      'Since 2026-01-12 custody on remand, at Hafan. Eleri Ffug: ring the unit office',
    );
  });

  it('says to ask first where the child keeps something from those who read it', () => {
    const plan = fresh();
    const kept = { ...VOICE_COMMANDS['record-safe-way-to-reach-me'], mayBeSeenBy: 'youth-justice-service' } as const;
    plan.do(STAFF.caseManager, kept);
    const shown = { ...view(plan.state), ...shownTo(plan.state, 'receiving-side') };
    const texts = briefOf(shown, NAMES, plan.now).map(({ text }) => text);
    expect(texts[0]).toMatch(/^Ask the youth justice service before reaching out/);
    expect(texts.join()).not.toContain('ring the house');
  });
});
