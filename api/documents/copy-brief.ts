import { localDateOf } from '../../domain/calendar/london-time';
import { briefOf } from '../../domain/transition-plan/brief';
import type { BriefLine, ShownPlan } from '../../domain/transition-plan/brief';
import { BRIEF_WORDS } from './brief-words';
import type { Copied, Copying } from './copying';

/** The brief in the language of what is copied. */
export function briefIn(plan: ShownPlan, { language, names, now }: Copying): readonly BriefLine[] {
  return briefOf(plan, names, now, BRIEF_WORDS[language]);
}

/** The brief as one record of today: each thing to know under its own heading. */
export function copiedBrief(plan: ShownPlan & { readonly planId: string }, copying: Copying): readonly Copied[] {
  const lines = briefIn(plan, copying).map(({ heading, text }) => [heading, text] as const);
  return [{ recordId: plan.planId, day: localDateOf(copying.now), by: null, lines }];
}
