import type { z } from 'zod';
import type { ExtractId, PlanId, SealedTextId } from '../../../../domain/ids';
import type { Actor } from '../../../../domain/people';
import type { SharingCommand } from '../../../../domain/transition-plan/sharing/commands';
import type { SharedWith } from '../../../../domain/transition-plan/sharing/state';
import type { PlanRecord } from '../../../../register/register';
import { unknownReference } from '../../../problem';
import { sharingBodies } from '../../../schemas/sharing-bodies';
import type { Services } from '../../../services';
import { sendToClosed } from './after-closing';
import { assignable } from '../../people/colleagues';
import { planCommand } from './plan-command';
import { openText, placeOf } from '../sealed-text';
import { sideOfReader } from '../who-may-read-extracts';
import type { Route } from '../../route';

type Body = z.output<(typeof sharingBodies)['decide-on-sharing']>;

/** Every command about what is shared of the formulation. */
const BY_NAME: Readonly<Record<SharingCommand['name'], Route>> = {
  'decide-on-sharing': planCommand('decide-on-sharing', {
    body: sharingBodies['decide-on-sharing'],
    ifMatch: 'optional',
    summary: 'Decide to share sections of the formulation with a named person, or not to; the log is written by it',
    command: async ({ with: to, decision, ...said }, plan, services, actor) => {
      const recipient = await recipientOf(to, plan, services);
      return {
        name: 'decide-on-sharing',
        ...said,
        with: recipient,
        decision:
          decision.is === 'share'
            ? await sealed(await written(decision, plan, services, actor), plan, services, actor)
            : decision,
      };
    },
  }),
  'confirm-extracts': planCommand('confirm-extracts', {
    body: sharingBodies['confirm-extracts'],
    ifMatch: 'optional',
    summary: 'Say that what was shared has arrived',
    toRecipients: true,
    command: (body) => ({ name: 'confirm-extracts', ...body }),
  }),
  'withdraw-extract': planCommand('withdraw-extract', {
    body: sharingBodies['withdraw-extract'],
    ifMatch: 'optional',
    summary: 'Withdraw what was shared, with a reason, also once the plan is closed: it can be read no more',
    command: (body) => ({ name: 'withdraw-extract', ...body }),
    send: sendToClosed,
  }),
};

/** One route for each command about what is shared. */
export const sharingCommands: readonly Route[] = Object.values(BY_NAME);

type Share = Extract<Body['decision'], { is: 'share' }>;
type Written = Omit<Share, 'extracts'> & {
  readonly extracts: readonly (Omit<Share['extracts'][number], 'text' | 'from'> & { readonly text: string })[];
};

/** The texts that are shared, also those that are given anew from what whoever decides can read; that look is logged. */
async function written(
  { extracts, ...rest }: Share,
  plan: PlanRecord,
  services: Services,
  actor: Actor,
): Promise<Written> {
  const texts: Written['extracts'][number][] = [];
  for (const [index, { text, from, ...extract }] of extracts.entries()) {
    const anew = { id: from as ExtractId, section: extract.section, field: `decision.extracts.${index}.from` };
    texts.push({ ...extract, text: text ?? (await textAnew(anew, plan, services, actor)) });
  }
  return { ...rest, extracts: texts };
}

async function textAnew(
  { id, section, field }: { readonly id: ExtractId; readonly section: string; readonly field: string },
  { view }: PlanRecord,
  services: Services,
  actor: Actor,
): Promise<string> {
  const look = { at: services.now(), how: 'copy-out', why: null } as const;
  const seen = await services.register.lookAtExtract(actor, id, look);
  if (seen?.outcome === 'shown' && seen.planId === view.planId && seen.section === section) {
    return openText(seen, services);
  }
  throw unknownReference(
    field,
    'Expected an extract of this plan and of this section that you have shared, or that you can still read.',
  );
}

/** Keeps each text sealed before anything refers to it. What is then refused leaves texts to which nothing refers. */
async function sealed(
  { extracts, ...rest }: Written,
  { view }: PlanRecord,
  { register, keyRing, newId, now }: Services,
  { staffId }: Actor,
): Promise<Extract<SharingCommand, { name: 'decide-on-sharing' }>['decision']> {
  const texts = extracts.map(({ text, ...extract }) => ({ text, extract, textId: newId() as SealedTextId }));
  const planId = view.planId as PlanId;
  await register.keepSealedTexts(
    texts.map(({ text, textId }) => {
      return { textId, planId, sealed: keyRing.seal(text, placeOf(planId, textId)), keptAt: now(), keptBy: staffId };
    }),
  );
  return { ...rest, extracts: texts.map(({ extract, textId }) => ({ ...extract, textId })) };
}

/** Somebody who works with the child here and can look at the plan, or a named person without access. */
async function recipientOf(to: Body['with'], { view }: PlanRecord, services: Services): Promise<SharedWith> {
  if (to.is === 'outside') return to;
  const member = await assignable(services, to.staffId);
  const side = member && sideOfReader(member, view);
  if (side) return { is: 'staff', staffId: member.staffId, side };
  throw unknownReference(
    'with.staffId',
    'Expected somebody who works in the service that holds the plan, receives from it, looks after the child, or is asked to take the plan over. Name anybody else as “outside”.',
  );
}
