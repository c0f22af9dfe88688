import { describe, expect, it } from '@jest/globals';
import { MAIL_WORDS } from '../../activities/mail-words';
import * as records from '../../api/documents/contact-words';
import * as forms from '../../api/web/words/contact';
import * as page from '../../api/web/words/contact-page';
import { CY } from '../../api/web/words/cy';
import { EN } from '../../api/web/words/en';
import { TIMELINE_KINDS, tellTimeline } from '../../domain/voluntary-contact/tell';

/** What belongs to an order, or blames: none of it is said in contact by the child's own choice. */
const UNKIND = {
  en: [
    ...[/\bwarn/i, /\bbreach/i, /\bfail/i, /\bcompl[iy]/i, /\bmust\b/i, /\bhave to\b/i, /\bobey/i, /\benforce/i],
    ...[
      /\bsanction/i,
      /\brefus/i,
      /\bdid not attend\b/i,
      /\bDNA\b/,
      /\boffen[cd]/i,
      /\bviolat/i,
      /\bexcuse/i,
      /\bcourt\b/i,
    ],
  ],
  cy: [
    ...[/\brhybudd/i, /\btor(ri|rodd)? amod/i, /\bmeth(u|odd|iant)\b/i, /cydymffurf/i, /\brhaid\b/i, /\bgorfod/i],
    ...[/\bcosb/i, /\b[gw]?wrthod/i, /\btroseddw/i, /\besgus/i, /\bllys\b/i],
  ],
} as const;

/** Where a word of these is about what we do, and not the child: the whole sentence, so that nothing else passes with it. */
const MEANT: readonly string[] = [
  'How were they told what stays between us, and what must be passed on?',
  'Sut y dywedwyd wrthynt beth sy’n aros rhyngom ni, a beth y mae’n rhaid ei drosglwyddo?',
  'What must never be done?',
  'Support does not have to end with the order, and the child chooses.',
  'Nid oes rhaid i gefnogaeth ddod i ben gyda’r gorchymyn, a’r plentyn sy’n dewis.',
];

type Said = readonly [language: keyof typeof UNKIND, where: string, text: string];

/** Every text in both languages under here. */
function textsIn(words: unknown, where: string): Said[] {
  if (typeof words !== 'object' || words === null) return [];
  const { en, cy } = words as { readonly en?: unknown; readonly cy?: unknown };
  if (typeof en === 'string' && typeof cy === 'string')
    return [
      ['en', where, en],
      ['cy', where, cy],
    ];
  return Object.entries(words).flatMap(([key, part]) => textsIn(part, `${where}.${key}`));
}

const mails = Object.entries(MAIL_WORDS).flatMap(([template, words]): Said[] =>
  template.startsWith('contact-')
    ? (['en', 'cy'] as const).flatMap((language): Said[] =>
        Object.entries(words[language]).map(([part, text]) => [language, `mail ${template}.${part}`, String(text)]),
      )
    : [],
);

/** What stands in the pages' own words under a key that speaks of contact. */
function ofContact(words: object, language: Said[0], at = ''): Said[] {
  return Object.entries(words).flatMap(([key, value]): Said[] => {
    const where = at === '' ? key : `${at}.${key}`;
    if (typeof value === 'string') return /contact-|[cC]ontact\b/.test(where) ? [[language, where, value]] : [];
    return ofContact(value as object, language, where);
  });
}

const ALL: readonly Said[] = [
  ...mails,
  ...textsIn(forms, 'form'),
  ...textsIn(page, 'page'),
  ...textsIn(records, 'record'),
  ...TIMELINE_KINDS.map((kind): Said => ['en', `history ${kind}`, tellTimeline({ kind, data: {} })]),
  ...ofContact(EN, 'en'),
  ...ofContact(CY, 'cy'),
];
const unkind = (said: readonly Said[]) =>
  said.filter(([language, , text]) => !MEANT.includes(text) && UNKIND[language].some((word) => word.test(text)));

describe('what is said in contact by the child’s own choice', () => {
  it('threatens with nothing and blames nobody, in mails, on pages, in records and in its history', () => {
    expect(mails.length).toBeGreaterThanOrEqual(20);
    expect(ALL.length).toBeGreaterThan(150);
    expect(unkind(ALL)).toEqual([]);
  });

  it('needs no exception that is not said anywhere', () => {
    expect(MEANT.filter((text) => !ALL.some(([, , said]) => said === text))).toEqual([]);
  });

  it.each<[Said[0], string]>([
    ['en', 'You failed to attend.'],
    ['en', 'This is a warning.'],
    ['en', 'You must come on Monday.'],
    ['cy', 'Mae’n rhaid i chi ddod.'],
    ['cy', 'Rhybudd olaf'],
  ])('would not let pass, in %s: %s', (language, text) => {
    expect(unkind([[language, 'anywhere', text]])).toHaveLength(1);
  });
});
