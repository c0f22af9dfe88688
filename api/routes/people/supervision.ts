import { localDateOf } from '../../../domain/calendar/london-time';
import type { StaffId, SupervisionId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { stateOn } from '../../../domain/supervision';
import type { SupervisionCommand } from '../../../domain/supervision';
import { SupervisionRefused } from '../../../register/errors';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { supervisionId, z } from '../../schemas/primitives';
import { supervisionBodies, supervisionList } from '../../schemas/supervision-schemas';
import type { Services } from '../../services';
import { recordOnce } from '../recorded';
import { read, write } from '../route';
import type { Reply, WriteCall } from '../route';

export const listSupervision = read({
  path: PATHS.supervision,
  action: 'read-supervision',
  summary: 'Supervision that was offered to you, or that a colleague asks of you: nobody else is shown it',
  csv: ['supervisionId', 'as', 'state', 'occasion', 'worker.name', 'supervisor.name', 'on', 'offeredAt', 'lapsesOn'],
  answers: { 200: { says: 'All of it.', schema: supervisionList } },
  handle: ({ actor, services }) => supervisionOf(actor, services),
});

const params = z.strictObject({ supervisionId });
const answers = { 200: { says: 'It is done; all of yours as it is now.', schema: supervisionList } };

export const acceptSupervision = write({
  ...{ path: PATHS.acceptSupervision, action: 'accept-supervision', params, ifMatch: 'none', answers },
  summary: 'Take up supervision that was offered to you, also after you had said no; the psychologist hears of it',
  body: supervisionBodies['accept-supervision'],
  handle: (call) => change(call, { name: 'accept-supervision', supervisorId: call.body.supervisorId }, call.body.mail),
});

export const declineSupervision = write({
  ...{ path: PATHS.declineSupervision, action: 'decline-supervision', params, ifMatch: 'none', answers },
  summary:
    'Say no to supervision that was offered to you; no reason is asked, and only a psychologist whom you had asked hears of it',
  body: supervisionBodies['decline-supervision'],
  handle: (call) => change(call, { name: 'decline-supervision' }, call.body.mail),
});

export const arrangeSupervision = write({
  ...{ path: PATHS.arrangeSupervision, action: 'arrange-supervision', params, ifMatch: 'none', answers },
  summary: 'Say on which day the two of you meet, or move it',
  body: supervisionBodies['arrange-supervision'],
  handle: (call) => change(call, { name: 'arrange-supervision', on: call.body.on }, call.body.mail),
});

export const supervisionHeld = write({
  ...{ path: PATHS.supervisionHeld, action: 'record-supervision-held', params, ifMatch: 'none', answers },
  summary: 'Say that it was held; what was said is written down nowhere',
  body: supervisionBodies['record-supervision-held'],
  handle: (call) => change(call, { name: 'record-supervision-held', ...call.body }),
});

async function change(
  call: WriteCall<{ readonly supervisionId: SupervisionId }, unknown, unknown>,
  command: SupervisionCommand,
  mail = true,
): Promise<Reply> {
  const { actor, services, params: which } = call;
  const weeks: Parameters<Services['register']['changeSupervision']>[2] = (service) =>
    services.policies.of(service).supervision.lapsesAfter.value;
  try {
    await recordOnce(call, command.name, (recorded) =>
      services.register.changeSupervision(which.supervisionId, { command, mail }, weeks, recorded),
    );
  } catch (error) {
    if (!(error instanceof SupervisionRefused)) throw error;
    throw error.refusal === null ? nothingHere('offer of supervision') : problemOf(error.refusal);
  }
  return supervisionOf(actor, services);
}

/** Everything of this person's. The psychologist is not told after what it was offered, nor whom else the worker might ask. */
async function supervisionOf(actor: Actor, { register, now }: Services): Promise<Reply> {
  const today = localDateOf(now());
  const found = await register.supervision(actor);
  const supervisors = await register.supervisorsIn([...new Set(found.map(({ serviceId }) => serviceId))], today);
  const rows = found.map((row) => {
    const isTheirs = row.workerId === actor.staffId;
    const others = supervisors.filter(
      ({ staffId, serviceId }) => serviceId === row.serviceId && staffId !== row.workerId,
    );
    return {
      ...{ supervisionId: row.supervisionId, as: isTheirs ? 'worker' : 'supervisor', state: stateOn(row, today) },
      occasion: isTheirs ? row.occasion : null,
      worker: { staffId: row.workerId, name: row.workerName },
      supervisor: named(row.supervisorId, row.supervisorName),
      ...{ on: row.on, offeredAt: row.offeredAt, lapsesOn: row.lapsesOn },
      psychologists: isTheirs ? others.map(({ staffId, name, isThere }) => ({ staffId, name, isThere })) : [],
    };
  });
  return { status: 200, body: { rows } };
}

function named(staffId: StaffId | null, name: string | null) {
  return staffId === null ? null : { staffId, name: name ?? staffId };
}
