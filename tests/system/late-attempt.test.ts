import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Commit } from '../../domain/commit';
import type { CommitOutcome, Register } from '../../register/register';
import { Whole } from './whole';

/** The commits as they reach the register, the latest last. */
const seen: Commit[] = [];
/** Whose attempts at a commit are held on their way for as long as history waits for them. */
const held: { words: string | null; ends: Promise<CommitOutcome>[] } = { words: null, ends: [] };

const watched = (register: Register): Register => ({
  ...register,
  commit: async (commit, signal) => {
    seen.push(commit);
    const waits = held.words !== null && JSON.stringify(commit.view).includes(held.words);
    if (!waits || signal === undefined || held.ends.length > 0) return register.commit(commit, signal);
    const end = once(signal, 'abort').then(() => register.commit(commit, signal));
    held.ends.push(end);
    return end;
  },
});

describe('an attempt at a commit that history has given up, and that reaches the register all the same', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ around: watched });
  });
  afterAll(() => whole.stop());

  it('writes nothing: another one has written the commit meanwhile', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    held.words = 'gair araf';
    expect(await whole.say(planId, 'gair araf')).toMatchObject({ status: 200 });
    held.words = null;
    expect(held.ends).toHaveLength(1);
    await expect(held.ends[0]).rejects.toThrow();
    expect(await whole.said(planId)).toEqual(['gair araf']);
  });

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
