import { localDateOf } from '../../../domain/calendar/london-time';
import { PARTIES, PARTS, SETTINGS, partsInConcern } from '../../../domain/responsibilities/matrix';
import type { Part } from '../../../domain/responsibilities/matrix';
import { named, whoDoesWhat } from '../../../domain/responsibilities/now';
import type { NamedParts } from '../../../domain/responsibilities/now';
import type { PlanRecord } from '../../../register/register';
import { PATHS } from '../../paths';
import { Problem } from '../../problem';
import { text } from '../../schemas/answer-parts';
import { planId, z } from '../../schemas/primitives';
import { partsShown } from '../../schemas/responsibility-answers';
import { timeOf } from './own-time';
import { planFor } from './plan-answer';
import { read } from '../route';

const answer = z
  .strictObject({
    planId: text,
    setting: text,
    says: text,
    parts: partsShown,
    inAConcern: partsShown.openapi({ description: 'The same for a safeguarding concern, should there be one.' }),
  })
  .openapi('WhoDoesWhat', { description: 'From the same data as docs/responsibilities.md.' });

export const readWhoDoesWhat = read({
  path: PATHS.whoDoesWhat,
  action: 'read-plans',
  summary: 'Who is accountable, responsible, consulted and informed for this child now, and about a concern',
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'Everybody’s part, with the people whom the plan names.', schema: answer } },
  handle: async ({ params, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const today = localDateOf(timeOf(record, services));
    const now = whoDoesWhat(record.view, today);
    if (now === null) {
      throw new Problem('wrong-state', 'This plan has ended, so nobody has a part in it any more.', {
        members: { state: record.view.phase },
      });
    }
    const { setting } = now;
    const adult = record.view.eighteenOn <= today;
    const inAConcern = named(partsInConcern(setting, adult ? 'adult' : 'child'), record.view);
    return {
      status: 200,
      body: {
        planId: record.view.planId,
        setting,
        says: SETTINGS[setting],
        parts: told(now.parts, record),
        inAConcern: told(inAConcern, record),
      },
    };
  },
});

/** Everybody's part in words, with their names. */
export function told(given: NamedParts, { names }: Pick<PlanRecord, 'names'>) {
  const of = (part: Part) =>
    given[part].map(({ party, of: what, staffId }) => ({
      ...{ party, says: PARTIES[party], of: what ?? null, staffId },
      name: staffId === null ? null : (names[staffId] ?? null),
    }));
  return Object.fromEntries(PARTS.map((part) => [part, of(part)]));
}
