import { localDateOf } from '../../../domain/calendar/london-time';
import type { NoteId, PlanId } from '../../../domain/ids';
import { readersOf } from '../../../domain/notes';
import { refuseNote } from '../../../domain/transition-plan/noting';
import { MANAGING } from '../../../domain/people';
import type { Actor } from '../../../domain/people';
import { NoteUnknown, NoteWithdrawn } from '../../../register/errors';
import type { PlanRecord } from '../../../register/register';
import { noteCopyOut } from '../../documents/copy-out';
import { PATHS } from '../../paths';
import { nothingHere, Problem, unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import * as shown from '../../schemas/note-schemas';
import { noteId, paging, planId, z } from '../../schemas/primitives';
import { chosen, pageOf } from '../filters';
import { copyLanguage, languageOf } from './copy-out';
import { planFor } from './plan-answer';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

export const listNotes = read({
  path: PATHS.notes,
  action: 'read-notes',
  summary: 'The notes on a plan that you may read, the latest first; corrected and withdrawn ones stay among them',
  params: z.strictObject({ planId }),
  query: z.strictObject({ kind: shown.noteKind.optional(), language: copyLanguage, ...paging }),
  csv: [
    'noteId',
    'kind',
    'text',
    'happenedOn',
    'serviceId',
    'readers',
    'at',
    'by',
    'byName',
    'corrects',
    'correctedBy',
    'withdrawnAt',
    'withdrawnBy',
    'withdrawnBecause',
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.noteList } },
  handle: async ({ params, query, actor, services }) => {
    const filter = chosen({ kind: query.kind });
    const page = await services.register.notes(actor, params.planId, filter, pageOf(query));
    if (page === null) throw nothingHere('transition plan');
    const language = query.language ?? (await languageOf(actor, services));
    const rows = page.rows.map((row) => ({ ...row, copyOut: noteCopyOut(row, language) }));
    return { status: 200, body: { ...page, rows } };
  },
});

export const addNote = write({
  path: PATHS.notes,
  action: 'add-note',
  summary: 'Write a note on a plan; who else reads it is decided now, and answered',
  params: z.strictObject({ planId }),
  body: shown.noteBodies['add-note'],
  ifMatch: 'none',
  answers: { 201: { says: 'It is written.', schema: shown.noteWritten } },
  handle: async (call) => {
    const { actor, services, params } = call;
    const { register, now, newId } = services;
    const record = await planFor(register, actor, params.planId);
    const { goesAlong, corrects, happenedOn, kind, text } = call.body;
    const { serviceId } = actor;
    const readers = readersOf({ ...whereItStands(record, actor), goesAlong });
    const day = happenedOn ?? localDateOf(now());
    const row = await recordOnce(call, 'add-note', async (recorded) => {
      const refusal = refuseNote(record.view.phase, day, localDateOf(recorded.at));
      if (refusal) throw problemOf(refusal);
      const written = { kind, text, happenedOn: day, serviceId, readers, corrects };
      try {
        return await register.addNote({ ...written, noteId: newId() as NoteId, planId: params.planId }, recorded);
      } catch (error) {
        if (!(error instanceof NoteUnknown)) throw error;
        throw unknownReference('corrects', 'Expected a note that somebody of your service has written on this plan.');
      }
    });
    return { status: 201, body: { noteId: row.answer.item?.id, readers } };
  },
});

export const withdrawNote = write({
  path: PATHS.withdrawNote,
  action: 'withdraw-note',
  summary: 'Withdraw a note of yours, or of somebody whom you manage; note and reason stay readable',
  params: z.strictObject({ planId, noteId }),
  body: shown.noteBodies['withdraw-note'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is withdrawn.', schema: shown.noteWithdrawn } },
  handle: async (call) => {
    const { actor, services, params } = call;
    await planFor(services.register, actor, params.planId);
    const which: { planId: PlanId; noteId: NoteId } = params;
    const anybodys = MANAGING.some((role) => role === actor.role);
    try {
      await recordOnce(call, 'withdraw-note', (recorded) =>
        services.register.withdrawNote(actor, { ...which, ...call.body, anybodys }, recorded),
      );
    } catch (error) {
      if (error instanceof NoteUnknown) throw nothingHere('note');
      if (!(error instanceof NoteWithdrawn)) throw error;
      throw new Problem('wrong-state', 'This note was withdrawn already. Nothing more has to be done.', {
        members: { state: 'withdrawn' },
      });
    }
    return { status: 200, body: { noteId: params.noteId, state: 'withdrawn' } };
  },
});

function whereItStands({ view }: PlanRecord, { serviceId }: Actor) {
  const passed = view.accountable.serviceId === view.receivingServiceId;
  return { side: serviceId === view.serviceId ? ('sender' as const) : ('receiver' as const), passed };
}
