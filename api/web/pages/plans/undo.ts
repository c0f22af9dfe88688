import type { z } from 'zod';
import { lastToUndo } from '../../../../domain/transition-plan/withdrawals/undo';
import type { Undoable } from '../../../../domain/transition-plan/withdrawals/undo';
import { addMinutes, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { NOTE_TITLES, TITLES } from '../../../documents/copy-words';
import type { noteList } from '../../../schemas/note-schemas';
import { notesPage, PAGES, PATHS, planCommandPath, planPage } from '../../../paths';
import { carryOut, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import type { PlanShown } from '../../acts/about-task';
import type { Call, Page, Shown } from '../../page';
import { policyRead } from '../service/policy';
import { savedAt } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';
import { LANGUAGES, say } from '../../words';
import type { Say } from '../../words';
import { ownNowOf } from '../../parts/own-now';

const WINDOW = 'notes.undoneWithin';

type NotesShown = z.output<typeof noteList>['rows'];

/** How many notes are looked through for the last of one’s own. */
const LATEST_NOTES = '20';

/** The act by which each of these is written down: what was written before something else was done is not offered after that. */
const WRITTEN_BY: Readonly<Record<Undoable['kind'] | 'note', string>> = {
  'child-view': 'record-child-view',
  'how-i-understand-best': 'record-how-i-understand-best',
  'safe-way-to-reach-me': 'record-safe-way-to-reach-me',
  advocate: 'record-advocate-answer',
  'restorative-work': 'record-restorative-readiness',
  achievement: 'record-achievement',
  'person-who-matters': 'name-person-who-matters',
  note: 'add-note',
};

/** What somebody has just written down and can take out again: a record of the plan, or a note on it. */
interface Last {
  readonly is: keyof typeof WRITTEN_BY;
  readonly recordId: string;
  readonly at: Instant;
  readonly called: string;
  readonly takeOut: Pick<Act, 'path' | 'params' | 'body'>;
  /** The page on which it stands. */
  readonly page: string;
}

/** Taking out again what somebody has just written down: by the command that withdraws such records, with the same permissions. */
export const undo: Page = {
  path: PAGES.undo,
  show: async (call) => shown(call, await planOf(call), untouched()),
  send: async (call, typed) => {
    const plan = await planOf(call);
    const last = await asked(call, plan);
    const came = last === null ? untouched() : await carryOut(call, takingOut(last), typed);
    if (!('done' in came)) return shown(call, plan, came);
    return savedAt(last?.page ?? planPage(plan.planId), came.done, 'undo');
  },
};

/** Which record whoever has just saved something on this plan can take out again, and where; null where there is none, or not any more. */
export async function undoOf(
  call: Call,
  plan: PlanShown,
  of: (call: Call, plan: PlanShown, minutes: number) => Promise<Last | null> | Last | null = lastRecord,
): Promise<{ readonly href: string; readonly what: string } | null> {
  const { saved, did } = call.request.query;
  if (saved !== 'yes' || did === 'undo') return null;
  const minutes = await minutesOf(call);
  const last = minutes === null ? null : await of(call, plan, minutes);
  if (last === null || WRITTEN_BY[last.is] !== did) return null;
  const href = PAGES.undo
    .replace(':planId', encodeURIComponent(plan.planId))
    .replace(':recordId', encodeURIComponent(last.recordId));
  return { href, what: whatIs(last) };
}

const whatIs = ({ called, at }: Last): string => `${called}, ${localTimeOf(at)}`;

const planOf = async ({ ask, request }: Call): Promise<PlanShown> =>
  (await ask('get', PATHS.transitionPlan, { params: { planId: String(request.params['planId']) } })) as PlanShown;

async function minutesOf(call: Call): Promise<number | null> {
  const { rows } = await policyRead(call);
  const minutes = rows.find(({ path }) => path === WINDOW)?.value;
  return typeof minutes === 'number' ? minutes : null;
}

function lastRecord({ may, visitor, t, language, now }: Call, plan: PlanShown, minutes: number): Last | null {
  const path = planCommandPath('withdraw-record');
  const records = plan as unknown as Parameters<typeof lastToUndo>[0];
  const last = may('post', path) ? lastToUndo(records, visitor.actor.staffId, ownNowOf(plan, { now }), minutes) : null;
  if (last === null) return null;
  const { kind, recordId, at } = last;
  const { planId } = plan;
  return {
    is: kind,
    ...{ recordId, at, called: TITLES[kind][language], page: planPage(planId) },
    takeOut: { path, params: { planId }, body: () => ({ kind, recordId, reason: t('undo.reason') }) },
  };
}

/** The note that they wrote last on this plan, while it is young and nothing was made of it: it is neither corrected nor withdrawn. */
export async function lastNote(call: Call, plan: PlanShown, minutes: number): Promise<Last | null> {
  return lastOf(call, plan, minutes, await notesOn(call, plan));
}

/** The latest notes of this plan, where the reader could take one out. */
async function notesOn({ ask, may }: Call, { planId }: PlanShown): Promise<NotesShown> {
  if (!may('get', PATHS.notes) || !may('post', PATHS.withdrawNote)) return [];
  const query = { limit: LATEST_NOTES };
  return ((await ask('get', PATHS.notes, { params: { planId }, query })) as z.output<typeof noteList>).rows;
}

function lastOf(call: Call, { planId }: PlanShown, minutes: number, notes: NotesShown): Last | null {
  const { visitor, now, t, language } = call;
  const theirs = notes
    .filter(({ by, withdrawnAt, correctedBy }) => {
      return by === visitor.actor.staffId && withdrawnAt === null && correctedBy === null;
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
  if (theirs === undefined || addMinutes(theirs.at as Instant, minutes) < now()) return null;
  const { noteId, at, kind } = theirs;
  return {
    is: 'note',
    ...{ recordId: noteId, at: at as Instant, called: NOTE_TITLES[kind][language], page: notesPage(planId) },
    takeOut: { path: PATHS.withdrawNote, params: { planId, noteId }, body: () => ({ reason: t('undo.reason') }) },
  };
}

/** Why something was withdrawn: in the language of its reader where it was undone at once, otherwise as somebody wrote it. */
export const withdrawnBecauseIn = (t: Say, because: string | null): string | null =>
  LANGUAGES.some((language) => say(language)('undo.reason') === because) ? t('undo.reason') : because;

/** The record of this address, while it is the last that they wrote down and can be taken out. */
async function asked(call: Call, plan: PlanShown): Promise<Last | null> {
  const [minutes, notes] = await Promise.all([minutesOf(call), notesOn(call, plan)]);
  if (minutes === null) return null;
  const both = [lastRecord(call, plan, minutes), lastOf(call, plan, minutes, notes)];
  return both.find((last) => last?.recordId === call.request.params['recordId']) ?? null;
}

const takingOut = ({ takeOut }: Last): Act => ({ ...{ act: 'undo', fields: [] }, ...takeOut });

async function shown(call: Call, plan: PlanShown, came: Returned): Promise<Shown> {
  const { t } = call;
  const last = await asked(call, plan);
  const values = {
    ...{ form: came.form, caption: plan.childName, back: planPage(plan.planId) },
    what: last === null ? null : `${whatIs(last)}. ${t('undo.what')}`,
    acts: last === null ? [] : shownActs([takingOut(last)], came, call, await rulesBehind(call)),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'undo', title: t('undo.title'), values };
}
