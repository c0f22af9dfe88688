import { describe, expect, it } from '@jest/globals';
import { informationPack } from '../../api/documents/information-pack';
import type { PackOf } from '../../api/documents/information-pack';
import { DOCUMENT_LANGUAGES } from '../../api/documents/language';
import type { DocumentLanguage } from '../../api/documents/language';
import { TASK_KINDS } from '../../domain/transition-plan/state';
import type { CourtCommand } from '../../domain/transition-plan/court-matters/commands';
import { localDate } from '../../domain/calendar/local-date';
import type { Interpreter } from '../../domain/transition-plan/voice/state';
import { view } from '../../domain/transition-plan/view';
import type { PlanView } from '../../domain/transition-plan/view';
import { live, STAFF, startAt } from '../domain/transition-plan/plans';

const lived = live(startAt({ years: 17, months: 6 }));
const shown = view(lived.state);

/** The pack of this plan as text, a line of the document on each. */
function packOf(plan: Partial<PlanView>, language: DocumentLanguage = 'en', more: Partial<PackOf> = {}): string {
  const pack: PackOf = {
    ...{ plan: { ...shown, ...plan }, childName: 'ash Invented', dateOfBirth: null, names: {}, firstDays: null },
    ...{ shared: [], printedAt: lived.now, ...more },
  };
  return informationPack(pack, language)
    .sections.flatMap(({ heading, lines }) => [
      heading,
      ...lines.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)),
    ])
    .join('\n');
}

describe('what the receiver must do first', () => {
  const [task] = shown.tasks;
  if (!task) throw new Error('A plan begins with a task');
  const days = { from: task.dueOn, until: task.dueOn };

  it.each(TASK_KINDS.flatMap((kind) => DOCUMENT_LANGUAGES.map((language) => [kind, language] as const)))(
    'is in words, and never an id: %s, %s',
    (kind, language) => {
      const tasks = [{ ...task, kind, assignee: { ...task.assignee, side: 'receiver' as const } }];
      const text = packOf({ tasks }, language, { firstDays: days });
      const said = text.split('\n').find((line) => line.startsWith(language === 'en' ? 'Due: ' : 'I’w wneud: '));
      expect(said).toMatch(/: \d+ \p{L}+ \d{4}: \p{Ll}.*\p{L}$/u);
      expect(text).not.toContain(task.taskId);
    },
  );
});

describe('what waits on a court', () => {
  const record = { name: 'record-court-matter', on: null, court: null, orderId: null, expected: null } as const;
  const breach: CourtCommand = {
    ...{ ...record, kind: 'breach', on: localDate('2026-02-03'), court: 'youth-court' },
    ...{ orderId: lived.state.orders[0]?.orderId ?? null, expected: 'That the order goes on', goesOn: null },
  };
  const charge: CourtCommand = { ...record, kind: 'pending-charge', goesOn: null };
  const after = (...commands: CourtCommand[]) => {
    const plan = live(startAt({ years: 17, months: 6 }));
    for (const command of commands) plan.do(STAFF.caseManager, command);
    return plan;
  };

  it.each<[string, readonly CourtCommand[], DocumentLanguage, readonly string[]]>([
    ['nothing', [], 'en', ['Nothing is recorded that waits on a court.']],
    ['nothing', [], 'cy', ['Nid oes dim wedi’i gofnodi sy’n aros am lys.']],
    [
      'a breach and a charge',
      [breach, charge],
      'en',
      [
        'Waiting on a court: a breach of an order, 3 February 2026, youth court, Youth rehabilitation order. That the order goes on',
        'Waiting on a court: a charge on which nobody has decided',
      ],
    ],
    [
      'a breach',
      [breach],
      'cy',
      [
        'Yn aros am lys: torri amodau gorchymyn, 3 Chwefror 2026, llys ieuenctid, Gorchymyn adsefydlu ieuenctid. That the order goes on',
      ],
    ],
  ])('stands under the orders: %s', (_, commands, language, expected) => {
    const lines = packOf(view(after(...commands).state), language).split('\n');
    const firstDays = lines.findIndex((line) => /first five working days|pum diwrnod gwaith cyntaf/.test(line));
    expect(lines.slice(firstDays - expected.length, firstDays)).toEqual(expected);
  });

  it('is there no more once it has ended, or was recorded by mistake', () => {
    const plan = after(breach, charge);
    const [first, second] = plan.state.courtMatters;
    if (!first || !second) throw new Error('Both were recorded');
    const ends = { name: 'end-court-matter', decision: { is: 'nothing-changes' }, note: null } as const;
    plan.do(STAFF.caseManager, { ...ends, matterId: first.matterId, on: plan.today });
    plan.do(STAFF.caseManager, { name: 'withdraw-court-matter', matterId: second.matterId, reason: 'another child' });
    expect(packOf(view(plan.state))).toContain('Nothing is recorded that waits on a court.');
    expect(packOf(view(plan.state))).not.toContain('Waiting on a court');
  });
});

describe('how the child understands best', () => {
  const understanding = (interpreter: Interpreter) => {
    const nothing = { words: null, language: null, spoken: null, signed: null, reading: null, format: null };
    const plan = live(startAt({ years: 17, months: 6 }));
    plan.do(STAFF.caseManager, {
      ...{ name: 'record-how-i-understand-best', mayBeSeenBy: 'whoever-works-with-me' },
      best: { ...nothing, interpreter },
    });
    return view(plan.state);
  };
  const needed = { is: 'needed', language: 'uk', from: 'interpreting-service' } as const;

  it.each([
    ['en', 'An interpreter is needed, never family: Ukrainian'],
    ['cy', 'Mae angen cyfieithydd, byth aelod o’r teulu: Wcreineg'],
  ] as const)('says that an interpreter is needed, and that it is never family: %s', (language, said) => {
    expect(packOf(understanding(needed), language).split('\n')).toContain(said);
  });

  it('says nothing of it where none is', () => {
    expect(packOf(understanding({ is: 'not-needed' }))).not.toContain('interpreter');
  });
});
