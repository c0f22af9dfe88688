import type { StaffId } from '../ids';
import { isShownToRaiser } from './clocks';
import type { ConcernView } from './view';

/** Stands where it is not said who did something. */
const NOT_SAID = '' as StaffId;

/**
 * The concern for whoever described a child in it and may not know who that is: what they wrote and did themselves, that it was
 * received, and what follows. It is the same whether or not the child is known here: nothing of it is drawn from the register's
 * own record of a child, from their age, or from what others know of them.
 */
export function asRaiserSees(view: ConcernView): ConcernView {
  const { raisedBy } = view;
  const own = ({ by }: { readonly by: StaffId }): boolean => by === raisedBy;
  const clocks = view.clocks
    .filter(({ clock }) => isShownToRaiser(view, clock))
    .map((clock) => ({ ...clock, rests: false, met: clock.met && { ...clock.met, ...whose(clock.met, raisedBy) } }));
  const running = clocks.filter(({ met }) => met === null).map(({ dueAt }) => dueAt);
  return {
    ...view,
    childId: null,
    teamId: null,
    childDiedSeenAt: null,
    lookedFor: null,
    eighteenOn: null,
    adultRoute: { is: 'not-yet' },
    oversight: 'safeguarding-lead',
    keptOut: [],
    access: [],
    clocks,
    nextDueAt: running.length === 0 ? null : running.reduce((a, b) => (b < a ? b : a)),
    nextWake: null,
    acknowledged: view.acknowledged && { ...view.acknowledged, by: NOT_SAID },
    notReported:
      view.notReported &&
      (own(view.notReported) ? view.notReported : { ...view.notReported, by: NOT_SAID, reasons: '' }),
    steps: view.steps.map((step) =>
      own(step) ? step : { ...step, by: NOT_SAID, withWhom: null, reference: null, words: null },
    ),
    notes: view.notes.filter(own),
    servicesDecisions: view.servicesDecisions.map((one) => (own(one) ? one : { ...one, by: NOT_SAID, words: '' })),
    refusals: [],
    disagreements: view.disagreements
      .filter(({ raisedBy: by }) => by === raisedBy)
      .map((one) => ({
        ...one,
        views: one.views.filter(own),
        settled: one.settled && { ...one.settled, ...whose(one.settled, raisedBy) },
      })),
    closed: null,
    accessKeys: [],
  };
}

const whose = ({ by }: { readonly by: StaffId }, raisedBy: StaffId) => ({ by: by === raisedBy ? by : NOT_SAID });
