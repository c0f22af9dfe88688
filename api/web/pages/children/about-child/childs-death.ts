import type { z } from 'zod';
import { childPage, childsDeathPage, PAGES, PATHS } from '../../../../paths';
import { nothingHere } from '../../../../problem';
import type { child as childSchema } from '../../../../schemas/answers';
import { howItHappened } from '../../../acts/about-task';
import { carryOutOneOf, shownActs, untouched } from '../../../acts/act';
import type { Act, Returned } from '../../../acts/act';
import { EXAMPLE } from '../../../acts/fields';
import type { Call, Page, Shown } from '../../../page';
import { savedAt, savedOf } from '../../../parts/saved';
import { rulesBehind } from '../../../parts/why';
import { childIdOf } from './child';

type Child = z.output<typeof childSchema>;

/** The death of a child who has no open plan: said by one person, confirmed by another, and taken back where it was a mistake. */
export const childsDeath: Page = {
  path: PAGES.childsDeath,
  show: async (call) => shown(call, await childOf(call), untouched()),
  send: async (call, typed) => {
    const child = await childOf(call);
    const came = await carryOutOneOf(call, actsOn(call, child), typed);
    if (!('done' in came)) return shown(call, child, came);
    const { death } = came.answered as Pick<Child, 'death'>;
    const did = came.act === 'record-death-of-child' && death.confirmed ? 'death-of-child-confirmed' : came.act;
    return savedAt(childsDeathPage(child.childId), came.done, did);
  },
};

async function childOf(call: Call): Promise<Child> {
  if (!call.may('post', PATHS.deathOfChild)) throw nothingHere('page');
  return (await call.ask('get', PATHS.child, { params: { childId: childIdOf(call) } })) as Child;
}

function actsOn({ visitor }: Call, { childId, death }: Child): readonly Act[] {
  const params = { childId };
  const hasSaid = death.said.some(({ by }) => by === visitor.actor.staffId);
  return [
    ...(hasSaid || death.confirmed
      ? []
      : [
          {
            ...{ act: 'record-death-of-child', path: PATHS.deathOfChild, params },
            fields: [{ name: 'diedOn', is: 'day', needed: true }],
          } satisfies Act,
        ]),
    ...(death.said.length === 0
      ? []
      : [{ act: 'withdraw-death-of-child', path: PATHS.withdrawDeathOfChild, params, fields: [howItHappened] }]),
  ];
}

async function shown(call: Call, child: Child, came: Returned): Promise<Shown> {
  const { t, day } = call;
  const { death, givenName, familyName, childId } = child;
  const stands = death.confirmed ? 'death.confirmed' : death.said.length > 0 ? 'death.waits' : 'death.twoPeople';
  const [said] = death.said;
  const acts = actsOn(call, child);
  const values = {
    ...{ form: came.form, caption: `${givenName} ${familyName}`, back: childPage(childId), ...savedOf(call) },
    // Each of the two says by themselves on which day it was.
    intro: [...(death.confirmed && said ? [t('death.diedOn', { day: day(said.diedOn) })] : []), t(stands)],
    ...{ acts: shownActs(acts, came, call, await rulesBehind(call)), example: EXAMPLE },
    // Taking it back is never the first thing that somebody is asked.
    opening: acts.every(({ act }) => act === 'withdraw-death-of-child'),
  };
  const status = came.form.wrong.length > 0 ? 400 : 200;
  return { status, view: 'about-child', title: t('death.title'), values };
}
