import { addDays } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Walk } from '../sample/walk';
import { CAST, PSYCHOLOGIST } from './cast';
import type { Narrator } from './narrator';

/** Four appointments are missed, one for a good reason: advice comes before anybody thinks of a warning, and a person decides. */
export async function missedAppointments(walk: Walk, said: Narrator): Promise<void> {
  const orderId = (await walk.plan()).orders[0]?.orderId;
  await walk.give(CAST.caseManager, 'book-appointments', {
    orderId,
    what: 'A walk by the river',
    withId: CAST.caseManager,
    on: addDays(said.today(), 2),
    at: '10:00',
    minutes: 45,
    repeat: { everyWeeks: 1, times: 4 },
  });
  for (const [index, { appointmentId, startsAt, rev }] of (await walk.plan()).appointments.entries()) {
    await said.until(addDays(localDateOf(startsAt), 1), () => true);
    const outcome =
      index === 1 ? { outcome: 'missed-with-reasonable-excuse', reason: 'Ill in bed' } : { outcome: 'missed' };
    await walk.give(CAST.caseManager, 'record-appointment', { appointmentId, ...outcome }, rev);
    await walk.settle('follow-up-missed', CAST.caseManager, { note: 'A text: we missed each other.' });
  }
  await said.chapter('four appointments are missed: advice comes before a warning');
  const plan = await walk.plan();
  const [order] = plan.orders;
  const [consultation] = plan.enforcement.consultations;
  if (!order || !consultation) throw new Error('no consultation was asked for');
  const { inAll, withoutReasonableExcuse } = order.missed;
  said.say(`Two counts, never one: missed ${inAll}, of these without a reasonable excuse ${withoutReasonableExcuse}.`);
  said.say(`The law (${order.law.source}): ${order.law.says}`);
  said.say('More than three were missed, so the plan itself asks the psychologist.');
  await said.mails({ to: PSYCHOLOGIST.address, subject: /new task/ });

  const { consultationId } = consultation;
  const advice = 'Mornings are the worst time. Half an hour, after noon, outside, and always the same person.';
  await walk.give(
    PSYCHOLOGIST.subject,
    'record-advice',
    { consultationId, of: 'psychologist', advice },
    consultation.rev,
  );
  said.say(`Advice, by the psychologist: ${advice}`);
  await walk.give(CAST.caseManager, 'decide-on-enforcement', {
    orderId,
    enforce: false,
    consultationId,
    weighed: {
      publicProtection: 'Nobody is at risk.',
      vulnerabilities: 'Sleeps badly since the move.',
      abilityToEngage: 'After noon, yes; before, no.',
    },
    reasons: 'A warning would add to what keeps them away. The times change instead.',
  });
  said.say(
    'Decided: to take no step, by the case manager, with what was weighed and why. The software decides nothing.',
  );
}
