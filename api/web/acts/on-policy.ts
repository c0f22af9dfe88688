import { CHANGEABLE } from '../../../domain/policy/changeable';
import type { Kind } from '../../../domain/policy/changeable';
import { CAN_BE_SIGNED_OFF } from '../../../domain/policy/sign-off';
import { PATHS } from '../../paths';
import type { Call } from '../page';
import type { Policy } from '../pages/service/policy';
import type { Say } from '../words';
import type { Act } from './act';
import type { Field, Said } from './fields';

type Row = Policy['rows'][number];

/** Setting this one rule otherwise, with a question that fits what its value is. */
export function adopting({ t }: Call, { ownVersion }: Policy, row: Row): Act {
  const kind = CHANGEABLE[row.path] ?? 'number';
  const back: readonly Field[] = row.own ? [{ name: 'toNation', is: 'tick' }] : [];
  return {
    ...{ act: 'adopt-policy', path: PATHS.adoptPolicy, params: {}, rev: ownVersion },
    fields: [
      ...questionsOf(kind, row, t),
      ...back,
      { name: 'why', label: 'whyOtherwise', is: 'line', needed: true },
      { name: 'reason', label: 'whoAgreed', is: 'line', needed: true },
    ],
    // Nothing is no answer: whoever wants the nation’s value back says so.
    wrong: ({ value, toNation }) =>
      value === null && toNation !== true ? { name: 'value', says: 'policy.valueNeeded' } : null,
    body: (said) => ({
      changes: [{ path: row.path, value: said['toNation'] === true ? null : answerTo(kind, said), why: said['why'] }],
      reason: said['reason'],
    }),
  };
}

interface SignOff {
  readonly of: string;
  readonly tiers: number;
}

function questionsOf(kind: Kind, { value, unit }: Row, t: Say): readonly Field[] {
  if (kind === 'number') return [{ name: 'value', label: 'newValue', is: 'number', unit, first: String(value) }];
  if (kind === 'numbers') {
    return [{ name: 'value', label: 'newValues', is: 'line', first: (value as readonly number[]).join(', ') }];
  }
  if (kind === 'age') {
    const { years, months } = value as { readonly years: number; readonly months: number };
    return [
      { name: 'years', label: 'ageYears', is: 'number', unit: 'years', needed: true, first: String(years) },
      {
        name: 'months',
        label: 'ageMonths',
        is: 'number',
        unit: 'months',
        needed: true,
        first: String(months),
        between: [0, 11],
      },
    ];
  }
  if (kind === 'sign-offs') {
    const now = value as readonly SignOff[];
    return CAN_BE_SIGNED_OFF.map((of) => ({
      ...{ name: `tiers.${of}`, label: `signOff-${of}`, is: 'choice', needed: true },
      first: String(now.find((one) => one.of === of)?.tiers ?? 0),
      options: ['0', '1', '2'].map((tiers) => ({ value: tiers, text: t(`signOffTiers.${tiers}`) })),
    }));
  }
  const options = kind.anyOf.map((one) => ({ value: one, text: t(`policyChoices.${one}`) }));
  return [{ name: 'value', label: 'newChoice', is: 'several', options, first: (value as readonly string[]).join(' ') }];
}

/** The value as the API takes it. What fits no rule is told by the API. */
function answerTo(kind: Kind, said: Said): unknown {
  if (kind === 'numbers') {
    const parts = String(said['value'] ?? '').split(/[,;\s]+/);
    return parts.filter((part) => part !== '').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  }
  if (kind === 'age') return { years: said['years'], months: said['months'] };
  if (kind === 'sign-offs') {
    return CAN_BE_SIGNED_OFF.flatMap((of) => {
      const tiers = Number(said[`tiers.${of}`]);
      return tiers > 0 ? [{ of, tiers }] : [];
    });
  }
  return said['value'];
}
