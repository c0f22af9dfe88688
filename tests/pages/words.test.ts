import { describe, expect, it } from '@jest/globals';
import { CY } from '../../api/web/words/cy';
import { EN } from '../../api/web/words/en';
import { dayIn, say } from '../../api/web/words';
import { FIRST_STEPS_IN_WELSH, firstStepIn } from '../../api/web/words/first-steps';
import { POLICIES } from '../../domain/policy';

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[at + key, value] as [string, string]] : flat(value as object, `${at}${key}.`),
  );
}
const keys = (words: object) => [...new Set(flat(words).map(([key]) => key.replace(PLURAL, '')))].sort();

describe('the words of the pages', () => {
  it('are there in both languages', () => {
    expect(keys(CY)).toEqual(keys(EN));
  });

  it('are never the same in both, which would be English on a Welsh page', () => {
    const english = new Map(flat(EN));
    expect(flat(CY).filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });

  it('keep the same places for names and numbers', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const welsh = new Map(flat(CY));
    for (const [key, text] of flat(EN)) {
      if (!PLURAL.test(key)) expect([key, places(welsh.get(key) ?? '')]).toEqual([key, places(text)]);
    }
  });

  it.each([
    [0, 'Nid oes dim yn hwyr'],
    [1, 'Mae 1 peth yn hwyr'],
    [2, 'Mae 2 beth yn hwyr'],
    [3, 'Mae 3 pheth yn hwyr'],
    [6, 'Mae 6 pheth yn hwyr'],
    [9, 'Mae 9 o bethau yn hwyr'],
  ])('count in Welsh as Welsh does: %i', (count, text) => {
    expect(say('cy')('late', { count })).toBe(text);
  });

  it('speak of several things as several', () => {
    expect(say('cy')('needs.climbingTasks', { count: 1 })).toContain('peth wedi’i godi');
    expect(say('cy')('needs.climbingTasks', { count: 2 })).toContain('beth wedi’u codi');
  });

  it('say each first step of a concern in Welsh', () => {
    const steps = Object.values(POLICIES).flatMap(({ concern }) =>
      Object.values(concern.firstSteps).flatMap(({ value }) => value),
    );
    expect(steps.filter((step) => firstStepIn('cy', step) === null)).toEqual([]);
    const said = new Set<string>(steps);
    expect(Object.keys(FIRST_STEPS_IN_WELSH).filter((step) => !said.has(step))).toEqual([]);
  });

  it('write days in the language', () => {
    expect([dayIn('en', '2026-02-01'), dayIn('cy', '2026-02-01')]).toEqual(['1 February 2026', '1 Chwefror 2026']);
  });
});
