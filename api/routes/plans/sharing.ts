import { addMonths } from '../../../domain/calendar/local-date';
import { localDateOf } from '../../../domain/calendar/london-time';
import type { Actor } from '../../../domain/people';
import { EXTRACT_SECTIONS, LAWFUL_BASES } from '../../../domain/policy/sharing';
import { sharingShownTo } from '../../../domain/transition-plan/sharing/shown';
import { isRecipient } from '../../../domain/transition-plan/sharing/state';
import { seerOf } from '../../../domain/transition-plan/voice/shown';
import type { ExtractSeen } from '../../../register/plans/extracts';
import { LOOK_WHYS } from '../../../register/register';
import type { PlanRecord } from '../../../register/register';
import { PATHS } from '../../paths';
import { policyBehind } from '../../policies';
import { nothingHere } from '../../problem';
import * as shown from '../../schemas/sharing-answers';
import { extractId, oneOf, paging, planId, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { pageOf } from '../filters';
import { planFor, planToShareOf } from './plan-answer';
import { readersOfExtracts } from './who-may-read-extracts';
import { read } from '../route';
import { openText, readNoMore } from './sealed-text';

export const readSharingForm = read({
  path: PATHS.sharingForm,
  action: 'read-plans',
  summary: 'What a decision on sharing says where it is left out: basis, last day, and how to read each section',
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'By the service’s policy, in both languages.', schema: shown.sharingForm } },
  handle: async ({ params, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const { sharing } = policyBehind(services, record);
    const today = localDateOf(services.now());
    const body = {
      basis: sharing.lawfulBasis.value,
      bases: LAWFUL_BASES,
      expiresOn: addMonths(today, sharing.expiresAfter.value),
      expiresOnAtTheLatest: addMonths(today, sharing.expiresAfterAtMost.value),
      sections: EXTRACT_SECTIONS.map((section) => ({
        section,
        ...sharing.howToRead.value[section],
        byDefault: sharing.byDefault.value.includes(section),
        withOwnReason: sharing.withOwnReason.value.includes(section),
      })),
      sharedEarlier: sharedEarlier(record, actor),
      readers: await readersOfExtracts(record.view, actor, services),
    };
    return { status: 200, body };
  },
});

export const readSharingLog = read({
  path: PATHS.sharingDecisions,
  action: 'read-plans',
  summary:
    'The sharing-decision log: with whom, what for, on what basis, why, and who decided; decisions against it too',
  csv: [
    ...['decisionId', 'at', 'by', 'byName', 'withName', 'sections', 'purpose', 'necessity', 'basis'],
    ...['reasons', 'childsAnswer', 'state.is'],
  ],
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'As far as it is yours to see, the oldest first.', schema: shown.decisionList } },
  handle: async ({ params, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const nameOf = (id: string): string => record.names[id] ?? id;
    const rows = shownOf(record, actor).decisions.map((decision) => {
      const { with: to, by, childsView } = decision;
      const withName = to.is === 'staff' ? nameOf(to.staffId) : `${to.name}, ${to.organisation}`;
      return { ...decision, byName: nameOf(by), withName, childsAnswer: childsView.is };
    });
    return { status: 200, body: { rows } };
  },
});

export const readExtractsOfPlan = read({
  path: PATHS.extractsOfPlan,
  action: 'read-plans',
  summary: 'What of the formulation was shared, until when, and what of it was withdrawn; never a text',
  csv: ['extractId', 'decisionId', 'section', 'note', 'ownReason', 'expiresOn', 'state.is', 'rev'],
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'As far as it is yours to see.', schema: shown.extractsOfPlan } },
  handle: async ({ params, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    return { status: 200, body: { rows: shownOf(record, actor).extracts } };
  },
});

