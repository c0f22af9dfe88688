import type { Relation } from '../../../../domain/related-children';
import type { InBothLanguages } from '../../../../domain/policy/what-changes';
import { both } from '../headings';

// What the pages about a child beside the plan say, side by side: related children, legal holds, and a death. The Welsh is ours
// until a translator has read it.

export const ABOUT_CHILD_TITLES = {
  'find-child': both('Find the other child', 'Dod o hyd i’r plentyn arall'),
  'link-children': both('Link the two children', 'Cysylltu’r ddau blentyn'),
  'withdraw-link': both('Take a link back', 'Tynnu cysylltiad yn ôl'),
  'set-legal-hold': both('Keep everything of this child', 'Cadw popeth am y plentyn hwn'),
  'lift-legal-hold': both('It need not be kept any longer', 'Nid oes angen ei gadw mwyach'),
  'record-death-of-child': both('Record that the child has died', 'Cofnodi bod y plentyn wedi marw'),
  'withdraw-death-of-child': both(
    'This is a mistake: take the record back',
    'Camgymeriad yw hyn: tynnu’r cofnod yn ôl',
  ),
} as const;

export const ABOUT_CHILD_FIRST = {
  'find-child': both(
    'To link another child to this one, write the name. You find the children of whom you may know.',
    'I gysylltu plentyn arall â’r plentyn hwn, ysgrifennwch yr enw. Byddwch yn dod o hyd i’r plant y cewch wybod amdanyn nhw.',
  ),
  'link-children': both(
    'The link says how they belong together and nothing more: nothing of what lies behind it.',
    'Mae’r cysylltiad yn dweud sut maen nhw’n perthyn i’w gilydd a dim mwy: dim o’r hyn sydd y tu ôl iddo.',
  ),
  'set-legal-hold': both(
    'Nothing is erased of the child until somebody lifts this, whatever day comes.',
    'Ni chaiff dim ei ddileu am y plentyn nes i rywun godi hyn, pa ddiwrnod bynnag a ddaw.',
  ),
  'lift-legal-hold': both(
    'Once nothing else keeps them, records of the child can be erased for good.',
    'Pan na fydd dim arall yn eu cadw, gellir dileu cofnodion y plentyn am byth.',
  ),
};

export const ABOUT_CHILD_FIELDS = {
  nameOfOther: both('Name of the other child', 'Enw’r plentyn arall'),
  whichOfThem: both('Which of them is it?', 'Pa un ohonyn nhw yw?'),
  relation: both('How do they belong together?', 'Sut maen nhw’n perthyn i’w gilydd?'),
  whyApart: both('Why must they not be brought together?', 'Pam na ddylid dod â nhw at ei gilydd?'),
  whichLink: both('Which link?', 'Pa gysylltiad?'),
  holdReason: both('For what is everything kept?', 'Ar gyfer beth y cedwir popeth?'),
  holdReviewOn: both('When does somebody look at it again?', 'Pryd bydd rhywun yn edrych arno eto?'),
  whichHold: both('Which of them?', 'Pa un ohonyn nhw?'),
  whyLifted: both('Why need it not be kept any longer?', 'Pam nad oes angen ei gadw mwyach?'),
  whyMistaken: both('How did the mistake happen?', 'Sut digwyddodd y camgymeriad?'),
} as const;

export const ABOUT_CHILD_HINTS: Readonly<Partial<Record<keyof typeof ABOUT_CHILD_FIELDS, InBothLanguages>>> = {
  whyApart: both(
    'Only for that. Those read it who may know both children.',
    'Dim ond ar gyfer hynny. Y rhai a gaiff wybod am y ddau blentyn sy’n ei ddarllen.',
  ),
  holdReason: both(
    'A claim, a review, an inquiry. Nothing of a concern, and nobody’s name.',
    'Hawliad, adolygiad, ymchwiliad. Dim am bryder, a dim enw neb.',
  ),
};

export const ABOUT_CHILD_AFTERWARDS = {
  'link-children': both(
    'Whoever may know both children sees it. Others are told only whom to ask.',
    'Mae pwy bynnag a gaiff wybod am y ddau blentyn yn ei weld. Dywedir wrth eraill yn unig pwy i’w holi.',
  ),
  'linked-and-could-meet': both(
    'The two could meet at an appointment that is booked already. Look at the child’s appointments now, and move it.',
    'Gallai’r ddau gwrdd mewn apwyntiad sydd wedi’i drefnu’n barod. Edrychwch ar apwyntiadau’r plentyn nawr, a’i symud.',
  ),
  'withdraw-link': both('It stays below, with why.', 'Mae’n aros isod, gyda’r rheswm.'),
  'set-legal-hold': both(
    'Nothing is erased of the child from now on.',
    'Ni chaiff dim ei ddileu am y plentyn o hyn ymlaen.',
  ),
  'lift-legal-hold': both(
    'It stays below, with why. Anything else for which it is kept goes on.',
    'Mae’n aros isod, gyda’r rheswm. Mae unrhyw beth arall y’i cedwir ar ei gyfer yn parhau.',
  ),
  'record-death-of-child': both(
    'Nothing changes until somebody else has recorded it too. Please ask a colleague to open this page.',
    'Nid oes dim yn newid nes bod rhywun arall wedi’i gofnodi hefyd. Gofynnwch i gydweithiwr agor y dudalen hon.',
  ),
  'death-of-child-confirmed': both(
    'Every message and reminder about the child has stopped. Concerns stay open, for those who work on them.',
    'Mae pob neges a nodyn atgoffa am y plentyn wedi stopio. Mae pryderon yn aros ar agor, i’r rhai sy’n gweithio arnyn nhw.',
  ),
  'withdraw-death-of-child': both(
    'Messages and reminders go on as before. That the record was a mistake stays readable.',
    'Mae negeseuon a nodiadau atgoffa yn parhau fel o’r blaen. Mae’r ffaith mai camgymeriad oedd y cofnod yn aros yn ddarllenadwy.',
  ),
} as const;

