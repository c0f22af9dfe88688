import type { z } from 'zod';
import { PAGES, PATHS } from '../paths';
import type { policyChanges } from '../schemas/policy-schemas';
import { carryOut, shownActs, untouched } from './acts/act';
import type { Act, Returned } from './acts/act';
import type { Field } from './acts/fields';
import type { Call, Fields, Page, Shown } from './page';
import { inWords, nameOf, policyRead } from './policy';

type Changes = z.output<typeof policyChanges>['changes'];

/** Setting one rule otherwise, for whatever begins from then on: shown beside today's value first, and only then adopted. */
export const adoptPolicy: Page = {
  path: PAGES.adoptPolicy,
  show: async (call) => shown(call, await adopting(call), untouched(), null),
  send: async (call, typed) => {
    const act = await adopting(call);
    const looked = await carryOut(call, { ...act, query: { dryRun: 'true' } }, typed);
    if (!('done' in looked)) return shown(call, act, looked, null);
    const { changes } = looked.answered as z.output<typeof policyChanges>;
    const mark = markOf(typed);
    if (typed['looked'] !== mark || changes.length === 0) {
      const kept = { act: act.act, form: { key: typed['key'] ?? '', fields: typed, wrong: [] } };
      return shown(call, act, kept, { changes, mark });
    }
    const came = await carryOut(call, act, typed);
    return 'done' in came ? `${PAGES.policy}?saved=${came.done}` : shown(call, act, came, null);
  },
};

/** What was looked at: the same answers are adopted, others are looked at first. */
const markOf = ({ path = '', value = '' }: Fields): string => `${path} ${value.trim()}`;

async function adopting(call: Call): Promise<Act> {
  const { rows, ownVersion } = await policyRead(call);
  const mayChange = rows.filter((row) => row.mayChange);
  const fields: readonly Field[] = [
    {
      ...{ name: 'path', label: 'whichRule', is: 'choice', listed: true, needed: true },
      options: mayChange.map(({ path, value, unit }) => ({
        ...{
          value: path,
          text: `${call.t(`policyParts.${path.split('.')[0] ?? ''}`)}: ${nameOf(path)} (${inWords(value, unit, call.t)})`,
        },
      })),
    },
    { name: 'value', label: 'newValue', is: 'line' },
    { name: 'why', label: 'whyOtherwise', is: 'line', needed: true },
    { name: 'reason', label: 'whoAgreed', is: 'line', needed: true },
  ];
  return {
    ...{ act: 'adopt-policy', path: PATHS.adoptPolicy, params: {}, rev: ownVersion, fields },
    body: ({ path, value, why, reason }) => ({ changes: [{ path, value: valueOf(String(value ?? '')), why }], reason }),
  };
}

/** What was written as the kind of value that it looks like; null for nothing, which goes back to the policy of the nation. */
export function valueOf(written: string): unknown {
  const text = written.trim();
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Number(text);
  const [, years, months = '0'] = /^(\d+)\s*y\w*(?:\s*(\d+)\s*m\w*)?$/i.exec(text) ?? [];
  if (years !== undefined) return { years: Number(years), months: Number(months) };
  const parts = text.split(/[,;]/).map((part) => part.trim());
  if (parts.every((part) => /^\d+$/.test(part))) return parts.map(Number);
  return parts;
}

function shown(
  call: Call,
  act: Act,
  came: Returned,
  looked: { readonly changes: Changes; readonly mark: string } | null,
): Shown {
  const { t } = call;
  const [form] = shownActs([act], came, call) as readonly object[];
  const values = {
    ...{ form: came.form, one: form, back: PAGES.policy, looked: looked?.mark ?? '' },
    changes: looked?.changes.map(({ path, unit, before, after }) => ({
      ...{ name: nameOf(path), before: inWords(before, unit, t), after: inWords(after, unit, t) },
    })),
  };
  const status = came.form.wrong.length > 0 ? 400 : 200;
  return { status, view: 'adopt-policy', title: t('acts.adopt-policy.title'), values };
}
