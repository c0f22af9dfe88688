import type { z } from 'zod';
import { localDateOf } from '../../../domain/calendar/london-time';
import { OVERRIDE_GROUNDS } from '../../../domain/policy/concerns';
import { SIDES_OF_A_DISAGREEMENT } from '../../../domain/safeguarding-concern/state';
import { PATHS } from '../../paths';
import type { staffList } from '../../schemas/answers';
import type { concern as concernSchema } from '../../schemas/concern-answers';
import type { Call } from '../page';
import type { Act } from './act';
import { optionsIn } from './fields';
import type { Field, Said } from './fields';

type Concern = z.output<typeof concernSchema>;
type Make = (command: string, fields: readonly Field[], body?: (said: Said) => object) => Act;

const words: Field = { name: 'words', label: 'whatWasSaid', is: 'long', needed: true };
const reasons: Field = { name: 'reasons', is: 'long', needed: true };

/** What goes on between people about a concern: both views of a disagreement, and what was agreed. */
function onDisagreements({ t }: Call, { disagreements }: Concern, on: Make): readonly Act[] {
  const open = disagreements.filter(({ settled }) => settled === null);
  const [only, ...more] = open;
  if (only === undefined) return [];
  const which: Field = {
    ...{ name: 'disagreementId', label: 'whichDisagreement', is: 'choice', needed: true },
    options: open.map(({ disagreementId, about }) => ({ value: disagreementId, text: about })),
    ...(more.length === 0 ? { first: only.disagreementId } : {}),
  };
  const side = optionsIn(t, SIDES_OF_A_DISAGREEMENT, 'sides');
  return [
    on('record-disagreement-view', [
      which,
      { name: 'side', label: 'whoseView', is: 'choice', options: side, needed: true },
      { name: 'view', label: 'theView', is: 'long', needed: true },
    ]),
    on('settle-disagreement', [which, { name: 'outcome', label: 'whatWasAgreed', is: 'long', needed: true }]),
  ];
}

/** What only an adult can say, and the route to adult services from the 18th birthday. */
function fromEighteen({ t, now }: Call, { eighteenOn, refusals, adultRoute }: Concern, on: Make): readonly Act[] {
  const refused = refusals.some(({ overridden }) => overridden === null);
  return [
    ...(eighteenOn !== null && eighteenOn <= localDateOf(now()) ? [on('record-refusal', [words])] : []),
    ...(refused
      ? [
          on('override-refusal', [
            { name: 'ground', is: 'choice', options: optionsIn(t, OVERRIDE_GROUNDS, 'grounds'), needed: true },
            reasons,
          ]),
        ]
      : []),
    ...(['proposed', 'below-threshold'].includes(adultRoute.is)
      ? [
          on('record-adult-acceptance', [
            { name: 'acceptedBy', is: 'line', needed: true },
            { name: 'reference', is: 'line', needed: true },
          ]),
        ]
      : []),
    ...(adultRoute.is === 'proposed'
      ? [
          on('stay-below-threshold', [
            reasons,
            { name: 'plan', label: 'belowPlan', is: 'long', needed: true },
            { name: 'reviewOn', label: 'belowReviewOn', is: 'day', needed: true },
          ]),
        ]
      : []),
    ...(adultRoute.is === 'below-threshold'
      ? [on('review-below-threshold', [words, { name: 'nextReviewOn', is: 'day' }])]
      : []),
  ];
}

/** What can be done about a concern beside its report: what people disagree on, what changes at 18, and who else is to know. */
export async function furtherActs(call: Call, found: Concern, on: Make): Promise<readonly Act[]> {
  // To whoever raised it and may not see the child it shows only that it was received.
  if (!found.whole) return [];
  const { rows } = (await call.ask('get', PATHS.staff)) as z.output<typeof staffList>;
  const known = new Set([...found.keptOut, ...found.access, found.raisedBy]);
  const colleagues = rows
    .filter(({ staffId, serviceId }) => serviceId === found.serviceId && !known.has(staffId))
    .map(({ staffId, name }) => ({ value: staffId, text: name }));
  return [
    ...onDisagreements(call, found, on),
    ...fromEighteen(call, found, on),
    on('give-access', [
      { name: 'staffId', label: 'whoIsToKnow', is: 'choice', options: colleagues, listed: true, needed: true },
      { name: 'why', label: 'whyToKnow', is: 'long', needed: true },
    ]),
  ];
}
