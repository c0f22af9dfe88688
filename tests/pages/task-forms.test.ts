import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo } from '../../api/web/acts/by-kind';
import { labelOf } from '../../api/web/acts/fields';
import type { PlanShown, TaskShown } from '../../api/web/acts/about-task';
import type { Call } from '../../api/web/page';
import { LANGUAGES, say } from '../../api/web/words';
import { ROUTES } from '../../api/routes';
import { TASK_KINDS } from '../../domain/transition-plan/state';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let plan: PlanShown;
beforeAll(async () => {
  open = await openPages();
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  plan = (await open.api(`/v1/transition-plans/${String(body['planId'])}`)).body as PlanShown;
});
afterAll(() => open.close());

/** The acts of a task of this kind, as they would be shown to somebody whose colleagues are these. */
function actsOf(kind: TaskShown['kind'], about: string | null = null) {
  const [task] = plan.tasks;
  if (!task) throw new Error('The plan has a task.');
  const call = {
    t: say('en'),
    language: 'en',
    now: () => NOW,
    visitor: { actor: { role: 'case-manager' } },
    ask: () => Promise.resolve({ rows: [{ staffId: 'worker', name: 'Name of worker', serviceId: 'yjs' }] }),
  } as unknown as Call;
  const asked = { ...task, kind, about, planId: plan.planId, childId: '', childName: '', names: {} };
  return answersTo({ call, plan, task: asked });
}

describe.each(TASK_KINDS)('a task to %s', (kind) => {
  it('is answered on its page, by routes that there are', async () => {
    const acts = await actsOf(kind, kind === 'name-another-worker' ? 'case-manager.worker' : null);
    const answers = acts.filter(({ act }) => act !== 'receive');
    // What the law’s decision is about is not known of this invented task.
    if (kind !== 'decide-on-missed') expect(answers.length).toBeGreaterThan(0);
    for (const { path, params } of acts) {
      const route = ROUTES.find((one) => one.method === 'post' && one.path === path);
      expect([path, route?.params.safeParse(params).success]).toEqual([path, true]);
    }
  });

  it('asks in words of both languages', async () => {
    for (const act of await actsOf(kind)) {
      for (const language of LANGUAGES) {
        const t = say(language);
        const keys = [`acts.${act.act}.title`, ...act.fields.map((field) => `fields.${labelOf(field)}`)];
        const options = act.fields.flatMap((field) => ('options' in field ? field.options : []));
        expect(keys.filter((key) => t(key) === key)).toEqual([]);
        expect(options.filter(({ text }) => /^[a-z]+\./.test(text))).toEqual([]);
      }
    }
  });
});
