import type { OpenPages } from './open-pages';
import { startBody } from '../api/small-service';

interface Plan {
  readonly peopleVersion: number;
  readonly rungs: readonly { readonly key: string; readonly rev: number; readonly state: { readonly is: string } }[];
  readonly tasks: readonly { readonly taskId: string; readonly kind: string; readonly rev: number }[];
}

/** A plan whose receiving practitioner is named, and whose next step is that they answer to the handover. */
export async function readyToAccept(
  open: OpenPages,
  childId: string,
): Promise<{ readonly planId: string; readonly taskId: string }> {
  const { body } = await open.api('/v1/transition-plans', { body: startBody(childId) });
  const planId = String(body['planId']);
  const path = `/v1/transition-plans/${planId}`;
  const planOf = async () => (await open.api(path)).body as unknown as Plan;
  const done = async (to: string, sent: Parameters<OpenPages['api']>[1]) => {
    const { status, body: said } = await open.api(to, sent);
    if (status !== 200) throw new Error(`${to}: ${JSON.stringify(said)}`);
  };
  const naming = (await planOf()).tasks.find(({ kind }) => kind === 'name-receiving-officer');
  const task = `/v1/tasks/${naming?.taskId ?? ''}`;
  await done(`${task}/accept`, { as: 'region-manager', body: {}, ifMatch: 1 });
  await done(`${task}/complete`, { as: 'region-manager', body: { receivingOfficerId: 'officer' }, ifMatch: 2 });
  for (const rung of ['prepare-child', 'share-information', 'introduce', 'joint-sessions', 'receiving-worker-leads']) {
    const found = (await planOf()).rungs.find(({ key }) => key === rung);
    await done(`${path}/pass-over-rung`, {
      ...{ as: 'yjs-manager', body: { rung, reason: 'They know each other already' }, ifMatch: found?.rev ?? 0 },
    });
  }
  const asked = (await planOf()).tasks.find(({ kind }) => kind === 'accept-responsibility');
  if (!asked) throw new Error('The handover is not asked yet.');
  return { planId, taskId: asked.taskId };
}
