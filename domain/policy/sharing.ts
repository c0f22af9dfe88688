import { rule } from './rule';
import type { Rule } from './rule';
import { DATA_PROTECTION_LOGGING, GOLDEN_RULES, OUR_PROPOSAL } from './sources';
import type { InBothLanguages } from './what-changes';

/** The parts of a case formulation that are shared each by itself, in the order in which a reader needs them. */
export const EXTRACT_SECTIONS = [
  'practice-recommendations',
  'what-helps',
  'triggers',
  'communication',
  'strengths',
  'safety',
  'relationships',
  'development',
  'trauma-narrative',
] as const;
export type ExtractSection = (typeof EXTRACT_SECTIONS)[number];

/** On what a decision to share, or not to share, can rest. */
export const LAWFUL_BASES = [
  'public-task',
  'legal-obligation',
  'law-enforcement',
  'vital-interests',
  'consent',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** The rules by which information on a child is shared. */
export interface SharingRules {
  readonly goldenRules: Rule<number>;
  readonly readsLogged: Rule<boolean>;
  readonly byDefault: Rule<readonly ExtractSection[]>;
  readonly withOwnReason: Rule<readonly ExtractSection[]>;
  readonly lawfulBasis: Rule<LawfulBasis>;
  readonly expiresAfter: Rule<number>;
  readonly expiresAfterAtMost: Rule<number>;
  readonly receiptWithin: Rule<number>;
  readonly howToRead: Rule<Readonly<Record<ExtractSection, SectionWords>>>;
}
export interface SectionWords {
  readonly heading: InBothLanguages;
  /** "How to read this": goes with the section unless whoever shares it writes another. */
  readonly note: InBothLanguages;
}

const words = (heading: InBothLanguages, note: InBothLanguages): SectionWords => ({ heading, note });

const HOW_TO_READ: Readonly<Record<ExtractSection, SectionWords>> = {
  'practice-recommendations': words(
    { en: 'What we recommend', cy: 'Yr hyn a argymhellwn' },
    {
      en: 'Written for whoever works with this young person now. Ask us before doing the opposite.',
      cy: 'Ysgrifennwyd ar gyfer pwy bynnag sy’n gweithio gyda’r person ifanc hwn nawr. Gofynnwch i ni cyn gwneud y gwrthwyneb.',
    },
  ),
  'what-helps': words(
    { en: 'What helps', cy: 'Yr hyn sy’n helpu' },
    {
      en: 'What has helped so far, in their words where they gave them. Ask whether it still does.',
      cy: 'Yr hyn sydd wedi helpu hyd yma, yn eu geiriau nhw lle rhoddwyd rhai. Gofynnwch a yw’n dal i helpu.',
    },
  ),
  triggers: words(
    { en: 'What can set off distress', cy: 'Yr hyn a all achosi gofid' },
    {
      en: 'Reactions to situations, not traits. Use it to make meetings feel safe, never to test them.',
      cy: 'Ymatebion i sefyllfaoedd, nid nodweddion. Defnyddiwch ef i wneud i gyfarfodydd deimlo’n ddiogel, byth i’w profi.',
    },
  ),
  communication: words(
    { en: 'How to speak and write with them', cy: 'Sut i siarad ac ysgrifennu gyda nhw' },
    {
      en: 'From assessment and from themselves. Missed appointments and silence are often about this.',
      cy: 'O asesiad ac oddi wrthyn nhw eu hunain. Yn aml, dyma sydd y tu ôl i apwyntiadau a gollir a thawelwch.',
    },
  ),
  strengths: words(
    { en: 'Strengths', cy: 'Cryfderau' },
    {
      en: 'Begin here. What they are good at is where the work goes on.',
      cy: 'Dechreuwch yma. Yr hyn y maent yn dda yn ei wneud yw lle mae’r gwaith yn parhau.',
    },
  ),
  safety: words(
    { en: 'Safety', cy: 'Diogelwch' },
    {
      en: 'What was known on the day it was written. It takes the place of no risk assessment of your own.',
      cy: 'Yr hyn a oedd yn hysbys ar y diwrnod yr ysgrifennwyd ef. Nid yw’n cymryd lle eich asesiad risg eich hun.',
    },
  ),
  relationships: words(
    { en: 'Relationships', cy: 'Perthnasoedd' },
    {
      en: 'Others are named here who have not been asked. Do not repeat it to them.',
      cy: 'Mae eraill yn cael eu henwi yma na ofynnwyd iddynt. Peidiwch â’i ailadrodd wrthynt.',
    },
  ),
  development: words(
    { en: 'Where they are in their development', cy: 'Ble maen nhw yn eu datblygiad' },
    {
      en: 'A working view, beside their age in years. It explains and sets no limit to what they can learn.',
      cy: 'Barn waith, ochr yn ochr â’u hoedran mewn blynyddoedd. Mae’n egluro, ac nid yw’n gosod terfyn ar yr hyn y gallant ei ddysgu.',
    },
  ),
  'trauma-narrative': words(
    { en: 'What has happened to them', cy: 'Yr hyn sydd wedi digwydd iddyn nhw' },
    {
      en: 'Theirs to tell. Do not ask about it, quote it or copy it; speak with us first if you need to use it.',
      cy: 'Eu stori nhw yw hi. Peidiwch â holi amdani, ei dyfynnu na’i chopïo; siaradwch â ni yn gyntaf os oes angen ei defnyddio.',
    },
  ),
};

/** The same in England and in Wales. */
export const SHARING: SharingRules = {
  goldenRules: rule(GOLDEN_RULES, 7, 'rules'),
  readsLogged: rule(DATA_PROTECTION_LOGGING, true, 'yes or no', 'Who, when and why; denied reads too.'),
  byDefault: rule(
    OUR_PROPOSAL,
    ['practice-recommendations', 'what-helps', 'triggers', 'communication', 'strengths', 'safety'],
    'sections',
    'Practice recommendations travel; what is shared is still decided section by section.',
  ),
  withOwnReason: rule(
    OUR_PROPOSAL,
    ['trauma-narrative'],
    'sections',
    'Shared only with a reason of its own, written for this recipient.',
  ),
  lawfulBasis: rule(
    OUR_PROPOSAL,
    'public-task',
    'lawful basis',
    'What a decision rests on unless it says otherwise. The child’s agreement to contact is another thing.',
  ),
  expiresAfter: rule(OUR_PROPOSAL, 6, 'months', 'Unless the decision names another day.'),
  expiresAfterAtMost: rule(OUR_PROPOSAL, 12, 'months', 'Needed for longer, it is decided on anew.'),
  receiptWithin: rule(OUR_PROPOSAL, 5, 'working days', 'The recipient says that it arrived; silence climbs.'),
  howToRead: rule(
    OUR_PROPOSAL,
    HOW_TO_READ,
    'headings and notes',
    'No translator has read the Welsh yet: have it read before it is sent.',
  ),
};
