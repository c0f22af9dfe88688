import { describe, expect, it } from '@jest/globals';
import { answersTo } from '../../api/web/acts/by-kind';
import type { AboutTask } from '../../api/web/acts/about-task';
import { PARTS as OF_CONTACT } from '../../api/web/acts/on-contact';
import { PARTS as OF_PLAN } from '../../api/web/acts/on-plan';
import { LANGUAGES, say } from '../../api/web/words';
import type { PAGES } from '../../api/paths';
import { concernCommandPath, episodeCommandPath, PATHS, planCommandPath, taskCommandPath } from '../../api/paths';
import { ROUTES } from '../../api/routes';

/** A form: the page on which it stands, and what it is called there. */
interface Form {
  readonly page: keyof typeof PAGES;
  readonly act: string;
}
/** Why there is none. */
interface None {
  readonly none: string;
}
const on = (page: Form['page'], act: string): Form => ({ page, act });
const none = (why: string): None => ({ none: why });

/** Of each command of a task its act, as `by-kind` has it. */
const OF_TASKS: Readonly<Record<string, string>> = {
  receive: 'receive',
  accept: 'accept',
  reject: 'reject',
  start: 'begin-task',
  complete: 'complete',
  reschedule: 'another-due-day',
  cancel: 'take-back',
  reassign: 'ask-somebody-else',
  'arrange-meeting': 'arrange-meeting',
};
/** Commands of a plan that only ever answer a task, and those that have a page of their own. */
const ELSEWHERE: Readonly<Record<string, Form>> = {
  'record-child-view': on('childsWords', 'record-child-view'),
  'book-appointments': on('appointments', 'book-appointments'),
  'move-appointment': on('appointment', 'move-appointment'),
  'record-appointment': on('appointment', 'record-appointment'),
  'cancel-appointment': on('appointment', 'cancel-appointment'),
  'choose-how-my-plan-looks': on('myPlan', 'choose-how-my-plan-looks'),
  'record-advice': on('task', 'record-advice'),
  'record-no-advice': on('task', 'record-no-advice'),
  'check-information-pack': on('task', 'items-ready'),
  'return-information-pack': on('task', 'return-information-pack'),
  'ask-for-another-date': on('task', 'ask-for-another-date'),
  'confirm-extracts': on('task', 'confirm-extracts'),
  'sign-off': on('task', 'sign-off'),
  'return-for-changes': on('task', 'return-for-changes'),
  'answer-transfer-request': on('task', 'answer-transfer-request'),
};
const ofPlan = Object.values(OF_PLAN).flatMap((rows) => rows.map(({ act, command }) => ({ act, command })));
const LAW = none('No order requires voluntary contact: the law refuses it to everybody, and a form would promise it.');

