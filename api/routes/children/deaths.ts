import { localDateOf } from '../../../domain/calendar/london-time';
import type { ChildId, ServiceId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { refuseDeathOfChild, refuseWithdrawalOf } from '../../../domain/transition-plan/serious-events/rules';
import { OpenOneExists } from '../../../register/errors';
import type { Register } from '../../../register/register';
import { PATHS } from '../../paths';
import { nothingHere, Problem } from '../../problem';
import { deathRecorded } from '../../schemas/child-answers';
import { childId, z } from '../../schemas/primitives';
import { seriousEventBodies } from '../../schemas/serious-event-bodies';
import type { Services } from '../../services';
import { childFor } from './child-for';
import { recordOnce } from '../recorded';
import { write } from '../route';
import type { Reply } from '../route';

const params = z.strictObject({ childId });

export const recordDeathOfChild = write({
  path: PATHS.deathOfChild,
  action: 'record-death-of-child',
  summary:
    'Record, or confirm, that a child without an open plan has died; once two people have, all about them falls silent',
  params,
  body: seriousEventBodies['record-death'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is recorded. Until it is confirmed nothing changes.', schema: deathRecorded } },
  handle: async (call) => {
    const { actor, services, body } = call;
    const { register, now, news } = services;
    const { dateOfBirth, serviceId, childId: id } = await childFor(register, actor, call.params.childId);
    const confirmedBy = await peopleNeeded(services, serviceId);
    await told(register, actor, id, () =>
      recordOnce(call, 'record-death-of-child', (recorded) =>
        register.recordDeathOf(
          { childId: id, diedOn: body.diedOn },
          confirmedBy,
          (said) =>
            refuseDeathOfChild(
              { said, dateOfBirth, confirmedBy },
              { diedOn: body.diedOn, by: actor.staffId, today: localDateOf(now()) },
            ),
          recorded,
        ),
      ),
    );
    await news.ofDeath(id);
    return answer(register, id);
  },
});

export const withdrawDeathOfChild = write({
  path: PATHS.withdrawDeathOfChild,
  action: 'withdraw-death-of-child',
  summary: 'Withdraw a record of the death of a child without an open plan that was a mistake',
  params,
  body: seriousEventBodies['withdraw-death'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is withdrawn, and stays readable.', schema: deathRecorded } },
  handle: async (call) => {
    const { register, news } = call.services;
    const { childId: id } = await childFor(register, call.actor, call.params.childId);
    await told(register, call.actor, id, () =>
      recordOnce(call, 'withdraw-death-of-child', (recorded) =>
        register.withdrawDeathOf({ childId: id, reason: call.body.reason }, refuseWithdrawalOf, recorded),
      ),
    );
    await news.ofDeath(id);
    return answer(register, id);
  },
});

/** 409: nothing new begins for a child whose death was confirmed. */
export async function refuseAfterDeath(register: Register, id: ChildId): Promise<void> {
  if (!(await register.deathOf(id)).confirmed) return;
  throw new Problem(
    'wrong-state',
    'This child’s death has been confirmed. If it was a mistake, withdraw the record of the death first.',
    { members: { state: 'sealed' } },
  );
}

async function peopleNeeded({ register, policies }: Services, serviceId: ServiceId): Promise<number> {
  const service = await register.service(serviceId);
  if (service === null) throw nothingHere('child');
  return policies.of(service).seriousEvents.deathConfirmedBy.value;
}

async function answer(register: Register, id: ChildId): Promise<Reply> {
  return { status: 200, body: { childId: id, death: await register.deathOf(id) } };
}

/** Does it, and says in a problem what stood against it. */
async function told(register: Register, actor: Actor, id: ChildId, record: () => Promise<unknown>): Promise<void> {
  try {
    await record();
  } catch (error) {
    if (!(error instanceof OpenOneExists)) throw error;
    const open = await register.openPlanOf(id);
    const planId = open !== null && (await register.plan(actor, open)) !== null ? { planId: open } : {};
    const message = 'This child has an open plan. Record it there, so that the plan falls silent.';
    throw new Problem('plan-exists', message, { members: planId });
  }
}
