import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { LOOK_BECAUSE, RESTRICTED_BECAUSE } from '../../../../domain/restricted-records';
import { PAGES, PATHS, restrictedPage } from '../../../paths';
import { Problem } from '../../../problem';
import type { staffList } from '../../../schemas/answers';
import type { restrictedLooks, restrictions } from '../../../schemas/restricted-records';
import { carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { optionsIn } from '../../acts/fields';
import type { Call, Page, Shown } from '../../page';
import { ownPath } from '../../sign-in/sign-in';

/** What this person may see of it: the restrictions and the looks, or only that the record is shut to them. */
interface Found {
  readonly isShut: boolean;
  readonly restrictions: z.output<typeof restrictions>['rows'];
  readonly looks: z.output<typeof restrictedLooks>['rows'];
  /** The colleagues of this person's service, of whom one may be of the child's family. */
  readonly colleagues: z.output<typeof staffList>['rows'];
}

/** A child's restricted record: for whoever is kept from it, where to say why they must look; for others, who looked and why. */
export const restricted: Page = {
  path: PAGES.restricted,
  show: async (call) => shown(call, await foundOf(call), untouched()),
  send: async (call, typed) => {
    const found = await foundOf(call);
    const came = await carryOutOneOf(call, actsOn(call, found), typed);
    if (!('done' in came)) return shown(call, found, came);
    return came.act === 'look-at-restricted' ? backOf(call) : `${restrictedPage(childIdOf(call))}?saved=${came.done}`;
  },
};

const NOTHING: Found = { isShut: false, restrictions: [], looks: [], colleagues: [] };

const childIdOf = ({ request }: Call) => String(request.params['childId']);
const backOf = ({ request }: Call) => ownPath(request.query['back']) ?? PAGES.search;

async function foundOf(call: Call): Promise<Found> {
  const { ask, may } = call;
  const params = { childId: childIdOf(call) };
  try {
    await ask('get', PATHS.child, { params });
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'restricted')) throw error;
    return { ...NOTHING, isShut: true };
  }
  if (!may('get', PATHS.restrictions)) return NOTHING;
  const [all, looks, colleagues] = await Promise.all([
    ask('get', PATHS.restrictions, { params }) as Promise<z.output<typeof restrictions>>,
    ask('get', PATHS.restrictedLooks, { params }) as Promise<z.output<typeof restrictedLooks>>,
    ask('get', PATHS.staff) as Promise<z.output<typeof staffList>>,
  ]);
  return { isShut: false, restrictions: all.rows, looks: looks.rows, colleagues: colleagues.rows };
}

function actsOn(call: Call, { isShut, restrictions: all, colleagues }: Found): readonly Act[] {
  const { t, may } = call;
  const params = { childId: childIdOf(call) };
  if (isShut) {
    const because = { name: 'because', label: 'lookBecause', is: 'choice', needed: true } as const;
    const words = { name: 'words', label: 'lookWords', is: 'long', needed: true } as const;
    const options = optionsIn(t, LOOK_BECAUSE, 'lookBecause');
    return [
      { act: 'look-at-restricted', path: PATHS.restrictedLooks, params, fields: [{ ...because, options }, words] },
    ];
  }
  const looking = isLooking(call)
    ? [{ act: 'end-restricted-look', path: PATHS.endRestrictedLook, params, fields: [] }]
    : [];
  if (!may('post', PATHS.restrictions)) return looking;
  const standing = all.find(({ liftedAt }) => liftedAt === null);
  if (standing !== undefined) {
    const lifted = { ...params, restrictionId: standing.restrictionId };
    const reason = { name: 'reason', is: 'long', needed: true } as const;
    return [...looking, { act: 'lift-restriction', path: PATHS.liftRestriction, params: lifted, fields: [reason] }];
  }
  const because = { name: 'because', label: 'restrictedBecause', is: 'choice', needed: true } as const;
  const words = { name: 'words', label: 'restrictedWords', is: 'long' } as const;
  const options = optionsIn(t, RESTRICTED_BECAUSE, 'restrictedBecause');
  const family = {
    ...({ name: 'familyMember', is: 'choice', listed: true } as const),
    options: colleagues.map(({ staffId, name }) => ({ value: staffId, text: name })),
  };
  return [
    {
      ...{ act: 'restrict-record', path: PATHS.restrictions, params, fields: [{ ...because, options }, family, words] },
      body: ({ familyMember, ...said }) => ({ ...said, familyMembers: familyMember === null ? [] : [familyMember] }),
    },
  ];
}

/** Whether this person reads the record by a look that is open now. */
export const isLooking = ({ visitor, request }: Call, childId = String(request.params['childId'])): boolean =>
  (visitor.actor.looks ?? []).some((look) => look.childId === childId);

function shown(call: Call, found: Found, came: Returned): Shown {
  const { t, request } = call;
  const on = (at: string) => ({ on: localDateOf(at as Instant), time: localTimeOf(at as Instant) });
  const back = request.query['back'];
  const here = restrictedPage(childIdOf(call));
  const standing = found.restrictions.find(({ liftedAt }) => liftedAt === null);
  const nameOf = (id: string) => found.colleagues.find(({ staffId }) => staffId === id)?.name ?? id;
  const values = {
    ...{ form: came.form, isShut: found.isShut, saved: request.query['saved'] },
    acts: shownActs(actsOn(call, found), came, call),
    path: typeof back === 'string' ? `${here}?back=${encodeURIComponent(back)}` : here,
    standing: standing && {
      ...on(standing.at),
      because: t(`restrictedBecause.${standing.because}`),
      words: standing.words,
      stillHeldBy: standing.stillHeldBy.map(nameOf).join(', '),
      family: standing.familyMembers.map(nameOf).join(', '),
    },
    looks: found.looks.map((look) => ({
      ...{ ...on(look.at), name: look.name, words: look.words, because: t(`lookBecause.${look.because}`) },
    })),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'restricted', title: t('restricted.title'), values };
}
