import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Commit } from '../../domain/commit';
import type { Register } from '../../register/register';
import { Whole } from './whole';

/** The commits as they reach the register, the latest last. */
const seen: Commit[] = [];
const watched = (register: Register): Register => ({
  ...register,
  commit: (commit, signal) => {
    seen.push(commit);
    return register.commit(commit, signal);
  },
});

describe('an attempt at a commit that history has given up, and that reaches the register all the same', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ around: watched });
  });
  afterAll(() => whole.stop());

  it('costs nobody their words: the next commit finds what is missing, and has it written again', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    expect(await whole.say(planId, 'y gair cyntaf')).toMatchObject({ status: 200 });
    const first = seen.at(-1);
    if (!first) throw new Error('No commit has reached the register');
    expect(await whole.say(planId, 'yr ail air')).toMatchObject({ status: 200 });
    await whole.camau.register.commit({ ...first, cause: ['given-up'] });
    expect(await whole.said(planId)).toEqual(['y gair cyntaf']);

    expect(await whole.say(planId, 'y trydydd gair')).toMatchObject({ status: 200 });
    expect(await whole.said(planId)).toEqual(['y gair cyntaf', 'yr ail air', 'y trydydd gair']);
    const { version } = await whole.plan(planId);
    const versions = (await whole.timeline(planId)).map((line) => line.version);
    expect([...new Set(versions)]).toEqual(Array.from({ length: version }, (_, number) => number + 1));
  });
});
