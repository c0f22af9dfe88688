import type { PlanState } from '../../../../domain/transition-plan/state';
import { withdrawalsShownTo } from '../../../../domain/transition-plan/withdrawals/shown';
import { shownTo } from '../../../../domain/transition-plan/voice/shown';
import type { LivedPlan } from '../plans';
import { promise } from './promise';
import { CANARY } from '../voice-commands';

/** What the child said is kept as it was said, and shown to nobody to whom they did not want to show it. */
export function voices(before: PlanState, { state: after, timeline, effects }: LivedPlan, toldBefore: number): void {
  const records = ({ childViews, voice }: PlanState) => [
    childViews,
    voice.howIUnderstandBest,
    voice.safeWayToReachMe,
    voice.advocate,
    voice.restorativeWork,
    voice.myPlan,
  ];
  const gone: readonly unknown[] = after.withdrawals.map(({ record }) => record);
  records(before).forEach((was, index) => {
    const is = records(after)[index] ?? [];
    const stood = was.filter((one) => !gone.includes(one));
    promise(
      stood.every((one, i) => is[i] === one),
      'what was recorded stands as it was recorded, or was withdrawn as it was',
      [was, is],
    );
  });
  before.voice.peopleWhoMatter.forEach(({ personId, name, at, by, earlier }) => {
    const withdrawn = after.withdrawals.flatMap((one) => (one.kind === 'person-who-matters' ? [one.record] : []));
    const then = [...after.voice.peopleWhoMatter, ...withdrawn].find((other) => other.personId === personId);
    const all = then ? [...then.earlier, then] : [];
    promise(
      then?.personId === personId && [...earlier, { name, at, by }].every((one, i) => all[i]?.at === one.at),
      'what was said of somebody before stays readable',
      then,
    );
  });
  promise(
    !JSON.stringify([timeline.slice(toldBefore), effects]).includes(CANARY),
    'nothing that the child said stands in a line or a message',
  );
  const shown = shownTo(after, 'receiving-side');
  const { childViews, voice } = shown;
  const withdrawn = withdrawalsShownTo(after.withdrawals, 'receiving-side').map(({ record }) => record);
  const closed = [childViews, withdrawn, ...Object.values(voice).filter(Array.isArray)]
    .flat()
    .filter((one: { readonly mayBeSeenBy?: string }) => one.mayBeSeenBy === 'youth-justice-service');
  promise(closed.length === 0, 'the receiving side is shown nothing that the child keeps from it', closed);
}
