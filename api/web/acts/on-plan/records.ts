import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { PLACES } from '../../../../domain/transition-plan/withdrawals/places';
import type { Place, Records } from '../../../../domain/transition-plan/withdrawals/places';
import type { WithdrawableKind } from '../../../../domain/transition-plan/withdrawals/state';
import { TITLES } from '../../../documents/copy-words';
import { ITEMS, ORDERS, TASKS } from '../../../documents/pack-words';
import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import type { Call } from '../../page';
import { reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { row } from './row';
import type { Row, Thing } from './row';

const KIND_FROM_ID = '~';

/** What some records are of, by the key that they hold. */
const OF: Readonly<Record<string, InBothLanguages>> = { ...ITEMS, ...TASKS, ...ORDERS };

/** When a record was made, or what it is about: whatever it holds of that. */
function saysOf(record: object, { day, language }: Call): string {
  const { at, startsAt, askedAt, since, on, name, what, ...more } = record as Readonly<Record<string, unknown>>;
  const of = [more['item'], more['kind'], more['type']].map((key) => OF[String(key)]?.[language]);
  const texts = [...of, name, what].filter((text) => typeof text === 'string');
  const moments = [at, startsAt, since, askedAt].filter((moment) => typeof moment === 'string') as Instant[];
  const when = moments.slice(0, 1).map((moment) => `${day(localDateOf(moment))}, ${localTimeOf(moment)}`);
  return [...texts, ...(when.length > 0 ? when : typeof on === 'string' ? [day(on)] : [])].join(', ');
}

/** Every record of the plan that can be withdrawn, by its kind. */
function withdrawable(plan: PlanShown, call: Call): readonly Thing[] {
  const checked = plan.informationPack.items.filter(({ is }) => is !== 'not-checked');
  const records = {
    ...plan,
    preparationChecks: plan.preparation.checks,
    informationPack: checked,
  } as unknown as Records;
  return (Object.keys(PLACES) as WithdrawableKind[]).flatMap((kind) => {
    const place = PLACES[kind] as unknown as Place<object>;
    return place.among(records).map((record) => ({
      ...{ id: `${kind}${KIND_FROM_ID}${place.idOf(record)}`, state: 'recorded' as const },
      says: `${TITLES[kind][call.language]}: ${saysOf(record, call)}`,
    }));
  });
}

/** What should never have been written down. */
export const RECORDS: readonly Row[] = [
  row(
    'withdraw-record',
    ({ thing }) => {
      const [kind = '', ...rest] = (thing?.id ?? '').split(KIND_FROM_ID);
      return { fields: [reason], body: (said) => ({ ...said, kind, recordId: rest.join(KIND_FROM_ID) }) };
    },
    { of: { as: 'recordId', things: withdrawable } },
  ),
];
