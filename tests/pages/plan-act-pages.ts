import type { Seen } from './office-pages';
import type { OpenPages } from './open-pages';

/** A part of the formulation that the case manager has shared with this colleague; answers with the extract. */
export async function shared(open: OpenPages, planId: string, staffId = 'officer'): Promise<string> {
  const body = {
    ...{ with: { is: 'staff', staffId }, purpose: 'Y cyfarfod cyntaf', necessity: 'Dyna sy’n helpu' },
    ...{ reasons: 'Mae’n helpu’r ddau', childsView: { is: 'agrees' } },
    decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'Cerdded sy’n helpu' }] },
  };
  const { status, body: said } = await open.api(`/v1/transition-plans/${planId}/decide-on-sharing`, { body });
  if (status !== 200) throw new Error(JSON.stringify(said));
  const plan = (await open.api(`/v1/transition-plans/${planId}`)).body as {
    sharing: { extracts: { extractId: string }[] };
  };
  return plan.sharing.extracts.at(-1)?.extractId ?? '';
}

/** What can be done about a plan at any time, and what was shared of the formulation. */
export const planActPages = (planId: () => string, extractId: () => string): readonly Seen[] => [
  { name: 'plan-acts', path: () => `/plans/${planId()}/do` },
  {
    name: 'plan-act-wrong',
    path: () => `/plans/${planId()}/do/slow-down/prepare-child`,
    act: (page) => page.locator('#slow-down').click(),
  },
  { name: 'plan-act-share', path: () => `/plans/${planId()}/do/share-extract` },
  { name: 'plan-act-meeting', path: () => `/plans/${planId()}/do/plan-formulation-meeting` },
  { name: 'sharing', path: () => `/plans/${planId()}/sharing` },
  { name: 'extract', as: 'officer', path: () => `/extracts/${extractId()}` },
];
