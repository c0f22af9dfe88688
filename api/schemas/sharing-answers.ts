import { EXTRACT_SECTIONS, LAWFUL_BASES } from '../../domain/policy/sharing';
import { LOOK_HOWS, LOOK_WHYS } from '../../register/register';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const section = z.enum(EXTRACT_SECTIONS);
const basis = z.enum(LAWFUL_BASES);
const both = z.strictObject({ en: text, cy: text });
const sharedWith = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('staff'), staffId: text, side: z.enum(['sender', 'receiver', 'host']) }),
  z.strictObject({ is: z.literal('outside'), name: text, organisation: text }),
]);
const childsView = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('agrees'), words: orNone(text) }),
  z.strictObject({ is: z.literal('does-not-agree'), words: orNone(text) }),
  z.strictObject({ is: z.literal('not-asked'), why: text }),
]);

const decision = {
  decisionId: text,
  at: moment,
  by: text,
  with: sharedWith,
  sections: z.array(section),
  purpose: text,
  necessity: text,
  basis,
  reasons: text,
  childsView,
  state: z.looseObject({ is: z.enum(['not-shared', 'shared', 'received']) }),
  rev: count,
  changes: z.array(change),
};
const extract = {
  extractId: text,
  decisionId: text,
  section,
  note: orNone(text).openapi({ description: '“How to read this”; null for the policy’s words.' }),
  ownReason: orNone(text),
  expiresOn: day,
  state: z.looseObject({ is: z.enum(['shared', 'expired', 'withdrawn']) }),
  rev: count,
  changes: z.array(change),
};

/** What a plan's answer shows of what is shared: decisions and what they cover, never a text. */
export const sharing = z
  .strictObject({
    decisions: z.array(z.strictObject(decision).openapi('SharingDecision')),
    extracts: z.array(z.strictObject(extract).openapi('Extract')),
  })
  .openapi('Sharing', { description: 'The whole log for the service that holds the formulation; others see theirs.' });

export const sharingForm = z
  .strictObject({
    basis,
    bases: z.array(basis),
    expiresOn: day,
    expiresOnAtTheLatest: day,
    sections: z.array(
      z.strictObject({
        section,
        heading: both,
        note: both,
        byDefault: z.boolean(),
        withOwnReason: z.boolean(),
      }),
    ),
    sharedEarlier: z
      .array(
        z.strictObject({
          ...{ extractId: text, section, withName: text, purpose: text, basis, expiresOn: day },
          yours: z.boolean().openapi({ description: 'Whether its text can be given anew by you, with “from”.' }),
        }),
      )
      .openapi({ description: 'What somebody can still read. None of it goes to anybody else by itself.' }),
    readers: z
      .array(z.strictObject({ staffId: text, name: text, side: z.enum(['sender', 'receiver', 'host']) }))
      .openapi({ description: 'With whom you can share by name; nobody where you decide on no sharing.' }),
  })
  .openapi('SharingForm', { description: 'What a decision on sharing says where whoever decides leaves it out.' });

export const decisionList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ...decision,
        byName: text,
        withName: text,
        childsAnswer: z.enum(['agrees', 'does-not-agree', 'not-asked']),
      }),
    ),
  })
  .openapi('SharingDecisionList');
export const extractsOfPlan = z
  .strictObject({ rows: z.array(z.strictObject(extract)) })
  .openapi('ExtractsOfPlan', { description: 'What of each decision was shared, without the texts.' });

export const extractList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        extractId: text,
        planId: text,
        childId: text,
        childName: text,
        section,
        sharedById: text,
        sharedByName: text,
        sharedWithId: orNone(text),
        expiresOn: day,
        state: z.enum(['shared', 'expired', 'withdrawn']),
      }),
    ),
    nextCursor: orNone(text),
  })
  .openapi('ExtractList');

export const extractRead = z
  .strictObject({
    extractId: text,
    planId: text,
    decisionId: text,
    childName: text,
    section,
    heading: both,
    text,
    howToRead: both.openapi({ description: 'In both languages; the same in both where whoever shared it wrote it.' }),
    purpose: text,
    basis,
    childsView,
    sharedBy: text,
    sharedById: text,
    sharedAt: moment,
    expiresOn: day,
    state: z.looseObject({ is: z.enum(['shared', 'expired', 'withdrawn']) }),
  })
  .openapi('ExtractRead');

export const lookList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        at: moment,
        staffId: text,
        name: text,
        outcome: z.enum(['shown', 'ended', 'denied']),
        how: z.enum(LOOK_HOWS),
        why: orNone(z.enum(LOOK_WHYS)),
      }),
    ),
    nextCursor: orNone(text),
  })
  .openapi('LookList');
