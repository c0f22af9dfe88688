import { AGENCIES } from '../../../../domain/transition-plan/around-the-child/state';
import type { Call } from '../../page';
import { reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { optionsIn } from '../fields';
import type { Field } from '../fields';
import { must, row } from './row';
import type { Row } from './row';

type Around = PlanShown['aroundTheChild'];

const MOST_YEARS = 25;
const LEVELS = [1, 20] as const;

const professionals = {
  as: 'professionalId',
  things: ({ aroundTheChild }: PlanShown) =>
    aroundTheChild.professionals.map(({ professionalId, name, role, rev, state }) => {
      return { id: professionalId, says: `${name}, ${role}`, rev, state: state.is };
    }),
};
const interventions = {
  as: 'interventionId',
  things: ({ aroundTheChild }: PlanShown) =>
    aroundTheChild.interventions.map(({ interventionId, what, rev, state }) => {
      return { id: interventionId, says: what, rev, state: state.is };
    }),
};
const meetings = {
  as: 'meetingId',
  things: ({ aroundTheChild }: PlanShown, { day }: Call) =>
    aroundTheChild.formulationMeetings.map(({ meetingId, on, rev, state }) => {
      return { id: meetingId, says: day(on), rev, state: state.is };
    }),
};

const overCap: Field = { name: 'overCap', is: 'long' };
const years = (name: string): Field => must({ name, is: 'number', between: [0, MOST_YEARS] });
const level = (first = ''): Field => must({ name: 'level', is: 'number', between: LEVELS, first });
const involved = ({ professionals: all }: Around) =>
  all
    .filter(({ state }) => state.is === 'involved')
    .map(({ professionalId, name, role }) => ({ value: professionalId, text: `${name}, ${role}` }));
const running = ({ interventions: all }: Around) =>
  all
    .filter(({ state }) => state.is === 'running')
    .map(({ interventionId, what }) => ({ value: interventionId, text: what }));

/** Who and what is around the child: as few as it can be. */
export const AROUND: readonly Row[] = [
  row('involve-professional', ({ call, plan: { aroundTheChild } }) => ({
    fields: [
      must({ name: 'name', label: 'theirName', is: 'line' }),
      must({ name: 'role', label: 'theirWork', is: 'line' }),
      must({ name: 'agency', is: 'choice', listed: true, options: optionsIn(call.t, AGENCIES, 'values') }),
      { name: 'stops', label: 'whoStepsBack', is: 'several', options: involved(aroundTheChild) },
      overCap,
    ],
  })),
  row('step-back-professional', { fields: [reason] }, { of: professionals }),
  row('begin-intervention', ({ plan: { aroundTheChild } }) => ({
    fields: [
      must({ name: 'what', label: 'whatWork', is: 'line' }),
      level(),
      { name: 'professionalId', label: 'whoDoesIt', is: 'choice', listed: true, options: involved(aroundTheChild) },
      { name: 'adapted', is: 'line' },
      { name: 'stops', label: 'whatStops', is: 'several', options: running(aroundTheChild) },
      overCap,
    ],
  })),
  row(
    'adapt-intervention',
    ({ plan: { aroundTheChild }, thing }) => {
      const found = aroundTheChild.interventions.find(({ interventionId }) => interventionId === thing?.id);
      return {
        fields: [level(String(found?.level ?? '')), { name: 'adapted', is: 'line', first: found?.adapted ?? '' }],
      };
    },
    { of: interventions },
  ),
  row('stop-intervention', { fields: [reason] }, { of: interventions }),
  row('record-developmental-ages', {
    fields: [
      ...['social', 'emotional', 'cognitive'].map(years),
      must({ name: 'basis', label: 'agesBasis', is: 'long' }),
    ],
  }),
  row('plan-formulation-meeting', {
    fields: [
      must({ name: 'on', label: 'meetOn', is: 'day' }),
      ...AGENCIES.map((agency): Field => ({ name: agency, label: `expectedOf-${agency}`, is: 'line' })),
    ],
    wrong: (said) =>
      AGENCIES.some((agency) => said[agency] !== null) ? null : { name: AGENCIES[0], says: 'planMore.inviteSomebody' },
    body: (said) => ({
      on: said['on'],
      invitations: AGENCIES.filter((agency) => said[agency] !== null).map((agency) => {
        return { agency, expected: said[agency] };
      }),
    }),
  }),
  row(
    'record-formulation-meeting',
    ({ plan: { aroundTheChild }, thing }) => {
      const found = aroundTheChild.formulationMeetings.find(({ meetingId }) => meetingId === thing?.id);
      const agencies = (found?.invitations ?? []).map(({ agency }) => agency);
      return {
        fields: agencies.flatMap((agency): Field[] => [
          must({ name: agency, label: `wasThere-${agency}`, is: 'yes-or-no', asks: 'was' }),
          { name: `gap-${agency}`, label: 'gapLeft', is: 'line' },
        ]),
        body: (said) => ({
          attendance: agencies.map((agency) => {
            return { agency, attended: said[agency], gap: said[agency] === true ? null : said[`gap-${agency}`] };
          }),
        }),
      };
    },
    { of: meetings },
  ),
  row('call-off-formulation-meeting', { fields: [reason] }, { of: meetings }),
];
