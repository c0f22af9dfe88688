import { describe, expect, it } from '@jest/globals';
import { informationPack } from '../../api/documents/information-pack';
import type { PackOf } from '../../api/documents/information-pack';
import { DOCUMENT_LANGUAGES } from '../../api/documents/language';
import type { DocumentLanguage } from '../../api/documents/language';
import { TASK_KINDS } from '../../domain/transition-plan/state';
import { view } from '../../domain/transition-plan/view';
import type { PlanView } from '../../domain/transition-plan/view';
import { live, startAt } from '../domain/transition-plan/plans';

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
