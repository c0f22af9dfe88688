import { localDateOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { checkInPage, contactPage, moveAwayPage, PAGES, PATHS, planPage, raiseConcernPage } from '../../../paths';
import { nothingHere } from '../../../problem';
import { BEHIND_CONTACT, BEHIND_PAGES } from '../../../../domain/policy/behind';
import { carryOut, carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Done, Returned } from '../../acts/act';
import { EXAMPLE } from '../../acts/fields';
import {
  answersNow,
  contactActs,
  inLifeOf,
  inStateOf,
  mayMoveAway,
  movingAway,
  onCheckIn,
  PARTS,
} from '../../acts/on-contact';
import type { CheckInShown, ContactShown } from '../../acts/on-contact';
import { rhythmIn } from '../../acts/rhythm';
import type { Call, Page, Shown } from '../../page';
import { contactSince, nextOnContact } from '../../parts/next-steps';
import { savedAt, savedOf } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';

const LATEST_SHOWN = 10;

/** One contact by the child’s own choice: what is asked now, the safe way before anybody reaches out, and everything that can be done. */
export const contact: Page = {
  path: PAGES.contact,
  show: async (call) => shownContact(call, await contactOf(call), untouched()),
  send: async (call, typed) => {
    const found = await contactOf(call);
    const came = await carryOutOneOf(call, await contactActs(call, found), typed);
    if (!('done' in came)) return shownContact(call, found, came);
    return sent(call, found, came, didOf(came.act, typed));
  },
};

/** One check-in: what became of it, or another day for it. */
export const checkIn: Page = {
  path: PAGES.checkIn,
  show: async (call) => {
    const found = await contactOf(call);
    return shownCheckIn(call, found, checkInIn(call, found), untouched());
  },
  send: async (call, typed) => {
    const found = await contactOf(call);
    const one = checkInIn(call, found);
    const came = await carryOutOneOf(call, onCheckIn(call, found, one), typed);
    if (!('done' in came)) return shownCheckIn(call, found, one, came);
    return sent(call, found, came);
  },
};

/** The child has moved to another area. */
export const moveAway: Page = {
  path: PAGES.moveAway,
  show: async (call) => shownMoveAway(call, await contactOf(call), untouched()),
  send: async (call, typed) => {
    const found = await contactOf(call);
    const came = await carryOut(call, await movingAway(call, found), typed);
    return 'done' in came ? sent(call, found, came) : shownMoveAway(call, found, came);
  },
};

/** The page of the contact, where it is said what comes next. */
const sent = async (call: Call, before: ContactShown, { act, done }: Done, did = act): Promise<string> =>
  savedAt(contactPage(before.episodeId), done, did) + (await contactSince(call, before, act));

async function shownMoveAway(call: Call, found: ContactShown, came: Returned): Promise<Shown> {
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: found.childName, back: contactPage(found.episodeId) },
    acts: mayMoveAway(found, call)
      ? shownActs([await movingAway(call, found)], came, call, await rulesBehind(call, found))
      : [],
  };
  return { status: statusOf(came), view: 'one-form', title: call.t('acts.record-move-away.title'), values };
}

/** What follows hangs on what was decided. */
function didOf(act: string, { decision, reached }: Readonly<Record<string, string>>): string {
  if (act === 'consider-concern' && decision === 'raise') return 'raise-it-now';
  return act === 'record-outreach' && reached === 'yes' ? 'they-answered' : act;
}

const contactOf = async ({ ask, request }: Call): Promise<ContactShown> =>
  (await ask('get', PATHS.voluntaryContact, {
    params: { episodeId: String(request.params['episodeId']) },
  })) as ContactShown;

function checkInIn({ request }: Call, { checkIns }: ContactShown): CheckInShown {
  const found = checkIns.find(({ checkInId }) => checkInId === request.params['checkInId']);
  if (!found) throw nothingHere('check-in');
  return found;
}

const dayOf = (at: string): string => localDateOf(at as Instant);

