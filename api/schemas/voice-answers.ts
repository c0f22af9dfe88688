import {
  ADVOCATE_ANSWERS,
  AUDIENCES,
  INTERPRETERS,
  MY_PLAN_PARTS,
  NAMED_ON_MY_PLAN,
  READINESS,
  TRANSLATORS,
  VIEW_ABOUTS,
} from '../../domain/transition-plan/voice/state';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const recorded = { at: moment, by: text, mayBeSeenBy: z.enum(AUDIENCES) };

export const childView = z
  .strictObject({
    ...recorded,
    about: z.enum(VIEW_ABOUTS),
    words: orNone(text).openapi({ description: 'As said. Null: asked, and nothing to add.' }),
    language: orNone(text),
    translation: orNone(z.strictObject({ words: text, translator: z.enum(TRANSLATORS), name: text })),
  })
  .openapi('ChildView');

const personTexts = {
  name: text,
  relationship: text,
  maySpeak: z.looseObject({ is: z.enum(['not-asked', 'no', 'yes']) }),
  unsafe: orNone(text),
};

/** Of what is replaced, the last one holds; the receiving side is shown no earlier one. */
export const voice = z
  .strictObject({
    howIUnderstandBest: z.array(
      z.strictObject({
        ...recorded,
        words: orNone(text),
        language: orNone(text),
        interpreter: z.union([
          z.strictObject({ is: z.literal('not-needed') }),
          z.strictObject({ is: z.literal('needed'), language: text, from: z.enum(INTERPRETERS) }),
        ]),
        spoken: orNone(text),
        signed: orNone(text),
        reading: orNone(text),
        format: orNone(text),
      }),
    ),
    safeWayToReachMe: z.array(
      z.strictObject({
        ...recorded,
        how: text,
        when: orNone(text),
        whoMaySeeIt: orNone(text),
        never: orNone(text),
      }),
    ),
    advocate: z.array(z.strictObject({ ...recorded, answer: z.enum(ADVOCATE_ANSWERS), words: orNone(text) })),
    restorativeWork: z.array(
      z.strictObject({ ...recorded, readiness: z.enum(READINESS), reason: text, words: orNone(text) }),
    ),
    achievements: z.array(
      z.strictObject({
        ...recorded,
        achievementId: text,
        on: day,
        what: text,
        familyMayKnow: z.boolean(),
        familyTold: orNone(z.strictObject({ at: moment, by: text, how: text })).openapi({
          description: 'How the family was told, by whoever did; the system tells them nothing.',
        }),
        rev: count,
        changes: z.array(change),
      }),
    ),
    peopleWhoMatter: z.array(
      z.strictObject({
        ...recorded,
        ...personTexts,
        personId: text,
        earlier: z.array(z.strictObject({ ...recorded, ...personTexts })),
        state: z.looseObject({ is: z.enum(['named', 'taken-off']) }),
        rev: count,
        changes: z.array(change),
      }),
    ),
    myPlan: z.array(
      z.strictObject({
        ...{ at: moment, by: text, title: orNone(text), easyRead: z.boolean(), callers: z.array(text) },
        leavesOff: z.array(z.enum(MY_PLAN_PARTS)),
        names: z.array(z.enum(NAMED_ON_MY_PLAN)),
      }),
    ),
    askFirst: z.boolean().openapi({
      description:
        'True when the child has said how to be reached safely, or who is not safe, and you are not shown it: ask the youth justice service before you reach out.',
    }),
  })
  .openapi('Voice', { description: 'What the child says of themselves, as far as you may see it.' });
