import type { z } from 'zod';
import { adoptPolicyPage, PAGES } from '../../../paths';
import { nothingHere } from '../../../problem';
import type { policyChanges } from '../../../schemas/policy-schemas';
import { carryOut, shownActs, untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { adopting } from '../../acts/on-policy';
import type { Call, Fields, Page, Shown } from '../../page';
import { policyRead, shownRule } from './policy';
import type { Policy } from './policy';
import type { Language } from '../../words';
import { ruleNameIn, saysIn } from '../../words/rules';

type Changes = z.output<typeof policyChanges>['changes'];
type Row = Policy['rows'][number];

/** Setting one rule otherwise, for whatever begins from then on: shown beside today's value first, and only then adopted. */
export const adoptPolicy: Page = {
  path: PAGES.adoptPolicy,
  show: async (call) => {
    const { found, row } = await ruleOf(call);
    return shown(call, found, row, untouched(), null);
  },
  send: async (call, typed) => {
    const { found, row } = await ruleOf(call);
    const act = adopting(call, found, row);
    const looked = await carryOut(call, { ...act, query: { dryRun: 'true' } }, typed);
    if (!('done' in looked)) return shown(call, found, row, looked, null);
    const { changes } = looked.answered as z.output<typeof policyChanges>;
    const mark = markOf(typed);
    if (typed['looked'] !== mark || changes.length === 0) {
      const kept = { act: act.act, form: { key: typed['key'] ?? '', fields: typed, wrong: [] } };
      return shown(call, found, row, kept, { changes, mark });
    }
    const came = await carryOut(call, act, typed);
    return 'done' in came ? `${PAGES.policy}?saved=${came.done}` : shown(call, found, row, came, null);
  },
};

/** The rule of which the address speaks. Throws a 404 where a service cannot set it. */
async function ruleOf(call: Call): Promise<{ readonly found: Policy; readonly row: Row }> {
  const found = await policyRead(call);
  const row = found.rows.find(({ path, mayChange }) => mayChange && path === call.request.params['rule']);
  if (!row) throw nothingHere('rule that a service can set');
  return { found, row };
}

const NOT_THE_VALUE = ['token', 'key', 'rev', 'act', 'looked', 'why', 'reason'];
/** What was looked at: the same answers are adopted, others are looked at first. */
const markOf = (typed: Fields): string =>
  Object.entries(typed)
    .filter(([name, value]) => !NOT_THE_VALUE.includes(name) && value !== '')
    .map(([name, value]) => `${name}=${value.trim()}`)
    .sort()
    .join('; ');

/** What stands against it, with each rule by its name. */
function inWordsOfPeople({ act, form }: Returned, { rows }: Policy, language: Language): Returned {
  const paths = rows.map(({ path }) => path).sort((one, other) => other.length - one.length);
  const named = (text: string) =>
    paths.reduce((said, path) => said.replaceAll(path, `“${ruleNameIn(language, path)}”`), text);
  return { act, form: { ...form, wrong: form.wrong.map(({ field, text }) => ({ field, text: named(text) })) } };
}

function shown(
  call: Call,
  found: Policy,
  row: Row,
  came: Returned,
  looked: { readonly changes: Changes; readonly mark: string } | null,
): Shown {
  const { t, language } = call;
  const told = inWordsOfPeople(came, found, language);
  const [form] = shownActs([adopting(call, found, row)], told, call) as readonly object[];
  const values = {
    ...{ form: told.form, one: form, back: PAGES.policy, looked: looked?.mark ?? '' },
    ...{ rule: shownRule(row, call), action: adoptPolicyPage(row.path) },
    changes: looked?.changes.map(({ path, unit, before, after }) => ({
      ...{
        name: ruleNameIn(language, path),
        before: saysIn(language, before, unit, t),
        after: saysIn(language, after, unit, t),
      },
    })),
  };
  const status = told.form.wrong.length > 0 ? 400 : 200;
  return { status, view: 'adopt-policy', title: t('acts.adopt-policy.title'), values };
}
