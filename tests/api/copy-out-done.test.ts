import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyOutOf } from '../../api/documents/copy-out';
import type { CopyKind } from '../../api/documents/copy-words';
import { DOCUMENT_LANGUAGES } from '../../api/documents/language';
import type { DocumentLanguage } from '../../api/documents/language';
import { CAN_BE_SIGNED_OFF } from '../../domain/policy/sign-off';
import type { SignedOff } from '../../domain/policy/sign-off';
import { view } from '../../domain/transition-plan/view';
import { completeTask, live, STAFF, startAt } from '../domain/transition-plan/plans';
import type { LivedPlan } from '../domain/transition-plan/plans';
import { startWorld } from './world';
import type { World } from './world';

const START = startAt({ years: 17, months: 6 });
const names = { 'case-manager': 'Gwenno', manager: 'Marged', 'head-of-service': 'Hywel' };
const textsOf = ({ state, now }: LivedPlan, language: DocumentLanguage, only: CopyKind) => {
  const howToRead = () => ({ heading: { en: '', cy: '' }, note: { en: '', cy: '' } });
  return copyOutOf(view(state), { names, now, texts: {}, howToRead, language, only }).map(({ text }) => text);
};

describe('a step that was done, copied out', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('holds what the child said and what was noted, and nothing is there of what is still asked', async () => {
    const planId = await world.start('child-ash');
    const plan = `/v1/transition-plans/${planId}`;
    const { body } = await world.get(plan);
    const tasks = body['tasks'] as { taskId: string; kind: string; rev: number }[];
    const prepare = tasks.find(({ kind }) => kind === 'prepare-child');
    const blocks = async (query: string, as = 'worker') =>
      (await world.get(`${plan}/copy-out${query}`, { as })).body['blocks'];
    expect(await blocks('?kind=task')).toEqual([]);
    const done = await world.post(`/v1/tasks/${String(prepare?.taskId)}/complete`, {
      ifMatch: `"${String(prepare?.rev)}"`,
      body: { on: '2026-03-09', childsWords: 'I know her already', note: 'By the sea' },
    });
    expect(done.status).toBe(200);
    const block = { kind: 'task', recordId: prepare?.taskId };
    expect(await blocks('?kind=task')).toEqual([
      {
        ...block,
        text: '9 March 2026: Step done, Name of worker\nprepare the child\nIn their words: I know her already\nBy the sea',
      },
    ]);
    expect(await blocks('?kind=task&language=cy')).toEqual([
      {
        ...block,
        text: '9 Mawrth 2026: Cam a wnaed, Name of worker\nparatoi’r plentyn\nYn eu geiriau nhw: I know her already\nBy the sea',
      },
    ]);
    expect(await blocks('')).toContainEqual(expect.objectContaining(block));
  });
});

describe('what a manager looked at, copied out', () => {
  const asking = (of: SignedOff, tiers: 1 | 2 = 1) =>
    live({ ...START, policy: { ...START.policy, signOffs: [{ of, tiers }] } });
  const rePlan = { name: 're-plan', reason: 'a reason', transferOn: null, policy: null } as const;
  const signOffIdOf = ({ state }: LivedPlan) => {
    const found = state.signOffs.at(-1);
    if (!found) throw new Error('Nothing waits to be signed off');
    return found.signOffId;
  };

  it('says that it waits, who has signed it off, and what they wrote', () => {
    const plan = asking('re-plan', 2);
    plan.do(STAFF.caseManager, rePlan);
    expect(textsOf(plan, 'en', 'sign-off')).toEqual([
      '12 January 2026: Sign-off by a manager, Gwenno\nnew dates for the plan\nWhere it stands: asked',
    ]);
    const signOff = {
      name: 'sign-off',
      signOffId: signOffIdOf(plan),
      headOfServiceId: STAFF.headOfService.staffId,
    } as const;
    plan.do(STAFF.manager, { ...signOff, note: 'It fits' });
    plan.do(STAFF.headOfService, { ...signOff, note: null });
    expect(textsOf(plan, 'cy', 'sign-off')).toEqual([
      '12 Ionawr 2026: Cymeradwyaeth rheolwr, Gwenno\ndyddiadau newydd i’r cynllun\nCymeradwywyd: 12 Ionawr 2026, Marged: It fits\nCymeradwywyd: 12 Ionawr 2026, Hywel',
    ]);
  });

  it('says who returned it, and why', () => {
    const plan = asking('re-plan');
    plan.do(STAFF.caseManager, rePlan);
    plan.do(STAFF.manager, { name: 'return-for-changes', signOffId: signOffIdOf(plan), reason: 'Too soon' });
    expect(textsOf(plan, 'en', 'sign-off')).toEqual([
      '12 January 2026: Sign-off by a manager, Gwenno\nnew dates for the plan\nReturned for changes: 12 January 2026, Marged: Too soon',
    ]);
  });

  it.each(CAN_BE_SIGNED_OFF.flatMap((of) => DOCUMENT_LANGUAGES.map((language) => [of, language] as const)))(
    'says in words what it was: %s, %s',
    (of, language) => {
      const plan = asking('re-plan');
      plan.do(STAFF.caseManager, rePlan);
      const signOffs = plan.state.signOffs.map((one) => ({ ...one, of }));
      plan.state = { ...plan.state, signOffs };
      const [text = ''] = textsOf(plan, language, 'sign-off');
      expect(text.split('\n')[1]).toMatch(/^\p{Ll}.* .*\p{L}$/u);
    },
  );

  it('has no block for a step that nobody has done', () => {
    const plan = live(START);
    expect(textsOf(plan, 'en', 'task')).toEqual([]);
    plan.do(STAFF.caseManager, completeTask(plan.task('share-information').taskId, { note: 'All of it' }));
    expect(textsOf(plan, 'en', 'task')).toEqual(['12 January 2026: Step done, Gwenno\nshare information\nAll of it']);
  });
});