async function shownContact(call: Call, found: ContactShown, came: Returned): Promise<Shown> {
  const { t, may } = call;
  const { names, planId } = found;
  const nameOf = (id: string) => names[id] ?? '';
  const [all, by] = await Promise.all([contactActs(call, found), rulesBehind(call, found)]);
  const acts = inLifeOf(found, all, call);
  const asked = answersNow(found);
  const now = acts.filter(({ act }) => asked.includes(act));
  const later = Object.entries(PARTS).map(([part, commands]) => ({
    title: t(`contactParts.${part}`),
    acts: shownActs(
      acts.filter(({ act }) => !asked.includes(act) && commands.some((command) => command === act)),
      came,
      call,
      by,
    ),
  }));
  const planned = found.checkIns.filter(({ state }) => state.is === 'planned');
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: found.childName, contact: found, ...savedOf(call) },
    savedMore: nextOnContact(call, found),
    ...{ now: shownActs(now, came, call, by), later, danger: found.whomToRing },
    accountable: t('accountableSentence', {
      name: nameOf(found.accountable.staffId),
      day: call.day(dayOf(found.accountable.from)),
    }),
    trusted: nameOf(found.trustedWorkerId),
    stands: standsIn(call, found),
    asked: found.asked.map(({ kind, of, dueOn, checkInId }) => ({
      ...{ what: t(`contactAsked.${kind}`), who: t(`askedOf.${of}`), dueOn },
      why: by.at(BEHIND_CONTACT[kind], { about: t(`contactAsked.${kind}`), says: [t(`whyContact.${kind}`)] }),
      href: kind === 'write-down-check-in' && checkInId !== null ? checkInPage(found.episodeId, checkInId) : null,
    })),
    onTrack: found.onTrack.at(-1),
    rhythmWhy: by.at(BEHIND_PAGES.rhythm, { about: t('contact.checkInsAhead'), says: [t('whyPages.rhythm')] }),
    rhythm: found.taper.map((stage) => `${rhythmIn(t, stage)}, × ${stage.times}`),
    planned: planned.map(({ checkInId, on }) => ({ on, href: checkInPage(found.episodeId, checkInId) })),
    past: pastOf(call, found),
    connections: found.connections.map(({ kind, what, replaces }) => ({
      kind: t(`connections.${kind}`),
      what,
      replaces,
    })),
    worry: may('post', PATHS.concerns) ? raiseConcernPage(found.childId) : null,
    moveAway: mayMoveAway(found, call) ? moveAwayPage(found.episodeId) : null,
    plan: planId === null ? null : planPage(planId),
  };
  return { status: statusOf(came), view: 'contact', title: t('contact.one'), values };
}

/** What has become of the check-ins, and of reaching out; the latest first. */
function pastOf({ t, now }: Call, { episodeId, checkIns, outreaches, names }: ContactShown) {
  const checked = checkIns
    // What was called off before its day, as when contact ends, is nothing that was done.
    .filter(({ on, state }) => state.is !== 'planned' && !(state.is === 'called-off' && on > localDateOf(now())))
    .map(({ checkInId, on, state }) => ({
      ...{ on: state.is === 'kept' ? state.on : on, href: checkInPage(episodeId, checkInId) },
      what: t(`checkInStates.${state.is}`),
      more: state.is === 'kept' ? [t(`ways.${state.how}`), ...(state.mark ? [t(`marks.${state.mark}`)] : [])] : [],
      words: state.is === 'kept' ? state.childsWords : null,
    }));
  const reached = outreaches.map(({ kind, on, how, by, reached: answered, childsWords }) => ({
    ...{ on, href: null, words: childsWords, what: t(`outreaches.${kind}`) },
    more: [
      t(`ways.${how}`),
      names[by] ?? '',
      ...(kind === 'letter' ? [] : [t(answered ? 'contact.answered' : 'contact.notAnswered')]),
    ],
  }));
  return [...checked, ...reached].toSorted((one, other) => (one.on < other.on ? 1 : -1)).slice(0, LATEST_SHOWN);
}

/** Where it stands, in a sentence. */
function standsIn({ t, day }: Call, { life, phase }: ContactShown): string {
  const { by, outcome, lookAgainOn } = life as {
    readonly by?: string;
    readonly outcome?: string;
    readonly lookAgainOn?: string;
  };
  if (phase === 'paused' && by !== undefined && lookAgainOn !== undefined) {
    return t('contact.restsUntil', { rests: t(`contactStands.paused-${by}`), day: day(lookAgainOn) });
  }
  return t(phase === 'closed' && outcome !== undefined ? `contactStands.${outcome}` : `contactPhases.${phase}`);
}

async function shownCheckIn(call: Call, found: ContactShown, one: CheckInShown, came: Returned): Promise<Shown> {
  const { t, day } = call;
  const { state, on } = one;
  const acts = inStateOf(found, one, onCheckIn(call, found, one), call);
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: found.childName, back: contactPage(found.episodeId) },
    ...{
      acts: shownActs(acts, came, call, await rulesBehind(call, found)),
      safe: found.safeWayToReachMe,
      onTrack: found.onTrack.at(-1),
    },
    stands: `${day(on)}: ${t(`checkInStates.${state.is}`)}`,
    words: state.is === 'kept' ? state.childsWords : null,
  };
  return { status: statusOf(came), view: 'check-in', title: t('contact.checkIn'), values };
}

const statusOf = ({ form }: Returned) => (form.wrong.length > 0 ? 400 : 200);
