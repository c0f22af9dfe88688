import { policyBehind } from '../../policies';
import type { PlanId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { CONCERNED } from '../../documents/concern-words';
import { CONTACTED } from '../../documents/contact-words';
import { concernCopyOut, staysHere } from '../../documents/copy-concern';
import { contactCopyOut } from '../../documents/copy-contact';
import { copyOutOf } from '../../documents/copy-out';
import { TITLES } from '../../documents/copy-words';
import type { CopyKind } from '../../documents/copy-words';
import { DOCUMENT_LANGUAGES } from '../../documents/language';
import type { DocumentLanguage } from '../../documents/language';
import { immediateDangerShown } from '../../immediate-danger';
import { NO_NUMBERS } from '../../../domain/service-numbers';
import { PATHS } from '../../paths';
import { concernId, episodeId, oneOf, planId, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { concernFor, dangerFirst } from '../concerns/concern-answer';
import { episodeFor } from '../contacts/episode-answer';
import { timeOf } from './own-time';
import { planFor, planShown } from './plan-answer';
import { read } from '../route';
import { openText } from './sealed-text';

const KINDS = Object.keys(TITLES) as [CopyKind, ...CopyKind[]];

/** The language in which a block to copy is written. */
export const copyLanguage = oneOf(DOCUMENT_LANGUAGES).optional().openapi({
  description: 'The language of the blocks to copy out. Left out: the language of whoever asks.',
});

/** The blocks to copy out of what holds records of these kinds. */
const blocksOfKinds = <Kind extends string>(kinds: readonly [Kind, ...Kind[]]) =>
  z.array(
    z.strictObject({
      kind: z.enum(kinds),
      recordId: z.string(),
      text: z.string().openapi({ description: 'Plain text, to copy into another system. It names no child.' }),
    }),
  );

const copyOut = z
  .strictObject({ planId: z.string(), blocks: blocksOfKinds(KINDS) })
  .openapi('CopyOut', { description: 'What is not shown to you on the plan is not here either.' });

export const readCopyOut = read({
  path: PATHS.copyOut,
  action: 'read-plans',
  summary: 'Every record of the plan as a block of text for another system, so that nobody types twice',
  params: z.strictObject({ planId }),
  query: z.strictObject({
    language: copyLanguage,
    kind: oneOf(KINDS).optional().openapi({
      description:
        'Left out: every kind but “extract”. What was shared of the formulation is given only when it is asked for, to whoever may read it: each is a look that is logged.',
    }),
  }),
  answers: { 200: { says: 'One block for each record, the latest day first.', schema: copyOut } },
  handle: async ({ params, query, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const { sharing } = policyBehind(services, record);
    const blocks = copyOutOf(planShown(record, actor), {
      ...{ names: record.names, now: timeOf(record, services) },
      language: query.language ?? (await languageOf(actor, services)),
      only: query.kind ?? null,
      howToRead: (section) => sharing.howToRead.value[section],
      texts: query.kind === 'extract' ? await textsShown(params.planId, actor, services) : {},
    });
    return { status: 200, body: { planId: params.planId, blocks } };
  },
});

const contactCopied = z
  .strictObject({ episodeId: z.string(), blocks: blocksOfKinds(CONTACTED) })
  .openapi('ContactCopyOut', { description: 'What was only planned is not here, nor a concern that was raised.' });

export const readContactCopyOut = read({
  path: PATHS.voluntaryContactCopyOut,
  action: 'read-voluntary-contacts',
  summary: 'Every record of a voluntary contact as a block of text for another system, so that nobody types twice',
  params: z.strictObject({ episodeId }),
  query: z.strictObject({ language: copyLanguage }),
  answers: { 200: { says: 'One block for each record, the latest day first.', schema: contactCopied } },
  handle: async ({ params, query, actor, services }) => {
    const { view, names } = await episodeFor(services.register, actor, params.episodeId);
    const language = query.language ?? (await languageOf(actor, services));
    return { status: 200, body: { episodeId: params.episodeId, blocks: contactCopyOut(view, names, language) } };
  },
});

const concernCopied = z
  .strictObject({
    immediateDanger: immediateDangerShown,
    concernId: z.string(),
    staysHere: z.boolean().openapi({
      description:
        'Whether nothing of it is to be copied: it is about somebody who works with children, and another system has readers of its own.',
    }),
    blocks: blocksOfKinds(CONCERNED),
  })
  .openapi('ConcernCopyOut', { description: 'Nothing is here of a concern about somebody who works with children.' });

export const readConcernCopyOut = read({
  path: PATHS.concernCopyOut,
  action: 'read-concerns',
  summary: 'Every record of a concern as a block of text for another system, so that nobody types twice',
  params: z.strictObject({ concernId }),
  query: z.strictObject({ language: copyLanguage }),
  answers: { 200: { says: 'One block for each record, the latest day first.', schema: concernCopied } },
  handle: async ({ params, query, actor, services }) => {
    const { view, names, service } = await concernFor(services.register, actor, params.concernId);
    const language = query.language ?? (await languageOf(actor, services));
    const blocks = concernCopyOut(view, names, language);
    const body = { concernId: params.concernId, staysHere: staysHere(view), blocks };
    return dangerFirst(services, service ?? NO_NUMBERS, { status: 200, body });
  },
});

/** What this person may read of what was shared on the plan, opened; each look is in the log before. */
async function textsShown(id: PlanId, actor: Actor, services: Services): Promise<Readonly<Record<string, string>>> {
  const look = { at: services.now(), how: 'copy-out', why: null } as const;
  const seen = await services.register.lookAtExtractsOf(actor, id, look);
  return Object.fromEntries(
    seen.filter(({ sealed }) => sealed !== null).map((one) => [one.extractId, openText(one, services)]),
  );
}

/** Welsh for whoever has chosen it; English for whoever reads both, who can ask for the other one. */
export async function languageOf({ staffId }: Actor, { register }: Services): Promise<DocumentLanguage> {
  return (await register.staffMember(staffId))?.language === 'cy' ? 'cy' : 'en';
}
