import type { OrderType } from './order-type';
import { rule } from './rule';
import type { Basis, Rule } from './rule';
import { ECM_EVALUATION, OUR_PROPOSAL } from './sources';

/** The same words in both languages. */
export interface InBothLanguages {
  readonly en: string;
  readonly cy: string;
}

const OURS_IN_WELSH = 'No translator has read the Welsh yet: have it read before a child reads it.';
const said = (basis: Basis, en: string, cy: string): Rule<InBothLanguages> =>
  rule(basis, { en, cy }, 'words for the child', OURS_IN_WELSH);

const STAYS = said(
  OUR_PROPOSAL,
  'This order stays with your youth justice worker. Nothing changes about appointments that are missed.',
  'Mae’r gorchymyn hwn yn aros gyda’ch gweithiwr cyfiawnder ieuenctid. Nid oes dim yn newid ynghylch apwyntiadau a gollir.',
);
const ENDS_HERE = said(
  OUR_PROPOSAL,
  'This ends with the youth justice service. Nothing of it goes to probation.',
  'Mae hwn yn dod i ben gyda’r gwasanaeth cyfiawnder ieuenctid. Nid oes dim ohono’n mynd at y gwasanaeth prawf.',
);
const LICENCE = said(
  OUR_PROPOSAL,
  'Your licence ends on the same day as before. If you miss appointments without a good reason, you can be called back to custody. Ring before if you cannot come, and say why.',
  'Mae eich trwydded yn dod i ben ar yr un diwrnod ag o’r blaen. Os collwch apwyntiadau heb reswm da, gellir eich galw yn ôl i’r ddalfa. Ffoniwch ymlaen llaw os na allwch ddod, a dywedwch pam.',
);

/** What really changes about missed appointments when an order goes to probation, said to the child, by its type. */
export const WHAT_CHANGES: Readonly<Record<OrderType, Rule<InBothLanguages>>> = {
  'referral-order': STAYS,
  'reparation-order': STAYS,
  'youth-rehabilitation-order': said(
    ECM_EVALUATION,
    'The law on warnings is the same and earlier warnings still count. What changes is how strictly excuses are checked, how fast letters come, and which court.',
    'Mae’r gyfraith ar rybuddion yr un fath, ac mae rhybuddion cynharach yn dal i gyfrif. Yr hyn sy’n newid yw pa mor llym y caiff esgusodion eu gwirio, pa mor gyflym y daw llythyrau, a pha lys.',
  ),
  'detention-and-training-order': said(
    OUR_PROPOSAL,
    'This stays with your youth justice worker, unless both services agree otherwise. If it goes to probation, appointments that are missed can lead to court, as before.',
    'Mae hwn yn aros gyda’ch gweithiwr cyfiawnder ieuenctid, oni bai bod y ddau wasanaeth yn cytuno fel arall. Os aiff at y gwasanaeth prawf, gall apwyntiadau a gollir arwain at y llys, fel o’r blaen.',
  ),
  licence: LICENCE,
  'section-250-sentence': LICENCE,
  'youth-conditional-caution': ENDS_HERE,
  'community-resolution': ENDS_HERE,
  'adult-community-order': said(
    OUR_PROPOSAL,
    'Probation holds this order from its start. A second appointment missed within twelve months without a good reason goes to somebody who decides about court.',
    'Y gwasanaeth prawf sy’n dal y gorchymyn hwn o’r dechrau. Mae ail apwyntiad a gollir o fewn deuddeg mis heb reswm da yn mynd at rywun sy’n penderfynu ynghylch y llys.',
  ),
  other: said(
    OUR_PROPOSAL,
    'Ask both workers what changes for you. They tell you before anything does.',
    'Gofynnwch i’r ddau weithiwr beth sy’n newid i chi. Byddant yn dweud wrthych cyn i ddim newid.',
  ),
};
