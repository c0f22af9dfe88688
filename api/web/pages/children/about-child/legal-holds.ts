import type { z } from 'zod';
import { localDateOf } from '../../../../../domain/calendar/london-time';
import type { Instant } from '../../../../../domain/calendar/london-time';
import { childPage, legalHoldsPage, PAGES, PATHS } from '../../../../paths';
import type { legalHolds as holdsSchema } from '../../../../schemas/legal-holds';
import { carryOutOneOf, shownActs, untouched } from '../../../acts/act';
import type { Act, Returned } from '../../../acts/act';
import { EXAMPLE } from '../../../acts/fields';
import type { Field } from '../../../acts/fields';
import type { Call, Fields, Page, Shown } from '../../../page';
import { savedAt, savedOf } from '../../../parts/saved';
import { childIdOf, foundChild } from './child';
import { rulesBehind } from '../../../parts/why';

type Hold = z.output<typeof holdsSchema>['rows'][number];
const whyLifted: Field = { name: 'reason', label: 'whyLifted', is: 'long', needed: true };
interface Held {
  readonly childName: string;
  readonly holds: readonly Hold[];
}

/** Why nothing is erased of a child: set, looked at again, and lifted by whoever answers for that. */
export const legalHolds: Page = {
  path: PAGES.legalHolds,
  show: async (call) => shown(call, await holdsOf(call), untouched()),
  send: async (call, typed) => {
    const held = await holdsOf(call);
    const came = await carryOutOneOf(call, actsOn(call, held, typed), typed);
    return 'done' in came ? savedAt(legalHoldsPage(childIdOf(call)), came.done, came.act) : shown(call, held, came);
  },
};

async function holdsOf(call: Call): Promise<Held> {
  const params = { childId: childIdOf(call) };
  const [{ rows: holds }, child] = await Promise.all([
    call.ask('get', PATHS.legalHolds, { params }) as Promise<z.output<typeof holdsSchema>>,
    foundChild(call),
  ]);
  return { childName: child ? `${child.givenName} ${child.familyName}` : '', holds };
}

function actsOn(call: Call, { holds }: Held, typed: Fields): readonly Act[] {
  const { may, day } = call;
  const params = { childId: childIdOf(call) };
  const standing = holds.filter(({ liftedAt }) => liftedAt === null);
  const options = standing.map(({ holdId, reason: why, reviewOn }) => ({
    value: holdId,
    text: `${why} (${day(reviewOn)})`,
  }));
  const [only] = standing;
  const first = standing.length === 1 && only ? { first: only.holdId } : {};
  const acts: readonly Act[] = [
    {
      ...{ act: 'set-legal-hold', path: PATHS.legalHolds, params },
      fields: [
        { name: 'reason', label: 'holdReason', is: 'long', needed: true },
        { name: 'reviewOn', label: 'holdReviewOn', is: 'day', needed: true },
      ],
    },
    ...(standing.length === 0
      ? []
      : [
          {
            ...{
              act: 'lift-legal-hold',
              path: PATHS.liftLegalHold,
              params: { ...params, holdId: typed['holdId'] ?? '' },
            },
            fields: [{ name: 'holdId', label: 'whichHold', is: 'choice', needed: true, options, ...first }, whyLifted],
            body: (said) => ({ reason: said['reason'] }),
          } satisfies Act,
        ]),
  ];
  return acts.filter(({ path }) => may('post', path));
}

async function shown(call: Call, held: Held, came: Returned): Promise<Shown> {
  const { t, day } = call;
  const dayOf = (moment: string) => day(localDateOf(moment as Instant));
  const rows = held.holds.map((hold) => ({
    title: hold.reason,
    lines: [
      t('holds.since', { day: dayOf(hold.at) }),
      ...(hold.liftedAt === null
        ? [t(hold.reviewIsDue ? 'holds.reviewIsDue' : 'holds.reviewOn', { day: day(hold.reviewOn) })]
        : [t('holds.lifted', { day: dayOf(hold.liftedAt) }), hold.liftedBecause ?? '']),
    ],
  }));
  const values = {
    ...{ form: came.form, caption: held.childName, back: childPage(childIdOf(call)), ...savedOf(call) },
    ...{ intro: [t('holds.why')], rows, nothing: t('holds.none'), example: EXAMPLE },
    acts: shownActs(actsOn(call, held, {}), came, call, await rulesBehind(call)),
  };
  const status = came.form.wrong.length > 0 ? 400 : 200;
  return { status, view: 'about-child', title: t('holds.title'), values };
}