export const listExtracts = read({
  path: PATHS.extracts,
  action: 'read-extracts',
  summary: 'What you have shared, and what was shared with you, what ends first at the top',
  query: z.strictObject(paging),
  csv: [
    ...['extractId', 'planId', 'childId', 'childName', 'section', 'sharedById', 'sharedByName', 'sharedWithId'],
    ...['expiresOn', 'state'],
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.extractList } },
  handle: async ({ query, actor, services }) => {
    return { status: 200, body: await services.register.extracts(actor, pageOf(query), services.now()) };
  },
});

export const readExtract = read({
  path: PATHS.extract,
  action: 'read-extracts',
  summary: 'The text of an extract, for whoever shared it and with whom it was shared; the look is logged',
  params: z.strictObject({ extractId }),
  query: z.strictObject({
    why: oneOf(LOOK_WHYS).optional().openapi({ description: 'Why you look; it stands in the log.' }),
  }),
  answers: { 200: { says: 'The text, with how to read it.', schema: shown.extractRead } },
  handle: async ({ params, query, actor, services }) => {
    const look = { at: services.now(), how: 'read', why: query.why ?? null } as const;
    const seen = await services.register.lookAtExtract(actor, params.extractId, look);
    if (seen === null) throw nothingHere('extract');
    const record = await planToShareOf(services.register, actor, seen.planId);
    if (seen.outcome === 'ended') throw readNoMore();
    return { status: 200, body: extractAnswer(seen, record, services) };
  },
});

export const readLooks = read({
  path: PATHS.extractLooks,
  action: 'read-extracts',
  summary: 'Who has looked at an extract, when and why, for whoever shared it and for managers; denied looks too',
  params: z.strictObject({ extractId }),
  query: z.strictObject(paging),
  csv: ['at', 'staffId', 'name', 'outcome', 'how', 'why'],
  answers: { 200: { says: 'The latest first; nextCursor leads on.', schema: shown.lookList } },
  handle: async ({ params, query, actor, services }) => {
    const page = await services.register.looksAt(actor, params.extractId, pageOf(query));
    if (page === null) throw nothingHere('extract');
    return { status: 200, body: page };
  },
});

function extractAnswer(seen: ExtractSeen, { view, childName, names, service }: PlanRecord, services: Services) {
  const { sharing } = policyBehind(services, { service });
  const { extractId: id, planId: plan, decisionId, section } = seen;
  const extract = view.sharing.extracts.find((one) => one.extractId === id);
  const decision = view.sharing.decisions.find((one) => one.decisionId === decisionId);
  if (!extract || !decision) throw nothingHere('extract');
  const { heading, note } = sharing.howToRead.value[section];
  const { purpose, basis, childsView, by, at: sharedAt } = decision;
  return {
    ...{ extractId: id, planId: plan, decisionId, childName, section, heading, text: openText(seen, services) },
    howToRead: extract.note === null ? note : { en: extract.note, cy: extract.note },
    ...{ purpose, basis, childsView, sharedBy: names[by] ?? by, sharedById: by, sharedAt },
    ...{ expiresOn: extract.expiresOn, state: extract.state },
  };
}

/** What somebody can still read: whoever has its text may share it anew, with somebody else, without writing it again. */
function sharedEarlier(record: PlanRecord, actor: Actor) {
  const { decisions, extracts } = shownOf(record, actor);
  return extracts.flatMap(({ extractId: id, decisionId, section, expiresOn, state }) => {
    const decision = decisions.find((one) => one.decisionId === decisionId);
    if (!decision || state.is !== 'shared') return [];
    const { purpose, basis, with: to, by } = decision;
    const yours = by === actor.staffId || isRecipient(decision, actor.staffId);
    const withName = to.is === 'staff' ? (record.names[to.staffId] ?? to.staffId) : `${to.name}, ${to.organisation}`;
    return [{ extractId: id, section, withName, purpose, basis, expiresOn, yours }];
  });
}

function shownOf({ view }: PlanRecord, actor: Actor) {
  return sharingShownTo(view.sharing, seerOf(view, actor), actor.staffId);
}
