import { addYears } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { Call } from '../page';
import { optionsIn } from './fields';
import type { Field, Said } from './fields';

/** Whether somebody who turns 18 on that day is under 16 today: it is weighed then whether they understand, and parents are involved unless that is unsafe. */
export const isUnder16 = (eighteenOn: string, today: LocalDate): boolean =>
  addYears(eighteenOn as LocalDate, -2) > today;

/** What is asked beside the child’s own yes while they are under 16. */
export const youngAgreement = ({ t }: Call): readonly Field[] => [
  { name: 'agreement.competence.understands', is: 'yes-or-no', asks: 'do-they', needed: true },
  { name: 'agreement.competence.weighed', is: 'long', needed: true },
  {
    ...{ name: 'agreement.parents', label: 'parentsAre', is: 'choice', needed: true },
    options: optionsIn(t, ['involved', 'not-involved', 'unsafe'], 'parentsAre'),
  },
  { name: 'parentsHow', is: 'long', needed: true },
];

/** The agreement as the API takes it. */
export const agreementOf = (said: Said, young: boolean): object => ({
  ...partOf(said, 'agreement', ['on', 'childsWords']),
  ...(young
    ? { competence: partOf(said, 'agreement.competence', ['understands', 'weighed']), parents: parentsOf(said) }
    : {}),
});

/** What was answered to these questions of one part. */
export const partOf = (said: Said, part: string, names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, said[`${part}.${name}`]]));

function parentsOf(said: Said): object {
  const words = said['parentsHow'];
  if (said['agreement.parents'] === 'involved') return { is: 'involved', how: words, childAgrees: true };
  return { is: 'not-involved', why: words, unsafe: said['agreement.parents'] === 'unsafe' };
}
