import type { StaffId } from '../../ids';
import type { Seer } from '../voice/shown';
import { isRecipient, NOTHING_SHARED } from './state';
import type { Extract, Sharing, SharingDecision } from './state';

/** The log as it is shown: where a text stands is nobody's business but the register's. */
export interface SharingShown {
  readonly decisions: readonly SharingDecision[];
  readonly extracts: readonly Omit<Extract, 'textId'>[];
}

/**
 * Decisions on sharing, as this person may see them. The service that holds the formulation sees its whole log; everybody
 * else what was shared with them. A view that an earlier release wrote has none of it.
 */
export function sharingShownTo(kept: Sharing | undefined, to: Seer, staffId: StaffId): SharingShown {
  const { decisions, extracts } = kept ?? NOTHING_SHARED.sharing;
  const shown = to === 'youth-justice-service' ? decisions : decisions.filter((one) => isRecipient(one, staffId));
  return {
    decisions: shown,
    extracts: extracts.filter(({ decisionId }) => shown.some((one) => one.decisionId === decisionId)).map(withoutText),
  };
}

function withoutText(extract: Extract): Omit<Extract, 'textId'> {
  const { extractId, decisionId, section, note, ownReason, expiresOn, state, rev, changes } = extract;
  return { extractId, decisionId, section, note, ownReason, expiresOn, state, rev, changes };
}
