import type { ServiceId } from '../../ids';
import { NO_VOICE, PLAIN_VIEW } from './state';
import type { Audience, ChildView, Recorded, Voice } from './state';

/** From which side of the handover somebody looks at the plan. */
export type Seer = 'youth-justice-service' | 'receiving-side';

export function seerOf(plan: { readonly serviceId: string }, who: { readonly serviceId: ServiceId }): Seer {
  return who.serviceId === plan.serviceId ? 'youth-justice-service' : 'receiving-side';
}

/** Whether the receiving side is shown a record about which the child has not said who may see it. */
export const WHILE_NOT_SAID = {
  'child-view': { shown: true, why: 'What the child says of their handover is said to those who take part in it.' },
  'how-i-understand-best': { shown: true, why: 'Nobody can speak with a child well without it.' },
  'safe-way-to-reach-me': { shown: false, why: 'A number or a place in the wrong hands can be dangerous.' },
  advocate: { shown: true, why: 'An advocate speaks for the child with everybody.' },
  'restorative-work': { shown: true, why: 'Nobody is to press for what the child is not ready for.' },
  achievement: { shown: false, why: 'Their achievements are theirs to tell.' },
  'person-who-matters': { shown: false, why: 'Others are named only to those to whom the child wants to name them.' },
} as const satisfies Record<string, { readonly shown: boolean; readonly why: string }>;
export type RecordKind = keyof typeof WHILE_NOT_SAID;

/** Whether somebody on this side is shown a record of this kind, by what the child has said about it. */
export function isShown(kind: RecordKind, mayBeSeenBy: Audience, to: Seer): boolean {
  if (to === 'youth-justice-service') return true;
  switch (mayBeSeenBy) {
    case 'whoever-works-with-me':
      return true;
    case 'youth-justice-service':
      return false;
    case 'not-said':
      return WHILE_NOT_SAID[kind].shown;
  }
}

/** The voice as one side sees it. */
export interface VoiceShown extends Voice {
  /**
   * True when the child has said how to be reached safely, or who is not safe, and it is not shown here: ask the youth
   * justice service before reaching out.
   */
  readonly askFirst: boolean;
}

/** What is kept of a plan. A view that an earlier release wrote has no voice, and less to each of the child's views. */
interface Told {
  readonly childViews: readonly (Omit<ChildView, keyof typeof PLAIN_VIEW> & Partial<typeof PLAIN_VIEW>)[];
  readonly voice?: Voice;
}

/**
 * What the child told, as this side may see it. Of what is replaced the receiving side sees the one that holds, or none:
 * an earlier one that was open may have been closed for a reason.
 */
export function shownTo(told: Told, to: Seer): { childViews: ChildView[]; voice: VoiceShown } {
  const { voice = NO_VOICE.voice } = told;
  const childViews = told.childViews.map((view) => ({ ...PLAIN_VIEW, ...view }));
  if (to === 'youth-justice-service') return { childViews, voice: { ...voice, askFirst: false } };
  const among = <One extends Recorded>(kind: RecordKind, records: readonly One[]): One[] =>
    records.filter((one) => isShown(kind, one.mayBeSeenBy, to));
  const last = <One extends Recorded>(kind: RecordKind, records: readonly One[]): One[] =>
    among(kind, records.slice(-1));
  const safeWayToReachMe = last('safe-way-to-reach-me', voice.safeWayToReachMe);
  const named = voice.peopleWhoMatter.filter(({ state }) => state.is === 'named');
  const peopleWhoMatter = among('person-who-matters', named).map((person) => ({ ...person, earlier: [] }));
  return {
    childViews: among('child-view', childViews),
    voice: {
      howIUnderstandBest: last('how-i-understand-best', voice.howIUnderstandBest),
      safeWayToReachMe,
      advocate: last('advocate', voice.advocate),
      restorativeWork: last('restorative-work', voice.restorativeWork),
      achievements: among('achievement', voice.achievements),
      peopleWhoMatter,
      myPlan: voice.myPlan.slice(-1),
      askFirst:
        safeWayToReachMe.length < Math.min(1, voice.safeWayToReachMe.length) ||
        named.some(
          ({ unsafe, personId }) => unsafe !== null && !peopleWhoMatter.some((shown) => shown.personId === personId),
        ),
    },
  };
}
