import { AREA_MOVES, TRAVEL_CHOICES } from '../../../../domain/transition-plan/moves/area-state';
import { CUSTODY_REASONS, ESTABLISHMENT_KINDS } from '../../../../domain/transition-plan/moves/custody-state';
import type { Call } from '../../page';
import { childsWords, reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { optionsIn } from '../fields';
import type { Field, Said } from '../fields';
import { servicesElsewhere } from '../services-elsewhere';
import { goingOn } from './orders';
import { must, row } from './row';
import type { About, Row } from './row';

const stays = {
  as: 'stayId',
  things: ({ moves }: PlanShown, { day }: Call) =>
    moves.custody.map(({ stayId, establishment, since, rev, state }) => {
      return { id: stayId, says: `${establishment.name}, ${day(since)}`, rev, state: state.is };
    }),
};
const areas = {
  as: 'moveId',
  things: ({ moves, names }: PlanShown, { day }: Call) =>
    moves.outOfArea.map(({ moveId, host, from, rev, state }) => ({
      ...{ id: moveId, rev, state: state.is },
      says: [names[host.teamId], day(from)].filter((part) => part !== undefined).join(', '),
    })),
};
const stayOf = ({ plan, thing }: About) => plan.moves.custody.find(({ stayId }) => stayId === thing?.id);

const where = (
  { t }: Call,
  { name, kind, contact }: Partial<PlanShown['moves']['custody'][number]['establishment']> = {},
): readonly Field[] => [
  must({ name: 'name', label: 'establishment', is: 'line', first: name ?? '' }),
  must({
    name: 'kind',
    label: 'heldThere',
    is: 'choice',
    options: optionsIn(t, ESTABLISHMENT_KINDS, 'values'),
    first: kind ?? '',
  }),
  { name: 'contactName', is: 'line', first: contact?.name ?? '' },
  { name: 'howToReach', is: 'line', first: contact?.howToReach ?? '' },
];
const established = ({ name, kind, contactName, howToReach }: Said) => ({
  ...{ name, kind },
  contact: contactName === null || howToReach === null ? null : { name: contactName, howToReach },
});

/** The teams of other services, each by itself: a team is what is asked. */
const teamsElsewhere = async (call: Call, home: string) =>
  (await servicesElsewhere(call, home)).flatMap(({ serviceId, name, teams }) =>
    teams.map((team) => ({ value: team.teamId, text: `${name}: ${team.name}`, serviceId })),
  );

/** Where the child goes: into custody and out again, or into another area. */
export const PLACES: readonly Row[] = [
  row('ask-another-area', async ({ call, plan }) => {
    const teams = await teamsElsewhere(call, plan.serviceId);
    return {
      fields: [
        must({ name: 'hostTeamId', is: 'choice', listed: true, options: teams }),
        must({ name: 'kind', label: 'areaMoveKind', is: 'choice', options: optionsIn(call.t, AREA_MOVES, 'values') }),
        must({ name: 'from', label: 'livesThereFrom', is: 'day' }),
        { name: 'until', label: 'livesThereUntil', is: 'day' },
        reason,
      ],
      body: ({ hostTeamId, ...said }) => ({
        ...said,
        ...{ hostTeamId, hostServiceId: teams.find(({ value }) => value === hostTeamId)?.serviceId },
      }),
    };
  }),
  row(
    'record-choice-to-travel',
    ({ call }) => ({
      fields: [
        must({ name: 'choice', is: 'choice', options: optionsIn(call.t, TRAVEL_CHOICES, 'values') }),
        childsWords,
      ],
    }),
    { of: areas },
  ),
  row(
    'change-area-move',
    ({ plan, thing }) => ({
      fields: [
        {
          ...{ name: 'until', label: 'livesThereUntil', is: 'day' },
          first: plan.moves.outOfArea.find(({ moveId }) => moveId === thing?.id)?.until ?? '',
        },
        reason,
      ],
    }),
    { of: areas },
  ),
  row('end-area-move', { fields: [reason] }, { of: areas }),
  row('record-custody', ({ call }) => ({
    fields: [
      must({ name: 'why', label: 'custodyWhy', is: 'choice', options: optionsIn(call.t, CUSTODY_REASONS, 'values') }),
      must({ name: 'since', label: 'custodySince', is: 'day' }),
      ...where(call),
      { name: 'releaseOn', label: 'releasePlanned', is: 'day' },
    ],
    body: ({ why, since, releaseOn, ...said }) => ({ why, since, releaseOn, establishment: established(said) }),
  })),
  row(
    'change-custody',
    (about) => ({
      fields: [
        ...where(about.call, stayOf(about)?.establishment),
        { name: 'releaseOn', label: 'releasePlanned', is: 'day', first: stayOf(about)?.releaseOn ?? '' },
        reason,
      ],
      body: ({ releaseOn, reason: why, ...said }) => ({ releaseOn, reason: why, establishment: established(said) }),
    }),
    { of: stays },
  ),
  row('go-on-in-custody', async (about) => ({ fields: await goingOn(about, true) }), { of: stays }),
  row('record-release', { fields: [must({ name: 'on', label: 'releasedOn', is: 'day' })] }, { of: stays }),
  row('withdraw-custody', { fields: [reason] }, { of: stays }),
];
