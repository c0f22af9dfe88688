import { day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const childFields = {
  childId: text,
  serviceId: text,
  teamId: text,
  givenName: text,
  familyName: text,
  dateOfBirth: day,
  language: orNone(z.enum(['en', 'cy'])),
};

const death = z
  .strictObject({ said: z.array(z.strictObject({ diedOn: day, at: moment, by: text })), confirmed: z.boolean() })
  .openapi('DeathOfChild', {
    description:
      'Of a child without an open plan. It counts once as many people as the policy asks for have recorded it.',
  });

/** What is known of a child beside their plan. */
export const child = z.strictObject({ ...childFields, death }).openapi('Child');
export const foundChild = z
  .strictObject({
    ...childFields,
    openPlanId: orNone(text),
    deathConfirmed: z.boolean().openapi({ description: 'Then no plan and no contact is started.' }),
  })
  .openapi('FoundChild');
/** What a death that was recorded, or withdrawn, of a child without an open plan is answered with. */
export const deathRecorded = z.strictObject({ childId: text, death }).openapi('DeathRecorded');
