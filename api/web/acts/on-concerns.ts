import type { z } from 'zod';
import { CONCERN_KINDS } from '../../../domain/policy/concerns';
import { CONCERN_STEPS, OUTCOMES, SERVICES_DECISIONS } from '../../../domain/safeguarding-concern/state';
import { concernCommandPath, PATHS } from '../../paths';
import type { staffList } from '../../schemas/answers';
import type { concern as concernSchema } from '../../schemas/concern-answers';
import type { Call } from '../page';
import type { Act } from './act';
import { optionsIn } from './fields';
import type { Field, Said } from './fields';

const words: Field = { name: 'words', label: 'whatWasSaid', is: 'long' };
const reasons: Field = { name: 'reasons', is: 'long', needed: true };

const kindsOf = (call: Call): Field => ({
  ...{ name: 'kinds', label: 'concernKinds', is: 'several' },
  options: optionsIn(call.t, CONCERN_KINDS, 'concernKinds'),
});
const others: Field = { name: 'otherChildren', is: 'tick' };

/** Raising a concern about this child. */
export async function raising(call: Call, childId: string): Promise<Act> {
  const { rows } = (await call.ask('get', PATHS.staff)) as z.output<typeof staffList>;
  const colleagues = rows.map(({ staffId, name }) => ({ value: staffId, text: name }));
  return {
    ...{ act: 'raise-concern', path: PATHS.concerns, params: {} },
    fields: [
      { name: 'what', label: 'whatHappened', is: 'long', needed: true },
      kindsOf(call),
      others,
      { name: 'whoIsWorried', is: 'line' },
      { name: 'aboutStaffId', is: 'choice', options: colleagues, listed: true },
    ],
    body: (said) => ({ childId, ...said }),
  };
}

/** What somebody can do about a concern; what their role may not is not shown. */
export function concernActs(call: Call, found: z.output<typeof concernSchema>): readonly Act[] {
  const { concernId, peopleVersion: rev, acknowledged } = found;
  const on = (command: string, fields: readonly Field[], body?: (said: Said) => object): Act => ({
    ...{ act: command, path: concernCommandPath(command), params: { concernId }, fields },
    ...(body === undefined ? {} : { body }),
  });
  const acts = [
    ...(acknowledged === null ? [on('acknowledge-concern', [], () => ({}))] : []),
    on('record-concern-step', [
      {
        name: 'step',
        label: 'concernStep',
        is: 'choice',
        options: optionsIn(call.t, CONCERN_STEPS, 'concernSteps'),
        needed: true,
      },
      { name: 'withWhom', is: 'line' },
      { name: 'reference', is: 'line' },
      words,
    ]),
    on('decide-not-to-report', [reasons]),
    on('record-services-decision', [
      { name: 'decision', is: 'choice', options: optionsIn(call.t, SERVICES_DECISIONS, 'decisions'), needed: true },
      { ...words, needed: true },
    ]),
    on('fill-in-concern', [kindsOf(call), others, words], ({ otherChildren, ...said }) => ({
      ...said,
      otherChildren: otherChildren === true ? true : null,
    })),
    on('raise-disagreement', [
      { name: 'about', label: 'disagreementAbout', is: 'line', needed: true },
      { name: 'view', is: 'long', needed: true },
      { name: 'urgent', is: 'tick' },
    ]),
    {
      ...on(
        'close-concern',
        [
          { name: 'outcome', is: 'choice', options: optionsIn(call.t, OUTCOMES, 'outcomes'), needed: true },
          reasons,
          { name: 'told', is: 'long', needed: true },
          { name: 'childsView', is: 'long' },
          { name: 'viewNotAskedBecause', is: 'long' },
        ],
        ({ told, ...said }) => ({
          ...said,
          told: String(told)
            .split('\n')
            .filter((line) => line.trim() !== ''),
        }),
      ),
      rev,
    },
  ];
  return acts.filter(({ path }) => call.may('post', path));
}