const OTHERS: Readonly<Record<string, Form | None>> = {
  [PATHS.transitionPlans]: on('startPlan', 'start-plan'),
  [PATHS.notes]: on('notes', 'add-note'),
  [PATHS.withdrawNote]: on('note', 'withdraw-note'),
  [PATHS.advanceRehearsal]: on('rehearsal', 'live-through'),
  [PATHS.advanceVoluntaryContact]: on('contactRehearsal', 'live-through'),
  [PATHS.voluntaryContacts]: on('task', 'begin-contact'),
  [episodeCommandPath('move-check-in')]: on('checkIn', 'move-check-in'),
  [episodeCommandPath('record-kept-check-in')]: on('checkIn', 'record-kept-check-in'),
  [episodeCommandPath('record-missed-check-in')]: on('checkIn', 'record-missed-check-in'),
  [episodeCommandPath('record-move-away')]: on('moveAway', 'record-move-away'),
  [episodeCommandPath('give-warning')]: LAW,
  [episodeCommandPath('decide-on-enforcement')]: LAW,
  [PATHS.concerns]: on('raiseConcern', 'raise-concern'),
  [PATHS.staff]: on('staff', 'add-staff'),
  [PATHS.changeStaff]: on('staffMember', 'change-staff'),
  [PATHS.endSessions]: on('staffMember', 'end-sessions'),
  [PATHS.absence]: on('staffMember', 'set-absence'),
  [PATHS.endAbsence]: on('staffMember', 'end-absence'),
  [PATHS.leave]: on('staffMember', 'record-leaving'),
  [PATHS.return]: on('staffMember', 'record-return'),
  [PATHS.caseloadTransfer]: on('caseload', 'transfer-caseload'),
  [PATHS.teams]: on('staff', 'add-team'),
  [PATHS.changeTeam]: on('team', 'change-team'),
  [PATHS.setNumbers]: on('staff', 'set-numbers'),
  [PATHS.endAllSessions]: on('staff', 'end-all-sessions'),
  [PATHS.adoptPolicy]: on('adoptPolicy', 'adopt-policy'),
  [PATHS.notifications]: on('notifications', 'choose-notifications'),
  [PATHS.imports]: none('A file is chosen and looked at first, on the page of imports: its form is no act.'),
  [PATHS.planFilters]: on('children', 'keep-list'),
  [PATHS.taskFilters]: on('tasks', 'keep-list'),
  [PATHS.contactFilters]: on('contacts', 'keep-list'),
  [PATHS.concernFilters]: on('concerns', 'keep-list'),
  [PATHS.removeFilter]: on('tasks', 'keep-list-no-longer'),
  [PATHS.acceptSupervision]: on('oneSupervision', 'accept-supervision'),
  [PATHS.declineSupervision]: on('oneSupervision', 'decline-supervision'),
  [PATHS.arrangeSupervision]: on('oneSupervision', 'arrange-supervision'),
  [PATHS.supervisionHeld]: on('oneSupervision', 'record-supervision-held'),
  [PATHS.dismissProposal]: on('notToStart', 'dismiss-proposal'),
  [PATHS.relatedChildren]: on('relatedChildren', 'link-children'),
  [PATHS.withdrawLink]: on('relatedChildren', 'withdraw-link'),
  [PATHS.legalHolds]: on('legalHolds', 'set-legal-hold'),
  [PATHS.liftLegalHold]: on('legalHolds', 'lift-legal-hold'),
  [PATHS.restrictions]: on('restricted', 'restrict-record'),
  [PATHS.liftRestriction]: on('restricted', 'lift-restriction'),
  [PATHS.restrictedLooks]: on('restricted', 'look-at-restricted'),
  [PATHS.endRestrictedLook]: on('restricted', 'end-restricted-look'),
  [PATHS.erasureOfChild]: none(
    'What it would delete is read first, kind by kind, by whoever answers for records: over the API.',
  ),
  [PATHS.deathOfChild]: on('childsDeath', 'record-death-of-child'),
  [PATHS.withdrawDeathOfChild]: on('childsDeath', 'withdraw-death-of-child'),
};

function formOf(path: string): Form | None | undefined {
  const last = path.split('/').at(-1) ?? '';
  if (path === taskCommandPath(last)) return on('task', OF_TASKS[last] ?? '');
  if (path === concernCommandPath(last)) return on('concern', last);
  if (path === planCommandPath(last)) {
    const found = ofPlan.find(({ command }) => command === last);
    if (found) return on('planAct', found.act);
    if (ELSEWHERE[last]) return ELSEWHERE[last];
  }
  const inContact = Object.values(OF_CONTACT)
    .flat()
    .find((command) => command === last);
  if (inContact && path === episodeCommandPath(last)) return on('contact', last);
  return OTHERS[path];
}

/** What a person can give: reads with a body change nothing. */
const commands = ROUTES.filter(({ kind }) => kind === 'write').map(({ path }) => path);

describe('every command of the API', () => {
  it.each(commands)('%s has a form on a page, or a reason why it has none', (path) => {
    const found = formOf(path);
    if (found !== undefined && 'none' in found) {
      expect(found.none.length).toBeGreaterThan(20);
      return;
    }
    expect(found).toBeDefined();
    for (const language of LANGUAGES) {
      const title = `acts.${found?.act ?? ''}.title`;
      expect([path, say(language)(title)]).not.toEqual([path, title]);
    }
  });

  it('is named here only while there is such a command', () => {
    const known = new Set(commands);
    expect(Object.keys(OTHERS).filter((path) => !known.has(path))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((name) => !known.has(planCommandPath(name)))).toEqual([]);
  });

  it('that answers a task stands among the answers of tasks', async () => {
    const about = {
      task: {
        kind: 'prepare-child',
        taskId: 't',
        rev: 1,
        about: null,
        assignee: { side: 'sender' },
        state: { is: 'requested' },
      },
      plan: { planId: 'p' },
      call: { t: say('en') },
    } as unknown as AboutTask;
    const acts = (await answersTo(about)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['begin-task', 'another-due-day', 'receive', 'complete', 'reject']));
  });
});