export const ABOUT_CHILD_VALUES = {
  aboutChild: {
    more: both('More about this child', 'Mwy am y plentyn hwn'),
    back: both('Back to the child', 'Yn ôl at y plentyn'),
  },
  relations: {
    'brothers-and-sisters': both('Brothers and sisters', 'Brodyr a chwiorydd'),
    'same-household': both('They live in one household', 'Maen nhw’n byw ar yr un aelwyd'),
    'charged-together': both('Charged together', 'Wedi’u cyhuddo gyda’i gilydd'),
    'not-to-be-brought-together': both('They must not be brought together', 'Ni ddylid dod â nhw at ei gilydd'),
  } satisfies Readonly<Record<Relation, InBothLanguages>>,
  related: {
    title: both('Children who belong together', 'Plant sy’n perthyn i’w gilydd'),
    why: both(
      'So that somebody who plans for one child thinks of the other, and so that two children who must not meet do not.',
      'Er mwyn i rywun sy’n cynllunio ar gyfer un plentyn feddwl am y llall, ac er mwyn i ddau blentyn na ddylent gwrdd beidio â chwrdd.',
    ),
    none: both('No other child is linked to this one.', 'Nid oes plentyn arall wedi’i gysylltu â’r plentyn hwn.'),
    another: both('There is another child', 'Mae plentyn arall'),
    ask: both('Ask {{name}}.', 'Gofynnwch i {{name}}.'),
    askService: both('Ask whoever answers for the service.', 'Gofynnwch i bwy bynnag sy’n atebol dros y gwasanaeth.'),
    since: both('Linked on {{day}}', 'Cysylltwyd ar {{day}}'),
    withdrawn: both('Taken back on {{day}}:', 'Tynnwyd yn ôl ar {{day}}:'),
    nobodyOfThatName: both(
      'No other child of this name whom you may know. Ask a colleague who works with both',
      'Nid oes plentyn arall o’r enw hwn y cewch wybod amdano. Gofynnwch i gydweithiwr sy’n gweithio gyda’r ddau',
    ),
  },
  holds: {
    title: both('What is kept for a claim or a review', 'Yr hyn a gedwir ar gyfer hawliad neu adolygiad'),
    why: both(
      'While one of these stands, nothing is erased of the child, by itself or by anybody.',
      'Tra bo un o’r rhain yn sefyll, ni chaiff dim ei ddileu am y plentyn, ohono’i hun na chan neb.',
    ),
    none: both('Nothing is kept beyond the usual time.', 'Ni chedwir dim y tu hwnt i’r amser arferol.'),
    since: both('Since {{day}}', 'Ers {{day}}'),
    reviewOn: both('To be looked at again on {{day}}', 'I’w ystyried eto ar {{day}}'),
    reviewIsDue: both(
      'It should have been looked at again on {{day}}. It stands all the same.',
      'Dylai fod wedi’i ystyried eto ar {{day}}. Mae’n sefyll er hynny.',
    ),
    lifted: both('Lifted on {{day}}:', 'Codwyd ar {{day}}:'),
  },
  death: {
    title: both('The child has died', 'Mae’r plentyn wedi marw'),
    twoPeople: both(
      'Two people record it, each by themselves. Then every message, reminder and count about the child stops, so that nobody is written to about a child who has died. Nothing is erased.',
      'Mae dau berson yn ei gofnodi, pob un ar ei ben ei hun. Yna bydd pob neges, nodyn atgoffa a chyfrif am y plentyn yn stopio, fel nad ysgrifennir at neb am blentyn sydd wedi marw. Ni chaiff dim ei ddileu.',
    ),
    waits: both(
      'One person has recorded it. Nothing changes until somebody else has too.',
      'Mae un person wedi’i gofnodi. Nid oes dim yn newid nes bod rhywun arall wedi gwneud hefyd.',
    ),
    confirmed: both(
      'Two people have recorded it. Nothing more is sent about the child, and nothing is erased. If you knew the child: your manager and the psychologist are there for you.',
      'Mae dau berson wedi’i gofnodi. Ni anfonir dim mwy am y plentyn, ac ni chaiff dim ei ddileu. Os oeddech yn adnabod y plentyn: mae eich rheolwr a’r seicolegydd yno i chi.',
    ),
    nothingStarted: both(
      'The child has died, and two people have recorded it. So no plan is started any more. If it is a mistake, it is put right on the page about the death. Your manager and the psychologist are there for you.',
      'Mae’r plentyn wedi marw, ac mae dau berson wedi’i gofnodi. Felly ni ddechreuir cynllun mwyach. Os camgymeriad ydyw, caiff ei gywiro ar y dudalen am y farwolaeth. Mae eich rheolwr a’r seicolegydd yno i chi.',
    ),
    diedOn: both('The child died on {{day}}.', 'Bu farw’r plentyn ar {{day}}.'),
  },
} as const;
