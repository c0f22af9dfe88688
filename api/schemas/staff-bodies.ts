import { ROLES } from '../../domain/people';
import { body, date, oneOf, orNull, staffId, teamId, text, z } from './primitives';

const ADDRESS_EXPECTED = 'Expected an e-mail address, at most 254 characters.';
const email = z.email(ADDRESS_EXPECTED).max(254, ADDRESS_EXPECTED);
const name = text(1, 200);
const role = oneOf(ROLES);
const language = oneOf(['en', 'cy', 'both']);
const issuer = text(1, 500).openapi({ description: 'The OpenID provider; left out where the service has only one.' });
const subject = text(1, 255).openapi({ description: 'Whom the provider calls this person (claim "sub").' });

/** Left out: it stays as it is. */
const changed = <Schema extends z.ZodType>(schema: Schema) => schema.optional();
const changedOrNone = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

/** The bodies of everything that changes people and teams, by the action's name. None asks why anybody is away. */
export const staffBodies = {
  'add-staff': body({
    name,
    email,
    role,
    teamId: orNull(teamId),
    language: language.default('both').openapi({ description: 'For messages; left out: both languages.' }),
    issuer: issuer.optional(),
    subject,
    deputyId: orNull(staffId),
  }),
  'change-staff': body({
    name: changed(name),
    email: changed(email),
    role: changed(role),
    teamId: changedOrNone(teamId),
    language: changed(language),
    issuer: changed(issuer),
    subject: changed(subject),
    deputyId: changedOrNone(staffId),
    active: changed(z.boolean('Expected true or false.')).openapi({
      description: 'false switches the account off at once. For somebody who leaves, record the last day instead.',
    }),
  }),
  'end-sessions': body({}),
  'end-all-sessions': body({}),
  'add-team': body({ name, email: orNull(email), managerId: orNull(staffId), deputyId: orNull(staffId) }),
  'change-team': body({
    name: changed(name),
    email: changedOrNone(email),
    managerId: changedOrNone(staffId),
    deputyId: changedOrNone(staffId),
  }),
  'set-absence': body({
    from: orNull(date).openapi({ description: 'The first day away; left out: today.' }),
    until: orNull(date).openapi({ description: 'The last day away; left out: until further notice.' }),
    deputyId: orNull(staffId).openapi({ description: 'Who stands in; left out: whoever stood in before.' }),
  }),
  'end-absence': body({
    backOn: orNull(date).openapi({ description: 'The first day back; left out: today.' }),
  }),
  'record-leaving': body({ lastDay: date.openapi({ description: 'Their last day here.' }) }),
  'record-return': body({}),
} as const;
