import { localDateOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import { CONSULTANTS } from '../../../domain/people';
import { ORDER_TYPES } from '../../../domain/policy/order-type';
import { COURTS } from '../../../domain/transition-plan/court-matters/state';
import { dayIn } from '../words';
import { note, onPlan, optionsOf, reason } from './about-task';
import type { AboutTask, Answering, PlanShown } from './about-task';
import type { Call } from '../page';
import { optionsIn } from './fields';
import type { Field, Option, Said } from './fields';

/** How what was missed, and what a court decides, is answered. */
export const ON_THE_ORDER = {
  'give-advice': {
    acts: (about) => {
      const { task, call } = about;
      const { role } = call.visitor.actor;
      const options = optionsOf(about, CONSULTANTS, 'roles');
      const own = CONSULTANTS.some((one) => one === role) ? { first: role } : {};
      const ofIt = (said: Said) => ({ consultationId: task.about, ...said });
      const rev = consultationOf(about)?.rev;
      return [
        onPlan(
          about,
          'record-advice',
          rev,
          [
            { name: 'of', label: 'whoseAdvice', is: 'choice', options, needed: true, ...own },
            { name: 'advice', is: 'long', needed: true },
          ],
          ofIt,
        ),
        onPlan(about, 'record-no-advice', rev, [reason], ofIt),
      ];
    },
    tells: (about) => consultationLines(about),
  },
  'decide-on-missed': {
    acts: (about) => {
      const { plan } = about;
      const consultation = consultationOf(about);
      const orderId = consultation?.orderId ?? null;
      const body = (said: Said) => ({ ...decided(said), orderId, consultationId: consultation?.consultationId });
      const missed = missedUnder(about, orderId);
      return [
        onPlan(about, 'decide-on-enforcement', undefined, weighed(about.call), (said) => ({
          ...body(said),
          enforce: said['step'] === 'enforce',
        })),
        ...(missed.length > 0
          ? [
              onPlan(
                about,
                'give-warning',
                undefined,
                [
                  { name: 'appointmentId', is: 'choice', options: missed, needed: true },
                  { name: 'on', label: 'warnedOn', is: 'day', needed: true },
                  ...DEFENDED,
                ],
                (said) => ({ ...body(said), appointmentId: said['appointmentId'], on: said['on'] }),
              ),
            ]
          : []),
      ].filter(() => plan.orders.some((order) => order.orderId === orderId));
    },
    tells: (about) => [...lawLines(about), ...consultationLines(about)],
  },
  'record-court-outcome': {
    acts: (about) => {
      const { task, plan, call } = about;
      const matter = plan.courtMatters.find(({ matterId }) => matterId === task.about);
      return [
        ...courtDecisions(call, plan).map(({ act, fields, decided: ended }) =>
          onPlan(
            about,
            'end-court-matter',
            matter?.rev,
            fields,
            (said) => ({ matterId: task.about, ...ended(said) }),
            act,
          ),
        ),
        onPlan(about, 'move-court-matter', matter?.rev, newHearing(call), (said) => ({
          matterId: task.about,
          ...said,
        })),
      ];
    },
    tells: ({ task, plan, call: { t } }) =>
      plan.courtMatters
        .filter(({ matterId, expected }) => matterId === task.about && expected !== null)
        .map(({ expected }) => ({ label: t('expected'), text: expected ?? '' })),
  },
} satisfies Record<string, Answering>;

/** A court's new day. */
export const newHearing = ({ t }: Call): readonly Field[] => [
  { name: 'on', label: 'newHearingOn', is: 'day', needed: true },
  { name: 'court', is: 'choice', options: optionsIn(t, COURTS, 'values') },
  reason,
];

/** The orders of a plan, as answers to which of them. */
export const ordersOf = ({ t, language }: Call, { orders }: PlanShown): readonly Option[] =>
  orders.map(({ orderId, type, startsOn }) => ({
    value: orderId,
    text: `${t(`orders.${type}`)}, ${dayIn(language, startsOn)}`,
  }));

interface CourtDecision {
  readonly act: string;
  readonly fields: readonly Field[];
  readonly decided: (said: Said) => object;
}

/** What a court can decide, each a form of its own. */
export function courtDecisions(call: Call, plan: PlanShown): readonly CourtDecision[] {
  const orders: Field = { name: 'orderId', is: 'choice', needed: true, options: ordersOf(call, plan) };
  const decidedOn: Field = { name: 'on', label: 'decidedOn', is: 'day', needed: true };
  const end = (act: string, fields: readonly Field[], decision: (said: Said) => object): CourtDecision => ({
    act,
    fields: [decidedOn, ...fields, note],
    decided: (said) => ({ on: said['on'], note: said['note'], decision: decision(said) }),
  });
  return [
    end('court-nothing-changes', [], () => ({ nothingChanges: true })),
    end('court-extends', [orders, { name: 'endsOn', is: 'day', needed: true }], ({ orderId, endsOn }) => ({
      extend: { orderId, endsOn },
    })),
    end('court-revokes', [orders, { name: 'revokedOn', is: 'day', needed: true }], ({ orderId, revokedOn }) => ({
      revoke: { orderId, on: revokedOn },
    })),
    end('court-new-order', orderQuestions(call, '', true), (said) => ({ newOrder: orderOf(said) })),
  ];
}

/** The questions about an order; the names begin with what is before them. */
export const orderQuestions = ({ t }: Call, before: string, needed: boolean): readonly Field[] => [
  {
    ...{ name: `${before}type`, label: 'orderType', is: 'choice', ...must(needed) },
    options: ORDER_TYPES.map((value) => ({ value, text: t(`orders.${value}`) })),
  },
  { name: `${before}startsOn`, is: 'day', ...must(needed) },
  { name: `${before}endsOn`, is: 'day', ...must(needed) },
  { name: `${before}requirements`, is: 'long' },
];
const must = (needed: boolean): { readonly needed?: true } => (needed ? { needed } : {});
/** An order from its answers; each line of the requirements is one. */
export const orderOf = ({ type, startsOn, endsOn, requirements }: Said) => ({
  ...{ type, startsOn, endsOn },
  requirements: typeof requirements === 'string' ? requirements.split('\n').filter((line) => line.trim() !== '') : [],
});

export const DEFENDED: readonly Field[] = [
  { name: 'publicProtection', is: 'long', needed: true },
  { name: 'vulnerabilities', is: 'long', needed: true },
  { name: 'abilityToEngage', is: 'long', needed: true },
  { name: 'reasons', is: 'long', needed: true },
];
export const weighed = ({ t }: Call): readonly Field[] => [
  { name: 'step', is: 'choice', options: optionsIn(t, ['no-step', 'enforce'], 'values'), needed: true },
  ...DEFENDED,
  { name: 'exceptionalCircumstances', is: 'long' },
];

export const decided = ({ publicProtection, vulnerabilities, abilityToEngage, reasons, ...said }: Said) => ({
  weighed: { publicProtection, vulnerabilities, abilityToEngage },
  reasons,
  exceptionalCircumstances: said['exceptionalCircumstances'] ?? null,
});

const consultationOf = ({ task, plan }: AboutTask) =>
  plan.enforcement.consultations.find(({ consultationId }) => consultationId === task.about);

/** What was missed without excuse under this order, each by its day. */
export function missedUnder(
  { plan, call }: Pick<AboutTask, 'plan' | 'call'>,
  orderId: string | null,
): readonly Option[] {
  return plan.appointments
    .filter((one) => one.orderId === orderId && one.state.is === 'missed')
    .map(({ appointmentId, what, startsAt }) => ({
      value: appointmentId,
      text: `${dayIn(call.language, localDateOf(startsAt as Instant))}, ${what}`,
    }));
}

function consultationLines(about: AboutTask) {
  const { t } = about.call;
  const consultation = consultationOf(about);
  if (!consultation) return [];
  const { question, missed, state } = consultation;
  // Once it is decided, or has lapsed, what was answered stands behind that.
  const { after } = state as { readonly after?: unknown };
  const { advice, reason } = (after ?? state) as { readonly advice?: unknown; readonly reason?: unknown };
  return [
    { label: t('missedInAll'), text: String(missed.inAll) },
    { label: t('missedWithoutExcuse'), text: String(missed.withoutReasonableExcuse) },
    ...(question === null ? [] : [{ label: t('question'), text: question }]),
    ...(typeof advice === 'string' ? [{ label: t('fields.advice'), text: advice }] : []),
    ...(typeof reason === 'string' ? [{ label: t('noAdvice'), text: reason }] : []),
  ];
}

function lawLines(about: AboutTask) {
  const { t, language } = about.call;
  const order = about.plan.orders.find(({ orderId }) => orderId === consultationOf(about)?.orderId);
  if (!order) return [];
  const { warnedPeriod } = order.law;
  return [
    { label: t('order'), text: t(`orders.${order.type}`) },
    ...(warnedPeriod === null
      ? []
      : [
          {
            label: t('warnedPeriod'),
            text: `${dayIn(language, warnedPeriod.from)} – ${dayIn(language, warnedPeriod.until)}`,
          },
        ]),
  ];
}
