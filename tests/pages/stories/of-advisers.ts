import { expect } from '@jest/globals';
import { askedForAdvice } from '../asked-for-advice';
import { does, followOf, goTo, sees } from './story';
import type { Story } from './story';

/** What is asked of them, the question read, advice given, and found again among what they advised. */
const adviser = (as: 'psychologist' | 'champion', role: 'psychologist' | 'trauma-champion', name: string): Story => ({
  ...{ person: role === 'psychologist' ? 'a psychologist' : 'a trauma champion', as },
  lives: async (told) => {
    const { page, t, open, child, run } = told;
    const { planId } = await askedForAdvice(open, await child(name), role);
    await goTo(told, 'advice.title');
    await followOf(page, t('advice.answer'), `${name} Invented-${run.name}`);
    await sees(page, 'What would help?');
    await does(told, 'record-advice', (form) => form.getByLabel(t('fields.advice'), { exact: true }).fill('Amser'));
    await sees(page, t('saved'));
    await goTo(told, 'advice.title');
    await followOf(page, t('advice.read'), `${name} Invented-${run.name}`);
    await sees(page, 'Amser');
    const { body } = await open.api(`/v1/transition-plans/${planId}`);
    expect(JSON.stringify(body)).toContain('Amser');
  },
});

export const PSYCHOLOGIST = adviser('psychologist', 'psychologist', 'Ffion');
export const TRAUMA_CHAMPION = adviser('champion', 'trauma-champion', 'Gwen');
