/** What an id looks like. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** Opaque identifiers. None is derived from a person's name, date of birth or any other personal data. */
type Id<Name extends string> = string & { readonly __id: Name };

export type ChildId = Id<'child'>;
export type PlanId = Id<'plan'>;
export type OrderId = Id<'order'>;
export type TaskId = Id<'task'>;
export type StaffId = Id<'staff'>;
export type TeamId = Id<'team'>;
export type ServiceId = Id<'service'>;
export type AppointmentId = Id<'appointment'>;
export type PersonId = Id<'person'>;
export type AchievementId = Id<'achievement'>;
export type ProfessionalId = Id<'professional'>;
export type InterventionId = Id<'intervention'>;
export type FormulationMeetingId = Id<'formulation-meeting'>;
export type ConsultationId = Id<'consultation'>;
export type DecisionId = Id<'decision'>;
export type NoteId = Id<'note'>;
export type ChildLinkId = Id<'child-link'>;
export type LegalHoldId = Id<'legal-hold'>;
export type RestrictionId = Id<'restriction'>;
export type LookId = Id<'look'>;
export type ErasureId = Id<'erasure'>;
export type SignOffId = Id<'sign-off'>;
export type TransferRequestId = Id<'transfer-request'>;
export type WithdrawalId = Id<'withdrawal'>;
export type WarningNoteId = Id<'warning-note'>;
export type SharingDecisionId = Id<'sharing-decision'>;
export type ExtractId = Id<'extract'>;
/** Where a sealed text stands in the register; it says nothing of what it is. */
export type SealedTextId = Id<'sealed-text'>;
export type CourtMatterId = Id<'court-matter'>;
export type CustodyStayId = Id<'custody-stay'>;
export type AreaMoveId = Id<'area-move'>;
export type CommandId = Id<'command'>;
export type ProposalId = Id<'proposal'>;
export type SupervisionId = Id<'supervision'>;
export type EpisodeId = Id<'episode'>;
export type CheckInId = Id<'check-in'>;
export type ConcernId = Id<'concern'>;
export type DisagreementId = Id<'disagreement'>;

/** The kinds of entity that live as durable workflows; each is also the workflow's type name. */
export const ENTITY_KINDS = ['transitionPlan', 'voluntaryContact', 'safeguardingConcern'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/**
 * The one place where a workflow id is built.
 *
 * A transition plan and an episode of voluntary contact are keyed by the child, so that Temporal itself refuses two live
 * ones of a kind for one child; the entity's own id is new for each and is the key everywhere else.
 */
export function workflowIdOf(kind: EntityKind, key: string): string {
  return `${kind}:${key}`;
}

/**
 * What a closed entity's run is keyed by when it takes one command more while the child has another open one: by the child,
 * by itself, and by the version that it goes on from, so that each version is gone on from once.
 */
export function besideKeyOf(key: string, entityId: string, version: number): string {
  return `${key}/${entityId}/${version}`;
}

/** A task's id carries its plan's id, so that it stays unique when a later plan for the same child counts from one. */
export function taskIdOf(planId: PlanId, number: number): TaskId {
  return `${planId}.${number}` as TaskId;
}

/** An appointment's id carries its plan's id, as a task's does. */
export function appointmentIdOf(planId: PlanId, number: number): AppointmentId {
  return `${planId}.a${number}` as AppointmentId;
}

/** Somebody who matters to the child: the id says nothing of who it is. */
export function personIdOf(planId: PlanId, number: number): PersonId {
  return `${planId}.w${number}` as PersonId;
}

export function achievementIdOf(planId: PlanId, number: number): AchievementId {
  return `${planId}.h${number}` as AchievementId;
}

export function warningNoteIdOf(planId: PlanId, number: number): WarningNoteId {
  return `${planId}.n${number}` as WarningNoteId;
}

export function signOffIdOf(planId: PlanId, number: number): SignOffId {
  return `${planId}.g${number}` as SignOffId;
}

export function transferRequestIdOf(planId: PlanId, number: number): TransferRequestId {
  return `${planId}.t${number}` as TransferRequestId;
}

export function withdrawalIdOf(planId: PlanId, number: number): WithdrawalId {
  return `${planId}.z${number}` as WithdrawalId;
}

export function professionalIdOf(planId: PlanId, number: number): ProfessionalId {
  return `${planId}.p${number}` as ProfessionalId;
}

export function interventionIdOf(planId: PlanId, number: number): InterventionId {
  return `${planId}.i${number}` as InterventionId;
}

export function formulationMeetingIdOf(planId: PlanId, number: number): FormulationMeetingId {
  return `${planId}.f${number}` as FormulationMeetingId;
}

/** Of one consultation about what was missed. */
export function consultationIdOf(planId: PlanId, number: number): ConsultationId {
  return `${planId}.c${number}` as ConsultationId;
}

/** Of something that waits on a court. */
export function courtMatterIdOf(planId: PlanId, number: number): CourtMatterId {
  return `${planId}.k${number}` as CourtMatterId;
}

/** Of one time in custody. */
export function custodyStayIdOf(planId: PlanId, number: number): CustodyStayId {
  return `${planId}.y${number}` as CustodyStayId;
}

/** Of one move into another area. */
export function areaMoveIdOf(planId: PlanId, number: number): AreaMoveId {
  return `${planId}.o${number}` as AreaMoveId;
}

/** Of one decision on what follows from what was missed. */
export function decisionIdOf(planId: PlanId, number: number): DecisionId {
  return `${planId}.d${number}` as DecisionId;
}

/** Of one planned voluntary contact; it carries its episode's id. */
export function checkInIdOf(episodeId: EpisodeId, number: number): CheckInId {
  return `${episodeId}.k${number}` as CheckInId;
}

/** Of one decision to share, or not to share. */
export function sharingDecisionIdOf(planId: PlanId, number: number): SharingDecisionId {
  return `${planId}.s${number}` as SharingDecisionId;
}

export function extractIdOf(planId: PlanId, number: number): ExtractId {
  return `${planId}.x${number}` as ExtractId;
}

/** One message to be sent by one commit: `number` counts from one within the version. */
export function outboxIdOf(entityId: string, version: number, number: number): string {
  return `${entityId}.v${version}.m${number}`;
}
