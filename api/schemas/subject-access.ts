import { ROLES } from '../../domain/people';
import { harmChecked } from './access';
import { childId, oneOf, z } from './primitives';

const text = z.string();

export const subjectAccessBody = z
  .strictObject(
    {
      childId,
      harmChecked,
      as: oneOf(['json', 'pdf']).default('json').openapi({ description: 'For a machine, or to be printed.' }),
    },
    'Expected an object.',
  )
  .openapi('SubjectAccess');

const line = z.strictObject({
  at: z.iso.datetime(),
  by: z.enum(ROLES).nullable().openapi({ description: 'The role that they have now; null when time did it.' }),
  says: text,
});
const view = z.record(text, z.unknown()).openapi({ description: 'All that it holds, as the API shows it.' });

export const subjectAccess = z
  .strictObject({
    childId: text,
    madeAt: z.iso.datetime(),
    child: z.strictObject({
      givenName: text,
      familyName: text,
      dateOfBirth: z.iso.date(),
      language: z.enum(['en', 'cy']).nullable(),
      reference: text.nullable().openapi({ description: 'What the service’s own system calls the child.' }),
    }),
    keptUntilFurtherNotice: z.boolean().openapi({
      description: 'A legal hold stands: nothing is erased until it is lifted. Why, is asked of the service.',
    }),
    orders: z.array(z.strictObject({ type: text, startsOn: z.iso.date(), endsOn: z.iso.date() })),
    plans: z.array(
      z.strictObject({
        planId: text,
        startedAt: z.iso.datetime(),
        view,
        timeline: z.array(line),
        notes: z.array(
          z.strictObject({
            noteId: text,
            kind: text,
            happenedOn: z.iso.date(),
            text,
            withdrawnBecause: text.nullable(),
          }),
        ),
        shared: z.array(
          z.strictObject({ section: text, text: text.nullable().openapi({ description: 'Null once it was erased.' }) }),
        ),
      }),
    ),
    voluntaryContacts: z.array(
      z.strictObject({ episodeId: text, startedAt: z.iso.datetime(), view, timeline: z.array(line) }),
    ),
    whoLooked: z.array(z.strictObject({ role: z.enum(ROLES), serviceName: text, people: z.int(), looks: z.int() })),
  })
  .openapi('HeldOfChild', {
    description:
      'Everything that is held of a child, but for safeguarding concerns and the reasons of legal holds: what of those can be given to the child is decided with each.',
  });
