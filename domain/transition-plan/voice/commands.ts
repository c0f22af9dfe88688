import type { LocalDate } from '../../calendar/local-date';
import type { AchievementId, PersonId } from '../../ids';
import type {
  AdvocateAnswer,
  Audience,
  MyPlanTexts,
  PersonTexts,
  RestorativeReadiness,
  SafeWayTexts,
  UnderstandingTexts,
} from './state';

interface Seen {
  readonly mayBeSeenBy: Audience;
}

/** Commands by which the child's voice is kept. `ifMatch` is the item's `rev`, where there is an item. */
export type VoiceCommand =
  | ({ readonly name: 'record-how-i-understand-best' } & Seen & { readonly best: UnderstandingTexts })
  | ({ readonly name: 'record-safe-way-to-reach-me' } & Seen & { readonly way: SafeWayTexts })
  | ({ readonly name: 'record-advocate-answer' } & Seen & Pick<AdvocateAnswer, 'answer' | 'words'>)
  | ({ readonly name: 'record-restorative-readiness' } & Seen &
      Pick<RestorativeReadiness, 'readiness' | 'reason' | 'words'>)
  | ({ readonly name: 'record-achievement' } & Seen & {
        readonly what: string;
        /** Null for today. */
        readonly on: LocalDate | null;
        readonly familyMayKnow: boolean;
      })
  | ({ readonly name: 'change-who-knows-of-achievement' } & Seen & {
        readonly achievementId: AchievementId;
        readonly familyMayKnow: boolean;
      })
  | ({ readonly name: 'name-person-who-matters' } & Seen & { readonly person: PersonTexts })
  | ({ readonly name: 'change-person-who-matters' } & Seen & {
        readonly personId: PersonId;
        readonly person: PersonTexts;
      })
  | { readonly name: 'take-off-person-who-matters'; readonly personId: PersonId; readonly reason: string }
  | { readonly name: 'choose-how-my-plan-looks'; readonly looks: MyPlanTexts };
