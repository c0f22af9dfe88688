import { startBody } from '../api/small-service';
import type { OpenPages } from './open-pages';

/** A plan on which a case manager has asked for advice, and the task to give it. */
export async function askedForAdvice(
  open: OpenPages,
  childId: string,
  of: 'psychologist' | 'trauma-champion',
): Promise<{ readonly planId: string; readonly taskId: string }> {
  const { body } = await open.api('/v1/transition-plans', { body: startBody(childId) });
  const planId = String(body['planId']);
  const path = `/v1/transition-plans/${planId}`;
  const { orders } = (await open.api(path)).body as { orders: { orderId: string }[] };
  const asking = { orderId: orders[0]?.orderId, question: 'What would help?', of };
  const asked = await open.api(`${path}/ask-for-consultation`, { body: asking });
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
  const { tasks } = (await open.api(path)).body as { tasks: { taskId: string; kind: string }[] };
  return { planId, taskId: tasks.find(({ kind }) => kind === 'give-advice')?.taskId ?? '' };
}
