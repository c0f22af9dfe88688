import { describe, expect, it } from '@jest/globals';
import { mayDo, PERMISSIONS } from '../../api/permissions';
import type { Action } from '../../api/permissions';
import { ROLES } from '../../domain/people';
import type { Role } from '../../domain/people';

/** The roles in the order of `ROLES`, by their letters. */
const CALLED: Readonly<Record<Role, string>> = {
  'case-manager': 'CM',
  'probation-officer': 'PO',
  'seconded-probation-officer': 'SPO',
  'seconded-police-officer': 'POL',
  manager: 'M',
  'probation-manager': 'PM',
  'head-of-service': 'H',
  psychologist: 'PSY',
  'trauma-champion': 'TC',
  'safeguarding-lead': 'SL',
  administrator: 'A',
};

/** Every cell, said a second time by who may: whoever changes the table says here too that they mean it. */
const WHO_MAY: readonly (readonly [string, string])[] = [
  ['A', 'add-staff add-team change-staff change-team decode-payloads end-all-sessions end-sessions import-people'],
  [
    'CM PO SPO POL M PM H PSY TC SL A',
    'acknowledge-concern choose-notifications close-concern decide-not-to-report end-absence fill-in-concern give-access match-child override-refusal raise-concern raise-disagreement read-concerns read-notifications read-people read-policy record-adult-acceptance record-concern-step record-disagreement-view record-refusal record-services-decision review-below-threshold set-absence settle-disagreement stay-below-threshold suggest-words',
  ],
  ['CM PO SPO POL M PM H PSY TC SL', 'confirm-extracts find-children read-extracts'],
  ['POL', 'read-outlines'],
  ['H SL A', 'set-numbers'],
  ['H A', 'adopt-policy'],
  ['H SL', 'confirm-erasure lift-legal-hold read-access-log'],
  ['SL', 'export-held release-who-looked'],
  ['M PM H A', 'read-watchdog record-leaving record-return'],
  ['M PM H', 'take-on-accountability transfer-caseload'],
  [
    'CM PO SPO M PM H PSY TC SL',
    'accept-supervision advance-rehearsal arrange-supervision decline-supervision end-restricted-look look-at-restricted read-children read-filters read-notes read-plans read-related-children read-supervision read-tasks record-child-view record-supervision-held remove-filter save-concern-filter save-plan-filter save-task-filter',
  ],
  [
    'CM PO SPO M PM H PSY TC',
    'accept-task add-note arrange-meeting complete-task receive-task record-advice record-no-advice reject-task reschedule-task start-task withdraw-note',
  ],
  [
    'CM PO SPO M PM H TC',
    'adapt-intervention add-warning-note ask-for-consultation begin-intervention book-appointments cancel-appointment change-custody change-person-who-matters change-warning-note change-who-knows-of-achievement choose-how-my-plan-looks decide-on-enforcement end-warning-note give-warning involve-professional keep-warning-note let-go link-children move-appointment move-court-matter name-person-who-matters record-achievement record-advocate-answer record-appointment record-court-matter record-custody record-death record-death-of-child record-how-i-understand-best record-release record-restorative-readiness record-safe-way-to-reach-me record-serious-incident step-back-professional stop-intervention take-off-person-who-matters withdraw-court-matter withdraw-custody withdraw-death withdraw-death-of-child withdraw-decision withdraw-link withdraw-record',
  ],
  ['M H SL', 'read-erasures read-legal-holds read-restrictions set-legal-hold'],
  ['M SL', 'lift-restriction restrict-record'],
  ['M PM H SL', 'read-summary'],
  [
    'CM SPO M H TC',
    'add-order advance-voluntary-contact answer-transfer-request answer-voluntary-offer ask-another-area breach-in-voluntary-contact call-off-formulation-meeting cancel-task change-area-move change-order change-trusted-worker check-information-pack check-preparation-as-sender consider-concern dismiss-proposal end-area-move end-court-matter go-on-despite-court-matter go-on-in-custody keep-pause move-check-in pass-over-rung pause pause-contact plan-check-in plan-formulation-meeting plan-joint-contacts re-plan read-proposals record-agreement record-choice-to-travel record-connection record-contact-review record-developmental-ages record-end-of-custody record-formulation-meeting record-kept-check-in record-letter record-letting-go-meeting record-missed-check-in record-move-away record-on-track record-outreach record-safe-way record-time-in-custody record-welfare-check repeat-rung resume return-to-contact say-goodbye slow-down start-plan start-voluntary-contact stop-contact stretch-contact tighten-contact warn-in-voluntary-contact',
  ],
  ['M H TC', 'read-attendance read-learning'],
  [
    'M H',
    'address-corrected change-case-manager hand-over-after-all keep-at-yjs read-evidence return-for-changes sign-off take-on-contact',
  ],
  ['CM SPO M H PSY TC SL', 'read-voluntary-contacts save-contact-filter'],
  ['CM SPO M PM H TC', 'close re-open reassign-task'],
  ['PM H', 'change-receiving-officer'],
  ['PO PM H', 'ask-for-transfer check-preparation-as-receiver'],
  ['PO SPO PM H', 'ask-for-another-date return-information-pack'],
  ['CM SPO M H PSY TC', 'decide-on-sharing withdraw-extract'],
];

const CELLS = WHO_MAY.flatMap(([roles, actions]) =>
  actions.split(' ').map((action) => [action as Action, roles] as const),
);
const whoMay = (action: Action) =>
  ROLES.filter((role) => mayDo(role, action))
    .map((role) => CALLED[role])
    .join(' ');

describe('every cell of the table of permissions', () => {
  it.each(CELLS)('%s: %s, and nobody else', (action, roles) => {
    expect(whoMay(action)).toBe(roles);
  });

  it('is said, of every action once', () => {
    expect([...CELLS.map(([action]) => action), 'read-service-state'].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it('needs a sign-in but for how the service is', () => {
    const open = Object.entries(PERMISSIONS).filter(([, { roles }]) => roles === 'anyone');
    expect(open.map(([action]) => action)).toEqual(['read-service-state']);
    for (const role of ROLES) expect([role, mayDo(role, 'read-service-state')]).toEqual([role, true]);
  });

  it.each(Object.entries(PERMISSIONS))('has its reason in a sentence: %s', (_, { why }) => {
    expect(why).toMatch(/^\p{Lu}.{15,}\.$/su);
  });
});
