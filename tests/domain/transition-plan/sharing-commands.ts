import { extractIdOf, sharingDecisionIdOf } from '../../../domain/ids';
import type { SealedTextId } from '../../../domain/ids';
import { EXTRACT_SECTIONS, LAWFUL_BASES } from '../../../domain/policy/sharing';
import type { SharingCommand } from '../../../domain/transition-plan/sharing/commands';
import type { SharedWith, ViewOnSharing } from '../../../domain/transition-plan/sharing/state';
import type { PlanState } from '../../../domain/transition-plan/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { STAFF } from './plans';
import { RECIPIENT } from './sharing-fixtures';
import type { Makers } from './strand-commands';
import { CANARY } from './voice-commands';

const RECIPIENTS: readonly SharedWith[] = [
  { is: 'staff', staffId: STAFF.receivingOfficer.staffId, side: 'receiver' },
  { is: 'staff', staffId: STAFF.colleague.staffId, side: 'sender' },
  { is: 'staff', staffId: RECIPIENT, side: 'receiver' },
  { is: 'staff', staffId: STAFF.stranger.staffId, side: 'host' },
  { is: 'outside', name: CANARY, organisation: `College of ${CANARY}` },
];
const VIEWS: readonly ViewOnSharing[] = [
  { is: 'agrees', words: CANARY },
  { is: 'does-not-agree', words: null },
  { is: 'not-asked', why: CANARY },
];

/** How a walk makes up the commands about what is shared. Several words of it are nobody's to read in a line or a message. */
export const SHARING_MAKERS: Makers<SharingCommand> = {
  'decide-on-sharing': (plan, { chance, day }) => {
    const from = at(chance, 3) % EXTRACT_SECTIONS.length;
    const sections = EXTRACT_SECTIONS.slice(from, from + 1 + (at(chance, 4) % 3));
    const { length } = plan.state.sharing.extracts;
    const extracts = sections.map((section, index) => ({
      section,
      textId: `text-${length + index + 1}` as SealedTextId,
      note: at(chance, 5) % 2 === 0 ? null : CANARY,
      ownReason: at(chance, 6) % 3 === 0 ? null : CANARY,
    }));
    const shares = at(chance, 2) % 4 !== 0;
    return {
      name: 'decide-on-sharing',
      with: pick(RECIPIENTS, at(chance, 7)),
      ...{ purpose: CANARY, necessity: CANARY, reasons: CANARY },
      basis: at(chance, 5) % 3 === 0 ? null : pick(LAWFUL_BASES, at(chance, 6)),
      childsView: pick(VIEWS, at(chance, 4)),
      decision: shares
        ? { is: 'share', expiresOn: at(chance, 3) % 2 === 0 ? null : day, extracts }
        : { is: 'not-to-share', sections },
    };
  },
  'confirm-extracts': (plan, { chance }) => {
    const { decisions } = plan.state.sharing;
    const decisionId =
      decisions.length === 0 ? sharingDecisionIdOf(plan.state.planId, 999) : pick(decisions, at(chance, 3)).decisionId;
    return { name: 'confirm-extracts', decisionId };
  },
  'withdraw-extract': (plan, { chance }) => ({
    name: 'withdraw-extract',
    extractId: someExtract(plan.state, chance),
    reason: CANARY,
  }),
};

function someExtract({ planId, sharing }: PlanState, chance: Chance) {
  return sharing.extracts.length === 0 ? extractIdOf(planId, 999) : pick(sharing.extracts, at(chance, 3)).extractId;
}
