import { policyBehind } from '../../policies';
import { addWorkingDays, onOrAfterWorkingDay } from '../../../domain/calendar/working-days';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { PlanId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import type { Policy } from '../../../domain/policy/policy';
import type { Extract } from '../../../domain/transition-plan/sharing/state';
import type { ExtractSeen } from '../../../register/plans/extracts';
import { informationPack } from '../../documents/information-pack';
import type { PackOf, SharedSection } from '../../documents/information-pack';
import { DOCUMENT_LANGUAGES } from '../../documents/language';
import type { DocumentLanguage } from '../../documents/language';
import { pdfOf } from '../../documents/pdf';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { packAsText } from '../../schemas/pack-answers';
import { oneOf, planId, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { planFor, planShown } from './plan-answer';
import { read } from '../route';
import { openText } from './sealed-text';

const language = oneOf(DOCUMENT_LANGUAGES)
  .optional()
  .openapi({ description: 'Left out: the language of your choice, or both.' });

export const readInformationPack = read({
  path: PATHS.informationPack,
  action: 'read-plans',
  summary:
    'The information pack as one document for your own system, with what was shared with you; those looks are logged',
  params: z.strictObject({ planId }),
  query: z.strictObject({ language }),
  answers: { 200: { says: 'A PDF.', schema: z.string().openapi({ format: 'binary' }), type: 'application/pdf' } },
  handle: async ({ params, query, actor, services }) => {
    const pack = await packFor(params.planId, actor, services);
    const [first, ...more] = query.language === undefined ? await languagesOf(actor, services) : [query.language];
    return {
      status: 200,
      body: await pdfOf([informationPack(pack, first), ...more.map((each) => informationPack(pack, each))]),
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${params.planId}.information-pack.pdf"`,
      },
    };
  },
});

export const readInformationPackAsText = read({
  path: PATHS.informationPackAsText,
  action: 'read-plans',
  summary: 'What the document of the information pack says, part by part; looks at what was shared with you are logged',
  params: z.strictObject({ planId }),
  query: z.strictObject({ language }),
  answers: { 200: { says: 'One document for each language.', schema: packAsText } },
  handle: async ({ params, query, actor, services }) => {
    const pack = await packFor(params.planId, actor, services);
    const languages = query.language === undefined ? await languagesOf(actor, services) : [query.language];
    return {
      status: 200,
      body: { planId: params.planId, documents: languages.map((each) => informationPack(pack, each)) },
    };
  },
});

/** What the pack of a plan is made of for this reader, with what was shared with them: that look is logged. */
async function packFor(planId: PlanId, actor: Actor, services: Services): Promise<PackOf> {
  const { register, now } = services;
  const record = await planFor(register, actor, planId);
  if (!record.view.routes.includes('youth-to-adult')) throw nothingHere('information pack');
  const plan = planShown(record, actor);
  const policy = policyBehind(services, record);
  const isShared = record.view.sharing.decisions.some(
    ({ with: to }) => to.is === 'staff' && to.staffId === actor.staffId,
  );
  const look = { at: now(), how: 'pack', why: null } as const;
  const seen = isShared ? await register.lookAtExtractsOf(actor, planId, look) : [];
  return {
    ...{ plan, childName: record.childName, names: record.names, printedAt: now() },
    dateOfBirth: record.dateOfBirth,
    firstDays: plan.transferOn === null ? null : firstDaysAfter(plan.transferOn, policy),
    shared: seen.flatMap((one) => sharedSection(one, record.view.sharing.extracts, policy, services)),
  };
}

/** The languages that somebody has chosen to read; who has chosen neither reads both. */
async function languagesOf(
  { staffId }: Actor,
  { register }: Services,
): Promise<readonly [DocumentLanguage, ...DocumentLanguage[]]> {
  const chosen = (await register.staffMember(staffId))?.language ?? 'both';
  return chosen === 'both' ? ['cy', 'en'] : [chosen];
}

function firstDaysAfter(transferOn: LocalDate, { informationPack: pack, workingTime }: Policy) {
  const holidays = workingTime.bankHolidays.value;
  const from = onOrAfterWorkingDay(transferOn, holidays);
  return { from, until: addWorkingDays(from, pack.firstDays.value - 1, holidays) };
}

function sharedSection(
  seen: ExtractSeen,
  extracts: readonly Extract[],
  policy: Policy,
  services: Services,
): SharedSection[] {
  const extract = extracts.find(({ extractId }) => extractId === seen.extractId);
  if (!extract) return [];
  const { note, expiresOn } = extract;
  return [{ words: policy.sharing.howToRead.value[seen.section], note, text: openText(seen, services), expiresOn }];
}
