import { addMonths } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { ServiceId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { EXTRACT_SECTIONS, LAWFUL_BASES } from '../../domain/policy/sharing';
import { sharingShownTo } from '../../domain/transition-plan/sharing/shown';
import { seerOf } from '../../domain/transition-plan/voice/shown';
import { KeyNotHere } from '../../encryption/key-ring';
import { LOOK_WHYS } from '../../register/extracts';
import type { ExtractSeen } from '../../register/extracts';
import type { PlanRecord } from '../../register/register';
import { PATHS } from '../paths';
import { policyOf } from '../policies';
import { nothingHere, Problem, unavailable } from '../problem';
import * as shown from '../schemas/sharing-answers';
import { extractId, oneOf, paging, planId, z } from '../schemas/primitives';
import type { Services } from '../services';
import { pageOf } from './filters';
import { planFor } from './plan-answer';
import { read } from './route';
import { placeOf } from './sharing-commands';

export const readSharingForm = read({
  path: PATHS.sharingForm,
  action: 'read-plans',
  summary: 'What a decision on sharing says where it is left out: basis, last day, and how to read each section',
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'By the service’s policy, in both languages.', schema: shown.sharingForm } },
  handle: async ({ params, actor, services }) => {
    const { view } = await planFor(services.register, actor, params.planId);
    const { sharing } = await policyOf(services, view.serviceId as ServiceId);
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
    const record = await planFor(services.register, actor, seen.planId);
    if (seen.outcome === 'ended') throw readNoMore();
    return { status: 200, body: await extractAnswer(seen, record, services) };
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

/** The text that was sealed, opened. Throws a 410 when it is not in the register, and a 503 while its key is away. */
export function openText(
  { planId: plan, textId, sealed }: Pick<ExtractSeen, 'planId' | 'textId' | 'sealed'>,
  { keyRing, log }: Services,
): string {
  if (sealed === null) throw readNoMore();
  try {
    return keyRing.open(sealed, placeOf(plan, textId));
  } catch (error) {
    if (!(error instanceof KeyNotHere)) throw error;
    log.error({ fault: { name: error.name, message: error.message } }, 'a key is away');
    throw unavailable('The key that opens this text is away. Whoever runs the service has been told; try again later.');
  }
}

async function extractAnswer(seen: ExtractSeen, { view, childName, names }: PlanRecord, services: Services) {
  const { sharing } = await policyOf(services, view.serviceId as ServiceId);
  const { extractId: id, planId: plan, decisionId, section } = seen;
  const extract = view.sharing.extracts.find((one) => one.extractId === id);
  const decision = view.sharing.decisions.find((one) => one.decisionId === decisionId);
  if (!extract || !decision) throw nothingHere('extract');
  const { heading, note } = sharing.howToRead.value[section];
  const { purpose, basis, childsView, by, at: sharedAt } = decision;
  return {
    ...{ extractId: id, planId: plan, decisionId, childName, section, heading, text: openText(seen, services) },
    howToRead: extract.note === null ? note : { en: extract.note, cy: extract.note },
    ...{ purpose, basis, childsView, sharedBy: names[by] ?? by, sharedAt },
    ...{ expiresOn: extract.expiresOn, state: extract.state },
  };
}

function shownOf({ view }: PlanRecord, actor: Actor) {
  return sharingShownTo(view.sharing, seerOf(view, actor), actor.staffId);
}

function readNoMore(): Problem {
  return new Problem(
    'gone',
    'This can be read no more: its time is over, or it was withdrawn. Ask whoever shared it when you still need it.',
  );
}
