import type { z } from 'zod';
import { PATHS } from '../../paths';
import { MOST_READ } from '../../schemas/wording';
import type { suggestions } from '../../schemas/wording';
import type { Suggested } from '../parts/forms';
import type { Call } from '../page';
import { idOf, labelOf } from './fields';
import type { Field, Said } from './fields';

/**
 * Questions, by their labels, whose answer says exactly what was seen and said, and whose words are nobody's to better: the child's own
 * words; concerns; warnings, breach and what a court asks; a formal weighing of risk or competence.
 */
export const EXACT: ReadonlySet<string> = new Set([
  ...['childsWords', 'words', 'childsView', 'agreedWords', 'onTrack', 'callers'],
  ...[
    'whatHappened',
    'whatWasSaid',
    'view',
    'told',
    'viewNotAskedBecause',
    'theView',
    'whatWasAgreed',
    'belowPlan',
    'whyToKnow',
  ],
  ...['warningText', 'publicProtection', 'vulnerabilities', 'abilityToEngage', 'reasons', 'exceptionalCircumstances'],
  ...['requirements', 'weighed', 'knownRisks'],
]);

/** Whether the language helper reads the answer to this question. */
export const isHelped = (field: Field): boolean => field.is === 'long' && !EXACT.has(labelOf(field));

type Suggestions = z.output<typeof suggestions>['rows'];

/** What the language helper has to say about one text: nothing where it is longer than any form takes, which the form says itself. */
export async function suggestionsFor({ ask }: Call, text: string): Promise<Suggestions> {
  if (text.length > MOST_READ) return [];
  return ((await ask('post', PATHS.wording, { body: { text } })) as z.output<typeof suggestions>).rows;
}

/** What the language helper has to say about the texts of these answers, in their order. Nothing is changed in them. */
export async function suggestedFor(
  call: Call,
  act: string,
  fields: readonly Field[],
  said: Said,
): Promise<readonly Suggested[]> {
  const found: Suggested[] = [];
  for (const field of fields) {
    const text = said[field.name];
    if (!isHelped(field) || typeof text !== 'string') continue;
    const rows = await suggestionsFor(call, text);
    const about = { field: idOf(act, field.name), label: call.t(`fields.${labelOf(field)}`) };
    found.push(...rows.map((row) => ({ ...row, ...about })));
  }
  return found;
}
