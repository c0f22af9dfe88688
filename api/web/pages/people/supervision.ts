import type { z } from 'zod';
import { localDateOf } from '../../../../domain/calendar/london-time';
import { PAGES, PATHS, supervisionPage } from '../../../paths';
import { nothingHere } from '../../../problem';
import type { supervisionList } from '../../../schemas/supervision-schemas';
import { carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { EXAMPLE } from '../../acts/fields';
import type { Field } from '../../acts/fields';
import type { Call, Page, Shown } from '../../page';
import { savedAt, savedOf } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';
import type { RulesBehind } from '../../parts/why';

type Offer = z.output<typeof supervisionList>['rows'][number];

/** Supervision that is offered to somebody, or that a colleague asks of them. It is nobody else's. */
export const supervision: Page = {
  path: PAGES.supervision,
  show: async (call) => {
    const rows = (await offers(call)).map((offer) => rowOf(call, offer));
    return { view: 'supervision', title: call.t('supervision.title'), values: { rows, ...savedOf(call) } };
  },
};

/** One offer: taken up or not, for which day, and that it was held. What is said in it is written down nowhere. */
export const oneSupervision: Page = {
  path: PAGES.oneSupervision,
  show: async (call) => {
    const [offer, by] = await Promise.all([offerOf(call), rulesBehind(call)]);
    return shown(call, offer, untouched(), by);
  },
  send: async (call, typed) => {
    const offer = await offerOf(call);
    const came = await carryOutOneOf(call, actsOn(call, offer), typed);
    if ('done' in came) return savedAt(PAGES.supervision, came.done, came.act);
    return shown(call, offer, came, await rulesBehind(call));
  },
};

const offers = async ({ ask }: Call): Promise<readonly Offer[]> =>
  ((await ask('get', PATHS.supervision)) as z.output<typeof supervisionList>).rows;

async function offerOf(call: Call): Promise<Offer> {
  const found = (await offers(call)).find(
    ({ supervisionId }) => supervisionId === call.request.params['supervisionId'],
  );
  if (!found) throw nothingHere('offer of supervision');
  return found;
}

/** What can be done about it; what its state or its reader does not let is refused by the API. */
function actsOn({ t, now }: Call, { supervisionId, psychologists }: Offer): readonly Act[] {
  const options = psychologists.map(({ staffId, name, isThere }) => ({
    value: staffId,
    text: isThere ? name : `${name} (${t('supervision.away')})`,
  }));
  const on = (act: string, path: string, fields: readonly Field[]): Act => {
    return { act, path, params: { supervisionId }, fields };
  };
  return [
    on('accept-supervision', PATHS.acceptSupervision, [
      { name: 'supervisorId', label: 'withWhichPsychologist', is: 'choice', options, listed: true },
    ]),
    on('decline-supervision', PATHS.declineSupervision, []),
    on('arrange-supervision', PATHS.arrangeSupervision, [
      { name: 'on', label: 'supervisionOn', is: 'day', needed: true },
    ]),
    on('record-supervision-held', PATHS.supervisionHeld, [
      { name: 'on', label: 'supervisionHeldOn', is: 'day', needed: true, first: localDateOf(now()) },
    ]),
  ];
}

/** Those that make sense in the state that it is in: taking up and saying no are the worker's alone. */
function inState({ as, state }: Offer, acts: readonly Act[]): readonly Act[] {
  const agreed = ['accepted', 'arranged'].includes(state);
  return acts.filter(({ act }) => {
    if (act === 'accept-supervision') return as === 'worker' && ['offered', 'declined', 'lapsed'].includes(state);
    if (act === 'decline-supervision') return as === 'worker' && !['declined', 'held'].includes(state);
    return agreed;
  });
}

function rowOf({ t, day }: Call, offer: Offer) {
  const { supervisionId, as, state, occasion, worker, supervisor, on, lapsesOn } = offer;
  const other = as === 'supervisor' ? worker.name : (supervisor?.name ?? null);
  return {
    href: supervisionPage(supervisionId),
    ...{ other, on, lapsesOn: ['offered', 'accepted', 'arranged'].includes(state) ? lapsesOn : null },
    title: as === 'supervisor' ? t('supervision.askedOfYou') : t('supervision.offeredToYou'),
    state: t(`supervisionStates.${state}`),
    after: occasion === null ? null : t(`occasions.${occasion}`),
    day: on === null ? null : day(on),
  };
}

function shown(call: Call, offer: Offer, came: Returned, by: RulesBehind): Shown {
  const acts = inState(offer, actsOn(call, offer));
  const row = rowOf(call, offer);
  const values = {
    ...{ form: came.form, example: EXAMPLE, back: PAGES.supervision, row },
    acts: shownActs(acts, came, call, by),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'one-supervision', title: row.title, values };
}
