import type { InBothLanguages } from '../../../domain/policy/what-changes';
import { CONTACT_PAGE_FIELDS, CONTACT_PAGE_FIRST, CONTACT_PAGE_HINTS, CONTACT_PAGE_TITLES } from './contact-page';
import { both } from './headings';

// What the pages about contact by the child's own choice say, side by side. The Welsh is ours until a translator has read it.

export const CONTACT_TITLES = {
  'begin-contact': both('Begin contact', 'Dechrau’r cyswllt'),
  ...CONTACT_PAGE_TITLES,
} as const;

export const CONTACT_FIRST: Readonly<Partial<Record<keyof typeof CONTACT_TITLES, InBothLanguages>>> = {
  ...CONTACT_PAGE_FIRST,
  'begin-contact': both(
    'It is the child’s choice, and they can pause or stop it at any time. It begins once all of this is in place.',
    'Dewis y plentyn yw hyn, a gallant ei oedi neu ei stopio unrhyw bryd. Mae’n dechrau unwaith y bydd hyn i gyd yn ei le.',
  ),
};

export const CONTACT_FIELDS = {
  ...CONTACT_PAGE_FIELDS,
  agreedOn: both('On which day did the child say yes?', 'Ar ba ddiwrnod y dywedodd y plentyn ie?'),
  agreedWords: both('What did the child say when they agreed?', 'Beth ddywedodd y plentyn wrth gytuno?'),
  understands: both(
    'They are under 16: do they understand what they agree to?',
    'Maen nhw dan 16: a ydyn nhw’n deall yr hyn maen nhw’n cytuno iddo?',
  ),
  weighed: both('How was that weighed?', 'Sut y pwyswyd hynny?'),
  parentsAre: both('Are parents or carers involved?', 'A yw rhieni neu ofalwyr yn rhan o hyn?'),
  parentsHow: both('How, or why not?', 'Sut, neu pam ddim?'),
  limitsInWords: both(
    'How were they told what stays between us, and what must be passed on?',
    'Sut y dywedwyd wrthynt beth sy’n aros rhyngom ni, a beth y mae’n rhaid ei drosglwyddo?',
  ),
  limitsOn: both('On which day were they told?', 'Ar ba ddiwrnod y dywedwyd hynny wrthynt?'),
  managerWhoAgreed: both('Which manager has agreed?', 'Pa reolwr sydd wedi cytuno?'),
  managerAgreedOn: both('On which day did the manager agree?', 'Ar ba ddiwrnod y cytunodd y rheolwr?'),
  loneWorking: both(
    'Lone working: how is it kept safe?',
    'Gweithio ar eich pen eich hun: sut y cedwir hynny’n ddiogel?',
  ),
  knownRisks: both('Which risks are known?', 'Pa risgiau sy’n hysbys?'),
  safetyOn: both('On which day was this looked at?', 'Ar ba ddiwrnod yr edrychwyd ar hyn?'),
  awayWhen: both('When is the worker not there?', 'Pryd nad yw’r gweithiwr yno?'),
  awayRing: both('Whom does the child ring then?', 'Pwy mae’r plentyn yn ei ffonio bryd hynny?'),
  safeHow: both('How can the child be reached safely?', 'Sut y gellir cyrraedd y plentyn yn ddiogel?'),
  safeWhen: both('When?', 'Pryd?'),
  whoMaySeeIt: both(
    'Who may see a message, a letter or a missed call?',
    'Pwy all weld neges, llythyr neu alwad a gollwyd?',
  ),
  never: both('What must never be done?', 'Beth na ddylid byth ei wneud?'),
  onTrack: both(
    'What does “on track” mean, in their words?',
    'Beth mae “ar y trywydd iawn” yn ei olygu, yn eu geiriau nhw?',
  ),
} as const;

export const CONTACT_HINTS: Readonly<Partial<Record<keyof typeof CONTACT_FIELDS, InBothLanguages>>> = {
  ...CONTACT_PAGE_HINTS,
  agreedWords: both('As they said it, in the language they used.', 'Fel y’i dywedwyd, yn yr iaith a ddefnyddiwyd.'),
  limitsInWords: both('In the plain words that were used.', 'Yn y geiriau plaen a ddefnyddiwyd.'),
  awayRing: both('The child knows it already.', 'Mae’r plentyn yn gwybod hyn eisoes.'),
  safeHow: both('It is shown before anybody reaches out.', 'Fe’i dangosir cyn i neb estyn allan.'),
};

export const CONTACT_VALUES = {
  lookFirst: {
    first: both('Before anything begins', 'Cyn i ddim ddechrau'),
    notDone: both('Nothing has begun yet.', 'Nid oes dim wedi dechrau eto.'),
    toIt: both('Look at the days', 'Edrych ar y dyddiau'),
    'begin-contact-look': both('Show the days of the check-ins', 'Dangos dyddiau’r sgyrsiau cyswllt'),
    'begin-contact-title': both('On these days you would meet', 'Ar y dyddiau hyn byddech yn cwrdd'),
    'begin-contact-says': both(
      'A day on which nobody works becomes the next one that is worked. Look at them with the child: any of them can be moved later.',
      'Mae diwrnod pan nad oes neb yn gweithio yn troi’n ddiwrnod gwaith nesaf. Edrychwch arnyn nhw gyda’r plentyn: gellir symud unrhyw un ohonyn nhw wedyn.',
    ),
  },
  parentsAre: {
    involved: both('Yes, and the child agrees', 'Ydyn, ac mae’r plentyn yn cytuno'),
    'not-involved': both('No', 'Nac ydyn'),
    unsafe: both('No, because it would not be safe', 'Nac ydyn, oherwydd ni fyddai’n ddiogel'),
  },
} as const;
