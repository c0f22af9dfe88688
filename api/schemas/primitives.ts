import { extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { parseLocalDate } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { ID_PATTERN } from '../../domain/ids';
import type {
  AchievementId,
  AppointmentId,
  CheckInId,
  AreaMoveId,
  ChildId,
  ChildLinkId,
  ConcernId,
  ConsultationId,
  CourtMatterId,
  CustodyStayId,
  DecisionId,
  EpisodeId,
  ExtractId,
  FormulationMeetingId,
  InterventionId,
  LegalHoldId,
  RestrictionId,
  NoteId,
  OrderId,
  PersonId,
  PlanId,
  ProposalId,
  ProfessionalId,
  ServiceId,
  SignOffId,
  SharingDecisionId,
  StaffId,
  SupervisionId,
  TaskId,
  TeamId,
  TransferRequestId,
  WarningNoteId,
} from '../../domain/ids';

extendZodWithOpenApi(z);

/** zod with `.openapi(…)`; the API's schemas are all built from this one. */
export { z };

const ID_EXPECTED = 'Expected an id: 1 to 100 letters, digits, dots, colons, hyphens or underscores.';

const id = <Branded extends string>(what: string) =>
  z
    .string(ID_EXPECTED)
    .regex(ID_PATTERN, ID_EXPECTED)
    .transform((text) => text as Branded)
    .openapi({ type: 'string', pattern: ID_PATTERN.source, description: `The opaque id of a ${what}.` });

export const planId = id<PlanId>('transition plan');
export const orderId = id<OrderId>('court order');
export const concernId = id<ConcernId>('safeguarding concern');
export const taskId = id<TaskId>('task');
export const appointmentId = id<AppointmentId>('appointment');
export const personId = id<PersonId>('person who matters to the child');
export const achievementId = id<AchievementId>('achievement');
export const professionalId = id<ProfessionalId>('professional around the child');
export const interventionId = id<InterventionId>('intervention');
export const consultationId = id<ConsultationId>('consultation');
export const decisionId = id<DecisionId>('decision');
export const courtMatterId = id<CourtMatterId>('court matter');
export const custodyStayId = id<CustodyStayId>('stay in custody');
export const areaMoveId = id<AreaMoveId>('move into another area');
export const formulationMeetingId = id<FormulationMeetingId>('formulation meeting');
export const warningNoteId = id<WarningNoteId>('warning note');
export const signOffId = id<SignOffId>('sign-off');
export const transferRequestId = id<TransferRequestId>('request for a transfer');
/** Of a record on a plan, whatever its kind: its own id, or the moment at which it was made where it has none. */
export const recordId = id<string>('record, or where it has none the moment at which it was made');
export const noteId = id<NoteId>('note');
export const linkId = id<ChildLinkId>('link');
export const holdId = id<LegalHoldId>('legal hold');
export const restrictionId = id<RestrictionId>('restriction');
export const sharingDecisionId = id<SharingDecisionId>('decision on sharing');
export const extractId = id<ExtractId>('extract');
export const childId = id<ChildId>('child');
export const staffId = id<StaffId>('member of staff');
export const teamId = id<TeamId>('team');
export const serviceId = id<ServiceId>('service');
export const episodeId = id<EpisodeId>('episode of voluntary contact');
export const checkInId = id<CheckInId>('check-in');
export const supervisionId = id<SupervisionId>('offer of supervision');
export const proposalId = id<ProposalId>('proposal to start a plan');

const DATE_EXPECTED = 'Expected a date that exists, written YYYY-MM-DD, in the years 1900 to 2199.';

/** A calendar day that exists. */
export const date = z
  .string(DATE_EXPECTED)
  .refine((text) => parseLocalDate(text) !== null, DATE_EXPECTED)
  .transform((text) => text as LocalDate)
  .openapi({ type: 'string', format: 'date' });

const TIME_EXPECTED = 'Expected a time of day in London, written HH:mm.';
export const timeOfDay = z.string(TIME_EXPECTED).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, TIME_EXPECTED);

/** How long people meet. */
export const MEETING_MINUTES = { min: 5, max: 480 } as const;

/** The body of a request: nothing but what is known. */
export const body = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape, 'Expected an object.');

/** Control characters other than a new line and a tab, and halves of characters, which no database stores. */
const UNWRITABLE = /(?![\n\t])\p{Cc}|\p{Cs}/u;

/** Text that a person wrote: trimmed, with plain new lines, without control characters. */
export const text = (min: number, max: number) => {
  const expected = `Expected text of ${min} to ${max} characters.`;
  return z
    .string(expected)
    .overwrite((written) => written.replaceAll('\r\n', '\n').trim())
    .min(min, expected)
    .max(max, expected)
    .refine((written) => !UNWRITABLE.test(written), 'Expected text without control characters.');
};

export const reason = text(1, 2_000).openapi({ description: 'Why, in words that the child could read.' });
/** Of this many characters is what a child or a plan is searched by. */
export const SEARCHED_BY = { least: 2, most: 100 } as const;
/** Whether anybody can be searched by it. */
export const canBeSearchedBy = (written: string): boolean =>
  written.length >= SEARCHED_BY.least && written.length <= SEARCHED_BY.most;

/** The child's own words, or a note: as said, never shortened by us. */
export const words = text(1, 4_000);

/** Left out and `null` mean the same: nothing was said. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

/** A whole number in a JSON body. */
export const wholeNumber = (min: number, max: number) => {
  const expected = `Expected a whole number from ${min} to ${max}.`;
  return z.int(expected).min(min, expected).max(max, expected);
};

/** One of a few words. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `Expected one of: ${values.join(', ')}.` });

/** An array with a stated size. */
export const listOf = <Item extends z.ZodType>(item: Item, min: number, max: number) => {
  const expected = `Expected a list of ${min} to ${max}.`;
  return z.array(item, expected).min(min, expected).max(max, expected);
};

/** The query of a list: where it goes on, and how much of it. */
export const paging = {
  cursor: z
    .string('Expected one cursor.')
    .regex(/^[A-Za-z0-9._~+/=-]{1,500}$/, 'Expected the "nextCursor" of the page before.')
    .optional(),
  limit: z
    .string('Expected one whole number from 1 to 200.')
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, 'Expected a whole number from 1 to 200.')
    .transform(Number)
    .default(50)
    .openapi({ type: 'integer', minimum: 1, maximum: 200, default: 50 }),
};
