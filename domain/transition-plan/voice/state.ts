import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { AchievementId, PersonId, StaffId } from '../../ids';
import type { Change } from '../../refusal';

/** Whom the child lets see a record. What follows while they have not said stands in `shown.ts`. */
export const AUDIENCES = ['whoever-works-with-me', 'youth-justice-service', 'not-said'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A record: who wrote it down and when, and who may see it. It is never edited; a later one stands beside it. */
export interface Recorded {
  readonly at: Instant;
  readonly by: StaffId;
  readonly mayBeSeenBy: Audience;
}

/** What the child's own words can be about. Nobody asks about past events here. */
export const VIEW_ABOUTS = [
  'start',
  'before-meeting',
  'probation-rules',
  'review',
  'what-matters',
  'on-track',
  'meeting-the-new-worker',
  'other',
] as const;
export type ViewAbout = (typeof VIEW_ABOUTS)[number];

/** The words in a language that the reader knows. Whoever translates does so for a living: never family. */
export const TRANSLATORS = ['interpreter', 'member-of-staff'] as const;
export interface Translation {
  readonly words: string;
  readonly translator: (typeof TRANSLATORS)[number];
  readonly name: string;
}

/** What the child said when they were asked, or when they wanted to. */
export interface ChildView extends Recorded {
  readonly about: ViewAbout;
  /** As said, never paraphrased. Null: they were asked, and had nothing to add. */
  readonly words: string | null;
  /** The language that it was said in, as a tag of BCP 47 (cy, en, pl, bfi); null when nobody noted it. */
  readonly language: string | null;
  readonly translation: Translation | null;
}

/** What views of releases before this one did not say. */
export const PLAIN_VIEW: Pick<ChildView, 'language' | 'translation' | 'mayBeSeenBy'> = {
  language: null,
  translation: null,
  mayBeSeenBy: 'not-said',
};

export const INTERPRETERS = ['interpreting-service', 'member-of-staff'] as const;
export type Interpreter =
  | { readonly is: 'not-needed' }
  /** Never family: no other kind of interpreter can be recorded. */
  | { readonly is: 'needed'; readonly language: string; readonly from: (typeof INTERPRETERS)[number] };

/** "How I understand best": what the last one says holds. */
export interface UnderstandingTexts {
  /** In the child's words. */
  readonly words: string | null;
  /** The language that they choose, as a tag of BCP 47. */
  readonly language: string | null;
  readonly interpreter: Interpreter;
  readonly spoken: string | null;
  readonly signed: string | null;
  readonly reading: string | null;
  readonly format: string | null;
}
export type Understanding = UnderstandingTexts & Recorded;

/** The safe way to reach the child, as they say it. The last one holds. */
export interface SafeWayTexts {
  readonly how: string;
  readonly when: string | null;
  /** Who may see a message, a letter or a missed call. */
  readonly whoMaySeeIt: string | null;
  readonly never: string | null;
}
export type SafeWay = SafeWayTexts & Recorded;

/** What the child answered when an advocate was offered; a later answer takes the place of an earlier one. */
export const ADVOCATE_ANSWERS = ['wants-one', 'has-one', 'not-now'] as const;
export interface AdvocateAnswer extends Recorded {
  readonly answer: (typeof ADVOCATE_ANSWERS)[number];
  readonly words: string | null;
}

/** Where the child stands to restorative work. It is no rung: it is done when they are ready, or adapted to them. */
export const READINESS = ['ready', 'not-now', 'adapted'] as const;
export interface RestorativeReadiness extends Recorded {
  readonly readiness: (typeof READINESS)[number];
  readonly reason: string;
  readonly words: string | null;
}

export interface Achievement extends Recorded {
  readonly achievementId: AchievementId;
  readonly on: LocalDate;
  readonly what: string;
  /** Told to the family only where the child wants that. */
  readonly familyMayKnow: boolean;
  /** By whom, and what was said to whom and how; seen by those who see the achievement. */
  readonly familyTold: { readonly at: Instant; readonly by: StaffId; readonly how: string } | null;
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** Somebody who matters to the child, as the child names them. Names stand here only: never in lines, mails, logs or ids. */
export interface PersonTexts {
  readonly name: string;
  readonly relationship: string;
  readonly maySpeak:
    { readonly is: 'not-asked' } | { readonly is: 'no' } | { readonly is: 'yes'; readonly about: string };
  /** Why contact with them is not safe for the child; null when nothing of that kind is known. */
  readonly unsafe: string | null;
}
export interface PersonWhoMatters extends PersonTexts, Recorded {
  readonly personId: PersonId;
  /** What was recorded of them before, the oldest first. */
  readonly earlier: readonly (PersonTexts & Recorded)[];
  readonly state:
    | { readonly is: 'named' }
    | { readonly is: 'taken-off'; readonly at: Instant; readonly by: StaffId; readonly reason: string };
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** The parts of what a child is given to keep. */
export const MY_PLAN_PARTS = ['own-words', 'next-steps', 'meetings', 'who-i-can-call', 'new-worker'] as const;
/** What is named on it only where the child wants that: it may lie on a table at home. */
export const NAMED_ON_MY_PLAN = ['orders', 'service'] as const;
/** How the child wants what they are given to keep. What they choose last holds; whoever works with them prints it as they want it. */
export interface MyPlanTexts {
  /** What they call it; null for “My plan”. */
  readonly title: string | null;
  readonly leavesOff: readonly (typeof MY_PLAN_PARTS)[number][];
  readonly names: readonly (typeof NAMED_ON_MY_PLAN)[number][];
  readonly easyRead: boolean;
  /** Whom they would call, each in a line of their own: a name, with the number where they want it. */
  readonly callers: readonly string[];
}
export type MyPlan = MyPlanTexts & Omit<Recorded, 'mayBeSeenBy'>;

/** How a child’s plan is as long as they have chosen nothing. */
export const PLAIN_MY_PLAN: MyPlanTexts = { title: null, leavesOff: [], names: [], easyRead: false, callers: [] };

/** What a plan knows from the child about themselves. Of what is replaced, the last one holds and all of them stay. */
export interface Voice {
  readonly howIUnderstandBest: readonly Understanding[];
  readonly safeWayToReachMe: readonly SafeWay[];
  readonly advocate: readonly AdvocateAnswer[];
  readonly restorativeWork: readonly RestorativeReadiness[];
  readonly achievements: readonly Achievement[];
  readonly peopleWhoMatter: readonly PersonWhoMatters[];
  readonly myPlan: readonly MyPlan[];
}
export interface VoicePart {
  readonly voice: Voice;
}
export const NO_VOICE: VoicePart = {
  voice: {
    howIUnderstandBest: [],
    safeWayToReachMe: [],
    advocate: [],
    restorativeWork: [],
    achievements: [],
    peopleWhoMatter: [],
    myPlan: [],
  },
};

/** How much of each kind one plan holds: it travels whole from one run of a plan to the next. */
export const MOST_VIEWS = 200;
export const MOST_RECORDS = 60;
