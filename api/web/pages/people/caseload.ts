import type { z } from 'zod';
import { isReceiving } from '../../../../domain/people';
import { PAGES, PATHS, staffPage } from '../../../paths';
import { nothingHere } from '../../../problem';
import type { staffList, staffMember } from '../../../schemas/answers';
import type { caseloadTransfer } from '../../../schemas/caseload';
import { urgentBecause } from '../../acts/about-task';
import { carryOut, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { emptyForm, textOf } from '../../parts/forms';
import type { Call, Fields, Page, Shown } from '../../page';
import { savedAt } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';
import type { RulesBehind } from '../../parts/why';
import { refusalInWelsh } from '../../words/in-welsh/refusals';

type Transfer = z.output<typeof caseloadTransfer>;
type Row = Transfer['plans'][number];
type Colleague = z.output<typeof staffList>['rows'][number];

/** Whose plans go, and who can take them on. */
interface Caseload {
  readonly from: z.output<typeof staffMember>;
  readonly others: readonly Colleague[];
  readonly by: RulesBehind;
}

const ACT = 'transfer-caseload';
/** Of a plan, to whom it goes. */
const nameOf = (planId: string) => `to-${planId}`;

/** Giving what somebody holds to others: who would get which child is shown first, and can be changed child by child. */
export const caseload: Page = {
  path: PAGES.caseload,
  show: async (call) => shown(call, await caseloadOf(call), untouched(), null),
  send: async (call, typed) => {
    const found = await caseloadOf(call);
    const chosen = chosenIn(typed, found);
    const isGiven = typed['step'] === 'give';
    const act = handingOn(call, found, chosen, isGiven);
    if (!isGiven || chosen.length === 0) {
      const looked = await carryOut(call, { ...act, query: { dryRun: 'true' } }, typed);
      if (!('done' in looked)) return shown(call, found, looked, null);
      const { form } = kept(typed);
      const wrong = isGiven ? [{ field: ACT, text: call.t('caseload.chooseFirst') }] : [];
      return shown(call, found, { act: ACT, form: { ...form, wrong } }, looked.answered as Transfer);
    }
    const came = await carryOut(call, act, typed);
    if (!('done' in came)) return shown(call, found, came, null);
    const { plans } = came.answered as Transfer;
    const refused = plans.filter(({ outcome }) => outcome === 'refused');
    if (refused.length === 0) {
      const isSoon = plans.some(({ outcome }) => outcome === 'on-its-way');
      return savedAt(staffPage(found.from.staffId), isSoon ? 'soon' : 'yes', ACT);
    }
    // What was given is given: what is left is said child by child, and can be tried otherwise.
    return shown(call, found, kept(typed), { ...(came.answered as Transfer), plans: refused });
  },
};

async function caseloadOf(call: Call): Promise<Caseload> {
  const { ask, request, visitor, may } = call;
  if (!may('post', PATHS.caseloadTransfer)) throw nothingHere('page');
  const params = { staffId: String(request.params['staffId']) };
  const as = isReceiving(visitor.actor.role) ? 'receiving-officer' : 'case-manager';
  const [from, { rows }, by] = await Promise.all([
    ask('get', PATHS.staffMember, { params }) as Promise<Caseload['from']>,
    ask('get', PATHS.staff, { query: { assignable: 'true', for: as } }) as Promise<z.output<typeof staffList>>,
    rulesBehind(call),
  ]);
  const others = rows.filter((row) => row.serviceId === from.serviceId && row.staffId !== from.staffId);
  return { from, others, by };
}

/** What was chosen plan by plan. A plan for which nobody was chosen stays where it is. */
const chosenIn = (typed: Fields, { others }: Caseload) =>
  Object.entries(typed).flatMap(([name, toId]) =>
    name.startsWith('to-') && others.some(({ staffId }) => staffId === toId)
      ? [{ planId: name.slice('to-'.length), toId }]
      : [],
  );

function handingOn(call: Call, found: Caseload, plans: ReturnType<typeof chosenIn>, isGiven: boolean): Act {
  const { t } = call;
  const options = found.others.map(({ staffId, name, workload }) => ({
    value: staffId,
    text: t('caseload.who', { name, plans: workload?.openPlans ?? 0 }),
  }));
  return {
    ...{ act: ACT, path: PATHS.caseloadTransfer, params: { staffId: found.from.staffId } },
    fields: [{ name: 'toIds', label: 'amongWhom', is: 'several', needed: true, options }, urgentBecause(call)],
    body: ({ toIds, urgent }) => (isGiven ? { plans, urgent } : { toIds, urgent }),
  };
}

const kept = (typed: Fields): Returned => ({ act: ACT, form: { ...emptyForm(), fields: typed } });

function shown(call: Call, found: Caseload, came: Returned, looked: Transfer | null): Shown {
  const { t } = call;
  const refusals = (looked?.plans ?? []).flatMap((row) => refusalOf(call, row));
  const form = { ...came.form, wrong: [...came.form.wrong, ...refusals] };
  const [one] = shownActs(
    [handingOn(call, found, [], false)],
    { act: came.act, form },
    call,
    found.by,
  ) as readonly object[];
  const values = {
    ...{ form, one: found.others.length === 0 ? null : one, caption: found.from.name },
    back: staffPage(found.from.staffId),
    // Only what was refused is still there once the others were given.
    says: looked?.plans.every(({ outcome }) => outcome === 'refused') ? 'caseload.notGiven' : 'caseload.nothingDone',
    looked: looked && {
      rows: looked.plans.map((row) => ({
        ...{ id: nameOf(row.planId), childName: row.childName ?? row.planId },
        items: itemsOf(call, found, row, came.form.fields),
      })),
      people: looked.people.map(({ name, openPlans, given }) => t('caseload.would', { name, plans: openPlans, given })),
    },
  };
  const status = form.wrong.length > 0 ? 400 : 200;
  return { status, view: 'caseload', title: t(`acts.${ACT}.title`), values };
}

/** What stands against one plan, said beside it. */
function refusalOf({ language }: Call, { planId, childName, problem }: Row) {
  if (problem === null) return [];
  const why = language === 'cy' ? refusalInWelsh(problem.detail) : problem.detail;
  return [{ field: nameOf(planId), text: `${childName ?? planId}: ${why}` }];
}

function itemsOf({ t }: Call, { from, others }: Caseload, { planId, toId }: Row, typed: Fields) {
  const chosen = toId ?? textOf(typed, nameOf(planId)) ?? '';
  return [
    { value: '', text: t('caseload.stays', { name: from.name }) },
    ...others.map(({ staffId, name }) => ({ value: staffId, text: name, selected: staffId === chosen })),
  ];
}
